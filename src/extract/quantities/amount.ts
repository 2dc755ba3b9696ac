import { type BoundWords, boundAfter, boundsBefore } from '../../language/en/bounds.ts'
import { readNumber } from '../../language/en/numbers.ts'
import type { Piece } from '../../language/en/numbers-pieces.ts'
import type { NumberReading } from '../../language/en/numbers-reading.ts'
import {
  COUNTLESS,
  COUNTLESS_ADJECTIVES,
  FRACTIONS,
  ONES,
  SCALES,
  TENS,
  VAGUE,
  VAGUE_TIMES,
} from '../../language/en/numbers-words.ts'
import { CONVERTED_UNITS, LENGTH_UNITS, readUnit, TIME_UNITS } from '../../language/en/units.ts'
import { moneyAfter, moneyBefore } from '../../language/en/units-money.ts'
import { BARE_LENGTHS, readLength } from './lengths.ts'
import { isNameNumber } from './names.ts'
import type { Bound } from './quantity.ts'

/** A number with its bounds and unit, before it is known what it measures: pieces `[first, next)`. */
export interface Amount {
  readonly first: number
  readonly next: number
  /** The number alone, its range and scale: pieces `[numberFirst, numberNext)`. */
  readonly numberFirst: number
  readonly numberNext: number
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly approximate: boolean
  readonly accumulation: 'total' | 'new' | null
  /** Unit of measure or currency; null when a noun is counted. */
  readonly unit: string | null
  readonly kind: 'measure' | 'money' | 'count' | 'age' | 'fraction'
  /** "a barrel", "per person": what it is reckoned by. */
  readonly per: string | null
  /** Printed with a hyphen before its unit or noun: "17-day". */
  readonly compound: boolean
  /** The amount before it, said again in another unit: "(six miles)". */
  readonly conversion: boolean
  /** A bare "one" that may be no more than an article or a pronoun. */
  readonly article: boolean
  /** Printed in letters. */
  readonly spelled: boolean
  /** "the two sides": known already. */
  readonly definite: boolean
  /** "others": people or things like those before. */
  readonly others: boolean
  readonly countless: boolean
  readonly by: NumberReading['by']
}

/** Words that an amount in letters may begin with. */
export const STARTERS: ReadonlySet<string> = new Set([
  ...Object.keys(ONES),
  ...Object.keys(TENS),
  ...Object.keys(VAGUE),
  ...Object.keys(VAGUE_TIMES),
  ...COUNTLESS,
  ...COUNTLESS_ADJECTIVES,
  'a',
  'an',
  'half',
  'couple',
  'pair',
  'few',
  'many',
  'number',
  'numbers',
  'very',
  ...BARE_LENGTHS,
])

/** What must follow "a" for a number to begin there. */
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...COUNTLESS_ADJECTIVES,
  ...Object.keys(SCALES),
  ...Object.keys(FRACTIONS),
  ...BARE_LENGTHS,
  ...'few couple pair half handful number dozen hundred very minute second quarter fortnight century km mi'.split(' '),
  ...'kilometre kilometer mile'.split(' '),
])

/** May an amount in letters begin at the piece? Cheap, and right of nearly every "a" and "large" that begins none. */
export function mayStart(p: readonly Piece[], i: number): boolean {
  const { lower } = p[i]!
  if (!STARTERS.has(lower)) return false
  if (lower === 'a' || lower === 'an') return AFTER_ARTICLE.has(p[i + 1]?.lower ?? '')
  if (lower === 'very' || COUNTLESS_ADJECTIVES.has(lower)) return isNumber(p[i + 1]) || isNumber(p[i + 2])
  return true
}
const isNumber = (p: Piece | undefined): boolean =>
  p !== undefined && (p.lower === 'number' || p.lower === 'numbers' || p.lower === 'handful')

