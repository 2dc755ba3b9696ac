import { type HtmlPage, type HtmlUnit, unitText } from './html-units.ts'

/** Fewer posts make no live blog. */
const FEWEST = 3
/** Characters of the longest line that is the time of a post. */
const LONGEST_TIME = 60
/** Characters that are no white space and no link which posts have on average: a list of links to other stories has fewer. */
const SHORTEST_POST = 40
/** A page that does not say that it is a live blog is one when this share of the text that was found stands in posts. */
const SHARE = 0.6
/** Elements looked up from a time to its post. */
const HIGHEST = 12

/** The posts of a live blog: their texts, and of these the times that head them, as indices into the page's tokens. */
export interface LivePosts {
  readonly texts: ReadonlySet<number>
  readonly times: ReadonlySet<number>
}

/**
 * The posts of a page that reports as things happen: parts of one parent, each with a time at its head and prose under
 * it. Null when there are none, or when the page is not said to be a live blog and its text stands elsewhere. Linear.
 */
export function livePosts(page: HtmlPage, found: ReadonlySet<number> | null, isLive: boolean): LivePosts | null {
  const { tokens, tree, units } = page
  const { elements } = tree
  const timed = units.filter((unit) => isTime(page, unit))
  if (timed.length < FEWEST) return null
  const before = new Int32Array(tokens.length + 1)
  for (const { texts } of timed) before[texts[0]! + 1] = 1
  for (let i = 0; i < tokens.length; i++) before[i + 1]! += before[i]!
  const timesIn = (e: number) => before[elements[e]!.end]! - before[elements[e]!.open]!
  const byParent = new Map<number, { post: number; unit: HtmlUnit }[]>()
  for (const unit of timed) {
    let post = unit.element
    for (let up = 0; post >= 0 && up < HIGHEST; up++) {
      const { parent } = elements[post]!
      if (parent < 0 || timesIn(parent) > 1) break
      post = parent
    }
    if (post < 0 || elements[post]!.parent < 0 || timesIn(post) !== 1) continue
    const { parent } = elements[post]!
    const list = byParent.get(parent)
    if (list) list.push({ post, unit })
    else byParent.set(parent, [{ post, unit }])
  }
  const [parent, posts] = [...byParent].reduce<[number, { post: number; unit: HtmlUnit }[]]>(
    (most, one) => (one[1].length > most[1].length ? one : most),
    [-1, []],
  )
  if (posts.length < FEWEST || isOfReaders(page, parent)) return null
  const texts = new Set<number>()
  const times = new Set<number>()
  let [size, own] = [0, 0]
  const range = posts.map(({ post }) => elements[post]!)
  let p = 0
  for (const unit of units) {
    while (p < range.length && range[p]!.end <= unit.texts[0]!) p++
    if (p >= range.length) break
    if (unit.texts[0]! < range[p]!.open) continue
    size += unit.size
    own += unit.size - unit.linked
    for (const i of unit.texts) texts.add(i)
  }
  for (const { unit } of posts) for (const i of unit.texts) times.add(i)
  if (own < posts.length * SHORTEST_POST || own * 2 < size) return null
  if (!isLive && !posts.some(({ post }) => /liveBlogUpdate/.test(page.attributes(post).get('itemprop') ?? ''))) {
    let [all, inside] = [0, 0]
    for (const i of found ?? []) {
      const length = tokens[i]!.end - tokens[i]!.start
      all += length
      if (texts.has(i)) inside += length
    }
    if (all === 0 || inside < all * SHARE) return null
  }
  return { texts, times }
}

/** What stands between the page's headline and its first post: paragraphs that are no links. */
export function introductionOf({ tree, units }: HtmlPage, { texts }: LivePosts): number[] {
  const { elements } = tree
  let first = 0
  while (first < units.length && !texts.has(units[first]!.texts[0]!)) first++
  const isOf = (unit: HtmlUnit, name: string) => unit.element >= 0 && elements[unit.element]!.name === name
  let head = first - 1
  while (head >= 0 && !isOf(units[head]!, 'h1')) head--
  return head < 0
    ? []
    : units
        .slice(head + 1, first)
        .flatMap((unit) =>
          isOf(unit, 'p') && unit.size >= SHORTEST_POST && unit.linked * 2 < unit.size ? unit.texts : [],
        )
}

/** Headings that stand in posts: links to the post itself are no other story. */
export const headingsIn = (page: HtmlPage, { texts }: LivePosts): number[] =>
  page.units.flatMap((unit) =>
    unit.element >= 0 && /^h[1-6]$/.test(page.tree.elements[unit.element]!.name) && texts.has(unit.texts[0]!)
      ? unit.texts
      : [],
  )

/** Do readers write here? */
function isOfReaders(page: HtmlPage, e: number): boolean {
  for (let up = e, steps = 0; up >= 0 && steps < 40; up = page.tree.elements[up]!.parent, steps++)
    if (/ (?:comment|comments|replies|reply|disqus|forum|thread) /.test(page.words(up))) return true
  return false
}

const CLOCK = /(?:^|[^\d.:/-])(?:\d{1,2}[:.h]\d{2}(?![\d./])|\d{1,2} ?[ap]\.?m\b)/
const WORDS_OF_TIME =
  /\b(?:\d{1,4}(?:st|nd|rd|th|[ap]m|h)?|[ap]\.?m\b\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day|mon|tue|wed|thu|fri|sat|sun|posted|published|updated|entry|at|on|today|yesterday|local time|[a-z]{1,2}[sd]?t|gmt|utc|cest|aest|aedt|[hms]|hours?|hrs?|minutes?|mins?|ago|an?|last)\b/g

/** A short line that is a clock time, with a date or a zone beside it at most; or any short words of a `time` element. */
function isTime(page: HtmlPage, unit: HtmlUnit): boolean {
  if (unit.size > LONGEST_TIME) return false
  const text = unitText(page, unit).toLowerCase()
  if (!/\d/.test(text) || text.length > LONGEST_TIME) return false
  const { elements, inside } = page.tree
  const at = inside[unit.texts[0]!]!
  const isMarked = at >= 0 && (elements[at]!.name === 'time' || elements[elements[at]!.parent]?.name === 'time')
  return (isMarked || CLOCK.test(text)) && text.replace(WORDS_OF_TIME, '').replace(/[\P{L}]+/gu, '') === ''
}
