import type { DocumentJson, FindingJson, StatementJson, StoryJson } from '../../run.ts'
import { chainOf } from '../../view/saying.ts'
import { type Cell, rule, type Value } from '../cell.ts'
import { findingGround } from '../happening.ts'
import type { Source } from '../source.ts'
import type { Column, ColumnType, LeftOut, Table } from '../table.ts'

/** A row of the long table: a finding, or a statement of one report. */
export type LongRow = {
  readonly source: Source
  readonly story: StoryJson | null
  readonly from: readonly string[]
} & (
  | { readonly kind: 'finding'; readonly finding: FindingJson; readonly key: string }
  | {
      readonly kind: 'statement'
      readonly statement: StatementJson
      readonly document: DocumentJson
      readonly key: string
    }
)

const GROUNDED = rule('csv/grounded@1', 'A finding that rests on no statement has no row.')

/** Story by story its findings, then the statements of its documents; last the statements of documents of no story. */
function* longRows(source: Source, leaveOut: (left: LeftOut) => void): Generator<LongRow> {
  const documents = new Map(source.run.documents.map((document) => [document.id, document]))
  for (const story of source.run.stories) {
    for (const [i, finding] of story.findings.entries()) {
      const from = findingGround(finding, source)
      if (from.length > 0)
        yield { kind: 'finding', source, story, finding, from, key: `${story.id}/${finding.id}/${i}` }
      else leaveOut({ id: finding.id, rule: GROUNDED, because: 'it rests on no statement', needs: null })
    }
    for (const id of story.documents) {
      const document = documents.get(id)
      if (document && documents.delete(id)) yield* statementRows(document, story, source)
    }
  }
  for (const document of documents.values()) yield* statementRows(document, null, source)
}

function* statementRows(document: DocumentJson, story: StoryJson | null, source: Source): Generator<LongRow> {
  for (const [i, statement] of document.statements.entries())
    yield {
      kind: 'statement',
      source,
      story,
      statement,
      document,
      from: [statement.id],
      key: `${document.id}/${statement.id}/${i}`,
    }
}

const FIELD = rule('csv/field@1', 'The field of the finding or statement of that name, as the record has it.')
const EMPTY = rule('csv/empty@1', 'Empty where the record says nothing, or the column is of the other kind of row.')

/** A column that reads a finding and a statement; null is an empty cell. */
const column = (
  name: string,
  type: ColumnType,
  ofFinding: (row: LongRow & { kind: 'finding' }) => Value | null,
  ofStatement: (row: LongRow & { kind: 'statement' }) => Value | null,
): Column<LongRow> => ({
  name,
  type,
  cell: (row): Cell => {
    const value = row.kind === 'finding' ? ofFinding(row) : ofStatement(row)
    return value === null || value === '' ? EMPTY.blank(row.from) : FIELD.value(value, row.from)
  },
})

const none = (): null => null

const amountOf = ({ statement: { value } }: LongRow & { kind: 'statement' }) =>
  typeof value === 'object' && value !== null ? value : null

/** An entity's id as its name; any other value as it is. */
function named(value: string | null, source: Source): string | null {
  return value === null ? null : (source.lookup.entity(value)?.name ?? value)
}

function subjectOf({ statement: { subject }, source }: LongRow & { kind: 'statement' }): string {
  if (subject.kind === 'entity') return named(subject.id, source) ?? subject.id
  const event = subject.kind === 'event' ? source.lookup.event(subject.id) : null
  return event?.kind ?? source.lookup.document(subject.id)?.title ?? subject.id
}

export const LONG_COLUMNS: readonly Column<LongRow>[] = [
  column(
    'kind',
    'text',
    () => 'finding',
    () => 'statement',
  ),
  column(
    'id',
    'text',
    ({ finding }) => finding.id,
    ({ statement }) => statement.id,
  ),
  column(
    'story',
    'text',
    ({ story }) => story?.id ?? null,
    ({ story }) => story?.id ?? null,
  ),
  column(
    'story_title',
    'text',
    ({ story }) => story?.title ?? null,
    ({ story }) => story?.title ?? null,
  ),
  column('record', 'text', ({ finding }) => finding.record, none),
  column('subject', 'text', ({ finding }) => finding.subject, subjectOf),
  column(
    'property',
    'text',
    ({ finding }) => finding.property,
    ({ statement }) => statement.property,
  ),
  column('status', 'text', ({ finding }) => finding.status, none),
  column(
    'value',
    'text',
    ({ finding, source }) => named(finding.value, source),
    ({ statement: { value }, source }) => (typeof value === 'string' ? named(value, source) : null),
  ),
  column(
    'low',
    'decimal',
    ({ finding }) => finding.low,
    (row) => amountOf(row)?.low ?? null,
  ),
  column(
    'high',
    'decimal',
    ({ finding }) => finding.high,
    (row) => amountOf(row)?.high ?? null,
  ),
  column(
    'unit',
    'text',
    ({ finding }) => finding.unit,
    (row) => amountOf(row)?.unit ?? null,
  ),
  column('polarity', 'text', none, ({ statement }) => statement.polarity),
  column('modality', 'text', none, ({ statement }) => statement.modality),
  column('words', 'text', none, ({ statement }) => statement.original),
  column(
    'said_by',
    'text',
    none,
    ({ statement, source }) => chainOf(statement.attribution.quotation, source.lookup)[0] ?? null,
  ),
  column('newsroom', 'text', none, ({ document }) => document.newsroom),
  column('published', 'text', none, ({ document }) => document.publishedAt?.edtf ?? null),
  column('url', 'text', none, ({ document }) => document.url),
  column('document', 'text', none, ({ document }) => document.id),
  column('source', 'text', none, ({ document }) => document.source),
  column('start', 'integer', none, ({ statement }) => statement.evidence[0].span.start),
  column('end', 'integer', none, ({ statement }) => statement.evidence[0].span.end),
  column('lineages', 'integer', ({ finding }) => finding.lineages, none),
  column('origins', 'integer', ({ finding }) => finding.origins, none),
  column('origin_names', 'text', ({ finding }) => finding.originNames, none),
  column('reason', 'text', ({ finding }) => finding.reason, none),
  column(
    'rests_on',
    'text',
    ({ from }) => from,
    ({ from }) => from,
  ),
]

/** Findings and statements in one long table. */
export const longTable: Table<LongRow> = {
  name: 'findings and statements',
  columns: LONG_COLUMNS,
  rows: longRows,
  id: ({ key }) => key,
}
