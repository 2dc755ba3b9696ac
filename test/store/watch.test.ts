import { describe, expect, test } from 'vitest'
import { feedLinks, opmlFeeds } from '../../src/jobs/feed-links.ts'
import { Watch } from '../../src/jobs/watch.ts'
import type { Report } from '../../src/read/report.ts'
import { serve } from '../../src/read/web/servers.fixture.ts'
import type { Problem } from '../../src/text/problem.ts'

const PAGE = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>Two people were killed near Cebu on Tuesday, the coast guard said.</p></article></body></html>`
const rss = (links: readonly string[]) =>
  `<rss version="2.0"><channel><title>Harbour News</title>${links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('')}</channel></rss>`

async function round(watch: Watch) {
  const reports: Report[] = []
  const problems: Problem[] = []
  const sum = await watch.round(async (item) => {
    if ('severity' in item) problems.push(item)
    else reports.push(item)
  })
  return { ...sum, reports, problems }
}
const WEB = { allowPrivate: true, delay: 0 }

describe('feedLinks()', () => {
  test('finds the pages of RSS, Atom, JSON Feed and news sitemaps, and the sitemaps of an index', async () => {
    expect(await feedLinks(rss(['https://a.example/1', 'https://a.example/2']))).toEqual({
      pages: ['https://a.example/1', 'https://a.example/2'],
      sitemaps: [],
    })
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>i</id><updated>2031-05-14T00:00:00Z</updated><entry><id>x</id><title>y</title><updated>2031-05-14T00:00:00Z</updated><link href="https://a.example/3"/></entry></feed>'
    expect((await feedLinks(atom))?.pages).toEqual(['https://a.example/3'])
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      items: [{ id: '1', url: 'https://a.example/4' }],
    }
    expect((await feedLinks(JSON.stringify(json)))?.pages).toEqual(['https://a.example/4'])
    expect((await feedLinks('<urlset><url><loc>https://a.example/5</loc></url></urlset>'))?.pages).toEqual([
      'https://a.example/5',
    ])
    const index = '<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>'
    expect((await feedLinks(index))?.sitemaps).toEqual(['https://a.example/s.xml'])
  })

  test('says of what is no feed that it is none', async () => {
    for (const text of ['', 'news', '<html><body>x</body></html>', '{"a":1}', '<rss', '<opml/>'])
      expect((await feedLinks(text))?.pages ?? []).toEqual([])
  })
})

describe('opmlFeeds()', () => {
  test('finds the feeds of nested outlines, and no other addresses', async () => {
    const opml =
      '<opml version="2.0"><head/><body><outline text="a"><outline text="b" type="rss" xmlUrl="https://a.example/rss"/></outline><outline text="c" xmlUrl="file:///etc/passwd"/></body></opml>'
    expect(await opmlFeeds(opml)).toEqual(['https://a.example/rss'])
    expect(await opmlFeeds('<rss/>')).toBeNull()
  })
})

describe('a watch', () => {
  test('fetches what a feed newly names, once, and looks again only when it is time', async () => {
    const asked: string[] = []
    const names = ['/1', '/2']
    const origin: string = await serve((request, response) => {
      asked.push(request.url!)
      const isFeed = request.url === '/feed'
      response.writeHead(200, { 'content-type': isFeed ? 'application/rss+xml' : 'text/html' })
      response.end(isFeed ? rss(names.map((name) => origin + name)) : PAGE(request.url!))
    })
    const watch = new Watch([`${origin}/feed`], {}, WEB)
    expect((await round(watch)).reports.map(({ url, source }) => url ?? source)).toEqual([`${origin}/1`, `${origin}/2`])
    names.push('/3')
    expect((await round(watch)).pages).toBe(1)
    expect((await round(watch)).pages).toBe(0)
    expect(asked.filter((url) => url === '/1')).toHaveLength(1)
  })

  test('leaves a feed that fails out for longer and longer', async () => {
    let asked = 0
    const origin = await serve((_, response) => {
      asked++
      response.writeHead(500).end()
    })
    const watch = new Watch([`${origin}/feed`], {}, WEB)
    for (let n = 0; n < 12; n++) await round(watch)
    expect(asked).toBe(3)
  })

  test('reaches no private address, whether a feed is one, names one, or is led to one', async () => {
    let secrets = 0
    const secret = await serve((_, response) => {
      secrets++
      response.end(PAGE('secret'))
    })
    const port = new URL(secret).port
    const literal = await round(
      new Watch([`${secret}/feed`, `http://[::1]:${port}/`, `http://0x7f.1:${port}/`], {}, { delay: 0 }),
    )
    expect(literal).toMatchObject({ failed: 3, pages: 0 })
    const resolve = async (name: string) => (name === 'feeds.example' ? ['127.0.0.1'] : ['10.0.0.1'])
    const named = await round(new Watch([`http://feeds.example:${port}/feed`], {}, { delay: 0, resolve }))
    expect(named.failed).toBe(1)
    // The server of the feed itself may be reached, as if it were public; what it names and leads to may not.
    const front: string = await serve((request, response) => {
      if (request.url === '/feed') response.end(rss([`http://127.0.0.2:${port}/page`, `${front}/away`]))
      else response.writeHead(302, { location: `http://10.0.0.1:${port}/x` }).end()
    })
    const led = await round(new Watch([`${front}/feed`], {}, { delay: 0, allowPrivate: ['127.0.0.1'] }))
    expect(led).toMatchObject({ failed: 0, pages: 2, reports: [] })
    expect(led.problems.map(({ rule }) => rule)).toEqual(['web/private-address@1', 'web/private-address@1'])
    expect(secrets).toBe(0)
  })

  test('survives huge, slow, lying and broken feeds', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/huge') {
        response.writeHead(200, { 'content-type': 'application/rss+xml' })
        const write = (): void => {
          while (response.write('<item><title>x</title></item>'.repeat(4000)));
          response.once('drain', write)
        }
        write()
      } else if (request.url === '/slow') {
        response.writeHead(200)
        response.write('<rss>')
      } else if (request.url === '/lying') {
        response.writeHead(200, { 'content-length': '100000' })
        response.write('<rss>')
        setTimeout(() => response.destroy(), 20)
      } else if (request.url === '/bomb')
        response.end(
          `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel><item><title>&c;</title></item></channel></rss>`,
        )
      else response.end('\u0000\u0001 not a feed')
    })
    const urls = ['huge', 'slow', 'lying', 'bomb', 'noise'].map((name) => `${origin}/${name}`)
    const limits = { idle: 300, whole: 4000 }
    const { failed, reports } = await round(new Watch(urls, {}, { ...WEB, limits }))
    expect({ failed, reports }).toEqual({ failed: 5, reports: [] })
  })
})
