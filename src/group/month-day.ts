import { MONTHS, SHORT_MONTHS } from '../language/en/calendar.ts'
import { formatDay, interval } from '../value/edtf.ts'

/** Days between the day of a date line and the nearest dated report of its story, at most. */
const NEAR = 45

const NAMED = /(?:^|[\s,])(\p{L}{3,9})\.? (\d{1,2})(?=$|[\s,)])|(?:^|[\s,])(\d{1,2}) (\p{L}{3,9})\.?(?=$|[\s,)])/gu

/** The month and day, "06-05", that a date line names ("CAIRO, June 5 (AP)"); null when it names none. */
export function monthDayIn(line: string): string | null {
  for (const [, before, after, first, then] of line.matchAll(NAMED)) {
    const word = (before ?? then)!.toLowerCase()
    const month = MONTHS.get(word) ?? SHORT_MONTHS.get(word)
    const day = Number(after ?? first)
    if (month === undefined || day < 1 || day > 31) continue
    return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
  return null
}

/** The day in the year that brings it nearest to the days of dated reports; null when none of them is near. */
export function dayNear(monthDay: string, given: readonly number[]): string | null {
  let nearest: { day: number; distance: number } | null = null
  for (const known of given) {
    const year = Number(formatDay(known).slice(0, 4))
    for (const candidate of [year - 1, year, year + 1]) {
      const days = interval(`${candidate}-${monthDay}`)
      if (!days) continue
      const distance = Math.abs(days.start - known)
      if (distance <= NEAR && (nearest === null || distance < nearest.distance)) nearest = { day: days.start, distance }
    }
  }
  return nearest && formatDay(nearest.day)
}
