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
  if (fragments.length < 2 * FEWEST || depth > 8) return [[...fragments]]
  const gutter = gutterOf(fragments)
  if (gutter !== null && upToTail(fragments) === fragments.length)
    return [
      ...parted(
        fragments.filter(({ x }) => x < gutter),
        depth + 1,
      ),
      ...parted(
        fragments.filter(({ x }) => x >= gutter),
        depth + 1,
      ),
    ]
  const window = 2 * FEWEST
  for (let from = 0; from + window <= fragments.length; from++) {
    if (gutterOf(fragments.slice(from, from + window)) === null) continue
    let to = from + window
    while (to < fragments.length && gutterOf(fragments.slice(from, to + 1)) !== null) to++
    to = from + upToTail(fragments.slice(from, to))
    if (from === 0 && to === fragments.length) break
    return [
      ...parted(fragments.slice(0, from), depth + 1),
      ...parted(fragments.slice(from, to), depth + 1),
      ...parted(fragments.slice(to), depth + 1),
    ]
  }
  return [[...fragments]]
}

/** Where a white strip from top to bottom parts two columns of prose that stand side by side; null where none does. */
function gutterOf(fragments: readonly Fragment[]): number | null {
  const byLeft = [...fragments].sort((a, b) => a.x - b.x)
  let right = byLeft[0]!.right
  for (let i = 1; i < byLeft.length; i++) {
    const next = byLeft[i]!
    if (next.x - right >= NARROWEST_GUTTER * next.size && isColumn(byLeft.slice(0, i)) && isColumn(byLeft.slice(i))) {
      const [a, b] = [extent(byLeft.slice(0, i)), extent(byLeft.slice(i))]
      const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
      if (shared > 0 && shared >= 0.3 * Math.min(a.top - a.bottom, b.top - b.bottom)) return next.x
    }
    right = Math.max(right, next.right)
  }
  return null
}

/** A white strip this many type sizes high, below the end of the other column, ends the columns. */
const TAIL_GAP = 2.4

/**
 * How many of the fragments, from the top, belong to two columns: what stands apart below the end of the other column
 * (a heading over the full width, however short its words) does not.
 */
function upToTail(fragments: readonly Fragment[]): number {
  const gutter = gutterOf(fragments)
  if (gutter === null) return fragments.length
  const sides = [fragments.filter(({ x }) => x < gutter), fragments.filter(({ x }) => x >= gutter)] as const
  for (const [own, other] of [sides, [sides[1], sides[0]] as const]) {
    const end = other.at(-1)!.y
    for (const [i, fragment] of own.entries())
      if (i >= FEWEST && fragment.y < end && own[i - 1]!.y - fragment.y > TAIL_GAP * own[i - 1]!.size)
        return fragments.indexOf(fragment)
  }
  return fragments.length
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
