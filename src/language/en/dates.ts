import {
  CALENDAR_UNITS,
  COUNTED_UNITS,
  DAY_PARTS,
  MONTHS,
  REPEATS,
  SEASONS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  VAGUE_TIMES,
  WEEKDAYS,
} from './calendar.ts'
import {
  joinPhrases,
  readDayFirst,
  readMonthFirst,
  readNumericDate,
  readOldYears,
  readSeasonName,
  readWeekday,
  readYear,
} from './dates-absolute.ts'
import { readClock } from './dates-clock.ts'
import { FEAST_STARTS, readFeast } from './dates-feasts.ts'
import { isDashPiece, ruled, type TimePhrase } from './dates-phrase.ts'
import {
  PLURAL_DAYS,
  readAccounted,
  readCounted,
  readDeictic,
  readQuarter,
  readShifted,
  readUnsaid,
} from './dates-relative.ts'
import { readSpelledYear } from './dates-spelled.ts'
import type { Piece } from './numbers-pieces.ts'
import { ONES, TENS, VAGUE, VAGUE_TIMES as VAGUE_TENS } from './numbers-words.ts'

/**
 * Every time the pieces of a sentence name, in order, without overlap. The readers stand from the most to the least
 * particular: the first that reads something wins, and reading goes on behind it. Linear: each looks a few pieces ahead.
 */
export function readTimes(p: readonly Piece[]): TimePhrase[] {
  const found: TimePhrase[] = []
  let i = 0
  while (i < p.length) {
    const core = readCore(p, i)
    if (!core) {
      i++
      continue
    }
    const whole = widen(p, core, found[found.length - 1]?.next ?? 0)
    found.push(whole)
    i = Math.max(whole.next, i + 1)
  }
  return joinRanges(p, found)
}

