import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answer, gzipped, opened, PAGE, STORY, textOfBody, told, warcRecord } from './containers.fixture.ts'

const info = warcRecord('warcinfo', 'software: a crawler\r\n', { 'Content-Type': 'application/warc-fields' })
const request = warcRecord('request', 'GET / HTTP/1.1\r\n\r\n', { 'Content-Type': 'application/http; msgtype=request' })
const page = (path: string, body: string | Uint8Array = PAGE, more = {}) =>
  answer(`https://paper.example/${path}`, body, more)

describe('openWarc()', () => {
  it.each([
    ['crawl.warc', Buffer.concat([info, request, page('1'), page('2')])],
    ['crawl.warc.gz', gzipped(info, request, page('1'), page('2'))],
  ])('gives the pages of %s by the place of their records', async (name, bytes) => {
    const { reports, problems } = await opened(name, bytes)
    expect(
      reports.map(({ source, url, fetchedAt, mediaType, charset }) => [source, url, fetchedAt, mediaType, charset]),
    ).toEqual([
      [`${name}#3`, 'https://paper.example/1', '2031-05-14T10:00:00Z', 'text/html', 'utf-8'],
      [`${name}#4`, 'https://paper.example/2', '2031-05-14T10:00:00Z', 'text/html', 'utf-8'],
    ])
    expect(reports.map(textOfBody)).toEqual([PAGE, PAGE])
    expect(problems).toEqual([])
  })

  it('counts what it passes over in one note', async () => {
    const bytes = Buffer.concat([
      page('robots.txt', 'User-agent: *', { headers: { 'Content-Type': 'text/plain' } }),
      page('old', '', { status: '301 Moved Permanently' }),
      page('gone', 'not here', { status: '404 Not Found' }),
      page('lost', 'not here', { status: '404 Not Found' }),
      page('a.png', 'x', { headers: { 'Content-Type': 'image/png' } }),
      warcRecord('revisit', 'HTTP/1.1 200 OK\r\n\r\n', { 'Content-Type': 'application/http; msgtype=response' }),
      warcRecord('metadata', 'via: x', { 'Content-Type': 'application/warc-fields' }),
      page('1'),
    ])
    expect(await told('a.warc', bytes)).toEqual([
      'a.warc#8',
      'info: a.warc has 1 page; passed over: errors (404): 2, image/png: 1, redirects: 1, robots.txt: 1',
    ])
  })

  it('reads what was recorded without HTTP', async () => {
    const bytes = Buffer.concat([
      warcRecord('resource', PAGE, { 'Content-Type': 'text/html', 'WARC-Target-URI': '<https://paper.example/1>' }),
      warcRecord('conversion', STORY, { 'Content-Type': 'text/plain', 'WARC-Target-URI': 'https://paper.example/2' }),
    ])
    const { reports } = await opened('a.wet', bytes)
    expect(reports.map(({ url, mediaType }) => [url, mediaType])).toEqual([
      ['https://paper.example/1', 'text/html'],
      ['https://paper.example/2', 'text/plain'],
    ])
  })

  const chunked = Buffer.from(
    `5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)};x=y\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`,
  )
  it.each([
    ['gzip', gzipSync(PAGE), { 'Content-Encoding': 'gzip' }],
    ['Brotli', brotliCompressSync(PAGE), { 'Content-Encoding': 'br' }],
    ['deflate', deflateSync(PAGE), { 'Content-Encoding': 'deflate' }],
    ['raw deflate', deflateRawSync(PAGE), { 'Content-Encoding': 'deflate' }],
    ['chunks', chunked, { 'Transfer-Encoding': 'chunked' }],
    ['gzip that was undone already', PAGE, { 'Content-Encoding': 'gzip' }],
    ['Brotli that was undone already', PAGE, { 'Content-Encoding': 'br' }],
    ['chunks that were undone already', PAGE, { 'Transfer-Encoding': 'chunked' }],
  ])('undoes %s', async (_, body, headers) => {
    expect((await opened('a.warc', page('1', body, { headers }))).reports.map(textOfBody)).toEqual([PAGE])
  })

  it('says what it cannot undo', async () => {
    const bytes = Buffer.concat([
      page('1', gzipSync(PAGE).subarray(0, 60), { headers: { 'Content-Encoding': 'gzip' } }),
      page('2', 'x', { headers: { 'Content-Encoding': 'zstd' } }),
      page('3', gzipSync(Buffer.alloc(3_000_000)), { headers: { 'Content-Encoding': 'gzip' } }),
    ])
    expect(await told('a.warc', bytes)).toEqual([
      'error: Cannot read a.warc#1 (https://paper.example/1): its gzip data are cut or damaged',
      'error: Cannot read a.warc#2 (https://paper.example/2): its Content-Encoding is zstd, which is not read',
      expect.stringMatching(/^error: Cannot read a\.warc#3: more than the limit/),
    ])
  })

  it('passes over a record beyond the limit without holding it', async () => {
    const bytes = Buffer.concat([page('1', 'x'.repeat(300_000)), page('2')])
    expect(await told('a.warc', bytes, { maxBytes: 10_000 })).toEqual([
      'a.warc#2',
      expect.stringMatching(/^error: Cannot read a\.warc#1: 30\d\d\d\d bytes, more than the limit of 10000 bytes/),
    ])
  })

  it('says that a page was cut when it was fetched', async () => {
    expect(await told('a.warc', page('1', PAGE, { fields: { 'WARC-Truncated': 'length' } }))).toEqual([
      'a.warc#1',
      'warning: a.warc#1 was cut when it was fetched (length): its end may be missing',
    ])
  })

  it('says that the file is cut: inside a record, a header, or the compressed data', async () => {
    const bytes = Buffer.concat([page('1'), page('2')])
    const inHeader = page('1').length + 30
    expect(await told('a.warc', bytes.subarray(0, bytes.length - 50))).toEqual([
      'a.warc#1',
      expect.stringMatching(/^error: a\.warc is cut: it ends inside record 2; whole reports before that are kept/),
    ])
    expect((await told('a.warc', bytes.subarray(0, inHeader))).at(-1)).toMatch(
      /^error: a\.warc is cut: it ends inside the header/,
    )
    const packed = gzipped(page('1'), page('2'))
    expect(await told('a.warc.gz', packed.subarray(0, packed.length - 50))).toEqual([
      'a.warc.gz#1',
      expect.stringMatching(/^error: a\.warc\.gz is cut: its compressed data end early/),
    ])
  })

  it.each([
    ['a.warc', Buffer.concat([page('1'), Buffer.from('something else\r\n'), page('2')])],
    [
      'a.warc.gz',
      Buffer.concat([gzipped(page('0'), page('1')), Buffer.from('something else\r\n'), gzipped(page('2'))]),
    ],
  ])('says that %s is damaged, and keeps what came before', async (name, bytes) => {
    const said = await told(name, bytes)
    expect(said[0]).toBe(`${name}#1`)
    expect(said.at(-1)).toMatch(/^error: .* is damaged: .*; whole reports before that are kept/)
  })

  it('says that there is no page in it', async () => {
    expect(await told('a.warc', Buffer.concat([info, page('x', '', { status: '500 Oops' })]))).toEqual([
      'error: No report in a.warc: no page in it; passed over: errors (500): 1',
    ])
  })

  it('streams: a crawl far above the limit of a report passes through in little memory', async () => {
    const record = page('1', `<p>${STORY}</p>`.repeat(2000))
    const count = 400
    const stream = (async function* () {
      for (let i = 0; i < count; i++) yield record
    })()
    const before = process.memoryUsage().rss
    let most = 0
    let read = 0
    const { openReports } = await import('./open.ts')
    const input = {
      source: 'a.warc',
      content: stream,
      path: null,
      mediaType: null,
      charset: null,
      url: null,
      fetchedAt: null,
      isNamed: true,
    }
    for await (const item of openReports(input, { maxBytes: 1_000_000, mapping: null })) {
      if (!('severity' in item)) read++
      if (read % 50 === 0) most = Math.max(most, process.memoryUsage().rss)
    }
    expect(read).toBe(count)
    expect(record.length * count).toBeGreaterThan(80_000_000)
    expect(most - before).toBeLessThan(record.length * count)
  })
})
