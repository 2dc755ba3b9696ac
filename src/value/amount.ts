import { remember } from '../text/remember.ts'
import { equal, grain, type Interval, overlap } from './interval.ts'

/** A number of something: `unit` is a singular English word ("kilometre", "person", "US dollar"). */
export interface Amount extends Interval {
  readonly unit: string
  /** "about", "nearly": the number is rounded by whoever gave it. */
  readonly approximate?: boolean
}

export type Dimension = 'time' | 'length' | 'area' | 'mass' | 'volume' | 'speed' | 'share' | 'money' | 'count'

/**
 * Units and how many base units they hold: day, metre, square metre, kilogram, litre, kilometre an hour, percent.
 * Months and years are the Gregorian mean (365.2425 days); miles, feet, pounds, gallons and the rest by international
 * and US definition (NIST SP 811).
 */
const UNITS: Readonly<Record<string, readonly [Dimension, number]>> = {
  second: ['time', 1 / 86400],
  minute: ['time', 1 / 1440],
  hour: ['time', 1 / 24],
  day: ['time', 1],
  night: ['time', 1],
  week: ['time', 7],
  weekend: ['time', 2],
  fortnight: ['time', 14],
  month: ['time', 365.2425 / 12],
  quarter: ['time', 365.2425 / 4],
  year: ['time', 365.2425],
  decade: ['time', 3652.425],
  century: ['time', 36524.25],
  millimetre: ['length', 0.001],
  centimetre: ['length', 0.01],
  metre: ['length', 1],
  kilometre: ['length', 1000],
  inch: ['length', 0.0254],
  foot: ['length', 0.3048],
  yard: ['length', 0.9144],
  mile: ['length', 1609.344],
  'nautical mile': ['length', 1852],
  'square metre': ['area', 1],
  'square kilometre': ['area', 1e6],
  'square foot': ['area', 0.09290304],
  'square mile': ['area', 2589988.110336],
  hectare: ['area', 1e4],
  acre: ['area', 4046.8564224],
  gram: ['mass', 0.001],
  kilogram: ['mass', 1],
  tonne: ['mass', 1000],
  ton: ['mass', 907.18474],
  pound: ['mass', 0.45359237],
  ounce: ['mass', 0.028349523125],
  millilitre: ['volume', 0.001],
  litre: ['volume', 1],
  gallon: ['volume', 3.785411784],
  barrel: ['volume', 158.987294928],
  'kilometre an hour': ['speed', 1],
  'mile an hour': ['speed', 1.609344],
  knot: ['speed', 1.852],
  percent: ['share', 1],
  'percentage point': ['share', 1],
}

const CURRENCY =
  /(?:^|\s)(?:dollar|pound sterling|euro|rupee|yen|yuan|rouble|lira|shekel|dinar|dirham|riyal|rial|naira|peso|real|rand|franc|krona|krone|won|baht|rupiah|ringgit|taka|hryvnia|zloty|forint|cent|shilling|crown|mark|dong|cedi|birr|afghani|penny|bitcoin|[A-Z][a-z]+ pound)$/

const UNITS_KNOWN = 1_000

/** What a unit measures. Anything that is no unit of measure is a count of that thing. */
export const dimensionOf: (unit: string) => Dimension = remember(
  (unit) => UNITS[unit]?.[0] ?? (CURRENCY.test(unit) ? 'money' : 'count'),
  UNITS_KNOWN,
)

/** How many base units (day, metre, kilogram …) a unit holds; 1 for counts and money. */
export const factorOf = (unit: string): number => UNITS[unit]?.[1] ?? 1

const scaled = (a: Interval, factor: number): Interval => ({
  low: a.low === null ? null : a.low * factor,
  high: a.high === null ? null : a.high * factor,
})

/** The amount in base units of its dimension. */
export const inBase = (a: Amount): Interval => scaled(a, factorOf(a.unit))

/**
 * Two amounts in one unit, or null when they cannot be laid side by side: other dimensions, other currencies, counts of
 * other things. A percentage never compares with a count.
 */
export function comparable(a: Amount, b: Amount): { readonly a: Interval; readonly b: Interval } | null {
  const dimension = dimensionOf(a.unit)
  if (dimension !== dimensionOf(b.unit)) return null
  if ((dimension === 'money' || dimension === 'count' || dimension === 'share') && a.unit !== b.unit) return null
  return a.unit === b.unit ? { a: scaled(a, 1), b: scaled(b, 1) } : { a: inBase(a), b: inBase(b) }
}

/**
 * What a printed amount may stand for when it is laid beside one cut more finely, in its own unit.
 * Time: "three weeks" is said from within the third week on and until half a week more: [n − 1, n + ½]; one unit is
 * rounded both ways: [½, 1½]. Other measures: half a unit each way. Approximate amounts: half their grain more
 * ("about 30,000" is 25,000 to 35,000). Open ends stay open.
 */
export function rounding(a: Amount): Interval {
  if (a.low === null && a.high === null) return { low: null, high: null }
  const dimension = dimensionOf(a.unit)
  const slack = (n: number): number =>
    Math.max(a.approximate ? grain(n) / 2 : 0, dimension === 'count' || dimension === 'money' ? 0 : 0.5)
  const down = (n: number): number =>
    dimension === 'time' && n >= 2 && Number.isInteger(n) ? Math.max(1, slack(n)) : slack(n)
  return {
    low: a.low === null ? null : a.low - down(a.low),
    high: a.high === null ? null : a.high + slack(a.high),
  }
}

export type Agreement = 'equal' | 'compatible' | 'disjoint'

/**
 * How two amounts stand to each other; null when they are not comparable. `equal`: same ends in one unit and neither is
 * approximate alone. `compatible`: they meet as stated, or the coarser one's rounding reaches the other
 * ("three weeks" and 17 days). Equal units meet by rounding only where one is approximate.
 */
export function agreement(a: Amount, b: Amount): Agreement | null {
  const plain = comparable(a, b)
  if (!plain) return null
  if (equal(plain.a, plain.b)) return !a.approximate === !b.approximate ? 'equal' : 'compatible'
  if (overlap(plain.a, plain.b)) return 'compatible'
  const coarser = (x: Amount, y: Amount): boolean => factorOf(x.unit) > factorOf(y.unit)
  const wide = (x: Amount, y: Amount): Amount => (x.approximate || coarser(x, y) ? { ...rounding(x), unit: x.unit } : x)
  const loose = comparable(wide(a, b), wide(b, a))
  return loose && overlap(loose.a, loose.b) ? 'compatible' : 'disjoint'
}
