import { describe, expect, it } from 'vitest'
import { clean } from './clean.ts'
import { type Body, NO_METADATA } from './doors/body.ts'
import { decode } from './doors/decode.ts'
import { learnSiteBlocks } from './site-blocks.ts'

const bodyOf = (text: string, address: string): Body => ({
  report: {
    source: address,
    newsroom: null,
    publishedAt: null,
    url: address,
    scale: null,
    fetchedAt: null,
    mediaType: 'text/plain',
    charset: null,
    body: new TextEncoder().encode(text),
  },
  mediaType: 'text/plain',
  charset: 'utf-8',
  text,
  lines: null,
  links: [],
  metadata: NO_METADATA,
  problems: [],
})
const story = (n: number): string[] => [
  `Storm number ${n} reaches the coast`,
  'By Ana Lima',
  `Storm number ${n} reached the coast in the night and took ${n + 2} roofs of the old harbour, the mayor said.`,
  `Port ${n} was closed until noon, and ${n + 10} boats could not leave, said the master of the harbour there.`,
  'What comes next',
  `Number ${n} of the year will be followed by another one before the week is over, the weather service said.`,
]
const HEAD = ['Valley Post and friends', 'Weather in the valley: mild']
const FOOT = ['Valley Post, a house of the valley since 1901', 'Write to the desk at the old mill']
const page = (lines: readonly string[], n: number, host = 'post.example') =>
  bodyOf([...HEAD, ...lines, ...FOOT].join('\n\n'), `https://${host}/news/${n}`)
const textOf = (body: Body, bodies: readonly Body[]): string => clean(body, learnSiteBlocks(bodies)).document!.text

describe('learnSiteBlocks()', () => {
  const bodies = [1, 2, 3].map((n) => page(story(n), n))
  it('learns what three pages of one host share at their heads and feet', () => {
    const { document } = clean(bodies[0]!, learnSiteBlocks(bodies))
    expect(document!.text.split('\n\n')).toEqual(story(1))
    expect(document!.removals.filter(({ rule }) => rule === 'clean/site-block@1').map(({ text }) => text)).toEqual([
      ...HEAD,
      ...FOOT,
    ])
  })
  it('keeps bylines and sub-headings that many stories share', () => {
    expect(textOf(bodies[1]!, bodies)).toContain('By Ana Lima')
    expect(textOf(bodies[1]!, bodies)).toContain('What comes next')
  })
  it('learns nothing of two pages, of three hosts, or of pages without an address', () => {
    expect(learnSiteBlocks(bodies.slice(0, 2)).size).toBe(0)
    expect(learnSiteBlocks([1, 2, 3].map((n) => page(story(n), n, `post${n}.example`))).size).toBe(0)
    expect(learnSiteBlocks(bodies.map((body) => ({ ...body, report: { ...body.report, url: null } }))).size).toBe(0)
  })
  it('takes copies of one text on one host for one page', () => {
    const copies = [1, 2, 3, 4].map((n) => bodyOf(story(7).join('\n\n'), `https://post.example/wire/${n}`))
    expect(learnSiteBlocks(copies).size).toBe(0)
    expect(textOf(copies[0]!, copies)).toBe(story(7).join('\n\n'))
  })
  it('does not depend on the order of the pages', () => {
    const blocks = (some: readonly Body[]) =>
      [...learnSiteBlocks(some)].map(([host, own]) => [host, [...own].sort()] as const)
    expect(blocks([...bodies].reverse())).toEqual(blocks(bodies))
  })
  it('never leaves a page empty', () => {
    const bare = page([], 9)
    expect(textOf(bare, [...bodies, bare])).not.toBe('')
  })
  it('learns long links of pages in markup, and keeps long sentences that are none', async () => {
    const link =
      'Our readers choose the finest harbours of the coast, from the old mill to the lighthouse in the north, and back again'
    const notice =
      'This report was made with the help of the harbour master and of all who wrote to the desk in the night of the storm.'
    const pages = await Promise.all(
      [1, 2, 3].map((n) =>
        decode({
          ...page([], n).report,
          mediaType: 'text/html',
          body: new TextEncoder().encode(
            `<html><body><article><h1>Storm ${n} reaches the coast</h1>${story(n)
              .slice(2)
              .map((text) => `<p>${text} ${text}</p>`)
              .join(
                '',
              )}<p>${notice}</p><p><a href="https://coast.example/${n}">${link}</a></p></article></body></html>`,
          ),
        }),
      ),
    )
    const text = textOf(pages[0]!, pages)
    expect(text).toContain(notice)
    expect(text).not.toContain(link)
  })
})
