import { NO_TAG } from '../../src/language/en/tagger.ts'
import {
  dynamicFeatures,
  FEATURES,
  nextState,
  STATIC_FEATURES,
  staticFeatures,
} from '../../src/language/en/tagger-features.ts'
import { type Dictionary, MARGIN, NOT_FIXED, readWords } from '../../src/language/en/tagger-words.ts'

/** A sentence ready for training: its words with one space between, their offsets and tags (255 = not to be learnt). */
export interface Sample {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly tags: Uint8Array
}

/** Deterministic pseudo-random numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Averaged perceptron (Collins 2002) with rows of weights made when a feature is first updated. */
export class Perceptron {
  readonly #size: number
  #keys = new Int32Array(1 << 22)
  #rows = new Int32Array(1 << 22).fill(-1)
  #used = 0
  #weights: Float32Array[] = []
  #sums: Float64Array[] = []
  #updates = 1

  constructor(size: number) {
    this.#size = size
  }

  get features(): number {
    return this.#used
  }

  #find(key: number, make: boolean): number {
    const mask = this.#keys.length - 1
    let slot = (key ^ (key >>> 16)) & mask
    for (;;) {
      const row = this.#rows[slot]!
      if (row === -1) break
      if (this.#keys[slot] === key) return row
      slot = (slot + 1) & mask
    }
    if (!make) return -1
    this.#keys[slot] = key
    this.#rows[slot] = this.#used
    this.#weights.push(new Float32Array(this.#size))
    this.#sums.push(new Float64Array(this.#size))
    return this.#used++
  }

  predict(features: Int32Array, scores: Float64Array): number {
    scores.fill(0)
    for (let f = 0; f < FEATURES; f++) {
      if (features[f] === 0) continue
      const row = this.#find(features[f]!, false)
      if (row < 0) continue
      const weights = this.#weights[row]!
      for (let t = 0; t < this.#size; t++) scores[t]! += weights[t]!
    }
    let tag = 0
    for (let t = 1; t < this.#size; t++) if (scores[t]! > scores[tag]!) tag = t
    return tag
  }

  update(features: Int32Array, right: number, wrong: number): void {
    for (let f = 0; f < FEATURES; f++) {
      if (features[f] === 0) continue
      const row = this.#find(features[f]!, true)
      this.#weights[row]![right]! += 1
      this.#weights[row]![wrong]! -= 1
      this.#sums[row]![right]! += this.#updates
      this.#sums[row]![wrong]! -= this.#updates
    }
  }

  tick(): void {
    this.#updates++
  }

  /** Averaged weights: for each feature its key and the values, unrounded. */
  *averaged(): Generator<{ key: number; weights: Float64Array }> {
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const row = this.#rows[slot]!
      if (row < 0) continue
      const values = new Float64Array(this.#size)
      for (let t = 0; t < this.#size; t++) values[t] = this.#weights[row]![t]! - this.#sums[row]![t]! / this.#updates
      yield { key: this.#keys[slot]!, weights: values }
    }
  }
}

/**
 * Trains over the samples, `epochs` times in a seeded order. Words of one fixed tag are taken as given; `kinds` are the tags' (`tagKinds`).
 * A share `dropout` of the features is hidden at each word, so that no feature is leant on alone (Søgaard 2013).
 */
export function train(
  samples: readonly Sample[],
  dictionary: Dictionary,
  kinds: Uint8Array,
  epochs: number,
  dropout: number,
  say: (line: string) => void,
): Perceptron {
  const size = kinds.length
  const model = new Perceptron(size)
  const scores = new Float64Array(size)
  const features = new Int32Array(FEATURES)
  const next = random(20130605)
  const order = samples.map((_, index) => index)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let wrong = 0
    let seen = 0
    for (const index of order) {
      const sample = samples[index]!
      const count = sample.tags.length
      const words = readWords(sample.text, sample.starts, sample.ends, 0, count, dictionary)
      let tag1 = NO_TAG
      let tag2 = NO_TAG
      let state = 0
      for (let k = 0; k < count; k++) {
        const gold = sample.tags[k]!
        let tag = words.fixed[MARGIN + k]!
        if (tag === NOT_FIXED) {
          staticFeatures(words, k, features, 0)
          dynamicFeatures(words, k, tag1, tag2, state, features, STATIC_FEATURES)
          for (let f = 0; f < FEATURES; f++) if (next() < dropout) features[f] = 0
          tag = model.predict(features, scores)
          model.tick()
          seen++
          if (gold !== 255 && tag !== gold) {
            wrong++
            model.update(features, gold, tag)
          }
        }
        state = nextState(state, kinds[tag]!)
        tag2 = tag1
        tag1 = tag
      }
    }
    say(`epoch ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong of ${seen}, ${model.features} features`)
  }
  return model
}
