import { describe, expect, it } from 'vitest'
import { opened, PAGE, STORY, textOfBody, told } from './containers.fixture.ts'

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
const rss = (items: string, more = '<language>en-gb</language>') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel><title>Harbour &amp; Post</title><link>https://a.example</link><description>News</description>${more}${items}</channel></rss>`
const item = (n: number, inside = `<content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded>`) =>
  `<item><title>Fire &amp; smoke ${n}</title><link>https://a.example/${n}</link><pubDate>Wed, 14 May 2031 10:00:00 GMT</pubDate><dc:creator>Ana Petrova</dc:creator>${inside}</item>`

describe('openFeed()', () => {
  it('gives the items of RSS with their full text, and what the feed says of them', async () => {
    const { reports, problems } = await opened(
      'feed.xml',
      rss(
        item(1, `<description>Short.</description><content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded>`) +
          item(2),
      ),
    )
    expect(reports.map(({ source }) => source)).toEqual(['feed.xml#1', 'feed.xml#2'])
    expect(textOfBody(reports[0]!)).toBe(`<p>${STORY}</p>`)
    expect(reports[0]).toMatchObject({
      newsroom: null,
      publishedAt: null,
      mediaType: 'text/html',
      metadata: {
        title: 'Fire & smoke 1',
        publishedAt: 'Wed, 14 May 2031 10:00:00 GMT',
        publishedAtFrom: 'RSS pubDate',
        newsroom: 'Harbour & Post',
        author: 'Ana Petrova',
        url: 'https://a.example/1',
        language: 'en-gb',
      },
    })
    expect(problems).toEqual([])
  })

  it('reads Atom with HTML, XHTML and text', async () => {
    const entry = (n: number, content: string) =>
      `<entry><title>Fire</title><id>urn:${n}</id><updated>2031-05-15T10:00:00Z</updated><published>2031-05-14T10:00:00Z</published><link rel="self" href="https://a.example/api/${n}"/><link href="https://a.example/${n}"/>${content}</entry>`
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>${entry(1, `<content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content>`)}${entry(2, `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${STORY}</p></div></content>`)}${entry(3, `<content>${STORY}</content>`)}</feed>`
    const { reports } = await opened('feed.atom', feed)
    expect(reports.map(textOfBody)).toEqual([`<p>${STORY}</p>`, `<p>${STORY}</p>`, STORY])
    expect(reports.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'text/html', 'text/plain'])
    expect(reports[0]!.metadata).toMatchObject({
      newsroom: 'Harbour Post',
      publishedAt: '2031-05-14T10:00:00Z',
      publishedAtFrom: 'Atom published',
      url: 'https://a.example/1',
    })
  })

  it('reads RDF', async () => {
    const feed = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}><channel rdf:about="x"><title>Harbour Post</title><link>https://a.example</link></channel><item rdf:about="https://a.example/1"><title>Fire</title><link>https://a.example/1</link><dc:date>2031-05-14</dc:date><content:encoded>&lt;p&gt;${STORY}&lt;/p&gt;</content:encoded></item></rdf:RDF>`
    const { reports } = await opened('feed.rdf', feed)
    expect(reports[0]).toMatchObject({
      source: 'feed.rdf#1',
      metadata: { newsroom: 'Harbour Post', publishedAt: '2031-05-14' },
    })
  })

  it('says that an item has only a summary, or only a link', async () => {
    const feed = rss(
      `${item(1, `<description>${STORY}</description>`) + item(2, '') + item(3)}<item><title>Nothing</title></item>`,
    )
    expect(await told('feed.xml', feed)).toEqual([
      'feed.xml#1',
      'feed.xml#3',
      'info: feed.xml#1 has no more than a summary: it is read as the report; the whole may be at https://a.example/1',
      'info: feed.xml#2 (Fire & smoke 2) is a link without a text: give https://a.example/2 to read it',
      'info: An item of feed.xml without text and link: passed over',
    ])
  })

  it('names the links of a feed or sitemap without a text', async () => {
    expect(await told('feed.xml', rss(item(1, '') + item(2, '')))).toEqual([
      expect.stringMatching(/^info: feed\.xml#1 .* give https:\/\/a\.example\/1 to read it/),
      expect.stringMatching(/^info: feed\.xml#2 /),
      'error: No report in feed.xml: 2 links and no text: give the addresses of the reports to read them',
    ])
    const url = (n: number) =>
      `<url><loc>https://a.example/${n}?a=1&amp;b=2</loc><news:news><news:publication><news:name>Harbour Post</news:name></news:publication><news:title><![CDATA[Fire ${n}]]></news:title></news:news></url>`
    const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${Array.from({ length: 120 }, (_, n) => url(n)).join('')}</urlset>`
    const said = await told('sitemap.xml', map)
    expect(said[0]).toBe(
      'info: sitemap.xml#1 (Fire 0) is a link without a text: give https://a.example/0?a=1&b=2 to read it',
    )
    expect(said.slice(100)).toEqual([
      'info: sitemap.xml has 20 more links without a text',
      expect.stringMatching(/^error: No report in sitemap\.xml: 120 links and no text/),
    ])
  })

  it('reads other charsets', async () => {
    const feed = rss(
      item(1, '<content:encoded>A café burned down in the old town on Monday.</content:encoded>'),
    ).replace('UTF-8', 'ISO-8859-1')
    expect((await opened('feed.xml', Buffer.from(feed, 'latin1'))).reports.map(textOfBody)).toEqual([
      'A café burned down in the old town on Monday.',
    ])
    expect((await opened('feed.xml', Buffer.from(`\ufeff${feed}`, 'utf16le'))).reports).toHaveLength(1)
  })

  it('keeps the whole items of a cut feed', async () => {
    const feed = rss(item(1) + item(2))
    expect(await told('feed.xml', feed.slice(0, feed.length - 60))).toEqual([
      'feed.xml#1',
      expect.stringMatching(
        /^error: feed\.xml is cut: its last element does not end; whole items before that are kept/,
      ),
    ])
  })

  it.each([
    ['entities of entities', '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'],
    ['parameter entities', "<!DOCTYPE rss [<!ENTITY % a 'x'><!ENTITY % b '%a;%a;'>]>"],
    [
      'very many entities',
      `<!DOCTYPE rss [${Array.from({ length: 2000 }, (_, i) => `<!ENTITY e${i} "x">`).join('')}]>`,
    ],
  ])('refuses %s', async (_, doctype) => {
    const feed = rss(item(1)).replace('?>\n', `?>\n${doctype}`)
    expect(await told('feed.xml', feed)).toEqual([
      expect.stringMatching(/^error: Cannot read feed\.xml: .* a bomb and no feed/),
    ])
  })

  it('opens no file and no address that a feed names as an entity', async () => {
    const feed = rss(item(1, `<content:encoded>&secret; ${STORY}</content:encoded>`)).replace(
      '?>\n',
      '?>\n<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>',
    )
    const { reports, problems } = await opened('feed.xml', feed)
    expect(textOfBody(reports[0]!)).toBe(`&secret; ${STORY}`)
    expect(problems[0]!.message).toMatch(/declares 1 entities of its own: they are left as they stand/)
  })

  it('says that a feed is a web page, and reads the page', async () => {
    for (const name of ['feed.rss', 'feed.xml'])
      expect(await told(name, `<!doctype html>${PAGE}`)).toEqual([
        name,
        expect.stringMatching(/^warning: .* is named like a feed but is a web page/),
      ])
    expect(
      await told('https://a.example/rss', `<!doctype html>${PAGE}`, { mediaType: 'application/rss+xml' }),
    ).toHaveLength(2)
  })

  it('says that it cannot be read as a feed', async () => {
    expect(await told('feed.xml', '<?xml version="1.0"?><rss><other/></rss>')).toEqual([
      expect.stringMatching(/^error: Cannot read feed\.xml as a feed/),
    ])
    expect(await told('feed.xml', rss(''))).toEqual(['error: No report in feed.xml: it has no items'])
  })

  it('hands other XML on as one report when named, and says what was found', async () => {
    const settings = '<?xml version="1.0"?><project><name>x</name></project>'
    expect(await told('pom.xml', settings)).toEqual(['pom.xml'])
    expect(await told('pom.xml', settings, { isNamed: false })).toEqual([
      'info: No report in pom.xml: XML that is no feed',
    ])
    expect(
      await told('page.xml', `<?xml version="1.0"?><nitf><body><p>${STORY}</p></body></nitf>`, { isNamed: false }),
    ).toEqual(['page.xml'])
  })

  it('is not brought down by nesting', async () => {
    const deep = `${'<div>'.repeat(50_000)}${'</div>'.repeat(50_000)}`
    const said = await told(
      'feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><content type="xhtml">${deep}</content></entry></feed>`,
    )
    expect(said).toHaveLength(1)
  })
})
