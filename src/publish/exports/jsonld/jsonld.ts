import type { Exporter } from '../formats.ts'
import { sameLengthText } from '../plain.ts'
import { sourceOf } from '../source.ts'
import { type Sheet, sheetOf } from '../table.ts'
import { objectOf } from '../written.ts'
import { CONTEXT } from './context.ts'
import { NODE_TABLES } from './tables.ts'

/** `--as jsonld`: the whole run as linked data, a node a line; its context stands in the file and is never fetched. */
export const exporter: Exporter = (run) => {
  const source = sourceOf(run)
  const { documents, entities, statements, inferences, judgements, events, findings, reports } = NODE_TABLES
  const sheets = [
    sheetOf(documents, source),
    sheetOf(entities, source),
    sheetOf(statements, source),
    sheetOf(inferences, source),
    sheetOf(judgements, source),
    sheetOf(events, source),
    sheetOf(findings, source),
    sheetOf(reports, source),
  ]
  return { file: () => graph(sheets), sheets }
}

function* graph(sheets: readonly Sheet[]): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
  let before = '\n'
  for (const sheet of sheets)
    for (const row of sheet.rows()) {
      yield before + JSON.stringify(objectOf(sheet, row, sameLengthText, false))
      before = ',\n'
    }
  yield '\n]}\n'
}
