import type { Kysely, Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { Tables } from './tables.ts'

/** An open store. `close` it: an embedded one is held until then. */
export interface Store {
  readonly kind: 'embedded' | 'server'
  readonly db: Kysely<Tables>
  readonly pool: Pool
  /** Makes what is committed survive a power cut. Not inside a transaction. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What functions take that may be called inside a transaction or outside of one. */
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
