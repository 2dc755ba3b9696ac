import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { clean } from '../../src/clean/clean.ts'
import { decode } from '../../src/clean/doors/decode.ts'
import { extract } from '../../src/extract/extract.ts'
import type { ExtractedDocument } from '../../src/extract/extraction.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { verifies } from '../../src/text/target.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

/** Pieces of made-up reports, laid together in any order. */
const PIECES = [
  'Harbour militia seizes Ardesh',
  'Twelve people were killed and dozens wounded in Ardesh on Monday, the mayor said.',
  '“We counted 40 wounded,” Mira Sol, a doctor at the port hospital, told reporters.',
  'The army denied that it had shelled the market.',
  'According to the United Nations, more than 3,000 people have fled since March.',
  'She said there was no water and that food was running out.',
  'The militia, which holds the port, vowed to “punish” the fishermen.',
  '“It is over.',
  '# Who said what?',
  '- Some 200 villagers',
  'Photo: agency',
]

const read = async (text: string): Promise<ExtractedDocument | null> => {
  const { document } = clean(
    await decode({
      source: 'made-up.txt',
      newsroom: 'The Gazette',
      publishedAt: '2031-05-06',
      url: null,
      scale: null,
      fetchedAt: null,
      mediaType: 'text/plain',
      charset: null,
      body: new TextEncoder().encode(text),
    }),
  )
  return document && extract(annotate(document, language), language)
}

describe('laws of statements', () => {
  test('every statement has evidence, every target verifies, every id stands once, in order of the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }), async (pieces) => {
        const document = await read(pieces.join('\n\n'))
        if (!document) return
        const { statements } = document
        for (const statement of statements) {
          expect(statement.evidence.length).toBeGreaterThan(0)
          expect(statement.document).toBe(document.id)
          for (const target of statement.evidence) expect(verifies(target, document.text)).toBe(true)
        }
        expect(new Set(statements.map((s) => s.id)).size).toBe(statements.length)
        const starts = statements.map((s) => s.evidence[0].span.start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
      { numRuns: 40 },
    )
  })

  test('what a statement is of, and about, stands in its document', async () => {
    const document = await read(PIECES.join('\n\n'))
    const ids = new Set(
      [document!.quantities, document!.quotations, document!.events, document!.mentions].flat().map(({ id }) => id),
    )
    const subjects = new Set([...document!.entities, ...document!.events].map(({ id }) => id)).add(document!.id)
    for (const statement of document!.statements) {
      expect(ids.has(statement.of), statement.property).toBe(true)
      expect(subjects.has(statement.subject.id), statement.property).toBe(true)
    }
    const properties = new Set(document!.statements.map((s) => s.property))
    for (const property of ['said', 'happened', 'name', 'killed']) expect([...properties]).toContain(property)
  })

  test('reading twice says the same', async () => {
    const text = PIECES.join('\n\n')
    expect((await read(text))!.statements).toEqual((await read(text))!.statements)
  })
})
