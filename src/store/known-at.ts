import { StoreError } from './place.ts'

/**
 * A time as a user writes it, as ISO 8601 in UTC: a date is the end of that day, a clock time without a zone is UTC.
 * Throws a StoreError for what is none.
 */
export function timeOf(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim())
  const [, day, clock, zone] = match ?? []
  const iso = clock === undefined ? `${day}T23:59:59.999999Z` : `${day}T${clock}${zone ?? 'Z'}`
  const milliseconds = Date.parse(iso)
  if (!match || Number.isNaN(milliseconds) || !isDay(day!))
    throw new StoreError(
      `Cannot read ${text} as a time: write it as 2013-06-05, 2013-06-05T14:00 or 2013-06-05T14:00:00+02:00`,
    )
  return iso
}

const isDay = (day: string): boolean => {
  const [year, month, date] = day.split('-').map(Number)
  return date! <= new Date(Date.UTC(year!, month!, 0)).getUTCDate()
}
