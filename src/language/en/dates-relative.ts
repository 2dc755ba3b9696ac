import {
  CALENDAR_UNITS,
  COUNTED_UNITS,
  DAY_PARTS,
  MONTHS,
  REPEATS,
  SEASONS,
  VAGUE_TIMES,
  WEEKDAYS,
} from './calendar.ts'
import { readFeast } from './dates-feasts.ts'
import { hanging, isCapital, pad2, ruled, type TimePhrase, unsaid } from './dates-phrase.ts'
import { readNumber } from './numbers.ts'
import type { Piece } from './numbers-pieces.ts'

const DEICTIC: Readonly<Record<string, string>> = {
  today: 'day+0',
  yesterday: 'day-1',
  tomorrow: 'day+1',
  tonight: 'day+0',
  overnight: 'night-1',
}

/** "today", "yesterday", "overnight", "the day before yesterday". */
export function readDeictic(p: readonly Piece[], i: number): TimePhrase | null {
  const rule = Object.hasOwn(DEICTIC, p[i]!.lower) ? DEICTIC[p[i]!.lower]! : null
  if (rule) return ruled(i, i + 1, rule)
  if (p[i]!.lower === 'the' && p[i + 1]?.lower === 'day') {
    if (p[i + 2]?.lower === 'before' && p[i + 3]?.lower === 'yesterday') return ruled(i, i + 4, 'day-2')
    if (p[i + 2]?.lower === 'after' && p[i + 3]?.lower === 'tomorrow') return ruled(i, i + 4, 'day+2')
  }
  return null
}

const SIDES: Readonly<Record<string, { readonly n: string; readonly side: string }>> = {
  last: { n: '-1', side: 'last' },
  past: { n: '-1', side: 'last' },
  this: { n: '+0', side: 'nearest' },
  next: { n: '+1', side: 'next' },
  coming: { n: '+1', side: 'next' },
}

/** "last week", "this month", "next Friday", "last June", "this spring", "last night", "this morning", "the past week". */
export function readShifted(p: readonly Piece[], i: number): TimePhrase | null {
  const word = p[i]!.lower
  const the = word === 'the' || (word === 'this' && p[i + 1]?.lower === 'past') ? i + 1 : i
  const key = p[the]?.lower ?? ''
  if (
    key === 'past' ||
    key === 'last' ||
    key === 'next' ||
    key === 'previous' ||
    key === 'coming' ||
    key === 'following'
  ) {
    const counted = readStretch(p, i, the)
    if (counted) return counted
  }
  // "the last day", "the next year" are told from the time before; "last year" from the publication.
  const shift = Object.hasOwn(SIDES, key) && (key !== 'past' || word === 'this') ? SIDES[key]! : null
  const noun = p[the + 1]
  if (!shift || !noun) return null
  const unit = CALENDAR_UNITS.get(noun.lower)
  if (unit) {
    if (the > i)
      return key === 'next' || key === 'coming' ? (unit === 'day' ? ruled(i, the + 2, 'day+1', 'before') : null) : null
    if (unit === 'day') return key === 'next' ? ruled(i, the + 2, 'day+1', 'before') : null
    return ruled(i, the + 2, `${unit}${shift.n}`)
  }
  if (the > i && word !== 'this') return null
  const weekday = WEEKDAYS.get(noun.lower)
  if (weekday && isCapital(noun))
    return ruled(i, the + 2, `weekday:${weekday}:${key === 'this' ? 'nearest' : shift.side}`)
  const month = MONTHS.get(noun.lower)
  if (month && isCapital(noun)) return ruled(i, the + 2, `month:${pad2(month)}:${shift.side}`)
  const feast = readFeast(p, the + 1, key === 'this' ? 'nearest' : shift.side)
  if (feast?.rule) return { ...feast, first: i }
  const season = SEASONS.get(noun.lower)
  if (season) return ruled(i, the + 2, `season:${season}:${shift.side}`)
  if (DAY_PARTS.has(noun.lower)) {
    if (key === 'last') return noun.lower === 'night' || noun.lower === 'evening' ? ruled(i, the + 2, 'day-1') : null
    return key === 'this' ? ruled(i, the + 2, 'day+0') : null
  }
  return null
}