/** Every amount among the pieces but those under `masked` (times), in order, without overlap. Linear. */
export function readAmounts(p: readonly Piece[], masked: (piece: number) => boolean): Amount[] {
  const found: Amount[] = []
  let i = 0
  let floor = 0
  while (i < p.length) {
    const piece = p[i]!
    if (masked(i) || piece.kind === 'mark' || piece.kind === 'code' || (piece.kind === 'word' && !mayStart(p, i))) {
      i++
      continue
    }
    const money = piece.kind === 'number' || piece.kind === 'word' ? moneyBefore(p, i) : null
    const reading = readNumber(p, i, money !== null) ?? readLength(p, i)
    if (reading === null) {
      i++
      continue
    }
    if ('skip' in reading) {
      i = Math.max(reading.skip, i + 1)
      continue
    }
    const amount = build(p, reading, money, floor, found[found.length - 1] ?? null)
    if (amount) found.push(amount)
    floor = amount?.next ?? reading.next
    i = Math.max(amount?.numberNext ?? 0, reading.next, i + 1)
    if (amount) i = Math.max(i, amount.unit === null ? i : amount.next)
  }
  return found
}

const NONE: BoundWords = { bound: null, approximate: false, accumulation: null }

function build(
  p: readonly Piece[],
  n: NumberReading,
  money: ReturnType<typeof moneyBefore>,
  floor: number,
  previous: Amount | null,
): Amount | null {
  const start = money?.first ?? n.first
  if (money === null && signBefore(p, n.first) === null && isNameNumber(p, n)) return null
  let before = boundsBefore(p, start)
  if (before.first < floor) before = { ...NONE, first: start }
  let first = before.first
  if (
    n.kind === 'range' &&
    n.by !== 'dash' &&
    /^(?:between|from)$/.test(p[first - 1]?.lower ?? '') &&
    first - 1 >= floor
  )
    first--
  if (n.kind === 'countless' && before.bound !== null) return null
  let at = n.next
  // "100+", "100-odd", "100 or more people".
  const early = boundAfter(p, at)
  let after: BoundWords = NONE
  if (early && !(p[at]?.lower === 'and' && p[at + 1]?.lower === 'more')) {
    after = early
    at = early.next
  }
  const unit = unitAt(p, n, at, money)
  if (unit === 'code') return null
  at = unit.next
  if (unit.unit !== null) {
    const late = boundAfter(p, at)
    if (late && !(p[at]?.lower === 'and' && p[at + 1]?.lower === 'more')) {
      after = late
      at = late.next
    }
  }
  if (n.by === 'dash' && unit.unit === null && !isCounted(p, at)) return null
  // "within 60 days", "within 5 km of": no more.
  const within = before.bound === null && p[first - 1]?.lower === 'within' && isReach(unit)
  const bound = before.bound ?? after.bound ?? (within ? 'at-most' : null)
  const open = bound === 'at-least' || bound === 'more-than'
  const capped = bound === 'at-most' || bound === 'less-than'
  const sign = unit.unit?.startsWith('degree') ? signBefore(p, n.first) : null
  if (sign !== null) first = Math.min(first, sign)
  const factor = unit.kind === 'fraction' ? 100 : 1
  const scaled = (v: number | null): number | null =>
    v === null ? null : (Math.round(v * factor * 1e6) / 1e6) * (sign === null ? 1 : -1)
  const plainOne = n.low === 1 && n.high === 1 && n.spelled && n.scale === 1 && p[n.first]!.lower === 'one'
  return {
    first,
    next: at,
    numberFirst: start,
    numberNext: n.next,
    low: capped ? null : scaled(n.low),
    high: open ? null : scaled(n.high),
    bound:
      n.kind === 'countless'
        ? 'vague'
        : (bound ?? (n.kind === 'range' ? 'range' : n.kind === 'vague' ? 'vague' : 'exact')),
    approximate: n.approximate || before.approximate || after.approximate,
    accumulation: before.accumulation ?? after.accumulation ?? unit.accumulation,
    unit: unit.unit,
    kind: unit.kind,
    per: unit.per,
    compound: unit.compound,
    conversion: isConversion(p, first, unit.unit, unit.kind, previous),
    article: plainOne && unit.unit === null && first === n.first,
    spelled: n.spelled,
    definite:
      n.spelled &&
      first === n.first &&
      /^(?:the|these|those|both|all|his|her|their|its|our)$/.test(p[first - 1]?.lower ?? ''),
    others: unit.others,
    countless: n.kind === 'countless',
    by: n.by,
  }
}

