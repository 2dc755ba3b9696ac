import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import { type Done, readOne } from './read-one.ts'

/** From how many reports on threads are worth their start (about 0.3 s each). */
const WORTH_THREADS = 40
/** Reports a message: enough to hide the cost of a message, few enough to keep all threads busy at the end. */
const BATCH = 8
/** Never more threads than this: each holds the models and the gazetteer (about 100 MB). */
const MOST_THREADS = 8

/** `bin/worker.js` of this package, or null when it is not built. */
function workerFile(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const path = join(folder, 'bin', 'worker.js')
    if (existsSync(path)) return path
    if (dirname(folder) === folder) return null
  }
}

/**
 * Reads reports one after another, on threads when there are many, and gives each result to `take` in the order
 * of the reports. Holds a bounded number of reports in memory. A thread that dies loses no report but the one
 * that killed it, which becomes a problem.
 */
export async function readAll(
  reports: AsyncIterable<Report>,
  options: { readonly language: () => Promise<Language>; readonly tokens: boolean; readonly threads: number | null },
  take: (done: Done) => void,
): Promise<void> {
  const source = reports[Symbol.asyncIterator]()
  const first: Report[] = []
  let ended = false
  while (!ended && first.length < WORTH_THREADS) {
    const next = await source.next()
    if (next.done) ended = true
    else first.push(next.value)
  }
  const file = workerFile()
  const threads = options.threads ?? Math.min(MOST_THREADS, availableParallelism())
  if (ended || threads < 2 || options.tokens || !file) {
    const language = await options.language()
    for (const report of first) take(await readOne(report, language, options.tokens))
    for (let next = ended ? null : await source.next(); next && !next.done; next = await source.next())
      take(await readOne(next.value, language, options.tokens))
    return
  }
  await readOnThreads(first, source, file, threads, take)
}

type Batch = { first: number; reports: Report[]; alone: boolean }

/** Sends a batch to a thread and waits for its answer; rejects when the thread ends first. */
function ask(worker: Worker, { first, reports }: Batch): Promise<{ first: number; done: Done[] }> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => settle(() => reject(new Error(`exit code ${code}`)))
    const onError = (error: unknown) => settle(() => reject(error))
    const onMessage = (answer: { first: number; done: Done[] }) => settle(() => resolve(answer))
    const settle = (end: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage({ first, reports })
  })
}

/** The results in order, whichever thread is first. */
async function readOnThreads(
  head: Report[],
  source: AsyncIterator<Report>,
  file: string,
  threads: number,
  take: (done: Done) => void,
): Promise<void> {
  const retries: Batch[] = []
  const waiting = new Map<number, Done>()
  let given = 0
  let taken = 0
  let turn: Promise<unknown> = Promise.resolve()

  const fill = async (): Promise<Batch | null> => {
    const again = retries.shift()
    if (again) return again
    const reports: Report[] = []
    while (reports.length < BATCH) {
      const report = head.shift()
      if (report) reports.push(report)
      else {
        const next = await source.next()
        if (next.done) break
        reports.push(next.value)
      }
    }
    if (reports.length === 0) return null
    const batch = { first: given, reports, alone: false }
    given += reports.length
    return batch
  }
  /** One at a time: two threads must not read the source at once. */
  const nextBatch = (): Promise<Batch | null> => {
    const mine = turn.then(fill)
    turn = mine.catch(() => null)
    return mine
  }
  const keep = (first: number, results: readonly Done[]) => {
    results.forEach((done, i) => void waiting.set(first + i, done))
    for (let done = waiting.get(taken); done; done = waiting.get(taken)) {
      waiting.delete(taken++)
      take(done)
    }
  }
  const died = (batch: Batch, error: Error) => {
    if (batch.reports.length === 1 && batch.alone) {
      const { source: name } = batch.reports[0]!
      const message = `Cannot read ${name}: the thread that read it ended (${error.message}). This is a fault of sitrep: please report it with the file.`
      keep(batch.first, [
        {
          document: null,
          sources: [name],
          problems: [{ rule: 'pipeline/fault@1', severity: 'error', message, source: name, at: null }],
        },
      ])
    } else
      retries.push(...batch.reports.map((report, i) => ({ first: batch.first + i, reports: [report], alone: true })))
  }
  const thread = async () => {
    let worker: Worker | null = null
    for (let batch = await nextBatch(); batch; batch = await nextBatch()) {
      const current = batch
      worker ??= new Worker(file)
      try {
        const answer = await ask(worker, current)
        keep(answer.first, answer.done)
      } catch (error) {
        void worker.terminate()
        worker = null
        died(current, error instanceof Error ? error : new Error(String(error)))
      }
    }
    await worker?.terminate()
  }
  await Promise.all(Array.from({ length: threads }, thread))
  // A thread may die after the others have ended: its reports are still to be read.
  while (retries.length > 0) await thread()
}
