import type { Piece } from './numbers-pieces.ts'

/** Units of measure in English print and the singular word they count in. Compiled by hand. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  second: ['second', 'seconds', 'sec', 'secs'],
  minute: ['minute', 'minutes', 'min', 'mins'],
  hour: ['hour', 'hours', 'hr', 'hrs', 'hourlong'],
  day: ['day', 'days', 'daylong'],
  night: ['night', 'nights', 'nightlong'],
  week: ['week', 'weeks', 'wk', 'wks', 'weeklong'],
  weekend: ['weekend', 'weekends'],
  fortnight: ['fortnight', 'fortnights'],
  month: ['month', 'months', 'monthlong'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years', 'yr', 'yrs', 'yearlong'],
  decade: ['decade', 'decades'],
  century: ['century', 'centuries'],
  millimetre: ['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
  centimetre: ['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
  metre: ['m', 'metre', 'metres', 'meter', 'meters'],
  kilometre: ['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'kilomètres'],
  inch: ['inch', 'inches'],
  foot: ['foot', 'feet', 'ft'],
  yard: ['yard', 'yards', 'yd', 'yds'],
  mile: ['mile', 'miles', 'mi'],
  'nautical mile': ['nautical mile', 'nautical miles'],
  'square metre': ['square metre', 'square metres', 'square meter', 'square meters', 'sq m', 'sq metres', 'm²', 'm2'],
  'square kilometre': [
    'square kilometre',
    'square kilometres',
    'square kilometer',
    'square kilometers',
    'sq km',
    'km²',
    'km2',
  ],
  'square foot': ['square foot', 'square feet', 'sq ft'],
  'square mile': ['square mile', 'square miles', 'sq miles', 'sq mi'],
  hectare: ['hectare', 'hectares', 'ha'],
  acre: ['acre', 'acres'],
  gram: ['g', 'gram', 'grams', 'gramme', 'grammes'],
  kilogram: ['kg', 'kgs', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kilo', 'kilos'],
  tonne: ['tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonnes'],
  ton: ['ton', 'tons'],
  gigatonne: ['gigatonne', 'gigatonnes', 'gigaton', 'gigatons'],
  pound: ['pound', 'pounds', 'lb', 'lbs'],
  ounce: ['ounce', 'ounces', 'oz'],
  millilitre: ['ml', 'millilitre', 'millilitres', 'milliliter', 'milliliters'],
  litre: ['l', 'litre', 'litres', 'liter', 'liters'],
  gallon: ['gallon', 'gallons'],
  barrel: ['barrel', 'barrels'],
  'kilometre per hour': [
    'km/h',
    'kph',
    'kmh',
    'kilometres per hour',
    'kilometers per hour',
    'kilometres an hour',
    'kilometers an hour',
  ],
  'mile per hour': ['mph', 'miles per hour', 'miles an hour', 'mile per hour'],
  knot: ['knot', 'knots'],
  percent: ['%', 'percent', 'per cent', 'pc', 'pct'],
  'percentage point': ['percentage point', 'percentage points', 'pp'],
  'basis point': ['basis point', 'basis points', 'bp', 'bps'],
  'degree Celsius': ['°c', 'degrees celsius', 'degree celsius', 'degrees centigrade', 'celsius'],
  'degree Fahrenheit': ['°f', 'degrees fahrenheit', 'degree fahrenheit', 'fahrenheit'],
  degree: ['°', 'degree', 'degrees'],
  magnitude: ['magnitude'],
  watt: ['w', 'watt', 'watts'],
  kilowatt: ['kw', 'kilowatt', 'kilowatts'],
  megawatt: ['mw', 'megawatt', 'megawatts'],
  gigawatt: ['gw', 'gigawatt', 'gigawatts'],
  'kilowatt hour': ['kwh', 'kilowatt hour', 'kilowatt hours', 'kilowatt-hour', 'kilowatt-hours'],
  horsepower: ['hp', 'bhp', 'horsepower', 'ps'],
  volt: ['volt', 'volts'],
  hertz: ['hz', 'hertz'],
  kilohertz: ['khz'],
  megahertz: ['mhz'],
  gigahertz: ['ghz'],
  megabyte: ['mb', 'megabyte', 'megabytes'],
  gigabyte: ['gb', 'gigabyte', 'gigabytes'],
  terabyte: ['tb', 'terabyte', 'terabytes'],
  'megabit per second': ['mbps', 'mbit/s'],
  'gigabit per second': ['gbps'],
  decibel: ['db', 'decibel', 'decibels'],
  'newton metre': ['nm', 'newton metres', 'newton meters'],
  'pound-foot': ['lb-ft', 'pound-feet', 'pound-foot'],
  'revolution per minute': ['rpm', 'revolutions per minute'],
  pixel: ['px'],
  kilobyte: ['kb'],
}

/** Spellings that are units only where they touch the number or their other readings are commoner. */
const GLUED_ONLY: ReadonlySet<string> = new Set([
  'g',
  'l',
  'w',
  'ps',
  'pp',
  'bp',
  'bps',
  'px',
  'mw',
  'gw',
  'nm',
  'pc',
  'mi',
  'ha',
  'kb',
])

