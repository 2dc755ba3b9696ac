import type PgBoss from 'pg-boss'
import type { Report } from '../read/report.ts'
import type { Judgement } from '../reconcile/record.ts'
import { learn } from '../store/clock.ts'
import { putJudgements } from '../store/judgements.ts'
import { type KeyedReport, keyOf, newReports, putReports } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import { askRegroup, READ, type ReadJob, within } from './queues.ts'

/** Reports of one job: enough to hide its cost, few enough to be tried again. And bytes of them. */
export const REPORTS_A_JOB = 100
const BYTES_A_JOB = 16_000_000

/** What putting some reports came to. */
export interface Enqueued {
  readonly added: number
  /** Those the store holds already, unchanged. */
  readonly known: number
}

/**
 * Puts reports and the jobs that read them, in one transaction; what the store holds already is left out. When this
 * returns they are on the disk.
 */
export async function enqueue(
  store: Store,
  boss: PgBoss,
  reports: readonly Report[],
  block: string,
): Promise<Enqueued> {
  if (reports.length === 0) return { added: 0, known: 0 }
  const keyed = reports.map((report) => keyOf(report, block))
  const added = await store.db.transaction().execute(async (trx) => {
    const learntAt = await learn(trx)
    const wanted = await newReports(trx, keyed)
    if (wanted.length > 0) {
      await putReports(trx, wanted, learntAt)
      const jobs = parcels(wanted).map((some) => ({
        name: READ,
        data: { reports: some.map(({ key }) => key) } satisfies ReadJob,
      }))
      await boss.insert(jobs, within(trx))
    }
    return wanted.length
  })
  await store.flush()
  return { added, known: keyed.length - added }
}

/** Puts decisions of people, and asks for the block to be grouped anew. When this returns they are on the disk. */
export async function enqueueJudgements(
  store: Store,
  boss: PgBoss,
  judgements: readonly Judgement[],
  block: string,
): Promise<void> {
  if (judgements.length === 0) return
  await store.db.transaction().execute(async (trx) => {
    await putJudgements(trx, block, judgements, await learn(trx))
    await askRegroup(boss, trx, block)
  })
  await store.flush()
}

function parcels(reports: readonly KeyedReport[]): KeyedReport[][] {
  const parcels: KeyedReport[][] = []
  let parcel: KeyedReport[] = []
  let bytes = 0
  for (const report of reports) {
    const size = report.report.body.length
    if (parcel.length > 0 && (parcel.length >= REPORTS_A_JOB || bytes + size > BYTES_A_JOB)) {
      parcels.push(parcel)
      parcel = []
      bytes = 0
    }
    parcel.push(report)
    bytes += size
  }
  if (parcel.length > 0) parcels.push(parcel)
  return parcels
}
