import { furnitureName } from './html-furniture.ts'
import { type HtmlPage, type HtmlUnit, isWithin, unitText } from './html-units.ts'

/** A part holds the story when this share of the found text stands in it. */
const MAIN_SHARE = 0.6
/** The rest of a cut story stands at most this many levels above its part. */
const HIGHEST = 4
/** Characters of prose that a part set beside the found one must have to be more of the story. */
const SHORTEST_PART = 140
/** Characters below which a paragraph on its own is not told from a label. */
const SHORTEST_PARAGRAPH = 25
const MOST_LINKED = 0.35

const PROSE: ReadonlySet<string> = new Set('p blockquote pre'.split(' '))
const TOLD: ReadonlySet<string> = new Set('p blockquote pre li dd dt h2 h3 h4 h5 h6'.split(' '))
const TURNED_AWAY: ReadonlySet<string> = new Set(
  'nav aside footer header form figure figcaption button select label dialog menu table'.split(' '),
)

/**
 * Adds to the texts of an article what its finder leaves out between and beside them: parts of the same name set beside
 * the one with most of the story (pages cut a story for advertisements), and paragraphs, quotations of posts, items and
 * headings that stand inside the story's own element. Nothing that is hidden, mostly links, or furniture by its name.
 */
export function withRest(page: HtmlPage, kept: ReadonlySet<number>, refused: ReadonlySet<number>): Set<number> {
  const { tree, units } = page
  const { elements } = tree
  const main = mainElement(page, kept)
  if (main < 0) return new Set(kept)
  const all = new Set(kept)
  const isOpen = openness(page)
  const region = regionOf(page, main, kept)
  const [first, last] = ends(kept)
  for (const unit of units) {
    const start = unit.texts[0]!
    if (unit.element < 0 || kept.has(start) || unit.texts.some((i) => refused.has(i))) continue
    const inMain = isWithin(tree, unit.element, main) && start > first && start < last
    const part = inMain ? main : region.find((e) => isWithin(tree, unit.element, e))
    if (part === undefined) continue
    const { name } = elements[unit.element]!
    if (!TOLD.has(name) && !(elements[part]!.name === name && unit.element === part)) continue
    if (PROSE.has(name) ? unit.size < SHORTEST_PARAGRAPH && !inMain : unit.size < 3) continue
    if (unit.linked > unit.size * MOST_LINKED || !isOpen(unit.element, part)) continue
    if (inMain && !isProse(page, unit, name)) continue
    for (const i of unit.texts) all.add(i)
  }
  return all
}

/** Inside the story only sentences and quoted posts are added: its labels were left out with reason. */
const isProse = (page: HtmlPage, unit: HtmlUnit, name: string): boolean =>
  PROSE.has(name) &&
  unit.size >= SHORTEST_PARAGRAPH &&
  /[.!?…。！？:]["'”’»)\]]*(?:\s|$)|^[—–]/u.test(unitText(page, unit))

/** The innermost element that holds most of the found text. */
function mainElement(page: HtmlPage, kept: ReadonlySet<number>): number {
  const { tree, units } = page
  const held = new Map<number, number>()
  let total = 0
  for (const unit of units) {
    if (!kept.has(unit.texts[0]!)) continue
    total += unit.size
    for (let e = unit.element; e >= 0; e = tree.elements[e]!.parent) held.set(e, (held.get(e) ?? 0) + unit.size)
  }
  let main = -1
  for (const [e, size] of held) if (size >= total * MAIN_SHARE && e > main) main = e
  return main
}

/** Parts of the same name as the main one (or as the one it stands in), beside it, with prose of their own. */
function regionOf(page: HtmlPage, main: number, kept: ReadonlySet<number>): number[] {
  const { tree, units } = page
  const { elements } = tree
  const parts: number[] = []
  for (let level = 0, own = main; level < HIGHEST && own >= 0; level++, own = elements[own]!.parent) {
    const { name, parent } = elements[own]!
    const words = page.words(own)
    if (name === 'article' || name === 'p' || parent < 0) break
    const prose = new Map<number, number>()
    for (const unit of units) {
      if (kept.has(unit.texts[0]!) || unit.element < 0 || !PROSE.has(elements[unit.element]!.name)) continue
      if (unit.linked > unit.size * MOST_LINKED) continue
      let beside = unit.element
      while (beside >= 0 && elements[beside]!.depth > elements[own]!.depth) beside = elements[beside]!.parent
      if (beside < 0 || beside === own || elements[beside]!.parent !== parent || elements[beside]!.name !== name)
        continue
      if (page.words(beside) === words) prose.set(beside, (prose.get(beside) ?? 0) + unit.size)
    }
    for (const [e, size] of prose) if (size >= SHORTEST_PART && !parts.includes(e)) parts.push(e)
    if (parts.length > 0) break
  }
  return parts
}

/** Asks whether a reader sees an element as part of the story: nothing on the way up to `top` hides it or names it away. */
function openness(page: HtmlPage): (element: number, top: number) => boolean {
  const { elements } = page.tree
  const known = new Map<number, boolean>()
  const own = (e: number): boolean => {
    let found = known.get(e)
    if (found === undefined) {
      const attributes = page.attributes(e)
      found =
        !TURNED_AWAY.has(elements[e]!.name) &&
        furnitureName(page, e) === null &&
        !attributes.has('hidden') &&
        attributes.get('aria-hidden') !== 'true' &&
        !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
      known.set(e, found)
    }
    return found
  }
  return (element, top) => {
    for (let e = element; e >= 0 && e !== top; e = elements[e]!.parent) if (!own(e)) return false
    return true
  }
}

function ends(kept: ReadonlySet<number>): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, -1]
  for (const i of kept) {
    if (i < first) first = i
    if (i > last) last = i
  }
  return [first, last]
}
