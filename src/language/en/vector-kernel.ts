import {
  again,
  type Code,
  compile,
  constant,
  get,
  I32,
  I64,
  i16x8,
  i32,
  i32x4,
  i64,
  i64x2,
  LANE,
  layoutOf,
  loop,
  type Procedure,
  type Runnable,
  set,
  tee,
  V128,
  v128,
  when,
} from './vector-code.ts'

/** The units of a layer come in blocks of so many: what six vector registers hold of 16-bit numbers. */
export const BLOCK = 48
/** Bytes of a block of 16-bit and of 32-bit numbers. */
const NARROW = 2 * BLOCK
const WIDE = 4 * BLOCK
const NARROW_LANES = Array.from({ length: NARROW / LANE }, (_, lane) => lane)
const WIDE_LANES = Array.from({ length: WIDE / LANE }, (_, lane) => lane)

/**
 * The inner loops of the small networks on eight numbers at once, which plain JavaScript cannot say: a WebAssembly module
 * and its memory. All numbers are whole, so sums have one answer in whatever order. Addresses and lengths are bytes;
 * addresses of vectors are multiples of 16, lengths of layers multiples of `2 × BLOCK`.
 */
export interface Kernel {
  /** A piece of the memory, all 0; it stays for good. Throws a RangeError when the memory is used up. */
  take(bytes: number): number
  /** A view of a piece, so many numbers from `address`. */
  int16(address: number, length: number): Int16Array
  int32(address: number, length: number): Int32Array
  float64(address: number, length: number): Float64Array
  /** Layer `to` = layer `from` + the layers whose addresses stand in `list`, `count` 32-bit numbers. 16 bits, wrapping round. */
  sum(to: number, from: number, list: number, count: number, length: number): void
  /** Negative numbers of a layer become 0. */
  rectify(layer: number, length: number): void
  /**
   * Which number `o` of `list` (`count` of them, at least one) has the highest score, the first of equal ones: the product
   * of a layer and the one at `weights + o × length`, plus the `o`th 64-bit float from `added`. Exact.
   */
  best(layer: number, length: number, weights: number, added: number, list: number, count: number): number
  /**
   * Layer `to` (of 32-bit numbers, so twice as long) = a matrix times a vector. `pairs` pairs of 16-bit numbers from `vector`; for
   * each pair the matrix has as many pairs as there are units, `length` × 2 bytes.
   */
  multiply(to: number, vector: number, pairs: number, matrix: number, length: number): void
}

const each = (lanes: readonly number[], code: (lane: number) => Code): Code => lanes.map(code)
/** local = local + number */
const advance = (local: number, by: Code): Code => [get(local), by, i32.add, set(local)]

function sumProcedure(): Procedure {
  const [to, from, list, count, length, end, item, row, at] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const total = 9
  return {
    name: 'sum',
    parameters: [I32, I32, I32, I32, I32],
    answer: null,
    locals: [I32, I32, I32, I32, ...NARROW_LANES.map(() => V128)],
    body: [
      [get(list), get(count), constant(4), i32.multiply, i32.add, set(end)],
      loop(
        each(NARROW_LANES, (lane) => [get(from), get(at), i32.add, v128.load(lane * LANE), set(total + lane)]),
        [get(list), tee(item), get(end), i32.isLess],
        when(
          loop(
            [get(item), i32.load(), get(at), i32.add, set(row)],
            each(NARROW_LANES, (lane) => [
              [get(total + lane), get(row), v128.load(lane * LANE), i16x8.add, set(total + lane)],
            ]),
            [get(item), constant(4), i32.add, tee(item), get(end), i32.isLess, again],
          ),
        ),
        each(NARROW_LANES, (lane) => [get(to), get(at), i32.add, get(total + lane), v128.store(lane * LANE)]),
        [get(at), constant(NARROW), i32.add, tee(at), get(length), i32.isLess, again],
      ),
    ],
  }
}

