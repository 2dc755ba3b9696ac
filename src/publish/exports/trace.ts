import type { Cell, Rule } from './cell.ts'
import { safeJson } from './plain.ts'
import type { FilledRow, LeftOut, Sheet } from './table.ts'

export const TRACE_SCHEMA = 'sitrep/trace@1'

/**
 * The side file of an export as JSON text, in parts, a row a line: for each row and column the value, the rule of the code
 * book and what it rests on; then what has no row and why, what a person has to decide, and the rules in our words.
 * Cells of one row that rest on the same are not repeated less: each cell stands for itself.
 */
export function* traceOf(name: string, sheets: readonly Sheet[]): Generator<string> {
  const rules = new Map<string, Rule>()
  const leftOut: LeftOut[] = []
  const decide: object[] = []
  yield `{"schema":${JSON.stringify(TRACE_SCHEMA)},"export":${JSON.stringify(name)},\n"sheets":[`
  for (const [i, sheet] of sheets.entries()) {
    yield `${i > 0 ? ',' : ''}\n{"sheet":${JSON.stringify(sheet.name)},"rows":[`
    let before = '\n'
    for (const row of sheet.rows((left) => leftOut.push(left))) {
      yield before + safeJson({ row: row.id, cells: cellsOf(sheet, row, rules) })
      before = ',\n'
      for (const [c, cell] of row.cells.entries())
        if (cell.kind !== 'blank' && cell.needs !== null)
          decide.push({ sheet: sheet.name, row: row.id, column: sheet.columns[c]!.name, needs: cell.needs })
    }
    yield ']}'
  }
  for (const { rule } of leftOut) rules.set(rule.id, rule)
  const sorted = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const asked = sorted.flatMap(({ id, person }) => (person === null ? [] : [{ rule: id, needs: person }]))
  yield `],\n"leftOut":${list(leftOut.map(({ id, rule, because, needs }) => ({ id, rule: rule.id, because, needs })))}`
  yield `,\n"decide":${list([...decide, ...asked])}`
  yield `,\n"rules":${JSON.stringify(Object.fromEntries(sorted.map(({ id, clause }) => [id, clause])), null, 1)}}\n`
}

/** The cells of a row by the names of their columns. */
function cellsOf(sheet: Sheet, row: FilledRow, rules: Map<string, Rule>): Readonly<Record<string, object>> {
  const cells: Record<string, object> = {}
  for (const [i, cell] of row.cells.entries()) {
    rules.set(cell.rule.id, cell.rule)
    cells[sheet.columns[i]!.name] = { ...contentOf(cell), rule: cell.rule.id, from: cell.from }
  }
  return cells
}

function contentOf(cell: Cell): object {
  if (cell.kind === 'value')
    return cell.needs === null ? { value: cell.value } : { value: cell.value, undecidable: `needs ${cell.needs}` }
  return cell.kind === 'blank' ? { value: null } : { value: null, undecidable: `needs ${cell.needs}` }
}

const list = (items: readonly object[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map(safeJson).join(',\n')}\n]`
