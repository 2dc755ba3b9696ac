import { DIGIT, isUpper, kindOf, LETTER } from './tokenizer-characters.ts'

/** Features of one sentence's words, one column each; made by `readWords`, read by `features`. */
export interface WordColumns {
  /** Hash of the word in lower case, digits folded to 0. */
  readonly word: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  /** Letters, capitals and digits in short: "Xx", "X", "d,d", "x-x", with the case of the sentence (`caseOf`). */
  readonly shape: Int32Array
  /** 1 when white space stands before the token, plus 2 when it stands after. */
  readonly space: Int32Array
  /** Number of the word among the known ones from 1, or 0. */
  readonly id: Int32Array
  /** Number of the set of tags that the word is known to have, or 0. */
  readonly tags: Int32Array
  /** The same; for an unknown word one of its ending and shape. */
  readonly kind: Int32Array
  /** The word's cluster, 0 when it has none. */
  readonly cluster: Int32Array
  /** The one tag that the word has, or `NOT_FIXED`. */
  readonly fixed: Int32Array
  /** The list of tags that it may have. */
  readonly list: Int32Array
  /** Row of its vector, or -1. */
  readonly vector: Int32Array
}

/** The word has no fixed tag. */
export const NOT_FIXED = 255

/** 32-bit hash step (FNV-1a); the seed is FNV's offset basis. */
export const SEED = 0x811c9dc5 | 0
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Hash of a word as the tagger's dictionary spells it: lower case, every digit a 0. */
export function wordHash(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = step(hash, foldCode(word.charCodeAt(at)))
  return hash
}

/** Lower case, digits as 0, typographic quotation marks as straight ones. */
export function foldCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code | 32 : code >= 48 && code <= 57 ? 48 : code
  if (code === 0x2019 || code === 0x2018) return 39
  if (code === 0x201c || code === 0x201d) return 34
  if (code >= 0x2010 && code <= 0x2015) return code <= 0x2011 ? 45 : 0x2014
  return isUpper(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
}

const fresh = (size: number): WordColumns => ({
  word: new Int32Array(size),
  suffix1: new Int32Array(size),
  suffix2: new Int32Array(size),
  suffix3: new Int32Array(size),
  suffix4: new Int32Array(size),
  prefix2: new Int32Array(size),
  prefix3: new Int32Array(size),
  shape: new Int32Array(size),
  space: new Int32Array(size),
  id: new Int32Array(size),
  tags: new Int32Array(size),
  kind: new Int32Array(size),
  cluster: new Int32Array(size),
  fixed: new Int32Array(size),
  list: new Int32Array(size),
  vector: new Int32Array(size),
})

let columns: WordColumns = fresh(256)

/** What is known of words beforehand, by their hash. */
export interface Dictionary {
  /** Index of a word, or -1. */
  indexOf(word: number): number
  /** How many of the words have tags; the others only have a cluster. */
  readonly known: number
  /** The set of tags that the word has, or 0. */
  readonly tags: Uint16Array
  /** Its one tag, or `NOT_FIXED`. */
  readonly fixed: Uint8Array
  /** Its cluster, or 0. */
  readonly clusters: Uint16Array
  /** Its list of possible tags. */
  readonly lists: Uint16Array
  /** Row of the word's vector, or -1. */
  vectorOf(word: number): number
}

/** How many columns stand before the first and after the last word. */
export const MARGIN = 3
/**
 * The columns of tokens `[from, to)` of parallel offset arrays; word k stands at `MARGIN + k`.
 * The arrays are reused by the next call. Words longer than 40 code units are read at their ends only.
 */
export function readWords(
  text: string,
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  from: number,
  to: number,
  dictionary: Dictionary,
): WordColumns {
  const count = to - from
  if (columns.word.length < count + 2 * MARGIN) columns = fresh(2 * count + 2 * MARGIN)
  const sentenceCase = caseOf(text, starts, ends, from, to)
  for (let margin = 0; margin < MARGIN; margin++) {
    blank(margin, margin + 1)
    blank(MARGIN + count + margin, MARGIN + margin + 1)
  }
  for (let k = 0; k < count; k++) {
    const at = MARGIN + k
    readWord(text, starts[from + k]!, ends[from + k]!, at, sentenceCase)
    columns.space[at] =
      (k === 0 || ends[from + k - 1]! < starts[from + k]! ? 1 : 0) +
      (k === count - 1 || ends[from + k]! < starts[from + k + 1]! ? 2 : 0)
    const index = dictionary.indexOf(columns.word[at]!)
    const known = index >= 0 && index < dictionary.known
    columns.id[at] = known ? index + 1 : 0
    columns.tags[at] = known ? dictionary.tags[index]! : 0
    columns.kind[at] = columns.tags[at] !== 0 ? columns.tags[at]! : step(columns.suffix2[at]!, columns.shape[at]!)
    columns.list[at] = known ? dictionary.lists[index]! : 0
    columns.cluster[at] = index < 0 ? 0 : dictionary.clusters[index]!
    columns.vector[at] = dictionary.vectorOf(columns.word[at]!)
    columns.fixed[at] = known ? dictionary.fixed[index]! : NOT_FIXED
  }
  return columns
}

