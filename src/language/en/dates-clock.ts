import { ZONES } from './calendar.ts'
import { pad2, plainNumber } from './dates-phrase.ts'
import type { Piece } from './numbers-pieces.ts'

/** A time of day at piece `i`: `clock` is hh:mm and zone. */
export interface ClockReading {
  readonly clock: string
  readonly next: number
}

const HALF = /^(am|pm)$/

/** "6am", "6:30 p.m.", "03:00 GMT", "0300 GMT", "6.30pm", "noon", "midnight", "6 o'clock"; null when there is none. */
export function readClock(p: readonly Piece[], i: number): ClockReading | null {
  const piece = p[i]!
  if (piece.kind === 'word') {
    if (piece.lower === 'noon' || piece.lower === 'midday') return zoned(p, i + 1, 12, 0, false)
    return piece.lower === 'midnight' ? zoned(p, i + 1, 0, 0, false) : null
  }
  if (piece.kind !== 'number' || (p[i - 1]?.glued && p[i - 1]!.text === ':')) return null
  const colon = p[i + 1]
  const hour = plainNumber(piece, 1, 2)
  if (hour <= 24 && colon?.text === ':' && colon.glued && p[i + 2]?.glued) {
    const minute = plainNumber(p[i + 2], 2, 2)
    if (!(minute < 60)) return null
    const seconds = p[i + 3]?.text === ':' && p[i + 3]!.glued && plainNumber(p[i + 4], 2, 2) < 60
    const end = seconds ? i + 5 : i + 3
    if (
      p[end]?.glued &&
      (p[end]!.kind === 'number' || p[end]!.text === ':' || p[end]!.text === '.') &&
      p[end + 1]?.glued &&
      p[end + 1]!.kind === 'number'
    )
      return null
    const half = halfAt(p, end)
    if (half) return hour <= 12 ? zoned(p, half.next, to24(hour, half.pm), minute, true) : null
    const zone = zoneAt(p, end)
    if (zone) return hour < 24 ? { clock: `${pad2(hour)}:${pad2(minute)}${zone.zone}`, next: zone.next } : null
    // Without half or zone: two digits each, or "at".
    if (
      hour > 23 ||
      (piece.text.length < 2 && !/^(?:at|around|by|until|before|after|about)$/.test(p[i - 1]?.lower ?? ''))
    )
      return null
    return { clock: `${pad2(hour)}:${pad2(minute)}`, next: end }
  }
  if (hour >= 1 && hour <= 12) {
    const half = halfAt(p, i + 1)
    if (half) return zoned(p, half.next, to24(hour, half.pm), 0, true)
    const part = p[i + 2]?.lower === 'the' ? p[i + 3]?.lower : undefined
    if (p[i + 1]?.lower === 'in' && part && /^(?:morning|afternoon|evening)$/.test(part))
      return zoned(p, i + 4, to24(hour, part !== 'morning'), 0, false)
    return null
  }
  // "6.30pm"
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(piece.text)
  if (dotted && Number(dotted[1]) <= 12 && Number(dotted[2]) < 60) {
    const half = halfAt(p, i + 1)
    return half ? zoned(p, half.next, to24(Number(dotted[1]), half.pm), Number(dotted[2]), true) : null
  }
  const four = plainNumber(piece, 4, 4)
  if (four < 2400 && four % 100 < 60) {
    const zone = zoneAt(p, i + 1)
    if (zone) return { clock: `${pad2(Math.floor(four / 100))}:${pad2(four % 100)}${zone.zone}`, next: zone.next }
  }
  return null
}

const to24 = (hour: number, pm: boolean): number => (hour % 12) + (pm ? 12 : 0)

function halfAt(p: readonly Piece[], i: number): { readonly pm: boolean; readonly next: number } | null {
  const piece = p[i]
  if (piece?.kind !== 'word' || !HALF.test(piece.lower)) return null
  return { pm: piece.lower === 'pm', next: i + 1 }
}

/** A zone or "local time" at piece `i`. */
function zoneAt(p: readonly Piece[], i: number): { readonly zone: string; readonly next: number } | null {
  const open = p[i]?.text === '(' ? i + 1 : i
  const piece = p[open]
  if (piece?.kind !== 'word') return null
  const zone = piece.text === piece.text.toUpperCase() ? ZONES.get(piece.lower) : undefined
  if (zone !== undefined) return open === i ? { zone, next: i + 1 } : null
  if (piece.lower === 'local' && p[open + 1]?.lower === 'time' && open === i) return { zone: '', next: i + 2 }
  return null
}

function zoned(p: readonly Piece[], i: number, hour: number, minute: number, zones: boolean): ClockReading {
  const zone = zones ? zoneAt(p, i) : null
  return { clock: `${pad2(hour)}:${pad2(minute)}${zone?.zone ?? ''}`, next: zone?.next ?? i }
}
