import {
  again,
  type Code,
  compile,
  constant,
  F32,
  f32,
  f32x4,
  get,
  I32,
  i32,
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
} from '../../src/language/en/vector-code.ts'

const BLOCK = 96
const LANES = Array.from({ length: BLOCK / LANE }, (_, lane) => lane)
/** Layers are of a multiple of so many units. */
export const UNITS = BLOCK / 4

/**
 * The inner loops of learning on four 32-bit floats at once, always in the same order, so that the same data give the same
 * bits. Addresses and lengths are bytes; lengths of layers multiples of `4 × UNITS`.
 */
export interface Kernel {
  /** A piece of the memory, all 0. Throws a RangeError when it is used up. */
  take(bytes: number): number
  floats(address: number, length: number): Float32Array
  numbers(address: number, length: number): Int32Array
  /** Layer `to` = layer `from` + the layers whose addresses stand in `list`. */
  sum(to: number, from: number, list: number, count: number, length: number): void
  /** The product of two layers. */
  dot(a: number, b: number, length: number): number
  /** Layer `to` += layer `from` × factor. */
  add(to: number, from: number, factor: number, length: number): void
  /** Each layer of `list` += layer `from` × its factor of `factors`. */
  spread(list: number, factors: number, count: number, from: number, length: number): void
  /** Layer `to` = `count` floats from `vector` times a matrix of as many layers. */
  multiply(to: number, vector: number, count: number, matrix: number, length: number): void
  /** Each layer of a matrix += layer `from` × its float of `vector`. */
  outer(matrix: number, vector: number, count: number, from: number, length: number): void
  /** AdaGrad: squares += gradient²; weights −= rate × gradient ÷ √squares. `length` bytes of each. */
  descend(weights: number, squares: number, gradients: number, rate: number, length: number): void
}

const each = (code: (lane: number) => Code): Code => LANES.map(code)
/** local = local + number, which stays on the stack too */
const advance = (local: number, by: Code): Code => [get(local), by, i32.add, tee(local)]
const until = (end: number): Code => [get(end), i32.isLess, again]
/** The float at an address in all places of a register. */
const splatAt = (address: number): Code => [get(address), v128.loadSplat32()]

/** Total of many layers or of a matrix times a vector: block by block, the items in order. */
function totals(name: string, weighted: boolean): Procedure {
  // sum(to, from, list, count, length); multiply(to, vector, count, matrix, length)
  const [to, length, end, item, row, at, factor] = [0, 4, 5, 6, 7, 8, 9]
  const [list, count] = weighted ? [1, 2] : [2, 3]
  const total = 10
  const next: Code = weighted ? [splatAt(item), set(factor)] : [get(item), i32.load(), get(at), i32.add, set(row)]
  return {
    name,
    parameters: [I32, I32, I32, I32, I32],
    answer: null,
    locals: [I32, I32, I32, I32, V128, ...LANES.map(() => V128)],
    body: [
      [get(list), get(count), constant(4), i32.multiply, i32.add, set(end)],
      loop(
        each((lane) => [weighted ? v128.zero : [get(1), get(at), i32.add, v128.load(lane * LANE)], set(total + lane)]),
        weighted ? [get(3), get(at), i32.add, set(row)] : [],
        [get(list), tee(item), get(end), i32.isLess],
        when(
          loop(
            next,
            each((lane) => [
              [get(total + lane), get(row), v128.load(lane * LANE)],
              [weighted ? [get(factor), f32x4.multiply] : [], f32x4.add, set(total + lane)],
            ]),
            weighted ? [get(row), get(length), i32.add, set(row)] : [],
            [advance(item, constant(4)), until(end)],
          ),
        ),
        each((lane) => [get(to), get(at), i32.add, get(total + lane), v128.store(lane * LANE)]),
        [advance(at, constant(BLOCK)), until(length)],
      ),
    ],
  }
}

