import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeJson, writeJsonText } from '../publish/json.ts'
import { renderMarkdown } from '../publish/markdown.ts'
import type { IndexEntry } from '../publish/page/overview.ts'
import type { DocumentJson, RunView, StoryJson } from '../publish/run.ts'
import { renderText } from '../publish/text.ts'
import type { Labels } from '../publish/view/lang/labels.ts'
import type { Problem } from '../text/problem.ts'
import type { Paper } from './flags/paper.ts'
import { writeStdout, writeWhole } from './output.ts'
import type { PreparedRun } from './prepare.ts'
import { sinceOf } from './since.ts'
import type { StoredRunOptions } from './stored-run.ts'
import { type RunOptions, withRun } from './with-run.ts'

export type Format = 'text' | 'markdown' | 'html' | 'json'
export const FORMATS: readonly Format[] = ['text', 'markdown', 'html', 'json']
const ENDING: Record<Format, string> = { text: 'txt', markdown: 'md', html: 'html', json: 'json' }

export interface BriefOptions extends RunOptions, Paper {
  readonly format: Format
  readonly out: string | null
  /** A file with an earlier run in JSON; null leaves out what changed. */
  readonly since: string | null
  readonly labels: Labels
  /** Stories of a store instead of reports; null reads the inputs. */
  readonly stored: Omit<StoredRunOptions, 'asOf'> | null
}

/**
 * `sitrep brief PATH…`: reads the reports, groups them into stories, reconciles each, and prints; or takes the record
 * out of a store. Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function briefCommand(inputs: readonly string[], options: BriefOptions): Promise<0 | 1 | 2> {
  const { stored, asOf, since } = options
  const withChanges = since === null ? null : await sinceOf(since)
  const print = (run: PreparedRun) => write(withChanges ? withChanges(run) : run, options)
  if (stored === null) return withRun(inputs, options, print)
  const { withStoredRun } = await import('./stored-run.ts')
  return withStoredRun({ ...stored, asOf }, print)
}

const INDEX = 'index.html'

/** To standard output, to one file, or to a folder: a file a story, and of pages an index over them. */
async function write(run: PreparedRun, options: BriefOptions): Promise<void> {
  const { out } = options
  if (out === null) return writeStdout(render(run, options))
  const isFolder = /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())
  if (!isFolder) return writeWhole(out, render(run, { ...options, color: false }))
  let number = 0
  const digits = String(run.storyCount).length
  const hasIndex = options.format === 'html' && run.storyCount > 1
  const { labels } = options
  const pages = hasIndex ? await import('../publish/page/render.ts') : null
  const entries: IndexEntry[] = []
  let reports = 0
  for (const view of run.views()) {
    const name = `${String(++number).padStart(digits, '0')}-${slug(view.stories[0]?.title ?? '')}.${ENDING[options.format]}`
    const home = hasIndex ? INDEX : null
    await writeWhole(join(out, name), renderView(view, { ...options, color: false }, home))
    if (pages) entries.push(...pages.indexEntries(view, name, labels))
    reports += view.documents.length
  }
  if (pages)
    await writeWhole(join(out, INDEX), [
      pages.renderIndex(entries, { asOf: run.asOf, reports, problems: run.problems }, labels),
    ])
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
    const view: RunView = {
      asOf: run.asOf,
      documents: [...run.documents()].map((text) => JSON.parse(text) as DocumentJson),
      entities: run.entities,
      stories: [...run.stories()].map((text) => JSON.parse(text) as StoryJson),
      problems: run.problems,
    }
    yield renderHtml(view, options.labels)
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
    ? renderMarkdown(view, options.labels)
    : renderText(view, { color: options.color, width: options.width }, options.labels)

/** One story as a run of its own. */
async function* renderView(view: RunView, options: BriefOptions, home: string | null): AsyncGenerator<string> {
  if (options.format === 'json') yield* writeJson(view)
  else if (options.format === 'html')
    yield (await import('../publish/page/render.ts')).renderHtml(view, options.labels, home)
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
