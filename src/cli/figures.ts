import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Quantity } from '../extract/quantities/quantity.ts'
import { loadLanguage } from '../language/load.ts'
import { documentsOf, Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import { csvLine, FIGURE_COLUMNS, type Figure, figureTable } from './figures-view.ts'
import type { Paper } from './flags/paper.ts'
import { writeStdout } from './output.ts'

export interface FiguresOptions extends ReportOptions, Paper {
  readonly format: 'table' | 'csv' | 'jsonl' | 'json'
}

/**
 * `sitrep figures PATH…`: what each report counts and measures, a row a figure, in the order of the inputs and of their
 * text. Nothing is laid side by side or dated by other reports: that is `sitrep brief`.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function figuresCommand(paths: readonly string[], options: FiguresOptions): Promise<0 | 1 | 2> {
  const reading = await readOptionsOf(options)
  const language = await loadLanguage('en')
  const problems = new Problems()
  let documents = 0
  let rows = 0
  if (options.format === 'csv') await writeStdout([csvLine(FIGURE_COLUMNS)])
  if (options.format === 'json') await writeStdout(['{"schema":"sitrep/figures@1","figures":['])
  for await (const document of documentsOf(paths, reading, language, problems)) {
    documents++
    const figures = figuresOf(document)
    if (options.format === 'table') {
      await writeStdout([documents > 1 ? '\n' : '', figureTable(document.source, figures, options)])
      continue
    }
    for (const figure of figures) {
      rows++
      if (options.format === 'csv') await writeStdout([csvLine(FIGURE_COLUMNS.map((name) => figure[name]))])
      else if (options.format === 'jsonl') await writeStdout([JSON.stringify(figure), '\n'])
      else await writeStdout([rows > 1 ? ',\n' : '\n', JSON.stringify(figure)])
    }
  }
  if (options.format === 'json') await writeStdout(['\n],"problems":', JSON.stringify(problems.all), '}\n'])
  return problems.exitCode(documents)
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
