/** Words that say where something lies beside a named place: compass points, units of length, small numbers. By hand. */

/** Degrees clockwise from north. */
const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
}

/** The bearing of a compass word ("north", "south-eastern", "north-west"), in degrees; null for other words. */
export function bearingOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/[- ]/g, '').replace(/ern$/, '')
  return BEARINGS[plain] ?? null
}

/** The compass point of a word in its plain form: "north-west" of "Northwestern". */
export const compassPoint = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ern$/, '')
    .replace(/[- ]/g, '')
    .replace(/^(north|south)(east|west)$/, '$1-$2')

const KILOMETRES: readonly (readonly [RegExp, number])[] = [
  [/^(?:km|kms|kilometers?|kilometres?)$/i, 1],
  [/^(?:miles?|mi)$/i, 1.609344],
  [/^(?:nautical miles?|nm)$/i, 1.852],
  [/^(?:m|meters?|metres?)$/i, 0.001],
  [/^(?:yards?)$/i, 0.0009144],
]

/** Kilometres in a unit of length as printed; null for other words. */
export const kilometresIn = (unit: string): number | null =>
  KILOMETRES.find(([pattern]) => pattern.test(unit.trim()))?.[1] ?? null

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, i) => [word, i + 1] as const),
  ['a', 1],
  ['an', 1],
  ['half a', 0.5],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['a hundred', 100],
  ['one hundred', 100],
  ['a dozen', 12],
])

/** A small number in digits or words ("2.5", "1,200", "six"); null for what is none or no length on earth. */
export function smallNumber(text: string): number | null {
  const plain = text.trim().toLowerCase()
  const value = /^\d{1,3}(?:,\d{3})+$|^\d{1,5}(?:\.\d{1,3})?$/.test(plain)
    ? Number(plain.replace(/,/g, ''))
    : (NUMBERS.get(plain) ?? null)
  return value !== null && value > 0 && value < 20_000 ? value : null
}
