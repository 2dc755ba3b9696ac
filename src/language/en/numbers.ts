import type { Piece } from './numbers-pieces.ts'
import { isDash, type NotANumber, type NumberReading } from './numbers-reading.ts'
import { readVague } from './numbers-vague.ts'
import { readNumeral, readWords, scaleWord, skipChain, smallNumber, type Value } from './numbers-values.ts'

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
      (link.text === '–' || link.text === '-') &&
      !link.glued &&
      !next?.glued &&
      next?.kind === 'number' &&
      p[at - 1]?.kind === 'number'
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
