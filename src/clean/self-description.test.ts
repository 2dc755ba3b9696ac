import { describe, expect, it } from 'vitest'
import type { Report } from '../read/report.ts'
import { clean } from './clean.ts'
import { bylineAgencies, creditLine } from './credits.ts'
import type { Document } from './document.ts'
import { decode } from './doors/decode.ts'

const STORY = [
  'The river rose by two metres in the night, and the old bridge of the town was gone before dawn, officials said.',
  'Forty families had left their homes in the valley by noon, and the school was opened to them, the mayor said.',
  'More rain is expected on Friday, the weather service warned, and nobody should go near the banks before then.',
]
const read = async (page: string, over: Partial<Report> = {}): Promise<Document> => {
  const report: Report = {
    source: 'page.html',
    newsroom: null,
    publishedAt: null,
    url: null,
    scale: null,
    fetchedAt: null,
    mediaType: 'text/html',
    charset: null,
    body: new TextEncoder().encode(page),
    ...over,
  }
  return clean(await decode(report)).document!
}
const pageOf = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Bridge lost to flood</title>${head}</head><body><article><h1>Bridge lost to flood in the valley</h1>${inside}${STORY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('what a page says of itself in linked data', () => {
  it('follows references to writers and to the house, through the scripts of the page', async () => {
    const document = await read(
      pageOf(
        '',
        linked({
          '@graph': [
            {
              '@type': 'NewsArticle',
              datePublished: '2013-06-05T10:22:00Z',
              dateModified: '2013-06-06T09:15:00-04:00',
              author: [{ '@id': '#lima' }, { '@type': 'Person', name: 'Ben Ode' }, { '@id': '#nobody' }],
              publisher: { '@id': '#house' },
              correction: { '@type': 'CorrectionComment', text: 'The number of families was given wrongly at first.' },
            },
            { '@type': 'Person', '@id': '#lima', name: 'Ana Lima' },
          ],
        }) + linked({ '@type': 'NewsMediaOrganization', '@id': '#house', name: 'Valley Post' }),
      ),
    )
    expect(document.newsroom).toBe('Valley Post')
    expect(document.publishedAt).toMatchObject({ edtf: '2013-06-05', time: '10:22:00Z', certainty: 'metadata' })
    expect(document.self).toMatchObject({
      byline: 'Ana Lima, Ben Ode',
      updatedAt: { edtf: '2013-06-06', time: '09:15:00-04:00', certainty: 'metadata' },
      corrections: ['The number of families was given wrongly at first.'],
    })
    expect(document.self?.grounds.map(({ about, certainty }) => `${about} ${certainty}`)).toEqual([
      'title metadata',
      'newsroom metadata',
      'byline metadata',
      'correction metadata',
    ])
  })
  it('a change at the moment of publication is none', async () => {
    const { self } = await read(
      pageOf('', linked({ '@type': 'Article', datePublished: '2013-06-05T10:22Z', dateModified: '2013-06-05T10:22Z' })),
    )
    expect(self?.updatedAt).toBeNull()
  })
  it('references that run in a circle end', async () => {
    const { self } = await read(
      pageOf('', linked({ '@type': 'Article', '@id': '#a', author: { '@id': '#a', name: { '@id': '#a' } } })),
    )
    expect(self?.byline).toBeNull()
  })
})

describe('what a page says of itself in its elements', () => {
  it.each([
    ['microdata', '<span itemprop="datePublished" content="2013-06-05T10:22Z">two days ago</span>', '10:22Z'],
    ['microdata in words', '<span itemprop="datePublished">5 June 2013</span>', undefined],
    ['hAtom', '<abbr class="published" title="2013-06-05T10:22Z">Wednesday</abbr>', '10:22Z'],
    ['a time named for it', '<time class="entry-date published" datetime="2013-06-05T10:22Z">Wed</time>', '10:22Z'],
    ['a time under the headline', '<p><time datetime="2013-06-05T10:22Z">Wed</time></p>', '10:22Z'],
  ])('the date of publication as %s', async (_, inside, time) => {
    const { publishedAt } = await read(pageOf(inside))
    expect(publishedAt).toMatchObject({ edtf: '2013-06-05', certainty: 'metadata' })
    expect(publishedAt?.time).toBe(time)
  })
  it.each([
    [
      'of a comment',
      '<div itemscope itemtype="https://schema.org/Comment"><i itemprop="datePublished" content="2013-06-05"></i></div>',
    ],
    ['in a list of other stories', '<aside><time class="published" datetime="2013-06-05">Wed</time></aside>'],
    ['of a picture', '<figure><time datetime="2013-06-05">Wed</time></figure>'],
    ['that is said to be of a change', '<p>Updated <time datetime="2013-06-05">Wed</time></p>'],
  ])('but not a date %s', async (_, inside) => {
    expect((await read(pageOf(inside))).publishedAt).toBeNull()
  })
  it('a time far below the headline is of something in the story', async () => {
    const { publishedAt } = await read(
      `<html><body><article><h1>Bridge lost to flood in the valley</h1>${STORY.concat(STORY[0]!.repeat(5))
        .map((text) => `<p>${text}</p>`)
        .join('')}<p>The dam broke on <time datetime="1963-10-09">9 October 1963</time>.</p></article></body></html>`,
    )
    expect(publishedAt).toBeNull()
  })
  it('its last change and its writers', async () => {
    const { self } = await read(
      pageOf(
        '<div itemscope itemtype="https://schema.org/NewsArticle"><div itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">Ana Lima</a></div><meta itemprop="dateModified" content="2013-06-06"></div>',
      ),
    )
    expect(self).toMatchObject({ byline: 'Ana Lima', updatedAt: { edtf: '2013-06-06' } })
  })
  it('addresses of writers are no names', async () => {
    const { self } = await read(
      pageOf(
        '',
        '<meta property="article:author" content="https://social.example/ana"><meta name="byl" content="Ana Lima">',
      ),
    )
    expect(self?.byline).toBe('Ana Lima')
  })
})

describe('what came beside a report', () => {
  it('a feed’s word for its last change, with the time in the form of mail', async () => {
    const { publishedAt, self } = await read(STORY.map((text) => `<p>${text}</p>`).join(''), {
      metadata: {
        title: null,
        publishedAt: 'Wed, 05 Jun 2013 10:22:00 GMT',
        publishedAtFrom: 'RSS pubDate',
        modifiedAt: '2013-06-06T09:15:00Z',
        modifiedAtFrom: 'Atom updated',
        newsroom: null,
        author: 'Reuters',
        url: null,
        language: null,
      },
    })
    expect(publishedAt).toMatchObject({ edtf: '2013-06-05', time: '10:22:00Z' })
    expect(self?.updatedAt).toMatchObject({ edtf: '2013-06-06', because: expect.stringContaining('Atom updated') })
    expect(self?.grounds).toContainEqual(expect.objectContaining({ about: 'credit', value: 'Reuters' }))
  })
})

describe('creditLine()', () => {
  it.each([
    ['(AP)', ['AP']],
    ['AFP/mm', ['AFP']],
    ['mm/jk (AFP, dpa)', ['AFP', 'dpa']],
    ['AFP / Reuters', ['AFP', 'Reuters']],
    ['(With agencies)', ['agencies']],
    ['with agencies', ['agencies']],
    ['With inputs from agencies', ['agencies']],
    ['— with files from The Canadian Press', ['CP']],
    ['Agencies', ['agencies']],
    ['(Reuters) - mm', null],
    ['With friends from the valley', null],
  ])('%s', (text, credits) => expect(creditLine(text)).toEqual(credits))
})

describe('bylineAgencies()', () => {
  it.each([
    ['By Ana Lima, Associated Press', ['AP']],
    ['By ANA LIMA and BEN ODE, The Associated Press', ['AP']],
    ['Reuters Staff', ['Reuters']],
    ['Ana Lima/AFP', ['AFP']],
    ['By Ana Lima for Reuters', ['Reuters']],
    ['By Ana Lima in Porto Novo', []],
    ['By Ana Petra Lima', []],
  ])('%s', (text, credits) => expect(bylineAgencies(text)).toEqual(credits))
})
