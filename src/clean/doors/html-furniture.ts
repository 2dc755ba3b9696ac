import { BLOCKS, type HtmlPage, type HtmlUnit, partOf, unitText } from './html-units.ts'

/** A part of the page may be furniture when it holds at most this share of the article as it was found. */
const LARGEST_SHARE = 0.3

/** Characters below which links inside a sentence are words of it, not a list that unfolds. */
const SHORTEST_INLINE = 60

const TAGS: ReadonlySet<string> = new Set('nav aside footer button select option label dialog menu legend'.split(' '))
const ROLES = /^(?:navigation|complementary|contentinfo|search|menu|menubar|dialog|toolbar|banner)$/i
/** Names of parts, as words of class and id, that are never the story. Compiled by hand. */
const NAMES =
  / (?:related|recirc|recirculation|recommended|recommendations|newsletter|newsletters|signup|sign up|promo|promos|teaser|teasers|sharebar|share|sharing|shares|comments|disqus|breadcrumb|breadcrumbs|outbrain|taboola|sponsored|advertisement|advert|sidebar|pagination|pager|trending|popular|readmore|read more|read next|read also|see also|also read|also like|you may|up next|next article|next post|prev post|previous post|most read|most viewed|more stories|more news|more from|more on|more articles|more links|paywall|cookie|cookies|gdpr|popup|rail|toolbar|tags|taglist|post meta|entry meta|article meta|entry footer|post footer|article footer|bio|author box|author info|author card|author profile|author excerpt|author about|author description|author details|author text|about author|about the author|post author|entry author|social share|social links|social icons|social bar|social buttons|social follow|social tools|follow us|citation|disclaimer|inline links|story links|widget|slideshow counter|call to action|cta|subscribe|subscription) /
/** What an embedded post or a quotation of the story is called: parts of it are not furniture. */
const EMBEDS = / (?:tweet|twitter tweet|instagram|embed|embedded|oembed|pullquote|quote) /

/**
 * Takes from the texts of an article those that belong to the page: parts that say so in their tags, lists of links to
 * the same site, paragraphs and headings that are nothing but such a link, counters of picture galleries, and headings
 * that are left with nothing under them. Parts that hold much of the article are never taken.
 */
export function withoutFurniture(page: HtmlPage, kept: ReadonlySet<number>, address: string | null): Set<number> {
  const { tokens, tree, units } = page
  const { elements } = tree
  const host = hostOf(address)
  const size = new Int32Array(tokens.length + 1)
  const linked = new Int32Array(tokens.length + 1)
  for (let i = 0; i < tokens.length; i++) {
    const own = kept.has(i) ? lengthOf(page, i) : 0
    const at = tree.inside[i]!
    size[i + 1] = size[i]! + own
    linked[i + 1] = linked[i]! + (own > 0 && at >= 0 && page.linkOf[at]! >= 0 ? own : 0)
  }
  const total = size[tokens.length]!
  if (total === 0) return new Set(kept)
  const sizeIn = (e: number) => size[elements[e]!.end]! - size[elements[e]!.open]!
  const linkedIn = (e: number) => linked[elements[e]!.end]! - linked[elements[e]!.open]!

  // Elements that look like furniture, the outer before the inner; those of one name count together.
  const found: { element: number; name: string }[] = []
  const share = new Map<string, number>()
  let behind = 0
  for (let e = 0; e < elements.length; e++) {
    const element = elements[e]!
    if (element.open < behind) continue
    const own = sizeIn(e)
    if (own === 0 || own > total * LARGEST_SHARE) continue
    const name =
      furnitureName(page, e) ?? (isLinkList(page, e, own, linkedIn(e), host) ? `links ${page.words(e)}` : null)
    if (name === null) continue
    found.push({ element: e, name })
    share.set(name, (share.get(name) ?? 0) + own)
    behind = element.end
  }
  const dropped = new Uint8Array(tokens.length)
  for (const { element, name } of found)
    if (share.get(name)! <= total * LARGEST_SHARE) dropped.fill(1, elements[element]!.open, elements[element]!.end)

  // Units that are nothing but a link to another page of the site.
  const single: HtmlUnit[] = []
  let singleSize = 0
  for (const whole of units) {
    const unit = partOf(page, whole, (i) => kept.has(i) && dropped[i] === 0)
    if (unit === null) continue
    if (isCounter(page, unit)) for (const i of unit.texts) dropped[i] = 1
    else if (isLinkAlone(page, unit, host)) {
      single.push(unit)
      singleSize += unit.size
    }
  }
  if (singleSize <= total * LARGEST_SHARE) for (const unit of single) for (const i of unit.texts) dropped[i] = 1
  dropOrphans(page, kept, dropped)

  const left = new Set<number>()
  for (const i of kept) if (dropped[i] === 0) left.add(i)
  return left
}

