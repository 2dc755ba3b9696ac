import { describe, expect, it } from 'vitest'
import { LABELS, makeNameModel, mayFollow, type NameWeights, readNames, writeNames } from './name-model.ts'

const weights: NameWeights = {
  clusterWords: Int32Array.of(5, 9),
  clusters: Uint16Array.of(1, 2),
  families: Uint8Array.of(0, 3, 4),
  keys: Int32Array.of(7, 11),
  weights: Int16Array.from({ length: 2 * LABELS }, (_, i) => i),
  transitions: new Int16Array((LABELS + 1) * LABELS),
}

describe('names model', () => {
  it('is read back as it was written', () => {
    expect(readNames(writeNames(weights))).toEqual(weights)
  })

  it('refuses bytes that are none of it or cut short', () => {
    const bytes = writeNames(weights)
    expect(() => readNames(bytes.subarray(0, bytes.length - 8))).toThrow(/cut short/)
    expect(() => readNames(new Uint8Array(64))).toThrow(/version/)
    expect(() => readNames(new Uint8Array(3))).toThrow(/cut short/)
  })

  it('adds up the weights of known features and passes over others', () => {
    const scores = new Int32Array(LABELS)
    makeNameModel(weights).add(Int32Array.of(11, 12345, 7), 3, scores, 0)
    expect([...scores]).toEqual(Array.from({ length: LABELS }, (_, label) => label + label + LABELS))
  })

  it('goes on only with the name that was begun', () => {
    expect([mayFollow(1, 2), mayFollow(2, 2), mayFollow(0, 2), mayFollow(3, 2), mayFollow(5, 1)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
    const scores = new Int32Array(3 * LABELS)
    scores[1] = 5
    scores[LABELS + 2] = 4
    scores[LABELS + 4] = 6
    scores[2 * LABELS + 2] = 4
    const [labels, margins] = [new Uint8Array(3), new Int32Array(3)]
    makeNameModel(weights).decode(scores, 3, true, true, labels, margins)
    expect([...labels]).toEqual([1, 2, 2])
    expect([...margins]).toEqual([5, 4, 4])
  })
})
