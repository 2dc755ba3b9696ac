import { describe, expect, it } from 'vitest'
import { column, type Drawn, pdfFile, reportOf } from '../../../test/doors/files.ts'
import { clean } from '../clean.ts'
import type { Body } from './body.ts'
import { decode } from './decode.ts'

const open = (pages: readonly (readonly Drawn[])[], options: Parameters<typeof pdfFile>[1] = {}) =>
  decode(reportOf(pdfFile(pages, options), 'report.pdf'))
const linesOf = (body: Body): string[] =>
  (body.lines ?? []).map(
    ({ hint, runs }) =>
      `${hint}: ${runs
        .map(({ start, end }) => body.text!.slice(start, end))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()}`,
  )
const STORM = [
  'The storm reached the coast in the night and tore the',
  'roofs off forty houses, the mayor said on Monday.',
]
const POWER = ['Power failed in three districts and had not come', 'back by the evening, the electricity board said.']

describe('openPdf() makes paragraphs of lines', () => {
  it('by the gaps between them', async () => {
    const body = await open([[...column(STORM, 72, 700), ...column(POWER, 72, 664)]])
    expect(linesOf(body)).toEqual([`paragraph: ${STORM.join(' ')}`, `paragraph: ${POWER.join(' ')}`])
  })
  it('by the indent of their first lines', async () => {
    const rows = [...column(STORM, 72, 700), ...column(POWER, 72, 676)].map((row, i) =>
      i % 2 === 0 ? { ...row, x: 90 } : row,
    )
    expect(linesOf(await open([rows]))).toEqual([`paragraph: ${STORM.join(' ')}`, `paragraph: ${POWER.join(' ')}`])
  })
  it('by a line that ends before it is full', async () => {
    const rows = [...STORM.slice(0, 1), 'roofs off a barn.', ...POWER]
    expect(linesOf(await open([column(rows, 72, 700)]))).toHaveLength(2)
  })
  it('heading by heading, the largest being the headline', async () => {
    const body = await open([
      [
        { text: 'Storm tears roofs off forty houses', x: 72, y: 740, size: 20 },
        ...column(STORM, 72, 700),
        { text: 'No light', x: 72, y: 660, size: 13 },
        ...column(POWER, 72, 640),
      ],
    ])
    expect(linesOf(body).map((line) => line.split(':')[0])).toEqual([
      'headline',
      'paragraph',
      'subheading',
      'paragraph',
    ])
  })
  it('and of bullets list items without their marks', async () => {
    const rows = ['• Forty houses lost their roofs, the mayor said, and', '• Three districts are dark']
    const body = await open([[...column(STORM, 72, 720), ...column(rows, 72, 690), ...column(POWER, 72, 650)]])
    expect(linesOf(body).slice(1, 3)).toEqual([
      'list-item: Forty houses lost their roofs, the mayor said, and',
      'list-item: Three districts are dark',
    ])
    expect(body.removals).toContainEqual(expect.objectContaining({ kind: 'markup' }))
  })
  it('and of rows of cells a line each', async () => {
    const cells = ['Place', 'Dead', 'North', '3', 'South', '12'].map((text, i) => ({
      text,
      x: i % 2 === 0 ? 72 : 220,
      y: 660 - 14 * Math.floor(i / 2),
    }))
    const body = await open([[...column(STORM, 72, 720), ...cells, ...column(POWER, 72, 600)]])
    expect(linesOf(body).slice(1, 4)).toEqual([
      'list-item: Place | Dead',
      'list-item: North | 3',
      'list-item: South | 12',
    ])
  })
})

