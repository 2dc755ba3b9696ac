import { readFile } from 'node:fs/promises'

/** What the user says of one input: a row of the CSV given with `--sources`. Null where the cell is empty. */
export interface SourceRow {
  /** Path, path below a given folder, or file name. */
  readonly file: string
  readonly newsroom: string | null
  /** EDTF date or date and time. */
  readonly publishedAt: string | null
  readonly url: string | null
  /** ACLED's scale of a newsroom: National, International … */
  readonly scale: string | null
  /** Its line in the CSV, from 1. */
  readonly line: number
}

/** Columns, with the other names people give them. */
const COLUMNS: Readonly<Record<string, 'file' | 'newsroom' | 'publishedAt' | 'url' | 'scale'>> = {
  file: 'file',
  path: 'file',
  source: 'file',
  newsroom: 'newsroom',
  publisher: 'newsroom',
  outlet: 'newsroom',
  publishedat: 'publishedAt',
  published: 'publishedAt',
  date: 'publishedAt',
  url: 'url',
  link: 'url',
  scale: 'scale',
}

/** Thrown for a sources file that cannot be used: the message says what, where and what to do. */
export class SourcesError extends Error {
  override readonly name = 'SourcesError'
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/

/**
 * Reads a CSV of sources: a header line with `file` and any of `newsroom`, `publishedAt`, `url`, `scale`, in any order,
 * then a row an input. Throws a `SourcesError` for a file that is not there, a missing or unknown column, a row of
 * another width, a date that is none, or one file twice.
 */
export async function readSources(path: string): Promise<SourceRow[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'ENOENT'
        ? 'no such file; check the path'
        : code === 'EACCES'
          ? 'no permission; make it readable'
          : code === 'EISDIR'
            ? 'it is a folder; give a CSV file'
            : (error as Error).message
    throw new SourcesError(`Cannot read the sources ${path}: ${why}`)
  }
  return parseSources(text, path)
}

/** The rows of a CSV text. `path` is for messages only. */
export async function parseSources(text: string, path: string): Promise<SourceRow[]> {
  const { parse } = await import('csv-parse/sync')
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
    }) as unknown as typeof records
  } catch (error) {
    throw new SourcesError(`Cannot read the sources ${path}: ${(error as Error).message}`)
  }
  const head = records[0]?.record
  if (!head)
    throw new SourcesError(
      `Cannot read the sources ${path}: it is empty; its first line must name the columns: file, newsroom, publishedAt, url, scale`,
    )
  const columns = head.map((name) => {
    const column = COLUMNS[name.toLowerCase().replace(/[\s_-]/g, '')]
    if (!column)
      throw new SourcesError(
        `Cannot read the sources ${path}: unknown column “${name}”; known are file, newsroom, publishedAt, url, scale`,
      )
    return column
  })
  const twice = columns.find((column, i) => columns.indexOf(column) !== i)
  if (twice) throw new SourcesError(`Cannot read the sources ${path}: the column ${twice} stands twice`)
  if (!columns.includes('file'))
    throw new SourcesError(
      `Cannot read the sources ${path}: no column “file”; its first line must name the columns, one of them file`,
    )
  const seen = new Map<string, number>()
  return records.slice(1).map(({ record, info }) => {
    const line = info.lines
    if (record.length !== head.length)
      throw new SourcesError(
        `Cannot read the sources ${path}: line ${line} has ${record.length} cells, the header has ${head.length}; quote cells that hold a comma`,
      )
    const cell = (column: (typeof columns)[number]): string | null => record[columns.indexOf(column)] || null
    const file = cell('file')
    if (file === null) throw new SourcesError(`Cannot read the sources ${path}: line ${line} names no file`)
    const before = seen.get(file)
    if (before !== undefined)
      throw new SourcesError(
        `Cannot read the sources ${path}: ${file} stands on line ${before} and on line ${line}; keep one`,
      )
    seen.set(file, line)
    const publishedAt = cell('publishedAt')
    if (publishedAt !== null && !isDate(publishedAt))
      throw new SourcesError(
        `Cannot read the sources ${path}: line ${line} has the date “${publishedAt}”; write it as 2013-06-05, 2013-06 or 2013-06-05T14:00Z`,
      )
    return { file, newsroom: cell('newsroom'), publishedAt, url: cell('url'), scale: cell('scale'), line }
  })
}

/** A semicolon or tab where the header has one and no comma: spreadsheets write them. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  if (head.includes(',')) return ','
  return head.includes(';') ? ';' : head.includes('\t') ? '\t' : ','
}

function isDate(value: string): boolean {
  if (!DATE.test(value)) return false
  const [year, month, day] = value.slice(0, 10).split('-').map(Number)
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year!, month!, 0)).getUTCDate())
}
