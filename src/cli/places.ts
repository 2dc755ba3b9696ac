import { loadLanguage } from '../language/load.ts'
import { readReport } from '../pipeline.ts'
import { readReports } from '../read/read.ts'
import type { WebOptions } from '../read/web/options.ts'
import type { Problem } from '../text/problem.ts'
import { csvLine } from './figures-view.ts'
import { mappingOf } from './mapping-flag.ts'
import { writeStdout } from './output.ts'
import { PLACE_COLUMNS, placeFeature, placeLine, placeRows, placeTable } from './places-view.ts'
import { say } from './talk.ts'

export interface PlacesOptions {
  readonly format: 'table' | 'csv' | 'geojson' | 'json'
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

const OPENING: Readonly<Record<PlacesOptions['format'], string>> = {
  table: '',
  csv: csvLine(PLACE_COLUMNS),
  geojson: '{"type":"FeatureCollection","features":[',
  json: '{"schema":"sitrep/places@1","places":[',
}

/**
 * `sitrep places PATH…`: the places each report names and where they lie, a row a place, in the order of the inputs and of
 * their text; behind them those told by relation ("10 km west of X"). Nothing is laid side by side: that is `sitrep brief`.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function placesCommand(paths: readonly string[], options: PlacesOptions): Promise<0 | 1 | 2> {
  const mapping = await mappingOf(options.mapping)
  const language = await loadLanguage('en')
  const problems: Problem[] = []
  const seen = new Set<string>()
  let written = 0
  const note = (found: readonly Problem[]) => {
    for (const problem of found) {
      problems.push(problem)
      if (problem.severity !== 'info') say(problem)
    }
  }
  await writeStdout([OPENING[options.format]])
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
    const rows = placeRows(document)
    if (options.format === 'table') {
      await writeStdout([seen.size > 1 ? '\n' : '', placeTable(document.source, rows, options)])
      continue
    }
    for (const row of rows) {
      written++
      if (options.format === 'csv') await writeStdout([placeLine(row)])
      else {
        const value = options.format === 'geojson' ? placeFeature(row) : row
        await writeStdout([written > 1 ? ',\n' : '\n', JSON.stringify(value)])
      }
    }
  }
  if (options.format === 'geojson') await writeStdout(['\n]}\n'])
  if (options.format === 'json') await writeStdout(['\n],"problems":', JSON.stringify(problems), '}\n'])
  const lost = problems.filter(({ severity }) => severity === 'error').length
  return seen.size === 0 ? 2 : lost > 0 ? 1 : 0
}
