import { expect, test } from 'vitest'
import { BLOCK, makeKernel } from './vector-kernel.ts'

const UNITS = 2 * BLOCK
const BYTES = 2 * UNITS
/** Numbers that jump about, the same each time. */
const numbers = (count: number, seed: number, most: number): number[] =>
  Array.from({ length: count }, (_, i) => ((((i + 1) * 7919 + seed * 104_729) % 2003) % (2 * most + 1)) - most)

test('sum() adds the listed layers to the first', () => {
  const kernel = makeKernel(1 << 16)
  const layers = [0, 1, 2, 3].map((n) => {
    const at = kernel.take(BYTES)
    kernel.int16(at, UNITS).set(numbers(UNITS, n, 500))
    return at
  })
  const list = kernel.take(16)
  const to = kernel.take(BYTES)
  kernel.int32(list, 3).set([layers[1]!, layers[3]!, layers[1]!])
  kernel.sum(to, layers[0]!, list, 3, BYTES)
  const [zero, one, , three] = [0, 1, 2, 3].map((n) => numbers(UNITS, n, 500))
  expect([...kernel.int16(to, UNITS)]).toEqual(zero!.map((value, h) => value + 2 * one![h]! + three![h]!))
  kernel.sum(to, layers[2]!, list, 0, BYTES)
  expect([...kernel.int16(to, UNITS)]).toEqual(numbers(UNITS, 2, 500))
})

test('rectify() leaves no negative numbers', () => {
  const kernel = makeKernel(1 << 16)
  const layer = kernel.take(BYTES)
  kernel.int16(layer, UNITS).set(numbers(UNITS, 5, 900))
  kernel.rectify(layer, BYTES)
  expect([...kernel.int16(layer, UNITS)]).toEqual(numbers(UNITS, 5, 900).map((value) => Math.max(0, value)))
})

test('best() answers with the highest score, the first of equal ones, exact beyond 32 bits', () => {
  const kernel = makeKernel(1 << 16)
  const layer = kernel.take(BYTES)
  const weights = kernel.take(4 * BYTES)
  const added = kernel.take(4 * 8)
  const list = kernel.take(16)
  kernel.int16(layer, UNITS).fill(32_767)
  for (const [o, weight] of [-32_000, 31_999, 32_000, 31_999].entries())
    kernel.int16(weights + o * BYTES, UNITS).fill(weight)
  kernel.float64(added, 4).set([0, 0, -UNITS * 32_767, 0])
  const ask = (...outputs: number[]): number => {
    kernel.int32(list, 4).set(outputs)
    return kernel.best(layer, BYTES, weights, added, list, outputs.length)
  }
  expect(ask(0, 1, 2, 3)).toBe(1)
  expect(ask(3, 2, 1)).toBe(3)
  expect(ask(0)).toBe(0)
  kernel.float64(added, 4)[2]! += 1
  expect(ask(0, 1, 2, 3)).toBe(2)
})

test('multiply() is a matrix times a vector', () => {
  const kernel = makeKernel(1 << 16)
  const vector = kernel.take(8)
  const matrix = kernel.take(2 * 2 * BYTES)
  const to = kernel.take(2 * BYTES)
  kernel.int16(vector, 4).set([3, -120, 127, 1])
  const values = numbers(4 * UNITS, 9, 1000)
  kernel.int16(matrix, 4 * UNITS).set(values)
  kernel.multiply(to, vector, 2, matrix, BYTES)
  const expected = Array.from(
    { length: UNITS },
    (_, h) =>
      3 * values[2 * h]! - 120 * values[2 * h + 1]! + 127 * values[2 * (UNITS + h)]! + values[2 * (UNITS + h) + 1]!,
  )
  expect([...kernel.int32(to, UNITS)]).toEqual(expected)
})

test('take() says when the memory is used up', () => {
  expect(() => makeKernel(100).take(70_000)).toThrow(RangeError)
})
