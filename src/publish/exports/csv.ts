import type { Cell } from './cell.ts'
import type { ColumnType, Sheet } from './table.ts'
import { scalarOf } from './written.ts'

/** A spreadsheet takes a text that starts so for a formula; full-width forms too, and behind white space. A sign alone is none. */
const FORMULA = /^[\t\r]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]\s*\S/

/** A text that no spreadsheet runs: one that could be a formula gets an apostrophe before it. */
export const unarmed = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** A cell of CSV (RFC 4180): in quotation marks where it must be. */
export const quotedCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A sheet as lines of CSV (RFC 4180, lines end in CR LF) with the names of the columns first; `second`, if given, stands
 * under them (the tags of HXL). Numbers stay numbers; a text is one line, and none is a formula. What is undecidable says
 * so in a column of text; in a column of numbers or dates the cell is empty, so that the file loads, and the side file
 * says why.
 */
export function* csvOf(sheet: Sheet, second: readonly string[] | null = null): Generator<string> {
  yield line(sheet.columns.map(({ name }) => quotedCell(name)))
  if (second) yield line(second.map(quotedCell))
  for (const { cells } of sheet.rows()) yield line(cells.map((cell, i) => cellText(cell, sheet.columns[i]!.type)))
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`

function cellText(cell: Cell, type: ColumnType): string {
  const scalar = scalarOf(cell, type)
  if (scalar === null) return ''
  // A date is made by a rule of ours, and may be of a year before the first.
  return typeof scalar === 'string' && type !== 'date' ? quotedCell(unarmed(scalar)) : String(scalar)
}
