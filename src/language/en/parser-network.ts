import { PLACES } from './parser-features.ts'
import { FIXED_POINT, type ParserModel } from './parser-model.ts'
import { LEFT, MOVES } from './parser-state.ts'
import type { Vectors } from './parser-vectors.ts'

/** How many products of a word's vector and a place's matrix are kept between sentences. */
const KEPT = 24_000

/** Scores states. All sums are of whole numbers, so their order does not matter. */
export interface ParserNetwork {
  /** The hidden layer of a state; `vectorOf` gives the vector of a word, or -1. */
  read(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array): void
  /** Score of a move in the state read last. */
  move(move: number): number
  /** The best label of an arc, of those that such a child and head may have. */
  label(move: number, childTag: number, headTag: number): number
}

/**
 * The first layer in 16-bit fixed point, two units in one 32-bit number: one addition adds both. A carry from the lower
 * into the upper is taken back when they are parted, so each sum is exact while it stays within 16 bits.
 */
export function makeParserNetwork(model: ParserModel, vectors: Vectors): ParserNetwork {
  const { hidden, labels, tags } = model
  const half = hidden / 2
  const rows = packRows(model)
  const bias = new Int32Array(half)
  for (let h = 0; h < half; h++) bias[h] = (model.bias[2 * h + 1]! << 16) + model.bias[2 * h]!
  const output = Float64Array.from(model.output)
  const { outputBias } = model
  const sets = labelLists(model)
  const tagCount = tags.length + 1
  const sums = new Int32Array(half)
  const values = new Float64Array(hidden)
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
    for (let d = 0; d < size; d++) {
      const value = vectors.values[word * size + d]!
      for (let h = 0; h < hidden; h++) raw[h] = (raw[h]! + value * model.matrices[from + h]!) | 0
      from += hidden
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
      for (let h = 0; h < half; h++) sums[h] = bias[h]!
      for (let place = 0; place < PLACES; place++) {
        const k = places[place]!
        if (k < 0 || vectorOf[k]! < 0) continue
        const base = product(place, vectorOf[k]!)
        for (let h = 0; h < half; h++) sums[h] = (sums[h]! + products[base + h]!) | 0
      }
      for (let f = 0; f < count; f++) bases[f] = features[f]! * half
      let f = 0
      for (; f + 3 < count; f += 4) {
        const a = bases[f]!
        const b = bases[f + 1]!
        const c = bases[f + 2]!
        const d = bases[f + 3]!
        for (let h = 0; h < half; h++) {
          const first = (rows[a + h]! + rows[b + h]!) | 0
          const second = (rows[c + h]! + rows[d + h]!) | 0
          sums[h] = (((sums[h]! + first) | 0) + second) | 0
        }
      }
      for (; f < count; f++) {
        const a = bases[f]!
        for (let h = 0; h < half; h++) sums[h] = (sums[h]! + rows[a + h]!) | 0
      }
      for (let h = 0; h < half; h++) {
        const both = sums[h]!
        const low = (both << 16) >> 16
        const high = (both - low) >> 16
        values[2 * h] = low > 0 ? low : 0
        values[2 * h + 1] = high > 0 ? high : 0
      }
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
    const base = o * hidden
    let even = outputBias[o]!
    let odd = 0
    for (let h = 0; h < hidden; h += 2) {
      even += output[base + h]! * values[h]!
      odd += output[base + h + 1]! * values[h + 1]!
    }
    return even + odd
  }
}

/** The rows in fixed point, two units in a number. */
function packRows({ rows, rowScales, hidden }: ParserModel): Int32Array {
  const half = hidden / 2
  const packed = new Int32Array(rows.length / 2)
  for (let row = 0, at = 0; row < rowScales.length; row++) {
    const scale = rowScales[row]! * FIXED_POINT
    for (let h = 0; h < half; h++, at++) {
      const low = Math.round(rows[2 * at]! * scale)
      const high = Math.round(rows[2 * at + 1]! * scale)
      packed[at] = (high << 16) + low
    }
  }
  return packed
}

/** The sets of labels as lists. */
function labelLists({ labels, labelSets }: ParserModel): Int32Array[] {
  const width = Math.ceil(labels.length / 8)
  return Array.from({ length: labelSets.length / width }, (_, set) =>
    Int32Array.from(labels.keys()).filter((l) => ((labelSets[set * width + (l >> 3)]! >> (l & 7)) & 1) === 1),
  )
}
