import { placeLists, placeOutputs, unpackRows } from './fixed-point.ts'
import { MOST_FEATURES, PLACES } from './parser-features.ts'
import type { ParserModel } from './parser-model.ts'
import { LEFT, MOVES, RIGHT, SHIFT } from './parser-state.ts'
import type { Vectors } from './parser-vectors.ts'
import { makeKernel } from './vector-kernel.ts'
import { placeMatrices, roomForMatrices } from './vector-products.ts'

/** How many products of a word's vector and a place's matrix are kept between sentences, in ten megabytes. */
const KEPT = 20_000

/** Scores states. All sums are of whole numbers, so their order does not matter. */
export interface ParserNetwork {
  /** The hidden layer of a state; `vectorOf` gives the vector of a word, or -1. */
  read(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array): void
  /** The best of the moves allowed (one bit each, at least one) in the state read last; of equal ones LEFT, SHIFT, RIGHT. */
  move(allowed: number): number
  /** The best label of an arc, of those that such a child and head may have. */
  label(move: number, childTag: number, headTag: number): number
}

/** The moves that each set of allowed ones holds, in the order in which they are asked for. */
const MOVE_LISTS = [...new Array(1 << MOVES).keys()].map((allowed) =>
  [LEFT, SHIFT, RIGHT].filter((move) => (allowed & (1 << move)) !== 0),
)

/** The network of a model. It keeps products of vectors and matrices between sentences. */
export function makeParserNetwork(model: ParserModel, vectors: Vectors): ParserNetwork {
  const { hidden, labels, tags } = model
  const length = 2 * hidden
  const sets = labelLists(model)
  const kernel = makeKernel(
    2 * (model.rows.length + model.output.length) +
      roomForMatrices(model) +
      8 * model.outputBias.length +
      8 * sets.reduce((sum, set) => sum + set.length, 0) +
      KEPT * length +
      (1 << 16),
  )
  const rows = kernel.take(2 * model.rows.length)
  unpackRows(model.rows, model.rowScales, hidden, kernel.int16(rows, model.rows.length))
  const bias = kernel.take(length)
  kernel.int16(bias, hidden).set(model.bias)
  const { weights, added } = placeOutputs(kernel, model)
  const moves = placeLists(kernel, MOVE_LISTS)
  const labelsOf = [LEFT, RIGHT].map((move) => {
    const first = MOVES + (move === LEFT ? 0 : labels.length)
    return placeLists(
      kernel,
      sets.map((set) => set.map((label) => first + label)),
    )
  })
  const multiply = placeMatrices(kernel, model, vectors)
  const products = kernel.take(KEPT * length)
  const kept = kernel.int16(products, KEPT * hidden)
  const slots = new Int32Array(PLACES * vectors.words.length).fill(-1)
  let used = 0
  const layer = kernel.take(length)
  const list = kernel.take(4 * (MOST_FEATURES + PLACES))
  const addresses = kernel.int32(list, MOST_FEATURES + PLACES)
  const tagCount = tags.length + 1

  /** Where the product of a vector and a place's matrix lies. */
  const product = (place: number, word: number): number => {
    const key = place * vectors.words.length + word
    const known = slots[key]!
    if (known >= 0) return products + known * length
    const slot = used++
    slots[key] = slot
    multiply(place, word, kept, slot * hidden)
    return products + slot * length
  }

  return {
    read(features, count, places, vectorOf) {
      if (used + PLACES > KEPT) {
        slots.fill(-1)
        used = 0
      }
      let at = 0
      for (; at < count; at++) addresses[at] = rows + features[at]! * length
      for (let place = 0; place < PLACES; place++) {
        const k = places[place]!
        if (k >= 0 && vectorOf[k]! >= 0) addresses[at++] = product(place, vectorOf[k]!)
      }
      kernel.sum(layer, bias, list, at, length)
      kernel.rectify(layer, length)
    },
    move(allowed) {
      const first = moves[allowed]!
      return kernel.best(layer, length, weights, added, first, (moves[allowed + 1]! - first) >> 2)
    },
    label(move, childTag, headTag) {
      const side = move === LEFT ? 0 : 1
      const set = model.setOf[(side * tagCount + childTag) * tagCount + headTag]!
      const first = MOVES + side * labels.length
      if (sets[set]!.length === 1) return sets[set]![0]!
      const starts = labelsOf[side]!
      return kernel.best(layer, length, weights, added, starts[set]!, (starts[set + 1]! - starts[set]!) >> 2) - first
    },
  }
}

/** The sets of labels as lists. */
export function labelLists({ labels, labelSets }: Pick<ParserModel, 'labels' | 'labelSets'>): Int32Array[] {
  const width = Math.ceil(labels.length / 8)
  return Array.from({ length: labelSets.length / width }, (_, set) =>
    Int32Array.from(labels.keys()).filter((l) => ((labelSets[set * width + (l >> 3)]! >> (l & 7)) & 1) === 1),
  )
}
