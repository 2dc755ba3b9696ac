import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/clean.ts'
import type { Body } from '../../src/clean/doors/body.ts'
import { decode } from '../../src/clean/doors/decode.ts'
import { type Drawn, docxFile, mhtmlFile, paragraph, pdfFile, reportOf, table } from '../doors/files.ts'
import { keepsTheLaw } from './cover.ts'

const WORDS = fc.constantFrom(
  ...'the river rose and took the bridge that the valley had built ten years ago, said Ana Lima of Porto Novo. “We saw it go.” 40 families 1,200 people ex- plosion anti- government • - 1. (AFP) | Share https://a.bc &amp; donâ€™t in\u00adter \u00a0'.split(
    ' ',
  ),
)
const SENTENCE = fc.array(WORDS, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
const LATIN = SENTENCE.map((text) => text.replace(/[^\x20-\x7e“”•]/g, ''))

/** Law 1 for what a door lets in, law 6 for what it does not. */
async function passes(bytes: Uint8Array, name: string): Promise<void> {
  const body = await decode(reportOf(bytes, name))
  inOrder(body)
  const { document, problems } = clean(body)
  if (document) keepsTheLaw(document, body.text!)
  else expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
}

/** Runs stand in the text, each behind the one before; what the door leaves out lies between them. */
function inOrder({ text, lines, removals }: Body): void {
  if (text === null) return
  const covered = new Uint8Array(text.length)
  let end = 0
  for (const run of (lines ?? []).flatMap(({ runs }) => runs)) {
    expect(run.start).toBeGreaterThanOrEqual(end)
    expect(run.end).toBeGreaterThanOrEqual(run.start)
    end = run.end
    covered.fill(1, run.start, run.end)
  }
  expect(end).toBeLessThanOrEqual(text.length)
  end = 0
  for (const removal of removals ?? []) {
    expect(removal.start).toBeGreaterThanOrEqual(end)
    expect(removal.end).toBeGreaterThan(removal.start)
    expect(covered.subarray(removal.start, removal.end).includes(1)).toBe(false)
    end = removal.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
}

describe('law 1 holds through the door of', () => {
  it('PDF, wherever its words are drawn', async () => {
    const drawn: fc.Arbitrary<Drawn> = fc.record({
      text: LATIN,
      x: fc.constantFrom(20, 72, 90, 320, 500),
      y: fc.integer({ min: 10, max: 64 }).map((row) => row * 12),
      size: fc.constantFrom(6, 10, 10, 10, 18),
      font: fc.constantFrom('F1' as const, 'F2' as const),
    })
    const page = fc.array(drawn, { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), (pages) => passes(pdfFile(pages), 'a.pdf')),
      { numRuns: 60 },
    )
  })
  it('DOCX, whatever its paragraphs are', async () => {
    const block = fc.oneof(
      fc
        .tuple(SENTENCE, fc.constantFrom(null, 'Title', 'heading 1', 'caption', 'List Paragraph'))
        .map(([text, style]) => paragraph(text, style)),
      fc.array(fc.array(SENTENCE, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(table),
      fc
        .tuple(SENTENCE, SENTENCE)
        .map(([a, b]) => paragraph(`${a}@${b}`).replace('@', '</w:t><w:br/><w:tab/><w:t xml:space="preserve">')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 12 }), (blocks) => passes(docxFile(blocks.join('')), 'a.docx')),
      { numRuns: 40 },
    )
  })
  it('mail, however it quotes and ends', async () => {
    const line = fc.oneof(
      SENTENCE,
      SENTENCE.map((text) => `> ${text}`),
      fc.constantFrom(
        '',
        '> ',
        '>>',
        '-- ',
        '---------- Forwarded message ---------',
        'From: Reuters <a@b.example>',
        'Date: Mon, Mar 3, 2014 at 9:00 AM',
        'Subject: Water',
        'To: x@y.example',
        'On Monday Ana wrote:',
        'Sent from my phone',
        '* an item',
        '-----BEGIN PGP SIGNED MESSAGE-----',
        '________________________',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('Water', 'Fwd: Water', 'Re: Water'),
        (lines, subject) =>
          passes(
            Buffer.from(
              `From: a@b.example\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${lines.join('\n')}`,
            ),
            'a.eml',
          ),
      ),
      { numRuns: 200 },
    )
  })
  it('saved pages', async () => {
    const page = (texts: readonly string[]) =>
      `<html><head><meta charset="utf-8"></head><body><article>${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
    await fc.assert(
      fc.asyncProperty(fc.array(SENTENCE, { minLength: 8, maxLength: 20 }), (texts) =>
        passes(
          mhtmlFile([
            { type: 'text/html', encoding: 'base64', body: Buffer.from(page(texts)).toString('base64') },
            { type: 'text/css', body: 'p {}' },
          ]),
          'a.mhtml',
        ),
      ),
      { numRuns: 25 },
    )
  })
  it('Markdown, with marks open and closed', async () => {
    const part = fc.oneof(
      SENTENCE,
      fc.constantFrom(
        '# ',
        '## ',
        '**',
        '_',
        '`',
        '[',
        '](https://a.bc)',
        '| a | b |',
        '|---|---|',
        '> ',
        '\\*',
        '~~',
        '![',
        '---',
        '```',
        '[x]: https://a.bc',
      ),
      fc.constantFrom('\n', '\n\n', '\r\n'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), (parts) => passes(Buffer.from(parts.join('')), 'a.md')),
      { numRuns: 200 },
    )
  })
})

describe('law 6: no door throws on damaged files', () => {
  const files: readonly (readonly [string, Buffer])[] = [
    ['a.pdf', pdfFile([[{ text: 'The river rose in the night and took the bridge of the valley.', x: 72, y: 700 }]])],
    ['a.docx', docxFile(paragraph('The river rose in the night and took the bridge.'))],
    [
      'a.eml',
      Buffer.from(
        'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nThe river rose.\n--x--\n',
      ),
    ],
    [
      'a.mhtml',
      mhtmlFile([{ type: 'text/html', encoding: 'quoted-printable', body: `<p>${'The river rose. '.repeat(20)}</p>` }]),
    ],
  ]
  it.each(files)('%s', async (name, whole) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.boolean(),
        (cut, changes, isCut) => {
          const bytes = Buffer.from(whole)
          for (const [at, byte] of changes) bytes[at] = byte
          return passes(isCut ? bytes.subarray(0, cut) : bytes, name)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('law 2: a door gives the same body twice', () => {
  it('for a PDF and a Word document', async () => {
    const pages = [[{ text: 'The river rose in the night and took the bridge of the valley.', x: 72, y: 700 }]]
    for (const [name, bytes] of [
      ['a.pdf', pdfFile(pages)],
      ['a.docx', docxFile(paragraph('The river rose.'))],
    ] as const)
      expect(await decode(reportOf(bytes, name))).toEqual(await decode(reportOf(bytes, name)))
  })
})