const lengthOf = ({ tokens }: HtmlPage, i: number): number => tokens[i]!.end - tokens[i]!.start

/** The name under which an element is furniture; null when its tag says nothing of the kind. */
export function furnitureName(page: HtmlPage, e: number): string | null {
  const { name } = page.tree.elements[e]!
  if (TAGS.has(name)) return name
  const role = page.attributes(e).get('role')
  if (role !== undefined && ROLES.test(role)) return role
  const words = page.words(e)
  if (words === '' || name === 'a' || EMBEDS.test(words)) return null
  const match = NAMES.exec(words)
  return match === null ? null : match[0]
}

/** What addresses of related stories say of where they stand, for the site's own statistics. */
const FROM_A_LIST =
  /[?&#](?:[^?&#]*[_=-])?(?:\w*related\w*|\w*read_?more\w*|recirc\w*|recommend\w*|more_?from\w*|most_?read\w*)/i

/** Two links or more to the same site and hardly anything else. */
function isLinkList(page: HtmlPage, e: number, own: number, linked: number, host: string | null): boolean {
  if (linked < own * 0.3) return false
  const { elements } = page.tree
  const { name, end } = elements[e]!
  const isInline = !BLOCKS.has(name)
  if (isInline && own < SHORTEST_INLINE) return false
  if (name === 'a' || /^h[1-6]$/.test(name) || name === 'p') return false
  let links = 0
  let labelled = 0
  for (let k = e + 1; k < elements.length && elements[k]!.open < end; k++) {
    if (elements[k]!.name !== 'a') continue
    const href = page.attributes(k).get('href')
    if (!isSameSite(href, host)) return false
    links++
    if (FROM_A_LIST.test(href!)) labelled++
  }
  return links >= (isInline ? 3 : 2) && (linked >= own * 0.75 || labelled === links)
}

/** A paragraph, heading or item of four words or more that is one link to another page of the site. */
function isLinkAlone(page: HtmlPage, unit: HtmlUnit, host: string | null): boolean {
  if (unit.size < 16 || unit.linked < unit.size * 0.92) return false
  const at = page.tree.inside[unit.texts.find((i) => page.linkOf[page.tree.inside[i]!]! >= 0) ?? unit.texts[0]!]!
  const link = at < 0 ? -1 : page.linkOf[at]!
  if (link < 0 || !isSameSite(page.attributes(link).get('href'), host)) return false
  const text = unitText(page, unit)
  return text.split(' ').length >= 4
}

const COUNTER = /^(?:image|photo|picture|slide|foto|bild)?\s*\d{1,3}\s*(?:of|\/|von|de)\s*\/?\s*\d{1,3}$/i
const isCounter = (page: HtmlPage, unit: HtmlUnit): boolean => unit.size <= 20 && COUNTER.test(unitText(page, unit))

const HEADING = /^h[1-6]$/
/** Headings whose part was dropped whole. */
function dropOrphans(page: HtmlPage, kept: ReadonlySet<number>, dropped: Uint8Array): void {
  const { units, tree } = page
  const nameOf = (unit: HtmlUnit) => (unit.element < 0 ? '' : tree.elements[unit.element]!.name)
  for (let u = units.length - 1; u >= 0; u--) {
    const unit = units[u]!
    if (!kept.has(unit.texts[0]!) || dropped[unit.texts[0]!] || !HEADING.test(nameOf(unit))) continue
    let next = u + 1
    let gone = 0
    while (next < units.length) {
      const first = units[next]!.texts[0]!
      if (kept.has(first) && !dropped[first]) break
      if (dropped[first]) gone++
      next++
    }
    if (gone === 0) continue
    const after = units[next]
    if (!after || (HEADING.test(nameOf(after)) && nameOf(after) <= nameOf(unit)))
      for (const i of unit.texts) dropped[i] = 1
  }
}

/** Does an address stay on the site? A place on the page itself, a script and a mail address do not lead anywhere. */
export function isSameSite(href: string | undefined, host: string | null): boolean {
  if (href === undefined || href === '' || /^(?:#|javascript:|mailto:|tel:|data:)/i.test(href)) return false
  if (!/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(href)) return true
  const other = hostOf(href)
  return other !== null && host !== null && (other === host || other.endsWith(`.${host}`) || host.endsWith(`.${other}`))
}

/** The host of an address without `www.`; null when it has none. */
export function hostOf(address: string | null): string | null {
  const match = address === null ? null : /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address.trim())
  return match === null ? null : match[1]!.toLowerCase().replace(/^(?:www|m|amp)\./, '')
}

/** Does an address lead to another page of the site than the one at `address`? */
export function isOtherPage(href: string | undefined, address: string | null): boolean {
  if (!isSameSite(href, hostOf(address))) return false
  return address === null || pathOf(href!) !== pathOf(address)
}

const pathOf = (address: string): string =>
  address
    .trim()
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
