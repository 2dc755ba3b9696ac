/** Small English of the report: counts, lists, amounts. No locale is asked. */

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "1 report", "2 reports", "1,200 reports". */
export const count = (n: number, thing: string): string => `${digits(n)} ${n === 1 ? thing : plural(thing)}`

/** "one", "two", "12". */
export const inWords = (n: number): string => NUMBERS[n] ?? digits(n)

/** "one report", "two reports", "no reports", "12 reports". */
export const countInWords = (n: number, thing: string): string => `${inWords(n)} ${n === 1 ? thing : plural(thing)}`

/** "a", "a and b", "a, b and c". */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** The same, cut after `most`: "a, b and 3 more". */
export const shortList = (items: readonly string[], most: number): string =>
  items.length <= most + 1 ? list(items) : `${items.slice(0, most).join(', ')} and ${digits(items.length - most)} more`

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `1234567.5` → "1,234,567.5"; at most two places after the point. */
export function digits(n: number): string {
  if (!Number.isFinite(n)) return ''
  if (Math.abs(n) >= 1e15) return String(n)
  const [whole, part] = String(Math.round(Math.abs(n) * 100) / 100).split('.')
  if (!/^\d+$/.test(whole!)) return String(n)
  return `${n < 0 ? '−' : ''}${whole!.replace(/\B(?=(?:\d{3})+$)/g, ',')}${part ? `.${part}` : ''}`
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['foot', 'feet'],
  ['percent', 'percent'],
  ['percentage', 'percentages'],
  ['aircraft', 'aircraft'],
  ['vessel', 'vessels'],
  ['euro', 'euros'],
  ['yen', 'yen'],
  ['yuan', 'yuan'],
  ['baht', 'baht'],
  ['hertz', 'hertz'],
  ['series', 'series'],
  ['knife', 'knives'],
  ['life', 'lives'],
  ['leu', 'lei'],
  ['has', 'have'],
  ['is', 'are'],
  ['says', 'say'],
])

/** The plural of a unit or thing: its head is made plural, the last word or the one before "per", "of", "sterling". Compiled by hand. */
export function plural(thing: string): string {
  const known = IRREGULAR.get(thing)
  if (known) return known
  const tail = thing.search(/ (?:per|of|sterling|Celsius|Fahrenheit)(?: |$)/)
  if (tail > 0) return `${plural(thing.slice(0, tail))}${thing.slice(tail)}`
  const space = thing.lastIndexOf(' ')
  if (space >= 0) return `${thing.slice(0, space)} ${plural(thing.slice(space + 1))}`
  if (/[^aeiou]y$/.test(thing)) return `${thing.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(thing)) return thing.endsWith('s') && !thing.endsWith('ss') ? thing : `${thing}es`
  return `${thing}s`
}

/** An amount in words: "30,000 to 40,000 people", "at least 5 villages", "up to 2 weeks"; "" when nothing is known. */
export function amount(low: number | null, high: number | null, unit: string | null): string {
  const of = (n: number | null): string =>
    unit === null || unit === 'other' || unit === '' ? '' : ` ${n === 1 ? unit : plural(unit)}`
  if (low !== null && high !== null) {
    return low === high ? `${digits(low)}${of(low)}` : `${digits(low)} to ${digits(high)}${of(high)}`
  }
  if (low !== null) return `at least ${digits(low)}${of(low)}`
  if (high !== null) return `up to ${digits(high)}${of(high)}`
  return ''
}

/** The words on one line, cut at a word within `most` characters with "…". */
export function excerpt(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${wellFormed(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')} …`
}

/** Without half a surrogate pair at the end. */
const wellFormed = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')

/** Words in quotation marks; marks that stand around them already, alone, are not doubled. */
export function quoted(words: string): string {
  const bare = words.trim().replace(/,(?=[”"]?$)/, '')
  const inner = /^["“”]([^"“”]*)["“”]$/.exec(bare)
  return `“${inner ? inner[1] : bare.replace(/[“”"]/g, (mark) => (mark === '“' ? '‘' : mark === '”' ? '’' : "'"))}”`
}

/** The words without what printers change: case, kinds of quotation mark and dash, white space, a comma or stop at the end. */
export const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„‟″«»]|''/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:"']+$/, '')
    .replace(/^[\s"']+/, '')
