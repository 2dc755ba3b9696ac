import { setTimeout as pause } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { takeReports } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import type { Problem } from '../text/problem.ts'
import { doAsideJob } from './aside-job.ts'
import { Claims } from './claims.ts'
import { ASIDE, READ, REGROUP, type ReadJob, type RegroupJob, within } from './queues.ts'
import { doReadJob, LostJob } from './read-job.ts'
import type { Readers } from './readers.ts'
import { SignatureCache } from './regroup.ts'
import { doRegroupJob, Overtaken } from './regroup-job.ts'
import { troubleOf } from './trouble.ts'

/** What a worker tells while it works. */
export interface Log {
  readonly info: (what: Readonly<Record<string, unknown>>, message: string) => void
  readonly warn: (what: Readonly<Record<string, unknown>>, message: string) => void
}

export interface WorkOptions {
  readonly store: Store
  readonly boss: PgBoss
  readonly readers: Readers
  readonly madeBy: string
  readonly log: Log
  /** Ends the work after the job under way. */
  readonly signal: AbortSignal
  /** End when nothing is left to do; else wait for more. */
  readonly untilDone: boolean
  /** Told after each job. */
  readonly progress?: (counts: Counts) => void
  /** Told what was not understood in reports. */
  readonly onProblems?: (problems: readonly Problem[]) => void
}

/** What was done since the start: counts, and milliseconds in each kind of job. */
export interface Counts {
  readonly reports: number
  readonly documents: number
  readonly regroupings: number
  readonly stories: number
  readonly setAside: number
  readonly milliseconds: { readonly read: number; readonly regroup: number }
}

/** Milliseconds between looks when there is nothing to do. */
const REST = 250
/** While reports wait, regrouping gets at most a sixth of the time: every report is in the record at the end. */
const SHARE = 5
/** Milliseconds between looks for jobs of dead workers, and between cleanings of the queue. */
const RELEASE_EVERY = 3000
const MAINTAIN_EVERY = 300_000

/** Does jobs until the signal, or until there are none. Survives broken connections; throws when the disk is full. */
export async function work(options: WorkOptions): Promise<Counts> {
  const worker = new Worker(options)
  try {
    return await worker.run()
  } finally {
    await worker.stop()
  }
}

