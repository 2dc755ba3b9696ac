import type { Piece } from './numbers-pieces.ts'
import {
  COUNTLESS,
  COUNTLESS_ADJECTIVES,
  FRACTIONS,
  ONES,
  SCALES,
  SUFFIX_SCALES,
  TENS,
  VAGUE,
  VAGUE_TIMES,
} from './numbers-words.ts'

/** A number read at some piece: pieces `[first, next)`. Bounds and hedges around it are read by `bounds.ts`. */
export interface NumberReading {
  readonly first: number
  readonly next: number
  /** Inclusive; both null for a count without a number ("a large number of"). */
  readonly low: number | null
  readonly high: number | null
  /** `fraction`: a part of one, as a number between 0 and 1 ("two-thirds of"). */
  readonly kind: 'exact' | 'range' | 'vague' | 'countless' | 'fraction'
  /** "a couple of" is two, roughly. */
  readonly approximate: boolean
  /** Spelled in letters. */
  readonly spelled: boolean
  /** How a range was printed: `dash` may be a score or a code; null for no range. */
  readonly by: 'dash' | 'to' | 'or' | 'and' | null
  /** Factor of a printed multiplier ("million"), 1 without one. */
  readonly scale: number
}

/** Nothing to count here: go on at piece `next`. */
export interface NotANumber {
  readonly skip: number
}

const isDash = (p: Piece | undefined): boolean =>
  p !== undefined && p.kind === 'mark' && /^[-\u2010-\u2014\u2212]$/.test(p.text)
const isWord = (p: Piece | undefined, lower: string): boolean => p !== undefined && p.lower === lower

interface Value {
  readonly value: number
  readonly next: number
  readonly scale: number
  readonly spelled: boolean
  readonly approximate: boolean
  readonly fraction: boolean
}

/** Index after a hyphen that touches both sides, or `i` itself. */
const overHyphen = (p: readonly Piece[], i: number): number =>
  isDash(p[i]) && p[i]!.glued && p[i + 1]?.glued ? i + 1 : i

function readScale(
  p: readonly Piece[],
  i: number,
  money: boolean,
  spelled: boolean,
): { readonly factor: number; readonly next: number } {
  let factor = 1
  let next = i
  for (;;) {
    const at = overHyphen(p, next)
    const piece = p[at]
    if (!piece || piece.kind !== 'word') break
    const table = spelled ? SCALES : SUFFIX_SCALES
    let more = Object.hasOwn(table, piece.lower) ? table[piece.lower]! : 0
    if (more === 0 && !spelled && piece.glued && at === next) {
      if (piece.lower === 'm' && (money || meansMillion(p, at))) more = 1e6
      else if (money && piece.lower === 'b') more = 1e9
      else if (money && piece.lower === 't') more = 1e12
      else if (piece.text === 'K') more = 1e3
    } else if (more === 0 && money && !spelled && piece.lower === 'm') more = 1e6
    if (more === 0 || factor * more > 1e15) break
    factor *= more
    next = at + 1
  }
  return { factor, next }
}

/** "3.2m people" are millions, "3.2m tall" metres: a plural or a word for people follows. */
function meansMillion(p: readonly Piece[], at: number): boolean {
  let next = p[at + 1]
  if (next?.kind === 'word' && /^(?:syrian|young|new|internally|other|more|displaced)$/.test(next.lower))
    next = p[at + 2]
  return (
    next?.kind === 'word' &&
    (/^(?:people|children|women|men)$/.test(next.lower) ||
      (/[^su]s$/.test(next.lower) && !/^(?:was|is|waves|less|across)$/.test(next.lower)))
  )
}

