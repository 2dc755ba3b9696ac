import { date, isDashPiece, type TimePhrase } from './dates-phrase.ts'
import type { Piece } from './numbers-pieces.ts'
import { ONES, TENS } from './numbers-words.ts'

/** The first halves of years read out: "nineteen | ninety-six". */
const CENTURIES: Readonly<Record<string, number>> = { eighteen: 18, nineteen: 19, twenty: 20 }

/** Words that stand before a year; "twenty ten" is one only behind them. */
const BEFORE_YEAR = /^(?:in|since|of|by|until|till|year|during|from|before|after|late|early|mid)$/

/** A number from 1 to 99 in words: "six", "ninety", "ninety-six", "ninety six"; null for others. */
function belowHundred(p: readonly Piece[], i: number): { readonly n: number; readonly next: number } | null {
  const word = p[i]?.lower ?? ''
  const ten = Object.hasOwn(TENS, word) ? TENS[word]! : null
  if (ten === null) return Object.hasOwn(ONES, word) ? { n: ONES[word]!, next: i + 1 } : null
  const at = isDashPiece(p[i + 1]) && p[i + 1]!.glued ? i + 2 : i + 1
  const one = p[at]?.lower ?? ''
  return Object.hasOwn(ONES, one) && ONES[one]! < 10 ? { n: ten + ONES[one]!, next: at + 1 } : { n: ten, next: i + 1 }
}

/**
 * A year as it is read out, in transcripts and in speech: "nineteen ninety-six", "the year two thousand", "in twenty
 * thirteen". Null where it may as well be a count.
 */
export function spelledYear(p: readonly Piece[], i: number): { readonly year: number; readonly next: number } | null {
  const word = p[i]?.lower ?? ''
  const before = p[i - 1]?.lower ?? ''
  if (word === 'two' && p[i + 1]?.lower === 'thousand') {
    if (before !== 'year') return null
    const rest = belowHundred(p, p[i + 2]?.lower === 'and' ? i + 3 : i + 2)
    return rest ? { year: 2000 + rest.n, next: rest.next } : { year: 2000, next: i + 2 }
  }
  const century = Object.hasOwn(CENTURIES, word) ? CENTURIES[word]! : null
  const rest = century === null ? null : belowHundred(p, i + 1)
  if (century === null || !rest || rest.n < 10 || (rest.n < 20 && !BEFORE_YEAR.test(before))) return null
  if (century === 20 && !BEFORE_YEAR.test(before)) return null
  // "nineteen forty-year-old men"
  return isDashPiece(p[rest.next]) && p[rest.next]!.glued ? null : { year: century * 100 + rest.n, next: rest.next }
}

/** The same as a time of its own. */
export function readSpelledYear(p: readonly Piece[], i: number): TimePhrase | null {
  const found = spelledYear(p, i)
  if (!found) return null
  const named = p[i - 1]?.lower === 'year' && p[i - 2]?.lower === 'the' ? i - 2 : i
  return date(named, found.next, String(found.year))
}
