import { describe, expect, it } from 'vitest'
import { mhtmlFile, reportOf } from '../../../test/doors/files.ts'
import { clean } from '../clean.ts'
import { decode } from './decode.ts'

const ADDRESS = 'https://valley.example/news/snow'
const prose = (charset = 'utf-8') =>
  `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>Snow closes the pass</title></head><body><article><h1>Snow closes the pass</h1><p>Snow has closed the pass for the third day, the road office said, and lorries wait on both sides of the mountain.</p><p>\u201cNobody gets through,\u201d said a driver who has slept in her cab since Monday, and who has bread for one more day.</p></article></body></html>`
const escaped = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => (byte === 61 || byte > 126 ? `=${byte.toString(16)}` : String.fromCharCode(byte)))
    .join('')
const page = (location = ADDRESS) => ({
  type: 'text/html',
  location,
  encoding: 'quoted-printable',
  body: escaped(prose()).replace('closed the', 'closed =\r\nthe'),
})
const style = { type: 'text/css', location: 'https://valley.example/a.css', body: 'p { color: red }' }

describe('openMhtml() reads the page of a saved page', () => {
  it('with its address; the day of saving is that of fetching, not of publication', async () => {
    const bytes = mhtmlFile([style, page()], {
      'Snapshot-Content-Location': ADDRESS,
      Date: 'Tue, 4 Mar 2014 08:15:00 -0500',
    })
    const body = await decode(reportOf(bytes, 'snow.mhtml'))
    const { document } = clean(body)
    expect(document).toMatchObject({ title: 'Snow closes the pass', url: ADDRESS, publishedAt: null })
    expect(document!.text).toContain('“Nobody gets through,” said a driver')
    expect(document!.text).toContain('Snow has closed the pass for')
    expect(body.report.fetchedAt).toBe('2014-03-04T13:15:00Z')
  })
  it('which is the one at the file’s own address, not that of a frame', async () => {
    const frame = { ...page('https://ads.example/frame'), body: '<html><body><p>Buy now</p></body></html>' }
    const body = await decode(reportOf(mhtmlFile([frame, page()], { 'Snapshot-Content-Location': ADDRESS }), 'a.mht'))
    expect(body.text).toContain('Snow has closed')
  })
  it('in base64 and in another charset', async () => {
    const text = Buffer.from(prose('windows-1252').replaceAll('\u201c', '\x93').replaceAll('\u201d', '\x94'), 'latin1')
    const part = { ...page(), encoding: 'base64', body: text.toString('base64').replace(/(.{76})/g, '$1\r\n') }
    const body = await decode(reportOf(mhtmlFile([part]), 'a.mhtml'))
    expect([body.charset, clean(body).document!.text.includes('“Nobody')]).toEqual(['windows-1252', true])
  })
  it('in parts within parts', async () => {
    const inner = `Content-Type: text/plain\r\n\r\nx\r\n--in\r\nContent-Type: text/html\r\n\r\n${prose().replace(/[“”]/g, '"')}`
    const part = { type: 'multipart/alternative; boundary=in', body: `--in\r\n${inner}\r\n--in--` }
    expect((await decode(reportOf(mhtmlFile([part]), 'a.mhtml'))).text).toContain('Snow has closed')
  })
})

describe('openMhtml() refuses, and says why', () => {
  it.each([
    ['no HTML part', mhtmlFile([style]), /no HTML part/],
    ['no part', Buffer.from(mhtmlFile([]).toString().replace('------edge------', '')), /no parts/],
    [
      'a page without an article',
      mhtmlFile([{ type: 'text/html', body: '<html><body><p>Hi</p></body></html>' }]),
      /no article/,
    ],
  ])('%s', async (_, bytes, message) => {
    const body = await decode(reportOf(bytes, 'a.mhtml'))
    expect(body.text).toBeNull()
    expect(body.problems.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(message) })
  })
  it('warns of a cut file and keeps what is there', async () => {
    const whole = mhtmlFile([page(), style])
    const body = await decode(reportOf(whole.subarray(0, whole.length - 40), 'a.mhtml'))
    expect(body.text).toContain('Snow has closed')
    expect(body.problems).toEqual([expect.objectContaining({ message: expect.stringMatching(/a\.mhtml is cut/) })])
  })
})
