import type { Piece } from './numbers-pieces.ts'

/** What words around a number do to it. Compiled by hand. */
export interface BoundWords {
  readonly bound: 'at-least' | 'more-than' | 'at-most' | 'less-than' | null
  readonly approximate: boolean
  readonly accumulation: 'total' | 'new' | null
}

const b = (
  bound: BoundWords['bound'],
  approximate = false,
  accumulation: BoundWords['accumulation'] = null,
): BoundWords => ({ bound, approximate, accumulation })

/** Before the number. */
const BEFORE: Readonly<Record<string, BoundWords>> = {
  'at least': b('at-least'),
  'a minimum of': b('at-least'),
  'no fewer than': b('at-least'),
  'no less than': b('at-least'),
  'not less than': b('at-least'),
  'not fewer than': b('at-least'),
  'upwards of': b('at-least'),
  'as few as': b('at-least'),
  'a low of': b(null),
  minimum: b('at-least'),
  'more than': b('more-than'),
  over: b('more-than'),
  'in excess of': b('more-than'),
  above: b('more-than'),
  exceeding: b('more-than'),
  exceed: b('more-than'),
  exceeds: b('more-than'),
  exceeded: b('more-than'),
  surpassing: b('more-than'),
  surpasses: b('more-than'),
  surpassed: b('more-than'),
  topping: b('more-than'),
  tops: b('more-than'),
  topped: b('more-than'),
  'greater than': b('more-than'),
  'larger than': b('more-than'),
  'higher than': b('more-than'),
  'well over': b('more-than'),
  'far over': b('more-than'),
  'well above': b('more-than'),
  'far more than': b('more-than'),
  'much more than': b('more-than'),
  'just over': b('more-than'),
  'slightly over': b('more-than'),
  'a little over': b('more-than'),
  'just above': b('more-than'),
  'just more than': b('more-than'),
  'slightly more than': b('more-than'),
  'a little more than': b('more-than'),
  'well in excess of': b('more-than'),
  'longer than': b('more-than'),
  'not more than': b('at-most'),
  'no more than': b('at-most'),
  'at most': b('at-most'),
  'a maximum of': b('at-most'),
  'up to': b('at-most'),
  'as many as': b('at-most'),
  'as much as': b('at-most'),
  'as high as': b('at-most'),
  'as long as': b('at-most'),
  'no longer than': b('at-most'),
  maximum: b('at-most'),
  'not exceeding': b('at-most'),
  'fewer than': b('less-than'),
  'less than': b('less-than'),
  under: b('less-than'),
  below: b('less-than'),
  'just under': b('less-than'),
  'well under': b('less-than'),
  'well below': b('less-than'),
  'just below': b('less-than'),
  'slightly under': b('less-than'),
  'slightly less than': b('less-than'),
  'a little less than': b('less-than'),
  'smaller than': b('less-than'),
  'lower than': b('less-than'),
  'shorter than': b('less-than'),
  'just short of': b('less-than'),
  'little more than': b(null, true),
  'little over': b(null, true),
  'not much more than': b(null, true),
  about: b(null, true),
  around: b(null, true),
  roughly: b(null, true),
  approximately: b(null, true),
  approx: b(null, true),
  some: b(null, true),
  nearly: b(null, true),
  almost: b(null, true),
  'close to': b(null, true),
  'nearer to': b(null, true),
  'in the region of': b(null, true),
  'on the order of': b(null, true),
  'something like': b(null, true),
  perhaps: b(null, true),
  maybe: b(null, true),
  estimated: b(null, true),
  'an estimated': b(null, true),
  'estimated at': b(null, true),
  'estimated to be': b(null, true),
  'an average of': b(null, true),
  averaging: b(null, true),
  'an approximate': b(null, true),
  virtually: b(null, true),
  practically: b(null, true),
  circa: b(null, true),
  'more or less': b(null, true),
  'pretty much': b(null, true),
  'give or take': b(null, true),
  another: b(null, false, 'new'),
  'an additional': b(null, false, 'new'),
  additional: b(null, false, 'new'),
  'a further': b(null, false, 'new'),
  further: b(null, false, 'new'),
  'yet another': b(null, false, 'new'),
  'a total of': b(null, false, 'total'),
  'a combined': b(null, false, 'total'),
  'a combined total of': b(null, false, 'total'),
  'an overall': b(null, false, 'total'),
  'a cumulative': b(null, false, 'total'),
  exactly: b(null),
  precisely: b(null),
  'a staggering': b(null),
  'a record': b(null),
  'an unprecedented': b(null),
  'an astonishing': b(null),
  'a mere': b(null),
  'a full': b(null),
  'an entire': b(null),
  'all of': b(null),
}

