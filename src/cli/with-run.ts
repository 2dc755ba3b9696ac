import { join } from 'node:path'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../language/load.ts'
import { readReports } from '../read/read.ts'
import { readSources, type SourceRow, SourcesError } from '../read/sources.ts'
import { type ReportOptions, readOptionsOf } from './documents.ts'
import { actorsOf, judgementsOf, type PeopleOptions } from './flags/people.ts'
import { gather } from './gather.ts'
import { UsageError } from './output.ts'
import { type PreparedRun, prepare } from './prepare.ts'
import { RunFolder, Shelf } from './shelf.ts'
import { makeProgress, say } from './talk.ts'
import { type Crew, Threads, threadCount } from './threads.ts'

/** What a run over all reports is asked for. */
export interface RunOptions extends ReportOptions, Partial<PeopleOptions> {
  readonly asOf: string | null
  readonly tokens: boolean
  /** A file that says of each report who published it and when. */
  readonly sources: string | null
  readonly threads: number | null
}

/**
 * Reads the reports that paths name, on threads where there are many, groups them into stories, reconciles each, and
 * hands the run over; its texts are gone when `use` ends. Problems are said on standard error.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function withRun(
  inputs: readonly string[],
  options: RunOptions,
  use: (run: PreparedRun) => Promise<void>,
): Promise<0 | 1 | 2> {
  let loaded: Promise<Language> | null = null
  const language = () => (loaded ??= loadLanguage('en'))
  const sources = options.sources === null ? [] : await sourcesOf(options.sources)
  const reading = await readOptionsOf(options)
  const { judgements, problems: misread } = await judgementsOf(options.judgements ?? null)
  const actors = await actorsOf(options.actors ?? null)
  const progress = makeProgress('reading')
  const reports = readReports(inputs, { ...reading, sources })
  const { items, isLong } = await peek(reports, WORTH_THREADS)
  const count = threadCount(options.threads)
  const folder = new RunFolder()
  const shelf = new Shelf(() => join(folder.path, 'main.jsonl'), true)
  const crew = (): Crew | null =>
    isLong && count > 1 ? { pool: new Threads(count, { folder: folder.path }), count } : null
  const { tokens, asOf } = options
  try {
    const readers = crew()
    const gathered = await gather(items, { language, tokens, threads: readers, shelf, progress: progress.count })
    // What threads hold of the language is not needed to settle stories: others, that hold none, do that.
    await readers?.pool.close()
    progress.done()
    const settlers = crew()
    const all = { ...gathered, problems: [...misread, ...gathered.problems] }
    const run = await prepare(all, { asOf, tokens, judgements, actors, threads: settlers, shelf })
    await settlers?.pool.close()
    await use(run)
    for (const problem of run.problems) if (problem.severity !== 'info') say(problem)
    const lost = run.problems.filter((problem) => problem.severity === 'error').length
    return gathered.documents.size === 0 ? 2 : lost > 0 ? 1 : 0
  } finally {
    shelf.close()
    folder.close()
  }
}

/** From how many reports on threads are worth their start (about 0.3 s each). */
const WORTH_THREADS = 40

/** The same items, and whether there are at least `count` of them. */
async function peek<T>(
  source: AsyncGenerator<T>,
  count: number,
): Promise<{ items: AsyncIterable<T>; isLong: boolean }> {
  const first: T[] = []
  while (first.length < count) {
    const next = await source.next()
    if (next.done) break
    first.push(next.value)
  }
  const items = (async function* () {
    yield* first
    yield* source
  })()
  return { items, isLong: first.length >= count }
}

/** The rows of `--sources FILE`. Refuses a file that is none with what is wrong in it. */
export async function sourcesOf(path: string): Promise<SourceRow[]> {
  try {
    return await readSources(path)
  } catch (error) {
    throw error instanceof SourcesError ? new UsageError(error.message) : error
  }
}
