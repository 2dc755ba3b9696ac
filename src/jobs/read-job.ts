import type PgBoss from 'pg-boss'
import { learn } from '../store/clock.ts'
import { prepareReading, putReadings } from '../store/documents.ts'
import { takeReports } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import type { Problem } from '../text/problem.ts'
import { askRegroup, READ, type ReadJob, within } from './queues.ts'
import type { Readers } from './readers.ts'

/** Milliseconds that reading one report may take: a hundred times the longest that was measured. */
const DEADLINE = 60_000

/** Thrown when a job is no longer this worker's: another has it now, and nothing was written. */
export class LostJob extends Error {}

/**
 * Reads the reports of a job and writes what they gave, the end of the job and the question for a regrouping in one
 * transaction. Gives how many documents there were.
 */
export async function doReadJob(
  { store, boss, readers, madeBy }: { store: Store; boss: PgBoss; readers: Readers; madeBy: string },
  job: PgBoss.Job<ReadJob>,
): Promise<{ reports: number; documents: number; problems: readonly Problem[] }> {
  const reports = await takeReports(store.db, job.data.reports)
  const read = await withDeadline(
    readers.read(reports.map(({ report }) => report)),
    DEADLINE * Math.max(1, Math.min(reports.length, 10)),
    readers.restart,
  )
  const readings = reports.map((report, i) => prepareReading({ report, ...read[i]! }, madeBy))
  await store.db.transaction().execute(async (trx) => {
    const { affected } = (await boss.complete(READ, job.id, undefined as never, within(trx))) as unknown as {
      affected: number
    }
    if (affected !== 1) throw new LostJob(`job ${job.id} is no longer ours`)
    const learntAt = await learn(trx)
    await putReadings(trx, readings, learntAt)
    for (const block of new Set(reports.map(({ key }) => key.block))) await askRegroup(boss, trx, block)
  })
  await store.flush()
  return {
    reports: reports.length,
    documents: readings.filter(({ document }) => document !== null).length,
    problems: readings.flatMap(({ problems }) => problems),
  }
}

async function withDeadline<T>(work: Promise<T>, milliseconds: number, stop: () => Promise<void>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`reading took longer than ${milliseconds / 1000} s`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    work.catch(() => null)
    await stop()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
