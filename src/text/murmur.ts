const C1 = 0x239b961b
const C2 = 0xab0e9789 | 0
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93 | 0

const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/** The finalizer: every bit of the input reaches every bit of the output. */
function mix(x: number): number {
  let h = x
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** The last four bits of a number as the code of a hexadecimal digit. */
const digit = (x: number): number => ((x & 15) < 10 ? 48 : 87) + (x & 15)

/** 64 bits as hexadecimal digits, made at once: much faster than two times `toString(16)`, filled up and put together. */
const hex = (x: number, y: number): string =>
  String.fromCharCode(
    digit(x >>> 28),
    digit(x >>> 24),
    digit(x >>> 20),
    digit(x >>> 16),
    digit(x >>> 12),
    digit(x >>> 8),
    digit(x >>> 4),
    digit(x),
    digit(y >>> 28),
    digit(y >>> 24),
    digit(y >>> 20),
    digit(y >>> 16),
    digit(y >>> 12),
    digit(y >>> 8),
    digit(y >>> 4),
    digit(y),
  )

/**
 * The first 64 bits of MurmurHash3 x86_128 (Austin Appleby, public domain), seed 0, of the UTF-16 code units of a text,
 * low byte first: sixteen hexadecimal digits, the same on every machine. Spreads as well as a cryptographic hash does and
 * is several times as fast on short texts; not for what someone may want to forge.
 */
export function murmur64(text: string): string {
  const length = text.length
  const whole = length - (length % 8)
  let h1 = 0
  let h2 = 0
  let h3 = 0
  let h4 = 0
  const block = (at: number): number => text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
  for (let at = 0; at < whole; at += 8) {
    h1 ^= Math.imul(turn(Math.imul(block(at), C1), 15), C2)
    h1 = (Math.imul(turn(h1, 19) + h2, 5) + 0x561ccd1b) | 0
    h2 ^= Math.imul(turn(Math.imul(block(at + 2), C2), 16), C3)
    h2 = (Math.imul(turn(h2, 17) + h3, 5) + 0x0bcaa747) | 0
    h3 ^= Math.imul(turn(Math.imul(block(at + 4), C3), 17), C4)
    h3 = (Math.imul(turn(h3, 15) + h4, 5) + 0x96cd1c35) | 0
    h4 ^= Math.imul(turn(Math.imul(block(at + 6), C4), 18), C1)
    h4 = (Math.imul(turn(h4, 13) + h1, 5) + 0x32ac3b17) | 0
  }
  // Past the end charCodeAt is NaN, which is 0 in whole numbers: the padding that the algorithm asks for.
  if (whole + 6 < length) h4 ^= Math.imul(turn(Math.imul(block(whole + 6), C4), 18), C1)
  if (whole + 4 < length) h3 ^= Math.imul(turn(Math.imul(block(whole + 4), C3), 17), C4)
  if (whole + 2 < length) h2 ^= Math.imul(turn(Math.imul(block(whole + 2), C2), 16), C3)
  if (whole < length) h1 ^= Math.imul(turn(Math.imul(block(whole), C1), 15), C2)
  const bytes = length * 2
  h1 ^= bytes
  h2 ^= bytes
  h3 ^= bytes
  h4 ^= bytes
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  h1 = mix(h1)
  h2 = mix(h2)
  h3 = mix(h3)
  h4 = mix(h4)
  h1 = (h1 + h2 + h3 + h4) | 0
  return hex(h1, h2 + h1)
}
