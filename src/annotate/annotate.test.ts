import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Block, Document } from '../clean/document.ts'
import { loadTagger } from '../language/en/tagger.ts'
import type { Language } from '../language/language.ts'
import { annotate } from './annotate.ts'

let language: Language
beforeAll(async () => {
  language = { code: 'en', tagger: await loadTagger() } as Language
})

/** A document of which only the text and blocks matter; blocks are parted by a blank line. */
function documentOf(...parts: [Block['kind'], string][]): Document {
  let text = ''
  const blocks = parts.map(([kind, words]) => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += words
    return { kind, span: { start, end: text.length } }
  })
  return { text, blocks } as unknown as Document
}

test('annotate() gives every token its exact span, in order, inside its sentence and block', () => {
  const words = fc.constantFrom(
    'The',
    'army',
    "didn't",
    'leave',
    'Porto.',
    '“We',
    'ran,”',
    'she',
    'said.',
    'U.S.',
    '10km',
    '…',
    '👍',
    'al-Tawil',
    '5',
    'p.m.',
    '\u200b',
    '(',
    '"',
  )
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 12 }), { maxLength: 3 }), (blocks) => {
      const document = documentOf(...blocks.map((block): [Block['kind'], string] => ['paragraph', block.join(' ')]))
      const { sentences } = annotate(document, language)
      let at = 0
      for (const sentence of sentences) {
        const { start, end } = document.blocks[sentence.block]!.span
        expect(sentence.span.start).toBe(sentence.tokens[0]!.span.start)
        expect(sentence.span.end).toBe(sentence.tokens.at(-1)!.span.end)
        for (const token of sentence.tokens) {
          expect(token.text).toBe(document.text.slice(token.span.start, token.span.end))
          expect(token.span.start).toBeGreaterThanOrEqual(Math.max(at, start))
          expect(token.span.end).toBeLessThanOrEqual(end)
          at = token.span.end
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('annotate() takes a headline as one sentence and splits paragraphs', () => {
  const { sentences } = annotate(
    documentOf(['headline', 'Bridge falls. Ten hurt'], ['paragraph', 'It fell at noon. Ten people were hurt.']),
    language,
  )
  expect(sentences.map((sentence) => sentence.block)).toEqual([0, 1, 1])
})

test('annotate() gives tags, lemmas, chunks and clauses', () => {
  const [sentence] = annotate(
    documentOf(['paragraph', 'Troops seized two villages near Porto on Monday.']),
    language,
  ).sentences
  expect(sentence!.tokens.map((token) => `${token.lemma}/${token.xpos}`).join(' ')).toBe(
    'troops/NNS seize/VBD two/CD village/NNS near/IN Porto/NNP on/IN Monday/NNP ./.',
  )
  expect(sentence!.chunks).toHaveLength(5)
  expect(sentence!.clauses).toMatchObject([{ subject: 0, verb: 1, objects: [2], parent: null }])
})

test('annotate() leaves an empty document without sentences', () => {
  expect(annotate(documentOf(), language).sentences).toEqual([])
  expect(annotate(documentOf(['paragraph', '  ']), language).sentences).toEqual([])
})
