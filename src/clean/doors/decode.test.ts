import { describe, expect, it } from 'vitest'
import type { Report } from '../../read/report.ts'
import { clean } from '../clean.ts'
import { decode } from './decode.ts'

const reportOf = (body: Uint8Array, source = 'report.txt', charset: string | null = null): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: null,
  charset,
  body,
})
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('decode() finds the charset', () => {
  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('café')]), 'utf-8', 'café'],
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...wide('café au lait')]), 'utf-16le', 'café au lait'],
    ['UTF-16 without a mark', wide('a plain report'), 'utf-16le', 'a plain report'],
    [
      'UTF-16 big endian without a mark',
      new Uint8Array(Buffer.from(wide('a plain report')).swap16()),
      'utf-16be',
      'a plain report',
    ],
    [
      'windows-1252 that declares nothing',
      latin('The caf\xe9 \x93closed\x94 at noon.'),
      'windows-1252',
      'The café “closed” at noon.',
    ],
    [
      'a declared charset',
      latin('<meta charset="iso-8859-2"><p>\xb1'),
      'iso-8859-2',
      '<meta charset="iso-8859-2"><p>ą',
    ],
  ])('%s', async (_, bytes, charset, text) => {
    const body = await decode(reportOf(bytes, 'report'))
    expect(body.charset).toBe(charset)
    if (body.text !== null) expect(body.text).toBe(text)
  })
  it('guesses windows-1256 by the letters', async () => {
    // "The river rose in the night and took the bridge" in Arabic, twice.
    const arabic = latin(
      '\xc7\xd1\xca\xdd\xda \xc7\xe1\xe4\xe5\xd1 \xdd\xed \xc7\xe1\xe1\xed\xe1 \xe6\xcc\xd1\xdd \xc7\xe1\xcc\xd3\xd1. \xc7\xd1\xca\xdd\xda \xc7\xe1\xe4\xe5\xd1',
    )
    const { charset, text } = await decode(reportOf(arabic))
    expect(charset).toBe('windows-1256')
    expect(text).toContain('النهر')
  })
  it('names the byte and its offset when the declaration lies', async () => {
    const { charset, problems } = await decode(reportOf(latin('The caf\xe9 is closed.'), 'a.txt', 'utf-8'))
    expect(charset).toBe('windows-1252')
    expect(problems[0]?.message).toContain('byte 0xE9 at offset 7')
  })
})

describe('decode() refuses what is no report', () => {
  it.each([
    ['a PDF that is cut', latin('%PDF-1.4 …'), /PDF is cut/],
    ['RTF', latin('{\\rtf1 x}'), /RTF is not read; save it as DOCX, PDF or text/],
    ['a picture', latin('\x89PNG\r\n'), /PNG image is not read; run text recognition/],
    ['NUL bytes', new Uint8Array([65, 0, 0, 0, 7, 66, 1, 2]), /not text: NUL bytes/],
    ['a feed', latin('<?xml version="1.0"?><rss><channel/></rss>'), /feed/],
    ['nothing', new Uint8Array(), /empty/],
    [
      'a page without an article',
      latin('<!doctype html><title>x</title><ul><li><a href="/">Home</a></ul>'),
      /no article found/,
    ],
  ])('%s', async (_, bytes, message) => {
    const body = await decode(reportOf(bytes))
    expect(body.text).toBeNull()
    expect(body.problems.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(message) })
  })
})

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge lost to flood | Valley Post</title>
<meta property="og:site_name" content="Valley Post"><link rel="canonical" href="https://valley.example/bridge">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge lost to flood","datePublished":"2014-03-02T08:00:00Z"}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><article><h1>Bridge lost to flood</h1>
<p>The river rose by two metres in the night, officials said, and took the only bridge that the valley has &mdash; the third in ten years.</p>
<h2>A dam of earth</h2><p>Forty families, <a href="https://valley.example/families">most of them farmers</a>, have left their homes, and soldiers have brought tents, blankets and water to the school.</p>
<ul><li>The road is closed, the mayor said, and so is the port.</li></ul>
<p>A second wave is expected on Friday, the weather service warned, and the dam above the town, which is made of earth, may not hold.</p></article>
<footer><p>Contact us</p></footer></body></html>`

describe('decode() opens a page', () => {
  it('keeps the article with its places in the page, and what the page says of itself', async () => {
    const { document } = clean(await decode(reportOf(Buffer.from(PAGE), 'page.html')))
    expect(document).toMatchObject({
      title: 'Bridge lost to flood',
      newsroom: 'Valley Post',
      publishedAt: { edtf: '2014-03-02', certainty: 'metadata' },
      url: 'https://valley.example/bridge',
      links: ['https://valley.example/families'],
      language: 'en',
    })
    expect(document!.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'paragraph',
      'subheading',
      'paragraph',
      'list-item',
      'paragraph',
    ])
    expect(document!.text).toContain('the valley has — the third')
    expect(document!.text).not.toMatch(/Sport|Contact/)
    for (const [start, length, from, size] of document!.sourceOffsets)
      if (length === size) expect(PAGE.slice(from, from + size)).toBe(document!.text.slice(start, start + length))
  })
})

describe('decode() opens Markdown', () => {
  it('takes the marks off', async () => {
    const text =
      '---\ntitle: Bridge lost\ndate: 2014-03-02\n---\n# Bridge lost to flood\n\nThe **river** rose, [officials](https://valley.example/o) said.\n\n## A dam\n\n* The road is closed.\n'
    const { document } = clean(await decode(reportOf(Buffer.from(text), 'report.md')))
    expect(document!.blocks.map(({ kind, span }) => `${kind}: ${document!.text.slice(span.start, span.end)}`)).toEqual([
      'headline: Bridge lost to flood',
      'paragraph: The river rose, officials said.',
      'subheading: A dam',
      'list-item: The road is closed.',
    ])
    expect([document!.publishedAt?.edtf, document!.links]).toEqual(['2014-03-02', ['https://valley.example/o']])
  })
})
