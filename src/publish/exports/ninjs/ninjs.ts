import type { Exporter } from '../formats.ts'
import { sameLengthText } from '../plain.ts'
import { sourceOf } from '../source.ts'
import { type Sheet, sheetOf } from '../table.ts'
import { objectOf } from '../written.ts'
import { ninjsTable } from './table.ts'

/** `--as ninjs`: the situation report of each story as a news item of IPTC ninjs 3.0, an item a line. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(ninjsTable, sourceOf(run))
  return { file: () => itemsOf(sheet), sheets: [sheet] }
}

function* itemsOf(sheet: Sheet): Generator<string> {
  for (const row of sheet.rows()) yield `${JSON.stringify(objectOf(sheet, row, sameLengthText, false))}\n`
}
