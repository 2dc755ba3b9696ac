import { describe, expect, it } from 'vitest'
import type { Report } from '../read/report.ts'
import { clean } from './clean.ts'
import type { Document } from './document.ts'
import { decode } from './doors/decode.ts'
import { mergeSameReports } from './merge.ts'

const reportOf = (text: string | Uint8Array, more: Partial<Report> = {}): Report => ({
  source: 'report.txt',
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: null,
  charset: null,
  body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  ...more,
})

async function read(text: string | Uint8Array, more: Partial<Report> = {}): Promise<Document> {
  const { document, problems } = clean(await decode(reportOf(text, more)))
  if (!document) throw new Error(problems.map(({ message }) => message).join('; '))
  return document
}

/** The document as marked text: one block a line, its kind before it. */
const marked = ({ blocks, text }: Document): string[] =>
  blocks.map(
    ({ kind, span, continues }) =>
      `${kind}${continues === undefined ? '' : ` of ${continues}`}: ${text.slice(span.start, span.end)}`,
  )
const gone = ({ removals }: Document, kind: string): string[] =>
  removals.filter((r) => r.kind === kind).map((r) => r.text)

const A = 'The river rose by two metres in the night and took the bridge.'
const B = 'Officials said forty families had left their homes in the valley.'
const C = 'A second wave is expected on Friday, the weather service warned.'
const D = 'Soldiers brought tents and blankets to the school.'

describe('clean() keeps each passage once', () => {
  it('takes out paragraphs that stand twice, and records the second place', async () => {
    const text = `${A}\n${B}\n${C}\n${A}\n${B}\n`
    const document = await read(text)
    expect(marked(document)).toEqual([`paragraph: ${A}`, `paragraph: ${B}`, `paragraph: ${C}`])
    expect(document.removals.filter((r) => r.kind === 'repeat').map((r) => r.sourceStart)).toEqual([
      text.lastIndexOf(A),
      text.lastIndexOf(B),
    ])
  })
  it('sees through other quotation marks, white space and wraps', async () => {
    const document = await read(
      `“It is gone,” said the mayor of the old town.\n\n${B}\n\n"It is gone,"  said the mayor\nof the old town.\n`,
    )
    expect(document.blocks).toHaveLength(2)
  })
  it('leaves short lines that recur by chance', async () => {
    const document = await read(`${A}\n\nHe did not say.\n\n${B}\n\nHe did not say.\n`)
    expect(document.text.split('He did not say.')).toHaveLength(3)
  })
  it('keeps a box under its heading when the page shows it twice, and lets the passage it cut go on', async () => {
    const document = await read(`Floods in the valley\n${A}\n${B}\n${C}\nAnalysis\nThe dam is old.${B}\n${C}\n${D}\n`)
    expect(marked(document)).toEqual([
      'headline: Floods in the valley',
      `paragraph: ${A}`,
      'subheading: Analysis',
      `box: The dam is old. ${B}`,
      `box: ${C}`,
      `paragraph of 1: ${D}`,
    ])
  })
})

describe('clean() mends lines', () => {
  it.each([
    [
      'a wrap inside a sentence',
      'The river rose by two metres in the night and\ntook the only bridge that the valley has.',
      ['The river rose by two metres in the night and took the only bridge that the valley has.'],
    ],
    [
      'sentences glued at a stop',
      'The bridge is gone.The road is closed.',
      ['The bridge is gone. The road is closed.'],
    ],
    [
      'a sentence glued to closing marks',
      'He said: “The bridge is gone.”The road is closed.',
      ['He said: “The bridge is gone.” The road is closed.'],
    ],
    ['a glued number', 'It was built in 1987.The town paid for it.', ['It was built in 1987. The town paid for it.']],
    [
      'but not abbreviations',
      'The U.S.Army engineers of example.Com came in at 3.30 p.m. to help.',
      ['The U.S.Army engineers of example.Com came in at 3.30 p.m. to help.'],
    ],
    [
      'soft hyphens, entities and misread marks',
      'The mayor\u00adess said &quot;donâ€™t&quot; at the cafÃ© &amp; left.',
      ['The mayoress said "don’t" at the café & left.'],
    ],
  ])('%s', async (_, text, wanted) => {
    expect(marked(await read(text)).map((line) => line.replace(/^\S+ /, ''))).toEqual(wanted)
  })
  it('gives a glued heading in quotation marks a line of its own', async () => {
    expect(marked(await read(`${A}\n${B}'No warning' ${C}\n${D}`))).toEqual([
      `paragraph: ${A}`,
      `paragraph: ${B}`,
      "subheading: 'No warning'",
      `paragraph: ${C}`,
      `paragraph: ${D}`,
    ])
  })
})

