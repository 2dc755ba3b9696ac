/** Marks that turn the direction of text round and would hide what a cell holds. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Controls, the byte order mark, halves of characters and what is no character: nothing that a reader of files must take. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu
const SPACE = /[\s\u2028\u2029]+/g

/** Text as one line without controls and direction marks: what a cell of a table may hold. */
export const plainText = (text: string): string =>
  text.replace(BIDI, '').replace(CONTROL, '\ufffd').replace(SPACE, ' ').trim()

/**
 * Text with each control and direction mark replaced by U+FFFD, character for character, so that places counted in code
 * points stay right. Line feeds, carriage returns and tabs stay.
 */
export const sameLengthText = (text: string): string => text.replace(BIDI, '\ufffd').replace(CONTROL, '\ufffd')

/** What JSON text may hold as it is, and a reader of it should not meet. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** A value as JSON text without controls and direction marks: each is written as its escape, so that nothing is lost. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
