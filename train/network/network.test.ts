import { expect, test } from 'vitest'
import type { Vectors } from '../../src/language/en/parser-vectors.ts'
import { exponential, Network } from './network.ts'

/** Four words with vectors of two components; which of two outputs is right is told by both together (exclusive or). */
const vectors: Vectors = {
  size: 2,
  words: Int32Array.of(1, 2, 3, 4),
  values: Int8Array.of(127, 127, 127, -127, -127, 127, -127, -127),
}
const RIGHT = [0, 1, 1, 0]
const NO_FEATURES = new Int32Array(1)

function learnt(): { network: Network; answers: number[] } {
  const network = new Network({ rows: 1, hidden: 24, outputs: 2, places: 1 }, vectors, 3)
  network.rate = 0.05
  const places = Int32Array.of(0)
  const forward = (word: number, learning: boolean): number => {
    network.forward(NO_FEATURES, 1, places, Int32Array.of(word), learning)
    return network.score(1) - network.score(0)
  }
  for (let round = 0; round < 200; round++) {
    for (const [word, right] of RIGHT.entries()) {
      const odds = forward(word, true)
      const share = odds > 0 ? 1 / (1 + exponential(-odds)) : exponential(odds) / (1 + exponential(odds))
      network.learnOutput(0, 1 - share - (right === 0 ? 1 : 0))
      network.learnOutput(1, share - (right === 1 ? 1 : 0))
      network.backward(NO_FEATURES, 1, places, Int32Array.of(word))
    }
    network.endBatch()
    if (round > 150) network.gather()
  }
  network.settle()
  return { network, answers: RIGHT.map((_, word) => (forward(word, false) > 0 ? 1 : 0)) }
}

test('a network learns what no sum of its inputs tells, to the same bits each time', () => {
  const [one, two] = [learnt(), learnt()]
  expect(one.answers).toEqual(RIGHT)
  expect(one.network.matrices).toEqual(two.network.matrices)
  expect(one.network.output).toEqual(two.network.output)
})

test('a network wants whole blocks of units', () => {
  expect(() => new Network({ rows: 1, hidden: 20, outputs: 1, places: 0 }, null, 1)).toThrow(RangeError)
})