describe('clean() takes out what belongs to the page', () => {
  it.each([
    'Skip to content',
    'Share this story',
    'Article continues below',
    'Sign up to our weekly newsletter',
    'Have you seen the flood? Write to us and send your pictures.',
    '© 2014 The Valley Post. All rights reserved.',
    'ALSO READ: The dam nobody wanted',
    'Facebook Twitter Email',
    'This site uses cookies. By continuing you agree to their use.',
  ])('%s', async (line) => {
    const document = await read(`Floods in the valley\n\n${A}\n\n${line}\n\n${B}\n`)
    expect(marked(document)).toEqual(['headline: Floods in the valley', `paragraph: ${A}`, `paragraph: ${B}`])
    expect(document.removals.map((r) => r.text)).toEqual([line])
  })
  it.each([
    'Share prices fell on Monday after the flood.',
    'More than forty people are missing.',
    'Sign language interpreters came to the school.',
    'Follow-up talks are planned for Friday.',
    'Read in the light of the inquiry, the letter is a confession.',
    '“Share this,” she told her neighbours.',
    'Support for the mayor has fallen since.',
    'Most of the houses are gone.',
  ])('but not a sentence of the story: %s', async (line) => {
    expect((await read(`Floods in the valley\n\n${A}\n\n${line}\n\n${B}\n`)).text).toContain(line)
  })
  it('takes addresses and lists them', async () => {
    const document = await read(`${A}\n\nhttps://news.example/a/1\n\n${B} https://news.example/b\n`)
    expect(document.links).toEqual(['https://news.example/a/1', 'https://news.example/b'])
    expect(gone(document, 'link')).toEqual(['https://news.example/a/1', 'https://news.example/b'])
  })
})

describe('clean() says what each line is', () => {
  it('takes the place of a page in its site for no headline', async () => {
    const document = await read(`Northern Echo | World\nFloods in the valley\n\n${A}`)
    expect(marked(document)).toEqual(['headline: Floods in the valley', `paragraph: ${A}`])
    expect(document.title).toBe('Floods in the valley')
  })

  it('tells headline, byline, dateline, caption, credit, subheading and list', async () => {
    const document = await read(
      [
        'Floods in the valley',
        'By Ana Lima in Porto Novo',
        `PORTO NOVO, June 5 (Reuters) - ${A}`,
        'The bridge of Porto Novo on Tuesday (photo via AFP)',
        'Image: afp',
        'What is known',
        '- Two bridges are gone',
        '- Forty families have left',
        C,
        'al/mn (AFP, dpa)',
      ].join('\n\n'),
    )
    expect(marked(document)).toEqual([
      'headline: Floods in the valley',
      'byline: By Ana Lima in Porto Novo',
      'dateline: PORTO NOVO, June 5 (Reuters)',
      `paragraph: ${A}`,
      'caption: The bridge of Porto Novo on Tuesday (photo via AFP)',
      'credit: Image: afp',
      'subheading: What is known',
      'list-item: Two bridges are gone',
      'list-item: Forty families have left',
      `paragraph: ${C}`,
      'credit: al/mn (AFP, dpa)',
    ])
    expect(document.credits).toEqual(['Reuters', 'AFP', 'dpa'])
    expect(document.title).toBe('Floods in the valley')
  })
  it('takes the newsroom from a dateline that no known agency signs, and agencies from a shared credit', async () => {
    const document = await read(
      `Floods in the valley\n\nPORTO NOVO, June 5, 2019 (Lagoon Press) - ${A}\n\n${C}\n\nLagoon with AFP, AP\n`,
    )
    expect(marked(document)[1]).toBe('dateline: PORTO NOVO, June 5, 2019 (Lagoon Press)')
    expect(marked(document).at(-1)).toBe('credit: Lagoon with AFP, AP')
    expect(document.newsroom).toBe('Lagoon Press')
    expect(document.publishedAt?.edtf).toBe('2019-06-05')
    expect(document.credits).toEqual(['AFP', 'AP'])
  })
  it('parts a credit that ends a paragraph', async () => {
    const document = await read(`${A}\n\n${B} (Reuters, AP)\n`)
    expect(marked(document).slice(1)).toEqual([`paragraph: ${B}`, 'credit: (Reuters, AP)'])
  })
})

describe('clean() dates and names a report only by what says so', () => {
  it.each([
    ['June 6, 2013', '2013-06-06'],
    ['Published 5 June 2013 10:22 GMT', '2013-06-05'],
    ['Thursday, 6 June 2013', '2013-06-06'],
    ['Last updated: 14:05, 25/06/2013', '2013-06-25'],
    ['05/06/2013', null],
    ['February 30, 2013', null],
  ])('%s', async (line, edtf) => {
    expect((await read(`Floods in the valley\n\n${line}\n\n${A}\n`)).publishedAt?.edtf ?? null).toBe(edtf)
  })
  it('lets the user win', async () => {
    const { publishedAt, newsroom } = await read(`Floods\n\nJune 6, 2013\n\n${A}`, {
      publishedAt: '2013-06-07',
      newsroom: 'Valley Post',
    })
    expect([publishedAt?.edtf, publishedAt?.certainty, newsroom]).toEqual(['2013-06-07', 'given', 'Valley Post'])
  })
  it('knows a newsroom by its own links, not by who is spoken to', async () => {
    expect((await read(`${A}\n\nhttps://p.dw.com/p/abc\n\n${B}`)).newsroom).toBe('DW')
    expect((await read(`${A} “We saw it,” she told the BBC.\n\n${B}`)).newsroom).toBeNull()
  })
  it('leaves an undated report undated', async () => {
    expect((await read(`${A}\n\n${B}`)).publishedAt).toBeNull()
  })
  it('says of another language that it is kept and not read', async () => {
    const { language, problems } = await read(
      'Der Fluss ist in der Nacht um zwei Meter gestiegen und hat die Brücke mit sich gerissen.',
    )
    expect([language, problems[0]?.severity]).toEqual(['de', 'warning'])
  })
})

