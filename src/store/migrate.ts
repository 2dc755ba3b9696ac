import { type Kysely, type Migration, type MigrationProvider, Migrator } from 'kysely'
import * as first from './migrations/0001-first.ts'
import { StoreError } from './place.ts'

/** All migrations in their order. A name is never changed and none is taken out: stores remember them. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = Object.freeze({ '0001-first': first })

/** The newest migration this version knows. */
export const NEWEST = Object.keys(MIGRATIONS).at(-1)!

/**
 * Brings a store to the newest state, or to the one named (for restoring a dump of an older one). Throws a StoreError
 * for a store that a newer version has made.
 */
export async function migrate<T>(db: Kysely<T>, to: string = NEWEST): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  const migrator = new Migrator({ db, provider })
  const { error } = await migrator.migrateTo(to)
  if (error === undefined) return
  const message = error instanceof Error ? error.message : String(error)
  throw new StoreError(
    /corrupted migrations/.test(message)
      ? 'Cannot use the store: a newer sitrep has made it; use that version or a later one'
      : `Cannot bring the store to the state ${to}: ${message}`,
  )
}

/** Names of the migrations a store has been through; empty for a new one. */
export async function migrationsOf<T>(db: Kysely<T>): Promise<string[]> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  const all = await new Migrator({ db, provider }).getMigrations()
  return all.flatMap(({ name, executedAt }) => (executedAt ? [name] : []))
}
