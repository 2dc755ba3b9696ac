import type { Vectors } from './parser-vectors.ts'
import type { Kernel } from './vector-kernel.ts'

/** What turns word vectors into layers: for each place a matrix of `size` × `hidden`. */
interface Matrices {
  readonly hidden: number
  readonly matrices: Int16Array
  readonly matrixScale: number
}

/** Bytes that `placeMatrices` takes. */
export const roomForMatrices = ({ hidden, matrices }: Matrices): number => 2 * matrices.length + 1024 + 4 * hidden

/**
 * Puts the matrices into a kernel's memory and answers with a function that writes the product of a place's matrix and a word's
 * vector, in fixed point, to a layer.
 */
export function placeMatrices(
  kernel: Kernel,
  { hidden, matrices, matrixScale }: Matrices,
  { size, values }: Vectors,
): (place: number, word: number, to: Int16Array, at: number) => void {
  const length = 2 * hidden
  const pairs = size / 2
  const places = matrices.length / (size * hidden)
  const base = kernel.take(2 * matrices.length)
  // As the kernel wants them: two components of the vector side by side for each unit.
  const placed = kernel.int16(base, matrices.length)
  for (let d = 0; d < places * size; d++)
    for (let h = 0; h < hidden; h++) placed[((d >> 1) * hidden + h) * 2 + (d & 1)] = matrices[d * hidden + h]!
  const vectorAt = kernel.take(2 * size)
  const vector = kernel.int16(vectorAt, size)
  const wideAt = kernel.take(4 * hidden)
  const wide = kernel.int32(wideAt, hidden)
  return (place, word, to, at) => {
    vector.set(values.subarray(word * size, (word + 1) * size))
    kernel.multiply(wideAt, vectorAt, pairs, base + place * size * length, length)
    for (let h = 0; h < hidden; h++) to[at + h] = Math.round(wide[h]! * matrixScale)
  }
}
