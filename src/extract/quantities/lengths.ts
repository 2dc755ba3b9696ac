import { boundsBefore } from '../../language/en/bounds.ts'
import { COUNTED_UNITS } from '../../language/en/calendar.ts'
import type { Piece } from '../../language/en/numbers-pieces.ts'
import type { NumberReading } from '../../language/en/numbers-reading.ts'
import { LENGTH_UNITS, readUnit, TIME_UNITS } from '../../language/en/units.ts'

/** Units of time that may stand for a length of it without a number: "for weeks", "a day-long meeting". */
const PLURALS = ['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries']
const SINGULARS = ['hour', 'day', 'night', 'week', 'weekend', 'month', 'year', 'decade']
const LONG_WORDS = ['daylong', 'weeklong', 'monthlong', 'yearlong', 'hourlong', 'nightlong']
export const BARE_LENGTHS: readonly string[] = [...PLURALS, ...SINGULARS, ...LONG_WORDS]
const PLURAL: ReadonlySet<string> = new Set(PLURALS)
const SINGULAR: ReadonlySet<string> = new Set(SINGULARS)
const LONG: ReadonlySet<string> = new Set(LONG_WORDS)
const LASTING =
  /^(?:for|within|in|over|lasting|lasted|last|lasts|took|take|takes|taken|spent|spend|spending|after|despite|of|through|waited|wait)$/

const number = (first: number, next: number, value: number | null): NumberReading => ({
  first,
  next,
  low: value,
  high: value,
  kind: value === null ? 'countless' : 'exact',
  approximate: false,
  spelled: true,
  by: null,
  scale: 1,
})

/** A length of time without a number of its own: "a year", "for weeks", "a week-long strike", "hours after the blast". */
export function readLength(p: readonly Piece[], i: number): NumberReading | null {
  const { lower } = p[i]!
  if (lower === 'a' || lower === 'an') return readOneUnit(p, i)
  if (lower === 'half' && /^an?$/.test(p[i + 1]?.lower ?? '')) {
    const unit = readUnit(p, i + 2)
    const measured = unit && (TIME_UNITS.has(unit.unit) || LENGTH_UNITS.has(unit.unit))
    return measured && p[i + 2]!.lower !== 'second' && !p[i + 2]!.lower.endsWith('s') ? number(i, i + 2, 0.5) : null
  }
  if (LONG.has(lower)) return number(i, i, 1)
  const plural = PLURAL.has(lower)
  if (!plural && !SINGULAR.has(lower)) return null
  const long = p[i + 1]?.glued && p[i + 1]!.text === '-' && /^(?:long|old)$/.test(p[i + 2]?.lower ?? '')
  if (long) return plural || p[i + 2]!.lower === 'long' ? number(i, i, plural ? null : 1) : null
  if (!plural || p[i]!.glued) return null
  const before = p[i - 1]?.lower ?? ''
  const after = p[i + 1]?.lower ?? ''
  // "many years", "two more years", "the years" are counted, told or known elsewhere; "ago" and "later" make them times.
  if (/^(?:ago|later|earlier|back|old|afterwards|ahead)$/.test(after)) return null
  if (before === 'of' && p[i - 2]?.lower !== 'matter') return null
  if (before === 'in' && after !== '' && p[i + 1]!.kind === 'word') return null
  const told = LASTING.test(before)
  // "hours after the blast", "days before the vote".
  const between = (after === 'after' || after === 'before') && before !== 'the' && !/^\d/.test(before)
  return told || (between && p[i + 2]?.kind === 'word') ? number(i, i, null) : null
}

/** "a year", "an hour": one, where a bound or preposition says that a length of time is meant. */
function readOneUnit(p: readonly Piece[], i: number): NumberReading | null {
  const { lower } = p[i]!
  if (lower !== 'a' && lower !== 'an') return null
  const half = p[i + 1]?.lower === 'half' || (p[i + 1]?.lower === 'half' && p[i + 2]?.text === '-')
  const at = half ? (p[i + 2]?.text === '-' ? i + 3 : i + 2) : i + 1
  const unit = readUnit(p, at)
  if (
    !unit ||
    (!TIME_UNITS.has(unit.unit) && unit.unit !== 'kilometre' && unit.unit !== 'mile') ||
    (!COUNTED_UNITS.has(p[at]!.lower) && TIME_UNITS.has(unit.unit))
  )
    return null
  if (/s$/.test(p[at]!.lower) || p[at + 1]?.lower === 'time') return null
  const hedge = boundsBefore(p, i)
  const before = p[hedge.first - 1]?.lower ?? ''
  const after = p[unit.next]?.lower ?? ''
  const said =
    hedge.first < i ||
    (/^(?:for|in|within|lasting|lasted|took|take|takes|after|last|spent|spend|under)$/.test(before) &&
      !/^(?:second|quarter|weekend|night)$/.test(unit.unit))
  const interval = (after === 'after' || after === 'before') && p[unit.next + 1]?.kind === 'word'
  if (!said && !interval) return null
  const tail = p[unit.next]?.lower === 'and' && p[unit.next + 1]?.lower === 'a' && p[unit.next + 2]?.lower === 'half'
  const value = half ? 0.5 : tail ? 1.5 : 1
  return number(i, at, value)
}
