/** PostgreSQL's text holds every character but this one. */
const NUL = '\u0000'

/**
 * A text as a column takes it: U+0000 becomes U+FFFD (as half a surrogate pair does when it is written as UTF-8). For
 * searching; packed content is exact.
 */
export const storable = (text: string): string => text.replaceAll(NUL, '\ufffd')

export const storableOrNull = (text: string | null): string | null => (text === null ? null : storable(text))

/** How often a text holds U+0000. */
export function countNul(text: string): number {
  let count = 0
  for (let at = text.indexOf(NUL); at >= 0; at = text.indexOf(NUL, at + 1)) count++
  return count
}

/** The first `length` UTF-16 units, whole characters only. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
