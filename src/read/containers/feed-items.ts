import type { Article, Link } from './article.ts'
import { isObject } from './article.ts'

/**
 * The items of a feed: with their text, with a link only, or null for neither. Full text is `content:encoded` or Atom's
 * `content`; a description or summary is a body only when there is nothing else, and then said to be one. Throws for
 * what is no feed.
 */
export async function itemsOf(xml: string): Promise<(Article | Link | null)[]> {
  const { parseFeed } = await import('feedsmith')
  const { format, feed } = parseFeed(xml) as { readonly format: string; readonly feed: unknown }
  if (!isObject(feed)) return []
  const name = format === 'atom' ? 'Atom' : 'RSS'
  const house = line(at(feed, 'title'))
  const language = line(feed.language) ?? line(at(feed, 'xml', 'lang')) ?? line(at(feed, 'dc', 'languages'))
  return list(feed.items ?? feed.entries).map((item) => itemOf(item, name, house, language))
}

function itemOf(
  item: Readonly<Record<string, unknown>>,
  name: string,
  house: string | null,
  language: string | null,
): Article | Link | null {
  const url = linkOf(item)
  const [from, date] = dateOf(item, name)
  const changed = line(item.updated) ?? line(at(item, 'atom', 'updated')) ?? line(at(item, 'dcterms', 'modified'))
  const metadata = {
    title: line(item.title),
    publishedAt: date,
    publishedAtFrom: from,
    ...(changed === null || changed === date ? {} : { modifiedAt: changed, modifiedAtFrom: 'updated of the feed' }),
    newsroom: line(at(item, 'source', 'title')) ?? line(at(item, 'dc', 'publishers')) ?? house,
    author: authors(item),
    url,
    language,
  }
  const content = textOf(at(item, 'content', 'encoded')) ?? textOf(item.content)
  const body = content ?? textOf(item.description) ?? textOf(item.summary) ?? textOf(at(item, 'dc', 'descriptions'))
  if (body !== null && /\p{L}/u.test(body.replace(/<[^<>]*>/g, '')))
    return { body, isHtml: isHtml(item.content, body), isSummary: content === null, metadata }
  return url === null ? null : { title: metadata.title, url }
}

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : [])

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const key of path) found = isObject(found) ? found[key] : undefined
  return found
}

/** The text of a value: Atom's have a `value` and a type, Dublin Core's are lists. */
function textOf(value: unknown): string | null {
  const found = Array.isArray(value) ? value[0] : isObject(value) ? value.value : value
  return typeof found === 'string' && found.trim() !== '' ? found : null
}

const line = (value: unknown): string | null =>
  textOf(value)
    ?.replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim() || null

/** Atom says what its content is; elsewhere elements are the sign. */
function isHtml(content: unknown, body: string): boolean {
  const type = at(content, 'type')
  if (type === 'html' || type === 'xhtml') return true
  return type !== 'text' && /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?>/i.test(body)
}

/** The page of the item: Atom's link that is not about something else, RSS's link, or a guid that is one. */
function linkOf(item: Readonly<Record<string, unknown>>): string | null {
  const links = list(item.links)
  const own = links.find(({ rel }) => rel === undefined || rel === 'alternate')
  for (const value of [item.link, own?.href, at(item, 'guid', 'value'), item.guid, item.id])
    if (typeof value === 'string' && /^https?:\/\/\S+$/i.test(value.trim())) return value.trim()
  return null
}

function dateOf(item: Readonly<Record<string, unknown>>, name: string): [string, string] | [null, null] {
  const written: readonly (readonly [string, unknown])[] = [
    ['RSS pubDate', item.pubDate],
    ['Atom published', item.published],
    [`${name} dc:date`, at(item, 'dc', 'dates')],
    ['RSS published', at(item, 'atom', 'published')],
    ['Atom updated', item.updated],
  ]
  for (const [from, value] of written) {
    const date = line(value)
    if (date !== null) return [from, date]
  }
  return [null, null]
}

function authors(item: Readonly<Record<string, unknown>>): string | null {
  const named = [item.authors, at(item, 'dc', 'creators')].flatMap((value) => (Array.isArray(value) ? value : []))
  const names = named.flatMap((value) => line(isObject(value) ? value.name : value) ?? [])
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}
