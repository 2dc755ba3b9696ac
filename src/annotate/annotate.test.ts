import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Block, Document } from '../clean/document.ts'
import { loadParser, type Parser } from '../language/en/parser.ts'
import { loadTagger } from '../language/en/tagger.ts'
import type { Language } from '../language/language.ts'
import { makeTree } from '../value/tree.ts'
import { annotate } from './annotate.ts'
import { withTrees } from './trees.ts'

let language: Language
let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
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

test('annotate() makes trees where it is asked to', () => {
  const document = documentOf(['paragraph', 'The army seized two villages. It was quiet there.'])
  const parsed = (trees: Parameters<typeof annotate>[2]) =>
    annotate(document, language, trees).sentences.map(({ tokens }) => tokens.every(({ head }) => head !== null))
  expect(parsed(null)).toEqual([false, false])
  expect(parsed(withTrees(parser, 'reading'))).toEqual([true, false])
  expect(parsed(withTrees(parser, 'all'))).toEqual([true, true])
  expect(withTrees(parser, 'none')).toBeNull()
})

test('annotate() gives a sentence the same tree wherever it stands', () => {
  const trees = withTrees(parser, 'all')
  const sentence = 'Rebels seized the bridge, a witness said.'
  const heads = (text: string) =>
    annotate(documentOf(['paragraph', text]), language, trees)
      .sentences.at(-1)!
      .tokens.map((t) => t.head)
  expect(heads(`They fled. ${sentence}`)).toEqual(heads(sentence))
})

test('annotate() takes headlines in capitals and titles for the words they are', () => {
  const verbs = (line: string) =>
    annotate(documentOf(['headline', line]), language)
      .sentences[0]!.tokens.filter(({ upos }) => upos === 'VERB')
      .map(({ lemma }) => lemma)
  expect(verbs('ARMY SAYS REBELS KILLED TWO NEAR THE BRIDGE')).toEqual(['say', 'kill'])
  expect(verbs('Army Says Rebels Killed Two Near the Bridge')).toEqual(['say', 'kill'])
})

test('annotate() makes a tree of bad input too', () => {
  const bad = [
    'no capital here and no stop either so it goes on',
    '👍👍 🇵🇹 !!! ??? …',
    'قال محمد لـ Reuters إن “the town” سقطت',
    'a\u200bb \u200d\u2060 c\u00adde',
    '((((((((((',
    'I I I I I . . . . ,,,,',
  ]
  for (const { tokens } of annotate(
    documentOf(...bad.map((text) => ['paragraph', text] as ['paragraph', string])),
    language,
    withTrees(parser, 'all'),
  ).sentences)
    expect(makeTree(tokens.map(({ head }) => head!))).not.toBeNull()
})

test('annotate() needs time in proportion to a sentence of 100,000 words', () => {
  const text = Array.from({ length: 100_000 }, (_, k) => ['men', 'and', 'the', 'old', 'women', 'ran'][k % 6]).join(' ')
  const start = process.cpuUsage().user
  const { sentences } = annotate(documentOf(['paragraph', text]), language, withTrees(parser, 'all'))
  expect(sentences).toHaveLength(1)
  expect(process.cpuUsage().user - start).toBeLessThan(40e6)
}, 120_000)
