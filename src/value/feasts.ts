import { civilOf, daysOf, weekdayOf } from './civil.ts'

/**
 * Feasts that move from year to year, as stretches of days since 1970-01-01, [start, end). Easter by the Gregorian and
 * Julian reckonings (Meeus, Astronomical Algorithms, ch. 8); Jewish feasts by the fixed Hebrew calendar and Islamic ones by
 * the tabular civil calendar (Dershowitz and Reingold, Calendrical Calculations). Where the moon is sighted, an Islamic day may
 * fall a day earlier or later than the table: feasts of one day are given as the three days around it.
 */
export interface Feast {
  readonly start: number
  readonly end: number
}

type Rule = (year: number) => readonly Feast[]

const DAY = (start: number, length = 1): readonly Feast[] => [{ start, end: start + length }]

function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const n = d + e - 7 * f + 114
  return daysOf(year, Math.floor(n / 31), (n % 31) + 1)
}

function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  const century = Math.floor(year / 100)
  return daysOf(year, Math.floor(n / 31), (n % 31) + 1) + century - Math.floor(century / 4) - 2
}

/** The nth weekday (1 Monday – 7 Sunday) of a month; the last for -1. */
function nth(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = daysOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = daysOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
}

/** Day of a date of the tabular Islamic calendar (civil epoch, 16 July 622 of the Julian calendar). */
const islamic = (year: number, month: number, day: number): number =>
  day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 227014 - 719163

/** All occurrences of an Islamic date that begin in a Gregorian year; `around`: days of doubt on each side. */
function inIslam(year: number, month: number, day: number, length: number, around: number): readonly Feast[] {
  const found: Feast[] = []
  const near = Math.floor(((year - 622) * 33) / 32)
  for (let y = near - 1; y <= near + 3; y++) {
    const start = islamic(y, month, day)
    if (civilOf(start).year === year) found.push({ start: start - around, end: start + length + around })
  }
  return found
}

/** Days from the Hebrew epoch to the new year of a Hebrew year. */
function hebrewElapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12084 + 13753 * months
  const day = 29 * months + Math.floor(parts / 25920)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}
/** First day of Tishri of a Hebrew year. */
function hebrewYear(year: number): number {
  const [before, here, after] = [hebrewElapsed(year - 1), hebrewElapsed(year), hebrewElapsed(year + 1)]
  const delay = after - here === 356 ? 2 : here - before === 382 ? 1 : 0
  return here + delay - 1373427 - 719163
}
/** The new year that falls in autumn of the Gregorian year. */
const tishri = (year: number): number => hebrewYear(year + 3761)
/** 15 Nisan in spring: 163 days before the new year that follows. */
const passover = (year: number): number => tishri(year) - 163
/** 25 Kislev: Heshvan and Kislev vary with the length of the year. */
function hanukkah(year: number): number {
  const length = hebrewYear(year + 3762) - tishri(year)
  return tishri(year) + 30 + (length % 10 === 5 ? 30 : 29) + 24
}

/** Feasts by name. Islamic months are told by their table, a day of doubt left out. */
const FEASTS: Readonly<Record<string, Rule>> = {
  easter: (y) => DAY(easter(y)),
  'good-friday': (y) => DAY(easter(y) - 2),
  'easter-monday': (y) => DAY(easter(y) + 1),
  'palm-sunday': (y) => DAY(easter(y) - 7),
  'holy-week': (y) => DAY(easter(y) - 6, 7),
  'easter-weekend': (y) => DAY(easter(y) - 2, 4),
  'ash-wednesday': (y) => DAY(easter(y) - 46),
  ascension: (y) => DAY(easter(y) + 39),
  pentecost: (y) => DAY(easter(y) + 49),
  'orthodox-easter': (y) => DAY(orthodoxEaster(y)),
  thanksgiving: (y) => DAY(nth(y, 11, 4, 4)),
  'memorial-day': (y) => DAY(nth(y, 5, 1, -1)),
  'labor-day': (y) => DAY(nth(y, 9, 1, 1)),
  'martin-luther-king-day': (y) => DAY(nth(y, 1, 1, 3)),
  'presidents-day': (y) => DAY(nth(y, 2, 1, 3)),
  'columbus-day': (y) => DAY(nth(y, 10, 1, 2)),
  'election-day': (y) => DAY(nth(y, 11, 1, 1) + 1),
  ramadan: (y) => inIslam(y, 9, 1, 30, 0),
  'eid-al-fitr': (y) => inIslam(y, 10, 1, 1, 1),
  'eid-al-adha': (y) => inIslam(y, 12, 10, 1, 1),
  ashura: (y) => inIslam(y, 1, 10, 1, 1),
  mawlid: (y) => inIslam(y, 3, 12, 1, 1),
  'islamic-new-year': (y) => inIslam(y, 1, 1, 1, 1),
  'rosh-hashanah': (y) => DAY(tishri(y)),
  'yom-kippur': (y) => DAY(tishri(y) + 9),
  sukkot: (y) => DAY(tishri(y) + 14, 7),
  passover: (y) => DAY(passover(y), 7),
  purim: (y) => DAY(passover(y) - 30),
  hanukkah: (y) => DAY(hanukkah(y), 8),
  nowruz: (y) => DAY(daysOf(y, 3, 20), 2),
}

/** The occurrences of a feast that begin in a Gregorian year, in order; none for a name that is none. Years 1583–9999. */
export const feastsIn = (name: string, year: number): readonly Feast[] =>
  Object.hasOwn(FEASTS, name) && year >= 1583 && year <= 9999 ? FEASTS[name]!(year) : []
