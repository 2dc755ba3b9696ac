import type { Store } from '../store/store.ts'
import { REPORTS_A_JOB } from './enqueue.ts'
import { askRegroup, openQueues, READ, type ReadJob, within } from './queues.ts'

/** Makes the jobs that a restored store wants: to read what waits, and to regroup every block. */
export async function resume(store: Store): Promise<void> {
  const boss = await openQueues(store)
  await store.db.transaction().execute(async (trx) => {
    const waiting = await trx
      .selectFrom('report')
      .select(['day', 'block', 'id'])
      .where('state', '=', 'waiting')
      .execute()
    for (let from = 0; from < waiting.length; from += REPORTS_A_JOB) {
      const data: ReadJob = { reports: waiting.slice(from, from + REPORTS_A_JOB) }
      await boss.insert([{ name: READ, data }], within(trx))
    }
    for (const { block } of await trx.selectFrom('document').select('block').distinct().execute())
      await askRegroup(boss, trx, block)
  })
  await store.flush()
}
