import { loadLanguage } from '../language/load.ts'
import { documentsOf, Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import { csvLine } from './figures-view.ts'
import type { Paper } from './flags/paper.ts'
import { writeStdout } from './output.ts'
import { PLACE_COLUMNS, placeFeature, placeLine, placeRows, placeTable } from './places-view.ts'

export interface PlacesOptions extends ReportOptions, Paper {
  readonly format: 'table' | 'csv' | 'geojson' | 'json'
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
  const reading = await readOptionsOf(options)
  const language = await loadLanguage('en')
  const problems = new Problems()
  let documents = 0
  let written = 0
  await writeStdout([OPENING[options.format]])
  for await (const document of documentsOf(paths, reading, language, problems)) {
    documents++
    const rows = placeRows(document)
    if (options.format === 'table') {
      await writeStdout([documents > 1 ? '\n' : '', placeTable(document.source, rows, options)])
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
  if (options.format === 'json') await writeStdout(['\n],"problems":', JSON.stringify(problems.all), '}\n'])
  return problems.exitCode(documents)
}
