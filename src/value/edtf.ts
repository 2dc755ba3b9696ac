import { remember } from '../text/remember.ts'
import { addMonths, civilOf, daysOf, monthLength, weekOf, weekStart, weeksIn } from './civil.ts'

/**
 * The part of EDTF (ISO 8601-2, loc.gov/standards/datetime) that sitrep prints: `2013`, `201X`, `20XX`, `2013-06`,
 * `2013-21`…`2013-24` (spring, summer, autumn, winter), `2013-33`…`2013-36` (quarters), `2013-W22`, `2013-06-05`,
 * `2013-06-05T06:00Z`, and intervals `A/B`, `../B`, `A/..`. The qualifiers `?`, `~` and `%` are read and left aside.
 */
export type Precision =
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'time'
  | 'interval'

/** Half-open [start, end), whole days since 1970-01-01; ±Infinity where an interval is open. */
export interface DayInterval {
  readonly start: number
  readonly end: number
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const yearText = (y: number): string => (y < 0 ? `-${pad(-y, 4)}` : pad(y, 4))

/** `2013-06-05` of a day since 1970-01-01. */
export function formatDay(days: number): string {
  const { year, month, day } = civilOf(days)
  return `${yearText(year)}-${pad(month)}-${pad(day)}`
}
/** `2013-06` of any day in it. */
export function formatMonth(days: number): string {
  const { year, month } = civilOf(days)
  return `${yearText(year)}-${pad(month)}`
}
/** `2013` of any day in it. */
export const formatYear = (days: number): string => yearText(civilOf(days).year)
/** `2013-W22` of any day in it. */
export function formatWeek(days: number): string {
  const { year, week } = weekOf(days)
  return `${yearText(year)}-W${pad(week)}`
}
/** `2013-33` (first quarter) of any day in it. */
export function formatQuarter(days: number): string {
  const { year, month } = civilOf(days)
  return `${yearText(year)}-${33 + Math.floor((month - 1) / 3)}`
}
/** `A/B` of a half-open stretch of days; one day is that day, open ends are `..`. Empty gives null. */
export function formatInterval({ start, end }: DayInterval): string | null {
  if (!(start < end) || (start === -Infinity && end === Infinity)) return null
  const first = start === -Infinity ? '..' : formatDay(start)
  const last = end === Infinity ? '..' : formatDay(end - 1)
  return first === last ? first : `${first}/${last}`
}

const SHAPE =
  /^(-?\d{4})(?:-(?:W(\d{2})|(\d{2})(?:-(\d{2})(T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::\d{2})?)?)?)?))?$/

function parsePoint(text: string): (DayInterval & { readonly precision: Precision }) | null {
  const bare = text.replace(/[?~%]/g, '')
  const wide = /^(\d{2})(?:(\d)X|XX)$/.exec(bare)
  if (wide) {
    const decade = wide[2] !== undefined
    const first = Number(wide[1]) * 100 + Number(wide[2] ?? 0) * 10
    return {
      start: daysOf(first, 1, 1),
      end: daysOf(first + (decade ? 10 : 100), 1, 1),
      precision: decade ? 'decade' : 'century',
    }
  }
  const m = SHAPE.exec(bare)
  if (!m) return null
  const year = Number(m[1])
  if (m[2] !== undefined) {
    const week = Number(m[2])
    if (week < 1 || week > weeksIn(year)) return null
    const start = weekStart(year, week)
    return { start, end: start + 7, precision: 'week' }
  }
  if (m[3] === undefined) return { start: daysOf(year, 1, 1), end: daysOf(year + 1, 1, 1), precision: 'year' }
  const month = Number(m[3])
  if (m[4] === undefined) return monthLike(year, month)
  const day = Number(m[4])
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null
  const start = daysOf(year, month, day)
  if (m[5] === undefined) return { start, end: start + 1, precision: 'day' }
  if (Number(m[6]) > 24 || Number(m[7]) > 59 || Number(m[8] ?? 0) > 60) return null
  return { start, end: start + 1, precision: 'time' }
}

