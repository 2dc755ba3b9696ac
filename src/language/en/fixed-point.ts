import type { Kernel } from './vector-kernel.ts'

/** Of the first layer of a network: this many steps are 1. */
export const FIXED_POINT = 512

/** Rows of a network's first layer, given as bytes with a scale each, written to `layers` in 16-bit fixed point. */
export function unpackRows(rows: Int8Array, rowScales: Float32Array, hidden: number, layers: Int16Array): void {
  for (let row = 0, at = 0; row < rowScales.length; row++) {
    const scale = rowScales[row]! * FIXED_POINT
    for (const end = at + hidden; at < end; at++) layers[at] = Math.round(rows[at]! * scale)
  }
}

/** What the second layer of a network holds. */
interface Outputs {
  readonly output: Int16Array
  readonly outputBias: Float64Array
}

/** Where a second layer lies in a kernel's memory: its weights, and what is added. */
export interface PlacedOutputs {
  readonly weights: number
  readonly added: number
}

/** Puts a second layer into a kernel's memory. */
export function placeOutputs(kernel: Kernel, { output, outputBias }: Outputs): PlacedOutputs {
  const weights = kernel.take(output.byteLength)
  kernel.int16(weights, output.length).set(output)
  const added = kernel.take(outputBias.byteLength)
  kernel.float64(added, outputBias.length).set(outputBias)
  return { weights, added }
}

/** Lists of numbers, one after the other in a kernel's memory: where each begins; the last entry is where they end. */
export function placeLists(kernel: Kernel, lists: readonly ArrayLike<number>[]): Int32Array {
  const starts = new Int32Array(lists.length + 1)
  const total = lists.reduce((sum, list) => sum + list.length, 0)
  const base = kernel.take(4 * total)
  const all = kernel.int32(base, total)
  let used = 0
  lists.forEach((list, at) => {
    starts[at] = base + 4 * used
    all.set(list, used)
    used += list.length
  })
  starts[lists.length] = base + 4 * used
  return starts
}
