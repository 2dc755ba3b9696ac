import { MARGIN, type WordColumns } from './tagger-words.ts'

/** How many features a token has: of the word alone, of it and its neighbours, and those that look at the tags before. */
export const WORD_FEATURES = 14
export const NEAR_FEATURES = 24
/** Those that need no tag. */
export const STATIC_FEATURES = WORD_FEATURES + NEAR_FEATURES
export const DYNAMIC_FEATURES = 17
export const FEATURES = STATIC_FEATURES + DYNAMIC_FEATURES

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

/** Mixes the number of a template with its values into a 32-bit feature (multipliers of MurmurHash3). */
function mix1(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  return Math.imul(hash, 0xc2b2ae35) | 0
}
function mix2(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}
const mix3 = (template: number, a: number, b: number, c: number): number => mix2(template, mix1(template, a) ^ c, b)

/** The features of word `k` that need no tag, written to `out` from `at`: `STATIC_FEATURES` of them. */
export function staticFeatures(words: WordColumns, k: number, out: Int32Array, at: number): void {
  wordFeatures(words, k, out, at)
  nearFeatures(words, k, out, at + WORD_FEATURES)
}

/**
 * The features of word `k` by itself, written to `out` from `at`: `WORD_FEATURES` of them. They look at the columns that
 * `sameWord` compares and no others.
 */
export function wordFeatures(words: WordColumns, k: number, out: Int32Array, at: number): void {
  const i = MARGIN + k
  const { suffix2, suffix3, prefix1, prefix2, prefix3 } = words
  const s3 = suffix3[i]!
  const sh = words.shape[i]!
  const g0 = words.cluster[i]!
  out[at++] = mix1(1, words.word[i]!)
  out[at++] = mix1(2, words.form[i]!)
  out[at++] = mix1(3, words.suffix1[i]!)
  out[at++] = mix1(4, suffix2[i]!)
  out[at++] = mix1(5, s3)
  out[at++] = mix1(6, words.suffix4[i]!)
  out[at++] = mix1(7, prefix1[i]!)
  out[at++] = mix1(8, prefix2[i]!)
  out[at++] = mix1(9, prefix3[i]!)
  out[at++] = mix1(18, words.tags[i]!)
  out[at++] = mix2(24, suffix2[i]!, sh)
  out[at++] = mix2(30, s3, sh)
  out[at++] = mix1(32, g0)
  out[at] = mix2(37, g0, suffix2[i]!)
}

/** The columns of word `k` that `wordFeatures` reads, written to `out` from `at`: `WORD_COLUMNS` of them. */
export const WORD_COLUMNS = 12
export function keepWord(words: WordColumns, k: number, out: Int32Array, at: number): void {
  const i = MARGIN + k
  out[at++] = words.form[i]!
  out[at++] = words.word[i]!
  out[at++] = words.shape[i]!
  out[at++] = words.tags[i]!
  out[at++] = words.cluster[i]!
  out[at++] = words.suffix1[i]!
  out[at++] = words.suffix2[i]!
  out[at++] = words.suffix3[i]!
  out[at++] = words.suffix4[i]!
  out[at++] = words.prefix1[i]!
  out[at++] = words.prefix2[i]!
  out[at] = words.prefix3[i]!
}

/** Is word `k` the one that `keepWord` wrote to `kept` at `at`? Compares every column, so no chance of a wrong yes. */
export function sameWord(words: WordColumns, k: number, kept: Int32Array, at: number): boolean {
  const i = MARGIN + k
  return (
    kept[at] === words.form[i] &&
    kept[at + 1] === words.word[i] &&
    kept[at + 2] === words.shape[i] &&
    kept[at + 3] === words.tags[i] &&
    kept[at + 4] === words.cluster[i] &&
    kept[at + 5] === words.suffix1[i] &&
    kept[at + 6] === words.suffix2[i] &&
    kept[at + 7] === words.suffix3[i] &&
    kept[at + 8] === words.suffix4[i] &&
    kept[at + 9] === words.prefix1[i] &&
    kept[at + 10] === words.prefix2[i] &&
    kept[at + 11] === words.prefix3[i]
  )
}