/** "the past 48 hours", "the next three days", "the past week", "the last few days". */
function readStretch(p: readonly Piece[], i: number, key: number): TimePhrase | null {
  const word = p[key]!.lower
  const way =
    word === 'past' || word === 'last' || word === 'previous'
      ? 'past'
      : word === 'next' || word === 'coming'
        ? 'next'
        : null
  const start = p[key + 1]
  if (!way || !start) return null
  const single = COUNTED_UNITS.get(start.lower)
  if (single) {
    const plural = start.lower.endsWith('s')
    if (start.lower === 'night') return null
    if (plural) return unsaid(i, key + 2, way === 'past' ? 'past' : 'future')
    return word === 'past' || (way === 'next' && word === 'coming') ? ruled(i, key + 2, `${way}:1${single}`) : null
  }
  if (/^(?:few|several|couple|many)$/.test(start.lower)) {
    let at = start.lower === 'couple' && p[key + 2]?.lower === 'of' ? key + 3 : key + 2
    if (!COUNTED_UNITS.get(p[at]?.lower ?? '')) at++
    const unit = COUNTED_UNITS.get(p[at]?.lower ?? '')
    if (!unit) return null
    return start.lower === 'couple'
      ? ruled(i, at + 1, `${way}:2${unit}`)
      : unsaid(i, at + 1, way === 'past' ? 'past' : 'future')
  }
  const number = readNumber(p, key + 1)
  if (!number || 'skip' in number || number.kind !== 'exact' || !Number.isInteger(number.low!) || number.low! > 9999)
    return null
  let at = number.next
  if (/^(?:full|consecutive|straight|trading|fiscal)$/.test(p[at]?.lower ?? '')) at++
  const unit = COUNTED_UNITS.get(p[at]?.lower ?? '')
  return unit && number.low! > 0 ? ruled(i, at + 1, `${way}:${number.low}${unit}`) : null
}

/**
 * A count of units from some time: "18 years ago", "two days later", "a week earlier", "the following day", "the previous year",
 * "the same day". `start`: the piece of the number or article.
 */
export function readCounted(p: readonly Piece[], i: number): TimePhrase | null {
  const word = p[i]!.lower
  if (word === 'the' || word === 'that' || word === 'this') return readFollowing(p, i)
  let n: number | null = null
  let at = i
  if (word === 'a' || word === 'an') {
    if (COUNTED_UNITS.has(p[i + 1]?.lower ?? '')) {
      n = 1
      at = i + 1
    } else if (p[i + 1]?.lower === 'few') at = i + 2
  } else if (/^(?:several|many|some)$/.test(word)) at = i + 1
  else if (COUNTED_UNITS.has(word) && word.endsWith('s')) at = i
  if (n === null && at === i && !COUNTED_UNITS.has(word)) {
    if (p[i]!.kind !== 'number' && p[i]!.kind !== 'word') return null
    const number = readNumber(p, i)
    if (!number || 'skip' in number || !('low' in number)) return null
    // "two to three weeks ago": the nearer end is as good as the other; what is not a number stays unsaid.
    n = number.kind === 'exact' && Number.isInteger(number.low!) ? number.low! : null
    at = number.next
  }
  const unit = COUNTED_UNITS.get(p[at]?.lower ?? '')
  if (!unit) return null
  const half = p[at + 1]?.lower === 'and' && p[at + 2]?.lower === 'a' && p[at + 3]?.lower === 'half'
  const after = half ? at + 4 : at + 1
  const tail = p[after]?.lower
  if (tail === 'ago' || (tail === 'back' && n !== null))
    return n === null || half ? unsaid(i, after + 1, 'past') : shifted(i, after + 1, unit, -n, 'publication')
  if (tail === 'later' || tail === 'afterwards' || tail === 'afterward')
    return n === null || half ? unsaid(i, after + 1, 'future') : shifted(i, after + 1, unit, n, 'before')
  if (tail === 'earlier' || tail === 'previously')
    return n === null || half ? unsaid(i, after + 1, 'past') : shifted(i, after + 1, unit, -n, 'before')
  if (tail === 'from' && /^(?:now|today)$/.test(p[after + 1]?.lower ?? '') && n !== null)
    return shifted(i, after + 2, unit, n, 'publication')
  if (word === 'a' && unit === 'day' && (tail === 'before' || tail === 'after') && !isThing(p, after + 1))
    return ruled(i, after + 1, tail === 'before' ? 'day-1' : 'day+1', 'before')
  return null
}

