import type { Fragment } from './pdf-fragments.ts'

/** Fewer fragments on a side make no column. */
const FEWEST = 3
/** Characters of the mean fragment of a column of prose; a column of a table has shorter ones. */
const SHORTEST_MEAN = 16
/** Narrower than this share of the type size, a white strip is a blank between words. */
const NARROWEST_GUTTER = 0.6
/** Pages with more fragments are drawings or tables: no columns are looked for. */
const MOST = 700

/**
 * The fragments of a page as regions in reading order: a column is read to its end before the next, and what spans the
 * columns (a headline, a picture's caption) parts the columns above it from those below.
 */
export function regionsOf(fragments: readonly Fragment[]): Fragment[][] {
  const ordered = [...fragments].sort((a, b) => b.y - a.y || a.x - b.x)
  return ordered.length > MOST ? [ordered] : parted(ordered, 0)
}

function parted(fragments: readonly Fragment[], depth: number): Fragment[][] {
  if (fragments.length === 0) return []
  const gutter = fragments.length < 2 * FEWEST || depth > 8 ? null : gutterOf(fragments)
  if (gutter === null) return [[...fragments]]
  const regions: Fragment[][] = []
  let spanning: Fragment[] = []
  let band: Fragment[] = []
  const close = () => {
    const { head, left, right, tail } = columnsOf(band, gutter)
    const above = [...spanning, ...head]
    if (above.length > 0) regions.push(above)
    regions.push(...parted(left, depth + 1), ...parted(right, depth + 1))
    spanning = tail
    band = []
  }
  for (const fragment of fragments) {
    if (!crosses(fragment, gutter)) band.push(fragment)
    else {
      if (band.length > 0) close()
      spanning.push(fragment)
    }
  }
  close()
  if (spanning.length > 0) regions.push(spanning)
  return regions
}

const crosses = ({ x, right, size }: Fragment, gutter: number): boolean =>
  x < gutter - 2 && right > gutter - NARROWEST_GUTTER * size

/**
 * The left edge of a column of prose beside another: most fragments keep clear of the white strip before it. Null where
 * there is none. Of several, the one with most on its emptier side.
 */
function gutterOf(fragments: readonly Fragment[]): number | null {
  const edges = [...new Set(fragments.map(({ x }) => Math.round(x)))].sort((a, b) => a - b)
  let [best, most] = [null as number | null, 0]
  for (const edge of edges) {
    const left = fragments.filter(({ x }) => x < edge - 2)
    const right = fragments.filter(({ x }) => x >= edge - 2)
    const clear = left.filter((fragment) => !crosses(fragment, edge))
    const score = Math.min(clear.length, right.length) - 2 * (left.length - clear.length)
    if (score <= most || right.filter(({ x }) => x < edge + 2).length < FEWEST) continue
    if (!isColumn(clear) || !isColumn(right)) continue
    const [a, b] = [extent(clear), extent(right)]
    const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
    if (shared >= 0.3 * Math.min(a.top - a.bottom, b.top - b.bottom)) [best, most] = [edge, score]
  }
  return best
}

/** A white strip this many type sizes high, beyond the end of the other column, ends the columns. */
const APART = 2.4

/**
 * What lies between two spanning lines as two columns, and what only looks so: lines above the right column that stand
 * apart from the left one (the end of a headline, a byline), and lines that stand apart below the end of the other column.
 */
function columnsOf(
  band: readonly Fragment[],
  gutter: number,
): { head: Fragment[]; left: Fragment[]; right: Fragment[]; tail: Fragment[] } {
  const left = band.filter(({ x }) => x < gutter - 2)
  const right = band.filter(({ x }) => x >= gutter - 2)
  if (left.length === 0 || right.length === 0) return { head: [], left, right, tail: [] }
  const isApart = (a: Fragment, b: Fragment) => a.y - b.y > APART * Math.min(a.size, b.size)
  let first = 0
  for (let i = 0; i + 1 < left.length && left[i]!.y > right[0]!.y + right[0]!.size; i++)
    if (isApart(left[i]!, left[i + 1]!) || Math.abs(left[i]!.size - left[i + 1]!.size) > 0.08 * left[i]!.size)
      first = i + 1
  const cut = (own: readonly Fragment[], end: number): number => {
    for (let i = 1; i < own.length; i++) if (own[i]!.y < end && isApart(own[i - 1]!, own[i]!)) return i
    return own.length
  }
  const [leftEnd, rightEnd] = [cut(left, right.at(-1)!.y), cut(right, left.at(-1)!.y)]
  const tail = [...left.slice(Math.max(first, leftEnd)), ...right.slice(rightEnd)].sort(
    (a, b) => b.y - a.y || a.x - b.x,
  )
  return {
    head: left.slice(0, first),
    left: left.slice(first, Math.max(first, leftEnd)),
    right: right.slice(0, rightEnd),
    tail,
  }
}

function isColumn(fragments: readonly Fragment[]): boolean {
  if (fragments.length < FEWEST) return false
  const prose = fragments.filter(({ text }) => /\p{L}{2}/u.test(text))
  const characters = prose.reduce((sum, { text }) => sum + text.length, 0)
  return prose.length >= FEWEST && characters / prose.length >= SHORTEST_MEAN
}

function extent(fragments: readonly Fragment[]): { top: number; bottom: number } {
  let [top, bottom] = [-Infinity, Infinity]
  for (const { y, size } of fragments) {
    top = Math.max(top, y + size)
    bottom = Math.min(bottom, y)
  }
  return { top, bottom }
}
