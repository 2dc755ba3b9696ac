import type { Document } from '../clean/document.ts'
import type { Span } from '../text/span.ts'

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word by the conventions of UD English; its span is exact, and the tokens of one printed word touch. */
export interface Token {
  readonly span: Span
  /** The printed characters: `text.slice(span.start, span.end)`. */
  readonly text: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag (VBD, VBN, NNS …): tense, voice and number are read off it. */
  readonly xpos: string
  /** Index in the sentence of the head, -1 for the root, null where no tree was made. */
  readonly head: number | null
  readonly deprel: string | null
}

/**
 * A shallow phrase: tokens `[first, last]`, both inside, indices in the sentence's tokens.
 * - `np`: a base noun phrase ("the strategic border town", "Abu Rami", "hundreds of", "she"); `head` is its head noun.
 *   A possessive "'s" ends one phrase and belongs to it ("Lebanon's" | "al-Manar TV").
 * - `vg`: a verb group, auxiliaries and negation in it ("has not been able", "had been killed"); `head` is its main verb.
 */
export interface Chunk {
  readonly kind: 'np' | 'vg'
  readonly first: number
  readonly last: number
  readonly head: number
  /** Verb groups only; null for noun phrases. */
  readonly verb: VerbGroup | null
}

export interface VerbGroup {
  readonly passive: boolean
  readonly negated: boolean
  /** `future` is will/shall/going to; `none` an infinitive or bare participle. */
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly perfect: boolean
  readonly progressive: boolean
  /** may, might, could, would, should … in lower case; null without one. */
  readonly modal: string | null
  /** to-infinitive ("to withdraw"). */
  readonly infinitive: boolean
  /** A participle without auxiliary ("vowing to", "backed by"). */
  readonly participle: boolean
}

export interface Sentence {
  readonly span: Span
  /** Index of its block in `document.blocks`. A sentence never crosses a block. */
  readonly block: number
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
}

/** A document with its sentences, in order of the text. */
export interface AnnotatedDocument extends Document {
  readonly sentences: readonly Sentence[]
}
