import { sql } from 'kysely'
import type { EntityJson, RecordJson, StoryJson } from '../publish/run.ts'
import { idOf } from '../text/id.ts'
import { firstDay, lastDay } from '../value/edtf.ts'
import type { StoryKey } from './revisions.ts'
import { type Columns, insertRows } from './rows.ts'
import { storable, storableOrNull } from './storable.ts'
import type { Trx } from './store.ts'

/** A story whose rows are written. */
interface Told {
  readonly at: StoryKey
  readonly story: StoryJson
  readonly entities: readonly EntityJson[]
}

const RECORD: Columns<'event_record'> = {
  day: 'date',
  block: 'text',
  story: 'text',
  id: 'text',
  hash: 'text',
  title: 'text',
  type: 'text',
  mode: 'text',
  acled: 'text',
  status: 'text',
  place: 'text',
  country: 'text',
  who: 'text',
  date: 'text',
  first_day: 'date',
  last_day: 'date',
  learnt_at: 'timestamptz',
}

const FINDING: Columns<'finding'> = {
  day: 'date',
  block: 'text',
  story: 'text',
  id: 'text',
  hash: 'text',
  record: 'text',
  subject: 'text',
  property: 'text',
  status: 'text',
  value: 'text',
  low: 'float8',
  high: 'float8',
  unit: 'text',
  lineages: 'int4',
  origins: 'int4',
  reason: 'text',
  learnt_at: 'timestamptz',
}

/** Puts the records of stories; those of `stories` that are no longer told, or told otherwise, end. */
export const putRecords = (
  trx: Trx,
  block: string,
  stories: readonly string[],
  told: readonly Told[],
  learntAt: string,
): Promise<void> =>
  putChanged(
    trx,
    'event_record',
    block,
    stories,
    told.flatMap(({ at, story, entities }) => {
      const names = new Map(entities.map((entity) => [entity.id, entity]))
      return story.records.map((record) => hashed(at, recordRow(record, names)))
    }),
    (rows) => insertRows(trx, 'event_record', RECORD, rows),
    learntAt,
  )

/** The same for findings. */
export const putFindings = (
  trx: Trx,
  block: string,
  stories: readonly string[],
  told: readonly Told[],
  learntAt: string,
): Promise<void> =>
  putChanged(
    trx,
    'finding',
    block,
    stories,
    told.flatMap(({ at, story }) =>
      story.findings.map(
        ({ id, record, subject, property, status, value, low, high, unit, lineages, origins, reason }) =>
          hashed(at, {
            id,
            record,
            subject: storable(subject),
            property,
            status,
            value: storableOrNull(value),
            low,
            high,
            unit: storableOrNull(unit),
            lineages,
            origins,
            reason: storable(reason),
          }),
      ),
    ),
    (rows) => insertRows(trx, 'finding', FINDING, rows),
    learntAt,
  )

interface Row {
  readonly story: string
  readonly id: string
  readonly hash: string
}

const hashed = <T extends { readonly id: string }>({ day, block, id: story }: StoryKey, row: T) => ({
  ...row,
  day,
  block,
  story,
  hash: idOf('finding', JSON.stringify(row)),
})

/** A row that is the same as before goes on holding; so what changed can be asked for. */
async function putChanged<R extends Row>(
  trx: Trx,
  table: 'event_record' | 'finding',
  block: string,
  stories: readonly string[],
  rows: readonly R[],
  insert: (rows: readonly (R & { readonly learnt_at: string })[]) => Promise<void>,
  learntAt: string,
): Promise<void> {
  const { rows: before } = await sql<Row>`
    select story, id, hash from ${sql.table(table)}
    where block = ${block} and story = any(${stories}) and until is null`.execute(trx)
  const key = ({ story, id, hash }: Row) => `${story} ${id} ${hash}`
  const now = new Set(rows.map(key))
  const known = new Set(before.map(key))
  const ended = before.filter((row) => !now.has(key(row)))
  await sql`update ${sql.table(table)} t set until = ${learntAt}
    from unnest(${ended.map((e) => e.story)}::text[], ${ended.map((e) => e.id)}::text[]) as e(story, id)
    where t.block = ${block} and t.story = e.story and t.id = e.id and t.until is null`.execute(trx)
  await insert(rows.filter((row) => !known.has(key(row))).map((row) => ({ ...row, learnt_at: learntAt })))
}

function recordRow(record: RecordJson, entities: ReadonlyMap<string, EntityJson>) {
  const place = record.place === null ? undefined : entities.get(record.place)
  const who = [...record.actors, ...record.recipients].flatMap((id) => entities.get(id)?.name ?? [])
  return {
    id: record.id,
    title: storable(record.title),
    type: record.type.plover,
    mode: record.type.mode,
    acled: record.type.acled,
    status: record.status,
    place: storableOrNull(place?.name ?? null),
    country: place?.place?.country ?? place?.country ?? null,
    who: storable([...new Set(who)].join('\n')),
    date: record.date?.edtf ?? null,
    first_day: dayOrNull(record.date && firstDay(record.date.edtf)),
    last_day: dayOrNull(record.date && lastDay(record.date.edtf)),
  }
}

/** A day that a database takes. */
const dayOrNull = (day: string | null): string | null =>
  day !== null && /^\d{4}-\d\d-\d\d$/.test(day) && day > '0001' ? day : null