/** Numerals: "1,500", "3.2m", "9 1/2", "2½ million". */
function readNumeral(p: readonly Piece[], i: number, money: boolean): Value | NotANumber {
  const piece = p[i]!
  let { value } = piece
  let next = i + 1
  if (Number.isNaN(value)) return { skip: skipChain(p, i) }
  const mark = p[next]
  if (mark?.kind === 'mark' && mark.glued && p[next + 1]?.kind === 'number' && p[next + 1]!.glued) {
    if (mark.text === '/') {
      const under = p[next + 1]!.value
      if (!piece.plain || value >= under || ![2, 3, 4, 5, 8, 10].includes(under) || p[next + 2]?.text === '/')
        return { skip: skipChain(p, i) }
      return { value: value / under, next: next + 2, scale: 1, spelled: false, approximate: false, fraction: true }
    }
    if (mark.text === ':') return { skip: skipChain(p, i) }
  }
  if (mark?.kind === 'number' && mark.value < 1 && mark.value > 0) {
    value += mark.value
    next++
  } else if (
    mark?.kind === 'number' &&
    mark.plain &&
    !mark.glued &&
    isWord(p[next + 1], '/') &&
    p[next + 1]!.glued &&
    p[next + 2]?.kind === 'number' &&
    mark.value < p[next + 2]!.value &&
    p[next + 2]!.value <= 10
  ) {
    value += mark.value / p[next + 2]!.value
    next += 3
  }
  const { factor, next: after } = readScale(p, next, money, false)
  const product = factor === 1 ? value : Math.round(value * factor * 1e6) / 1e6
  return { value: product, next: after, scale: factor, spelled: false, approximate: false, fraction: false }
}

/** Pieces of a chain that are passed over at once. */
const LONGEST_CHAIN = 40

/** The end of a run of numerals and marks that touch: a date, a clock, a telephone number, a version. */
function skipChain(p: readonly Piece[], i: number): number {
  let next = i + 1
  while (
    next < i + LONGEST_CHAIN &&
    p[next]?.glued &&
    (p[next]!.kind !== 'mark' || /^[-/:.+\u2013]$/.test(p[next]!.text))
  )
    next++
  return next
}

const smallNumber = (p: Piece | undefined): number | undefined => {
  if (p?.kind !== 'word') return undefined
  if (Object.hasOwn(ONES, p.lower)) return ONES[p.lower]
  return Object.hasOwn(TENS, p.lower) ? TENS[p.lower] : undefined
}

const scaleWord = (p: Piece | undefined): number => {
  if (p?.kind !== 'word') return 0
  if (p.lower === 'hundred') return 100
  if (p.lower === 'dozen') return 12
  return Object.hasOwn(SCALES, p.lower) ? SCALES[p.lower]! : 0
}

/** Words: "twenty-seven", "a hundred and five thousand", "two dozen", "half a million", "a couple of thousand". */
function readWords(p: readonly Piece[], i: number): Value | null {
  const word = p[i]!.lower
  if (word === 'half' || word === 'halves') return readHalf(p, i)
  if (word === 'a' || word === 'an') return readAfterArticle(p, i)
  if ((word === 'couple' || word === 'pair') && isWord(p[i + 1], 'of')) return readCouple(p, i)
  const fraction = readFraction(p, i)
  if (fraction) return fraction
  return compose(p, i)
}

const spelled = (value: number, next: number, more: Partial<Value> = {}): Value => ({
  value,
  next,
  scale: 1,
  spelled: true,
  approximate: false,
  fraction: false,
  ...more,
})

function readHalf(p: readonly Piece[], i: number): Value | null {
  const at = overHyphen(p, i + 1)
  const article = isWord(p[at], 'a') || isWord(p[at], 'an') ? overHyphen(p, at + 1) : at
  const scale = scaleWord(p[article])
  if (scale > 0 && (article > at || at > i + 1)) return spelled(scale / 2, article + 1, { scale })
  if (isWord(p[i + 1], 'of') || isWord(p[i + 1], 'the') || isWord(p[i + 1], 'its') || isWord(p[i + 1], 'their'))
    return spelled(0.5, i + 1, { fraction: true })
  return null
}

function readCouple(p: readonly Piece[], i: number): Value | null {
  const of = isWord(p[i + 1], 'of') ? i + 2 : i + 1
  const scale = scaleWord(p[of])
  const approximate = p[i]!.lower === 'couple'
  if (scale > 0) return spelled(2 * scale, of + 1, { approximate, scale })
  return isWord(p[i + 1], 'of') ? spelled(2, i + 2, { approximate }) : null
}

function readAfterArticle(p: readonly Piece[], i: number): Value | null {
  const next = p[i + 1]
  if (!next || next.kind !== 'word') return null
  if (next.lower === 'couple' || next.lower === 'pair') return readCouple(p, i + 1)
  if (next.lower === 'half') {
    const half = isWord(p[overHyphen(p, i + 2)], 'dozen') || scaleWord(p[overHyphen(p, i + 2)]) > 0
    return half ? readHalf(p, i + 1) : isWord(p[i + 2], 'of') ? null : null
  }
  const scale = scaleWord(next)
  if (scale > 0) return compose(p, i + 1, 1)
  return readFraction(p, i)
}

