import type { Piece } from './numbers-pieces.ts'
import { isWord, type NumberReading } from './numbers-reading.ts'
import { scaleWord } from './numbers-values.ts'
import { COUNTLESS, COUNTLESS_ADJECTIVES, VAGUE, VAGUE_TIMES } from './numbers-words.ts'

const vagueOf = (p: Piece | undefined): readonly [number, number] | undefined =>
  p?.kind === 'word' && Object.hasOwn(VAGUE, p.lower) ? VAGUE[p.lower] : undefined

/** "dozens", "tens of thousands", "several hundred", "a large number of"; null when it is none of these. */
export function readVague(p: readonly Piece[], i: number): NumberReading | null {
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