/** Words that stand before a bound or hedge and belong to no quantity. */
const MARKS_BEFORE: Readonly<Record<string, BoundWords>> = {
  '~': b(null, true),
  '≈': b(null, true),
  '>': b('more-than'),
  '<': b('less-than'),
  '≥': b('at-least'),
  '≤': b('at-most'),
  '±': b(null, true),
}

/** After the number (and scale), before the unit or after it. */
const AFTER: Readonly<Record<string, BoundWords>> = {
  'or more': b('at-least'),
  'or so': b(null, true),
  'or fewer': b('at-most'),
  'or less': b('at-most'),
  'or thereabouts': b(null, true),
  'or over': b('at-least'),
  'or above': b('at-least'),
  'and above': b('at-least'),
  'and over': b('at-least'),
  'or under': b('at-most'),
  'at least': b('at-least'),
  'at most': b('at-most'),
  'and counting': b('at-least'),
  plus: b('at-least'),
  odd: b(null, true),
  'and more': b('at-least'),
  'or greater': b('at-least'),
  'or higher': b('at-least'),
  'or older': b('at-least'),
  'or younger': b('at-most'),
}

const LONGEST = 5

export interface BoundReading extends BoundWords {
  /** The pieces from here up to the number belong to it. */
  readonly first: number
}

const NONE: BoundWords = b(null)

const merge = (inner: BoundWords, outer: BoundWords): BoundWords => ({
  bound: inner.bound ?? outer.bound,
  approximate: inner.approximate || outer.approximate,
  accumulation: inner.accumulation ?? outer.accumulation,
})

/** The bounds and hedges that end just before piece `i`, read leftwards as long as they last; at most four of them. */
export function boundsBefore(p: readonly Piece[], i: number): BoundReading {
  let first = i
  let words = NONE
  for (let round = 0; round < 4; round++) {
    const found = oneBefore(p, first)
    if (!found) break
    words = merge(words, found)
    first = found.first
  }
  return { ...words, first }
}

function oneBefore(p: readonly Piece[], i: number): BoundReading | null {
  const mark = p[i - 1]
  if (mark?.kind === 'mark') {
    if (Object.hasOwn(MARKS_BEFORE, mark.text)) return { ...MARKS_BEFORE[mark.text]!, first: i - 1 }
    return null
  }
  let phrase = ''
  let best: BoundReading | null = null
  for (let k = 1; k <= LONGEST && i - k >= 0 && p[i - k]!.kind === 'word'; k++) {
    phrase = phrase === '' ? p[i - k]!.lower : `${p[i - k]!.lower} ${phrase}`
    // "hand over five soldiers": the particle of a verb.
    if (phrase === 'over' && /^(?:hand|turn)(?:s|ed|ing)?$/.test(p[i - 2]?.lower ?? '')) return null
    // "the death toll has passed 40"; bills and exams are passed too.
    if (/^pass(?:es|ed|ing)?$/.test(phrase) && tellsToll(p, i - 1)) return { ...b('more-than'), first: i - 1 }
    if (Object.hasOwn(BEFORE, phrase)) best = { ...BEFORE[phrase]!, first: i - k }
  }
  return best
}

/** Does a toll or a number of somebody stand among the eight words before piece `i`? */
const tellsToll = (p: readonly Piece[], i: number): boolean =>
  p
    .slice(Math.max(0, i - 8), i)
    .some(({ lower }) => /^(?:toll|tally|number|count|deaths|fatalities|casualties)$/.test(lower))

/** The bound that starts at piece `i` (after a number or its unit), and the piece after it; null when there is none. */
export function boundAfter(p: readonly Piece[], i: number): (BoundWords & { readonly next: number }) | null {
  const at = p[i]
  if (!at) return null
  if (at.text === '+' && at.glued) return { ...b('at-least'), next: i + 1 }
  const start =
    at.kind === 'mark' && at.text === '-' && at.glued && /^(?:odd|plus)$/.test(p[i + 1]?.lower ?? '') ? i + 1 : i
  const one = p[start]
  if (one?.kind !== 'word') return null
  const two = `${one.lower} ${p[start + 1]?.lower ?? ''}`
  if (Object.hasOwn(AFTER, two)) return { ...AFTER[two]!, next: start + 2 }
  if ((one.lower === 'odd' || one.lower === 'plus') && (start > i || one.lower === 'odd'))
    return { ...AFTER[one.lower]!, next: start + 1 }
  return null
}
