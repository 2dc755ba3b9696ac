import type PgBoss from 'pg-boss'
import { setAside } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import { ASIDE, type ReadJob, within } from './queues.ts'

/** Sets the reports of a job that failed for good aside, with the reason of its last failure. */
export async function doAsideJob(
  { store, boss }: { store: Store; boss: PgBoss },
  job: PgBoss.JobWithMetadata<ReadJob>,
): Promise<string> {
  const { message, value } = (job.output ?? {}) as { message?: string; value?: { message?: string } }
  const reason = message ?? value?.message ?? 'reading it failed again and again'
  await store.db.transaction().execute(async (trx) => {
    await setAside(
      trx,
      job.data.reports.map(({ id }) => id),
      reason,
    )
    await boss.complete(ASIDE, job.id, undefined as never, within(trx))
  })
  await store.flush()
  return reason
}
