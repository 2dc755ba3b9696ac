import { describe, expect, it } from 'vitest'
import type { Report } from '../../read/report.ts'
import { type Cleaned, clean } from '../clean.ts'
import { decode } from './decode.ts'

const reportOf = (page: string): Report => ({
  source: 'page.html',
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: 'text/html',
  charset: null,
  body: new TextEncoder().encode(page),
})
const read = async (page: string): Promise<Cleaned> => clean(await decode(reportOf(page)))

const RIVER =
  'The river rose by two metres in the night, and the old bridge of the town was gone before dawn, officials said.'
const FAMILIES =
  'Forty families had left their homes in the valley by noon, and the school was opened to them, the mayor said.'
const RAIN =
  'More rain is expected on Friday, the weather service warned, and nobody should go near the banks before then.'
const TENTS = 'Soldiers brought tents, blankets and a field kitchen, and a second convoy is on its way from the coast.'
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

/** A page of one newsroom around these parts. */
const pageOf = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Bridge lost to flood | Valley Post</title><link rel="canonical" href="https://valley.example/news/bridge">${head}</head><body><div class="page"><h1>Bridge lost to flood</h1>${inside}</div></body></html>`
const textOf = async (inside: string, head = ''): Promise<string> =>
  (await read(pageOf(inside, head))).document?.text ?? ''
const kinds = async (inside: string): Promise<string[]> => {
  const { document } = await read(pageOf(inside))
  return document!.blocks.map(({ kind, span }) => `${kind}: ${document!.text.slice(span.start, span.end)}`)
}

describe('openHtml() leaves the page behind', () => {
  it.each([
    [
      'a list of other stories',
      '<ul><li><a href="/news/dam">The dam nobody wanted to build</a></li><li><a href="/news/rail">Trains stop on the coast line</a></li></ul>',
    ],
    ['another story offered between paragraphs', '<p><a href="/news/dam">READ: The dam nobody wanted to build</a></p>'],
    [
      'an author box',
      '<div class="author-bio"><h4>Ana Lima</h4><p>Ana Lima covers rivers for the Valley Post and lives by one.</p></div>',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Our best stories of the week, each Sunday morning.</p></div>',
    ],
    [
      'teasers beside the story',
      '<div class="rail__item"><h3>ON THE BANKS</h3><span>Town looks back on its floods</span><a href="/news/past"></a></div>',
    ],
    ['the counter of a gallery', '<div>Image 1 of / 23</div>'],
  ])('%s', async (_, furniture) => {
    const text = await textOf(`<article>${p(RIVER, FAMILIES)}${furniture}${p(RAIN, TENTS)}</article>`)
    expect(text).toContain(TENTS)
    expect(text).not.toMatch(/dam nobody|Trains stop|covers rivers|Sunday morning|looks back|ON THE BANKS|of \/ 23/)
  })
  it('with the heading of a list that is gone', async () => {
    const text = await textOf(
      `<article>${p(RIVER, FAMILIES, RAIN)}<h3>Elsewhere in the valley</h3><ul><li><a href="/a">A new road to the coast</a></li><li><a href="/b">The market opens again</a></li></ul></article>`,
    )
    expect(text).not.toContain('Elsewhere in the valley')
  })
  it('with posts that stand below the story', async () => {
    const other = (n: number) =>
      `<article><h2><a href="/news/other-${n}">Another story of the week, number ${n}</a></h2>${p(`${n} ${TENTS}`, `${n} ${RAIN}`)}</article>`
    const text = await textOf(
      `<div class="stream"><article>${p(RIVER, FAMILIES)}</article>${other(1)}${other(2)}</div>`,
    )
    expect(text).toContain(FAMILIES)
    expect(text).not.toMatch(/number 1|2 Soldiers/)
  })
  it('but not links to elsewhere, nor a list of facts with links in it', async () => {
    const text = await textOf(
      `<article>${p(RIVER, FAMILIES)}<ul><li>Two bridges are gone, <a href="/news/bridges">as we reported</a>, and one is closed</li><li>Forty families have left their homes since <a href="/news/noon">noon</a></li></ul>${p(RAIN)}<p><a href="https://weather.example/warning">Warning of the weather service in full</a></p></article>`,
    )
    expect(text).toMatch(/Two bridges are gone, as we reported/)
    expect(text).toContain('Warning of the weather service in full')
  })
})

describe('openHtml() keeps the whole story', () => {
  it('when advertisements cut it into parts', async () => {
    const part = (...texts: readonly string[]) =>
      `<div class="chunk"><div class="text">${p(...texts)}</div></div><div class="ad"></div>`
    const text = await textOf(`<div class="chunks">${part(RIVER, FAMILIES, TENTS)}${part(RAIN)}</div>`)
    for (const sentence of [RIVER, FAMILIES, TENTS, RAIN]) expect(text).toContain(sentence)
  })
  it('with posts that it quotes', async () => {
    const text = await textOf(
      `<article>${p(RIVER, FAMILIES)}<div class="social-media-embed"><blockquote class="twitter-tweet"><p>The bridge is gone. Keep away from the banks. <a href="https://t.example/1">pic.example/1</a></p>— Town Hall (@town) <a href="https://x.example/2">June 5, 2013</a></blockquote></div>${p(RAIN, TENTS)}</article>`,
    )
    expect(text).toContain('Keep away from the banks.')
  })
  it('with what each part of it asks or says in the same words', async () => {
    const part = (n: number) =>
      `<h3>House ${n}</h3><p>Who lived here before the flood, and where are they now?</p><p>${n} ${FAMILIES}</p><p>Height of the water: two metres and ten above the step</p><p>${n} ${TENTS}</p>`
    const text = await textOf(`<article>${p(RIVER, RAIN)}${[1, 2, 3, 4].map(part).join('')}</article>`)
    expect(text.split('Who lived here before the flood')).toHaveLength(5)
    expect(text.split('Height of the water')).toHaveLength(5)
  })
  it('but not three times when the page holds it for three screens', async () => {
    const story = p(RIVER, 'What is known', FAMILIES, RAIN, TENTS)
    const text = await textOf(`<article>${story}<div>${story}</div><div>${story}</div></article>`)
    expect(text.split(RAIN)).toHaveLength(2)
    expect(text.split('What is known')).toHaveLength(2)
  })
  it('by the body that its structured data hold', async () => {
    const body = [RIVER, FAMILIES, RAIN, TENTS].join('\n')
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge lost to flood', articleBody: body })}</script>`
    const text = await textOf(
      `<article>${p('Posted by the night desk, with thanks to all who wrote to us.', RIVER, FAMILIES, RAIN, TENTS, 'The desk reads all letters and answers none of them.')}</article>`,
      head,
    )
    expect(text.split('\n\n').slice(1)).toEqual([RIVER, FAMILIES, RAIN, TENTS])
  })
  it('by the part that microdata name', async () => {
    const text = await textOf(
      `<div><p>Tonight at nine: all that the day brought, with pictures from the air.</p><div itemprop="articleBody">${p(RIVER, FAMILIES, RAIN, TENTS)}</div></div>`,
    )
    expect(text).not.toContain('Tonight at nine')
  })
})

