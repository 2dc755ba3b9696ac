import { readFile } from 'node:fs/promises'
import { dataFile } from '../data-file.ts'
import { readVectors, type Vectors } from './parser-vectors.ts'
import { nextState, tagKinds } from './tagger-features.ts'
import { readModel, type TaggerModel } from './tagger-model.ts'
import { makeBestTag } from './tagger-network.ts'
import { Table } from './tagger-table.ts'
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

let loaded: Promise<Tagger> | null = null

/** Loads the model from `data/`, once a process. */
export function loadTagger(): Promise<Tagger> {
  loaded ??= (async () => {
    const [model, lemmas, vectors] = await Promise.all([
      readFile(dataFile('models/tagger/tagger.bin')),
      readFile(dataFile('models/tagger/lemmas.tsv'), 'utf8'),
      readFile(dataFile('models/parser/vectors.bin')),
    ])
    return makeTagger(readModel(model), readLemmas(lemmas), readVectors(vectors))
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

/** The dictionary of a model: its tagged words and its clusters under one index. */
export function makeDictionary(
  model: Pick<TaggerModel, 'words' | 'classes' | 'fixed' | 'lists' | 'clusterWords' | 'clusters'>,
  vectors: Vectors,
): Dictionary {
  const rows = new Table(vectors.words.length)
  vectors.words.forEach((word, row) => {
    rows.set(word, row)
  })
  const known = model.words.length
  const table = new Table(known + model.clusterWords.length)
  const clusters = new Uint16Array(known + model.clusterWords.length)
  let used = known
  for (let index = 0; index < known; index++) table.set(model.words[index]!, index)
  model.clusterWords.forEach((word, at) => {
    let index = table.get(word)
    if (index < 0) table.set(word, (index = used++))
    clusters[index] = model.clusters[at]!
  })
  const { classes: tags, fixed, lists } = model
  return { vectorOf: (word) => rows.get(word), indexOf: (word) => table.get(word), known, tags, fixed, clusters, lists }
}

/** A small network, from left to right. Pure: the same words give the same tags. */
export function makeTagger(model: TaggerModel, lemmas: ReadonlyMap<string, string>, vectors: Vectors): Tagger {
  const dictionary = makeDictionary(model, vectors)
  const kinds = tagKinds(model.tags)
  const noTag = model.tags.length
  const best = makeBestTag(model, vectors)
  return {
    kind: 'tagger',
    tags: model.tags,
    lemmas,
    tag(text, starts, ends, from, to, out) {
      const count = to - from
      const words = readWords(text, starts, ends, from, to, dictionary)
      let tag1 = noTag
      let tag2 = noTag
      let state = 0
      for (let k = 0; k < count; k++) {
        let tag = words.fixed[MARGIN + k]!
        if (tag === NOT_FIXED) tag = best(words, k, tag1, tag2, state)
        out[from + k] = tag
        state = nextState(state, kinds[tag]!)
        tag2 = tag1
        tag1 = tag
      }
    },
  }
}
