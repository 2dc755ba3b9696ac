import { type BasicType, type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { Exporter } from '../formats.ts'
import { longTable } from '../long/table.ts'
import { sourceOf } from '../source.ts'
import { type ColumnType, type Sheet, sheetOf } from '../table.ts'
import { type Scalar, scalarOf } from '../written.ts'

const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  date: 'STRING',
  json: 'STRING',
  integer: 'INT32',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
}

/** `--as parquet`: the findings and statements in one long table, every column nullable. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(longTable, sourceOf(run))
  return { file: async () => parquetOf(sheet), sheets: [sheet] }
}

function parquetOf(sheet: Sheet): Uint8Array {
  const data: Scalar[][] = sheet.columns.map(() => [])
  for (const { cells } of sheet.rows())
    for (const [i, cell] of cells.entries()) data[i]!.push(scalarOf(cell, sheet.columns[i]!.type))
  const columnData = sheet.columns.map(
    ({ name, type }, i): ColumnSource => ({ name, type: TYPES[type], data: data[i]!, nullable: true }),
  )
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'sitrep' }))
}
