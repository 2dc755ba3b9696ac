import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { makeTree } from '../../value/tree.ts'
import { loadParser, type Parser } from './parser.ts'
import { LEFT, ParserState, RIGHT, SHIFT } from './parser-state.ts'
import { loadTagger, type Tagger } from './tagger.ts'

let tagger: Tagger
let parser: Parser
beforeAll(async () => {
  ;[tagger, parser] = await Promise.all([loadTagger(), loadParser()])
})

/** Words with one space between: "word<head:relation", the root alone. */
function read(text: string): { heads: number[]; shown: string } {
  const starts: number[] = []
  const ends: number[] = []
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    starts.push(index)
    ends.push(index + word.length)
  }
  const count = starts.length
  const tags = new Uint8Array(count)
  tagger.tag(text, starts, ends, 0, count, tags)
  const heads = new Int32Array(count)
  const labels = new Uint8Array(count)
  parser.parse(text, starts, ends, 0, count, tags, heads, labels)
  const words = text.split(' ')
  const shown = words.map((word, k) =>
    heads[k] === -1 ? word : `${word}<${words[heads[k]!]}:${parser.labels[labels[k]!]}`,
  )
  return { heads: [...heads], shown: shown.join(' ') }
}

test('the parser reads plain news sentences', () => {
  expect(read('The army seized two villages .').shown).toBe(
    'The<army:det army<seized:nsubj seized two<villages:nummod villages<seized:obj .<seized:punct',
  )
  expect(read('The bridge was destroyed by rebels .').shown).toBe(
    'The<bridge:det bridge<destroyed:nsubj:pass was<destroyed:aux:pass destroyed by<rebels:case rebels<destroyed:obl:agent .<destroyed:punct',
  )
})

test('the parser makes a tree with one root of any words', () => {
  const word = fc.constantFrom(
    'The',
    'said',
    ',',
    '"',
    'and',
    'that',
    'RUN',
    '👍',
    'ع',
    '(',
    '.',
    '1',
    'of',
    'to',
    '\u200d',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      expect(makeTree(read(words.join(' ')).heads)).not.toBeNull()
    }),
  )
})

test('the parser gives the same tree whatever it read before', () => {
  const before = read('They fled to the hills after dawn .').shown
  read('SOMETHING ELSE , IN CAPITALS , WITH MANY WORDS')
  expect(read('They fled to the hills after dawn .').shown).toBe(before)
})

test('the parser needs time in proportion to the length of a sentence', () => {
  const long = Array.from({ length: 100_000 }, (_, k) => ['men', 'and', 'the', 'women', 'ran', ','][k % 6]).join(' ')
  const start = process.cpuUsage().user
  expect(read(long).heads).toHaveLength(100_000)
  expect(process.cpuUsage().user - start).toBeLessThan(30e6)
}, 120_000)

test('ParserState allows no second root', () => {
  const state = new ParserState(['nsubj', 'root'])
  state.start(2)
  state.make(SHIFT, -1)
  state.make(SHIFT, -1)
  expect(state.allows(SHIFT)).toBe(false)
  expect(state.allows(LEFT)).toBe(false)
  state.make(RIGHT, 0)
  expect(state.allows(RIGHT)).toBe(false)
  state.make(LEFT, 1)
  expect(state.done).toBe(true)
  expect([...state.head.subarray(0, 2)]).toEqual([2, 0])
})