describe('openHtml() says what a line is', () => {
  it('rows of tables are lines, cells apart', async () => {
    const found = await kinds(
      `<article>${p(RIVER, FAMILIES)}<table><tr><th>Place</th><th>Houses</th></tr><tr><td>Old Town</td><td>40</td></tr><tr><td>Mill</td><td>7</td></tr></table>${p(RAIN, TENTS)}</article>`,
    )
    expect(found).toContain('list-item: Old Town 40')
    expect(found).toContain('list-item: Mill 7')
  })
  it('tables that lay a page out are no rows', async () => {
    const page = `<html><head><title>Bridge lost to flood</title></head><body><table><tr><td width=120><font size=1><a href="/">Home</a><br><a href="/w">World</a></font></td><td><font face=Arial>${p(RIVER, FAMILIES, RAIN, TENTS)}</font></td></tr></table></body></html>`
    const { document } = await read(page)
    expect(document!.text.split('\n\n')).toEqual([RIVER, FAMILIES, RAIN, TENTS])
  })
  it('what stands in a picture’s frame is a caption', async () => {
    const found = await kinds(
      `<article>${p(RIVER, FAMILIES)}<div class="InlineImage"><div class="InlineImage-embedCaption">What is left of the bridge on Wednesday</div></div>${p(RAIN, TENTS)}</article>`,
    )
    expect(found).toContain('caption: What is left of the bridge on Wednesday')
  })
})

describe('openHtml() reads what is broken', () => {
  const story = p(RIVER, FAMILIES, RAIN, TENTS)
  it.each([
    ['divisions a hundred thousand levels deep', `${'<div>'.repeat(100_000)}${story}`],
    ['links that are never closed', `${'<a href="/x">'.repeat(20_000)}${story}`],
    ['items in items', `${'<ul><li>'.repeat(30_000)}${story}`],
    ['tables in tables', `${'<table><tr><td>'.repeat(20_000)}${story}`],
    ['closing tags of nothing', `${'</div>'.repeat(100_000)}${story}`],
    ['quotation marks that never end', `${'<a b="'.repeat(50_000)}${story}`],
    ['attributes given twice', `<p class="a" class="b" id=1 id=2>${RIVER}</p>${story}`],
    ['wrong nesting', `<b><p>${RIVER}</b><i>${FAMILIES}</p></i>${story}`],
    [
      'structured data nested without end',
      `<script type="application/ld+json">${'['.repeat(200_000)}</script>${story}`,
    ],
    ['a plaintext element', `${story}<plaintext>${story}`],
  ])('%s', async (_, page) => {
    const { document } = await read(page)
    expect(document?.text).toContain('Soldiers brought tents')
  })
  it('one line of many megabytes', async () => {
    const started = process.cpuUsage().user
    const { document } = await read(
      `<html><body>${story}<p>${'The water is still rising in the lower town. '.repeat(120_000)}</p></body></html>`,
    )
    expect(document?.text.length).toBeGreaterThan(5_000_000)
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(15)
  })
  it.each([
    ['frames', '<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>'],
    ['nothing', '<html><body></body></html>'],
    ['a script', '<html><head><script>document.write("<p>hello</p>")</script></head></html>'],
    ['a menu', '<html><body><nav><a href="/">Home</a> <a href="/w">World</a></nav></body></html>'],
  ])('and says that a page of %s is no report', async (_, page) => {
    const { document, problems } = await read(page)
    expect(document).toBeNull()
    expect(problems.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(/no article found/) })
  })
  it('and says that bytes with NUL in them are no text', async () => {
    const { document, problems } = await read(story.replace(/r/g, '\0'))
    expect(document).toBeNull()
    expect(problems.at(-1)?.message).toMatch(/NUL/)
  })
})