/** What may start with a word: bits of the readers below. Words that stand in no list start no time. */
const STARTS = new Map<string, number>()
const [NAMED, DEICTIC, CLOCK, SHIFTED, COUNTED, SEASON, QUARTER, OLD, UNSAID, SPELLED, ACCOUNTED] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024,
] as const
const starts = (bit: number, words: Iterable<string>): void => {
  for (const word of words) STARTS.set(word, (STARTS.get(word) ?? 0) | bit)
}
starts(NAMED, [...MONTHS.keys(), ...SHORT_MONTHS.keys(), ...WEEKDAYS.keys(), ...SHORT_WEEKDAYS.keys()])
starts(NAMED, FEAST_STARTS)
starts(DEICTIC, ['today', 'yesterday', 'tomorrow', 'tonight', 'overnight', 'the'])
starts(CLOCK, ['noon', 'midday', 'midnight'])
starts(SHIFTED, ['last', 'this', 'next', 'coming', 'past', 'previous', 'following', 'the'])
starts(COUNTED, [
  ...Object.keys(ONES),
  ...Object.keys(TENS),
  ...Object.keys(VAGUE),
  ...Object.keys(VAGUE_TENS),
  ...COUNTED_UNITS.keys(),
])
starts(COUNTED, [
  'a',
  'an',
  'the',
  'that',
  'this',
  'several',
  'many',
  'some',
  'half',
  'few',
  'couple',
  'hundred',
  'thousand',
])
starts(ACCOUNTED, ['the', 'year'])
starts(SPELLED, ['eighteen', 'nineteen', 'twenty', 'two'])
starts(SEASON, SEASONS.keys())
starts(QUARTER, ['first', 'second', 'third', 'fourth', 'final'])
starts(OLD, ['eighteenth', 'nineteenth', 'twentieth', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'])
starts(UNSAID, [...VAGUE_TIMES.keys(), ...REPEATS.keys(), ...PLURAL_DAYS, 'every', 'each', 'the'])

/** The commonest starters, and what must follow them: most "the" and "a" open no time, and are passed over at once. */
const OPENERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that'])
const AFTER_OPENER: ReadonlySet<string> = new Set([
  ...COUNTED_UNITS.keys(),
  ...CALENDAR_UNITS.keys(),
  ...DAY_PARTS,
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...SEASONS.keys(),
  ...FEAST_STARTS,
  ...'past last next previous coming following preceding same future near few couple pair half dozen hundred thousand million billion quarter third latest'.split(
    ' ',
  ),
])

function readCore(p: readonly Piece[], i: number): TimePhrase | null {
  const piece = p[i]!
  if (piece.kind === 'number') {
    return (
      readNumericDate(p, i) ??
      readClockDate(p, i) ??
      readDayFirst(p, i) ??
      readOldYears(p, i) ??
      readCounted(p, i) ??
      readYear(p, i)
    )
  }
  if (piece.kind !== 'word') return null
  const bits = STARTS.get(piece.lower)
  if (bits === undefined) return null
  if (OPENERS.has(piece.lower) && !AFTER_OPENER.has(p[i + 1]?.lower ?? '')) return null
  const may = (bit: number): boolean => (bits & bit) !== 0
  return (
    (may(NAMED) && piece.text !== piece.lower
      ? (readFeast(p, i) ?? readWeekday(p, i) ?? readMonthFirst(p, i))
      : null) ??
    (may(DEICTIC) ? readDeictic(p, i) : null) ??
    (may(CLOCK) ? readClockDate(p, i) : null) ??
    (may(SPELLED) ? readSpelledYear(p, i) : null) ??
    (may(SHIFTED) ? readShifted(p, i) : null) ??
    (may(COUNTED) ? readCounted(p, i) : null) ??
    (may(SEASON) ? readSeasonName(p, i) : null) ??
    (may(ACCOUNTED) ? readAccounted(p, i) : null) ??
    (may(QUARTER) ? readQuarter(p, i) : null) ??
    (may(OLD) ? readOldYears(p, i) : null) ??
    (may(UNSAID) ? readUnsaid(p, i) : null)
  )
}

/** A clock, with the day beside it when one is printed: "6 p.m. Wednesday", "03:00 GMT on June 5". */
function readClockDate(p: readonly Piece[], i: number): TimePhrase | null {
  const clock = readClock(p, i)
  if (!clock) return null
  let at = clock.next
  let { clock: hour } = clock
  // "10:35 a.m. (0735 GMT) Friday": the one with a zone is the surer.
  if (p[at]?.text === '(' && p[at + 1]) {
    const second = readClock(p, at + 1)
    if (second && p[second.next]?.text === ')') {
      at = second.next + 1
      if (/Z|[+-]/.test(second.clock)) hour = second.clock
    }
  }
  const end = at
  if (p[at]?.text === ',') at++
  if (p[at]?.lower === 'on') at++
  const day = p[at] ? (readWeekday(p, at) ?? readMonthFirst(p, at) ?? readDayFirst(p, at) ?? readDeictic(p, at)) : null
  if (day && isDay(day)) return { ...day, first: i, clock: hour }
  return { ...ruled(i, end, 'day+0', 'before'), clock: hour }
}

const isDay = (t: TimePhrase): boolean =>
  (t.edtf !== null && t.edtf.length === 10) || /^(?:date|weekday|day)[:+-]/.test(t.rule ?? '')

const SHADES = /^(?:early|late|mid|earlier|later|end|beginning|start|middle)$/

/** Takes in what belongs to a time beside its core: "early", "mid-", "the end of", "Wednesday night", "at 6am", "of last year". */
function widen(p: readonly Piece[], core: TimePhrase, floor: number): TimePhrase {
  let { first, next } = core
  let { clock } = core
  if (core.kind === 'date') {
    while (p[next] && DAY_PARTS.has(p[next]!.lower) && p[next]!.kind === 'word' && isDay(core)) next++
    if (clock === null && isDay(core)) {
      const at = p[next]?.lower === 'at' || p[next]?.text === ',' ? next + 1 : next
      const found = p[at] ? readClock(p, at) : null
      if (found) {
        clock = found.clock
        next = found.next
      }
    }
    let before = p[first - 1]
    if (before && isDashPiece(before) && before.glued && SHADES.test(p[first - 2]?.lower ?? '')) first -= 2
    else if (before && SHADES.test(before.lower) && !/^(?:end|start|beginning|middle)$/.test(before.lower)) first -= 1
    before = p[first - 1]
    const of =
      before?.lower === 'of' ? first - 2 : before?.lower === 'the' && p[first - 2]?.lower === 'of' ? first - 3 : -1
    if (of >= 0 && /^(?:end|beginning|start|middle)$/.test(p[of]?.lower ?? ''))
      first = p[of - 1]?.lower === 'the' ? of - 1 : of
    if (p[first - 1]?.lower === 'fiscal') first -= 1
    // "the third quarter" is the name of one, article and all; "third-quarter losses" has none
    if (p[first - 1]?.lower === 'the' && (p[next - 1]?.lower === 'quarter' || /^\d\d\dX$/.test(core.edtf ?? '')))
      first -= 1
    // "almost two years ago", "more than a decade ago": about how long ago belongs to it
    if (p[next - 1]?.lower === 'ago') first -= roughly(p, first)
    if (first < floor) first = core.first
  }
  return { ...core, first, next, clock }
}

/** How many pieces before a time say that it is not exact. */
function roughly(p: readonly Piece[], first: number): number {
  if (/^(?:about|almost|nearly|around|roughly|some|over|barely)$/.test(p[first - 1]?.lower ?? '')) return 1
  return p[first - 1]?.lower === 'than' && /^(?:more|less)$/.test(p[first - 2]?.lower ?? '') ? 2 : 0
}

/** "from May 19 to June 5", "between 2011 and 2013", "Monday through Friday", "May 19 – June 5" are one time each. */
function joinRanges(p: readonly Piece[], found: readonly TimePhrase[]): TimePhrase[] {
  const out: TimePhrase[] = []
  for (const time of found) {
    const last = out[out.length - 1]
    const joined = last && linked(p, last, time) ? joinPhrases(last, time) : null
    if (joined) out[out.length - 1] = joined
    else out.push(time)
  }
  return out
}

function linked(p: readonly Piece[], a: TimePhrase, b: TimePhrase): boolean {
  if (a.kind !== 'date' || b.kind !== 'date' || b.first !== a.next + 1 || a.clock || b.clock) return false
  if (/^(?:past|next|night)/.test(a.rule ?? '') || /^(?:past|next|night)/.test(b.rule ?? '')) return false
  const link = p[a.next]!
  const before = p[a.first - 1]?.lower
  if (isDashPiece(link)) return link.text !== '—' && (link.glued || link.text === '–')
  if (link.lower === 'to' || link.lower === 'until' || link.lower === 'till')
    return before === 'from' || link.lower === 'to'
  if (link.lower === 'through') return true
  return link.lower === 'and' && before === 'between'
}
