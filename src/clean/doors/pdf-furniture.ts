import type { Fragment } from './pdf-fragments.ts'

/** A row of a page that belongs to its edge. */
export type Furniture = 'running-head' | 'page-number'

/** A page as found: its height in points, its fragments. */
export interface PdfPage {
  readonly height: number
  readonly fragments: readonly Fragment[]
}

/** The share of the page's height, at its head and at its foot, where furniture stands. */
const EDGE = 0.14
/** Rows looked at from either edge. */
const ROWS = 4
/** Points by which a running head may move from page to page. */
const DRIFT = 8
const PAGE_NUMBER =
  /^[-–—|•\s]*(?:(?:page|p\.?|pg\.?)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|•\s]*$/i
const SAYS_PAGE = /page|\d\s*(?:of|\/)\s*\d|^[-–—]\s*\d+\s*[-–—]$/i

/** What browsers print at the edges: the time and the title at the head, the address and the page at the foot. */
const PRINTED_HEAD = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?: |$)/i
const PRINTED_FOOT = /^(?:https?|file):\/\/\S+(?: \d+\/\d+)?$/i

/**
 * Which fragments are the page's and not the report's: rows at the head or foot that come again on other pages with
 * other figures at most, and page numbers.
 */
export function furnitureOf(pages: readonly PdfPage[]): Map<Fragment, Furniture> {
  const edges = pages.map(edgeRows)
  const places = new Map<string, { page: number; y: number }[]>()
  for (const [page, rows] of edges.entries())
    for (const row of rows) {
      const key = placeKey(row)
      places.set(key, [...(places.get(key) ?? []), { page, y: row.y }])
    }
  const wanted = Math.max(2, Math.ceil(pages.length / 4))
  const counted = countedRows(edges)
  const found = new Map<Fragment, Furniture>()
  for (const rows of edges) {
    for (const row of rows) {
      const isNumber = PAGE_NUMBER.test(row.text) && (pages.length > 1 || SAYS_PAGE.test(row.text))
      const same = places.get(placeKey(row))!
      const count = new Set(same.filter((p) => Math.abs(p.y - row.y) <= DRIFT).map((p) => p.page)).size
      const isRepeated = pages.length > 1 && count >= wanted && /[\p{L}\p{N}]/u.test(row.text)
      const isPrinted = (row.isHead ? PRINTED_HEAD : PRINTED_FOOT).test(row.text)
      if (!isNumber && !isRepeated && !isPrinted && !counted.has(row)) continue
      for (const fragment of row.fragments) found.set(fragment, isNumber ? 'page-number' : 'running-head')
    }
  }
  return found
}

/** Rows that begin or end in a number that counts the pages: heads that change from chapter to chapter. */
function countedRows(edges: readonly (readonly Row[])[]): Set<Row> {
  const offsets = new Map<number, Row[]>()
  for (const [page, rows] of edges.entries())
    for (const row of rows) {
      const number = /^(\d{1,4})(?= \D)|(?<=\D )(\d{1,4})$/.exec(row.text)?.[0]
      if (number === undefined) continue
      const offset = Number(number) - page
      offsets.set(offset, [...(offsets.get(offset) ?? []), row])
    }
  const most = [...offsets.values()].reduce((best, rows) => (rows.length > best.length ? rows : best), [])
  return new Set(most.length >= 3 && most.length >= edges.length / 2 ? most : [])
}

interface Row {
  readonly text: string
  readonly y: number
  readonly isHead: boolean
  readonly fragments: readonly Fragment[]
}

const placeKey = ({ text, isHead }: Row): string =>
  `${isHead ? 'head' : 'foot'} ${text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()}`

/** The rows near the head and the foot of a page. */
function edgeRows({ height, fragments }: PdfPage): Row[] {
  const rows: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - fragment.y) <= 0.4 * fragment.size) row.push(fragment)
    else rows.push([fragment])
  }
  const made = rows.map((row): Row => {
    const inOrder = [...row].sort((a, b) => a.x - b.x)
    const y = row[0]!.y
    return { text: inOrder.map(({ text }) => text).join(' '), y, isHead: y > height / 2, fragments: row }
  })
  const near = (row: Row) => (row.isHead ? row.y > height * (1 - EDGE) : row.y < height * EDGE)
  return [...made.slice(0, ROWS), ...made.slice(Math.max(ROWS, made.length - ROWS))].filter(near)
}
