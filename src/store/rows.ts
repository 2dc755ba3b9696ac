import { sql } from 'kysely'
import type { Trx } from './store.ts'
import type { Tables } from './tables.ts'

type Sql = 'text' | 'date' | 'timestamptz' | 'int4' | 'float8' | 'bytea' | 'boolean'

/** A table's columns with their types in SQL: what its rows are written by. */
export type Columns<T extends keyof Tables> = { readonly [C in keyof Tables[T] & string]?: Sql }

/** Values of a statement at most: a million fit, but each row waits in memory twice. */
const ROWS = 5000

/**
 * Writes rows, thousands in one statement; rows that are there already stay. Texts must be `storable`. An expression may
 * stand for a column: `{ words: "to_tsvector('english', r.words)" }`.
 */
export async function insertRows<T extends keyof Tables & string>(
  trx: Trx,
  table: T,
  columns: Columns<T>,
  rows: readonly Readonly<Partial<Record<keyof Tables[T] & string, unknown>>>[],
  expressions: Readonly<Record<string, string>> = {},
): Promise<void> {
  const names = Object.keys(columns) as (keyof Tables[T] & string)[]
  const into = names.map((name) => `"${name}"`).join(', ')
  const values = names.map((name) => expressions[name] ?? `r."${name}"`).join(', ')
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS)
    const arrays = names.map((name) => sql`${some.map((row) => row[name] ?? null)}::${sql.raw(`${columns[name]}[]`)}`)
    await sql`insert into ${sql.table(table)} (${sql.raw(into)})
      select ${sql.raw(values)} from unnest(${sql.join(arrays)}) as r(${sql.raw(into)})
      on conflict do nothing`.execute(trx)
  }
}
