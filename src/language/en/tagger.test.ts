import { beforeAll, expect, test } from 'vitest'
import { loadTagger, makeTagger, readLemmas, type Tagger } from './tagger.ts'
import { readModel, writeModel } from './tagger-model.ts'

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

/** Tags of words with one space between. */
function tags(text: string): string {
  const starts: number[] = []
  const ends: number[] = []
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    starts.push(index)
    ends.push(index + word.length)
  }
  const out = new Uint8Array(starts.length)
  tagger.tag(text, starts, ends, 0, starts.length, out)
  return [...out].map((tag) => tagger.tags[tag]!.split('|')[1]).join(' ')
}

test('the tagger tags plain news sentences', () => {
  expect(tags('The army seized two villages on Monday .')).toBe('DT NN VBD CD NNS IN NNP .')
  expect(tags('Officials said the bridge had been closed .')).toBe('NNS VBD DT NN VBD VBN VBN .')
  expect(tags('She will not leave the city .')).toBe('PRP MD RB VB DT NN .')
})

test('the tagger gives the same tags whatever it tagged before', () => {
  const before = tags('They fled to the hills .')
  tags('SOMETHING ELSE ENTIRELY, IN CAPITALS, WITH MANY WORDS')
  expect(tags('They fled to the hills .')).toBe(before)
})

test('the tagger takes any characters', () => {
  expect(tags(`${'x'.repeat(5000)} \ud800 \u200d 👍 ع ${'.'.repeat(300)}`).split(' ')).toHaveLength(6)
})

test('readModel() reads what writeModel() wrote, and nothing else', () => {
  const model = {
    tags: ['NOUN|NN', 'VERB|VB'],
    words: new Int32Array([5, -7]),
    classes: new Int32Array([1, 2]),
    fixed: new Uint8Array([255, 1]),
    clusterWords: new Int32Array([9]),
    clusters: new Uint16Array([3]),
    keys: new Int32Array([11, 12, 13]),
    counts: new Uint8Array([1, 0, 1]),
    weightTags: new Uint8Array([0, 1]),
    weights: new Int16Array([100, -5]),
  }
  const bytes = writeModel(model)
  expect(readModel(bytes)).toEqual(model)
  expect(makeTagger(readModel(bytes), new Map()).tags).toEqual(model.tags)
  expect(() => readModel(bytes.slice(0, 40))).toThrow('cut short')
  expect(() => readModel(new Uint8Array(64))).toThrow('version')
})

test('readLemmas() keeps the last field of a line as the lemma', () => {
  expect(readLemmas('left\tVERB|VBD\tleave\n').get('left\tVERB|VBD')).toBe('leave')
})
