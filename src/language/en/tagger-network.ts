import { addRows, makeHidden, outputOf, packPairs, packRows, rectify } from './fixed-point.ts'
import {
  dynamicFeatures,
  FEATURES,
  keepWord,
  sameWord,
  TAGGER_PLACES,
  taggerStarts,
  WORD_COLUMNS,
  wordAt,
  wordFeatures,
} from './tagger-features.ts'
import type { TaggerModel } from './tagger-model.ts'
import { homeOf } from './tagger-table.ts'
import { MARGIN, type WordColumns } from './tagger-words.ts'

/** How many words' own sums are kept: a power of two. The words of a few reports, in two megabytes. */
const KEPT = 2048

/** Best tag of word `k`, after words with the tags `tag1` (next to it) and `tag2`. */
export type BestTag = (words: WordColumns, k: number, tag1: number, tag2: number, state: number) => number

/**
 * A network with one hidden layer over sums of rows, one row a feature. What a word says by itself at each of the five
 * places is added up once and kept while the word is met again. All sums are of whole numbers.
 */
export function makeBestTag(model: TaggerModel): BestTag {
  const { hidden, tags } = model
  const half = hidden / 2
  const starts = taggerStarts({
    words: model.words.length + 1,
    clusters: model.clusterCount,
    classes: model.classCount,
    tags: tags.length,
  })
  const rows = packRows(model.rows, model.rowScales, hidden)
  const bias = packPairs(model.bias)
  const output = Float64Array.from(model.output)
  const { outputBias, listTags } = model
  const listStarts = new Int32Array(model.listSizes.length + 1)
  model.listSizes.forEach((size, list) => {
    listStarts[list + 1] = listStarts[list]! + size
  })
  const keptWords = new Int32Array(KEPT * WORD_COLUMNS)
  const keptSums = new Int32Array(KEPT * TAGGER_PLACES * half)
  const filled = new Uint8Array(KEPT)
  const features = new Int32Array(FEATURES)
  const sums = new Int32Array(half)
  const part = new Int32Array(half)
  const values = makeHidden(hidden)
  const noTag = tags.length

  /** Where the sums of word `k` begin, place after place. */
  const sumsOf = (words: WordColumns, k: number): number => {
    const i = MARGIN + k
    const slot = homeOf(Math.imul(words.word[i]! ^ (words.shape[i]! << 3), 0x9e3779b1), KEPT - 1)
    const base = slot * TAGGER_PLACES * half
    if (filled[slot] === 1 && sameWord(words, k, keptWords, slot * WORD_COLUMNS)) return base
    for (let place = 0; place < TAGGER_PLACES; place++) {
      const count = wordFeatures(words, k, place, starts, features, 0)
      for (let f = 0; f < count; f++) features[f]! *= half
      part.fill(0)
      addRows(part, rows, features, count)
      keptSums.set(part, base + place * half)
    }
    filled[slot] = 1
    keepWord(words, k, keptWords, slot * WORD_COLUMNS)
    return base
  }

  /** Adds what the words around say to the sums, all five in one go. */
  const addWords = (words: WordColumns, k: number): void => {
    // The last one asked for is surely still kept; the others may have been pushed out by it, so each is added at once.
    const centre = sumsOf(words, k)
    for (let h = 0; h < half; h++) sums[h] = (bias[h]! + keptSums[centre + h]!) | 0
    for (let place = 1; place < TAGGER_PLACES; place++) {
      const base = sumsOf(words, wordAt(k, place)) + place * half
      for (let h = 0; h < half; h++) sums[h] = (sums[h]! + keptSums[base + h]!) | 0
    }
  }

  return (words, k, tag1, tag2, state) => {
    addWords(words, k)
    const count = dynamicFeatures(words, k, tag1, tag2, state, noTag, starts, features, 0)
    for (let f = 0; f < count; f++) features[f]! *= half
    addRows(sums, rows, features, count)
    rectify(sums, values)
    const list = words.list[MARGIN + k]!
    const last = listStarts[list + 1]!
    let tag = listTags[listStarts[list]!]!
    let top = outputOf(output, tag * hidden, outputBias[tag]!, values)
    for (let at = listStarts[list]! + 1; at < last; at++) {
      const other = listTags[at]!
      const score = outputOf(output, other * hidden, outputBias[other]!, values)
      if (score > top) {
        top = score
        tag = other
      }
    }
    return tag
  }
}
