import { metadataDate } from '../dates.ts'
import type { Metadata } from './body.ts'
import { plain } from './html-metadata.ts'
import { type HtmlPage, unitText } from './html-units.ts'

/** Characters of text behind the headline in which a page says when it was written. */
const NEAR_HEADLINE = 600
/** Characters of the longest byline. */
const LONGEST_NAME = 120
/** Text tokens of one name or date. */
const MOST_TEXTS = 12

/** What a page's elements say of its article. Each is null when they are silent. */
export interface ElementsSay {
  readonly published: Said | null
  readonly modified: Said | null
  readonly author: string | null
}
interface Said {
  readonly value: string
  /** Where it stood. */
  readonly from: string
}

/** Things a page speaks of beside its article, whose dates and writers are not the article's. */
const ASIDE_TYPE =
  /Comment|Review|Person|Organization|ImageObject|VideoObject|AudioObject|Breadcrumb|Rating|Product|Offer/
const ASIDE: ReadonlySet<string> = new Set('nav aside footer figure figcaption'.split(' '))
/** Names of elements that hold the date of publication: hAtom, h-entry and what writing programs name them. */
const PUBLISHED =
  / (?:published|dt published|entry date|date published|publish date|pubdate|published date|post date|article date) /
const MODIFIED = / (?:updated|dt updated|modified|date modified|last updated|last modified|updated date) /

/** Dates and writers in the elements of a page: microdata (`itemprop`), names of classes, and times under the headline. */
export function whatElementsSay(page: HtmlPage): ElementsSay {
  const { source, tokens, tree } = page
  const found: { published: Said | null; modified: Said | null } = { published: null, modified: null }
  const writers: string[] = []
  const classed: { published: Said | null; modified: Said | null } = { published: null, modified: null }
  const hasItems = source.includes('itemprop')
  for (const [e, { name, open }] of tree.elements.entries()) {
    const token = tokens[open]!
    if (token.end - token.start < name.length + 10) continue
    const isDated = name === 'time' || name === 'abbr'
    if (!isDated && !(hasItems && source.slice(token.start, token.end).includes('itemprop'))) continue
    const attributes = page.attributes(e)
    const property = attributes.get('itemprop')?.toLowerCase() ?? ''
    if (property !== '') {
      const key = /datepublished/.test(property) ? 'published' : /datemodified/.test(property) ? 'modified' : null
      if (key !== null && found[key] === null && isOfArticle(page, e)) {
        const value = dateOf(page, e)
        if (value !== null)
          found[key] = { value, from: `microdata ${key === 'published' ? 'datePublished' : 'dateModified'}` }
      } else if (/(?:^| )author(?: |$)/.test(property) && isOfArticle(page, e)) {
        const writer = nameOf(page, e)
        if (writer !== null && !writers.includes(writer)) writers.push(writer)
      }
    }
    if (!isDated) continue
    const words = page.words(e)
    const key = MODIFIED.test(words)
      ? 'modified'
      : PUBLISHED.test(words) || attributes.has('pubdate')
        ? 'published'
        : null
    if (key === null || classed[key] !== null || !isOfArticle(page, e)) continue
    const value = dateOf(page, e)
    if (value !== null) classed[key] = { value, from: `${name}.${words.trim().replaceAll(' ', '.') || 'pubdate'}` }
  }
  const under = (found.published ?? classed.published) ? null : timesUnderHeadline(page)
  return {
    published: found.published ?? classed.published ?? under?.published ?? null,
    modified: found.modified ?? classed.modified ?? under?.modified ?? null,
    author: writers.length === 0 ? null : writers.slice(0, MOST_TEXTS).join(', '),
  }
}

/** What the page's head does not say, or not in words that are a date, as its elements say it. */
export function withElements(metadata: Metadata, said: ElementsSay): Metadata {
  const { published, modified, author } = said
  const isDate = (written: string | null) => written !== null && metadataDate(written) !== null
  return {
    ...metadata,
    ...(published && !isDate(metadata.publishedAt)
      ? { publishedAt: published.value, publishedAtFrom: published.from }
      : {}),
    ...(modified && !isDate(metadata.modifiedAt) ? { modifiedAt: modified.value, modifiedAtFrom: modified.from } : {}),
    author: metadata.author ?? author,
  }
}

