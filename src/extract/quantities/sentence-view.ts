import type { Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import type { Piece } from '../../language/en/numbers-pieces.ts'
import type { Amount } from './amount.ts'

/** One sentence as the rules of this folder look at it: tokens, chunks, and where the amounts stand in them. */
export interface View {
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly pieces: readonly Piece[]
  /** Per token, the index of its chunk or -1. */
  readonly chunkOf: readonly number[]
  /** Tokens "since", and "of" behind "as". */
  readonly since: readonly number[]
  readonly asOf: readonly number[]
}

/** An amount with its place among the tokens. */
export interface Placed {
  readonly amount: Amount
  /** First and last token of the amount, bounds and unit in it. */
  readonly first: number
  readonly last: number
  /** The noun counted: its token, or null for a bare number or a unit of measure. */
  readonly head: number | null
  /** Last token of the phrase: the noun counted where there is one. */
  readonly end: number
}

export function viewOf(text: string, sentence: Sentence, pieces: readonly Piece[]): View {
  const chunkOf = new Array<number>(sentence.tokens.length).fill(-1)
  sentence.chunks.forEach((c, index) => {
    for (let i = c.first; i <= c.last; i++) chunkOf[i] = index
  })
  const since: number[] = []
  const asOf: number[] = []
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.lemma === 'since') since.push(i)
    else if (tokens[i]!.lemma === 'of' && tokens[i - 1]?.lemma === 'as') asOf.push(i)
  }
  return { text, sentence, tokens, chunks: sentence.chunks, pieces, chunkOf, since, asOf }
}

/** The token that holds the offset, or the first behind it; the number of tokens when there is none. Binary search. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

export const isNoun = (t: Token | undefined): boolean => t !== undefined && (t.upos === 'NOUN' || t.upos === 'PROPN')
export const isDashToken = (t: Token | undefined): boolean => t !== undefined && /^[-\u2010-\u2015]+$/.test(t.text)

/** The token before `i` that is no quotation mark. */
export function previousWord(tokens: readonly Token[], i: number): number {
  let at = i - 1
  while (at >= 0 && /^["'“”‘’«»]+$/.test(tokens[at]!.text)) at--
  return at
}