const isThing = (p: readonly Piece[], i: number): boolean => p[i]?.kind === 'word' || p[i]?.kind === 'number'

function shifted(first: number, next: number, unit: string, n: number, from: 'publication' | 'before'): TimePhrase {
  if (n > 9999 || n < -9999) return unsaid(first, next, n < 0 ? 'past' : 'future')
  const sign = n < 0 ? '-' : '+'
  // "a decade ago" is ten years ago, not the decade before this.
  if (unit === 'decade' || unit === 'century') {
    const years = Math.abs(n) * (unit === 'decade' ? 10 : 100)
    return years > 9999 ? unsaid(first, next, 'past') : ruled(first, next, `year${sign}${years}`, from)
  }
  if (unit === 'second' || unit === 'minute') return ruled(first, next, 'hour+0', from)
  return ruled(first, next, `${unit}${sign}${Math.abs(n)}`, from)
}

/** "the following day", "the previous week", "the same day", "that day", "the day before", "the next day". */
function readFollowing(p: readonly Piece[], i: number): TimePhrase | null {
  const which = p[i + 1]?.lower
  const noun = p[i + 2]?.lower ?? ''
  const unit = CALENDAR_UNITS.get(noun) ?? (DAY_PARTS.has(noun) ? 'day' : undefined)
  if (
    p[i]!.lower === 'the' &&
    which === 'weekend' &&
    /^(?:over|during|on|at|through)$/.test(p[i - 1]?.lower ?? '') &&
    noun !== 'of'
  )
    return ruled(i, i + 2, 'weekend')
  if (which === 'day' && (noun === 'before' || noun === 'after') && !isThing(p, i + 3))
    return ruled(i, i + 3, noun === 'before' ? 'day-1' : 'day+1', 'before')
  const running = p[i]!.lower === 'the' ? runningUnit(p, i) : null
  if (running) return running
  const hung = p[i]!.lower === 'the' ? hungUpon(p, i) : null
  if (hung) return hung
  if (p[i]!.lower === 'that') {
    const at = which === 'same' ? i + 2 : i + 1
    const word = p[at]?.lower ?? ''
    const same = CALENDAR_UNITS.get(word) ?? (DAY_PARTS.has(word) ? 'day' : undefined)
    return same && same !== 'quarter' && same !== 'century' ? ruled(i, at + 1, `${same}+0`, 'before') : null
  }
  if (p[i]!.lower === 'this') return null
  if (!unit) {
    const month = MONTHS.get(noun)
    return month && (which === 'following' || which === 'previous')
      ? ruled(i, i + 3, `month:${pad2(month)}:${which === 'following' ? 'next' : 'last'}`, 'before')
      : null
  }
  if (which === 'next' && DAY_PARTS.has(noun)) return ruled(i, i + 3, 'day+1', 'before')
  if (which === 'following') return ruled(i, i + 3, `${unit}+1`, 'before')
  if (which === 'previous' || which === 'preceding') return ruled(i, i + 3, `${unit}-1`, 'before')
  if (which === 'same') return ruled(i, i + 3, `${unit}+0`, 'before')
  return null
}

