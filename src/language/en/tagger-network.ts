import { placeLists, placeOutputs, unpackRows } from './fixed-point.ts'
import type { Vectors } from './parser-vectors.ts'
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
import { makeKernel } from './vector-kernel.ts'
import { placeMatrices, roomForMatrices } from './vector-products.ts'

/** How many words' own sums are kept, a power of two; then they are forgotten. The words of ten reports, in two megabytes. */
const KEPT = 2048

/** Best tag of word `k`, after words with the tags `tag1` (next to it) and `tag2`. */
export type BestTag = (words: WordColumns, k: number, tag1: number, tag2: number, state: number) => number

/**
 * A network with one hidden layer over sums of rows, one row a feature. What a word says by itself at each of the five
 * places is added up once and kept while the word is met again. All sums are of whole numbers.
 */
export function makeBestTag(model: TaggerModel, vectors: Vectors): BestTag {
  const { hidden, tags } = model
  const length = 2 * hidden
  const starts = taggerStarts({
    words: model.words.length + 1,
    clusters: model.clusterCount,
    classes: model.classCount,
    tags: tags.length,
  })
  const kernel = makeKernel(
    2 * model.rows.length +
      KEPT * TAGGER_PLACES * length +
      2 * model.output.length +
      16 * tags.length +
      roomForMatrices(model) +
      (1 << 19),
  )
  const rows = kernel.take(2 * model.rows.length)
  unpackRows(model.rows, model.rowScales, hidden, kernel.int16(rows, model.rows.length))
  const bias = kernel.take(length)
  kernel.int16(bias, hidden).set(model.bias)
  const ownAt = kernel.take(length)
  const ownLayer = kernel.int16(ownAt, hidden)
  const product = placeMatrices(kernel, model, vectors)
  const { weights, added } = placeOutputs(kernel, model)
  const lists = placeLists(kernel, listsOf(model))
  const kept = kernel.take(KEPT * TAGGER_PLACES * length)
  const keptWords = new Int32Array(KEPT * WORD_COLUMNS)
  // Open addressing, at most half full: the number of the kept word from 1, or 0.
  const cells = new Uint16Array(2 * KEPT)
  let used = 0
  const layer = kernel.take(length)
  const list = kernel.take(4 * FEATURES)
  const addresses = kernel.int32(list, FEATURES)
  const own = kernel.take(4 * FEATURES)
  const features = kernel.int32(own, FEATURES)
  const noTag = tags.length

  /** Where the sums of word `k` begin, place after place. */
  const sumsOf = (words: WordColumns, k: number): number => {
    const i = MARGIN + k
    let cell = homeOf(Math.imul(words.word[i]! ^ (words.shape[i]! << 3), 0x9e3779b1), cells.length - 1)
    for (let number = cells[cell]!; number > 0; number = cells[cell]!) {
      if (sameWord(words, k, keptWords, (number - 1) * WORD_COLUMNS))
        return kept + (number - 1) * TAGGER_PLACES * length
      cell = (cell + 1) & (cells.length - 1)
    }
    const base = kept + used * TAGGER_PLACES * length
    for (let place = 0; place < TAGGER_PLACES; place++) {
      const count = wordFeatures(words, k, place, starts, features, 0)
      for (let f = 0; f < count; f++) features[f] = rows + features[f]! * length
      const vector = words.vector[i]!
      if (vector < 0) ownLayer.fill(0)
      else product(place, vector, ownLayer, 0)
      kernel.sum(base + place * length, ownAt, own, count, length)
    }
    keepWord(words, k, keptWords, used * WORD_COLUMNS)
    cells[cell] = ++used
    return base
  }

  return (words, k, tag1, tag2, state) => {
    const count = dynamicFeatures(words, k, tag1, tag2, state, noTag, starts, addresses, TAGGER_PLACES)
    for (let f = TAGGER_PLACES; f < count; f++) addresses[f] = rows + addresses[f]! * length
    if (used + TAGGER_PLACES > KEPT) {
      cells.fill(0)
      used = 0
    }
    for (let place = 0; place < TAGGER_PLACES; place++)
      addresses[place] = sumsOf(words, wordAt(k, place)) + place * length
    kernel.sum(layer, bias, list, count, length)
    kernel.rectify(layer, length)
    const first = lists[words.list[MARGIN + k]!]!
    return kernel.best(layer, length, weights, added, first, (lists[words.list[MARGIN + k]! + 1]! - first) >> 2)
  }
}

/** The lists of tags that words may have. */
function listsOf({ listTags, listSizes }: TaggerModel): Uint8Array[] {
  let from = 0
  return Array.from(listSizes, (size) => listTags.subarray(from, (from += size)))
}