describe('openPdf() reads in order', () => {
  it('one column after the other, whatever was drawn first', async () => {
    const left = [
      'The first column begins with the',
      'storm that came in the night and',
      'goes on to what the mayor said of',
      'it when the sun was up and the',
      'wind had dropped a little, and',
    ]
    const right = [
      'the second column goes on with it',
      'and ends with the words of a man',
      'who lost his house, his boat and',
      'the shed in which he had kept the',
      'nets of three generations.',
    ]
    const drawn = left.flatMap((text, i) => [
      { text: right[i]!, x: 320, y: 600 - 12 * i },
      { text, x: 72, y: 600 - 12 * i },
    ])
    const head = { text: 'A headline that spans the two columns of the page', x: 72, y: 640, size: 18 }
    expect(linesOf(await open([[...drawn, head]]))).toEqual([
      `headline: ${head.text}`,
      `paragraph: ${[...left, ...right].join(' ')}`,
    ])
  })
  it('three columns whose lines are set wide, with a byline above and a note below', async () => {
    const rows = [
      ['The store burnt for', 'a second day and the', 'harbour master said', 'that it would burn on'],
      ['until the wheat in it', 'was gone, which took', 'two days more, and', 'nobody went near it'],
      ['but the men who had', 'built it and the one', 'who insured it, both', 'from the old town.'],
    ]
    const drawn = rows.flatMap((texts, c) => texts.map((text, i) => ({ text, x: 72 + 150 * c, y: 600 - 12 * i })))
    const head = { text: 'Fire in the store of the port burns on', x: 72, y: 660, size: 20 }
    const byline = { text: 'By Ana Reis', x: 72, y: 630 }
    const note = { text: '1 Figures of the port.', x: 72, y: 520, size: 7 }
    expect(linesOf(await open([[head, byline, ...drawn, note]]))).toEqual([
      `headline: ${head.text}`,
      'paragraph: By Ana Reis',
      `paragraph: ${rows.flat().join(' ')}`,
      `box: ${note.text}`,
    ])
  })
  it('a large first letter with its word', async () => {
    const rows = [
      'he river rose in the night and took',
      'the bridge that the valley had built',
      'with its own hands ten years ago.',
    ]
    const drawn = rows.map((text, i) => ({ text, x: i < 2 ? 100 : 72, y: 600 - 12 * i }))
    const body = await open([[{ text: 'T', x: 72, y: 588, size: 30 }, ...drawn, ...column(POWER, 72, 540)]])
    expect(linesOf(body)[0]).toBe(`paragraph: T${rows.join(' ')}`)
  })
  it('a page that a browser printed, with the address it prints', async () => {
    const head = { text: '3/4/14, 8:15 AM Storm on the coast', x: 30, y: 775, size: 8 }
    const foot = [
      { text: 'https://coast.example/storm', x: 30, y: 16, size: 8 },
      { text: '1/1', x: 560, y: 16, size: 8 },
    ]
    const body = await open([[head, ...column([...STORM, ...POWER], 72, 700), ...foot]])
    expect([body.metadata.url, linesOf(body).join(' ').includes('8:15')]).toEqual([
      'https://coast.example/storm',
      false,
    ])
  })
  it('over the end of a page, with what belongs to the page taken out', async () => {
    const page = (rows: readonly string[], number: number): Drawn[] => [
      { text: 'The Coast Chronicle', x: 72, y: 760, size: 9 },
      ...column(rows, 72, 700),
      { text: `- ${number} -`, x: 300, y: 30, size: 9 },
    ]
    const body = await open([
      page([...STORM, 'Boats were thrown on the quay and two of them'], 1),
      page(['burnt out before the fire brigade came.', ...POWER], 2),
    ])
    expect(linesOf(body).join('\n')).toContain('two of them burnt out')
    expect(linesOf(body).join('\n')).not.toMatch(/Chronicle|- \d -/)
    expect(body.removals!.map(({ rule, start, end }) => [rule, body.text!.slice(start, end)])).toEqual([
      ['clean/pdf-running-head@1', 'The Coast Chronicle'],
      ['clean/pdf-page-number@1', '- 1 -'],
      ['clean/pdf-running-head@1', 'The Coast Chronicle'],
      ['clean/pdf-page-number@1', '- 2 -'],
    ])
  })
})

