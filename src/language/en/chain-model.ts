import { readFile } from 'node:fs/promises'
import { dataFile } from '../data-file.ts'
import { homeOf, roomFor } from './name-model.ts'

/** Weights by which pairs of noun phrases are judged: do both name the same thing? */
export interface ChainWeights {
  /** Features (hashes), each once, in the order of the table; and their weights. */
  readonly keys: Int32Array
  readonly weights: Int16Array
}

export interface ChainModel {
  /** The sum of the weights of features `[0, count)`. */
  score(features: Int32Array, count: number): number
}

export function makeChainModel({ keys, weights }: ChainWeights): ChainModel {
  const mask = roomFor(keys.length) - 1
  const cells = new Int32Array(mask + 1)
  const values = new Int16Array(mask + 1)
  for (let index = 0; index < keys.length; index++) {
    let slot = homeOf(keys[index]!, mask)
    while (cells[slot] !== 0) slot = (slot + 1) & mask
    cells[slot] = keys[index]!
    values[slot] = weights[index]!
  }
  return {
    score(features, count) {
      let sum = 0
      for (let f = 0; f < count; f++) {
        const key = features[f]!
        let slot = homeOf(key, mask)
        for (let cell = cells[slot]!; cell !== 0; cell = cells[(slot = (slot + 1) & mask)]!)
          if (cell === key) {
            sum += values[slot]!
            break
          }
      }
      return sum
    },
  }
}

const MAGIC = 0x53524343

/** Bytes of a model: magic, count, keys, weights, little-endian. */
export function writeChains({ keys, weights }: ChainWeights): Uint8Array {
  const bytes = new Uint8Array(8 + keys.length * 6)
  new Int32Array(bytes.buffer, 0, 2).set([MAGIC, keys.length])
  new Int32Array(bytes.buffer, 8, keys.length).set(keys)
  new Int16Array(bytes.buffer, 8 + keys.length * 4, keys.length).set(weights)
  return bytes
}

/** Reads what `writeChains` wrote. Throws when the bytes are none of it. */
export function readChains(bytes: Uint8Array): ChainWeights {
  const copy = new Uint8Array(bytes)
  const [magic, count] = copy.length < 8 ? [0, 0] : new Int32Array(copy.buffer, 0, 2)
  if (magic !== MAGIC || copy.length < 8 + count! * 6)
    throw new Error('Cannot read the model of chains: it is none or cut short; reinstall sitrep')
  return {
    keys: new Int32Array(copy.buffer, 8, count),
    weights: new Int16Array(copy.buffer, 8 + count! * 4, count),
  }
}

let loaded: Promise<ChainModel> | null = null

/** Loads the model from `data/`, once a process. */
export function loadChains(): Promise<ChainModel> {
  loaded ??= readFile(dataFile('models/names/chains.bin')).then((bytes) => makeChainModel(readChains(bytes)))
  return loaded
}