/** "two-thirds of", "a third of", "three-quarters of a million". */
function readFraction(p: readonly Piece[], i: number): Value | null {
  const first = p[i]!
  const top = first.lower === 'a' ? 1 : smallNumber(first)
  if (top === undefined || top > 9) return null
  const at = overHyphen(p, i + 1)
  const under = p[at]?.kind === 'word' && Object.hasOwn(FRACTIONS, p[at]!.lower) ? FRACTIONS[p[at]!.lower]! : 0
  if (under === 0 || top >= under || (top === 1) === p[at]!.lower.endsWith('s')) return null
  const of = isWord(p[at + 1], 'of')
  if (of && (isWord(p[at + 2], 'a') || isWord(p[at + 2], 'one')) && scaleWord(p[at + 3]) > 0) {
    const scale = scaleWord(p[at + 3])
    return spelled((top * scale) / under, at + 4, { scale })
  }
  return of || (top > 1 && !isWord(p[at + 1], '-')) ? spelled(top / under, at + 1, { fraction: true }) : null
}

/** The grammar of number words, from left to right: hundreds are added up, scales close a group. */
function compose(p: readonly Piece[], i: number, start?: number): Value | null {
  let total = 0
  let current = start ?? 0
  let seen = start !== undefined
  let scale = 1
  let room = seen ? 0 : 100
  let next = i
  let lastScale = Infinity
  for (;;) {
    let at = overHyphen(p, next)
    if (
      seen &&
      at === next &&
      isWord(p[at], 'and') &&
      (room >= 100 || current === 0) &&
      smallNumber(p[at + 1]) !== undefined &&
      scale > 1
    )
      at++
    const piece = p[at]
    const small = smallNumber(piece)
    if (small !== undefined && small < room && !(small >= 10 && room < 100)) {
      current += small
      room = small >= 20 ? 10 : 0
    } else if (seen && piece?.lower === 'hundred' && current > 0 && current < 100) {
      current *= 100
      room = 100
      scale = Math.max(scale, 100)
    } else if (seen && piece?.lower === 'dozen' && current > 0 && current < 100 && total === 0) {
      return spelled(current * 12, at + 1, { scale: 12 })
    } else if (
      seen &&
      piece?.kind === 'word' &&
      Object.hasOwn(SCALES, piece.lower) &&
      current > 0 &&
      SCALES[piece.lower]! < lastScale
    ) {
      lastScale = SCALES[piece.lower]!
      total += current * lastScale
      current = 0
      room = 1000
      scale = Math.max(scale, lastScale)
    } else break
    // A group under a hundred may open only where there is room: after a scale, everything below a thousand fits.
    if (room === 1000) room = 100
    seen = true
    next = at + 1
  }
  if (!seen || next === i) return null
  let value = total + current
  if (isWord(p[next], 'and') && isWord(p[next + 1], 'a') && isWord(p[next + 2], 'half')) {
    value += 0.5
    next += 3
    const tail = readScale(p, next, false, true)
    return spelled(value * tail.factor, tail.next, { scale: tail.factor })
  }
  return spelled(value, next, { scale })
}

const vagueOf = (p: Piece | undefined): readonly [number, number] | undefined =>
  p?.kind === 'word' && Object.hasOwn(VAGUE, p.lower) ? VAGUE[p.lower] : undefined

