import { isApostrophe, isUpper } from './tokenizer-characters.ts'

interface Spans {
  readonly starts: number[]
  readonly ends: number[]
}

/** Letters that UD English cuts off a number when they stand on it: units, halves of the day, powers. Lower case. */
const UNITS_ON_NUMBERS = new Set(
  `m k b bn mn mln tn mm cm km kms kmh kph mph ft in yd mi kg kgs g mg lb lbs oz t am pm a.m p.m hz khz mhz ghz kb mb gb tb
   kw mw gw kwh mwh min mins hr hrs sec secs h s l ml x c f p pc pct percent people years days hours minutes sq ha
   kmph kt mb px v w bbl usd eur gbp nm`.split(/\s+/),
)

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Cuts one printed word into its tokens: clitics ("do|n't", "Syria|'s"), contractions ("can|not"), units ("10|km"). */
export function wordParts(text: string, start: number, end: number, digits: number, into: Spans): void {
  const push = (from: number, to: number): void => {
    into.starts.push(from)
    into.ends.push(to)
  }
  if (digits > 0 && isDigit(text.charCodeAt(start))) {
    const unit = unitStart(text, start, end)
    if (unit > start) {
      push(start, unit)
      push(unit, end)
      return
    }
  }
  // "shouldn't've" has two clitics; more are no English.
  let first = end
  let cuts = 0
  let inner = end
  while (cuts < 2 && first - start > 2) {
    const cut = cliticStart(text, start, first)
    if (cut <= start) break
    inner = first
    first = cut
    cuts++
  }
  const length = first - start
  const joint = length >= 5 && length <= 6 ? contraction(text.slice(start, first).toLowerCase()) : 0
  if (joint > 0) push(start, start + joint)
  push(start + joint, first)
  if (cuts === 2) push(first, inner)
  if (cuts > 0) push(cuts === 2 ? inner : first, end)
}

/** Two words that English prints as one, as UD English cuts them; the length of the first, or 0. */
function contraction(word: string): number {
  switch (word) {
    case 'cannot':
    case 'gotta':
    case 'gonna':
    case 'gimme':
    case 'lemme':
      return 3
    case 'wanna':
      return 3
    default:
      return 0
  }
}

/** Where "n't", "'s", "'ll", "'re", "'ve", "'d", "'m" starts at the end of a word; -1 when there is none. */
function cliticStart(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32
  if (
    last === 0x74 &&
    end - start > 3 &&
    isApostrophe(text.charCodeAt(end - 2)) &&
    (text.charCodeAt(end - 3) | 32) === 0x6e
  )
    return end - 3
  if (isApostrophe(text.charCodeAt(end - 2))) {
    if (last === 0x73) return isDecade(text, start, end) ? -1 : end - 2
    return last === 0x64 || last === 0x6d ? end - 2 : -1
  }
  if (end - start > 3 && isApostrophe(text.charCodeAt(end - 3))) {
    const before = text.charCodeAt(end - 2) | 32
    if ((before === 0x6c && last === 0x6c) || ((before === 0x72 || before === 0x76) && last === 0x65)) return end - 3
  }
  return -1
}

/** "1990's", "80's" are one token. */
function isDecade(text: string, start: number, end: number): boolean {
  const length = end - 2 - start
  if (length !== 2 && length !== 4) return false
  for (let at = start; at < end - 2; at++) if (!isDigit(text.charCodeAt(at))) return false
  return text.charCodeAt(end - 3) === 48
}

/** Where a unit starts that is printed on a number ("10km", "3.2bn", "7:30pm"); -1 when the word is one token. */
function unitStart(text: string, start: number, end: number): number {
  let at = end
  while (at > start && end - at < 9 && !isDigit(text.charCodeAt(at - 1))) at--
  if (at === end || at === start || !isDigit(text.charCodeAt(at - 1))) return -1
  const unit = text.slice(at, end)
  const lower = unit.toLowerCase()
  if (lower === 's' || unit === 'A' || unit === 'B' || unit === 'C' || unit === 'F' || unit === 'T' || unit === 'H')
    return -1
  if (unit.length === 1 && isUpper(unit.charCodeAt(0)) && unit !== 'M' && unit !== 'K') return -1
  return UNITS_ON_NUMBERS.has(lower.endsWith('.') ? lower.slice(0, -1) : lower) ? at : -1
}
