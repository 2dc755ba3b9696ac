import { readFile } from 'node:fs/promises'
import { dataFile } from '../data-file.ts'
import { MOST_FEATURES, type ParserSizes, PLACES, stateFeatures, templateStarts } from './parser-features.ts'
import { type ParserModel, readParserModel } from './parser-model.ts'
import { makeParserNetwork } from './parser-network.ts'
import { LEFT, ParserState, SHIFT } from './parser-state.ts'
import { readVectors, type Vectors } from './parser-vectors.ts'
import { makeLexicon, readParserWords } from './parser-words.ts'

/** Finds the head of every word of a sentence, and what it is to its head, in the relations of Universal Dependencies. */
export interface Parser {
  readonly kind: 'parser'
  /** The relations it gives, by number: "nsubj". */
  readonly labels: readonly string[]
  /**
   * Parses tokens `[from, to)`, one sentence, of parallel offset arrays, with the tagger's tags. Writes to `heads` and
   * `labels`, at `[from, to)`, the head's index in the sentence (-1 for the root, of which there is one) and the number of
   * the relation. The tree is projective.
   */
  parse(
    text: string,
    starts: ArrayLike<number>,
    ends: ArrayLike<number>,
    from: number,
    to: number,
    tags: ArrayLike<number>,
    heads: Int32Array,
    labels: Uint8Array,
  ): void
}

let loaded: Promise<Parser> | null = null

/** Loads the model from `data/`, once a process. */
export function loadParser(): Promise<Parser> {
  loaded ??= (async () => {
    const [model, vectors] = await Promise.all([
      readFile(dataFile('models/parser/parser.bin')),
      readFile(dataFile('models/parser/vectors.bin')),
    ])
    return makeParser(readParserModel(model), readVectors(vectors))
  })()
  return loaded
}

/** A greedy transition-based parser with a small network. Pure: the same words and tags give the same tree. Linear time. */
export function makeParser(model: ParserModel, vectors: Vectors): Parser {
  const network = makeParserNetwork(model, vectors)
  const lexicon = makeLexicon(model.known, model.smalls, vectors.words, model.tags)
  const sizes: ParserSizes = {
    words: lexicon.rows,
    smalls: lexicon.smalls,
    tags: model.tags.length + 1,
    labels: model.labels.length,
  }
  const templates = templateStarts(sizes)
  const state = new ParserState(model.labels)
  const features = new Int32Array(MOST_FEATURES)
  const places = new Int32Array(PLACES)
  const root = model.labels.indexOf('root')
  const agreePassives = makePassiveAgreement(model)
  return {
    kind: 'parser',
    labels: model.labels,
    parse(text, starts, ends, from, to, tags, heads, labels) {
      const words = readParserWords(text, starts, ends, from, to, tags, lexicon)
      const count = to - from
      state.start(count)
      while (!state.done) {
        if (state.depth === 0) {
          state.make(SHIFT, -1)
          continue
        }
        network.read(features, stateFeatures(state, words, templates, places, features), places, words.vector)
        const move = network.move(state.allowed())
        if (move === SHIFT) {
          state.make(SHIFT, -1)
          continue
        }
        const child = state.stack[state.depth - 1]!
        const head = move === LEFT ? state.front : state.stack[state.depth - 2]!
        const label = head === count ? root : network.label(move, words.tag[child]!, words.tag[head]!)
        state.make(move, label)
      }
      agreePassives(state, words.tag)
      for (let k = 0; k < count; k++) {
        heads[from + k] = state.head[k] === count ? -1 : state.head[k]!
        labels[from + k] = state.label[k]!
      }
    },
  }
}

/**
 * Subjects and passives agree: the subject of a verb with a passive auxiliary is a passive one, and one of a verb that has
 * none and is no participle is not. The parser names the subject when it has seen the one but not always the other.
 */
function makePassiveAgreement({ labels, tags }: ParserModel): (state: ParserState, tagOf: Int32Array) => void {
  const auxiliary = labels.indexOf('aux:pass')
  const active = labels.indexOf('nsubj')
  const passive = labels.indexOf('nsubj:pass')
  const participles = Uint8Array.from([...tags, ''], (tag) => (tag.endsWith('|VBN') ? 1 : 0))
  let passives = new Uint8Array(256)
  return ({ head, label, count }, tagOf) => {
    if (auxiliary < 0 || active < 0 || passive < 0) return
    if (passives.length <= count) passives = new Uint8Array(2 * count)
    passives.fill(0, 0, count + 1)
    for (let k = 0; k < count; k++) if (label[k] === auxiliary) passives[head[k]!] = 1
    for (let k = 0; k < count; k++) {
      const verb = head[k]!
      if (label[k] === active && passives[verb] === 1) label[k] = passive
      else if (label[k] === passive && passives[verb] === 0 && participles[tagOf[verb]!] === 0) label[k] = active
    }
  }
}