describe('openPdf() joins words that a line’s end divided', () => {
  it.each([
    ['the hyphen of the line goes', ['The mayor spoke of an ex-', 'plosion in the power station'], 'an explosion in'],
    ['the hyphen of a number stays', ['She is the mother of a 12-', 'year-old boy from the port'], 'a 12-year-old boy'],
    ['that of a name stays', ['It was in the hands of the Anglo-', 'American company until May'], 'Anglo-American'],
    ['that of a compound stays', ['Police fired on an anti-', 'government march in the port'], 'anti-government'],
    [
      'what the text writes undivided decides',
      ['A spokes-', 'woman came. The spokes-woman left.'],
      'A spokes-woman came',
    ],
  ])('%s', async (_, rows, wanted) => {
    const body = await open([column([...STORM.slice(0, 1), ...rows, ...POWER], 72, 700)])
    expect(clean(body).document!.text).toContain(wanted)
  })
  it('and the map leads back to both halves', async () => {
    const body = await open([column([...STORM, 'He told of an ex-', 'plosion, and fled.'], 72, 700)])
    const { document } = clean(body)
    const at = document!.text.indexOf('explosion')
    const rows = document!.sourceOffsets.filter(([start, length]) => start < at + 9 && start + length > at)
    expect(rows.map(([, , start, length]) => body.text!.slice(start, start + length)).join('')).toContain('explosion')
    expect(rows.length).toBeGreaterThan(1)
  })
})

describe('openPdf() and what a file says of itself', () => {
  it('takes no day of making for one of publication, and says so', async () => {
    const body = await open([column([...STORM, ...POWER], 72, 700)], {
      info: { Title: 'Storm on the coast', CreationDate: 'D:20140302081500Z' },
    })
    expect(body.metadata).toMatchObject({ title: 'Storm on the coast', publishedAt: null })
    expect(body.problems).toEqual([
      expect.objectContaining({ severity: 'info', message: expect.stringMatching(/made on 2014-03-02.*--published/) }),
    ])
  })
  it.each(['storm_final2.docx', 'Microsoft Word - storm', 'Untitled', 'Storm'])('%j is no title', async (Title) => {
    expect((await open([column(STORM, 72, 700)], { info: { Title } })).metadata.title).toBeNull()
  })
})

describe('openPdf() refuses, and says why', () => {
  const whole = pdfFile([column([...STORM, ...POWER], 72, 700)])
  it.each<[string, Buffer, RegExp]>([
    ['a scan', pdfFile([[], []]), /no text layer: its 2 pages are pictures.*OCR/],
    ['a password', pdfFile([column(STORM, 72, 700)], { locked: true }), /protected by a password; save a copy/],
    ['a cut file', whole.subarray(0, 300), /PDF is cut/],
    ['rubbish behind the first bytes', Buffer.from(`%PDF-1.4\n${'x'.repeat(9000)}%%EOF`), /PDF is broken/],
  ])('%s', async (_, bytes, message) => {
    const body = await decode(reportOf(bytes, 'report.pdf'))
    expect(body.text).toBeNull()
    expect(body.problems.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(message) })
    expect(body.problems.at(-1)!.message).toContain('report.pdf')
  })
  it('warns of a page without text and of a missing end', async () => {
    const body = await open([column([...STORM, ...POWER], 72, 700), []])
    expect(body.problems).toEqual([expect.objectContaining({ message: expect.stringMatching(/no text on page 2/) })])
    const cut = await decode(reportOf(whole.subarray(0, whole.length - 7), 'report.pdf'))
    expect(cut.problems).toEqual([expect.objectContaining({ message: expect.stringMatching(/seems cut/) })])
  })
  it('finds a PDF behind the bytes of a download', async () => {
    const bytes = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), whole])
    expect((await decode(reportOf(bytes, 'report.pdf'))).text).toContain('The storm')
  })
})
