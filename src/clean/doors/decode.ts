import type { Report } from '../../read/report.ts'
import type { Problem } from '../../text/problem.ts'
import { type Body, NO_METADATA } from './body.ts'
import { decodeBytes } from './charset.ts'
import { binaryKind, headerKind, textKind } from './sniff.ts'
import { problemOf, unreadable } from './unreadable.ts'

/**
 * Reads a report's bytes: what they are (the content says before the name), their charset, and for formats with structure
 * the lines of the article. Each format's reader is loaded when the first report of it comes. Never throws on any bytes:
 * what cannot be read is a body without text and an error that says why.
 */
export async function decode(report: Report): Promise<Body> {
  try {
    return await open(report)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const why =
      error instanceof RangeError
        ? `its parts nest too deep or it is too large to be taken apart (${message}); give its text`
        : `it could not be taken apart (${message}); give its text, and please report the file as a fault`
    return unreadable(report, report.mediaType ?? 'application/octet-stream', why)
  }
}

async function open(report: Report): Promise<Body> {
  const binary = binaryKind(report)
  if (binary !== null) {
    if (binary.mediaType === 'application/pdf') return (await import('./pdf.ts')).openPdf(report)
    if (binary.mediaType === 'application/zip') return (await import('./docx.ts')).openDocx(report)
    return unreadable(report, binary.mediaType, `${binary.name} is not read; ${binary.advice}`)
  }
  if (report.body.length === 0) return unreadable(report, 'text/plain', 'it is empty')
  const header = headerKind(report)
  if (header === 'message/rfc822') return (await import('./mail.ts')).openMail(report)
  if (header === 'multipart/related') return (await import('./mhtml.ts')).openMhtml(report)
  const decoded = decodeBytes(report.body, report.charset)
  if (decoded === null) return unreadable(report, 'application/octet-stream', `not text: ${nuls(report.body)}`)
  const mediaType = textKind(decoded.text, report)
  if (mediaType === 'application/rss+xml')
    return unreadable(report, mediaType, 'a feed is not read yet; give the reports it links to')
  if (mediaType === 'application/pgp-encrypted')
    return unreadable(report, mediaType, 'it is encrypted (PGP); decrypt it and give the text')
  if (mediaType === 'application/json' || mediaType === 'application/xml')
    return unreadable(
      report,
      mediaType,
      `it is ${mediaType === 'application/json' ? 'JSON' : 'XML'} data, no report; give the report's text`,
    )
  const problems: Problem[] =
    decoded.doubt === null ? [] : [problemOf(report, 'clean/charset@1', 'warning', `${report.source} ${decoded.doubt}`)]
  const plain: Body = {
    report,
    mediaType,
    charset: decoded.charset,
    text: decoded.text,
    lines: null,
    links: [],
    metadata: NO_METADATA,
    problems,
  }
  if (mediaType === 'text/html') return (await import('./html.ts')).openHtml(plain)
  if (mediaType === 'text/markdown') return (await import('./markdown.ts')).openMarkdown(plain)
  return plain
}
function nuls(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte))
  return first >= 0 && bytes[first] === 0
    ? `NUL bytes in it (first at offset ${first})`
    : `control bytes in it (first 0x${bytes[first]!.toString(16).padStart(2, '0')} at offset ${first})`
}
