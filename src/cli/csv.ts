import { quotedCell, unarmed } from '../publish/exports/csv.ts'

/** A text as a cell of CSV (RFC 4180): in quotation marks where it must be, and never a formula to a spreadsheet. */
export const csvCell = (text: string): string => quotedCell(unarmed(text))
