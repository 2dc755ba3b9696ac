import { MARGIN, type WordColumns } from './tagger-words.ts'

/** Places of words that the tagger looks at: the word itself, then one and two before and after. */
export const TAGGER_PLACES = 5
const OFFSETS = [0, -1, 1, -2, 2] as const

/** How many different values the features have. */
export interface TaggerSizes {
  /** Known words, by falling frequency; 0 is for all others. */
  readonly words: number
  readonly clusters: number
  /** Sets of tags that words are known to have; 0 for unknown words. */
  readonly classes: number
  readonly tags: number
}

/** Only the more frequent words are told apart: the word itself, at one place of distance, and at two. */
const OWN_WORDS = 5000
const NEAR_WORDS = 2000
const FAR_WORDS = 500

const SUFFIX1 = 64
const SUFFIX2 = 512
const SUFFIX3 = 1024
const SUFFIX4 = 1024
const PREFIX2 = 256
const PREFIX3 = 512
const SHAPES = 256
const NEAR_SUFFIX3 = 512
/** Pairs and triples of what words and tags are known for, folded onto so many rows. */
const TOGETHER = 2048

/** States of the clause, see `nextState`. */
const STATES = 8

/** Features of a word by itself at its five places, and of what stands before it. */
export const CENTRE_FEATURES = 10
export const NEAR_FEATURES = 5
export const FAR_FEATURES = 3
export const WORD_FEATURES = CENTRE_FEATURES + 2 * NEAR_FEATURES + 2 * FAR_FEATURES
export const DYNAMIC_FEATURES = 9
export const FEATURES = WORD_FEATURES + DYNAMIC_FEATURES

/** Where the rows of each template begin; the last entry is the number of rows. */
export function taggerStarts({ words, clusters, classes, tags }: TaggerSizes): Int32Array {
  const own = Math.min(words, OWN_WORDS)
  const near = Math.min(words, NEAR_WORDS)
  const far = Math.min(words, FAR_WORDS)
  const sizes = [
    // 0: the word
    ...[own, SUFFIX1, SUFFIX2, SUFFIX3, SUFFIX4, PREFIX2, PREFIX3, SHAPES, clusters, classes],
    // 10: the one before, the one after
    ...[near, NEAR_SUFFIX3, SHAPES, clusters, classes],
    ...[near, NEAR_SUFFIX3, SHAPES, clusters, classes],
    // 20: two before, two after
    ...[far, clusters, classes],
    ...[far, clusters, classes],
    // 26: one and two tags before, both, the state of the clause, the place in the sentence with the white space
    ...[tags + 1, tags + 1, (tags + 1) * (tags + 1), STATES, 8],
    // 31: the word's class with those beside it, with the next and the tag before, with the tag and the state; its ending
    // with the next class and the state
    ...[TOGETHER, TOGETHER, TOGETHER, TOGETHER],
  ]
  const starts = new Int32Array(sizes.length + 1)
  sizes.forEach((size, at) => {
    starts[at + 1] = starts[at]! + size
  })
  return starts
}

const among = (hash: number, size: number): number => ((hash ^ (hash >>> 15)) >>> 0) % size
/** A row for three values together. */
function together(a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f)
  return among(hash, TOGETHER)
}

const within = (word: number, size: number): number => (word < size ? word : 0)

/** What the features read of a word: the columns that `sameWord` compares and no others. */
export const WORD_COLUMNS = 9

/**
 * The features of word `k` as it stands at place `place` (0 itself, 1 the word before it is tagged, …), written to `out`
 * from `at`; returns where they end. A word outside the sentence has none but its margin's shape.
 */
export function wordFeatures(
  words: WordColumns,
  k: number,
  place: number,
  starts: Int32Array,
  out: Int32Array,
  at: number,
): number {
  const i = MARGIN + k
  const word = words.id[i]!
  if (place === 0) {
    out[at++] = starts[0]! + within(word, starts[1]! - starts[0]!)
    out[at++] = starts[1]! + among(words.suffix1[i]!, SUFFIX1)
    out[at++] = starts[2]! + among(words.suffix2[i]!, SUFFIX2)
    out[at++] = starts[3]! + among(words.suffix3[i]!, SUFFIX3)
    out[at++] = starts[4]! + among(words.suffix4[i]!, SUFFIX4)
    out[at++] = starts[5]! + among(words.prefix2[i]!, PREFIX2)
    out[at++] = starts[6]! + among(words.prefix3[i]!, PREFIX3)
    out[at++] = starts[7]! + among(words.shape[i]!, SHAPES)
    out[at++] = starts[8]! + words.cluster[i]!
    out[at++] = starts[9]! + words.tags[i]!
  } else if (place < 3) {
    const first = place === 1 ? 10 : 15
    out[at++] = starts[first]! + within(word, starts[11]! - starts[10]!)
    out[at++] = starts[first + 1]! + among(words.suffix3[i]!, NEAR_SUFFIX3)
    out[at++] = starts[first + 2]! + among(words.shape[i]!, SHAPES)
    out[at++] = starts[first + 3]! + words.cluster[i]!
    out[at++] = starts[first + 4]! + words.tags[i]!
  } else {
    const first = place === 3 ? 20 : 23
    out[at++] = starts[first]! + within(word, starts[21]! - starts[20]!)
    out[at++] = starts[first + 1]! + words.cluster[i]!
    out[at++] = starts[first + 2]! + words.tags[i]!
  }
  return at
}

