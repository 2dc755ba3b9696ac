import { readFile } from 'node:fs/promises'
import { dataFile } from '../data-file.ts'
import { dynamicFeatures, FEATURES, nextState, STATIC_FEATURES, staticFeatures, tagKinds } from './tagger-features.ts'
import { homeOf, readModel, roomFor, type TaggerModel } from './tagger-model.ts'
import { type Dictionary, MARGIN, NOT_FIXED, readWords } from './tagger-words.ts'

/** Predicts Universal and Penn tags together; see `annotate/`. */
export interface Tagger {
  readonly kind: 'tagger'
  /** The tags it gives, by number: "NOUN|NN". */
  readonly tags: readonly string[]
  /** Tags tokens `[from, to)`, one sentence, of parallel offset arrays; writes their numbers to `out[from…to)`. */
  tag(text: string, starts: ArrayLike<number>, ends: ArrayLike<number>, from: number, to: number, out: Uint8Array): void
  /** Lemmas learnt for words that no rule gets right: "word\tUPOS" to lemma. */
  readonly lemmas: ReadonlyMap<string, string>
}

/** Number of "no tag yet", before the first word. */
export const NO_TAG = 254

let loaded: Promise<Tagger> | null = null

/** Loads the model from `data/`, once a process. */
export function loadTagger(): Promise<Tagger> {
  loaded ??= (async () => {
    const [model, lemmas] = await Promise.all([
      readFile(dataFile('models/tagger/tagger.bin')),
      readFile(dataFile('models/tagger/lemmas.tsv'), 'utf8'),
    ])
    return makeTagger(readModel(model), readLemmas(lemmas))
  })()
  return loaded
}

/** Lines "word TAB UPOS TAB lemma". */
export function readLemmas(lines: string): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const cut = line.lastIndexOf('\t')
    if (cut > 0) lemmas.set(line.slice(0, cut), line.slice(cut + 1))
  }
  return lemmas
}

/**
 * A hash table from 32-bit keys to 32-bit values but -1: open addressing, at most half full; key and value lie side by
 * side, so that a look-up touches one line of the processor's cache.
 */
class Table {
  readonly cells: Int32Array
  readonly mask: number

  constructor(size: number) {
    const room = roomFor(size)
    this.cells = new Int32Array(room * 2).fill(-1)
    this.mask = room - 1
  }

  set(key: number, value: number): void {
    let slot = homeOf(key, this.mask) * 2
    while (this.cells[slot + 1] !== -1) slot = (slot + 2) & (2 * this.mask + 1)
    this.cells[slot] = key
    this.cells[slot + 1] = value
  }

  /** The value, or -1. */
  get(key: number): number {
    const { cells } = this
    const wrap = 2 * this.mask + 1
    let slot = homeOf(key, this.mask) * 2
    for (;;) {
      const value = cells[slot + 1]!
      if (value === -1 || cells[slot] === key) return value
      slot = (slot + 2) & wrap
    }
  }
}

/** The dictionary of a model: its tagged words and its clusters under one index. */
export function makeDictionary(
  model: Pick<TaggerModel, 'words' | 'classes' | 'fixed' | 'clusterWords' | 'clusters'>,
): Dictionary {
  const size = model.words.length + model.clusterWords.length
  const table = new Table(size)
  const tags = new Int32Array(size)
  const fixed = new Uint8Array(size).fill(NOT_FIXED)
  const clusters = new Uint16Array(size)
  tags.set(model.classes)
  fixed.set(model.fixed)
  let used = model.words.length
  for (let index = 0; index < used; index++) table.set(model.words[index]!, index)
  model.clusterWords.forEach((word, at) => {
    let index = table.get(word)
    if (index < 0) table.set(word, (index = used++))
    clusters[index] = model.clusters[at]!
  })
  return { indexOf: (word) => table.get(word), tags, fixed, clusters }
}

/** A greedy averaged perceptron, from left to right. Pure: the same words give the same tags. */
export function makeTagger(model: TaggerModel, lemmas: ReadonlyMap<string, string>): Tagger {
  const dictionary = makeDictionary(model)
  const table = new Table(model.keys.length)
  // Value of a feature: where its weights start times 256, plus how many there are.
  let start = 0
  for (let index = 0; index < model.keys.length; index++) {
    const count = model.counts[index]!
    table.set(model.keys[index]!, start * 256 + count)
    start += count
  }
  const packed = new Int32Array(start)
  for (let index = 0; index < start; index++) packed[index] = (model.weights[index]! << 8) | model.weightTags[index]!
  const size = model.tags.length
  const kinds = tagKinds(model.tags)
  const scores = new Int32Array(size)
  const features = new Int32Array(FEATURES)

  const best = (): number => {
    scores.fill(0)
    for (let f = 0; f < FEATURES; f++) {
      const value = table.get(features[f]!)
      if (value === -1) continue
      const first = value >>> 8
      const last = first + (value & 255)
      for (let at = first; at < last; at++) {
        const weight = packed[at]!
        scores[weight & 255]! += weight >> 8
      }
    }
    let tag = 0
    let top = scores[0]!
    for (let t = 1; t < size; t++) {
      if (scores[t]! > top) {
        top = scores[t]!
        tag = t
      }
    }
    return tag
  }

  return {
    kind: 'tagger',
    tags: model.tags,
    lemmas,
    tag(text, starts, ends, from, to, out) {
      const count = to - from
      const words = readWords(text, starts, ends, from, to, dictionary)
      let tag1 = NO_TAG
      let tag2 = NO_TAG
      let state = 0
      for (let k = 0; k < count; k++) {
        let tag = words.fixed[MARGIN + k]!
        if (tag === NOT_FIXED) {
          staticFeatures(words, k, features, 0)
          dynamicFeatures(words, k, tag1, tag2, state, features, STATIC_FEATURES)
          tag = best()
        }
        out[from + k] = tag
        state = nextState(state, kinds[tag]!)
        tag2 = tag1
        tag1 = tag
      }
    },
  }
}
