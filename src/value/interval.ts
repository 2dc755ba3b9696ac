/** A stretch of numbers, both ends inclusive; null is open. `{ low: null, high: null }` holds every number. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** Floats are rounded to this before a comparison that decides. */
const PRECISION = 1e6

/** A number rounded to 1e-6: equal on every machine whatever the order of the sum. */
export const settled = (n: number): number => Math.round(n * PRECISION) / PRECISION

const lowOf = (a: Interval): number => (a.low === null ? -Infinity : settled(a.low))
const highOf = (a: Interval): number => (a.high === null ? Infinity : settled(a.high))

/** Do the two share a number? */
export const overlap = (a: Interval, b: Interval): boolean => lowOf(a) <= highOf(b) && lowOf(b) <= highOf(a)

/** Do the two share no number? */
export const disjoint = (a: Interval, b: Interval): boolean => !overlap(a, b)

/** Same ends; open equals open. */
export const equal = (a: Interval, b: Interval): boolean => lowOf(a) === lowOf(b) && highOf(a) === highOf(b)

/** Does `outer` hold every number of `inner`? */
export const holds = (outer: Interval, inner: Interval): boolean =>
  lowOf(outer) <= lowOf(inner) && highOf(outer) >= highOf(inner)

/** The shortest interval that holds all of them; open where one of them is. Null of none. */
export function hull(all: readonly Interval[]): Interval | null {
  if (all.length === 0) return null
  let low: number | null = Infinity
  let high: number | null = -Infinity
  for (const a of all) {
    low = low === null || a.low === null ? null : Math.min(low, a.low)
    high = high === null || a.high === null ? null : Math.max(high, a.high)
  }
  return { low, high }
}

/** What both hold; null when they share nothing. */
export function common(a: Interval, b: Interval): Interval | null {
  if (disjoint(a, b)) return null
  const low = Math.max(lowOf(a), lowOf(b))
  const high = Math.min(highOf(a), highOf(b))
  return { low: low === -Infinity ? null : low, high: high === Infinity ? null : high }
}

/**
 * How finely a printed number is cut: the place value of its last digit that is not zero, at most its leading one
 * (30,000 → 10,000; 1,500 → 100; 17 → 1). 0 for zero.
 */
export function grain(n: number): number {
  if (n === 0 || !Number.isFinite(n)) return 0
  let rest = Math.abs(n)
  if (!Number.isInteger(rest)) return 0
  let step = 1
  while (rest % 10 === 0) {
    rest /= 10
    step *= 10
  }
  return step
}