/** "dozens", "tens of thousands", "several hundred", "a large number of"; null when it is none of these. */
function readVague(p: readonly Piece[], i: number): NumberReading | null {
  const make = (next: number, low: number | null, high: number | null): NumberReading => ({
    first: i,
    next,
    low,
    high,
    kind: low === null ? 'countless' : 'vague',
    approximate: false,
    spelled: true,
    by: null,
    scale: 1,
  })
  const word = p[i]!.lower
  const times = Object.hasOwn(VAGUE_TIMES, word) ? VAGUE_TIMES[word]! : 0
  if (times > 0 && isWord(p[i + 1], 'of')) {
    const unit = vagueOf(p[i + 2])
    if (unit && unit[0] >= 1000) {
      const top = times === 10 ? 100 : times === 100 ? 1000 : 100
      return make(i + 3, times * unit[0], top * unit[0] - 1)
    }
  }
  const plain = vagueOf(p[i])
  if (plain) {
    let next = i + 1
    let high = plain[1]
    if (isWord(p[next], 'and') && p[next + 1]?.lower === word) next += 2
    const comma = isWord(p[next], ',') ? next + 1 : next
    const or = isWord(p[comma], 'or')
      ? comma + 1
      : isWord(p[comma], 'if') && isWord(p[comma + 1], 'not')
        ? comma + 2
        : 0
    const larger = or > 0 ? (vagueOf(p[or]) ?? (isWord(p[or], 'even') ? vagueOf(p[or + 1]) : undefined)) : undefined
    if (larger && larger[1] > high) {
      high = larger[1]
      next = isWord(p[or], 'even') ? or + 2 : or + 1
    }
    return make(next, plain[0], high)
  }
  const few =
    (word === 'a' && isWord(p[i + 1], 'few')) || (word === 'the' && isWord(p[i + 1], 'few'))
      ? 2
      : word === 'few' || word === 'several' || word === 'many'
        ? 1
        : 0
  if (few > 0) {
    const scale = scaleWord(p[i + few])
    const more = scale === 100 ? scaleWord(p[i + few + 1]) : 0
    if (scale === 12) return make(i + few + 1, 12, 99)
    if (more >= 1000) return make(i + few + 2, 100 * more, 1000 * more - 1)
    if (scale > 0) return make(i + few + 1, scale, scale * 10 - 1)
    if (word === 'a') return make(i + 2, null, null)
  }
  if (COUNTLESS.has(word))
    return make(/^numbers?$/.test(p[i + 1]?.lower ?? '') && isWord(p[i + 2], 'of') ? i + 3 : i + 1, null, null)
  return readNumberOf(p, i, make)
}

/** "a large number of", "huge numbers of", "a handful of". */
function readNumberOf(
  p: readonly Piece[],
  i: number,
  make: (next: number, low: null, high: null) => NumberReading,
): NumberReading | null {
  const word = p[i]!.lower
  const article = word === 'a' || word === 'an' ? i + 1 : i
  const inner = p[article]?.lower ?? ''
  if (article > i && inner === 'handful' && isWord(p[article + 1], 'of')) return make(article + 2, null, null)
  let at = article
  while (
    at < article + 2 &&
    p[at]?.kind === 'word' &&
    (COUNTLESS_ADJECTIVES.has(p[at]!.lower) || p[at]!.lower === 'very')
  )
    at++
  const noun = p[at]?.lower
  if (!(noun === 'number' || noun === 'numbers') || !isWord(p[at + 1], 'of')) return null
  if (at === article && !(article > i && noun === 'number')) return null
  return make(at + 2, null, null)
}

/**
 * The number that starts at piece `i`, a range in full, or what to skip; null where none starts.
 * `money`: a currency sign stands before it.
 */
export function readNumber(p: readonly Piece[], i: number, money = false): NumberReading | NotANumber | null {
  const one = readValue(p, i, money)
  if (one === null || 'skip' in one || 'first' in one) return one
  const range = readRange(p, i, one, money)
  if (range) return range
  // "2-1", "555-1234": numerals that a dash joins and that are no range are a score, a code, a telephone number.
  const dash = p[one.next]
  if (!one.spelled && isDash(dash) && dash!.glued && p[one.next + 1]?.kind === 'number' && p[one.next + 1]!.glued) {
    return { skip: skipChain(p, one.next) }
  }
  return {
    first: i,
    next: one.next,
    low: one.value,
    high: one.value,
    kind: one.fraction ? 'fraction' : 'exact',
    approximate: one.approximate,
    spelled: one.spelled,
    by: null,
    scale: one.scale,
  }
}

function readValue(p: readonly Piece[], i: number, money: boolean): Value | NumberReading | NotANumber | null {
  const piece = p[i]!
  if (piece.kind === 'number') return readNumeral(p, i, money)
  if (piece.kind !== 'word') return null
  return readVague(p, i) ?? readWords(p, i)
}

