import { describe, expect, it } from 'vitest'
import { docxFile, paragraph, reportOf, table, zipFile } from '../../../test/doors/files.ts'
import { clean } from '../clean.ts'
import type { Body } from './body.ts'
import { decode } from './decode.ts'

const open = (body: string, core: Readonly<Record<string, string>> = {}) =>
  decode(reportOf(docxFile(body, core), 'report.docx'))
const linesOf = ({ lines, text }: Body): string[] =>
  (lines ?? []).map(({ hint, runs }) => `${hint}: ${runs.map(({ start, end }) => text!.slice(start, end)).join('')}`)

describe('openDocx() tells lines by their styles', () => {
  it('headline, sub-heading, list item, caption and paragraph', async () => {
    const body = await open(
      paragraph('Dam holds after a night of rain', 'Title') +
        paragraph('The dam above the town held, the water board said.') +
        paragraph('Who has left', 'heading 1') +
        paragraph('Ninety families, most of them farmers', 'List Paragraph') +
        paragraph('The dam on Sunday', 'caption'),
    )
    expect(linesOf(body)).toEqual([
      'headline: Dam holds after a night of rain',
      'paragraph: The dam above the town held, the water board said.',
      'subheading: Who has left',
      'list-item: Ninety families, most of them farmers',
      'caption: The dam on Sunday',
    ])
  })
  it('a first heading above everything is the headline', async () => {
    const body = await open(
      paragraph('Dam holds', 'heading 1') + paragraph('It held.') + paragraph('After', 'heading 1'),
    )
    expect(linesOf(body).map((line) => line.split(':')[0])).toEqual(['headline', 'paragraph', 'subheading'])
  })
  it('a table of entries is a line a row; one that arranges the page is its paragraphs', async () => {
    const passage = 'The dam held, and nobody in the valley had to leave a house. '.repeat(5).trim()
    const body = await open(
      table([
        ['Town', 'Dead'],
        ['Upper', '3'],
      ]) + table([[passage, 'Beside it']]),
    )
    expect(linesOf(body)).toEqual([
      'list-item: Town | Dead',
      'list-item: Upper | 3',
      `paragraph: ${passage}`,
      'paragraph: Beside it',
    ])
  })
  it('a break is a line of its paragraph, two part paragraphs', async () => {
    const run = '<w:r><w:t>The dam held,</w:t><w:br/><w:t>they said.</w:t><w:br/><w:br/><w:t>It rains.</w:t></w:r>'
    const { document } = clean(await open(`<w:p>${run}</w:p>`))
    expect(document!.text).toBe('The dam held, they said.\n\nIt rains.')
  })
  it('what was deleted under track changes is not read', async () => {
    const body = await open(
      '<w:p><w:r><w:t xml:space="preserve">Nine </w:t></w:r><w:del><w:r><w:delText>ten </w:delText></w:r></w:del><w:ins><w:r><w:t>people left.</w:t></w:r></w:ins></w:p>',
    )
    expect(linesOf(body)).toEqual(['paragraph: Nine people left.'])
  })
})

describe('openDocx() and what a file says of itself', () => {
  it('keeps a title that agrees with the headline and takes no day of making for one of publication', async () => {
    const text = paragraph('Dam holds after a night of rain', 'Title') + paragraph('It held, they said.')
    const core = { 'dc:title': 'Dam holds after a night of rain', 'dcterms:created': '2014-03-02T08:15:00Z' }
    const body = await open(text, core)
    expect(body.metadata).toMatchObject({ title: 'Dam holds after a night of rain', publishedAt: null })
    expect(body.problems).toEqual([
      expect.objectContaining({ severity: 'info', message: expect.stringMatching(/made on 2014-03-02/) }),
    ])
    expect((await open(text, { 'dc:title': 'Minutes of the board' })).metadata.title).toBeNull()
  })
})

describe('openDocx() refuses, and says why', () => {
  const whole = docxFile(paragraph('The dam held, they said.'))
  const types = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' }
  it.each<[string, Buffer, RegExp]>([
    ['a cut file', whole.subarray(0, whole.length - 200), /cut or broken \(it has no table of contents\)/],
    ['a ZIP archive under this name', zipFile({ 'a.txt': 'x' }), /ZIP archive and no Word document; unpack it/],
    ['a spreadsheet', zipFile({ ...types, 'xl/workbook.xml': '<x/>' }), /spreadsheet/],
    ['a presentation', zipFile({ ...types, 'ppt/presentation.xml': '<x/>' }), /presentation/],
    ['OpenDocument', zipFile({ 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }), /OpenDocument/],
    ['members with a password', zipFile({ ...types, 'word/document.xml': '<x/>' }, { lock: true }), /password/],
    ['XML that is none', zipFile({ ...types, 'word/document.xml': '<w:document' }), /document is broken/],
    ['a document of pictures', docxFile('<w:p/>'), /no text/],
    [
      'a declared bomb',
      zipFile({ ...types, 'word/document.xml': '<x/>' }, { declare: 900_000_000 }),
      /unpacks to 2700 MB.*ZIP bomb/,
    ],
    [
      'a bomb that declares little',
      zipFile({ ...types, 'word/document.xml': Buffer.alloc(60_000_000, 32) }, { declare: 1000 }),
      /ZIP bomb/,
    ],
  ])('%s', async (_, bytes, message) => {
    const body = await decode(reportOf(bytes, 'report.docx'))
    expect(body.text).toBeNull()
    expect(body.problems.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(message) })
    expect(body.problems.at(-1)!.message).toContain('report.docx')
  })
  it('elements a hundred thousand levels deep', async () => {
    const body = await open(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`)
    expect(body.problems.at(-1)).toMatchObject({ severity: 'error' })
  })
  it('entities that multiply in XML are not unfolded', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    const text = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The dam &b;</w:t></w:r></w:p></w:body></w:document>`
    const body = await decode(
      reportOf(zipFile({ ...types, 'word/document.xml': `<?xml version="1.0"?>${bomb}${text}` }), 'report.docx'),
    )
    expect((body.text ?? '').length).toBeLessThan(200)
  })
  it('an office document with a password is an old container', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le')
    const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), name, Buffer.alloc(600)])
    expect((await decode(reportOf(bytes, 'report.docx'))).problems[0]!.message).toMatch(/protected by a password/)
  })
})
