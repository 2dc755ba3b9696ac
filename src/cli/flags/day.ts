import { firstDay, lastDay } from '../../value/edtf.ts'
import { dateFlag } from './date.ts'

/** The first or last day of a date that a flag gives: 2013-06 is 2013-06-01 or 2013-06-30. Null when it is not given. */
export function dayFlag(flag: string, value: string | undefined, which: 'first' | 'last'): string | null {
  const date = dateFlag(flag, value)?.slice(0, 10) ?? null
  return date === null ? null : which === 'first' ? firstDay(date) : lastDay(date)
}
