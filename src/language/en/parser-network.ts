import { addRows, makeHidden, outputOf, packPairs, packRows, rectify } from './fixed-point.ts'
import { PLACES } from './parser-features.ts'
import type { ParserModel } from './parser-model.ts'
import { LEFT, MOVES } from './parser-state.ts'
import type { Vectors } from './parser-vectors.ts'

/** How many products of a word's vector and a place's matrix are kept between sentences, in twelve megabytes. */
const KEPT = 48_000

/** Scores states. All sums are of whole numbers, so their order does not matter. */
export interface ParserNetwork {
  /** The hidden layer of a state; `vectorOf` gives the vector of a word, or -1. */
  read(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array): void
  /** Score of a move in the state read last. */
  move(move: number): number
  /** The best label of an arc, of those that such a child and head may have. */
  label(move: number, childTag: number, headTag: number): number
}

/** The network of a model. It keeps products of vectors and matrices between sentences. */
export function makeParserNetwork(model: ParserModel, vectors: Vectors): ParserNetwork {
  const { hidden, labels, tags } = model
  const half = hidden / 2
  const rows = packRows(model.rows, model.rowScales, hidden)
  const bias = packPairs(model.bias)
  const output = Float64Array.from(model.output)
  const { outputBias } = model
  const sets = labelLists(model)
  const tagCount = tags.length + 1
  const sums = new Int32Array(half)
  const values = makeHidden(hidden)
  const products = new Int32Array(KEPT * half)
  const slots = new Int32Array(PLACES * vectors.words.length).fill(-1)
  const raw = new Int32Array(hidden)
  const bases = new Int32Array(128)
  let kept = 0

  /** Where the product of a vector and a place's matrix lies in `products`. */
  const product = (place: number, word: number): number => {
    const key = place * vectors.words.length + word
    const known = slots[key]!
    if (known >= 0) return known
    if (kept === KEPT) {
      slots.fill(-1)
      kept = 0
    }
    const base = kept++ * half
    slots[key] = base
    raw.fill(0)
    const { size } = vectors
    let from = place * size * hidden
    const { matrices } = model
    for (let d = 0; d + 1 < size; d += 2) {
      const first = vectors.values[word * size + d]!
      const second = vectors.values[word * size + d + 1]!
      const next = from + hidden
      for (let h = 0; h < hidden; h++)
        raw[h] = (raw[h]! + Math.imul(first, matrices[from + h]!) + Math.imul(second, matrices[next + h]!)) | 0
      from += 2 * hidden
    }
    for (let h = 0; h < half; h++) {
      const low = Math.round(raw[2 * h]! * model.matrixScale)
      const high = Math.round(raw[2 * h + 1]! * model.matrixScale)
      products[base + h] = (high << 16) + low
    }
    return base
  }

  return {
    read(features, count, places, vectorOf) {
      sums.set(bias)
      for (let place = 0; place < PLACES; place++) {
        const k = places[place]!
        if (k < 0 || vectorOf[k]! < 0) continue
        const base = product(place, vectorOf[k]!)
        for (let h = 0; h < half; h++) sums[h] = (sums[h]! + products[base + h]!) | 0
      }
      for (let f = 0; f < count; f++) bases[f] = features[f]! * half
      addRows(sums, rows, bases, count)
      rectify(sums, values)
    },
    move: (move) => score(move),
    label(move, childTag, headTag) {
      const first = MOVES + (move === LEFT ? 0 : labels.length)
      const set = sets[model.setOf[((move === LEFT ? 0 : 1) * tagCount + childTag) * tagCount + headTag]!]!
      let best = set[0]!
      if (set.length === 1) return best
      let top = score(first + best)
      for (let at = 1; at < set.length; at++) {
        const other = score(first + set[at]!)
        if (other > top) {
          top = other
          best = set[at]!
        }
      }
      return best
    },
  }

  function score(o: number): number {
    return outputOf(output, o * hidden, outputBias[o]!, values)
  }
}

/** The sets of labels as lists. */
export function labelLists({ labels, labelSets }: Pick<ParserModel, 'labels' | 'labelSets'>): Int32Array[] {
  const width = Math.ceil(labels.length / 8)
  return Array.from({ length: labelSets.length / width }, (_, set) =>
    Int32Array.from(labels.keys()).filter((l) => ((labelSets[set * width + (l >> 3)]! >> (l & 7)) & 1) === 1),
  )
}
