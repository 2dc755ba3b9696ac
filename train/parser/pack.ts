import { FIXED_POINT, type ParserModel } from '../../src/language/en/parser-model.ts'
import type { Network } from '../network/network.ts'
import type { Tree } from './learner.ts'

/** A pair of tags must be seen so often to say which labels its arcs may have; else they may have any. */
const PAIR_COUNT = 3

/** The network in whole numbers, with the label sets seen in the trees. */
export function pack(
  network: Network,
  vectorSize: number,
  rest: Pick<ParserModel, 'smalls' | 'tags' | 'labels' | 'known'>,
  trees: readonly Tree[],
): ParserModel {
  const { hidden, rows: count } = network.shape
  const rows = new Int8Array(network.rows.length)
  const rowScales = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    const weights = network.rows.subarray(row * hidden, (row + 1) * hidden)
    const scale = Math.fround(largest(weights) / 127) || 1
    rowScales[row] = scale
    for (let h = 0; h < hidden; h++) rows[row * hidden + h] = Math.round(weights[h]! / scale)
  }
  // A vector's component is a byte that stands for 1/127.
  const matrixTop = largest(network.matrices)
  const matrices = Int16Array.from(network.matrices, (weight) => Math.round((weight / matrixTop) * 32000))
  const outputTop = largest(network.output)
  const unit = outputTop / 32000
  return {
    ...rest,
    hidden,
    size: vectorSize,
    rows,
    rowScales,
    matrices,
    matrixScale: (matrixTop / 32000 / 127) * FIXED_POINT,
    bias: Int32Array.from(network.bias, (weight) => Math.round(weight * FIXED_POINT)),
    output: Int16Array.from(network.output, (weight) => Math.round(weight / unit)),
    outputBias: Float64Array.from(network.outputBias, (weight) => Math.round((weight / unit) * FIXED_POINT)),
    ...labelSets(rest.labels.length, rest.tags.length + 1, trees),
  }
}

function largest(values: Float32Array): number {
  let top = 0
  for (const value of values) if (Math.abs(value) > top) top = Math.abs(value)
  return top
}

/** Which labels arcs have between words with these tags, by direction. */
function labelSets(labels: number, tags: number, trees: readonly Tree[]): Pick<ParserModel, 'labelSets' | 'setOf'> {
  const width = Math.ceil(labels / 8)
  const counts = new Uint32Array(2 * tags * tags)
  const seen = new Uint8Array(2 * tags * tags * width)
  for (const tree of trees) {
    tree.heads.forEach((head, child) => {
      const label = tree.labels[child]!
      if (label < 0) return
      const headTag = head === tree.tags.length ? tags - 1 : tree.tags[head]!
      const pair = ((head > child ? 0 : 1) * tags + tree.tags[child]!) * tags + headTag
      counts[pair]!++
      seen[pair * width + (label >> 3)]! |= 1 << (label & 7)
    })
  }
  const all = new Uint8Array(width)
  for (let label = 0; label < labels; label++) all[label >> 3]! |= 1 << (label & 7)
  const sets = [all]
  const numbers = new Map([[all.join(), 0]])
  const setOf = Uint16Array.from(counts, (count, pair) => {
    if (count < PAIR_COUNT) return 0
    const set = seen.slice(pair * width, (pair + 1) * width)
    const key = set.join()
    let number = numbers.get(key)
    if (number === undefined) {
      number = sets.push(set) - 1
      numbers.set(key, number)
    }
    return number
  })
  const labelSets = new Uint8Array(sets.length * width)
  sets.forEach((set, at) => {
    labelSets.set(set, at * width)
  })
  return { labelSets, setOf }
}
