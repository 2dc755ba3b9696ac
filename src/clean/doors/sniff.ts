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

/** A format that is no text, with what to do about it. */
export interface BinaryKind {
  readonly mediaType: string
  readonly name: string
  readonly advice: string
}

/** Bytes in which a PDF may begin behind other bytes (a download's header). */
const PDF_WITHIN = 1024

/** What bytes that are no text are; null when they may be text. */
export function binaryKind({ body, source, mediaType: declared }: Report): BinaryKind | null {
  for (const [mediaType, name, ...magic] of MAGIC)
    if (body.length >= magic.length && magic.every((byte, i) => body[i] === byte))
      return { mediaType, name, advice: adviceFor(mediaType, body) }
  if (/\.pdf$/i.test(source) || declared === 'application/pdf') {
    const head = latin(body.subarray(0, PDF_WITHIN))
    if (head.includes('%PDF-')) return { mediaType: 'application/pdf', name: 'PDF', advice: '' }
  }
  const word = (from: number) => latin(body.subarray(from, from + 4))
  if (body.length > 12 && word(0) === 'RIFF')
    return { mediaType: 'application/octet-stream', name: 'a RIFF media file', advice: MEDIA }
  if (body.length > 12 && word(4) === 'ftyp') return { mediaType: 'video/mp4', name: 'a video', advice: MEDIA }
  return null
}

const MEDIA = 'give its words as text'
const ADVICE: Readonly<Record<string, string>> = {
  'application/rtf': 'save it as DOCX, PDF or text',
  'application/gzip': 'unpack it and give what is inside',
  'application/x-bzip2': 'unpack it and give what is inside',
  'application/x-xz': 'unpack it and give what is inside',
  'application/zstd': 'unpack it and give what is inside',
  'application/x-7z-compressed': 'unpack it and give what is inside',
  'application/vnd.rar': 'unpack it and give what is inside',
  'image/png': 'run text recognition (OCR) over it and give the text',
  'image/jpeg': 'run text recognition (OCR) over it and give the text',
  'image/gif': 'run text recognition (OCR) over it and give the text',
  'image/tiff': 'run text recognition (OCR) over it and give the text',
  'audio/mpeg': MEDIA,
}

function adviceFor(mediaType: string, body: Uint8Array): string {
  if (mediaType !== 'application/x-ole-storage')
    return ADVICE[mediaType] ?? 'give the text or the web page of the report'
  // An office document with a password is wrapped in the old container, with a stream of this name.
  const isLocked = latin(body.subarray(0, 65_536)).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')
  return isLocked
    ? 'it is protected by a password: save a copy without one and give that'
    : 'save it as DOCX, PDF or text'
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Bytes looked at for the header of a mail: trace lines may be long. */
const HEADER_WITHIN = 65_536
const HEADER_LINE = /^([!-9;-~]{1,76}):(?=[ \t\r\n]|\S)/
const MAIL_FIELDS = new Set(
  'from to cc subject date sender reply-to message-id mime-version received return-path delivered-to content-type x-mailer in-reply-to references dkim-signature'.split(
    ' ',
  ),
)

/**
 * Is it a mail or a saved web page (MHTML)? Both begin with lines of a header up to an empty line. A text whose first
 * lines only look so ("Subject: …") is a mail when it is named so or has what only mail programs write.
 */
export function headerKind({ body, source, mediaType }: Report): 'message/rfc822' | 'multipart/related' | null {
  const first = body[0] === 0xef ? body[3] : body[0]
  if (first === undefined || !((first >= 65 && first <= 90) || (first >= 97 && first <= 122))) return null
  const head = latin(body.subarray(body[0] === 0xef ? 3 : 0, HEADER_WITHIN)).replace(/^From [^\r\n]{1,300}\r?\n/, '')
  if (!HEADER_LINE.test(head)) return null
  const fields = new Map<string, string>()
  let last: string | null = null
  for (const line of head.split(/\r\n|\n|\r/)) {
    if (line === '') break
    const name: string | undefined = HEADER_LINE.exec(line)?.[1]?.toLowerCase()
    if (name !== undefined) fields.set((last = name), line.slice(name.length + 1))
    else if (/^[ \t]/.test(line) && last !== null) fields.set(last, `${fields.get(last)} ${line.trim()}`)
    else return null
  }
  const isNamed = (endings: RegExp, type: string) =>
    endings.test(source) || (mediaType ?? '').toLowerCase().startsWith(type)
  const known = [...fields.keys()].filter((name) => MAIL_FIELDS.has(name)).length
  const isRelated = /^\s*multipart\/related/i.test(fields.get('content-type') ?? '')
  const isPage = /\.mht(?:ml)?$/i.test(source) || isNamed(/\.mht(?:ml)?$/i, 'multipart/related')
  if (
    fields.has('snapshot-content-location') ||
    (isRelated && (isPage || /<?saved by/i.test(fields.get('from') ?? '')))
  )
    return 'multipart/related'
  if (isPage && fields.has('content-type')) return 'multipart/related'
  if (isNamed(/\.(?:eml|mail|mbox)$/i, 'message/rfc822')) return known >= 1 ? 'message/rfc822' : null
  const isPosted = ['message-id', 'mime-version', 'received', 'return-path', 'dkim-signature'].some((n) =>
    fields.has(n),
  )
  return known >= 3 && isPosted && (fields.has('from') || fields.has('subject')) ? 'message/rfc822' : null
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
  if (/^-----BEGIN PGP MESSAGE-----/.test(head)) return 'application/pgp-encrypted'
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
