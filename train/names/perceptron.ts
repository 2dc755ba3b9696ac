import { LABELS, mayFollow } from '../../src/language/en/name-model.ts'
import { random } from '../tagger/perceptron.ts'

/** A sentence ready for training. `gold[i]` is the label of word i, 255 where any will do. */
export interface Example {
  readonly words: number
  readonly fixed: Uint8Array
  /** Indices of features (see `Alphabet`), `count` a word. */
  readonly features: Int32Array
  readonly gold: Uint8Array
  /** How often it is shown in an epoch; a fraction is a chance. */
  readonly weight: number
}

/** Numbers features 0, 1, 2 … as they come. */
export class Alphabet {
  readonly #indices = new Map<number, number>()
  readonly keys: number[] = []
  indexOf(key: number, add: boolean): number {
    let index = this.#indices.get(key)
    if (index === undefined) {
      if (!add) return -1
      index = this.keys.length
      this.#indices.set(key, index)
      this.keys.push(key)
    }
    return index
  }
}

export interface Trained {
  readonly weights: Float64Array
  readonly transitions: Float64Array
}

/**
 * Structured averaged perceptron (Collins 2002) with a margin of one for each wrong label; where the gold says nothing the
 * best labels that agree with it are taken. A share of the features is hidden at each sentence.
 */
export function train(
  examples: readonly Example[],
  features: number,
  count: number,
  epochs: number,
  dropout: number,
  seed: number,
  say: (line: string) => void,
): Trained {
  const weights = new Float32Array(features * LABELS)
  const sums = new Float64Array(features * LABELS)
  const transitions = new Float32Array((LABELS + 1) * LABELS)
  const transitionSums = new Float64Array((LABELS + 1) * LABELS)
  const next = random(seed)
  const order = examples.map((_, index) => index)
  let clock = 1
  const best = new Float64Array(4096 * LABELS)
  const from = new Uint8Array(4096 * LABELS)
  const scores = new Float64Array(4096 * LABELS)
  const decode = (example: Example, allowed: 'all' | 'gold', out: Uint8Array): void => {
    const { words, fixed, gold } = example
    for (let word = 0; word < words; word++) {
      for (let label = 0; label < LABELS; label++) {
        const at = word * LABELS + label
        best[at] = Number.NEGATIVE_INFINITY
        if (fixed[word] === 1 && label !== 0) continue
        if (allowed === 'gold' && gold[word] !== 255 && gold[word] !== label) continue
        const cost = allowed === 'all' && gold[word] !== 255 && gold[word] !== label ? 1 : 0
        if (word === 0) {
          if (label === 0 || label % 2 === 1) best[at] = scores[at]! + cost + transitions[LABELS * LABELS + label]!
          continue
        }
        for (let before = 0; before < LABELS; before++) {
          if (!mayFollow(before, label)) continue
          const score = best[at - label - LABELS + before]! + transitions[before * LABELS + label]! + scores[at]! + cost
          if (score > best[at]!) {
            best[at] = score
            from[at] = before
          }
        }
      }
    }
    let label = 0
    for (let other = 1; other < LABELS; other++)
      if (best[(words - 1) * LABELS + other]! > best[(words - 1) * LABELS + label]!) label = other
    for (let word = words - 1; word >= 0; word--) {
      out[word] = label
      label = from[word * LABELS + label]!
    }
  }
  const hidden = new Uint8Array(count)
  const right = new Uint8Array(4096)
  const guess = new Uint8Array(4096)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let wrong = 0
    for (const index of order) {
      const example = examples[index]!
      if (example.weight < 1 && next() > example.weight) continue
      const { words } = example
      for (let f = 0; f < count; f++) hidden[f] = next() < dropout ? 1 : 0
      scores.fill(0, 0, words * LABELS)
      for (let word = 0; word < words; word++) {
        if (example.fixed[word] === 1) continue
        for (let f = 0; f < count; f++) {
          if (hidden[f] === 1) continue
          const row = example.features[word * count + f]! * LABELS
          if (row < 0) continue
          for (let label = 0; label < LABELS; label++) scores[word * LABELS + label]! += weights[row + label]!
        }
      }
      decode(example, 'all', guess)
      decode(example, 'gold', right)
      clock++
      let differs = false
      for (let word = 0; word < words; word++) {
        const [good, bad] = [right[word]!, guess[word]!]
        const [goodBefore, badBefore] = word === 0 ? [LABELS, LABELS] : [right[word - 1]!, guess[word - 1]!]
        if (good !== bad || goodBefore !== badBefore) {
          transitions[goodBefore * LABELS + good]! += 1
          transitions[badBefore * LABELS + bad]! -= 1
          transitionSums[goodBefore * LABELS + good]! += clock
          transitionSums[badBefore * LABELS + bad]! -= clock
        }
        if (good === bad) continue
        differs = true
        for (let f = 0; f < count; f++) {
          if (hidden[f] === 1) continue
          const row = example.features[word * count + f]! * LABELS
          if (row < 0) continue
          weights[row + good]! += 1
          weights[row + bad]! -= 1
          sums[row + good]! += clock
          sums[row + bad]! -= clock
        }
      }
      if (differs) wrong++
    }
    say(`epoch ${epoch}: ${wrong} sentences wrong`)
  }
  return {
    weights: Float64Array.from(weights, (value, i) => value - sums[i]! / clock),
    transitions: Float64Array.from(transitions, (value, i) => value - transitionSums[i]! / clock),
  }
}
