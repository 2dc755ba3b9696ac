/**
 * Just enough of WebAssembly's binary format (webassembly.org, core specification 2.0) to write the loops of
 * `vector-kernel.ts` down by the names of their instructions. Code is a list of bytes.
 */
export type Code = readonly (number | Code)[]

/** An unsigned number in as few bytes as it wants (LEB128). */
function leb(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0))
    rest >>>= 7
  } while (rest > 0)
  return bytes
}

/** A signed one, for constants from 0 to 8191. */
const signed = (value: number): number[] => (value < 64 ? [value] : [(value & 127) | 128, value >> 7])
const vector = (code: number): Code => [0xfd, leb(code)]

export const I32 = 0x7f
export const I64 = 0x7e
export const F32 = 0x7d
export const V128 = 0x7b

export const get = (local: number): Code => [0x20, local]
export const set = (local: number): Code => [0x21, local]
export const tee = (local: number): Code => [0x22, local]
export const constant = (value: number): Code => [0x41, signed(value)]

/** Runs `body` again and again; `again` inside it starts it anew, its end leaves it. */
export const loop = (...body: Code): Code => [0x03, 0x40, body, 0x0b]
/** Goes to the start of the innermost loop if the number on the stack is not 0. */
export const again: Code = [0x0d, 0]
/** Does what follows only if the number on the stack is not 0. */
export const when = (...body: Code): Code => [0x04, 0x40, body, 0x0b]

export const i32 = {
  load: (offset = 0): Code => [0x28, 2, leb(offset)],
  add: [0x6a],
  multiply: [0x6c],
  isLess: [0x49],
} as const
export const i64 = {
  add: [0x7c],
  isGreater: [0x55],
  /** A 64-bit float from memory as a whole number. */
  loadFloat: (offset = 0): Code => [0x2b, 3, leb(offset), 0xb0],
} as const
export const v128 = {
  load: (offset = 0): Code => [vector(0), 4, leb(offset)],
  store: (offset = 0): Code => [vector(0x0b), 4, leb(offset)],
  zero: [vector(0x0c), new Array<number>(16).fill(0)],
  /** The same 32 bits from memory in all four places. */
  loadSplat32: (offset = 0): Code => [vector(0x09), 2, leb(offset)],
} as const
export const i16x8 = { add: vector(0x8e), max: vector(0x98) } as const
export const i32x4 = {
  add: vector(0xae),
  /** Products of 16-bit numbers, added two by two. */
  dot: vector(0xba),
} as const
export const f32 = { load: (offset = 0): Code => [0x2a, 2, leb(offset)], add: [0x92] } as const
export const f32x4 = {
  splat: vector(0x13),
  /** The number in one of the four places. */
  lane: (place: number): Code => [vector(0x1f), place],
  add: vector(0xe4),
  subtract: vector(0xe5),
  multiply: vector(0xe6),
  divide: vector(0xe7),
  root: vector(0xe3),
} as const
export const i64x2 = {
  add: vector(0xce),
  extendLow: vector(0xc7),
  extendHigh: vector(0xc8),
  first: [vector(0x1d), 0],
  second: [vector(0x1d), 1],
} as const

/** A function. Parameters and locals, counted on after them, are of the kinds given (`I32`, …). */
export interface Procedure {
  readonly name: string
  readonly parameters: readonly number[]
  /** Null: it answers nothing. */
  readonly answer: number | null
  readonly locals: readonly number[]
  readonly body: Code
}

/** What is used of WebAssembly, which TypeScript declares for browsers only. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, host: object) => { readonly exports: object }
}

/** Gives compiled functions a memory of so many bytes, all 0. */
export type Runnable = (bytes: number) => { readonly buffer: ArrayBuffer; readonly procedures: object }

/** Compiles functions, to be called by their names. */
export function compile(procedures: readonly Procedure[]): Runnable {
  const module = new WebAssembly.Module(moduleOf(procedures))
  return (bytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / 65536)) })
    return { buffer: memory.buffer, procedures: new WebAssembly.Instance(module, { host: { memory } }).exports }
  }
}

/** The module of some functions, all exported, over the memory that it imports as `host.memory`. */
function moduleOf(procedures: readonly Procedure[]): Uint8Array<ArrayBuffer> {
  const list = (items: readonly Code[]): Code => [leb(items.length), items]
  const text = (name: string): Code => list([...name].map((letter) => letter.charCodeAt(0)).map((code) => [code]))
  const section = (number: number, content: Code): Code => [number, sized(content)]
  const bytes = flatten([
    // "\0asm", version 1
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(
      1,
      list(
        procedures.map(({ parameters, answer }) => [
          0x60,
          list(parameters.map((kind) => [kind])),
          list(answer === null ? [] : [[answer]]),
        ]),
      ),
    ),
    section(2, list([[text('host'), text('memory'), 2, 0, 1]])),
    section(3, list(procedures.map((_, index) => leb(index)))),
    section(7, list(procedures.map(({ name }, index) => [text(name), 0, leb(index)]))),
    section(10, list(procedures.map(({ locals, body }) => sized([list(locals.map((kind) => [1, kind])), body, 0x0b])))),
  ])
  return Uint8Array.from(bytes)
}

/** A part with its length before it. */
function sized(content: Code): Code {
  const bytes = flatten(content)
  return [leb(bytes.length), bytes]
}

const flatten = (code: Code): number[] => code.flatMap((part) => (typeof part === 'number' ? [part] : flatten(part)))

/** Bytes of a vector: what is laid out in a memory begins at a multiple of it. */
export const LANE = 16

/** Hands out stretches of a memory one behind another. Throws a RangeError when it is full. */
export function layoutOf(buffer: ArrayBuffer): (length: number) => number {
  let used = 0
  return (length) => {
    const address = used
    used += Math.ceil(length / LANE) * LANE
    if (used > buffer.byteLength)
      throw new RangeError(`Cannot take ${length} bytes: the kernel has ${buffer.byteLength}, ${address} are in use`)
    return address
  }
}
