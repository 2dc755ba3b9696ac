import type { ParserModel } from '../../src/language/en/parser-model.ts'
import type { Network } from '../network/network.ts'
import { packNetwork } from '../network/pack.ts'
import type { Tree } from './learner.ts'

/** A pair of tags must be seen so often to say which labels its arcs may have; else they may have any. */
const PAIR_COUNT = 3

/** The network in whole numbers. */
export function pack(
  network: Network,
  vectorSize: number,
  rest: Pick<ParserModel, 'smalls' | 'tags' | 'labels' | 'known' | 'labelSets' | 'setOf'>,
): ParserModel {
  const { hidden } = network.shape
  return {
    ...rest,
    hidden,
    size: vectorSize,
    ...packNetwork(network),
  }
}

/** Which labels arcs have between words with these tags, by direction. */
export function labelSets(
  labels: number,
  root: number,
  tags: number,
  trees: readonly Tree[],
): Pick<ParserModel, 'labelSets' | 'setOf'> {
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
  // Only the root's child is "root", which needs no choice.
  for (let label = 0; label < labels; label++) if (label !== root) all[label >> 3]! |= 1 << (label & 7)
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
  const bits = new Uint8Array(sets.length * width)
  sets.forEach((set, at) => {
    bits.set(set, at * width)
  })
  return { labelSets: bits, setOf }
}
