/** What holds reports, and how; `report` is one report or nothing we know. */
export type Kind = 'zip' | 'gzip' | 'tar' | 'warc' | 'json' | 'xml' | 'report'

/**
 * What something is, by its first bytes (up to 4096): the content says before the name. `json` and `xml` say only that
 * it is to be looked at as such: a feed or articles may be in it, or nothing.
 */
export function kindOf(head: Uint8Array): Kind {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip'
  if (startsWith(head, 0x57, 0x41, 0x52, 0x43, 0x2f)) return 'warc' // "WARC/"
  if (isTar(head)) return 'tar'
  const first = firstLetter(head)
  if (first === 0x7b || first === 0x5b) return /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(headText(head)) ? 'json' : 'report'
  if (first === 0x3c) {
    const text = headText(head)
    const root = rootOf(text)
    // Markup without an XML declaration is taken for XML only when its root is one we read.
    if (root === null) return text.startsWith('<?xml') ? 'xml' : 'report'
    return FEED_ROOT.test(root) || (text.startsWith('<?xml') && !/^(?:\w+:)?html$/i.test(root)) ? 'xml' : 'report'
  }
  return 'report'
}

const startsWith = (head: Uint8Array, ...magic: readonly number[]): boolean =>
  head.length >= magic.length && magic.every((byte, i) => head[i] === byte)

/** The first byte that is no white space, mark of byte order or NUL (UTF-16). */
function firstLetter(head: Uint8Array): number | null {
  for (const byte of head) if (![0x20, 0x09, 0x0a, 0x0d, 0x00, 0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte)) return byte
  return null
}

/** A tar header bears the sum of its own bytes, which nothing else does by chance. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false
  const field = String.fromCharCode(...head.subarray(148, 156))
  const stated = /^ *([0-7]{1,7})[ \0]/.exec(field)
  if (!stated) return false
  let sum = 8 * 32
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i]!
  return sum === Number.parseInt(stated[1]!, 8)
}

/** The head as text, as far as ASCII is concerned; without mark and leading white space. */
export function headText(head: Uint8Array): string {
  const wide = head[0] === 0xff || head[0] === 0xfe || head[0] === 0 || head[1] === 0
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  return (wide ? text.replace(/\0/g, '') : text).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '')
}

/** The name of the first element of markup; null when the head does not come to it. */
export function rootOf(text: string): string | null {
  let at = 0
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 4096))![0].length
    const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    if (close !== null) {
      const end = text.indexOf(close, at)
      if (end < 0) return null
      at = end + close.length
    } else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      const name = /^<!doctype\s+([\w:.-]+)/i.exec(text.slice(at, at + 80))?.[1] ?? null
      return name
    } else return /^<([A-Za-z_][\w:.-]*)/.exec(text.slice(at, at + 80))?.[1] ?? null
  }
}

/** Roots of XML that hold reports or lead to them. */
export const FEED_ROOT = /^(?:rss|feed|(?:\w+:)?RDF|channel|urlset|sitemapindex)$/i
