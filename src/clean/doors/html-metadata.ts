import { piecesOf } from '../characters.ts'
import { type Metadata, NO_METADATA } from './body.ts'
import { describedBy } from './html-linked-data.ts'
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
/** Names under which they give that of the last change. */
const CHANGES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'article.updated',
  'modified_time',
  'last-modified-date',
  'lastmod',
  'dc.date.modified',
  'dcterms.modified',
  'revised',
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
/** More writers than this has no report. */
const MOST_AUTHORS = 12

/** What a page says of itself, and the text of the article where its structured data hold it (null where not). */
export interface PageSays {
  readonly metadata: Metadata
  readonly body: string | null
  /** It says that it is a live blog. */
  readonly isLive: boolean
}

/** What the page says of itself: JSON-LD first, then its meta elements and its title. */
export function whatPageSays(source: string, tokens: readonly HtmlToken[]): PageSays {
  const metas = new Map<string, string>()
  let title: string | null = null
  let language: string | null = null
  let canonical: string | null = null
  const scripts: string[] = []
  const authors = new Map<string, Set<string>>()
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
      if (AUTHORS.includes(name) && isName(content)) {
        const writers = authors.get(name) ?? new Set()
        if (writers.size < MOST_AUTHORS) authors.set(name, writers.add(content))
      }
    } else if (token.name === 'html' && language === null)
      language = attributesOf(source, token).get('lang') ?? attributesOf(source, token).get('xml:lang') ?? null
    else if (token.name === 'link' && canonical === null) {
      const attributes = attributesOf(source, token)
      if (attributes.get('rel')?.toLowerCase() === 'canonical') canonical = plain(attributes.get('href') ?? '')
    } else if (token.name === 'script' && /ld\+json/i.test(source.slice(token.start, token.end))) {
      const inside = tokens[i + 1]
      if (inside?.kind === 'raw') scripts.push(source.slice(inside.start, inside.end))
    }
  }
  const described = describedBy(scripts)
  const first = (names: readonly string[]): [string, string] | null => {
    for (const name of names) {
      const value = metas.get(name)
      if (value) return [name, value]
    }
    return null
  }
  const date = first(DATES)
  const change = first(CHANGES)
  const writers = AUTHORS.flatMap((name) => (authors.has(name) ? [authors.get(name)!] : []))[0]
  const said = (text: string | undefined): string | null => (text === undefined ? null : plain(text) || null)
  const metadata = {
    ...NO_METADATA,
    title: said(described.headline) ?? first(TITLES)?.[1] ?? (title || null),
    publishedAt: described.datePublished ?? date?.[1] ?? null,
    publishedAtFrom: described.datePublished ? 'JSON-LD datePublished' : date ? `meta ${date[0]}` : null,
    modifiedAt: described.dateModified ?? change?.[1] ?? null,
    modifiedAtFrom: described.dateModified ? 'JSON-LD dateModified' : change ? `meta ${change[0]}` : null,
    newsroom: said(described.publisher) ?? first(NEWSROOMS)?.[1] ?? null,
    author: said(described.author) ?? (writers ? [...writers].join(', ') : null),
    url: web(canonical) ?? web(metas.get('og:url') ?? null) ?? described.url ?? null,
    language: language ?? metas.get('og:locale')?.replace('_', '-') ?? null,
  }
  const corrections = (described.corrections ?? []).flatMap((text) => said(text) ?? [])
  return {
    metadata: { ...metadata, corrections },
    body: described.body ?? null,
    isLive: described.isLive ?? false,
  }
}

/** Addresses of a writer's page are no names. */
const isName = (text: string): boolean => text !== '' && !/^(?:https?:)?\/\/|^www\./i.test(text)

const web = (address: string | null): string | null =>
  address !== null && /^https?:\/\/\S+$/i.test(address) ? address : null

/** Text of an attribute or a title: references read, white space single. */
export const plain = (text: string): string =>
  piecesOf(text, 0, text.length, true)
    .map((piece) => piece.text)
    .join('')
    .trim()
