import { digitOf, GLYPHS } from './numbers-words.ts'

/** A piece of text as the number and date grammars read it: finer than words ("10km" is two, "27-month" three). */
export interface Piece {
  /** `number` numerals, `word` letters, `code` letters with digits ("S22"), `mark` one other character. */
  readonly kind: 'number' | 'word' | 'code' | 'mark'
  readonly text: string
  readonly lower: string
  /** Offsets in the text that was cut, UTF-16 units, [start, end). */
  readonly start: number
  readonly end: number
  /** Touches the piece before. */
  readonly glued: boolean
  /** Numerals only: the number printed; NaN when it is none (more digits than a number holds, dotted dates). */
  readonly value: number
  /** Numerals only: digits and nothing else, so that it may be a year, a day or an hour. */
  readonly plain: boolean
}

const LETTER = /\p{L}/u
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && LETTER.test(String.fromCharCode(code)))
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff
const isThin = (code: number): boolean => code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007
/** The Arabic decimal sign; U+066C parts thousands. */
const DECIMAL = '\u066b'
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** More significant digits than a double keeps: an identifier, no amount. */
const LONGEST = 15

/** Cuts `text.slice(from, to)` into pieces. Linear in its length; addresses (`https://…`) are left out. */
export function cutPieces(text: string, from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = []
  let at = from
  let last = -1
  const push = (kind: Piece['kind'], end: number, value = Number.NaN, plain = false, lower?: string): void => {
    const printed = text.slice(at, end)
    pieces.push({
      kind,
      text: printed,
      lower: lower ?? printed.toLowerCase(),
      start: at,
      end,
      glued: at === last,
      value,
      plain,
    })
    last = at = end
  }
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    if (digitOf(code) >= 0) {
      const [end, value, plain] = readNumeral(text, at, to, pieces)
      push('number', end, value, plain)
      continue
    }
    const glyph = GLYPHS[text[at]!]
    if (glyph !== undefined) {
      push('number', at + 1, glyph)
      continue
    }
    if (code === 46 && at + 1 < to && digitOf(text.charCodeAt(at + 1)) >= 0 && at !== last) {
      let end = at + 1
      while (end < to && digitOf(text.charCodeAt(end)) >= 0) end++
      push('number', end, end - at <= LONGEST ? Number(`0.${digits(text, at + 1, end)}`) : Number.NaN)
      continue
    }
    if (isLetter(code)) {
      if (at !== last && isAddress(text, at)) {
        while (at < to && !isSpace(text.charCodeAt(at))) at++
        continue
      }
      readWord(text, at, to, push)
      continue
    }
    if (isApostrophe(code) && at === last && /^[sS](?!\p{L})/u.test(text.slice(at + 1, at + 3))) {
      push('mark', at + 2, Number.NaN, false, "'s")
      continue
    }
    push('mark', at + 1)
  }
  return pieces
}

interface Cut {
  readonly to: number
  readonly pieces: readonly Piece[]
}
let latest: { readonly text: string; readonly cuts: Map<number, Cut> } = { text: '', cuts: new Map() }

/**
 * The pieces of one sentence, `text.slice(from, to)`, cut once however many grammars ask for them: the cuts of the
 * latest text are remembered. They are shared and must not be changed.
 */
export function piecesOf(text: string, from: number, to: number): readonly Piece[] {
  if (latest.text !== text) latest = { text, cuts: new Map() }
  const known = latest.cuts.get(from)
  if (known?.to === to) return known.pieces
  const pieces = cutPieces(text, from, to)
  latest.cuts.set(from, { to, pieces })
  return pieces
}

const isAddress = (text: string, at: number): boolean =>
  text.startsWith('http', at) ? /^https?:\/\//.test(text.slice(at, at + 8)) : text.startsWith('www.', at)

const CURRENCY_CODE =
  /^(?:Rs|RM|Tk|Rp|Php|KSh|USD|EUR|GBP|AUD|CAD|CHF|INR|PKR|JPY|CNY|RUB|TRY|NGN|KES|PHP|IDR|THB|ZAR|BRL|MXN|SAR|AED|EGP|BDT|LKR|NPR|UAH|SEK|NOK|DKK|PLN)$/
/** "P200,000", "R1,500", "N3 million": a letter for a currency, where the number is written as a sum. */
const CURRENCY_LETTER =
  /^[PRN]\d{1,3}(?:(?:,\d{3})+(?:\.\d\d?)?(?![\d\p{L}])|(?:\.\d+)?\s?(?:million|billion|trillion)\b)/u