/** The features of word `k` with its neighbours and its place, no tags: `NEAR_FEATURES` of them. */
export function nearFeatures(words: WordColumns, k: number, out: Int32Array, at: number): void {
  const i = MARGIN + k
  const { word, suffix3, shape, cluster } = words
  const w0 = word[i]!
  const before = word[i - 1]!
  const after = word[i + 1]!
  const s3 = suffix3[i]!
  const sh = shape[i]!
  const c0 = words.tags[i]!
  const c1 = words.tags[i + 1]!
  const c2 = words.tags[i + 2]!
  const cb = words.tags[i - 1]!
  out[at++] = mix2(10, sh, k === 0 ? 1 : 0)
  out[at++] = mix1(11, before)
  out[at++] = mix1(12, after)
  out[at++] = mix1(13, word[i - 2]!)
  out[at++] = mix1(14, word[i + 2]!)
  out[at++] = mix2(15, before, w0)
  out[at++] = mix2(16, w0, after)
  out[at++] = mix3(17, shape[i - 1]!, sh, shape[i + 1]!)
  out[at++] = mix1(19, c1)
  out[at++] = mix2(20, c1, c2)
  out[at++] = mix2(21, c0, c1)
  out[at++] = mix2(22, suffix3[i - 1]!, suffix3[i + 1]!)
  out[at++] = mix1(23, suffix3[i + 1]!)
  out[at++] = mix2(25, cb, c0)
  out[at++] = mix3(26, cb, c0, c1)
  out[at++] = mix3(27, c0, c1, c2)
  out[at++] = mix3(28, before, c0, after)
  out[at++] = mix2(29, s3, after)
  out[at++] = mix2(31, w0, words.space[i]!)
  const g0 = cluster[i]!
  const g1 = cluster[i + 1]!
  const gb = cluster[i - 1]!
  out[at++] = mix1(33, gb)
  out[at++] = mix1(34, g1)
  out[at++] = mix2(35, gb, g0)
  out[at++] = mix2(36, g0, g1)
  out[at] = mix2(38, gb, g1)
}

/** The features of word `k` that look at the tags of the two words before it: `DYNAMIC_FEATURES` of them. */
export function dynamicFeatures(
  words: WordColumns,
  k: number,
  tag1: number,
  tag2: number,
  state: number,
  out: Int32Array,
  at: number,
): void {
  const i = MARGIN + k
  const w0 = words.word[i]!
  const after = words.word[i + 1]!
  const c0 = words.tags[i]!
  const c1 = words.tags[i + 1]!
  const tags = (tag2 << 8) | tag1
  out[at++] = mix1(51, tag1)
  out[at++] = mix1(52, tags)
  out[at++] = mix2(53, w0, tag1)
  out[at++] = mix2(54, w0, tags)
  out[at++] = mix2(55, c0, tags)
  out[at++] = mix2(56, c1, tag1)
  out[at++] = mix3(57, c0, tag1, c1)
  out[at++] = mix2(58, words.suffix3[i]!, tag1)
  out[at++] = mix2(59, after, tag1)
  out[at++] = mix2(60, words.shape[i]!, tags)
  out[at++] = mix3(61, c0, tags, c1)
  out[at++] = mix2(62, words.word[i - 1]!, tag2)
  out[at++] = mix2(63, words.cluster[i]!, tag1)
  out[at++] = mix3(64, words.cluster[i]!, tags, words.cluster[i + 1]!)
  out[at++] = mix2(65, c0, state)
  out[at++] = mix3(66, c0, state, tag1)
  out[at] = mix3(67, words.suffix3[i]!, state, c1)
}
