import { FIXED_POINT } from '../../src/language/en/fixed-point.ts'
import type { Network } from './network.ts'

/** A network in whole numbers. */
export interface PackedNetwork {
  readonly rows: Int8Array
  readonly rowScales: Float32Array
  readonly matrices: Int16Array
  readonly matrixScale: number
  readonly bias: Int32Array
  readonly output: Int16Array
  readonly outputBias: Float64Array
}

/**
 * Rounds the weights: the first layer to bytes with a scale for each row, matrices and second layer to 16 bits. Nothing is
 * cut: the largest weight of each fills its range.
 */
export function packNetwork(network: Network): PackedNetwork {
  const { hidden, rows: count } = network.shape
  const rows = new Int8Array(network.rows.length)
  const rowScales = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    const weights = network.rows.subarray(row * hidden, (row + 1) * hidden)
    const scale = Math.fround(largest(weights) / 127) || 1
    rowScales[row] = scale
    for (let h = 0; h < hidden; h++) rows[row * hidden + h] = Math.round(weights[h]! / scale)
  }
  const matrixTop = largest(network.matrices)
  const unit = largest(network.output) / 32000
  return {
    rows,
    rowScales,
    matrices: Int16Array.from(network.matrices, (weight) => Math.round((weight / matrixTop) * 32000)),
    // A component of a vector is a byte that stands for 1/127.
    matrixScale: (matrixTop / 32000 / 127) * FIXED_POINT,
    bias: Int32Array.from(network.bias, (weight) => Math.round(weight * FIXED_POINT)),
    output: Int16Array.from(network.output, (weight) => Math.round(weight / unit)),
    outputBias: Float64Array.from(network.outputBias, (weight) => Math.round((weight / unit) * FIXED_POINT)),
  }
}

function largest(values: Float32Array): number {
  let top = 0
  for (const value of values) if (Math.abs(value) > top) top = Math.abs(value)
  return top
}
