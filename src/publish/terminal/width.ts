const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** Ranges of characters that take two columns: East Asian wide and full-width forms, and emoji (Unicode UAX #11). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    if (point < 0x300) width++
    else if (!ZERO.test(character)) width += WIDE.some(([from, to]) => point >= from && point <= to) ? 2 : 1
  }
  return width
}

/** Text that cannot steer a terminal: no controls, no escapes, no direction marks; white space is one space (a no-break one stays). */
export const tame = (text: string): string =>
  text.replace(/[^\S\u00a0]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