/** Symbols that may stand apart where they are printed just so. */
const SYMBOLS: ReadonlySet<string> = new Set(['PS', 'Nm', 'MW', 'GW'])

/** Letters that mean a unit in lower case only: "5m" is metres, "5M" millions. */
const LOWER_ONLY: ReadonlySet<string> = new Set(['m', 'g', 'l'])

interface Entry {
  readonly words: readonly string[]
  readonly unit: string
}

const BY_FIRST = new Map<string, Entry[]>()
for (const [unit, spellings] of Object.entries(SPELLINGS)) {
  for (const spelling of spellings) {
    const words = spelling.split(/([ /-])/).filter((w) => w !== ' ' && w !== '')
    const first = words[0]!
    const list = BY_FIRST.get(first) ?? []
    list.push({ words, unit })
    list.sort((a, b) => b.words.length - a.words.length)
    BY_FIRST.set(first, list)
  }
}
// "°C", "m²" are cut into marks and letters.
BY_FIRST.set('°', [
  { words: ['°', 'c'], unit: 'degree Celsius' },
  { words: ['°', 'f'], unit: 'degree Fahrenheit' },
  { words: ['°'], unit: 'degree' },
])

/** The unit that starts at piece `i`, and the piece after it; null when none does. A hyphen before it is the caller's. */
export function readUnit(p: readonly Piece[], i: number): { readonly unit: string; readonly next: number } | null {
  const piece = p[i]
  if (!piece) return null
  const list = BY_FIRST.get(piece.lower)
  if (!list) return null
  if (GLUED_ONLY.has(piece.lower) && !piece.glued && !SYMBOLS.has(piece.text)) return null
  if (LOWER_ONLY.has(piece.lower) && piece.text !== piece.lower) return null
  if (piece.lower === 'm' && !piece.glued && p[i - 1]?.kind !== 'number') return null
  for (const { words, unit } of list) {
    let fits = true
    for (let k = 1; k < words.length && fits; k++) fits = p[i + k]?.lower === words[k]
    if (fits) return { unit, next: i + words.length }
  }
  return null
}

/** Units of time, as `readUnit` names them. */
export const TIME_UNITS: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'weekend',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

/** Units of length, as `readUnit` names them. */
export const LENGTH_UNITS: ReadonlySet<string> = new Set([
  'millimetre',
  'centimetre',
  'metre',
  'kilometre',
  'inch',
  'foot',
  'yard',
  'mile',
  'nautical mile',
])

/** Other units that a figure may be printed in a second time, in brackets ("12 acres (five hectares)"). */
export const CONVERTED_UNITS: ReadonlySet<string> = new Set([
  ...LENGTH_UNITS,
  'square metre',
  'square kilometre',
  'square foot',
  'square mile',
  'hectare',
  'acre',
  'gram',
  'kilogram',
  'tonne',
  'ton',
  'pound',
  'ounce',
  'millilitre',
  'litre',
  'gallon',
  'kilometre per hour',
  'mile per hour',
  'knot',
  'degree Celsius',
  'degree Fahrenheit',
  'degree',
  'horsepower',
  'kilowatt',
  'newton metre',
  'pound-foot',
])
