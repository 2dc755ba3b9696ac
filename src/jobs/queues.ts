import { CompiledQuery } from 'kysely'
import type PgBoss from 'pg-boss'
import type { ReportKey } from '../store/reports.ts'
import type { Db, Store } from '../store/store.ts'

/** What a job is about. */
export interface ReadJob {
  readonly reports: readonly ReportKey[]
}
export interface RegroupJob {
  readonly block: string
}

/** Reading reports; grouping a block anew; reports that failed again and again, to be set aside. */
export const READ = 'read'
export const REGROUP = 'regroup'
export const ASIDE = 'aside'

/** A job that fails is tried so often again. Those whose workers died count too, so not too few. */
export const RETRIES = 5
/** Seconds after which a job is thought lost although its worker lives. Ten times what the slowest took. */
const EXPIRES = 1800
/** Days a job may wait: a worker may be away for long, and no job is without its data. */
const PATIENCE = 3650
/** The schema of pg-boss's tables. */
export const SCHEMA = 'jobs'

/** Opens the queues of a store; makes them when they are not there. */
export async function openQueues(store: Store): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss')
  const boss = new Boss({
    db: { executeSql: (text, values) => store.pool.query(text, values) },
    schema: SCHEMA,
    // Workers look after the queues themselves: one timer less, and none in commands that only put jobs.
    supervise: false,
    schedule: false,
  })
  await boss.start()
  const usual = { retryLimit: RETRIES, expireInSeconds: EXPIRES, retentionDays: PATIENCE }
  await boss.createQueue(ASIDE, { name: ASIDE, ...usual, retryLimit: 1000 })
  await boss.createQueue(READ, { name: READ, ...usual, deadLetter: ASIDE })
  await boss.createQueue(REGROUP, { name: REGROUP, ...usual, retryLimit: 1000, policy: 'stately' })
  return boss
}

/** How pg-boss is made to use a transaction. */
export const within = (db: Db): PgBoss.ConnectionOptions => ({
  db: {
    executeSql: async (text, values) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows: [...rows] }
    },
  },
})

/** Asks for a block to be grouped anew; once is enough, however often it is asked for. */
export const askRegroup = (boss: PgBoss, db: Db, block: string): Promise<string | null> =>
  boss.send(REGROUP, { block } satisfies RegroupJob, { singletonKey: block, ...within(db) })
