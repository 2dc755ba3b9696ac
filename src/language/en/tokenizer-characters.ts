/** Kinds of UTF-16 code units, as the tokenizer sees them. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
/** Everything else: punctuation, symbols, halves of pairs. */
export const OTHER = 4

/** One byte per code unit, filled when a code unit is first seen. */
const KINDS = new Uint8Array(0x10000)

const LETTER_OR_MARK = /[\p{L}\p{M}]/u
const NUMBER = /\p{Nd}/u
// White space, zero-width space, word joiner and byte order mark. A soft hyphen or joiner belongs to its word.
const BLANK = /[\s\u200b\u2060\ufeff\u0000-\u001f\u007f-\u009f]/
const IN_WORD = /[\u00ad\u200c]/

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (BLANK.test(character)) return SPACE
  if (NUMBER.test(character)) return DIGIT
  return LETTER_OR_MARK.test(character) || IN_WORD.test(character) ? LETTER : OTHER
}

/** The kind of a code unit (`charCodeAt`); NaN, beyond the text, is `SPACE`. */
export function kindOf(code: number): number {
  if (!(code >= 0)) return SPACE
  const kind = KINDS[code]!
  return kind !== 0 ? kind : (KINDS[code] = classify(code))
}

/** Letters of scripts beyond the Basic Multilingual Plane stand in pairs: is this pair a letter? */
export const isPairedLetter = (point: number): boolean => LETTER_OR_MARK.test(String.fromCodePoint(point))

export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x10000 && String.fromCharCode(code).toLowerCase() !== String.fromCharCode(code))

export const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 0xdf && code < 0x10000 && String.fromCharCode(code).toUpperCase() !== String.fromCharCode(code))

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019
