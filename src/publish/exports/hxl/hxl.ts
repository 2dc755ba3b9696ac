import { csvOf } from '../csv.ts'
import type { Exporter } from '../formats.ts'
import { sourceOf } from '../source.ts'
import { sheetOf } from '../table.ts'
import { HXL_COLUMNS, hxlTable } from './table.ts'

/** `--as hxl`: a CSV with the tags of HXL 1.1 under the names of its columns. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(hxlTable, sourceOf(run))
  return {
    file: () =>
      csvOf(
        sheet,
        HXL_COLUMNS.map(({ tag }) => tag),
      ),
    sheets: [sheet],
  }
}
