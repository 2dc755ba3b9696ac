import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readReports } from '../read.ts'
import { serve } from './servers.fixture.ts'

const web = { allowPrivate: true, delay: 0, now: () => new Date('2031-05-14T12:00:00Z') }

async function read(inputs: readonly string[], options: Parameters<typeof readReports>[1] = {}) {
  const items = []
  for await (const item of readReports(inputs, { web, ...options })) items.push(item)
  return items
}
const text = (body: Uint8Array) => Buffer.from(body).toString('utf8')

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Timis Herald</title>
<item><title>Bridge closed</title><link>https://herald.example/1</link><description>The old bridge at Lugoj was closed on Tuesday after the river rose by two metres.</description></item>
<item><title>Bridge open</title><link>https://herald.example/2</link><description>The old bridge at Lugoj was opened again on Friday, the mayor told reporters.</description></item>
</channel></rss>`
const page = '<!doctype html><html><body><article><p>The old bridge at Lugoj was closed.</p></article></body></html>'

/** A site of these bodies by path, under the media types given. */
const siteOf = (pages: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>>) =>
  serve(({ url }, response) => {
    const found = pages[url!]
    if (!found) response.writeHead(404).end()
    else response.setHeader('content-type', found[0]).end(found[1])
  })

describe('readReports() of URLs', () => {
  it('gives a page with where and when it was fetched, and what the user says of it', async () => {
    const site = await siteOf({ '/a.html': ['text/html; charset=utf-8', page] })
    const sources = [
      { file: `${site}/a.html`, newsroom: 'Herald', publishedAt: '2031-05-13', url: null, scale: null, line: 2 },
    ]
    const [report, ...rest] = await read([`${site}/a.html`], { sources })
    expect(rest).toEqual([])
    expect(report).toMatchObject({
      source: `${site}/a.html`,
      newsroom: 'Herald',
      publishedAt: '2031-05-13',
      url: `${site}/a.html`,
      fetchedAt: '2031-05-14T12:00:00.000Z',
      mediaType: 'text/html',
      charset: 'utf-8',
    })
  })
  it('opens a feed, plain or packed, as it opens a file', async () => {
    const site = await siteOf({
      '/rss': ['application/rss+xml; charset=utf-8', feed],
      '/rss.xml.gz': ['application/gzip', gzipSync(feed)],
    })
    const items = await read([`${site}/rss`, `${site}/rss.xml.gz`])
    const reports = items.filter((item) => !('severity' in item))
    expect(reports).toHaveLength(4)
    for (const report of reports) {
      expect(report).toMatchObject({ fetchedAt: '2031-05-14T12:00:00.000Z' })
      expect(report.source!.startsWith(`${site}/rss`)).toBe(true)
      expect(report.source).toMatch(/#/)
    }
  })
  it('tells a page in the place of a feed: as the page, or as a problem that says so', async () => {
    const site = await siteOf({ '/feed.xml': ['application/rss+xml', page] })
    const items = await read([`${site}/feed.xml`])
    expect(items.length).toBeGreaterThan(0)
    for (const item of items)
      if ('severity' in item) expect(item.message).toMatch(/feed\.xml.*(?:page|HTML)/)
      else expect(text(item.body)).toBe(page)
  })
  it('reads files and URLs in the order given, and goes on after what is lost', async () => {
    const site = await siteOf({ '/a.txt': ['text/plain', 'The bridge is closed.'] })
    const stdin = (async function* () {
      yield 'The bridge is open.'
    })()
    const items = await read([`${site}/lost`, '-', `${site}/a.txt`, `${site}/a.txt`, 'no/such.txt'], { stdin })
    expect(items.map((item) => ('severity' in item ? item.rule : item.source))).toEqual([
      'web/status@1',
      '-',
      `${site}/a.txt`,
      'read/unreadable@1',
    ])
  })
})
