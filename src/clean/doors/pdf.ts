import type { Report } from '../../read/report.ts'
import type { Problem } from '../../text/problem.ts'
import type { Body, Metadata } from './body.ts'
import { titleWorthKeeping } from './office-titles.ts'
import { regionsOf } from './pdf-columns.ts'
import { type Fragment, fragmentsOf, type PdfItem } from './pdf-fragments.ts'
import { type Furniture, furnitureOf, type PdfPage } from './pdf-furniture.ts'
import { layerOf, type PageEdges } from './pdf-layer.ts'
import { metadataOfPdf } from './pdf-metadata.ts'
import { linesOfRegion, type PdfLine, paragraphsOf } from './pdf-paragraphs.ts'
import { problemOf, unreadable } from './unreadable.ts'

const TYPE = 'application/pdf'
/** Pages read of one file: a report has fewer, a book is none. */
const MOST_PAGES = 400
/** Letters of all pages together below which a file has no text layer. */
const FEWEST_LETTERS = 40

/** What a file holds, as far as reports are concerned. */
interface Opened {
  readonly pages: readonly (PdfPage & { readonly links: readonly string[] })[]
  readonly pageCount: number
  readonly metadata: Metadata
  readonly created: string | null
}

/**
 * Opens a PDF: its text layer in reading order with paragraphs, headings and list items told apart by geometry, and what
 * it says of itself. A file without letters, with a password, or broken gives a body without text and an error.
 */
export async function openPdf(report: Report): Promise<Body> {
  let opened: Opened
  try {
    opened = await read(report.body)
  } catch (error) {
    return unreadable(report, TYPE, whyNot(error, report.body))
  }
  const { pages, pageCount, metadata, created } = opened
  const letters = pages.map(({ fragments }) => fragments.map(({ text }) => text).join(' '))
  const readable = letters.join(' ').match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unknown = letters.join(' ').match(/[\ue000-\uf8ff\ufffd\u0000-\u001f]/gu)?.length ?? 0
  if (readable < FEWEST_LETTERS || unknown > readable)
    return unreadable(
      report,
      TYPE,
      unknown > readable
        ? 'its fonts do not say which letters they draw; run text recognition (OCR) over it and give the result'
        : `it has no text layer: ${pageCount === 1 ? 'its page is a picture' : `its ${pageCount} pages are pictures`}, as from a scanner; run text recognition (OCR) over it and give the result`,
    )
  const [paragraphs, edges] = laidOut(pages)
  const { text, lines, removals } = layerOf(paragraphs, edges)
  const problems: Problem[] = []
  const tell = (rule: Problem['rule'], severity: Problem['severity'], message: string) =>
    problems.push(problemOf(report, rule, severity, message))
  const bare = letters.flatMap((words, i) => (/[\p{L}\p{N}]/u.test(words) ? [] : [i + 1]))
  if (bare.length > 0)
    tell(
      'clean/pdf-page-without-text@1',
      'warning',
      `${report.source} has no text on ${bare.length === 1 ? 'page' : 'pages'} ${bare.join(', ')}: if it is scanned there, run text recognition (OCR) over it`,
    )
  if (pageCount > MOST_PAGES)
    tell(
      'clean/pdf-pages@1',
      'warning',
      `${report.source} has ${pageCount} pages: the first ${MOST_PAGES} are read; split it`,
    )
  if (isCut(report.body))
    tell(
      'clean/pdf-cut@1',
      'warning',
      `${report.source} seems cut: the end of the file is missing; what could be read is kept, get it again`,
    )
  if (created !== null && metadata.publishedAt === null && report.publishedAt === null)
    tell(
      'clean/file-date@1',
      'info',
      `${report.source} says that the file was made on ${created}: that is not taken for its publication; if it is, give the date with --published`,
    )
  return {
    report,
    mediaType: TYPE,
    charset: null,
    text,
    lines,
    removals,
    links: [...new Set(pages.flatMap(({ links }) => links))],
    metadata: {
      ...metadata,
      title: titleWorthKeeping(metadata.title, lines, text),
      url: metadata.url ?? printedFrom(edges),
    },
    problems,
  }
}

/** The address that a browser printed at the foot of the first page; null when none stands there. */
const printedFrom = (edges: readonly PageEdges[]): string | null =>
  edges[0]?.foot.find(({ text }) => /^https?:\/\/\S+$/i.test(text) && !text.includes('…'))?.text ?? null

/** Pages as paragraphs in reading order, and the rows at their edges. */
function laidOut(pages: readonly PdfPage[]): [ReturnType<typeof paragraphsOf>, PageEdges[]] {
  const furniture = furnitureOf(pages)
  const lines: PdfLine[] = []
  let region = 0
  for (const [page, { fragments }] of pages.entries())
    for (const part of regionsOf(fragments.filter((fragment) => !furniture.has(fragment))))
      lines.push(...linesOfRegion(part, page, region++))
  return [paragraphsOf(lines), pages.map((page) => edgesOf(page, furniture))]
}

function edgesOf({ height, fragments }: PdfPage, furniture: ReadonlyMap<Fragment, Furniture>): PageEdges {
  const rows = fragments.flatMap((fragment) => {
    const kind = furniture.get(fragment)
    return kind === undefined ? [] : [{ text: fragment.text, kind, y: fragment.y }]
  })
  return { head: rows.filter(({ y }) => y > height / 2), foot: rows.filter(({ y }) => y <= height / 2) }
}

async function read(bytes: Uint8Array): Promise<Opened> {
  const { getDocumentProxy } = await import('unpdf')
  // A copy: the library takes the bytes for itself.
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  try {
    const pages: (PdfPage & { links: readonly string[] })[] = []
    for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number++) {
      const page = await file.getPage(number)
      const content = await page.getTextContent()
      const items = content.items.flatMap((item): PdfItem[] => {
        if (!('str' in item)) return []
        const [a, b, c, d, x, y] = item.transform as number[]
        const size = Math.hypot(c!, d!) || Math.hypot(a!, b!)
        if (!Number.isFinite(x!) || !Number.isFinite(y!) || !(size > 0)) return []
        const { str: text, width, fontName: font } = item
        return [{ text, x: x!, y: y!, width, size, font, isTurned: Math.abs(b!) > 0.2 * size }]
      })
      const annotations: readonly { subtype?: string; url?: string }[] = await page.getAnnotations().catch(() => [])
      pages.push({
        height: page.view[3]! - page.view[1]!,
        fragments: fragmentsOf(items.map((item) => ({ ...item, y: item.y - page.view[1]! }))),
        links: annotations.flatMap(({ subtype, url }) =>
          subtype === 'Link' && url !== undefined && /^https?:\/\/\S+$/i.test(url) ? [url] : [],
        ),
      })
      page.cleanup()
    }
    const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: null }))
    return { pages, pageCount: file.numPages, ...metadataOfPdf(info as Record<string, unknown>, metadata) }
  } finally {
    await file.loadingTask.destroy().catch(() => undefined)
  }
}

/** What a failure means in a reader's words. */
function whyNot(error: unknown, bytes: Uint8Array): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'it is protected by a password; save a copy without one and give that'
  if (isCut(bytes)) return 'the PDF is cut: its end is missing; get it again'
  return 'the PDF is broken; get it again, or open it and print it to a new PDF'
}

/** A whole file ends with a mark. */
const isCut = (bytes: Uint8Array): boolean =>
  !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(Math.max(0, bytes.length - 4096))
    .includes('%%EOF')