function readWord(
  text: string,
  at: number,
  to: number,
  push: (kind: Piece['kind'], end: number, value?: number, plain?: boolean, lower?: string) => void,
): void {
  let end = at
  let code = false
  while (end < to) {
    const c = text.charCodeAt(end)
    if (isLetter(c) || c === 0x301) end++
    else if (digitOf(c) >= 0) {
      // "Rs500", "USD20": a currency code and its amount are two.
      if (!code && end - at <= 3 && (text[at - 1] === '$' || CURRENCY_CODE.test(text.slice(at, end)))) break
      if (end === at + 1 && CURRENCY_LETTER.test(text.slice(at, at + 40))) break
      code = true
      end++
    } else if (isApostrophe(c) && end > at && end + 1 < to && isLetter(text.charCodeAt(end + 1))) {
      const tail = text.charCodeAt(end + 1) | 32
      const ends = end + 2 >= to || !isLetter(text.charCodeAt(end + 2))
      if (tail === 115 && ends) break
      end++
    } else break
  }
  // "p.m.", "U.S.", "a.m": single letters parted by full stops are one word.
  if (end === at + 1 && text[end] === '.' && end + 1 < to && isLetter(text.charCodeAt(end + 1))) {
    let next = end
    while (
      text[next] === '.' &&
      next + 1 < to &&
      isLetter(text.charCodeAt(next + 1)) &&
      !(next + 2 < to && isLetter(text.charCodeAt(next + 2)))
    )
      next += 2
    if (next > end) {
      const stop = next < to && text[next] === '.' ? next + 1 : next
      const lower = text.slice(at, stop).toLowerCase().replaceAll('.', '')
      push('word', stop, Number.NaN, false, lower)
      return
    }
  }
  push(code ? 'code' : 'word', end)
}

function digits(text: string, from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; i++) out += digitOf(text.charCodeAt(i))
  return out
}

const countDigits = (text: string, from: number, to: number): number => {
  let end = from
  while (end < to && digitOf(text.charCodeAt(end)) >= 0) end++
  return end - from
}

/**
 * A numeral at `at`: where it ends, its value, whether it is digits only. Groups of three after `,` `'` or a thin space (or
 * a plain space after at most three digits); `1.500` is one and a half, `1.500.000` a million and a half; `1,50` is two.
 */
function readNumeral(
  text: string,
  at: number,
  to: number,
  before: readonly Piece[],
): [end: number, value: number, plain: boolean] {
  const first = countDigits(text, at, to)
  let end = at + first
  let whole = first <= LONGEST ? digits(text, at, end) : ''
  if (first > LONGEST) return [end, Number.NaN, false]
  let plain = true
  const separator = text.charCodeAt(end)
  const groups = first <= 3 ? readGroups(text, end, to, separator, before) : 0
  if (groups > end) {
    whole = digits(text, at, groups).replaceAll('-1', '')
    end = groups
    plain = false
  }
  if (whole.length > LONGEST) return [end, Number.NaN, false]
  if (
    (text[end] === '.' || text[end] === DECIMAL) &&
    separator !== 46 &&
    separator !== 0x66b &&
    countDigits(text, end + 1, to) > 0
  ) {
    const stop = end + 1 + countDigits(text, end + 1, to)
    if (text[stop] === '.' && countDigits(text, stop + 1, to) > 0) {
      // A dotted number: a date, a version, an address.
      let far = stop
      while (text[far] === '.' && countDigits(text, far + 1, to) > 0) far += 1 + countDigits(text, far + 1, to)
      return [far, Number.NaN, false]
    }
    const fraction = digits(text, end + 1, stop).slice(0, LONGEST)
    return [stop, Number(`${whole}.${fraction}`), false]
  }
  if ((text[end] === '.' || text[end] === DECIMAL) && groups <= at + first && countDigits(text, end + 1, to) > 0) {
    const stop = end + 1 + countDigits(text, end + 1, to)
    if (text[stop] === '.' && countDigits(text, stop + 1, to) > 0) {
      let far = stop
      while (text[far] === '.' && countDigits(text, far + 1, to) > 0) far += 1 + countDigits(text, far + 1, to)
      return [far, Number.NaN, false]
    }
    return [stop, Number(`${whole}.${digits(text, end + 1, stop).slice(0, LONGEST)}`), false]
  }
  return [end, Number(whole), plain]
}

const NO_SPACE_GROUP =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|number|route|highway|section|page|of|by|on|aged)$/

/** Where the groups of a numeral end; not beyond `from` when there are none. */
function readGroups(text: string, from: number, to: number, separator: number, before: readonly Piece[]): number {
  const comma = separator === 44
  const dot = separator === 46
  const space = separator === 32
  if (!comma && !dot && !space && !isThin(separator) && !isApostrophe(separator) && separator !== 0x66c) return from
  if (space) {
    const previous = before[before.length - 1]
    if (
      previous &&
      (previous.kind === 'number' || NO_SPACE_GROUP.test(previous.lower) || /^\p{Lu}/u.test(previous.text))
    )
      return from
    if (previous?.lower === '.' && NO_SPACE_GROUP.test(before[before.length - 2]?.lower ?? '')) return from
  }
  let end = from
  let count = 0
  while (end < to && text.charCodeAt(end) === separator) {
    const run = countDigits(text, end + 1, to)
    // Indian grouping: pairs, then three at the end (1,50,000).
    const pair = comma && run === 2 && text[end + 3] === ',' && countDigits(text, end + 4, to) >= 2
    if (run !== 3 && !pair) break
    end += 1 + run
    count++
  }
  if (dot && count < 2) return from
  return end
}
