import {
  dynamicFeatures,
  FEATURES,
  keepWord,
  NEAR_FEATURES,
  nearFeatures,
  sameWord,
  WORD_COLUMNS,
  WORD_FEATURES,
  wordFeatures,
} from './tagger-features.ts'
import { homeOf, type TaggerModel } from './tagger-model.ts'
import { Table } from './tagger-table.ts'
import { MARGIN, type WordColumns } from './tagger-words.ts'

/** How many words' own sums are kept: a power of two. The words of a few reports, in about half a megabyte. */
const KEPT = 2048

/** Best tag of word `k`, after words with the tags `tag1` (next to it) and `tag2`. */
export type BestTag = (words: WordColumns, k: number, tag1: number, tag2: number, state: number) => number

/**
 * Adds up the weights of a word's features. What a look-up costs is waiting for memory, so that all places are touched
 * first, which the processor does at the same time, and read then; and the sums of what a word says by itself are kept
 * while the word is met again: the same whole numbers in another order, so the same tags.
 */
export function makeBestTag(model: TaggerModel): BestTag {
  const table = new Table(model.keys.length)
  // Value of a feature: where its weights start times 256, plus how many there are.
  let start = 0
  for (let index = 0; index < model.keys.length; index++) {
    const count = model.counts[index]!
    table.set(model.keys[index]!, start * 256 + count)
    start += count
  }
  const packed = new Int32Array(start)
  for (let index = 0; index < start; index++) packed[index] = (model.weights[index]! << 8) | model.weightTags[index]!
  const size = model.tags.length
  const scores = new Int32Array(size)
  const features = new Int32Array(FEATURES)
  const found = new Int32Array(FEATURES)
  const keptWords = new Int32Array(KEPT * WORD_COLUMNS)
  const keptSums = new Int32Array(KEPT * size)
  const filled = new Uint8Array(KEPT)
  const { cells, mask } = table
  const wrap = 2 * mask + 1
  // Takes what is read only to have it near, so that the reading is not optimised away.
  const touched = new Int32Array(1)

  const add = (from: number, to: number): void => {
    let near = 0
    for (let f = from; f < to; f++) near ^= cells[homeOf(features[f]!, mask) * 2]!
    let hits = 0
    for (let f = from; f < to; f++) {
      const key = features[f]!
      let slot = homeOf(key, mask) * 2
      let value = cells[slot + 1]!
      while (value !== -1 && cells[slot] !== key) {
        slot = (slot + 2) & wrap
        value = cells[slot + 1]!
      }
      if (value === -1) continue
      found[hits++] = value
      near ^= packed[value >>> 8]!
    }
    touched[0] = near
    for (let f = 0; f < hits; f++) {
      const value = found[f]!
      const first = value >>> 8
      const last = first + (value & 255)
      for (let at = first; at < last; at++) {
        const weight = packed[at]!
        scores[weight & 255]! += weight >> 8
      }
    }
  }

  /** What the word says by itself, to `scores`. */
  const ofWord = (words: WordColumns, k: number): void => {
    const place = homeOf(words.form[MARGIN + k]!, KEPT - 1)
    const sums = place * size
    if (filled[place] === 1 && sameWord(words, k, keptWords, place * WORD_COLUMNS)) {
      for (let t = 0; t < size; t++) scores[t] = keptSums[sums + t]!
      return
    }
    scores.fill(0)
    wordFeatures(words, k, features, 0)
    add(0, WORD_FEATURES)
    filled[place] = 1
    keepWord(words, k, keptWords, place * WORD_COLUMNS)
    keptSums.set(scores, sums)
  }

  return (words, k, tag1, tag2, state) => {
    ofWord(words, k)
    nearFeatures(words, k, features, 0)
    dynamicFeatures(words, k, tag1, tag2, state, features, NEAR_FEATURES)
    add(0, FEATURES - WORD_FEATURES)
    let tag = 0
    let top = scores[0]!
    for (let t = 1; t < size; t++) {
      if (scores[t]! > top) {
        top = scores[t]!
        tag = t
      }
    }
    return tag
  }
}
