import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { eventTable } from '../events/table.ts'
import type { Exporter } from '../formats.ts'
import { longTable } from '../long/table.ts'
import { sourceOf } from '../source.ts'
import { type Sheet, sheetOf } from '../table.ts'
import { scalarOf } from '../written.ts'

/** Bounds of the format: characters of a cell, rows of a sheet. */
const MOST_CHARACTERS = 32_767
const MOST_ROWS = 1_048_576

/** `--as xlsx`: a workbook with a sheet of the events and one of the findings and statements. */
export const exporter: Exporter = (run) => {
  const source = sourceOf(run)
  const sheets = [sheetOf(eventTable, source), sheetOf(longTable, source)]
  return { file: () => workbook(sheets), sheets }
}

const workbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => writeXlsx(sheets.flatMap(pagesOf)).toBuffer()

/** The pages of a sheet: more than one where it has more rows than the format takes; the names of the columns on each. */
function pagesOf(sheet: Sheet): { sheet: string; data: SheetData; stickyRowsCount: number }[] {
  const head = sheet.columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const pages: SheetData[] = [[head]]
  for (const { cells } of sheet.rows()) {
    if (pages.at(-1)!.length >= MOST_ROWS) pages.push([head])
    pages.at(-1)!.push(cells.map((cell, i) => excelCell(scalarOf(cell, sheet.columns[i]!.type))))
  }
  return pages.map((data, i) => ({
    sheet: i === 0 ? sheet.name : `${sheet.name} ${i + 1}`,
    data,
    stickyRowsCount: 1,
  }))
}

/**
 * A text is a text, never a formula: the format keeps the two apart. The library files texts in an object under
 * themselves and loses those that every object knows ("constructor"): a space behind them keeps them.
 */
function excelCell(value: string | number | boolean | null): SheetData[number][number] {
  if (value === null || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null
  if (typeof value === 'boolean') return { value, type: Boolean }
  const cut = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value
  return { value: cut in Object.prototype ? `${cut} ` : cut, type: String }
}