/** Month 1–12, northern season 21–24 (winter runs into the next year), quarter 33–36. */
function monthLike(year: number, code: number): (DayInterval & { readonly precision: Precision }) | null {
  const [first, length, precision]: [number, number, Precision] =
    code >= 1 && code <= 12
      ? [code, 1, 'month']
      : code >= 21 && code <= 24
        ? [(code - 21) * 3 + 3, 3, 'season']
        : code >= 33 && code <= 36
          ? [(code - 33) * 3 + 1, 3, 'quarter']
          : [0, 0, 'month']
  if (length === 0) return null
  const start = daysOf(year, first, 1)
  return { start, end: addMonths(start, length), precision }
}

const DATES_KNOWN = 2_000

/** The days an EDTF covers, as [start, end) since 1970-01-01; null when it is none we print or does not exist. */
export const interval: (edtf: string) => DayInterval | null = remember(findInterval, DATES_KNOWN)

function findInterval(edtf: string): DayInterval | null {
  const slash = edtf.indexOf('/')
  if (slash < 0) {
    const point = parsePoint(edtf)
    return point && { start: point.start, end: point.end }
  }
  const [left, right] = [edtf.slice(0, slash), edtf.slice(slash + 1)]
  const first = left === '..' || left === '' ? { start: -Infinity } : parsePoint(left)
  const last = right === '..' || right === '' ? { end: Infinity } : parsePoint(right)
  if (!first || !last || !(first.start < last.end)) return null
  return { start: first.start, end: last.end }
}

/** How finely an EDTF is given; null when it does not parse. */
export function precisionOf(edtf: string): Precision | null {
  if (edtf.includes('/')) return interval(edtf) ? 'interval' : null
  return parsePoint(edtf)?.precision ?? null
}

/** Order by start, then the shorter first, then by text; what does not parse comes last. */
export function compareEdtf(a: string, b: string): number {
  const [x, y] = [interval(a), interval(b)]
  if (!x || !y) return x ? -1 : y ? 1 : a < b ? -1 : a > b ? 1 : 0
  if (x.start !== y.start) return x.start < y.start ? -1 : 1
  if (x.end !== y.end) return x.end < y.end ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Does `outer` cover every day of `inner`? False when one does not parse. */
export function containsEdtf(outer: string, inner: string): boolean {
  const [x, y] = [interval(outer), interval(inner)]
  return !!x && !!y && x.start <= y.start && y.end <= x.end
}

/** Do the two share a day? False when one does not parse. */
export function overlapsEdtf(a: string, b: string): boolean {
  const [x, y] = [interval(a), interval(b)]
  return !!x && !!y && x.start < y.end && y.start < x.end
}

/** The EDTF `n` days, weeks, months or years on, at its own precision. Null for intervals that are open or do not parse. */
export function addEdtf(edtf: string, n: number, unit: 'day' | 'week' | 'month' | 'year'): string | null {
  const slash = edtf.indexOf('/')
  if (slash >= 0) {
    const first = addEdtf(edtf.slice(0, slash), n, unit)
    const last = addEdtf(edtf.slice(slash + 1), n, unit)
    return first && last && `${first}/${last}`
  }
  const point = parsePoint(edtf)
  if (!point) return null
  const { start, precision } = point
  const moved =
    unit === 'day' ? start + n : unit === 'week' ? start + 7 * n : addMonths(start, unit === 'month' ? n : 12 * n)
  if (!Number.isFinite(moved) || Math.abs(moved) > 3e6) return null
  if (precision === 'year') return formatYear(moved)
  if (precision === 'month') return formatMonth(moved)
  if (precision === 'week') return formatWeek(moved)
  if (precision === 'quarter') return formatQuarter(moved)
  if (precision === 'time') return `${formatDay(moved)}${edtf.slice(edtf.indexOf('T'))}`
  return precision === 'day' ? formatDay(moved) : null
}

/** First day of an EDTF, as an EDTF day; null when open or unreadable. */
export function firstDay(edtf: string): string | null {
  const days = interval(edtf)
  return days && days.start !== -Infinity ? formatDay(days.start) : null
}

/** Last day of an EDTF, as an EDTF day; null when open or unreadable. */
export function lastDay(edtf: string): string | null {
  const days = interval(edtf)
  return days && days.end !== Infinity ? formatDay(days.end - 1) : null
}
