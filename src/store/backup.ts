import { sql } from 'kysely'
import { migrate, migrationsOf, NEWEST } from './migrate.ts'
import { StoreError } from './place.ts'
import type { Db, Store, Trx } from './store.ts'
import type { Tables } from './tables.ts'

/** What a backup holds: all but the claims of workers that run. */
const TABLES: readonly (keyof Tables)[] = [
  'report',
  'sighting',
  'document',
  'statement',
  'judgement',
  'story',
  'revision',
  'membership',
  'event_record',
  'finding',
  'problem',
  'clock',
]

const SCHEMA = 'sitrep/backup@1'
/** Rows that are fetched, and written, at once. */
const ROWS = 200

/** The first line of a backup. */
interface Head {
  readonly schema: typeof SCHEMA
  /** The state of the store. */
  readonly migration: string
}

/**
 * A store as lines of JSON, as it stands at one moment while others go on writing: a head, `["table", row]` for each
 * row, and the number of rows of each table as the end. The same store gives the same rows on every kind of server.
 */
export async function* backupLines(store: Store): AsyncGenerator<string> {
  const migration = (await migrationsOf(store.db)).at(-1) ?? NEWEST
  yield JSON.stringify({ schema: SCHEMA, migration } satisfies Head)
  // A connection of its own: the lines are asked for one by one, between begin and commit.
  const client = await store.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const counts: Record<string, number> = {}
    for (const table of TABLES) {
      counts[table] = 0
      await client.query(`declare rows no scroll cursor for select row_to_json(t)::text as row from "${table}" t`)
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`fetch ${ROWS} from rows`)
        if (rows.length === 0) break
        for (const { row } of rows) yield `["${table}",${row}]`
        counts[table] += rows.length
      }
      await client.query('close rows')
    }
    await client.query('commit')
    yield JSON.stringify({ end: counts })
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** The state of the store that a backup was made of. Throws a StoreError for what is no backup, or a newer one's. */
export function headOf(line: string, known: readonly string[]): Head {
  let head: Partial<Head>
  try {
    head = JSON.parse(line) as Partial<Head>
  } catch {
    head = {}
  }
  if (head.schema !== SCHEMA || typeof head.migration !== 'string')
    throw new StoreError('Cannot restore: the file is no backup; sitrep backup makes one')
  if (!known.includes(head.migration))
    throw new StoreError(
      `Cannot restore: a newer sitrep made the backup (state ${head.migration}); use that version or a later one`,
    )
  return head as Head
}

/**
 * Fills an empty store from the lines after the head, in one transaction, and brings it to the newest state. Throws a
 * StoreError when the store holds something already or the backup is cut; then nothing is changed. Gives the rows.
 */
export async function restoreLines(db: Db, lines: AsyncIterable<string>): Promise<Readonly<Record<string, number>>> {
  const counts = await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ any: boolean }>`
      select exists (select from report) or exists (select from document) or exists (select from judgement) as any`.execute(
      trx,
    )
    if (rows[0]!.any) throw new StoreError('Cannot restore: the store holds something already; restore into a new one')
    await sql`delete from clock`.execute(trx)
    return fill(trx, lines)
  })
  await migrate(db)
  return counts
}

async function fill(trx: Trx, lines: AsyncIterable<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(TABLES.map((table) => [table, 0]))
  let waiting: { readonly table: string; readonly rows: string[] } | null = null
  const write = async () => {
    if (waiting === null) return
    const { table, rows } = waiting
    waiting = null
    counts[table]! += rows.length
    await sql`insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::json)`.execute(trx)
  }
  for await (const line of lines) {
    if (line.startsWith('{"end"')) {
      await write()
      const { end } = JSON.parse(line) as { end: Record<string, number> }
      const wrong = TABLES.find((table) => end[table] !== counts[table])
      if (wrong)
        throw new StoreError(
          `Cannot restore: the backup says it has ${end[wrong]} rows of ${wrong} and has ${counts[wrong]}`,
        )
      return counts
    }
    const table = /^\["(\w+)",/.exec(line)?.[1]
    if (table === undefined || !(table in counts))
      throw new StoreError(`Cannot restore: the backup has a line that is none: ${line.slice(0, 60)}`)
    if (waiting !== null && (waiting.table !== table || waiting.rows.length >= ROWS)) await write()
    waiting ??= { table, rows: [] }
    waiting.rows.push(line.slice(table.length + 4, -1))
  }
  throw new StoreError('Cannot restore: the backup is cut, its last line is missing; nothing was changed')
}
