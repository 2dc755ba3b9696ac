import {
  dynamicFeatures,
  FEATURES,
  nextState,
  TAGGER_PLACES,
  tagKinds,
  wordAt,
  wordFeatures,
} from '../../src/language/en/tagger-features.ts'
import { type Dictionary, MARGIN, NOT_FIXED, readWords, step } from '../../src/language/en/tagger-words.ts'
import { exponential, type Network } from '../network/network.ts'
import { random } from './perceptron.ts'

/** A sentence ready for training: its text, the offsets of its words, and their tags (255 = not to be learnt). */
export interface Sample {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly tags: Uint8Array
}

/** The mean of the weights is taken over the last part of all sentences, every so many. */
const GATHER_FROM = 0.4
const GATHER_EVERY = 2000
/** So many sentences are learnt from before the matrices are. */
const BATCH = 8

interface Plan {
  readonly dictionary: Dictionary
  readonly starts: Int32Array
  readonly tags: readonly string[]
  /** The lists of tags that words may have, by number. */
  readonly lists: readonly Uint8Array[]
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  /** How often a word is taken for an unknown one, over its count in the training text. */
  readonly forget: number
  readonly counts: Uint32Array
  readonly say: (line: string) => void
}

/**
 * Teaches the network over the samples, `epochs` times in a seeded order, each word after the tags that the network itself
 * gave to the words before it. Words of one fixed tag are taken as given.
 */
export function learn(network: Network, samples: readonly Sample[], plan: Plan): void {
  const { dictionary, starts, tags, lists, epochs, counts, say } = plan
  const kinds = tagKinds(tags)
  const noTag = tags.length
  const scores = new Float64Array(tags.length)
  const features = new Int32Array(FEATURES)
  const places = new Int32Array(TAGGER_PLACES)
  const next = random(20130605)
  const order = samples.map((_, index) => index)
  const total = order.length * epochs
  let done = 0
  network.dropout = plan.dropout
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let wrong = 0
    let seen = 0
    const start = process.cpuUsage().user
    for (const index of order) {
      network.rate = plan.rate * Math.max(0.05, 1 - done++ / total)
      if (done % BATCH === 0) network.endBatch()
      if (done > total * GATHER_FROM && done % GATHER_EVERY === 0) network.gather()
      const sample = samples[index]!
      const count = sample.tags.length
      const words = readWords(sample.text, sample.starts, sample.ends, 0, count, dictionary)
      // Rare words are now and then taken for unknown ones, so that unknown ones are learnt.
      for (let k = 0; k < count; k++) {
        const i = MARGIN + k
        const id = words.id[i]!
        if (id === 0 || words.fixed[i] !== NOT_FIXED || next() >= plan.forget / (plan.forget + counts[id - 1]!))
          continue
        words.id[i] = words.tags[i] = words.list[i] = 0
        words.kind[i] = step(words.suffix2[i]!, words.shape[i]!)
      }
      let tag1 = noTag
      let tag2 = noTag
      let state = 0
      for (let k = 0; k < count; k++) {
        const gold = sample.tags[k]!
        let tag = words.fixed[MARGIN + k]!
        if (tag === NOT_FIXED) {
          let used = 0
          for (let place = 0; place < TAGGER_PLACES; place++)
            used = wordFeatures(words, wordAt(k, place), place, starts, features, used)
          used = dynamicFeatures(words, k, tag1, tag2, state, noTag, starts, features, used)
          for (let place = 0; place < TAGGER_PLACES; place++) places[place] = MARGIN + wordAt(k, place)
          network.forward(features, used, places, words.vector, true)
          const list = lists[words.list[MARGIN + k]!]!
          tag = list[0]!
          for (const t of list) {
            scores[t] = network.score(t)
            if (scores[t]! > scores[tag]!) tag = t
          }
          seen++
          if (tag !== gold) wrong++
          if (gold !== 255 && list.includes(gold)) {
            const highest = scores[tag]!
            let sum = 0
            for (const t of list) sum += scores[t] = exponential(scores[t]! - highest)
            for (const t of list) {
              const gradient = scores[t]! / sum - (t === gold ? 1 : 0)
              if (gradient > 1e-3 || gradient < -1e-3) network.learnOutput(t, gradient)
            }
            network.backward(features, used, places, words.vector)
          }
        }
        state = nextState(state, kinds[tag]!)
        tag2 = tag1
        tag1 = tag
      }
    }
    if (epoch === epochs) network.settle()
    const seconds = (process.cpuUsage().user - start) / 1e6
    say(`epoch ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong of ${seen}, ${seconds.toFixed(0)} s`)
  }
}