class Worker {
  readonly #options: WorkOptions
  readonly #claims: Claims
  readonly #cache = new SignatureCache()
  #counts: Counts = {
    reports: 0,
    documents: 0,
    regroupings: 0,
    stories: 0,
    setAside: 0,
    milliseconds: { read: 0, regroup: 0 },
  }
  /** When the last regrouping ended, and how long it took. */
  #regrouped = { at: 0, took: 0 }
  #released = 0
  #maintained = performance.now()

  constructor(options: WorkOptions) {
    this.#options = options
    this.#claims = new Claims(options.store, options.boss)
  }

  async run(): Promise<Counts> {
    const { signal, untilDone, log } = this.#options
    let isStarted = false
    for (let failures = 0; !signal.aborted; ) {
      try {
        if (!isStarted) await this.#claims.start()
        isStarted = true
        await this.#lookAfter()
        const isBusy = await this.#next()
        failures = 0
        if (isBusy) this.#options.progress?.(this.#counts)
        else if (untilDone && (await this.#isDone())) break
        else await pause(REST, null, { signal }).catch(() => {})
      } catch (error) {
        if (troubleOf(error) !== 'connection' || ++failures > 100) throw error
        const wait = Math.min(30_000, 200 * 2 ** Math.min(failures, 8))
        log.warn({ error: messageOf(error), wait }, 'the connection broke: trying again')
        await pause(wait, null, { signal }).catch(() => {})
      }
    }
    return this.#counts
  }

  stop(): Promise<void> {
    return this.#claims.stop()
  }

  async #lookAfter(): Promise<void> {
    const now = performance.now()
    if (this.#options.store.kind === 'server' && now - this.#released > RELEASE_EVERY) {
      this.#released = now
      const count = await this.#claims.release()
      if (count > 0) this.#options.log.warn({ jobs: count }, 'jobs of workers that ended are tried again')
    }
    if (now - this.#maintained > MAINTAIN_EVERY) {
      this.#maintained = now
      await (this.#options.boss as unknown as { maintain: () => Promise<unknown> }).maintain()
    }
  }

  /** Does one job; false when there is none. */
  async #next(): Promise<boolean> {
    const aside = await this.#take<ReadJob>(ASIDE)
    if (aside) return this.#do(ASIDE, aside, () => this.#aside(aside))
    const isDue = performance.now() - this.#regrouped.at > SHARE * this.#regrouped.took
    for (const queue of isDue ? [REGROUP, READ] : [READ, REGROUP]) {
      if (queue === REGROUP) {
        const job = await this.#take<RegroupJob>(REGROUP)
        if (job) return this.#do(REGROUP, job, () => this.#regroup(job))
      } else {
        const job = await this.#take<ReadJob>(READ)
        if (job) return this.#do(READ, job, () => this.#read(job))
      }
    }
    return false
  }

  /** Takes the next job of a queue and notes that it is ours, in one transaction; null when there is none. */
  async #take<T>(queue: string): Promise<PgBoss.JobWithMetadata<T> | null> {
    const { store, boss } = this.#options
    try {
      return await store.db.transaction().execute(async (trx) => {
        // A job may wait for no time to come: a clock that went back would keep it waiting.
        const options = { batchSize: 1, includeMetadata: true, ignoreStartAfter: true, ...within(trx) } as const
        const [job] = await boss.fetch<T>(queue, options)
        if (!job) return null
        await this.#claims.note(trx, queue, job.id)
        return job
      })
    } catch (error) {
      // 25P02: another worker has a job of this key, so the transaction was ended by the index that sees to that.
      if ((error as { code?: string }).code === '25P02') return null
      throw error
    }
  }

  async #do(queue: string, job: PgBoss.JobWithMetadata<unknown>, step: () => Promise<void>): Promise<boolean> {
    const { boss, log } = this.#options
    try {
      await step()
    } catch (error) {
      if (error instanceof LostJob) return true
      const trouble = troubleOf(error)
      if (trouble === 'connection') {
        // The job stays ours as long as our life does; a new life lets it be tried again.
        await this.#claims.stop()
        throw error
      }
      const message = messageOf(error)
      if (!(error instanceof Overtaken))
        log.warn({ queue, job: job.id, trial: job.retryCount + 1, error: message }, 'a job failed')
      await boss.fail(queue, job.id, { message })
      if (trouble === 'resources') throw error
      if (queue === REGROUP) await this.#yield(job.retryCount, error)
    }
    return true
  }

  /** A regrouping that fails is tried for ever, but not at once; who waits for its end is told. */
  async #yield(trials: number, error: unknown): Promise<void> {
    if (error instanceof Overtaken) return
    if (this.#options.untilDone && trials >= 3) throw error
    const { signal } = this.#options
    await pause(Math.min(30_000, 500 * 2 ** Math.min(trials, 6)), null, { signal }).catch(() => {})
  }

  async #read(job: PgBoss.JobWithMetadata<ReadJob>): Promise<void> {
    if (job.retryCount > 0 && job.data.reports.length > 1) return this.#split(job)
    const started = performance.now()
    const { reports, documents, problems } = await doReadJob(this.#options, job)
    this.#options.onProblems?.(problems)
    const took = performance.now() - started
    this.#options.log.info({ reports, documents, milliseconds: Math.round(took) }, 'read')
    const { milliseconds } = this.#counts
    this.#counts = {
      ...this.#counts,
      reports: this.#counts.reports + reports,
      documents: this.#counts.documents + documents,
      milliseconds: { ...milliseconds, read: milliseconds.read + took },
    }
  }

  /** A batch that failed is read one report a job, so that the one at fault is found and the others are not kept back. */
  async #split(job: PgBoss.JobWithMetadata<ReadJob>): Promise<void> {
    const { store, boss } = this.#options
    await store.db.transaction().execute(async (trx) => {
      const jobs = job.data.reports.map((report) => ({ name: READ, data: { reports: [report] } satisfies ReadJob }))
      await boss.insert(jobs, within(trx))
      await boss.complete(READ, job.id, undefined as never, within(trx))
    })
    await store.flush()
  }

  async #regroup(job: PgBoss.JobWithMetadata<RegroupJob>): Promise<void> {
    const started = performance.now()
    try {
      const { stories, problems } = await doRegroupJob({ ...this.#options, cache: this.#cache }, job)
      this.#options.onProblems?.(problems)
      const took = performance.now() - started
      this.#options.log.info({ block: job.data.block, stories, milliseconds: Math.round(took) }, 'regrouped')
      const { milliseconds } = this.#counts
      this.#counts = {
        ...this.#counts,
        regroupings: this.#counts.regroupings + 1,
        stories: this.#counts.stories + stories,
        milliseconds: { ...milliseconds, regroup: milliseconds.regroup + took },
      }
    } finally {
      this.#regrouped = { at: performance.now(), took: performance.now() - started }
    }
  }

  async #aside(job: PgBoss.JobWithMetadata<ReadJob>): Promise<void> {
    const { store, log } = this.#options
    const reason = await doAsideJob(this.#options, job)
    for (const { report } of await takeReports(store.db, job.data.reports))
      log.warn({ source: report.source, reason }, 'a report is set aside')
    this.#counts = { ...this.#counts, setAside: this.#counts.setAside + job.data.reports.length }
  }

  /** Nothing waits; what others are at is theirs. */
  async #isDone(): Promise<boolean> {
    const { rows } = await this.#options.store.pool.query<{ n: number }>(
      "select count(*)::int as n from jobs.job where name in ('read', 'regroup', 'aside') and state < 'active'",
    )
    return rows[0]!.n === 0
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
