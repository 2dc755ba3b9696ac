import { type Enqueued, enqueue, enqueueJudgements, REPORTS_A_JOB } from '../jobs/enqueue.ts'
import { openQueues } from '../jobs/queues.ts'
import { type Counts, work } from '../jobs/worker.ts'
import { readReports } from '../read/read.ts'
import type { Report } from '../read/report.ts'
import { ownVersion } from '../store/version.ts'
import type { Problem } from '../text/problem.ts'
import { Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import { judgementsOf } from './flags/people.ts'
import type { StoreOptions } from './flags/store.ts'
import { storeReaders } from './store-readers.ts'
import { makeProgress } from './talk.ts'
import { threadCount } from './threads.ts'
import { sourcesOf } from './with-run.ts'
import { withStore } from './with-store.ts'
import { workLog } from './work-log.ts'

export interface IngestOptions extends StoreOptions, ReportOptions {
  /** A file that says of each report who published it and when. */
  readonly sources: string | null
  /** A file of decisions of people. */
  readonly judgements: string | null
  readonly threads: number | null
  /** Leave the reading to workers. */
  readonly queue: boolean
  readonly format: 'text' | 'json'
}

/** Bytes of reports that are put at once. */
const BYTES_AT_ONCE = 32_000_000

/**
 * `sitrep ingest PATH…`: puts reports into a store, reads those it did not have, and lays what changed side by side.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export const ingestCommand = (inputs: readonly string[], options: IngestOptions): Promise<0 | 1 | 2> =>
  withStore(options, { create: true }, async (store) => {
    const boss = await openQueues(store)
    const problems = new Problems({ kept: false })
    const reading = await readOptionsOf(options)
    const sources = options.sources === null ? [] : await sourcesOf(options.sources)
    const progress = makeProgress('reading')
    const put = { added: 0, known: 0 }
    const decided = await judgementsOf(options.judgements)
    problems.note(decided.problems)
    await enqueueJudgements(store, boss, decided.judgements, options.block)
    for await (const { reports, found } of parcels(readReports(inputs, { ...reading, sources }))) {
      problems.note(found)
      const { added, known }: Enqueued = await enqueue(store, boss, reports, options.block)
      put.added += added
      put.known += known
    }
    const readers = storeReaders(threadCount(options.threads))
    try {
      const counts = options.queue
        ? null
        : await work({
            store,
            boss,
            readers,
            madeBy: ownVersion(),
            log: workLog(),
            signal: new AbortController().signal,
            untilDone: true,
            progress: ({ reports }) => progress.count(reports),
            onProblems: (found) => problems.note(found),
          })
      progress.done()
      process.stdout.write(`${summary(put, counts, options.format)}\n`)
      return problems.exitCode((counts?.documents ?? put.added) + put.known + decided.judgements.length)
    } finally {
      await readers.close()
    }
  })

function summary({ added, known }: Enqueued, counts: Counts | null, format: 'text' | 'json'): string {
  const documents = counts?.documents ?? null
  const stories = counts?.stories ?? null
  if (format === 'json')
    return JSON.stringify({ reports: { added, known }, documents, stories, setAside: counts?.setAside ?? null })
  const reports = `${added} new ${added === 1 ? 'report' : 'reports'}, ${known} known`
  if (counts === null) return `${reports}: put for workers to read`
  const aside = counts.setAside === 0 ? '' : `, ${counts.setAside} set aside`
  return `${reports}: ${counted(documents!, 'document')} read, ${counted(stories!, 'story', 'stories')} changed${aside}`
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** Reports and problems in lists that fit one transaction. */
async function* parcels(
  items: AsyncIterable<Report | Problem>,
): AsyncGenerator<{ readonly reports: readonly Report[]; readonly found: readonly Problem[] }> {
  let reports: Report[] = []
  let found: Problem[] = []
  let bytes = 0
  for await (const item of items) {
    if ('severity' in item) found.push(item)
    else {
      reports.push(item)
      bytes += item.body.length
    }
    if (reports.length < REPORTS_A_JOB * 4 && bytes < BYTES_AT_ONCE) continue
    yield { reports, found }
    reports = []
    found = []
    bytes = 0
  }
  if (reports.length + found.length > 0) yield { reports, found }
}
