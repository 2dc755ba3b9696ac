/**
 * The proleptic Gregorian calendar as whole days since 1970-01-01, by Howard Hinnant's algorithms
 * (howardhinnant.github.io/date_algorithms.html). Months 1–12, days 1–31, weekdays 1 (Monday) – 7 (Sunday).
 */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 of a date that exists (see `monthLength`). */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The date of a day. */
export function civilOf(days: number): Civil {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** 1 Monday – 7 Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; 0 for a month that does not exist. */
export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : ([31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)

/** First day (a Monday) of an ISO 8601 week. */
export function weekStart(year: number, week: number): number {
  const fourth = daysOf(year, 1, 4)
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * 7
}

/** Weeks in an ISO 8601 year: 52 or 53. */
export const weeksIn = (year: number): number => (weekStart(year + 1, 1) - weekStart(year, 1)) / 7

/** ISO 8601 week of a day. */
export function weekOf(days: number): { readonly year: number; readonly week: number } {
  const { year } = civilOf(days - weekdayOf(days) + 4)
  return { year, week: Math.floor((days - weekStart(year, 1)) / 7) + 1 }
}

/** The same day of the month, `n` months on; the last day of the month where that day does not exist. */
export function addMonths(days: number, n: number): number {
  const { year, month, day } = civilOf(days)
  const index = year * 12 + month - 1 + n
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return daysOf(y, m, Math.min(day, monthLength(y, m)))
}
