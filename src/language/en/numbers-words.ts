/** Words of number. Compiled by hand from English usage. */

export const ONES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Multipliers above a hundred, from small to large. "lakh" and "crore" are South Asian. */
export const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  trillion: 1e12,
}

/** What may stand behind a numeral as a multiplier, glued ("4bn") or parted by a space or hyphen. */
export const SUFFIX_SCALES: Readonly<Record<string, number>> = {
  ...SCALES,
  hundred: 100,
  dozen: 12,
  k: 1e3,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
  trn: 1e12,
}

/** Vague plurals and their bounds, both inclusive ("hundreds": 100 to 999). */
export const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [12, 99],
  scores: [20, 99],
  hundreds: [100, 999],
  thousands: [1000, 9999],
  millions: [1e6, 9999999],
  billions: [1e9, 9999999999],
  trillions: [1e12, 9999999999999],
  lakhs: [1e5, 999999],
  crores: [1e7, 99999999],
}

/** "tens of", "hundreds of" before a vague plural multiply it; the second factor is the new upper end. */
export const VAGUE_TIMES: Readonly<Record<string, number>> = { tens: 10, dozens: 12, scores: 20, hundreds: 100 }

/** Fractions: the denominator; plural with s. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
}

export const GLYPHS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

/** Adjectives that make "a … number of" a count without a number. */
export const COUNTLESS_ADJECTIVES: ReadonlySet<string> = new Set([
  'large',
  'huge',
  'great',
  'growing',
  'small',
  'significant',
  'substantial',
  'considerable',
  'vast',
  'unknown',
  'undisclosed',
  'unspecified',
  'untold',
  'unprecedented',
  'record',
  'high',
  'low',
  'limited',
  'increasing',
  'rising',
  'good',
  'big',
  'massive',
  'enormous',
  'sizeable',
  'sizable',
  'unconfirmed',
  'undetermined',
  'tiny',
  'handful',
])

/** Words that count without a number, before a plural noun. */
export const COUNTLESS: ReadonlySet<string> = new Set(['several', 'untold', 'countless', 'innumerable', 'numerous'])

/** Decimal digits of the scripts whose zero stands here; all runs of ten (Unicode category Nd). */
const ZEROS: readonly number[] = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
]

/** The value 0–9 of a UTF-16 unit that is a decimal digit, or -1. */
export function digitOf(code: number): number {
  if (code < 0x3a) return code >= 0x30 ? code - 0x30 : -1
  if (code < 0x660) return -1
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero
  return -1
}