/** "the end of the month", "later in the day", "earlier in the week": the one that runs when it is told. */
function runningUnit(p: readonly Piece[], i: number): TimePhrase | null {
  const unit = p[i + 1]?.lower ?? ''
  if (!/^(?:day|week|month|year|decade)$/.test(unit)) return null
  const link = p[i - 1]?.lower
  const word = p[i - 2]?.lower ?? ''
  if (link === 'of' && /^(?:end|beginning|start|middle|rest|remainder|course)$/.test(word)) {
    const after = p[i + 2]
    if (after?.kind === 'word' && /^(?:of|that|in|when|ending|ended)$/.test(after.lower)) return null
    const from = p[i - 3]?.lower === 'the' ? i - 3 : i - 2
    return ruled(/^(?:rest|remainder|course)$/.test(word) ? i : from, i + 2, `${unit}+0`)
  }
  if (link === 'in' && /^(?:earlier|later|early|late)$/.test(word))
    return unit === 'day' ? ruled(i - 2, i + 2, 'day+0', 'before') : ruled(i - 2, i + 2, `${unit}+0`)
  return null
}

const BESIDE = /^(?:before|after|since|following|preceding|until)$/

/** "the day after the attack", "the weeks before", "the years that followed", "the days leading up to", "the first hours of". */
function hungUpon(p: readonly Piece[], i: number): TimePhrase | null {
  const unit = p[i + 1]?.lower ?? ''
  if (!COUNTED_UNITS.has(unit) || p[i + 1]!.glued) return null
  const word = p[i + 2]?.lower ?? ''
  if ((word === 'before' || word === 'after') && !unit.endsWith('s') && unit !== 'night' && !isThing(p, i + 3))
    return ruled(i, i + 3, `${unit}${word === 'before' ? '-' : '+'}1`, 'before')
  if (BESIDE.test(word) && (unit.endsWith('s') || /^(?:day|night|week|month|year)$/.test(unit)))
    return hanging(i, i + 3)
  if (!unit.endsWith('s')) return null
  if ((word === 'that' || word === 'which') && p[i + 3]?.lower === 'followed') return hanging(i, i + 4)
  if (word === 'leading' && p[i + 3]?.lower === 'up' && p[i + 4]?.lower === 'to') return hanging(i, i + 5)
  if (word === 'running' && p[i + 3]?.lower === 'up' && p[i + 4]?.lower === 'to') return hanging(i, i + 5)
  return word === 'ahead' ? unsaid(i, i + 3, 'future') : null
}

const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 }

/** Words for the stretch that accounts are drawn up of. */
const REPORTED = /^(?:quarter|period)$/

/**
 * "year-ago", "the year-earlier quarter", "year-end", "the latest quarter": how accounts tell of the year before, of the
 * quarter that has ended, and of the end of the year that runs.
 */
export function readAccounted(p: readonly Piece[], i: number): TimePhrase | null {
  const the = p[i]!.lower === 'the' ? i + 1 : i
  const word = p[the]?.lower
  if (word === 'latest' && the > i && p[the + 1]?.lower === 'quarter') return ruled(i, the + 2, 'quarter-1')
  if (word !== 'year') return null
  const dash = p[the + 1]?.text === '-' && p[the + 1]!.glued
  const at = dash ? the + 2 : p[the + 1]?.lower === "'s" ? the + 2 : the + 1
  const tail = p[at]?.lower ?? ''
  if (tail === 'end' && the === i) return ruled(i, at + 1, 'year+0')
  if (!dash || !/^(?:ago|earlier)$/.test(tail)) return null
  return REPORTED.test(p[at + 1]?.lower ?? '') ? ruled(i, at + 2, 'quarter-5') : ruled(the, at + 1, 'year-1')
}

