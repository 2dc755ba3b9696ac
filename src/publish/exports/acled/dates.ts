import { formatDay, interval } from '../../../value/edtf.ts'
import type { Happening } from '../happening.ts'

/** Kinds of happenings that go on: told over several days, each of the days has its row. */
const LASTING: ReadonlySet<string> = new Set(['battle', 'siege', 'offensive', 'shelling', 'protest', 'riot'])

/** A month: longer stretches are told neither as days nor as a week or a month. */
const LONGEST = 31
const WEEK = 7

/** The day of a row, which of how many days it is, and how surely it is the day. */
export interface RowDay {
  /** YYYY-MM-DD; null where the code book wants a nearer date than the record has. */
  readonly day: string | null
  /** 1 the day itself, 2 within a week (its middle), 3 within a month (its middle); null with `day`. */
  readonly precision: 1 | 2 | 3 | null
  /** From 0. */
  readonly index: number
  readonly count: number
}

const UNKNOWN: RowDay = { day: null, precision: null, index: 0, count: 1 }

/** The rows of a happening: one a day where it goes on, else one. */
export function daysOfRows({ record, date }: Happening): readonly RowDay[] {
  const days = date && interval(date.value)
  if (!days || !Number.isFinite(days.start) || !Number.isFinite(days.end)) return [UNKNOWN]
  const length = days.end - days.start
  if (length > LONGEST) return [UNKNOWN]
  if (length > 1 && date.value.includes('/') && LASTING.has(record.kind))
    return Array.from({ length }, (_, index) => ({
      day: formatDay(days.start + index),
      precision: 1,
      index,
      count: length,
    }))
  const middle = formatDay(days.start + Math.floor((length - 1) / 2))
  return [{ day: middle, precision: length === 1 ? 1 : length <= WEEK ? 2 : 3, index: 0, count: 1 }]
}
