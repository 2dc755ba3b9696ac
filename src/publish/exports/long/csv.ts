import { csvOf } from '../csv.ts'
import type { Exporter } from '../formats.ts'
import { sourceOf } from '../source.ts'
import { sheetOf } from '../table.ts'
import { longTable } from './table.ts'

/** `--as csv`: findings and statements in one long table. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(longTable, sourceOf(run))
  return { file: () => csvOf(sheet), sheets: [sheet] }
}