/** Where word `k` with its neighbours' words lies: the index of the word at each place. */
export const wordAt = (k: number, place: number): number => k + OFFSETS[place]!

/** The features that look at the tags before word `k` (`noTag` before the first), the clause and the white space. */
export function dynamicFeatures(
  words: WordColumns,
  k: number,
  tag1: number,
  tag2: number,
  state: number,
  noTag: number,
  starts: Int32Array,
  out: Int32Array,
  at: number,
): number {
  out[at++] = starts[26]! + tag1
  out[at++] = starts[27]! + tag2
  out[at++] = starts[28]! + tag1 * (noTag + 1) + tag2
  out[at++] = starts[29]! + state
  out[at++] = starts[30]! + words.space[MARGIN + k]! + (k === 0 ? 4 : 0)
  const before = words.kind[MARGIN + k - 1]!
  const kind = words.kind[MARGIN + k]!
  const after = words.kind[MARGIN + k + 1]!
  out[at++] = starts[31]! + together(before, kind, after)
  out[at++] = starts[32]! + together(kind, after, tag1)
  out[at++] = starts[33]! + together(kind, tag1, state)
  out[at++] = starts[34]! + together(words.suffix3[MARGIN + k]!, after, state)
  return at
}

const FINITE = 1
const FINITE_AUXILIARY = 2
const AUXILIARY = 3
const NON_FINITE = 4
const BOUNDARY = 5
const TRANSPARENT = 6

/** What each tag does to the state of the clause, by its name ("VERB|VBD"). */
export function tagKinds(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => {
    const [upos, xpos] = tag.split('|') as [string, string]
    const verb = upos === 'VERB' || upos === 'AUX'
    if (verb && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) return upos === 'AUX' ? FINITE_AUXILIARY : FINITE
    if (verb) return upos === 'AUX' ? AUXILIARY : NON_FINITE
    if (upos === 'SCONJ' || upos === 'CCONJ' || /^(?:WDT|WP|WRB|,|:|\.|-LRB-|-RRB-)$/.test(xpos)) return BOUNDARY
    return /^(?:RB|RBR|RBS|RP)$/.test(xpos) ? TRANSPARENT : 0
  })
}

/**
 * Whether the clause has had its finite verb, and whether an auxiliary waits for its verb; it tells "fled" the past tense
 * from "fled" the participle. 0 at the start; twice (0 none, 1 in this clause, 2 in an earlier one), plus 1 for a waiting
 * auxiliary.
 */
export function nextState(state: number, kind: number): number {
  switch (kind) {
    case FINITE:
      return 2
    case FINITE_AUXILIARY:
      return 3
    case AUXILIARY:
      return state | 1
    case BOUNDARY:
      return state >= 2 ? 4 : 0
    case TRANSPARENT:
      return state
    default:
      return state & 6
  }
}

/** The columns of word `k` that `wordFeatures` reads, written to `out` from `at`. */
export function keepWord(words: WordColumns, k: number, out: Int32Array, at: number): void {
  const i = MARGIN + k
  out[at++] = words.word[i]!
  out[at++] = words.shape[i]!
  out[at++] = words.suffix1[i]!
  out[at++] = words.suffix2[i]!
  out[at++] = words.suffix3[i]!
  out[at++] = words.suffix4[i]!
  out[at++] = words.prefix2[i]!
  out[at++] = words.prefix3[i]!
  out[at] = words.id[i]!
}

/** Is word `k` the one that `keepWord` wrote to `kept` at `at`? Compares every column; class and cluster follow from the word. */
export function sameWord(words: WordColumns, k: number, kept: Int32Array, at: number): boolean {
  const i = MARGIN + k
  return (
    kept[at] === words.word[i] &&
    kept[at + 1] === words.shape[i] &&
    kept[at + 2] === words.suffix1[i] &&
    kept[at + 3] === words.suffix2[i] &&
    kept[at + 4] === words.suffix3[i] &&
    kept[at + 5] === words.suffix4[i] &&
    kept[at + 6] === words.prefix2[i] &&
    kept[at + 7] === words.prefix3[i] &&
    kept[at + 8] === words.id[i]
  )
}
