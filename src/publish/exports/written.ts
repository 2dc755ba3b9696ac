import { type Cell, undecidableWords, type Value } from './cell.ts'
import { plainText } from './plain.ts'
import type { ColumnType, FilledRow, Sheet } from './table.ts'

/** A value of a cell as the forms without lists write it: null where there is none. */
export type Scalar = string | number | boolean | null

/**
 * A cell in a column of its type: a text is one line without controls; a list is parted by "; "; what is undecidable says
 * so in a column of text and is null in any other.
 */
export function scalarOf(cell: Cell, type: ColumnType): Scalar {
  if (cell.kind === 'blank') return null
  if (cell.kind === 'undecidable') return type === 'text' ? plainText(undecidableWords(cell.needs)) : null
  return typeof cell.value === 'number' || typeof cell.value === 'boolean' ? cell.value : plainText(wordsOf(cell.value))
}

/** A value as words: the items of a list are parted by "; ". */
function wordsOf(value: Value): string {
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? value.map(wordsOf).join('; ') : JSON.stringify(value)
}

/**
 * A row as an object by the names of its columns. Cells without a value are left out, or null where `keepEmpty`; texts
 * pass through `text`.
 */
export function objectOf(
  { columns }: Pick<Sheet, 'columns'>,
  { cells }: FilledRow,
  text: (text: string) => string,
  keepEmpty: boolean,
): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = {}
  for (const [i, cell] of cells.entries()) {
    const { name, type } = columns[i]!
    if (cell.kind === 'value') made[name] = mapText(cell.value, text)
    else if (cell.kind === 'undecidable' && type === 'text') made[name] = text(undecidableWords(cell.needs))
    else if (keepEmpty) made[name] = null
  }
  return made
}

/** A value with each of its texts changed; keys stay. */
function mapText(value: Value | null, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => mapText(item, text))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, text)]))
}
