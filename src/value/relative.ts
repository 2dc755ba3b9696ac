import { addMonths, civilOf, daysOf, monthLength, weekdayOf } from './civil.ts'
import {
  formatDay,
  formatInterval,
  formatMonth,
  formatQuarter,
  formatWeek,
  formatYear,
  interval,
  type Precision,
  precisionOf,
} from './edtf.ts'
import { feastsIn } from './feasts.ts'

/**
 * Relative time rules: how one time follows from a base date. The grammar:
 *
 *     rule    = point [ '/' point ] [ '@' clock ]
 *     point   = unit sign n                   day-1, week+0, month-2, year+1, decade-1, quarter-1, weekend+0, hour-5
 *             | 'night' sign n                the night between that day and the next: night-1 is "overnight"
 *             | 'weekday:' 1…7 ':' side       Monday is 1
 *             | 'date:' MM '-' DD ':' side
 *             | 'month:' MM ':' side
 *             | 'season:' 21…24 ':' side               33…36 with 'quarter:'
 *             | 'feast:' name ':' side                 a feast of `feasts.ts`
 *             | 'every:' what                          recurring: has no date, whatever the base
 *             | 'past:' n unit                "the past 48 hours" is past:48hour: from then up to the base
 *             | 'next:' n unit                "the next three days" is next:3day: from the base on
 *             | an EDTF date                  an end of a range that is given in full
 *     side    = 'past' | 'future' | 'nearest' | 'last' | 'next' | 'told' | 'awaited'
 *             | 'year' sign n                 of that year: "June last year" is month:06:year-1
 *     clock   = hh ':' mm [ 'Z' | sign hh ':' mm ]
 *
 * `past` and `future` may be the base itself; `last` and `next` are strictly before and after it. `told` is a date told in the
 * past tense: the past one, but the coming one where that is near and the past one most of a year away (a court that "set a
 * hearing on June 25"). `awaited` is a date in a sentence that looks ahead: the coming one, but the past one where that has
 * just gone and the coming one is most of a year away (what "will report a loss for the third quarter").
 */
export type Implied = 'year' | 'month' | 'day'

export interface Resolved {
  readonly edtf: string
  /** What `edtf` holds that the words did not print. */
  readonly implied: Implied[]
}

type Side = 'past' | 'future' | 'nearest' | 'last' | 'next' | 'told' | 'awaited'
type Sided = Side | `year${'+' | '-'}${number}`
/** Days: a coming date nearer than the first while the past one is farther than the second is the one that is meant. */
const SOON = 60
const LONG_AGO = 270
/** Days: likewise a date gone by no longer ago than the first, while the coming one is farther than the second. */
const LATELY = 90
const FAR_OFF = 200
type Unit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

const ALL: readonly Implied[] = ['year', 'month', 'day']
/** A shift beyond this many of any unit leaves the calendar we print. */
const FARTHEST = 20000

const RANK: Record<Precision, number> = {
  century: 0,
  decade: 1,
  year: 2,
  season: 3,
  quarter: 3,
  month: 4,
  week: 5,
  day: 6,
  time: 6,
  interval: 6,
}
const NEEDS: Record<Unit, number> = {
  century: 0,
  decade: 1,
  year: 2,
  quarter: 3,
  month: 4,
  week: 5,
  weekend: 5,
  day: 6,
  hour: 6,
}

/** Resolves a relative time rule against a base date (EDTF). Null when the rule, the base or the result is none. */
export function resolveRelative(rule: string, base: string): Resolved | null {
  const days = interval(base)
  const precision = precisionOf(base)
  if (!days || !precision || days.start === -Infinity || days.end === Infinity) return null
  const at = rule.indexOf('@')
  const clock = at < 0 ? null : rule.slice(at + 1)
  const [left, right, more] = (at < 0 ? rule : rule.slice(0, at)).split('/')
  if (left === undefined || more !== undefined) return null
  const point = (text: string): Resolved | null =>
    resolvePoint(text, { first: days.start, last: days.end - 1, rank: RANK[precision] })
  const one = point(left)
  if (!one) return null
  if (right !== undefined) {
    const two = point(right)
    if (!two) return null
    const edtf = `${one.edtf}/${two.edtf}`
    return interval(edtf) && { edtf, implied: ALL.filter((p) => one.implied.includes(p) || two.implied.includes(p)) }
  }
  if (clock === null) return one
  if (!/^([01]\d|2[0-4]):[0-5]\d(Z|[+-]\d\d:\d\d)?$/.test(clock) || precisionOf(one.edtf) !== 'day') return null
  return { edtf: `${one.edtf}T${clock}`, implied: one.implied }
}

