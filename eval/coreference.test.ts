import { describe, expect, it } from 'vitest'
import { addB3, addCeaf, addLea, addMuc, tally, tallyF1 } from './coreference.ts'

const scores = (gold: string[][], found: string[][]): number[] =>
  [addMuc, addB3, addCeaf].map((add) => {
    const sum = tally()
    add(sum, gold, found)
    return Number(tallyF1(sum).toFixed(4))
  })

describe('scores of chains', () => {
  it('are one for equal chains and nought for none', () => {
    expect(
      scores(
        [
          ['a', 'b'],
          ['c', 'd', 'e'],
        ],
        [
          ['c', 'e', 'd'],
          ['b', 'a'],
        ],
      ),
    ).toEqual([1, 1, 1])
    expect(scores([['a', 'b']], [])).toEqual([0, 0, 0])
  })

  it('agree with the worked example of the reference scorer', () => {
    // gold {a b c} {d e f g}; found {a b} {c d} {f g h i}
    const [muc, b3, ceaf] = scores(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f', 'g'],
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['f', 'g', 'h', 'i'],
      ],
    )
    expect(muc).toBeCloseTo((2 * (2 / 5) * (2 / 5)) / (4 / 5), 3)
    const precision = (2 + 0.5 + 0.5 + 2 * 0.5) / 8
    const recall = (2 * (2 / 3) + 1 / 3 + 0.25 + 2 * 0.5) / 7
    expect(b3).toBeCloseTo((2 * precision * recall) / (precision + recall), 3)
    const likeness = 4 / 5 + 4 / 8
    expect(ceaf).toBeCloseTo((2 * (likeness / 3) * (likeness / 2)) / (likeness / 3 + likeness / 2), 3)
  })

  it('LEA weighs links by the size of the chain; a lone mention is right when it is alone on both sides', () => {
    const lea = (gold: string[][], found: string[][]): number => {
      const sum = tally()
      addLea(sum, gold, found)
      return tallyF1(sum)
    }
    expect(lea([['a', 'b'], ['c']], [['b', 'a'], ['c']])).toBe(1)
    // found {a b c} holds one of gold's links {a b}: precision 3·⅓/3, recall 2/3
    expect(lea([['a', 'b'], ['c']], [['a', 'b', 'c']])).toBeCloseTo((2 * (1 / 3) * (2 / 3)) / 1, 6)
  })
})
