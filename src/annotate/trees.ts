import type { Parser } from '../language/en/parser.ts'
import type { TokenSpans } from '../language/en/tokenizer-tokens.ts'

/**
 * Which sentences get trees: none, all, or (`reading`) those that can tell something: with a verb of reporting, a
 * quantity, or a word that names an event (`telling.ts`).
 */
export type ParseProfile = 'none' | 'reading' | 'all'

export interface Trees {
  readonly parser: Parser
  readonly parse: Exclude<ParseProfile, 'none'>
}

/** What `annotate` takes to make trees; null for none. */
export const withTrees = (parser: Parser, parse: ParseProfile): Trees | null =>
  parse === 'none' ? null : Object.freeze({ parser, parse })

/** Heads and relations of a sentence, one each token, as `Token` has them. */
export interface SentenceTree {
  readonly heads: ArrayLike<number>
  readonly deprels: readonly string[]
}

/** Distinct sentences remembered: copies and agency texts come again. Then it starts anew. */
const MOST = 4096
/** Longer sentences are not remembered. */
const LONG = 600

let remembered = new Map<string, SentenceTree>()
let rememberedFor: Parser | null = null

/**
 * The tree of tokens `[from, to)`, each distinct sentence parsed once. Pure: it remembers sentences with their tags.
 */
export function treeOf(
  text: string,
  spans: TokenSpans,
  tags: Uint8Array,
  from: number,
  to: number,
  parser: Parser,
): SentenceTree {
  const start = spans.starts[from]!
  const end = spans.ends[to - 1]!
  if (rememberedFor !== parser || remembered.size >= MOST) {
    remembered = new Map()
    rememberedFor = parser
  }
  let key = ''
  if (end - start <= LONG) {
    // Tags and lengths beside the words, so that only the very same reading is the same; joined, so that the document is not kept.
    key = `${text.slice(start, end)}\n`
    for (let k = from; k < to; k++) key += String.fromCharCode(tags[k]! + 256, spans.starts[k]! - start + 32)
    const known = remembered.get(key)
    if (known !== undefined) return known
  }
  const heads = new Int32Array(to)
  const labels = new Uint8Array(to)
  parser.parse(text, spans.starts, spans.ends, from, to, tags, heads, labels)
  const deprels: string[] = []
  for (let k = from; k < to; k++) deprels.push(parser.labels[labels[k]!]!)
  const tree: SentenceTree = { heads: heads.subarray(from), deprels }
  if (key !== '') remembered.set(key, { heads: heads.slice(from), deprels })
  return tree
}
