import { clean } from '../clean/clean.ts'
import type { Document } from '../clean/document.ts'
import { decode } from '../clean/doors/decode.ts'
import { mergeSameReports } from '../clean/merge.ts'
import { readReports } from '../read/read.ts'
import type { WebOptions } from '../read/web/options.ts'
import type { Problem } from '../text/problem.ts'
import { diffOf, removalsOf } from './clean-view.ts'
import { mappingOf } from './mapping-flag.ts'
import { writeStdout } from './output.ts'
import { say } from './talk.ts'

export interface CleanOptions {
  readonly format: 'text' | 'json'
  /** What is printed of each report: its text, what was taken out and why, or both in the order of the source. */
  readonly show: 'text' | 'removals' | 'diff'
  readonly newsroom: string | null
  readonly published: string | null
  readonly mapping: string | null
  /** Bytes; null for the default of `read/`. */
  readonly maxSize: number | null
  readonly web: WebOptions
  readonly color: boolean
  /** Columns. */
  readonly width: number
}

/**
 * `sitrep clean PATH…`: the text of reports without what belongs to the page, in the order the inputs are given.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function cleanCommand(paths: readonly string[], options: CleanOptions): Promise<0 | 1 | 2> {
  const mapping = await mappingOf(options.mapping)
  const problems: Problem[] = []
  const seen = new Set<string>()
  let held: Document | null = null
  const note = (found: readonly Problem[]) => {
    for (const problem of found) {
      problems.push(problem)
      if (problem.severity !== 'info') say(problem)
    }
  }
  for await (const item of readReports(paths, {
    newsroom: options.newsroom,
    publishedAt: options.published,
    mapping,
    stdin: process.stdin,
    web: options.web,
    ...(options.maxSize === null ? {} : { maxBytes: options.maxSize }),
  })) {
    if ('severity' in item) {
      note([item])
      continue
    }
    const { document, problems: found } = clean(await decode(item))
    note(found)
    if (document === null) continue
    if (seen.has(document.id)) {
      note(mergeSameReports([document, document]).problems)
      continue
    }
    seen.add(document.id)
    // One document alone has no line with its name: the first waits for the second.
    if (seen.size === 1 && options.format === 'text') held = document
    else {
      if (held !== null) await writeStdout([nameLine(held, options), textOf(held, options)])
      held = null
      if (options.format === 'text') await writeStdout(['\n', nameLine(document, options), textOf(document, options)])
      else await writeStdout([seen.size === 1 ? '{"schema":"sitrep/clean@1","documents":[\n' : ',\n', jsonOf(document)])
    }
  }
  if (held !== null) await writeStdout([textOf(held, options)])
  if (options.format === 'json')
    await writeStdout([
      seen.size === 0 ? '{"schema":"sitrep/clean@1","documents":[' : '',
      `\n],"problems":${JSON.stringify(problems)}}\n`,
    ])
  const lost = problems.filter(({ severity }) => severity === 'error').length
  return seen.size === 0 ? 2 : lost > 0 ? 1 : 0
}

const nameLine = ({ source }: Document, { color }: CleanOptions): string =>
  color ? `\u001b[1m==> ${source} <==\u001b[22m\n` : `==> ${source} <==\n`

const textOf = (document: Document, options: CleanOptions): string =>
  options.show === 'removals'
    ? removalsOf(document, options)
    : options.show === 'diff'
      ? diffOf(document, options)
      : `${document.text}\n`

/** The fields of a document that `brief --format json` has too, as far as cleaning knows them, and where replacements stand. */
const jsonOf = (document: Document): string => {
  const { sourceLength: _, ...rest } = document
  return JSON.stringify(rest)
}
