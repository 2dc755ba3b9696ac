import type { Report } from '../../read/report.ts'
import { type Body, NO_METADATA } from './body.ts'
import { decodeBytes } from './charset.ts'
import { type MimePart, partsOf } from './mhtml-parts.ts'
import { problemOf, unreadable } from './unreadable.ts'

const TYPE = 'multipart/related'

/**
 * Opens a saved web page (MHTML): its root page through the door of pages. `Snapshot-Content-Location` and
 * `Content-Location` are its address; `Date` says when it was saved, so it is the time of fetching, never of
 * publication. A file without a page gives a body without text and an error.
 */
export async function openMhtml(report: Report): Promise<Body> {
  const { header, parts, isCut } = partsOf(report.body)
  const address = web(header.get('snapshot-content-location')) ?? web(header.get('content-location'))
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const root = rootOf(pages, header.get('content-type') ?? '', address)
  if (root === null)
    return unreadable(
      report,
      TYPE,
      parts.length === 0
        ? 'the saved page has no parts; save it again'
        : 'the saved page has no HTML part, only pictures, styles or data; save the page itself again',
    )
  const decoded = decodeBytes(root.body, root.charset)
  if (decoded === null) return unreadable(report, TYPE, 'the page in it is not text; save it again')
  const problems = []
  if (decoded.doubt !== null)
    problems.push(problemOf(report, 'clean/charset@1', 'warning', `The page in ${report.source} ${decoded.doubt}`))
  if (isCut)
    problems.push(
      problemOf(
        report,
        'clean/mhtml-cut@1',
        'warning',
        `${report.source} is cut: its last boundary is missing; what could be read is kept, save the page again`,
      ),
    )
  const saved = savedOn(header.get('date') ?? null)
  const { openHtml } = await import('./html.ts')
  const page = await openHtml({
    report: report.fetchedAt === null && saved !== null ? { ...report, fetchedAt: saved } : report,
    mediaType: 'text/html',
    charset: decoded.charset,
    text: decoded.text,
    lines: null,
    links: [],
    metadata: NO_METADATA,
    problems,
  })
  const url = page.metadata.url ?? web(root.location) ?? address
  return { ...page, mediaType: TYPE, metadata: { ...page.metadata, url } }
}

/** The page that the file names as its start, else the one at the file's own address, else the first. */
function rootOf(pages: readonly MimePart[], type: string, address: string | null): MimePart | null {
  const start = /;\s*start\s*=\s*"?<?([^";>]{1,300})/i.exec(type)?.[1]
  return (
    pages.find(({ id }) => start !== undefined && id === start) ??
    pages.find(({ location }) => address !== null && location === address) ??
    pages[0] ??
    null
  )
}

const web = (address: string | null | undefined): string | null => {
  const bare = address?.replace(/\s+/g, '') ?? ''
  return /^https?:\/\/\S+$/i.test(bare) ? bare : null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `Tue, 4 Mar 2014 08:15:00 +0100` as ISO 8601 in UTC; null when it is no date with its zone. */
function savedOn(date: string | null): string | null {
  const found =
    /^\s*(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:([+-])(\d{2})(\d{2})|GMT|UT|UTC|Z)/i.exec(
      date ?? '',
    )
  if (!found) return null
  const month = MONTHS.indexOf(found[2]!.toLowerCase())
  if (month < 0) return null
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((group) => Number(found[group] ?? 0))
  const zone = found[7] === undefined ? 0 : (found[7] === '-' ? -1 : 1) * (Number(found[8]) * 60 + Number(found[9]))
  const time = Date.UTC(year!, month, day!, hour!, minute! - zone, second!)
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
