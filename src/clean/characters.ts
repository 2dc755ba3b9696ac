import type { RuleId } from '../text/problem.ts'
import { characterOf, WINDOWS_1252 } from './entities.ts'
import { BLANK, type Piece } from './pieces.ts'

export const ENTITY: RuleId = 'clean/entity@1'
export const MOJIBAKE: RuleId = 'clean/mojibake@1'

/** Continuation bytes 0x80–0xBF of UTF-8 as windows-1252 prints them. */
const CONTINUATION = `[\\u0080-\\u00bf${WINDOWS_1252.filter((c) => c > 255)
  .map((c) => `\\u${c.toString(16).padStart(4, '0')}`)
  .join('')}]`
const MOJIBAKE_RUN = `(?:[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3})+`
/** A closing curly quote whose last byte (0x9D, not in windows-1252) was lost on the way. */
const LOST_QUOTE = '\\u00e2\\u20ac(?=[\\s.,;:!?)]|$)'

const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb'
const LONE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'
/** Joiners mean something in Arabic, Indic and emoji; beside a Latin letter they are rubbish. */
const JOINER = '(?<![^\\u0000-\\u024f])[\\u200c\\u200d]'
const REFERENCE = '&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,9});?'

/** Is there anything but plain characters and single blanks? Most lines have nothing. */
const UNUSUAL = new RegExp(`[${INVISIBLE}\\u200c\\u200d&\\u00c2-\\u00f4\\ud800-\\udfff]|[^\\S ]|\\s\\s`)
const TOKEN = new RegExp(
  `(?<white>\\s+)|(?<reference>${REFERENCE})|(?<mojibake>${MOJIBAKE_RUN})|(?<quote>${LOST_QUOTE})|(?<drop>[${INVISIBLE}]|${LONE}|${JOINER})`,
  'g',
)

const BYTE = new Map<number, number>(WINDOWS_1252.map((code, i) => [code, 128 + i]))
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text these windows-1252 characters were before they were misread; null when they are no UTF-8. */
function unmangle(text: string): string | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 256 ? code : BYTE.get(code)
    if (byte === undefined) return null
    bytes[i] = byte
  }
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/**
 * Was this run misread? Two marks in a row are always; a single pair only when its first is one that misreading
 * makes of the common Latin letters and signs (Ã, Â), and after a capital only when a small letter comes of it.
 */
function mended(run: string, before: string): string | null {
  if (run.length === 2 && !/^[\u00c2\u00c3\u00c4\u00c5]/.test(run)) return null
  const once = unmangle(run)
  if (once === null || (run.length === 2 && /\p{Lu}/u.test(before) && !/\p{Ll}/u.test(once))) return null
  const twice = once.length > 1 && /[\u00c2-\u00f4]/.test(once[0]!) ? unmangle(once) : null
  return twice ?? once
}

/**
 * The pieces of a stretch of source: references read, misread UTF-8 mended, invisible characters left out,
 * white space made single blanks. `bare`: take references without a semicolon too (HTML).
 */
export function piecesOf(source: string, start: number, end: number, bare: boolean): Piece[] {
  const text = source.slice(start, end)
  if (text === '') return []
  if (!UNUSUAL.test(text)) return [{ text, start, length: text.length, rule: null }]
  const pieces: Piece[] = []
  let plain = 0
  let blank = false
  const keep = (to: number) => {
    if (to > plain) {
      pieces.push({ text: text.slice(plain, to), start: start + plain, length: to - plain, rule: null })
      blank = text.charCodeAt(to - 1) === 32
    }
  }
  for (const match of text.matchAll(TOKEN)) {
    const { index } = match
    if (index < plain) continue
    const found = match[0]
    const { white, reference, mojibake, quote } = match.groups!
    if (white !== undefined) {
      if (found === ' ' && !(blank && index === plain)) continue
      const own = found.charCodeAt(0) === 32 && !(blank && index === plain)
      keep(own ? index + 1 : index)
      if (!blank) pieces.push(BLANK)
      blank = true
      plain = index + found.length
      continue
    }
    let character: string | null = ''
    let used = found.length
    let rule: RuleId = MOJIBAKE
    if (reference !== undefined) {
      ;[character, used] = readReference(found, bare)
      rule = ENTITY
    } else if (mojibake !== undefined) character = mended(found, text.slice(Math.max(0, index - 1), index))
    else if (quote !== undefined) character = '\u201d'
    if (character === null) continue
    keep(index)
    plain = index + used
    if (/^\s+$/.test(character)) {
      if (!blank) pieces.push({ text: ' ', start: start + index, length: used, rule })
      blank = true
    } else if (character !== '' && !/^[\u00ad\u200b-\u200f\ufeff]$/.test(character)) {
      pieces.push({ text: character, start: start + index, length: used, rule })
      blank = false
    }
  }
  keep(text.length)
  return pieces
}

/** The character of a reference, however often its `&` was escaped, and how many units it takes; null when it is none. */
function readReference(found: string, bare: boolean): [string | null, number] {
  const name = /^&(?:amp;)*/.exec(found)![0].length
  const whole = characterOf(found.slice(name), bare)
  if (whole !== null) return [whole, found.length]
  if (name > 1) return ['&', name]
  if (!bare || found.startsWith('&#')) return [null, 0]
  for (let end = Math.min(found.length, 8); end > 2; end--) {
    const shorter = characterOf(found.slice(1, end), true)
    if (shorter !== null && !found.slice(1, end).endsWith(';')) return [shorter, end]
  }
  return [null, 0]
}
