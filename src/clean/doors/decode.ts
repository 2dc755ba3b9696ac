import type { Report } from '../../read/report.ts'
import type { Problem } from '../../text/problem.ts'
import { type Body, NO_METADATA } from './body.ts'
import { decodeBytes } from './charset.ts'
import { binaryKind, textKind } from './sniff.ts'

/**
 * Reads a report's bytes: what they are (the content says before the name), their charset, and for markup the lines of
 * the article. Never throws on any bytes: what cannot be read is a body without text and an error that says why.
 */
export async function decode(report: Report): Promise<Body> {
  const binary = binaryKind(report.body)
  if (binary !== null)
    return unreadable(report, binary.mediaType, `${binary.name} is not read yet; give its text or its web page`)
  if (report.body.length === 0) return unreadable(report, 'text/plain', 'it is empty')
  const decoded = decodeBytes(report.body, report.charset)
  if (decoded === null) return unreadable(report, 'application/octet-stream', `not text: ${nuls(report.body)}`)
  const mediaType = textKind(decoded.text, report)
  if (mediaType === 'application/rss+xml')
    return unreadable(report, mediaType, 'a feed is not read yet; give the reports it links to')
  if (mediaType === 'application/json' || mediaType === 'application/xml')
    return unreadable(
      report,
      mediaType,
      `it is ${mediaType === 'application/json' ? 'JSON' : 'XML'} data, no report; give the report's text`,
    )
  const problems: Problem[] =
    decoded.doubt === null ? [] : [problem(report, 'clean/charset@1', 'warning', `${report.source} ${decoded.doubt}`)]
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
  if (mediaType === 'text/html') {
    const { openHtml } = await import('./html.ts')
    return openHtml(plain)
  }
  if (mediaType === 'text/markdown') {
    const { openMarkdown } = await import('./markdown.ts')
    return openMarkdown(plain)
  }
  return plain
}

function nuls(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte))
  return first >= 0 && bytes[first] === 0
    ? `NUL bytes in it (first at offset ${first})`
    : `control bytes in it (first 0x${bytes[first]!.toString(16).padStart(2, '0')} at offset ${first})`
}

const unreadable = (report: Report, mediaType: string, why: string): Body => ({
  report,
  mediaType,
  charset: null,
  text: null,
  lines: null,
  links: [],
  metadata: NO_METADATA,
  problems: [problem(report, 'clean/unreadable@1', 'error', `Cannot read ${report.source}: ${why}`)],
})

const problem = (report: Report, rule: Problem['rule'], severity: Problem['severity'], message: string): Problem => ({
  rule,
  severity,
  message,
  source: report.source,
  at: null,
})
