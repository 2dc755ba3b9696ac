import { type HtmlPage, type HtmlUnit, isWithin, unitText } from './html-units.ts'

/** The page's own word for where the story is counts when this share of the found text agrees with it. */
const AGREEMENT = 0.7
/** Characters below which a body that a page names is a sample of the story. */
const SHORTEST_BODY = 400
/** Characters that must be left when other posts leave the text. */
const SHORTEST_REST = 100
/** Parts of the body that a page names: sites part it for advertisements. */
const MOST_BODIES = 40
/** More headings of related stories than this has no page. */
const MOST_RELATED = 50
/** Units shorter than this are not looked up in the body: labels and names stand in any text. */
const SHORTEST_UNIT = 12

/**
 * The found texts inside what the page itself names as the body of the article (microdata `articleBody`); all of them
 * when it names none or when most of the found text stands elsewhere.
 */
export function withinNamedBody(page: HtmlPage, kept: ReadonlySet<number>): ReadonlySet<number> {
  const { tokens, tree, source } = page
  const bodies: number[] = []
  for (const [e, { open }] of tree.elements.entries()) {
    const token = tokens[open]!
    if (token.end - token.start < 24 || !source.slice(token.start, token.end).includes('rticleBody')) continue
    if (bodies.length < MOST_BODIES && /(?:^|\s)articleBody(?:\s|$)/.test(page.attributes(e).get('itemprop') ?? ''))
      bodies.push(e)
  }
  if (bodies.length === 0) return kept
  const inside = new Set<number>()
  let [all, own] = [0, 0]
  for (const i of kept) {
    const size = tokens[i]!.end - tokens[i]!.start
    const at = tree.inside[i]!
    all += size
    if (at < 0 || !bodies.some((e) => isWithin(tree, at, e))) continue
    own += size
    inside.add(i)
  }
  return own >= all * AGREEMENT && own >= SHORTEST_BODY ? inside : kept
}

/**
 * The found texts measured by the text of the article that the page's structured data hold: what stands before its first
 * and behind its last passage goes, its passages that were left out come back. A sample (a body that holds little of a
 * found text that agrees with it) changes nothing.
 */
export function byStatedBody(
  page: HtmlPage,
  kept: ReadonlySet<number>,
  refused: ReadonlySet<number>,
  body: string | null,
): ReadonlySet<number> {
  if (body === null || body.length < SHORTEST_BODY) return kept
  const wanted = keyOf(body)
  const known = new Map<HtmlUnit, boolean>()
  const isStated = (unit: HtmlUnit): boolean => {
    let found = known.get(unit)
    if (found === undefined) {
      const key = keyOf(unitText(page, unit))
      // a long unit is looked up by its beginning, middle and end: references inside it may be written otherwise
      const [head, tail] = [key.slice(0, 24), key.slice(-24)]
      const middle = key.slice(Math.floor(key.length / 2), Math.floor(key.length / 2) + 24)
      found = key.length >= SHORTEST_UNIT && [head, middle, tail].filter((part) => wanted.includes(part)).length >= 2
      known.set(unit, found)
    }
    return found
  }
  let [all, agreed, stated] = [0, 0, 0]
  let [first, last] = [Number.POSITIVE_INFINITY, -1]
  const { units } = page
  const isKept = (unit: HtmlUnit) => kept.has(unit.texts[0]!)
  for (const [u, unit] of units.entries()) {
    if (unit.size < SHORTEST_UNIT || !isStated(unit)) {
      if (isKept(unit)) all += unit.size
      continue
    }
    stated += unit.size
    if (!isKept(unit)) continue
    all += unit.size
    agreed += unit.size
    if (u < first) first = u
    last = u
  }
  if (stated < wanted.length * 0.6) return kept
  const chosen = new Set<number>()
  if (agreed < stated * 0.5) {
    // The finder took another part of the page: the stated passages are the article.
    for (const unit of units) if (isStated(unit)) for (const i of unit.texts) chosen.add(i)
    return chosen
  }
  if (agreed < all * AGREEMENT || stated < all * AGREEMENT) return kept
  for (const [u, unit] of units.entries())
    for (const i of unit.texts) if (kept.has(i) && u >= first && u <= last) chosen.add(i)
  for (const [u, unit] of units.entries()) {
    const isBetween = u > first && u < last && !isKept(unit) && !unit.texts.some((i) => refused.has(i))
    if (isBetween && isStated(unit)) for (const i of unit.texts) chosen.add(i)
  }
  return chosen
}

/**
 * The found texts without other posts of a page that shows several: `article` elements and entries whose heading is a
 * link to another page of the site. When nothing else would be left, the page is kept as found.
 */
export function withoutOtherPosts(
  page: HtmlPage,
  kept: ReadonlySet<number>,
  leadsElsewhere: (href: string | undefined) => boolean,
): ReadonlySet<number> {
  const { tree, tokens, units, linkOf } = page
  const { elements } = tree
  const gone = new Uint8Array(tokens.length)
  let others = 0
  for (const [e, { name, open, end, parent }] of elements.entries()) {
    if (others >= MOST_RELATED || !HEADING.test(name) || gone[open] || !/ related[a-z]* /.test(page.words(e))) continue
    // What a heading named so stands above, to the end of its part or the next heading of its level.
    const stop = parent < 0 ? tokens.length : elements[parent]!.end
    let behind = stop
    for (let next = e + 1; next < elements.length && elements[next]!.open < stop; next++) {
      if (elements[next]!.parent !== parent || elements[next]!.name !== name || elements[next]!.open < end) continue
      behind = elements[next]!.open
      break
    }
    gone.fill(1, open, behind)
    others++
  }
  const headings = units.filter(({ element, size, linked, texts }) => {
    if (element < 0 || !kept.has(texts[0]!) || linked < size * 0.92) return false
    return HEADING.test(elements[element]!.name)
  })
  const seen = new Set<number>()
  for (const unit of headings) {
    const link = linkOf[tree.inside[unit.texts[0]!]!]!
    if (link < 0 || !leadsElsewhere(page.attributes(link).get('href'))) continue
    let post = unit.element
    while (post >= 0 && !isPost(page, post)) post = elements[post]!.parent
    // only by its first heading: others are of stories that the post tells
    if (post < 0 || gone[elements[post]!.open] || seen.has(post)) continue
    seen.add(post)
    gone.fill(1, elements[post]!.open, elements[post]!.end)
    others++
  }
  if (others === 0) return kept
  const rest = new Set<number>()
  let size = 0
  for (const i of kept) {
    if (gone[i]) continue
    rest.add(i)
    size += tokens[i]!.end - tokens[i]!.start
  }
  return size >= SHORTEST_REST ? rest : kept
}

const HEADING = /^h[1-6]$/
const isPost = (page: HtmlPage, e: number): boolean =>
  page.tree.elements[e]!.name === 'article' || / (?:hentry|post|entry|blogpost|blog post) /.test(page.words(e))

/** Letters and digits alone, in lower case. */
const keyOf = (text: string): string =>
  text
    .replace(/<[^<>]{0,400}>/g, ' ')
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z]{2,10});/gi, ' ')
    .toLowerCase()
    .replace(/[\s\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+/g, '')
