import type { Cell, Rule } from './cell.ts'
import type { Source } from './source.ts'

/** What a column holds: decides how each form of file writes it. `json` is for forms that have lists and objects. */
export type ColumnType = 'text' | 'date' | 'integer' | 'decimal' | 'boolean' | 'json'

/** One column of an export: its name, its type, and the rule that fills it for a row. */
export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly cell: (row: Row) => Cell
}

/** Something that has no row, and why; `needs` says what a person could give to change that. */
export interface LeftOut {
  readonly id: string
  readonly rule: Rule
  readonly because: string
  readonly needs: string | null
}

/**
 * An export as a table: from it come the file, the side file and the tests. `rows` walks the run in its order and calls
 * `leaveOut` for whatever the code book does not take.
 */
export interface Table<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: (source: Source, leaveOut: (left: LeftOut) => void) => Iterable<Row>
  /** The row's name in the side file: different for any two rows. */
  readonly id: (row: Row) => string
}

/** A row with its cells filled, in the order of the columns. */
export interface FilledRow {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** A table over a run, the type of its rows hidden: what the writers take. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[]
  /** The rows, filled one at a time; each call walks the run anew. */
  readonly rows: (leaveOut?: (left: LeftOut) => void) => Generator<FilledRow>
}

/** A table laid over a run. */
export function sheetOf<Row>(table: Table<Row>, source: Source): Sheet {
  return {
    name: table.name,
    columns: table.columns,
    *rows(leaveOut = () => {}) {
      for (const row of table.rows(source, leaveOut))
        yield { id: table.id(row), cells: table.columns.map((column) => column.cell(row)) }
    },
  }
}
