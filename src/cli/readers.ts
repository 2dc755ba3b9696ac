import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
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
  reports: AsyncIterable<Report>,
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
    for await (const report of reports) take(await readOne(report, await options.language(), tokens, shelf))
    return
  }
  const onThread = async (batch: readonly Report[]): Promise<readonly ReadDone[]> => {
    try {
      const answer = await threads.pool.run({ kind: 'read', reports: batch, tokens })
      return 'read' in answer ? answer.read : []
    } catch (error) {
      if (batch.length > 1) return (await Promise.all(batch.map((report) => onThread([report])))).flat()
      return [lost(batch[0]!, error)]
    }
  }
  await inOrder(
    batches(reports, () => BATCH),
    threads.count * 3,
    onThread,
    (done) => done.forEach(take),
  )
}

/** A report whose thread died. */
function lost({ source }: Report, error: unknown): ReadDone {
  const reason = error instanceof Error ? error.message : String(error)
  const message = `Cannot read ${source}: the thread that read it ended (${reason}). This is a fault of sitrep: please report it with the file.`
  return {
    document: null,
    sources: [source],
    problems: [{ rule: 'pipeline/fault@1', severity: 'error', message, source, at: null }],
  }
}

/** Items in lists of `size` (asked for anew for each list). */
async function* batches<T>(items: AsyncIterable<T>, size: () => number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length >= size()) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