/** "-5 degrees", "minus 20 degrees": the piece of the sign, or null. */
function signBefore(p: readonly Piece[], i: number): number | null {
  const before = p[i - 1]
  if (before?.lower === 'minus') return i - 1
  return before && /^[-\u2212]$/.test(before.text) && !before.glued && p[i]!.glued ? i - 1 : null
}

const isReach = ({ kind, unit }: UnitReading): boolean =>
  kind === 'measure' && unit !== null && (TIME_UNITS.has(unit) || LENGTH_UNITS.has(unit))

/** After a dash range: a unit, a noun or a hyphen before one. */
const isCounted = (p: readonly Piece[], i: number): boolean =>
  p[i]?.kind === 'word' &&
  !/^(?:on|in|at|to|by|and|the|against|win|victory|lead|defeat|draw|loss|with|over|after|for|from|thanks|vote|record|was|is|as)$/.test(
    p[i]!.lower,
  )

interface UnitReading {
  readonly unit: string | null
  readonly kind: Amount['kind']
  readonly next: number
  readonly compound: boolean
  readonly per: string | null
  readonly accumulation: 'new' | null
  readonly others: boolean
}

const SPACED_AGE = /^(?:old|olds)$/

function unitAt(
  p: readonly Piece[],
  n: NumberReading,
  start: number,
  money: ReturnType<typeof moneyBefore>,
): UnitReading | 'code' {
  let at = start
  const plain = { unit: null, kind: 'count' as const, compound: false, per: null, accumulation: null, others: false }
  if (money) return { ...plain, unit: money.unit, kind: 'money', ...perAt(p, at) }
  const hyphen =
    p[at]?.kind === 'mark' &&
    /^[-\u2010\u2011]$/.test(p[at]!.text) &&
    p[at]!.glued &&
    p[at + 1]?.glued &&
    p[at + 1]!.kind === 'word'
  if (hyphen) {
    const unit = readUnit(p, at + 1)
    if (unit) {
      if (unit.unit === 'year' || unit.unit === 'month' || unit.unit === 'week' || unit.unit === 'day') {
        const age = isDashed(p, unit.next) ? unit.next + 1 : unit.next
        if (SPACED_AGE.test(p[age]?.lower ?? ''))
          return { ...plain, unit: unit.unit, kind: 'age', next: age + 1, compound: true }
      }
      const long =
        isDashed(p, unit.next) && /^(?:long|deep|high|wide|tall|strong)$/.test(p[unit.next + 1]?.lower ?? '')
          ? unit.next + 2
          : unit.next
      return { ...plain, unit: unit.unit, kind: 'measure', next: long, compound: true }
    }
    const currency = moneyAfter(p, at + 1, n.scale >= 1000)
    if (currency) return { ...plain, unit: currency.unit, kind: 'money', next: currency.next, compound: true }
    return { ...plain, next: at, compound: true }
  }
  let accumulation: 'new' | null = null
  let others = false
  if (/^(?:more|further|additional|extra|other|others)$/.test(p[at]?.lower ?? '')) {
    if (p[at]!.lower === 'others') return { ...plain, next: at + 1, accumulation: 'new', others: true }
    if (!(p[at]!.lower === 'more' && p[at + 1]?.lower === 'than')) {
      accumulation = p[at]!.lower === 'other' ? null : 'new'
      others = p[at]!.lower === 'other'
      at++
    }
  }
  if (
    /^(?:full|consecutive|straight|whole|long|successive)$/.test(p[at]?.lower ?? '') &&
    TIME_UNITS.has(readUnit(p, at + 1)?.unit ?? '')
  )
    at++
  const article = p[at]?.lower === 'of' && p[at + 1]?.lower === 'a' && n.kind === 'fraction' ? at + 2 : at
  // "tens of thousands of dollars", "millions of years".
  const of =
    p[article]?.lower === 'of' && (n.kind === 'vague' || n.kind === 'countless' || n.approximate)
      ? article + 1
      : article
  const unit =
    n.spelled && p[of] && p[of]!.lower.length <= 2 && p[of]!.lower !== '%' && p[of]!.text !== '°'
      ? null
      : readUnit(p, of)
  if (
    unit &&
    !(unit.unit === 'second' && p[unit.next]?.lower === 'time') &&
    !(unit.unit === 'quarter' && n.spelled && n.low === 1)
  ) {
    const old = p[unit.next]
    if (
      TIME_UNITS.has(unit.unit) &&
      (SPACED_AGE.test(old?.lower ?? '') || (isDashed(p, unit.next) && SPACED_AGE.test(p[unit.next + 1]?.lower ?? '')))
    ) {
      return {
        ...plain,
        unit: unit.unit,
        kind: 'age',
        next: isDashed(p, unit.next) ? unit.next + 2 : unit.next + 1,
        compound: true,
      }
    }
    if (unit.unit === 'year' && old?.lower === 'of' && p[unit.next + 1]?.lower === 'age')
      return { ...plain, unit: 'year', kind: 'age', next: unit.next + 2 }
    if (isDashed(p, unit.next) && p[unit.next + 1]!.lower === 'long')
      return { ...plain, unit: unit.unit, kind: 'measure', next: unit.next + 2, compound: true }
    const { next, per } = perAt(p, unit.next)
    const compound = next === of + 1 && p[of]!.lower.endsWith('long')
    return { ...plain, unit: unit.unit, kind: 'measure', accumulation, others, next, per, compound }
  }
  const currency = moneyAfter(p, of, n.scale >= 1000)
  if (currency)
    return { ...plain, unit: currency.unit, kind: 'money', accumulation, others, ...perAt(p, currency.next) }
  if (n.kind === 'fraction') return { ...plain, unit: 'percent', kind: 'fraction', next: at }
  // Letters that touch a numeral and are no unit make it a code ("5G", "18kq9").
  const glued = p[n.next]
  if (!n.spelled && glued?.glued && (glued.kind === 'word' || glued.kind === 'code' || glued.kind === 'number'))
    return 'code'
  if (/^(?:aged|age)$/.test(p[n.first - 1]?.lower ?? '') && (n.high ?? 0) <= 120)
    return { ...plain, unit: 'year', kind: 'age', next: at }
  return { ...plain, next: at, accumulation, others }
}

