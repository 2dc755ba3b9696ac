import type { Kysely } from 'kysely'
import type { CustomTypesConfig, Pool } from 'pg'
import { type Database, openEmbedded } from './embedded.ts'
import { nameOf, StoreError, type StorePlace } from './place.ts'
import { openServer } from './server.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** The oldest server whose SQL we use. */
const OLDEST_SERVER = 150_000
/** Milliseconds to wait for a connection: with one connection, waiting inside a transaction for another would be for ever. */
const CONNECT = 20_000

/**
 * Opens a store and brings it to the newest state. `create` false refuses to make one where there is none. Loads its
 * libraries only now. Throws a StoreError that says what is wrong and what to do.
 */
export async function openStore(
  place: StorePlace,
  options: { readonly create?: boolean; readonly migrateTo?: string; readonly sync?: boolean } = {},
): Promise<Store> {
  const database =
    'directory' in place
      ? await openEmbedded(place.directory, { create: options.create ?? true, sync: options.sync ?? true })
      : openServer(place.url)
  const { default: pg } = await import('pg')
  const { Kysely, PostgresDialect } = await import('kysely')
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT, ...database.connection, types: types(pg.types) })
  // A connection that breaks while it rests: the next query gets a new one.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const store = storeOf(database, db, pool)
  try {
    await checkServer(pool, place)
    const { migrate } = await import('./migrate.ts')
    await migrate(db, options.migrateTo)
    return store
  } catch (error) {
    await store.close().catch(() => {})
    throw error
  }
}

const storeOf = (database: Database, db: Kysely<Tables>, pool: Pool): Store => ({
  kind: database.kind,
  db,
  pool,
  flush: () => database.flush(pool),
  close: async () => {
    try {
      await db.destroy()
    } finally {
      await database.close()
    }
  },
})

async function checkServer(pool: Pool, place: StorePlace): Promise<void> {
  let version: number
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    version = rows[0]!.version
  } catch (error) {
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new StoreError(
      `Cannot open the store ${nameOf(place)}: ${why}; look whether the server runs and DATABASE_URL is right`,
    )
  }
  if (version < OLDEST_SERVER)
    throw new StoreError(
      `Cannot use the store ${nameOf(place)}: its PostgreSQL is ${version / 10_000}; 15 or later is wanted`,
    )
}

/** Object ids of the types whose JavaScript form is ours: int8, numeric, date, timestamptz. */
const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const TIMESTAMPTZ = 1184

/** `2013-06-05 14:00:00.5+00` as `2013-06-05T14:00:00.500000Z`: all of one length, so that they sort as texts. */
function timeOf(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z` : text
}

/** Numbers as numbers, days as `YYYY-MM-DD`, times as ISO 8601 in UTC with the microseconds that Date would lose. */
function types(usual: { getTypeParser: (oid: number, format?: never) => unknown }): CustomTypesConfig {
  const own: Readonly<Record<number, (text: string) => unknown>> = {
    [INT8]: Number,
    [NUMERIC]: Number,
    [DATE]: (text) => text,
    [TIMESTAMPTZ]: timeOf,
  }
  return {
    getTypeParser: (oid: number, format?: unknown) =>
      (format === 'binary' ? undefined : own[oid]) ?? usual.getTypeParser(oid, format as never),
  } as CustomTypesConfig
}
