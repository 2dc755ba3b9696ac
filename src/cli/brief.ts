import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../language/load.ts'
import { writeJson, writeJsonText } from '../publish/json.ts'
import { renderMarkdown } from '../publish/markdown.ts'
import type { DocumentJson, RunView, StoryJson } from '../publish/run.ts'
import { renderText } from '../publish/text.ts'
import { readReports } from '../read/read.ts'
import { readSources, type SourceRow, SourcesError } from '../read/sources.ts'
import type { Problem } from '../text/problem.ts'
import { type ReportOptions, readOptionsOf } from './documents.ts'
import type { Paper } from './flags/paper.ts'
import { gather } from './gather.ts'
import { UsageError, writeStdout, writeWhole } from './output.ts'
import { type PreparedRun, prepare } from './prepare.ts'
import { RunFolder, Shelf } from './shelf.ts'
import { makeProgress, say } from './talk.ts'
import { type Crew, Threads, threadCount } from './threads.ts'

export type Format = 'text' | 'markdown' | 'html' | 'json'
export const FORMATS: readonly Format[] = ['text', 'markdown', 'html', 'json']
const ENDING: Record<Format, string> = { text: 'txt', markdown: 'md', html: 'html', json: 'json' }

export interface BriefOptions extends ReportOptions, Paper {
  readonly format: Format
  readonly out: string | null
  readonly asOf: string | null
  readonly tokens: boolean
  /** A file that says of each report who published it and when. */
  readonly sources: string | null
  readonly threads: number | null
}

/**
 * `sitrep brief PATH…`: reads the reports, groups them into stories, reconciles each, and prints.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function briefCommand(inputs: readonly string[], options: BriefOptions): Promise<0 | 1 | 2> {
  let loaded: Promise<Language> | null = null
  const language = () => (loaded ??= loadLanguage('en'))
  const sources = options.sources === null ? [] : await sourcesOf(options.sources)
  const reading = await readOptionsOf(options)
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
    const run = await prepare(gathered, { asOf, tokens, judgements: [], threads: settlers, shelf })
    await settlers?.pool.close()
    await write(run, options)
    for (const problem of gathered.problems) if (problem.severity !== 'info') say(problem)
    const lost = gathered.problems.filter((problem) => problem.severity === 'error').length
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

async function sourcesOf(path: string): Promise<SourceRow[]> {
  try {
    return await readSources(path)
  } catch (error) {
    throw error instanceof SourcesError ? new UsageError(error.message) : error
  }
}

/** To standard output, to one file, or to a folder: a file a story. */
async function write(run: PreparedRun, options: BriefOptions): Promise<void> {
  const { out } = options
  if (out === null) return writeStdout(render(run, options))
  const isFolder = /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())
  if (!isFolder) return writeWhole(out, render(run, { ...options, color: false }))
  let number = 0
  const digits = String(run.storyCount).length
  for (const view of run.views()) {
    const name = `${String(++number).padStart(digits, '0')}-${slug(view.stories[0]?.title ?? '')}.${ENDING[options.format]}`
    await writeWhole(join(out, name), renderView(view, { ...options, color: false }))
  }
  if (number === 0)
    await writeWhole(join(out, `no-story.${ENDING[options.format]}`), render(run, { ...options, color: false }))
}

/** The run in the format asked for, part by part. */
async function* render(run: PreparedRun, options: BriefOptions): AsyncGenerator<string> {
  if (options.format === 'json') {
    yield* writeJsonText({
      asOf: run.asOf,
      documents: run.documents(),
      entities: run.entities,
      stories: run.stories(),
      problems: run.problems,
    })
  } else if (options.format === 'html') {
    const { renderHtml } = await import('../publish/page/render.ts')
    yield renderHtml({
      asOf: run.asOf,
      documents: [...run.documents()].map((text) => JSON.parse(text) as DocumentJson),
      entities: run.entities,
      stories: [...run.stories()].map((text) => JSON.parse(text) as StoryJson),
      problems: run.problems,
    })
  } else {
    let first = true
    for (const view of run.views()) {
      if (!first) yield options.format === 'markdown' ? '\n---\n\n' : `\n${'═'.repeat(Math.min(options.width, 80))}\n\n`
      first = false
      yield renderOne(view, options)
    }
    // What belongs to no document is said once, at the end; a run without a story says so.
    const elsewhere = { asOf: run.asOf, documents: [], entities: [], stories: [], problems: unplaced(run) }
    if (run.storyCount === 0) yield renderOne(elsewhere, options)
  }
}

const unplaced = (run: PreparedRun): readonly Problem[] => run.problems

const renderOne = (view: RunView, options: BriefOptions): string =>
  options.format === 'markdown'
    ? renderMarkdown(view)
    : renderText(view, { color: options.color, width: options.width })

/** One story as a run of its own. */
async function* renderView(view: RunView, options: BriefOptions): AsyncGenerator<string> {
  if (options.format === 'json') yield* writeJson(view)
  else if (options.format === 'html') yield (await import('../publish/page/render.ts')).renderHtml(view)
  else yield renderOne(view, options)
}

/** A title as a file name: lower-case words of a-z and digits, at most 60 characters. */
const slug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'story'