/** The second half of a range after `one`, or null. */
function readRange(p: readonly Piece[], i: number, one: Value, money: boolean): NumberReading | null {
  if (one.fraction) return null
  const [after, unit] = overUnit(p, one.next)
  for (const at of after > one.next ? [one.next, after] : [one.next]) {
    const link = linkAt(p, at, i)
    if (!link) continue
    let second = link.next
    const sign = p[second]
    if (sign?.kind === 'mark' && /^[$€£¥]$/.test(sign.text)) second++
    else if (sign?.kind === 'word' && /^(?:about|around|nearly|even|perhaps|possibly|roughly)$/.test(sign.lower))
      second++
    const start = p[second]
    if (
      !start ||
      (start.kind !== 'number' && smallNumber(start) === undefined && scaleWord(start) === 0 && start.lower !== 'a')
    )
      continue
    const two = readValue(p, second, money)
    if (!two || 'skip' in two || 'first' in two || two.fraction) continue
    let low = one.value
    if (one.scale === 1 && two.scale > 1 && low < two.value / two.scale + 1e-9 && (link.by !== 'to' || low < 1000))
      low *= two.scale
    if (!(low < two.value) || !plausible(p, i, link.by, low, two)) continue
    if (at === after && at > one.next && unit !== overUnit(p, two.next)[1]) continue
    return {
      first: i,
      next: two.next,
      low,
      high: two.value,
      kind: 'range',
      approximate: one.approximate,
      spelled: one.spelled,
      by: link.by,
      scale: two.scale,
    }
  }
  return null
}

/** A percent sign or a short unit that may be printed at both ends of a range. */
function overUnit(p: readonly Piece[], i: number): [next: number, unit: string] {
  const piece = p[i]
  if (!piece) return [i, '']
  if (piece.text === '%') return [i + 1, '%']
  if (
    piece.kind === 'word' &&
    /^(?:km|m|cm|mm|kg|g|percent|kilometres|kilometers|miles|metres|meters|khz|mhz|ghz|gb|mb|kw|mph|days|weeks|months|years|hours)$/.test(
      piece.lower,
    )
  )
    return [i + 1, piece.lower]
  return [i, '']
}

function linkAt(
  p: readonly Piece[],
  at: number,
  first: number,
): { readonly by: 'dash' | 'to' | 'or' | 'and'; readonly next: number } | null {
  const link = p[at]
  if (!link) return null
  if (isDash(link)) {
    const next = p[at + 1]
    if (isDash(link) && link.glued && next?.glued && (next.lower === 'to' || next.lower === 'or') && isDash(p[at + 2]))
      return { by: next.lower, next: at + 3 }
    const tight = link.glued && next?.glued
    const loose =
      link.text === '–' && !link.glued && !next?.glued && next?.kind === 'number' && p[at - 1]?.kind === 'number'
    return tight || loose ? { by: 'dash', next: at + 1 } : null
  }
  if (link.lower === 'to') return { by: 'to', next: at + 1 }
  if (link.lower === 'or') return { by: 'or', next: at + 1 }
  if (link.lower === 'and') {
    for (let k = first - 1; k >= Math.max(0, first - 4); k--) {
      if (p[k]!.lower === 'between') return { by: 'and', next: at + 1 }
      if (p[k]!.kind === 'word' && !/^(?:about|around|roughly|some|an|estimated|us|a)$/.test(p[k]!.lower)) return null
    }
  }
  return null
}

const CHANGES =
  /^(?:rose|risen|rise|rises|rising|grew|grown|increased|increase|increasing|climbed|jumped|fell|fallen|fall|falls|falling|dropped|drop|declined|decreased|went|up|down|soared|surged|slumped|slid|swelled|revised|raised|lowered|cut|gained|lost|advanced|slipped|edged|plunged|shrank)$/

function plausible(p: readonly Piece[], i: number, by: string, low: number, two: Value): boolean {
  if (by === 'dash') return !isDash(p[two.next]) || !p[two.next]!.glued || p[two.next + 1]?.kind === 'word'
  if (by === 'or') return two.value <= Math.max(low * 10, 3)
  if (by === 'to') {
    let k = i - 1
    while (
      k > i - 4 &&
      k >= 0 &&
      (p[k]!.kind === 'mark' || /^(?:from|by|about|around|nearly|almost|over|some|us)$/.test(p[k]!.lower))
    )
      k--
    const change = p[k]?.kind === 'word' && CHANGES.test(p[k]!.lower)
    const by1 = p[k + 1]?.lower === 'by'
    return !change || (by1 && two.value <= 3 * low)
  }
  return true
}
