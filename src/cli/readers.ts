import type { Body } from '../clean/doors/body.ts'
import { learnSiteBlocks } from '../clean/site-blocks.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import { faultOf } from '../text/problem.ts'
import { MOST_HELD, MOST_SIZE, openAll } from './bodies.ts'
import type { Shelf } from './shelf.ts'
import { type ReadDone, readOne } from './tasks.ts'
import { type Crew, inOrder } from './threads.ts'

/** Reports a task: enough to hide the cost of a message, few enough to keep all threads busy at the end. */
const BATCH = 8

/**
 * Reads reports and hands each result to `take` in the order of the reports; on `threads` when there are some, else
 * here. Holds a bounded number of reports in memory. A thread that dies loses no report but the one that killed it,
 * which becomes a problem.
 */
export async function readAll(
  reports: AsyncGenerator<Report>,
  options: {
    readonly language: () => Promise<Language>
    readonly tokens: boolean
    readonly threads: Crew | null
    readonly shelf: Shelf
  },
  take: (done: ReadDone) => void,
): Promise<void> {
  const { tokens, threads, shelf } = options
  if (!threads) {
    for await (const opened of openAll(reports))
      if ('body' in opened) take(readOne(opened, await options.language(), tokens, shelf))
    return
  }
  const width = threads.count * 3
  const first: Report[] = []
  for (let size = 0; first.length < MOST_HELD && size < MOST_SIZE; ) {
    const next = await reports.next()
    if (next.done) break
    first.push(next.value)
    size += next.value.body.length
  }
  // What pages of one host share is learnt before the first of them is cleaned.
  const opened: (Report | Body)[] = []
  const open = async (batch: readonly Report[]): Promise<readonly (Report | Body)[]> => {
    try {
      const answer = await threads.pool.run({ kind: 'decode', reports: batch })
      return 'decoded' in answer ? answer.decoded : batch
    } catch {
      // The one that ended the thread will end it again when it is read, and is named then.
      return batch
    }
  }
  await inOrder(batches(first), width, open, (some) => opened.push(...some))
  const siteBlocks = learnSiteBlocks(opened.filter((item) => 'report' in item))
  const read = async (batch: readonly (Report | Body)[]): Promise<readonly ReadDone[]> => {
    try {
      const answer = await threads.pool.run({ kind: 'read', reports: batch, siteBlocks, tokens })
      return 'read' in answer ? answer.read : []
    } catch (error) {
      if (batch.length > 1) return (await Promise.all(batch.map((report) => read([report])))).flat()
      const [only] = batch
      return only ? [lost('report' in only ? only.report : only, error)] : []
    }
  }
  async function* all() {
    yield* opened.splice(0)
    yield* reports
  }
  await inOrder(batches(all()), width, read, (done) => done.forEach(take))
}

/** A report whose thread died. */
function lost({ source }: Report, error: unknown): ReadDone {
  const reason = error instanceof Error ? error.message : String(error)
  const fault = new Error(`the thread that read it ended (${reason})`)
  return { document: null, sources: [source], problems: [faultOf('pipeline/fault@1', source, fault)] }
}

/** Items in lists of `BATCH`. */
async function* batches<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length >= BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