const dot: Procedure = (() => {
  const [a, b, length, at, total] = [0, 1, 2, 3, 4]
  return {
    name: 'dot',
    parameters: [I32, I32, I32],
    answer: F32,
    locals: [I32, V128],
    body: [
      loop(
        [get(total), get(a), get(at), i32.add, v128.load(), get(b), get(at), i32.add, v128.load(), f32x4.multiply],
        [f32x4.add, set(total), advance(at, constant(LANE)), until(length)],
      ),
      [get(total), f32x4.lane(0), get(total), f32x4.lane(1), f32.add],
      [get(total), f32x4.lane(2), get(total), f32x4.lane(3), f32.add, f32.add],
    ],
  }
})()

const add: Procedure = (() => {
  const [to, from, factor, length, at] = [0, 1, 2, 3, 4]
  return {
    name: 'add',
    parameters: [I32, I32, F32, I32],
    answer: null,
    locals: [I32],
    body: loop(
      [get(to), get(at), i32.add, get(to), get(at), i32.add, v128.load()],
      [get(from), get(at), i32.add, v128.load(), get(factor), f32x4.splat, f32x4.multiply, f32x4.add, v128.store()],
      [advance(at, constant(LANE)), until(length)],
    ),
  }
})()

/** A layer with its factors added to listed layers, or to those of a matrix. */
function spreads(name: string, listed: boolean): Procedure {
  // spread(list, factors, count, from, length); outer(matrix, vector, count, from, length)
  const [target, factors, count, from, length, end, row, factor, at] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  return {
    name,
    parameters: [I32, I32, I32, I32, I32],
    answer: null,
    locals: [I32, I32, V128, I32],
    body: [
      [get(factors), get(count), constant(4), i32.multiply, i32.add, set(end)],
      [get(factors), get(end), i32.isLess],
      when(
        loop(
          [get(target), listed ? i32.load() : [], set(row), splatAt(factors), set(factor), constant(0), set(at)],
          loop(
            [get(row), get(at), i32.add, get(row), get(at), i32.add, v128.load()],
            [get(from), get(at), i32.add, v128.load(), get(factor), f32x4.multiply, f32x4.add, v128.store()],
            [advance(at, constant(LANE)), until(length)],
          ),
          [get(target), listed ? constant(4) : get(length), i32.add, set(target)],
          [advance(factors, constant(4)), until(end)],
        ),
      ),
    ],
  }
}

const descend: Procedure = (() => {
  const [weights, squares, gradients, rate, length, at, square, gradient] = [0, 1, 2, 3, 4, 5, 6, 7]
  const here = (array: number): Code => [get(array), get(at), i32.add]
  return {
    name: 'descend',
    parameters: [I32, I32, I32, F32, I32],
    answer: null,
    locals: [I32, V128, V128],
    body: loop(
      [here(gradients), v128.load(), tee(gradient), get(gradient), f32x4.multiply],
      [here(squares), v128.load(), f32x4.add, set(square), here(squares), get(square), v128.store()],
      [here(weights), here(weights), v128.load(), get(gradient), get(rate), f32x4.splat, f32x4.multiply],
      [get(square), f32x4.root, f32x4.divide, f32x4.subtract, v128.store()],
      [advance(at, constant(LANE)), until(length)],
    ),
  }
})()

type Loops = Omit<Kernel, 'take' | 'floats' | 'numbers'>

let compiled: Runnable | null = null

/** A kernel with a memory of so many bytes. */
export function makeKernel(bytes: number): Kernel {
  compiled ??= compile([
    totals('sum', false),
    totals('multiply', true),
    dot,
    add,
    spreads('spread', true),
    spreads('outer', false),
    descend,
  ])
  const { buffer, procedures } = compiled(bytes)
  return {
    take: layoutOf(buffer),
    floats: (address, length) => new Float32Array(buffer, address, length),
    numbers: (address, length) => new Int32Array(buffer, address, length),
    ...(procedures as Loops),
  }
}
