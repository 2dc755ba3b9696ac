import { beforeAll, expect, test } from 'vitest'
import { loadTagger, readLemmas, type Tagger } from './tagger.ts'
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
  expect(tags('The army took two villages on Monday .')).toBe('DT NN VBD CD NNS IN NNP .')
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
    hidden: 2,
    classCount: 2,
    clusterCount: 2,
    words: new Int32Array([5, -7]),
    classes: new Uint16Array([1, 1]),
    fixed: new Uint8Array([255, 1]),
    lists: new Uint16Array([0, 0]),
    listTags: new Uint8Array([0, 1]),
    listSizes: new Uint8Array([2]),
    clusterWords: new Int32Array([9]),
    clusters: new Uint16Array([1]),
    rows: new Int8Array([1, -127]),
    rowScales: new Float32Array([0.5]),
    matrices: new Int16Array([5, 6]),
    matrixScale: 0.25,
    bias: new Int32Array([3, 4]),
    output: new Int16Array([1, 2, 3, 4]),
    outputBias: new Float64Array([0, 1]),
  }
  const bytes = writeModel(model)
  expect(readModel(bytes)).toEqual(model)
  expect(() => readModel(bytes.slice(0, bytes.length - 8))).toThrow('cut short')
  expect(() => readModel(new Uint8Array(64))).toThrow('no model')
})

test('the tagger reads capitals, titles and text without capitals by their words', () => {
  expect(tags('REBELS SEIZE THE TOWN OF SANTOLA AFTER HEAVY FIGHTING')).toMatch(/^NNS VBP DT NN IN/)
  expect(tags('Rebels Seize Northern Town After Heavy Fighting')).toMatch(/^NNS VBP /)
  expect(tags('the rebels seized the town on monday .')).toMatch(/^DT NNS VBD DT NN IN/)
})

test('readLemmas() keeps the last field of a line as the lemma', () => {
  expect(readLemmas('left\tVERB|VBD\tleave\n').get('left\tVERB|VBD')).toBe('leave')
})