const isDashed = (p: readonly Piece[], i: number): boolean =>
  p[i]?.kind === 'mark' && /^[-\u2010\u2011]$/.test(p[i]!.text) && p[i]!.glued && p[i + 1]?.glued === true

/** "a month", "per barrel", "an hour": what an amount is reckoned by. */
function perAt(p: readonly Piece[], i: number): { readonly next: number; readonly per: string | null } {
  const word = p[i]?.lower
  const noun = p[i + 1]
  if (noun?.kind !== 'word') return { next: i, per: null }
  if (word === 'per') {
    const square = readUnit(p, i + 1)
    return square ? { next: square.next, per: square.unit } : { next: i + 2, per: noun.lower }
  }
  if (
    (word === 'a' || word === 'an') &&
    /^(?:second|minute|hour|day|night|week|month|year|barrel|head|person|share|tonne|ton|gallon|litre|pound|piece)$/.test(
      noun.lower,
    )
  ) {
    return p[i + 2]?.lower === 'after' ||
      p[i + 2]?.lower === 'later' ||
      p[i + 2]?.lower === 'earlier' ||
      p[i + 2]?.lower === 'ago' ||
      p[i + 2]?.lower === 'before'
      ? { next: i, per: null }
      : { next: i + 2, per: noun.lower }
  }
  return { next: i, per: null }
}

/** In brackets or after "or", in another unit of the same kind as the amount just before it: the same amount again. */
function isConversion(
  p: readonly Piece[],
  first: number,
  unit: string | null,
  kind: Amount['kind'],
  previous: Amount | null,
): boolean {
  if (!previous?.unit || !unit || unit === previous.unit || previous.kind !== kind) return false
  if (kind !== 'money' && !(CONVERTED_UNITS.has(unit) && CONVERTED_UNITS.has(previous.unit))) return false
  const between = first - previous.next
  const before = p[first - 1]
  if (before?.text === '(' || before?.text === '[' || before?.text === '/') return between <= 3
  if (before?.lower === 'or' && between <= 2) return true
  return before?.lower === 'about' && p[first - 2]?.text === '(' && between <= 3
}
