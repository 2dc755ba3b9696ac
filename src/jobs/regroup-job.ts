import type PgBoss from 'pg-boss'
import { learn } from '../store/clock.ts'
import { openStories, putRegrouping } from '../store/revisions.ts'
import type { Store } from '../store/store.ts'
import type { Problem } from '../text/problem.ts'
import { REGROUP, type RegroupJob, within } from './queues.ts'
import { LostJob } from './read-job.ts'
import { type SignatureCache, workOutRegrouping } from './regroup.ts'

/** Thrown when others have regrouped meanwhile: what was worked out is stale, nothing was written. */
export class Overtaken extends Error {}

/** Groups a block anew and writes what changed with the end of the job. Gives how many stories changed. */
export async function doRegroupJob(
  { store, boss, cache, madeBy }: { store: Store; boss: PgBoss; cache: SignatureCache; madeBy: string },
  job: PgBoss.Job<RegroupJob>,
): Promise<{ stories: number; problems: readonly Problem[] }> {
  const { block } = job.data
  const worked = await workOutRegrouping(store.db, block, cache, madeBy)
  await store.db.transaction().execute(async (trx) => {
    const { affected } = (await boss.complete(REGROUP, job.id, undefined as never, within(trx))) as unknown as {
      affected: number
    }
    if (affected !== 1) throw new LostJob(`job ${job.id} is no longer ours`)
    if (worked === null) return
    const learntAt = await learn(trx)
    const basis = (open: readonly { readonly basis: string }[]) => open.map((story) => story.basis).join()
    if (basis(await openStories(trx, block)) !== basis(worked.open)) throw new Overtaken('others have regrouped')
    await putRegrouping(trx, block, worked, learntAt, madeBy)
  })
  await store.flush()
  return {
    stories: worked === null ? 0 : worked.revisions.length + worked.ended.length,
    problems: worked?.problems ?? [],
  }
}