interface Base {
  readonly first: number
  readonly last: number
  readonly rank: number
}

function resolvePoint(text: string, base: Base): Resolved | null {
  const shift = /^(hour|day|weekend|week|month|quarter|year|decade|century|night)([+-])(\d{1,5})$/.exec(text)
  if (shift) {
    const n = Number(shift[3]) * (shift[2] === '-' ? -1 : 1)
    return shift[1] === 'night' ? nightOf(n, base) : shiftOf(shift[1] as Unit, n, base)
  }
  const stretch = /^(past|next):(\d{1,5})(hour|day|week|month|quarter|year|decade)$/.exec(text)
  if (stretch) return stretchOf(stretch[1] as 'past' | 'next', Number(stretch[2]), stretch[3] as Unit, base)
  const sided =
    /^(weekday|date|month|season|quarter):([\d-]{1,5}):(past|future|nearest|last|next|told|awaited|year[+-]\d)$/.exec(
      text,
    )
  if (sided) return sidedOf(sided[1]!, sided[2]!, sided[3] as Sided, base)
  const feast = /^feast:([a-z-]+):(past|future|nearest|last|next|told|awaited|year[+-]\d)$/.exec(text)
  if (feast) return feastOf(feast[1]!, feast[2] as Sided, base)
  return interval(text) ? { edtf: text, implied: [] } : null
}

function feastOf(name: string, side: Sided, base: Base): Resolved | null {
  const { year } = civilOf(base.first)
  if (isOfYear(side)) {
    const found = feastsIn(name, year + Number(side.slice(4)))[0]
    const edtf = found && formatInterval(found)
    return edtf ? { edtf, implied: [...ALL] } : null
  }
  const candidates = [year - 2, year - 1, year, year + 1, year + 2].flatMap((y) => [...feastsIn(name, y)])
  const chosen = choose(candidates, side, base)
  const edtf = chosen && formatInterval(chosen)
  return edtf ? { edtf, implied: [...ALL] } : null
}

function shiftOf(unit: Unit, n: number, base: Base): Resolved | null {
  if (Math.abs(n) > FARTHEST || NEEDS[unit] > base.rank) return null
  const from = n > 0 ? base.last : base.first
  const { year } = civilOf(from)
  switch (unit) {
    case 'hour':
      return { edtf: formatDay(from + Math.trunc(n / 24)), implied: [...ALL] }
    case 'day':
      return { edtf: formatDay(from + n), implied: [...ALL] }
    case 'week':
      return { edtf: formatWeek(from + 7 * n), implied: ['year', 'month', 'day'] }
    case 'weekend': {
      const saturday = from - weekdayOf(from) + 6 + 7 * n
      return { edtf: `${formatDay(saturday)}/${formatDay(saturday + 1)}`, implied: [...ALL] }
    }
    case 'month':
      return { edtf: formatMonth(addMonths(from, n)), implied: ['year', 'month'] }
    case 'quarter':
      return { edtf: formatQuarter(addMonths(from, 3 * n)), implied: ['year', 'month'] }
    case 'year':
      return printable(year + n) ? { edtf: formatYear(daysOf(year + n, 1, 1)), implied: ['year'] } : null
    case 'decade': {
      const decade = Math.floor(year / 10) + n
      return printable(decade * 10) ? { edtf: `${String(decade).padStart(3, '0')}X`, implied: ['year'] } : null
    }
    case 'century': {
      const century = Math.floor(year / 100) + n
      return printable(century * 100) ? { edtf: `${String(century).padStart(2, '0')}XX`, implied: ['year'] } : null
    }
  }
}

const printable = (year: number): boolean => year >= 0 && year <= 9999

function nightOf(n: number, base: Base): Resolved | null {
  if (base.rank < NEEDS.day || Math.abs(n) > FARTHEST) return null
  const day = base.first + n
  return { edtf: `${formatDay(day)}/${formatDay(day + 1)}`, implied: [...ALL] }
}

