import type { Exporter } from '../formats.ts'
import { plainText } from '../plain.ts'
import { sourceOf } from '../source.ts'
import { type Sheet, sheetOf } from '../table.ts'
import { objectOf } from '../written.ts'
import { ploverTable } from './table.ts'

/** `--as plover`: a JSON list of coded events, an event a line. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(ploverTable, sourceOf(run))
  return { file: () => listOf(sheet), sheets: [sheet] }
}

/** Actor and recipient are lists even when empty, as the readers of the format want them. */
function* listOf(sheet: Sheet): Generator<string> {
  let before = '[\n'
  for (const row of sheet.rows()) {
    const event = objectOf(sheet, row, plainText, true)
    yield before + JSON.stringify({ ...event, actor: event.actor ?? [], recipient: event.recipient ?? [] })
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