/** "the third quarter", "third-quarter", "the first quarter of 2013". */
export function readQuarter(p: readonly Piece[], i: number): TimePhrase | null {
  const n = Object.hasOwn(QUARTERS, p[i]!.lower) ? QUARTERS[p[i]!.lower] : undefined
  if (!n) return null
  let at = i + 1
  if (p[at]?.text === '-' && p[at]!.glued) at++
  if (p[at]?.lower === 'fiscal') at++
  if (p[at]?.lower !== 'quarter') return null
  const of = p[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const year = p[of]
  if (year?.kind === 'number' && year.plain && year.text.length === 4 && year.value >= 1900 && year.value < 2200) {
    return { ...ruled(i, of + 1, ''), rule: null, edtf: `${year.text}-${32 + n}` }
  }
  if (p[of + 1]?.lower === 'year' && /^(?:last|this|next)$/.test(p[of]?.lower ?? ''))
    return ruled(i, of + 2, `quarter:${32 + n}:${{ last: 'year-1', this: 'year+0', next: 'year+1' }[p[of]!.lower]}`)
  return ruled(i, at + 1, `quarter:${32 + n}:?`)
}

/** "recently", "now", "the future"; "daily", "every week", "each Friday". */
export function readUnsaid(p: readonly Piece[], i: number): TimePhrase | null {
  const { lower } = p[i]!
  const vague = VAGUE_TIMES.get(lower)
  if (vague) {
    const unit = p[i + 1]
    if (lower === 'recent' && unit && COUNTED_UNITS.has(unit.lower)) return unsaid(i, i + 2, vague)
    if (lower === 'current' && unit && CALENDAR_UNITS.has(unit.lower))
      return ruled(i, i + 2, `${CALENDAR_UNITS.get(unit.lower)}+0`)
    return unsaid(i, i + 1, vague)
  }
  const repeat = REPEATS.get(lower)
  if (repeat) return unsaid(i, i + 1, repeat, 'set')
  if (lower === 'every' || lower === 'each') return readEvery(p, i)
  if (PLURAL_DAYS.has(lower) && isCapital(p[i])) return every(i, i + 1, lower.slice(0, -1))
  if (lower === 'the') {
    const noun = p[i + 1]?.lower
    const end = p[i + 2]
    if (noun === 'future') return unsaid(i, i + 2, 'future')
    if (noun === 'past' && (!end || end.kind === 'mark')) return unsaid(i, i + 2, 'past')
    if (noun === 'near' && p[i + 2]?.lower === 'future') return unsaid(i, i + 3, 'future')
  }
  return null
}

/** Weekdays in the plural: "Fridays". */
export const PLURAL_DAYS: ReadonlySet<string> = new Set([...WEEKDAYS.keys()].map((day) => `${day}s`))

const every = (first: number, next: number, what: string): TimePhrase => ({
  ...unsaid(first, next, WEEKDAYS.has(what) ? 'week' : what, 'set'),
  rule: `every:${what}`,
})

/** "every week", "each Friday", "every other day", "every two weeks", "every morning". */
function readEvery(p: readonly Piece[], i: number): TimePhrase | null {
  const other = p[i + 1]?.lower === 'other' || p[i + 1]?.lower === 'second' || p[i + 1]?.lower === 'single'
  let at = other ? i + 2 : i + 1
  let n = p[i + 1]?.lower === 'other' || p[i + 1]?.lower === 'second' ? 2 : 1
  const number = at === i + 1 && p[at] ? readNumber(p, at) : null
  if (number && !('skip' in number) && number.kind === 'exact' && Number.isInteger(number.low) && number.low! < 1000) {
    n = number.low!
    at = number.next
  }
  const noun = p[at]?.lower ?? ''
  if (isCapital(p[at]) && (WEEKDAYS.has(noun) || MONTHS.has(noun))) return every(i, at + 1, noun)
  const unit = COUNTED_UNITS.get(noun) ?? (DAY_PARTS.has(noun) || noun === 'weekend' ? 'day' : undefined)
  return unit ? every(i, at + 1, n === 1 ? unit : `${n}${unit}`) : null
}
