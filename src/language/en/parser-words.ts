import type { ParserWords } from './parser-features.ts'
import { Table } from './tagger-table.ts'
import { foldCode, SEED, step } from './tagger-words.ts'

/** How many classes of endings unknown words fall into. */
export const ENDINGS = 512

/** What the parser knows of words and tags beforehand. */
export interface ParserLexicon {
  /** Rows of the words: the root, the known words by falling frequency, the classes of endings. */
  readonly rows: number
  /** The first so many known words are the frequent ones. */
  readonly smalls: number
  readonly known: Table
  readonly vectors: Table
  /** Kind of each tag for counting: 1 verb, 2 comma, 3 conjunction, 4 quotation mark or bracket, else 0. */
  readonly kinds: Uint8Array
  /** Is the tag that of a finite verb? */
  readonly finite: Uint8Array
}

/** `known`: hashes of the known words by falling frequency; `vectors`: of the words that have vectors; `tags`: "UPOS|XPOS". */
export function makeLexicon(
  known: Int32Array,
  smalls: number,
  vectors: Int32Array,
  tags: readonly string[],
): ParserLexicon {
  const words = new Table(known.length)
  known.forEach((hash, index) => {
    words.set(hash, index + 1)
  })
  const rows = new Table(vectors.length)
  vectors.forEach((hash, index) => {
    rows.set(hash, index)
  })
  const kinds = Uint8Array.from(tags, (tag) => {
    const [upos, xpos] = tag.split('|') as [string, string]
    if (upos === 'VERB' || upos === 'AUX') return 1
    if (xpos === ',') return 2
    if (upos === 'CCONJ' || xpos === ':') return 3
    return /^(?:``|''|-LRB-|-RRB-)$/.test(xpos) ? 4 : 0
  })
  const finite = Uint8Array.from(tags, (tag) => (/\|(?:VBD|VBZ|VBP|MD)$/.test(tag) ? 1 : 0))
  return { finite, rows: 1 + known.length + ENDINGS, smalls: smalls + 1, known: words, vectors: rows, kinds }
}

const fresh = (size: number): ParserWords => ({
  word: new Int32Array(size),
  small: new Int32Array(size),
  tag: new Int32Array(size),
  vector: new Int32Array(size),
  verbs: new Int32Array(size),
  commas: new Int32Array(size),
  conjunctions: new Int32Array(size),
  quotes: new Int32Array(size),
  finites: new Int32Array(size),
  nextVerb: new Int32Array(size),
  ending: 0,
})

let columns = fresh(256)

/** The columns of one sentence; reused by the next call. `tags[from…to)` are numbers of tags. */
export function readParserWords(
  text: string,
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  from: number,
  to: number,
  tags: ArrayLike<number>,
  lexicon: ParserLexicon,
): ParserWords {
  const count = to - from
  if (columns.word.length < count + 2) columns = fresh(2 * count + 2)
  const { word, small, tag, vector, verbs, commas, conjunctions, quotes, finites, nextVerb } = columns
  const { known, kinds, smalls, rows } = lexicon
  verbs[0] = commas[0] = conjunctions[0] = quotes[0] = finites[0] = 0
  for (let k = 0; k < count; k++) {
    const start = starts[from + k]!
    const end = ends[from + k]!
    let hash = SEED
    const stop = end - start > 40 ? start + 40 : end
    for (let at = start; at < stop; at++) hash = step(hash, foldCode(text.charCodeAt(at)))
    const row = known.get(hash)
    word[k] = row > 0 ? row : rows - ENDINGS + endingClass(text, start, end)
    small[k] = row > 0 && row < smalls ? row : 0
    vector[k] = lexicon.vectors.get(hash)
    tag[k] = tags[from + k]!
    const kind = kinds[tag[k]!]!
    verbs[k + 1] = verbs[k]! + (kind === 1 ? 1 : 0)
    commas[k + 1] = commas[k]! + (kind === 2 ? 1 : 0)
    conjunctions[k + 1] = conjunctions[k]! + (kind === 3 ? 1 : 0)
    quotes[k + 1] = quotes[k]! + (kind === 4 ? 1 : 0)
    finites[k + 1] = finites[k]! + lexicon.finite[tag[k]!]!
  }
  nextVerb[count] = count
  for (let k = count - 1; k >= 0; k--) nextVerb[k] = kinds[tag[k]!] === 1 ? k : nextVerb[k + 1]!
  word[count] = small[count] = 0
  vector[count] = -1
  tag[count] = kinds.length
  columns.ending = endingMark(text, starts, ends, from, to)
  return columns
}

/** The class of the last three letters. */
function endingClass(text: string, start: number, end: number): number {
  let hash = SEED
  for (let at = end - 1; at >= start && at >= end - 3; at--) hash = step(hash, foldCode(text.charCodeAt(at)))
  return ((hash ^ (hash >>> 15)) >>> 0) % ENDINGS
}

/** 1 stop, 2 question, 3 exclamation, 0 none: looks at the last three tokens, past closing quotation marks. */
function endingMark(
  text: string,
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  from: number,
  to: number,
): number {
  for (let k = to - 1; k >= from && k >= to - 3; k--) {
    const code = text.charCodeAt(ends[k]! - 1)
    if (code === 0x3f) return 2
    if (code === 0x21) return 3
    if (code === 0x2e && ends[k]! - starts[k]! === 1) return 1
  }
  return 0
}
