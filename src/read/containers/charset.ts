/** Text of JSON or XML bytes, and what had to be guessed, going on from "NAME is …"; null when nothing had to be. */
export interface Decoded {
  readonly text: string
  readonly doubt: string | null
}

/**
 * The text of data that are to be parsed: mark of byte order, then what transport or declaration says, then UTF-8. What
 * is declared wrongly or not at all is UTF-8 where it is valid, else windows-1252. Without the mark.
 */
export function textOf(bytes: Uint8Array, declared: string | null): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le')!, doubt: null }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be')!, doubt: null }
  if (bytes[1] === 0 && bytes[0] !== 0) return { text: decode(bytes, 'utf-16le')!, doubt: null }
  if (bytes[0] === 0 && bytes[1] !== 0) return { text: decode(bytes, 'utf-16be')!, doubt: null }
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, doubt: null }
  const said = declared === null || /^utf-?8$/i.test(declared) ? null : decode(bytes, declared)
  if (said !== null) return { text: said, doubt: null }
  return { text: decode(bytes, 'windows-1252')!, doubt: 'not the UTF-8 it should be: read as windows-1252' }
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: !charset.startsWith('utf-16') }).decode(bytes)
  } catch {
    return null
  }
}
