import type { Quantity } from '../extract/quantities/quantity.ts'
import { type Agreement, type Amount, agreement, dimensionOf, factorOf, inBase } from '../value/amount.ts'
import { disjoint } from '../value/interval.ts'

/** A count without a number ("a large number of"). */
export const isOpen = (q: Quantity): boolean => q.low === null && q.high === null

/** Units that newsrooms use for one another, each to the plainer one. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  home: 'house',
  dwelling: 'house',
  hamlet: 'village',
  lorry: 'truck',
  airplane: 'plane',
  aeroplane: 'plane',
  automobile: 'car',
  'U.S. dollar': 'US dollar',
}
const plainUnit = (unit: string): string => SAME_UNIT[unit] ?? unit

const inPlainUnit = (q: Quantity): Amount => (plainUnit(q.unit) === q.unit ? q : { ...q, unit: plainUnit(q.unit) })

/** What may be laid side by side: the dimension of a unit of measure, else the thing counted or the currency. */
export function unitKey(unit: string): string {
  const dimension = dimensionOf(unit)
  return dimension === 'count' || dimension === 'money' || dimension === 'share' ? plainUnit(unit) : dimension
}

/** Two comparable amounts: equal, meeting within bounds, rounding and precision, or apart. A count without a number meets all. */
export function compareAmounts(a: Quantity, b: Quantity): Agreement {
  if (isOpen(a) || isOpen(b)) return isOpen(a) && isOpen(b) ? 'equal' : 'compatible'
  return agreement(inPlainUnit(a), inPlainUnit(b)) ?? 'disjoint'
}

/** How many times the numbers themselves lie apart, bounds aside ("more than two weeks", "more than a year"). */
export function spread(a: Quantity, b: Quantity): number {
  const [m, n] = [a.low ?? a.high, b.low ?? b.high]
  if (m === null || n === null) return 1
  const x = m * factorOf(a.unit)
  const y = n * factorOf(b.unit)
  const near = Math.min(x, y)
  return x === y ? 1 : near <= 0 ? Infinity : Math.max(x, y) / near
}

/** How many times the nearest ends of two amounts lie apart: 1 when they share a number, Infinity from none to some. */
export function ratio(a: Quantity, b: Quantity): number {
  const [x, y] = [inBase(a), inBase(b)]
  if (isOpen(a) || isOpen(b) || !disjoint(x, y)) return 1
  const [near, far] = x.high !== null && y.low !== null && x.high < y.low ? [x.high, y.low] : [y.high ?? 0, x.low ?? 0]
  return near <= 0 ? Infinity : far / near
}
