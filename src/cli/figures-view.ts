import pc from 'picocolors'
import { csvCell } from './csv.ts'

/** One figure of one report, as a row. `start` and `end`: UTF-16 units of the cleaned text. */
export interface Figure {
  readonly source: string
  readonly newsroom: string | null
  /** EDTF. */
  readonly publishedAt: string | null
  readonly text: string
  readonly low: number | null
  readonly high: number | null
  readonly bound: string
  readonly approximate: boolean
  readonly unit: string
  readonly measure: string
  readonly of: string | null
  readonly demographic: readonly string[]
  readonly place: string | null
  readonly period: string | null
  readonly asOf: string | null
  readonly accumulation: string | null
  readonly change: string | null
  readonly polarity: string
  readonly former: boolean
  readonly saidBy: string | null
  readonly start: number
  readonly end: number
  readonly id: string
  readonly partOf: string | null
}

/** The columns of a table of figures, in order. */
export const FIGURE_COLUMNS = [
  'source',
  'newsroom',
  'publishedAt',
  'text',
  'low',
  'high',
  'bound',
  'approximate',
  'unit',
  'measure',
  'of',
  'demographic',
  'place',
  'period',
  'asOf',
  'accumulation',
  'change',
  'polarity',
  'former',
  'saidBy',
  'start',
  'end',
  'id',
  'partOf',
] as const satisfies readonly (keyof Figure)[]

/** A line of CSV (RFC 4180, but lines end in a line feed): null is empty, a list is joined by semicolons. */
export const csvLine = (cells: readonly (string | number | boolean | null | readonly string[])[]): string =>
  `${cells.map(cellOf).join(',')}\n`

function cellOf(cell: string | number | boolean | null | readonly string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return csvCell(typeof cell === 'object' ? cell.join(';') : String(cell))
}

const HEADINGS = ['figure', 'measure', 'unit', 'of', 'place', 'said by', 'as printed', 'at'] as const
/** Widest a column gets, in characters; the words as printed take what is left. */
const WIDEST = [18, 10, 14, 20, 16, 20, 60, 13]
const PRINTED = 6

/** The figures of one report under its name, in columns that fit `width`. */
export function figureTable(
  source: string,
  figures: readonly Figure[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const colors = pc.createColors(color)
  const title = colors.bold(`==> ${plain(source)} <==`)
  if (figures.length === 0) return `${title}\nno figures\n`
  const rows = figures.map((f) =>
    [valueText(f), f.measure, f.unit, f.of ?? '', f.place ?? '', f.saidBy ?? '', f.text, `${f.start}–${f.end}`].map(
      plain,
    ),
  )
  // A column that says nothing in any row is left out.
  const kept = HEADINGS.map((_, c) => c).filter((c) => rows.some((row) => row[c] !== ''))
  const widths = kept.map((c) =>
    Math.min(WIDEST[c]!, Math.max(HEADINGS[c]!.length, ...rows.map((row) => row[c]!.length))),
  )
  for (let over = total(widths) - width; over > 0; over--) {
    const widest = widths.reduce((best, w, i) => (w > widths[best]! ? i : best), kept.indexOf(PRINTED))
    if (widths[widest]! <= 6) break
    widths[widest]!--
  }
  const line = (cells: readonly string[]): string =>
    kept
      .map((c, i) => padded(cells[c]!, widths[i]!))
      .join('  ')
      .trimEnd()
  return `${[title, colors.dim(line(HEADINGS)), ...rows.map(line)].join('\n')}\n`
}

const total = (widths: readonly number[]): number => widths.reduce((sum, w) => sum + w + 2, -2)

const padded = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)

/** What would steer a terminal prints as a sign. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')

/** "at least 12", "10–12", "about 300", "some" for a count without a number; "not" where it is denied. */
function valueText({ low, high, bound, approximate, polarity, accumulation }: Figure): string {
  const about = approximate ? 'about ' : ''
  const value =
    low === null && high === null
      ? 'uncounted'
      : low === null
        ? `${bound === 'less-than' ? 'under' : 'up to'} ${about}${grouped(high!)}`
        : high === null
          ? `${bound === 'more-than' ? 'over' : 'at least'} ${about}${grouped(low)}`
          : low === high
            ? `${about}${grouped(low)}`
            : `${about}${grouped(low)}–${grouped(high)}`
  return `${polarity === 'denied' ? 'not ' : ''}${value}${accumulation === 'new' ? ' more' : ''}`
}

const grouped = (n: number): string => {
  const [whole, rest] = String(n).split('.')
  const shown = whole!.length > 4 ? whole!.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole!
  return rest === undefined ? shown : `${shown}.${rest}`
}
