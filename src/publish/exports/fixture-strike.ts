/** One report of an invented strike as a run, changed a little in each case: for the tests of the code books. */
import { floodRun } from '../fixture-run.ts'
import type { EntityJson, FindingJson, QuantityJson, RecordJson, RunView } from '../run.ts'
import { sourceOf } from './source.ts'
import { type FilledRow, type LeftOut, sheetOf, type Table } from './table.ts'

const flood = floodRun()
const document = flood.documents[1]!
const event = document.events[0]!
const counted = document.quantities[0]!

export const party = (id: string, more: Partial<EntityJson>): EntityJson => ({
  id,
  kind: 'group',
  name: id,
  aliases: [],
  roles: [],
  mergedFrom: [],
  country: null,
  sector: null,
  side: null,
  affiliation: null,
  ...more,
})
export const place = (more: Partial<NonNullable<EntityJson['place']>> = {}, country = 'SY'): EntityJson =>
  party('e-place', {
    kind: 'place',
    name: 'Tal Sarun',
    country,
    place: {
      geonameId: null,
      latitude: 34.123456,
      longitude: 36.5,
      country,
      admin1: 'Homs',
      radiusKm: 2,
      precision: 'exact',
      relation: null,
      ...more,
    },
  })

export interface Case {
  readonly record?: Partial<RecordJson>
  readonly entities?: readonly EntityJson[]
  /** Counts of dead tied to the event, or loose ones. */
  readonly dead?: readonly Partial<QuantityJson>[]
  readonly loose?: readonly Partial<QuantityJson>[]
}

export function runOf({ record = {}, entities = [place()], dead = [], loose = [] }: Case): RunView {
  const base = flood.stories[0]!.records[0]!
  const quantities = [...dead, ...loose].map(
    (more, n): QuantityJson => ({ ...counted, id: `n-${n}`, place: 'e-place', saidBy: null, ...more }),
  )
  const happened = document.statements.find(({ of }) => of === event.id)!
  const statements = [
    happened,
    ...quantities.map((q) => ({
      ...happened,
      id: `s-${q.id}`,
      property: 'killed' as const,
      of: q.id,
      subject: { kind: 'document' as const, id: document.id },
    })),
  ]
  const finding = (id: string, to: string | null, ids: readonly string[]): FindingJson => ({
    ...flood.stories[0]!.findings[1]!,
    id,
    record: to,
    property: 'killed',
    status: 'single-source',
    supports: [...ids],
  })
  return {
    asOf: '2031-05-14',
    documents: [{ ...document, quantities, statements }],
    entities,
    stories: [
      {
        ...flood.stories[0]!,
        records: [
          {
            ...base,
            kind: 'air-strike',
            place: 'e-place',
            actors: [],
            recipients: [],
            date: { edtf: '2031-05-13', precision: 'day' },
            documents: [document.id],
            mergedFrom: [event.id],
            ...record,
          },
        ],
        findings: [
          finding(
            'f-dead',
            base.id,
            quantities.slice(0, dead.length).map(({ id }) => `s-${id}`),
          ),
          finding(
            'f-loose',
            null,
            quantities.slice(dead.length).map(({ id }) => `s-${id}`),
          ),
        ],
      },
    ],
    problems: [],
  }
}

/** A table over the run of a case: its rows, what it leaves out, and a cell's value, "" or "needs …". */
export function coded<Row>(
  table: Table<Row>,
  given: Case,
): { rows: FilledRow[]; left: LeftOut[]; cell: (name: string, row?: number) => unknown } {
  const left: LeftOut[] = []
  const sheet = sheetOf(table, sourceOf(runOf(given)))
  const rows = [...sheet.rows((one) => left.push(one))]
  const cell = (name: string, row = 0): unknown => {
    const found = rows[row]!.cells[sheet.columns.findIndex((column) => column.name === name)]!
    return found.kind === 'value' ? found.value : found.kind === 'blank' ? '' : `needs ${found.needs}`
  }
  return { rows, left, cell }
}
