import { UsageError } from '../output.ts'

/** Refuses what is no EDTF day, month, year or date and time; null for a flag that is not given. */
export function dateFlag(flag: string, value: string | undefined): string | null {
  if (value === undefined) return null
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(value)
  const [year, month, day] = match ? match.slice(1).map((part) => (part === undefined ? null : Number(part))) : []
  const exists =
    match &&
    (month == null ||
      (month >= 1 &&
        month <= 12 &&
        (day == null || (day >= 1 && day <= new Date(Date.UTC(year!, month, 0)).getUTCDate()))))
  if (!exists)
    throw new UsageError(`Cannot read ${flag} ${value} as a date: write it as 2013-06-05, 2013-06 or 2013-06-05T14:00Z`)
  return value
}
