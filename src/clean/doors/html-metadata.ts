import { piecesOf } from '../characters.ts'
import { type Metadata, NO_METADATA } from './body.ts'
import { attributesOf, type HtmlToken } from './html-tokens.ts'

/** Names under which pages give the date of publication, the surest first. */
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'originalpublicationdate',
  'article.published',
  'published_at',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'publication-date',
  'article_date_original',
  'displaydate',
  'date',
]
const TITLES = ['og:title', 'twitter:title', 'headline', 'dc.title', 'title']
const NEWSROOMS = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'article:publisher_name',
  'application-name',
  'apple-mobile-web-app-title',
  'cre',
]
const AUTHORS = ['author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author']
/** Deeper than this no page describes itself. */
const DEEPEST = 12

/** What a page says of itself, and the text of the article where its structured data hold it (null where not). */
export interface PageSays {
  readonly metadata: Metadata
  readonly body: string | null
}

/** What the page says of itself: JSON-LD first, then its meta elements, then `time` and `title`. */
export function whatPageSays(source: string, tokens: readonly HtmlToken[]): PageSays {
  const metas = new Map<string, string>()
  let title: string | null = null
  let language: string | null = null
  let canonical: string | null = null
  let time: string | null = null
  let described: Described = {}
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'raw' && token.name === 'title' && title === null)
      title = plain(source.slice(token.start, token.end))
    if (token.kind !== 'open') continue
    if (token.name === 'meta') {
      const attributes = attributesOf(source, token)
      const name = (
        attributes.get('property') ??
        attributes.get('name') ??
        attributes.get('itemprop') ??
        ''
      ).toLowerCase()
      const content = plain(attributes.get('content') ?? '')
      if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
    } else if (token.name === 'html' && language === null)
      language = attributesOf(source, token).get('lang') ?? attributesOf(source, token).get('xml:lang') ?? null
    else if (token.name === 'link' && canonical === null) {
      const attributes = attributesOf(source, token)
      if (attributes.get('rel')?.toLowerCase() === 'canonical') canonical = plain(attributes.get('href') ?? '')
    } else if (token.name === 'time' && time === null) {
      const attributes = attributesOf(source, token)
      if (attributes.has('pubdate') || /datepublished/i.test(attributes.get('itemprop') ?? ''))
        time = attributes.get('datetime') ?? null
    } else if (token.name === 'script' && /ld\+json/i.test(source.slice(token.start, token.end))) {
      const inside = tokens[i + 1]
      if (inside?.kind === 'raw') described = { ...describe(source.slice(inside.start, inside.end)), ...described }
    }
  }
  const first = (names: readonly string[]): [string, string] | null => {
    for (const name of names) {
      const value = metas.get(name)
      if (value) return [name, value]
    }
    return null
  }
  const date = first(DATES)
  const metadata = {
    ...NO_METADATA,
    title: described.headline ?? first(TITLES)?.[1] ?? (title || null),
    publishedAt: described.datePublished ?? date?.[1] ?? time,
    publishedAtFrom: described.datePublished
      ? 'JSON-LD datePublished'
      : date
        ? `meta ${date[0]}`
        : time === null
          ? null
          : 'time datetime',
    newsroom: described.publisher ?? first(NEWSROOMS)?.[1] ?? null,
    author: described.author ?? first(AUTHORS)?.[1] ?? null,
    url: web(canonical) ?? web(metas.get('og:url') ?? null) ?? described.url ?? null,
    language: language ?? metas.get('og:locale')?.replace('_', '-') ?? null,
  }
  return { metadata, body: described.body ?? null }
}

const web = (address: string | null): string | null =>
  address !== null && /^https?:\/\/\S+$/i.test(address) ? address : null

/** Text of an attribute or a title: references read, white space single. */
export const plain = (text: string): string =>
  piecesOf(text, 0, text.length, true)
    .map((piece) => piece.text)
    .join('')
    .trim()

interface Described {
  headline?: string
  datePublished?: string
  publisher?: string
  author?: string
  url?: string
  body?: string
}

const ARTICLE = /(?:Article|BlogPosting|Report|Reportage)$/

/** The article that a JSON-LD script describes; nothing when it is broken or about something else. */
function describe(json: string): Described {
  let value: unknown
  try {
    value = JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ''),
    )
  } catch {
    return {}
  }
  const article = findArticle(value, 0)
  if (!article) return {}
  const described: Described = {}
  const headline = words(article.headline) ?? words(article.name)
  const date = words(article.datePublished)
  const publisher = nameOf(article.publisher)
  const author = nameOf(article.author)
  const url = words(article.url)
  if (headline) described.headline = plain(headline)
  if (date) described.datePublished = date
  if (publisher) described.publisher = plain(publisher)
  if (author) described.author = plain(author)
  if (url && web(url)) described.url = url
  const body = words(article.articleBody)
  if (body) described.body = body
  return described
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1)
      if (found) return found
    }
    return null
  }
  const object = value as Record<string, unknown>
  const types = [object['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return object
  return (
    findArticle(object['@graph'], depth + 1) ??
    findArticle(object.mainEntity, depth + 1) ??
    findArticle(object.mainEntityOfPage, depth + 1)
  )
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const nameOf = (value: unknown): string | null => {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return words(first)
  return typeof first === 'object' && first !== null ? words((first as Record<string, unknown>).name) : null
}