/** Does the element speak of the article, not of a comment, a picture or what stands at the page's edge? */
function isOfArticle(page: HtmlPage, e: number): boolean {
  const { elements } = page.tree
  for (let up = elements[e]!.parent, steps = 0; up >= 0 && steps < 40; up = elements[up]!.parent, steps++) {
    if (ASIDE.has(elements[up]!.name)) return false
    if (/ (?:comment|comments|related|recirc) /.test(page.words(up))) return false
    const type = page.attributes(up).get('itemtype')
    if (type !== undefined) return !ASIDE_TYPE.test(type)
  }
  return true
}

/** The date in `datetime`, `content` or `title`, else the element's words; null when none is one. */
function dateOf(page: HtmlPage, e: number): string | null {
  const attributes = page.attributes(e)
  for (const name of ['datetime', 'content', 'title']) {
    const value = plain(attributes.get(name) ?? '')
    if (value !== '' && metadataDate(value) !== null) return value
  }
  const text = textIn(page, e)
  return text !== null && metadataDate(text) !== null ? text : null
}

/** The name in an element that is a writer: its `content`, what is named `name` inside it, or its words. */
function nameOf(page: HtmlPage, e: number): string | null {
  const { elements } = page.tree
  const own = plain(page.attributes(e).get('content') ?? '')
  if (own !== '' && !/^https?:/i.test(own)) return own
  for (let inner = e + 1, steps = 0; steps < 30 && inner < elements.length; inner++, steps++) {
    if (elements[inner]!.open >= elements[e]!.end) break
    const attributes = page.attributes(inner)
    if (!/(?:^| )name(?: |$)/.test(attributes.get('itemprop') ?? '')) continue
    return plain(attributes.get('content') ?? '') || textIn(page, inner)
  }
  return textIn(page, e)?.replace(/^by:? /i, '') ?? null
}

/** The words of an element; null for none or too many to be a name or a date. */
function textIn({ source, tokens, tree }: HtmlPage, e: number): string | null {
  const { open, end } = tree.elements[e]!
  const parts: string[] = []
  for (let i = open + 1; i < end && i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'text') continue
    parts.push(source.slice(tokens[i]!.start, Math.min(tokens[i]!.end, tokens[i]!.start + LONGEST_NAME + 1)))
    if (parts.length > MOST_TEXTS) return null
  }
  const text = plain(parts.join(' ')).replace(/\s+/g, ' ')
  return text === '' || text.length > LONGEST_NAME ? null : text
}

/** The times that stand between a page's only headline and its prose: the first, and one that is said to be of a change. */
function timesUnderHeadline(page: HtmlPage): { published: Said | null; modified: Said | null } {
  const { tokens, tree, units, unitOf } = page
  const found: { published: Said | null; modified: Said | null } = { published: null, modified: null }
  const heads = tree.elements.flatMap(({ name }, e) =>
    name === 'h1' && (textIn(page, e)?.length ?? 999) > 12 ? [e] : [],
  )
  if (heads.length !== 1) return found
  let seen = 0
  let before = ''
  for (let i = tree.elements[heads[0]!]!.end; i < tokens.length && seen < NEAR_HEADLINE; i++) {
    const token = tokens[i]!
    if (token.kind === 'text') {
      const text = page.source.slice(token.start, Math.min(token.end, token.start + NEAR_HEADLINE))
      seen += text.length
      if (/\S/.test(text)) before = text
      continue
    }
    if (token.kind !== 'open' || token.name !== 'time') continue
    const e = tree.inside[i]!
    if (e < 0 || !isOfArticle(page, e)) continue
    const value = dateOf(page, e)
    if (value === null) continue
    const unit = unitOf[i + 1] === undefined || unitOf[i + 1]! < 0 ? '' : unitText(page, units[unitOf[i + 1]!]!)
    const key =
      /updat|modif/i.test(before.slice(-40)) || /^(?:last )?(?:updat|modif)/i.test(unit) ? 'modified' : 'published'
    found[key] ??= { value, from: 'time under the headline' }
  }
  return found
}