function stretchOf(way: 'past' | 'next', n: number, unit: Unit, base: Base): Resolved | null {
  if (n === 0 || n > FARTHEST || NEEDS[unit] > base.rank || (base.rank < NEEDS.day && unit !== 'year')) return null
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit as string]
  const move = (from: number, sign: number): number =>
    months !== undefined
      ? addMonths(from, sign * months * n)
      : from + sign * (unit === 'hour' ? Math.ceil(n / 24) : unit === 'week' ? 7 * n : n)
  const [start, end] = way === 'past' ? [move(base.last, -1), base.last] : [base.first, move(base.first, 1)]
  return { edtf: `${formatDay(start)}/${formatDay(end)}`, implied: [...ALL] }
}

const isOfYear = (side: Sided): side is Exclude<Sided, Side> => side.startsWith('year')

function sidedOf(kind: string, value: string, side: Sided, base: Base): Resolved | null {
  if (isOfYear(side)) {
    const y = civilOf(base.first).year + Number(side.slice(4))
    const edtf = `${String(y).padStart(4, '0')}-${value}`
    const stands = kind !== 'weekday' && printable(y) && shapeFits(kind, value) && interval(edtf) !== null
    return stands ? { edtf, implied: ['year'] } : null
  }
  if (kind === 'weekday') {
    const weekday = Number(value)
    if (base.rank < NEEDS.day || !(weekday >= 1 && weekday <= 7)) return null
    const back = (weekdayOf(base.first) - weekday + 7) % 7
    const step: Record<Side, number> = {
      past: -back,
      told: -back,
      future: (7 - back) % 7,
      awaited: (7 - back) % 7,
      nearest: back <= 3 ? -back : 7 - back,
      last: -(back || 7),
      next: 7 - back,
    }
    return { edtf: formatDay(base.first + step[side]), implied: [...ALL] }
  }
  const { year } = civilOf(base.first)
  const candidates: { readonly edtf: string; readonly start: number; readonly end: number }[] = []
  // A 29 February is never farther than eight years away, all else no farther than two.
  const reach = value === '02-29' ? 8 : 2
  for (let y = year - reach; y <= year + reach; y++) {
    const edtf = `${String(y).padStart(4, '0')}-${value}`
    const days = printable(y) && shapeFits(kind, value) ? interval(edtf) : null
    if (days) candidates.push({ edtf, ...days })
  }
  const chosen = choose(candidates, side, base)
  return chosen && { edtf: chosen.edtf, implied: ['year'] }
}

const shapeFits = (kind: string, value: string): boolean =>
  kind === 'date'
    ? /^\d\d-\d\d$/.test(value)
    : kind === 'month'
      ? /^(0[1-9]|1[0-2])$/.test(value)
      : (kind === 'season' && /^2[1-4]$/.test(value)) || (kind === 'quarter' && /^3[3-6]$/.test(value))

function choose<T extends { readonly start: number; readonly end: number }>(
  all: readonly T[],
  side: Side,
  base: Base,
): T | null {
  const before = (limit: (c: T) => boolean): T | null => {
    let best: T | null = null
    for (const c of all) if (limit(c)) best = c
    return best
  }
  const after = (limit: (c: T) => boolean): T | null => all.find(limit) ?? null
  switch (side) {
    case 'told': {
      const past = before((c) => c.start <= base.last)
      const next = after((c) => c.start > base.last)
      return past && next && next.start - base.last < SOON && base.first - past.end > LONG_AGO ? next : past
    }
    case 'awaited': {
      const past = before((c) => c.end <= base.first)
      const next = after((c) => c.end > base.first)
      return past && next && base.first - past.end < LATELY && next.start - base.last > FAR_OFF ? past : next
    }
    case 'past':
      return before((c) => c.start <= base.last)
    case 'last':
      return before((c) => c.end <= base.first)
    case 'future':
      return after((c) => c.end > base.first)
    case 'next':
      return after((c) => c.start > base.last)
    case 'nearest': {
      const away = (c: T): number =>
        c.start > base.last ? c.start - base.last : c.end <= base.first ? base.first - c.end + 1 : 0
      let best: T | null = null
      for (const c of all) if (!best || away(c) < away(best)) best = c
      return best
    }
  }
}

/** Is there a date of that month and day in some year (February 29 is, June 31 is not)? */
export const isMonthDay = (month: number, day: number): boolean => day >= 1 && day <= monthLength(2000, month)