describe('clean() keeps what a report says of itself', () => {
  it('byline, times with their zone, the last change and corrections', async () => {
    const document = await read(
      [
        'Floods in the valley',
        'By Ana Lima in Porto Novo',
        'Published 5 June 2013 10:22 GMT',
        'Last updated: 6 June 2013, 9.15 am EDT',
        A,
        B,
        'Correction: An earlier version of this article gave the wrong number of bridges.',
      ].join('\n\n'),
    )
    expect(document.publishedAt).toMatchObject({ edtf: '2013-06-05', time: '10:22Z', certainty: 'stated' })
    expect(document.self).toMatchObject({
      byline: 'Ana Lima in Porto Novo',
      updatedAt: { edtf: '2013-06-06', time: '09:15-04:00' },
      corrections: ['Correction: An earlier version of this article gave the wrong number of bridges.'],
    })
  })
  it('and nothing where it says nothing', async () => {
    const { self } = await read(
      `Floods in the valley\n\n${A}\n\nThe mayor corrected an earlier version of his account.`,
    )
    expect(self).toMatchObject({ byline: null, updatedAt: null, corrections: [] })
    expect(self?.grounds.map(({ about }) => about)).toEqual(['title'])
  })
})

describe('clean() mends what other scrapers break', () => {
  it.each([
    [
      'a stop outside closing marks',
      `He called it “a war”.The road is closed.`,
      'He called it “a war”. The road is closed.',
    ],
    ['a bracket after a stop', `It ended in July.(With the Valley Post)`, 'It ended in July. (With the Valley Post)'],
    [
      'capitals before a stop',
      `It was said by the UN.Russian envoys left.`,
      'It was said by the UN. Russian envoys left.',
    ],
    ['a capital before a misread letter', 'The MÃ©decins came to the Ã‰cole.', 'The Médecins came to the École.'],
  ])('%s', async (_, text, wanted) => expect((await read(text)).text).toBe(wanted))
  it('parts a byline and a dateline from what they were glued to', async () => {
    const kinds = (
      await read(
        `Floods in the valley\n\nBy Ana Lima in Porto NovoShops stayed shut in the valley as the river rose again on Monday.\n\n${B}`,
      )
    ).blocks
    expect(kinds.map(({ kind }) => kind)).toEqual(['headline', 'byline', 'paragraph', 'paragraph'])
  })
  it('leaves names with a capital inside', async () => {
    const text = 'LinkedIn and YouTube hired McDonald, said a spokesman of OpenTable in the valley.'
    expect((await read(text)).text).toBe(text)
  })
  it('takes a heading that stands again at the end for a repeat', async () => {
    const document = await read(`${A}\n\nWhat is known\n\n${B}\n\nWhat is known\n`)
    expect(document.text.split('What is known')).toHaveLength(2)
  })
  it('keeps a wrapped sentence that a line of it looks like a label', async () => {
    const document = await read(
      `Floods in the valley\n\nThe crews worked on the broken dam for longer than\n30 minutes.\n\n${B}\n`,
    )
    expect(document.text).toContain('for longer than 30 minutes.')
  })
})

describe('mergeSameReports()', () => {
  it('makes the same bytes under two names one document with both sources', async () => {
    const documents = [await read(A, { source: 'b.txt' }), await read(A, { source: 'a.txt' }), await read(B)]
    const merged = mergeSameReports(documents)
    expect(merged.documents.map(({ sources }) => sources)).toEqual([['a.txt', 'b.txt'], ['report.txt']])
    expect(merged.problems.map(({ severity }) => severity)).toEqual(['info'])
  })
})

describe('clean() finds the headline', () => {
  it('under the name of a paper it does not know', async () => {
    const document = await read(`The Fenwick Gazette\n\nTwo bridges lost as the river rises again\n\n${A}\n\n${B}\n`)
    expect(document.newsroom).toBe('The Fenwick Gazette')
    expect(document.title).toBe('Two bridges lost as the river rises again')
  })
  it('above text that was wrapped at its width', async () => {
    const document = await read(
      `Valley river flood: Two bridges lost as water rises again\nVillagers in the valley fear that a third bridge will be\nlost before the night is over.\n\n${B}\n\n${C}\n`,
    )
    expect(document.title).toBe('Valley river flood: Two bridges lost as water rises again')
  })
})
