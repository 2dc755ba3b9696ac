import type { Piece } from './numbers-pieces.ts'
import { isDash, isWord, type NotANumber } from './numbers-reading.ts'
import { FRACTIONS, ONES, SCALES, SUFFIX_SCALES, TENS } from './numbers-words.ts'

/** One number, before ranges are looked for. */
export interface Value {
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
    if (piece?.kind !== 'word') break
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
export function readNumeral(p: readonly Piece[], i: number, money: boolean): Value | NotANumber {
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
export function skipChain(p: readonly Piece[], i: number): number {
  let next = i + 1
  while (
    next < i + LONGEST_CHAIN &&
    p[next]?.glued &&
    (p[next]!.kind !== 'mark' || /^[-/:.+\u2013]$/.test(p[next]!.text))
  )
    next++
  return next
}

export const smallNumber = (p: Piece | undefined): number | undefined => {
  if (p?.kind !== 'word') return undefined
  if (Object.hasOwn(ONES, p.lower)) return ONES[p.lower]
  return Object.hasOwn(TENS, p.lower) ? TENS[p.lower] : undefined
}

export const scaleWord = (p: Piece | undefined): number => {
  if (p?.kind !== 'word') return 0
  if (p.lower === 'hundred') return 100
  if (p.lower === 'dozen') return 12
  return Object.hasOwn(SCALES, p.lower) ? SCALES[p.lower]! : 0
}

/** Words: "twenty-seven", "a hundred and five thousand", "two dozen", "half a million", "a couple of thousand". */
export function readWords(p: readonly Piece[], i: number): Value | null {
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
  if (next?.kind !== 'word') return null
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
