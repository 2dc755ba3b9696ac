import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Quantity } from '../extract/quantities/quantity.ts'
import { loadLanguage } from '../language/load.ts'
import { readReport } from '../pipeline.ts'
import { readReports } from '../read/read.ts'
import type { WebOptions } from '../read/web/options.ts'
import type { Problem } from '../text/problem.ts'
import { csvLine, FIGURE_COLUMNS, type Figure, figureTable } from './figures-view.ts'
import { mappingOf } from './mapping-flag.ts'
import { writeStdout } from './output.ts'
import { say } from './talk.ts'

export interface FiguresOptions {
  readonly format: 'table' | 'csv' | 'jsonl' | 'json'
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
 * `sitrep figures PATH…`: what each report counts and measures, a row a figure, in the order of the inputs and of their
 * text. Nothing is laid side by side or dated by other reports: that is `sitrep brief`.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function figuresCommand(paths: readonly string[], options: FiguresOptions): Promise<0 | 1 | 2> {
  const mapping = await mappingOf(options.mapping)
  const language = await loadLanguage('en')
  const problems: Problem[] = []
  const seen = new Set<string>()
  let rows = 0
  const note = (found: readonly Problem[]) => {
    for (const problem of found) {
      problems.push(problem)
      if (problem.severity !== 'info') say(problem)
    }
  }
  if (options.format === 'csv') await writeStdout([csvLine(FIGURE_COLUMNS)])
  if (options.format === 'json') await writeStdout(['{"schema":"sitrep/figures@1","figures":['])
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
    const { document, problems: found } = await readReport(item, language)
    note(found)
    if (document === null || seen.has(document.id)) continue
    seen.add(document.id)
    const figures = figuresOf(document)
    if (options.format === 'table') {
      await writeStdout([seen.size > 1 ? '\n' : '', figureTable(document.source, figures, options)])
      continue
    }
    for (const figure of figures) {
      rows++
      if (options.format === 'csv') await writeStdout([csvLine(FIGURE_COLUMNS.map((name) => figure[name]))])
      else if (options.format === 'jsonl') await writeStdout([JSON.stringify(figure), '\n'])
      else await writeStdout([rows > 1 ? ',\n' : '\n', JSON.stringify(figure)])
    }
  }
  if (options.format === 'json') await writeStdout(['\n],"problems":', JSON.stringify(problems), '}\n'])
  const lost = problems.filter(({ severity }) => severity === 'error').length
  return seen.size === 0 ? 2 : lost > 0 ? 1 : 0
}

/** The figures of one report, in the order of its text, places and speakers by their names. */
function figuresOf(document: ExtractedDocument): Figure[] {
  const names = new Map(document.entities.map((entity) => [entity.id, entity.name]))
  return document.quantities.map((q: Quantity) => ({
    source: document.source,
    newsroom: document.newsroom,
    publishedAt: document.publishedAt?.edtf ?? null,
    text: q.text,
    low: q.low,
    high: q.high,
    bound: q.bound,
    approximate: q.approximate,
    unit: q.unit,
    measure: q.measure,
    of: q.of,
    demographic: q.demographic,
    place: q.place === null ? null : (names.get(q.place) ?? null),
    period: q.period,
    asOf: q.asOf,
    accumulation: q.accumulation,
    change: q.change,
    polarity: q.polarity,
    former: q.former,
    saidBy: q.saidBy === null ? null : ((q.saidBy.entity && names.get(q.saidBy.entity)) ?? q.saidBy.text),
    start: q.span.start,
    end: q.span.end,
    id: q.id,
    partOf: q.partOf,
  }))
}
