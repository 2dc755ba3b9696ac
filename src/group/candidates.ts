import type { Vector } from './weights.ts'

/** Rarest features of a report by which it looks for company. */
const DOORS = 12
/** Reports that one feature leads to: all of a rare one's, else the nearest in time. */
const FOLLOWED = 24
const WINDOW = 8
/** Up to here every pair is looked at. */
const ALL_PAIRS = 150
/** Doors that two reports must share before they are compared. */
const SHARED = 2

/** A pair of reports, the smaller index first, with their similarity (cosine). */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly similarity: number
}

/**
 * Pairs worth joining: similar by at least `least`. Of a few reports every pair is compared, of many those that share
 * rare features, so that the cost grows with the number of reports and not with its square.
 */
export function candidatesOf(
  vectors: readonly Vector[],
  days: readonly (number | null)[],
  frequency: readonly number[],
  least: number,
): Pair[] {
  const weights = new Float64Array(frequency.length)
  const pairs: Pair[] = []
  const compareWith = (a: number, others: Iterable<number>): void => {
    const own = vectors[a]!
    for (let k = 0; k < own.features.length; k++) weights[own.features[k]!] = own.weights[k]!
    for (const b of others) {
      const other = vectors[b]!
      let dot = 0
      for (let k = 0; k < other.features.length; k++) dot += weights[other.features[k]!]! * other.weights[k]!
      if (dot >= least) pairs.push(a < b ? { a, b, similarity: dot } : { a: b, b: a, similarity: dot })
    }
    for (const f of own.features) weights[f] = 0
  }
  if (vectors.length <= ALL_PAIRS) {
    for (let a = 1; a < vectors.length; a++)
      compareWith(
        a,
        Array.from({ length: a }, (_, b) => b),
      )
    return pairs
  }
  const doors = vectors.map(({ features }) => features.filter((f) => frequency[f]! > 1).slice(0, DOORS))
  const holders = new Map<number, number[]>()
  const inTime = vectors.map((_, i) => i).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b)
  const rank = new Map<number, Map<number, number>>()
  for (const index of inTime) {
    for (const f of doors[index]!) {
      const list = holders.get(f)
      if (list) list.push(index)
      else holders.set(f, [index])
    }
  }
  for (const [f, list] of holders)
    if (list.length > FOLLOWED) rank.set(f, new Map(list.map((index, at) => [index, at])))
  vectors.forEach((_, a) => {
    const shared = new Map<number, number>()
    for (const f of doors[a]!) {
      const list = holders.get(f)!
      const at = rank.get(f)?.get(a)
      const near = at === undefined ? list : list.slice(Math.max(0, at - WINDOW), at + WINDOW + 1)
      for (const b of near) if (b < a) shared.set(b, (shared.get(b) ?? 0) + 1)
    }
    const others: number[] = []
    for (const [b, count] of shared)
      if (count >= SHARED || doors[a]!.length < DOORS || doors[b]!.length < DOORS) others.push(b)
    compareWith(a, others)
  })
  return pairs
}
