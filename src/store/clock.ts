import { sql } from 'kysely'
import type { Db, Trx } from './store.ts'

/**
 * The time of what this transaction learns: later than every time given out before, whatever the computer's clock says.
 * Holds the clock's row until the transaction ends, so later commits have later times and writers come one by one: ask
 * for it last, when only writing is left to do.
 */
export async function learn(trx: Trx): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    update clock set at = greatest(clock_timestamp(), at + interval '1 microsecond') returning at`.execute(trx)
  return rows[0]!.at
}

/** The time up to which the store has learnt something; null when it has learnt nothing. */
export async function latest(db: Db): Promise<string | null> {
  const row = await db.selectFrom('clock').select('at').executeTakeFirstOrThrow()
  return row.at === '-infinity' ? null : row.at
}
