import { type Article, isObject, type Link } from '../read/containers/article.ts'
import { withoutDoctype } from '../read/containers/feed.ts'
import { itemsOf } from '../read/containers/feed-items.ts'
import { sitemapLinks } from '../read/containers/sitemap.ts'
import { rootOf } from '../read/containers/sniff.ts'

/** What a feed names: pages of reports, or other sitemaps. */
export interface FeedLinks {
  readonly pages: readonly string[]
  readonly sitemaps: readonly string[]
}

/** Pages and sitemaps that are taken of one feed at once, the first: newest stand first. */
const MOST = 500

/** The pages that a feed (RSS, RDF, Atom, JSON Feed) or a news sitemap names; null for what is neither. */
export async function feedLinks(text: string): Promise<FeedLinks | null> {
  const start = text.replace(/^\ufeff?\s*/, '')
  if (start.startsWith('{')) return jsonLinks(start)
  const { text: xml, isBomb } = withoutDoctype(start)
  const root = isBomb ? null : rootOf(xml)
  if (root === null) return null
  try {
    if (/^sitemapindex$/i.test(root)) return { pages: [], sitemaps: urlsOf(sitemapLinks(xml)) }
    if (/^urlset$/i.test(root)) return { pages: urlsOf(sitemapLinks(xml)), sitemaps: [] }
    return { pages: urlsOf(await itemsOf(xml)), sitemaps: [] }
  } catch {
    return null
  }
}

function jsonLinks(text: string): FeedLinks | null {
  try {
    const feed: unknown = JSON.parse(text)
    if (!isObject(feed) || !Array.isArray(feed.items)) return null
    const urls = feed.items.flatMap((item) => (isObject(item) ? [item.url, item.external_url] : []))
    const pages = urls.filter((url): url is string => typeof url === 'string' && /^https?:\/\/\S+$/i.test(url))
    return { pages: [...new Set(pages)].slice(0, MOST), sitemaps: [] }
  } catch {
    return null
  }
}

const urlsOf = (items: readonly (Article | Link | null)[]): string[] =>
  [
    ...new Set(items.flatMap((item) => (item === null ? [] : 'body' in item ? (item.metadata.url ?? []) : item.url))),
  ].slice(0, MOST)

/** The feeds that an OPML file names, however deep; null for what is no OPML. */
export async function opmlFeeds(text: string): Promise<string[] | null> {
  const { text: xml, isBomb } = withoutDoctype(text.replace(/^\ufeff?\s*/, ''))
  if (isBomb || !/^opml$/i.test(rootOf(xml) ?? '')) return null
  const { parseOpml } = await import('feedsmith')
  const found: string[] = []
  const walk = (outlines: unknown): void => {
    for (const outline of Array.isArray(outlines) ? outlines : []) {
      if (!isObject(outline)) continue
      if (typeof outline.xmlUrl === 'string' && /^https?:\/\//i.test(outline.xmlUrl)) found.push(outline.xmlUrl)
      walk(outline.outlines)
    }
  }
  try {
    walk((parseOpml(xml) as { body?: { outlines?: unknown } }).body?.outlines)
  } catch {
    return null
  }
  return [...new Set(found)]
}
