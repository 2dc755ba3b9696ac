import { csvOf } from '../csv.ts'
import type { Exporter } from '../formats.ts'
import { sourceOf } from '../source.ts'
import { sheetOf } from '../table.ts'
import { ucdpTable } from './table.ts'

/** `--as ucdp`: a CSV in the columns of the code book. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(ucdpTable, sourceOf(run))
  return { file: () => csvOf(sheet), sheets: [sheet] }
}
