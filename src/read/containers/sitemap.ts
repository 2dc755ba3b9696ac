import type { Link } from './article.ts'

/** The pages that a sitemap names, with their titles where it is a news sitemap; it never holds their text. */
export function sitemapLinks(xml: string): Link[] {
  const links: Link[] = []
  for (const [, inside] of xml.matchAll(/<(?:url|sitemap)>([\s\S]*?)<\/(?:url|sitemap)>/gi)) {
    const url = inner(inside!, 'loc')
    if (url !== null && /^https?:\/\/\S+$/i.test(url)) links.push({ title: inner(inside!, 'title'), url })
  }
  return links
}

/** The text of the first element of a name, whatever its prefix. */
function inner(xml: string, name: string): string | null {
  const match = new RegExp(`<(?:\\w+:)?${name}>([^<]*(?:<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)?[^<]*)<`, 'i').exec(xml)
  const text = match?.[1]
    ?.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity]!,
    )
    .trim()
  return text ? text : null
}