function blank(at: number, value: number): void {
  columns.vector[at] = -1
  columns.word[at] = columns.shape[at] = columns.kind[at] = value
  columns.id[at] = columns.tags[at] = columns.cluster[at] = columns.list[at] = columns.fixed[at] = 0
  columns.suffix1[at] = columns.suffix2[at] = columns.suffix3[at] = columns.suffix4[at] = value
  columns.prefix2[at] = columns.prefix3[at] = columns.space[at] = value
}

/** How a sentence is written: capitals say nothing in any but the first. */
export const USUAL_CASE = 0
/** No lower-case letter and at least eight capitals. */
export const ALL_CAPITALS = 1
/** Every word but small ones has a capital, as in the headlines of some newsrooms; at least five such words. */
export const TITLE_CASE = 2
/** No capital, and at least four words. */
export const NO_CAPITALS = 3

/** The case of the sentence of tokens `[from, to)`: reads ASCII letters only. */
export function caseOf(
  text: string,
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  from: number,
  to: number,
): number {
  let capitals = 0
  let small = 0
  let words = 0
  let capitalised = 0
  let plain = 0
  for (let k = from; k < to; k++) {
    const start = starts[k]!
    const end = ends[k]!
    const first = text.charCodeAt(start)
    const opensUpper = first >= 65 && first <= 90
    if (opensUpper || (first >= 97 && first <= 122)) {
      words++
      if (end - start >= 4) {
        if (opensUpper) capitalised++
        else plain++
      }
    }
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code >= 97 && code <= 122) small++
      else if (code >= 65 && code <= 90) capitals++
    }
    // Most sentences are known for usual ones after a few words.
    if (small > 0 && capitals > 0 && plain > 2 && plain * 2 > capitalised) return USUAL_CASE
  }
  if (small === 0) return capitals >= 8 ? ALL_CAPITALS : USUAL_CASE
  if (capitals === 0) return words >= 4 ? NO_CAPITALS : USUAL_CASE
  return capitalised >= 5 && plain * 8 <= capitalised ? TITLE_CASE : USUAL_CASE
}

/** Does a capital say anything here? In a title that of a word's first letter does not, "UN" does. */
const isTelling = (sentenceCase: number, opens: boolean): boolean =>
  sentenceCase === USUAL_CASE || (sentenceCase === TITLE_CASE && !opens)

function readWord(text: string, start: number, end: number, at: number, sentenceCase: number): void {
  let word = SEED
  let shape = SEED + sentenceCase * 77
  let last = 0
  let repeats = 0
  const length = end - start
  const stop = length > 40 ? start + 40 : end
  for (let position = start; position < stop; position++) {
    const code = text.charCodeAt(position)
    const folded = foldCode(code)
    word = step(word, folded)
    const kind = kindOf(code)
    const mark =
      kind === LETTER
        ? folded !== code && isTelling(sentenceCase, position === start)
          ? 1
          : 2
        : kind === DIGIT
          ? 3
          : code
    if (mark !== last) {
      shape = step(shape, mark)
      last = mark
      repeats = 0
    } else if (++repeats === 1) shape = step(shape, 5)
  }
  columns.word[at] = word
  columns.shape[at] = shape
  const one = foldCode(text.charCodeAt(end - 1))
  const suffix1 = step(SEED + 1, one)
  const suffix2 = length > 1 ? step(suffix1, foldCode(text.charCodeAt(end - 2))) : suffix1
  const suffix3 = length > 2 ? step(suffix2, foldCode(text.charCodeAt(end - 3))) : suffix2
  columns.suffix1[at] = suffix1
  columns.suffix2[at] = suffix2
  columns.suffix3[at] = suffix3
  columns.suffix4[at] = length > 3 ? step(suffix3, foldCode(text.charCodeAt(end - 4))) : suffix3
  const prefix1 = step(SEED + 2, foldCode(text.charCodeAt(start)))
  const prefix2 = length > 1 ? step(prefix1, foldCode(text.charCodeAt(start + 1))) : prefix1
  columns.prefix2[at] = prefix2
  columns.prefix3[at] = length > 2 ? step(prefix2, foldCode(text.charCodeAt(start + 2))) : prefix2
}
