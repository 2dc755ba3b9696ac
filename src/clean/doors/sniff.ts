import type { Report } from '../../read/report.ts'

/** What the first bytes of a file say that no text begins with. */
const MAGIC: readonly (readonly [mediaType: string, name: string, ...bytes: readonly number[]])[] = [
  ['application/pdf', 'PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['application/zip', 'a ZIP archive or an office document', 0x50, 0x4b, 0x03, 0x04],
  ['application/gzip', 'gzip', 0x1f, 0x8b],
  ['application/x-bzip2', 'bzip2', 0x42, 0x5a, 0x68],
  ['application/x-xz', 'xz', 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ['application/zstd', 'zstd', 0x28, 0xb5, 0x2f, 0xfd],
  ['application/x-7z-compressed', '7z', 0x37, 0x7a, 0xbc, 0xaf, 0x27],
  ['application/vnd.rar', 'RAR', 0x52, 0x61, 0x72, 0x21],
  ['application/x-ole-storage', 'an old office document', 0xd0, 0xcf, 0x11, 0xe0],
  ['application/rtf', 'RTF', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['image/png', 'a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['image/jpeg', 'a JPEG image', 0xff, 0xd8, 0xff],
  ['image/gif', 'a GIF image', 0x47, 0x49, 0x46, 0x38],
  ['image/tiff', 'a TIFF image', 0x49, 0x49, 0x2a, 0x00],
  ['audio/mpeg', 'an MP3 recording', 0x49, 0x44, 0x33],
  ['application/x-sqlite3', 'a database', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
  ['application/x-executable', 'a program', 0x7f, 0x45, 0x4c, 0x46],
  ['application/x-msdownload', 'a program', 0x4d, 0x5a, 0x90],
  ['font/woff2', 'a font', 0x77, 0x4f, 0x46, 0x32],
]

/** The media type and plain name of bytes that are no text; null when they may be text. */
export function binaryKind(bytes: Uint8Array): { mediaType: string; name: string } | null {
  for (const [mediaType, name, ...magic] of MAGIC)
    if (bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte)) return { mediaType, name }
  if (bytes.length > 12 && String.fromCharCode(...bytes.subarray(0, 4)) === 'RIFF')
    return { mediaType: 'application/octet-stream', name: 'a RIFF media file' }
  if (bytes.length > 12 && String.fromCharCode(...bytes.subarray(4, 8)) === 'ftyp')
    return { mediaType: 'video/mp4', name: 'a video' }
  return null
}

/** `text/html`, `text/markdown`, `text/plain`, or what is text but no report we read (`application/rss+xml`, `application/json`). */
export function textKind(text: string, report: Report): string {
  const head = text.slice(0, 4096).replace(/^[\s\ufeff]+/, '')
  const declared = (report.mediaType ?? byName(report.source) ?? '').toLowerCase().split(';')[0]!.trim()
  if (/^<\?xml\b/i.test(head) || /^<(?:rss|feed|rdf:RDF)\b/i.test(head)) {
    if (/<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) return 'application/rss+xml'
    if (/<html[\s>]|<!doctype html/i.test(head)) return 'text/html'
    if (!/<(?:body|p|div|article)[\s>]/i.test(text.slice(0, 20_000))) return 'application/xml'
    return 'text/html'
  }
  if (
    /^(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|meta|link|title|table|header|script)\b/i.test(
      head,
    )
  )
    return 'text/html'
  const tagged = declared === 'text/html' || declared === 'application/xhtml+xml'
  if (tagged) return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.test(text) ? 'text/html' : 'text/plain'
  if (/^(?:\{\s*"|\[\s*[[{"])/.test(head) && /[}\]]\s*$/.test(text.slice(-64)))
    return isJson(text) ? 'application/json' : 'text/plain'
  return declared === 'text/markdown' ? 'text/markdown' : 'text/plain'
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** The media type a name's ending stands for; null for other endings. */
function byName(source: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase()
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'text/html'
  return ending === 'md' || ending === 'markdown' ? 'text/markdown' : null
}