function rectifyProcedure(): Procedure {
  const [layer, length, end] = [0, 1, 2]
  return {
    name: 'rectify',
    parameters: [I32, I32],
    answer: null,
    locals: [I32],
    body: [
      [get(layer), get(length), i32.add, set(end)],
      loop(
        [get(layer), get(layer), v128.load(), v128.zero, i16x8.max, v128.store()],
        [get(layer), constant(LANE), i32.add, tee(layer), get(end), i32.isLess, again],
      ),
    ],
  }
}

function bestProcedure(): Procedure {
  const [layer, length, weights, added, list, count, end, row, at, best, score, top] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]
  const [total, pairs] = [12, 13]
  const first = 14
  return {
    name: 'best',
    parameters: [I32, I32, I32, I32, I32, I32],
    answer: I32,
    locals: [I32, I32, I32, I32, I64, I64, V128, V128, I32],
    body: [
      [get(list), get(count), constant(4), i32.multiply, i32.add, set(end)],
      [constant(1), set(first)],
      loop(
        [get(list), i32.load(), get(length), i32.multiply, get(weights), i32.add, set(row)],
        [v128.zero, set(total), constant(0), set(at)],
        loop(
          [get(layer), get(at), i32.add, v128.load(), get(row), get(at), i32.add, v128.load(), i32x4.dot, set(pairs)],
          [get(total), get(pairs), i64x2.extendLow, i64x2.add, get(pairs), i64x2.extendHigh, i64x2.add, set(total)],
          [get(at), constant(LANE), i32.add, tee(at), get(length), i32.isLess, again],
        ),
        [get(list), i32.load(), constant(8), i32.multiply, get(added), i32.add, i64.loadFloat()],
        [get(total), i64x2.first, i64.add, get(total), i64x2.second, i64.add, set(score)],
        [get(score), get(top), i64.isGreater, get(first), i32.add],
        when([get(score), set(top), get(list), i32.load(), set(best), constant(0), set(first)]),
        [get(list), constant(4), i32.add, tee(list), get(end), i32.isLess, again],
      ),
      get(best),
    ],
  }
}

function multiplyProcedure(): Procedure {
  const [to, vector, pairs, matrix, length, end, item, row, at] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const value = 9
  const total = 10
  return {
    name: 'multiply',
    parameters: [I32, I32, I32, I32, I32],
    answer: null,
    locals: [I32, I32, I32, I32, V128, ...WIDE_LANES.map(() => V128)],
    body: [
      [get(vector), get(pairs), constant(4), i32.multiply, i32.add, set(end)],
      [get(length), constant(2), i32.multiply, set(length)],
      loop(
        each(WIDE_LANES, (lane) => [v128.zero, set(total + lane)]),
        [get(vector), set(item), get(matrix), get(at), i32.add, set(row)],
        loop(
          [get(item), v128.loadSplat32(), set(value)],
          each(WIDE_LANES, (lane) => [
            [get(total + lane), get(row), v128.load(lane * LANE), get(value), i32x4.dot, i32x4.add, set(total + lane)],
          ]),
          advance(row, get(length)),
          [get(item), constant(4), i32.add, tee(item), get(end), i32.isLess, again],
        ),
        each(WIDE_LANES, (lane) => [get(to), get(at), i32.add, get(total + lane), v128.store(lane * LANE)]),
        [get(at), constant(WIDE), i32.add, tee(at), get(length), i32.isLess, again],
      ),
    ],
  }
}

type Loops = Pick<Kernel, 'sum' | 'rectify' | 'best' | 'multiply'>

let compiled: Runnable | null = null

/** A kernel with a memory of so many bytes. */
export function makeKernel(bytes: number): Kernel {
  compiled ??= compile([sumProcedure(), rectifyProcedure(), bestProcedure(), multiplyProcedure()])
  const { buffer, procedures } = compiled(bytes)
  const { sum, rectify, best, multiply } = procedures as Loops
  return {
    take: layoutOf(buffer),
    int16: (address, length) => new Int16Array(buffer, address, length),
    int32: (address, length) => new Int32Array(buffer, address, length),
    float64: (address, length) => new Float64Array(buffer, address, length),
    sum,
    rectify,
    best,
    multiply,
  }
}
