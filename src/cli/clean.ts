import { clean } from '../clean/clean.ts'
import type { Document } from '../clean/document.ts'
import { mergeSameReports } from '../clean/merge.ts'
import { readReports } from '../read/read.ts'
import { openAll } from './bodies.ts'
import { diffOf, removalsOf } from './clean-view.ts'
import { guarded, Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import type { Paper } from './flags/paper.ts'
import { writeStdout } from './output.ts'

export interface CleanOptions extends ReportOptions, Paper {
  readonly format: 'text' | 'json'
  /** What is printed of each report: its text, what was taken out and why, or both in the order of the source. */
  readonly show: 'text' | 'removals' | 'diff'
}

/**
 * `sitrep clean PATH…`: the text of reports without what belongs to the page, in the order the inputs are given.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function cleanCommand(paths: readonly string[], options: CleanOptions): Promise<0 | 1 | 2> {
  const reading = await readOptionsOf(options)
  const problems = new Problems()
  const seen = new Set<string>()
  let held: Document | null = null
  for await (const item of openAll(readReports(paths, reading))) {
    if ('severity' in item) {
      problems.note([item])
      continue
    }
    const { body, siteBlocks } = item
    const cleaned = guarded('clean/fault@1', body.report.source, () => clean(body, siteBlocks))
    problems.note('severity' in cleaned ? [cleaned] : cleaned.problems)
    if ('severity' in cleaned || cleaned.document === null) continue
    const { document } = cleaned
    if (seen.has(document.id)) {
      problems.note(mergeSameReports([document, document]).problems)
      continue
    }
    seen.add(document.id)
    // One document alone has no line with its name: the first waits for the second.
    if (seen.size === 1 && options.format === 'text') {
      held = document
      continue
    }
    if (held !== null) await writeStdout([nameLine(held, options), textOf(held, options)])
    held = null
    await writeStdout(
      options.format === 'text'
        ? ['\n', nameLine(document, options), textOf(document, options)]
        : [seen.size === 1 ? '{"schema":"sitrep/clean@1","documents":[\n' : ',\n', jsonOf(document)],
    )
  }
  if (held !== null) await writeStdout([textOf(held, options)])
  if (options.format === 'json')
    await writeStdout([
      seen.size === 0 ? '{"schema":"sitrep/clean@1","documents":[' : '',
      `\n],"problems":${JSON.stringify(problems.all)}}\n`,
    ])
  return problems.exitCode(seen.size)
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
