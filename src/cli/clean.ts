import { clean } from '../clean/clean.ts'
import type { Document } from '../clean/document.ts'
import type { Body } from '../clean/doors/body.ts'
import { decode } from '../clean/doors/decode.ts'
import { mergeSameReports } from '../clean/merge.ts'
import { learnSiteBlocks, type SiteBlocks } from '../clean/site-blocks.ts'
import { readReports } from '../read/read.ts'
import type { Problem } from '../text/problem.ts'
import { diffOf, removalsOf } from './clean-view.ts'
import { guarded, Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import type { Paper } from './flags/paper.ts'
import { writeStdout } from './output.ts'

/** Reports, and UTF-16 units and bytes of them, from which is learnt what pages of one host share; later ones are written as they come. */
const MOST_HELD = 300
const MOST_SIZE = 64_000_000

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
  // The first reports wait for each other: what pages of one host share is learnt from them.
  const waiting: (Body | Problem)[] = []
  let size = 0
  let siteBlocks: SiteBlocks | null = null
  const writeAll = async () => {
    for (const item of waiting.splice(0)) {
      if ('severity' in item) {
        problems.note([item])
        continue
      }
      const cleaned = await guarded('clean/fault@1', item.report.source, async () =>
        clean(item, { siteBlocks: siteBlocks! }),
      )
      if ('severity' in cleaned) {
        problems.note([cleaned])
        continue
      }
      const { document, problems: found } = cleaned
      problems.note(found)
      if (document === null) continue
      if (seen.has(document.id)) {
        problems.note(mergeSameReports([document, document]).problems)
        continue
      }
      seen.add(document.id)
      // One document alone has no line with its name: the first waits for the second.
      if (seen.size === 1 && options.format === 'text') held = document
      else {
        if (held !== null) await writeStdout([nameLine(held, options), textOf(held, options)])
        held = null
        if (options.format === 'text') await writeStdout(['\n', nameLine(document, options), textOf(document, options)])
        else
          await writeStdout([seen.size === 1 ? '{"schema":"sitrep/clean@1","documents":[\n' : ',\n', jsonOf(document)])
      }
    }
    size = siteBlocks === null ? size : MOST_SIZE
  }
  for await (const item of readReports(paths, reading)) {
    if ('severity' in item) waiting.push(item)
    else {
      const body = await guarded('clean/fault@1', item.source, () => decode(item))
      waiting.push(body)
      if (!('severity' in body)) size += item.body.length + (body.text?.length ?? 0)
    }
    if (waiting.length < MOST_HELD && size < MOST_SIZE) continue
    siteBlocks ??= learnSiteBlocks(waiting.filter(isBody))
    await writeAll()
  }
  siteBlocks ??= learnSiteBlocks(waiting.filter(isBody))
  await writeAll()
  if (held !== null) await writeStdout([textOf(held, options)])
  if (options.format === 'json')
    await writeStdout([
      seen.size === 0 ? '{"schema":"sitrep/clean@1","documents":[' : '',
      `\n],"problems":${JSON.stringify(problems.all)}}\n`,
    ])
  return problems.exitCode(seen.size)
}

const isBody = (one: Body | Problem): one is Body => !('severity' in one)

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
