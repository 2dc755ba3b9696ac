/** Of the first layer of a network: this many steps are 1. */
export const FIXED_POINT = 512

/**
 * Rows of a network's first layer in 16-bit fixed point, two units in one 32-bit number, so that one addition adds both:
 * `hidden / 2` numbers a row. A row is given as bytes with a scale.
 */
export function packRows(rows: Int8Array, rowScales: Float32Array, hidden: number): Int32Array {
  const half = hidden / 2
  const packed = new Int32Array(rows.length / 2)
  for (let row = 0, at = 0; row < rowScales.length; row++) {
    const scale = rowScales[row]! * FIXED_POINT
    for (let h = 0; h < half; h++, at++) {
      const low = Math.round(rows[2 * at]! * scale)
      const high = Math.round(rows[2 * at + 1]! * scale)
      packed[at] = (high << 16) + low
    }
  }
  return packed
}

/** Numbers in fixed point, packed two by two. */
export function packPairs(values: ArrayLike<number>): Int32Array {
  const packed = new Int32Array(values.length / 2)
  for (let h = 0; h < packed.length; h++) packed[h] = (values[2 * h + 1]! << 16) + values[2 * h]!
  return packed
}

/** Adds rows, which begin at `bases[0…count)`, to `sums`. Whole numbers: the order does not matter. */
export function addRows(sums: Int32Array, rows: Int32Array, bases: Int32Array, count: number): void {
  const half = sums.length
  let f = 0
  for (; f + 3 < count; f += 4) {
    const a = bases[f]!
    const b = bases[f + 1]!
    const c = bases[f + 2]!
    const d = bases[f + 3]!
    for (let h = 0; h < half; h++) {
      const first = (rows[a + h]! + rows[b + h]!) | 0
      const second = (rows[c + h]! + rows[d + h]!) | 0
      sums[h] = (((sums[h]! + first) | 0) + second) | 0
    }
  }
  for (; f < count; f++) {
    const a = bases[f]!
    for (let h = 0; h < half; h++) sums[h] = (sums[h]! + rows[a + h]!) | 0
  }
}

/** A hidden layer: the units above 0 and their values, `count` of them. */
export interface Hidden {
  readonly units: Int32Array
  readonly values: Float64Array
  count: number
}

export const makeHidden = (size: number): Hidden => ({
  units: new Int32Array(size),
  values: new Float64Array(size),
  count: 0,
})

/**
 * Parts the sums into their units and keeps those above 0. A carry of the lower unit into the upper is taken back, so each
 * is exact while it stays within 16 bits.
 */
export function rectify(sums: Int32Array, hidden: Hidden): void {
  const { units, values } = hidden
  let count = 0
  for (let h = 0; h < sums.length; h++) {
    const both = sums[h]!
    const low = (both << 16) >> 16
    const high = (both - low) >> 16
    if (low > 0) {
      units[count] = 2 * h
      values[count++] = low
    }
    if (high > 0) {
      units[count] = 2 * h + 1
      values[count++] = high
    }
  }
  hidden.count = count
}

/** Weights times values, and what is added: an output of a second layer, whose weights begin at `base`. */
export function outputOf(output: Float64Array, base: number, added: number, { units, values, count }: Hidden): number {
  let even = added
  let odd = 0
  let at = 0
  for (; at + 1 < count; at += 2) {
    even += output[base + units[at]!]! * values[at]!
    odd += output[base + units[at + 1]!]! * values[at + 1]!
  }
  if (at < count) even += output[base + units[at]!]! * values[at]!
  return even + odd
}
