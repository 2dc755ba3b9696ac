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
  /** Lower case but for names; "be" for "was", "not" for "n't". */
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag (VBD, VBN, NNS …): tense, voice and number are read off it. */
  readonly xpos: string
  /**
   * Index in the sentence of the head, -1 for the root, null where no tree was made. `value/tree.ts` walks the tree,
   * `language/en/relations.ts` finds subjects, objects and passives in it.
   */
  readonly head: number | null
  /** Its relation to the head, of Universal Dependencies: "nsubj:pass"; null likewise. */
  readonly deprel: string | null
}

/**
 * A shallow phrase: tokens `[first, last]`, both inside, indices in the sentence's tokens.
 * - `np`: a base noun phrase ("the strategic border town", "Abu Rami", "she"); `head` is its head noun. It holds no
 *   preposition, but for words of number: "hundreds of people", "a large number of rebels", "more than 300 men" and
 *   "at least 30" are one phrase each, with the head of what is counted. A possessive "'s" ends one phrase and belongs to
 *   it ("Lebanon's" | "al-Manar TV"). A day after another noun is a phrase of its own ("reporters" | "Tuesday").
 *   "who", "which", "that" (relative) and "there" (existential) are phrases of one token.
 * - `vg`: a verb group, auxiliaries, the adverbs between them and negation in it ("has not been able", "had been
 *   killed", "is going to leave"); `head` is its main verb. Particles ("carried | out") and adverbs before or after stay
 *   outside. Each of "killed and wounded" is a group; the second shares the auxiliaries of the first.
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
  /** "was killed", "got killed", and a past participle alone ("backed by"). */
  readonly passive: boolean
  /** "not", "n't", "never", "no longer", "hardly" in the group. "No group has claimed" is not negated here: see the subject. */
  readonly negated: boolean
  /**
   * `future` is will/shall/going to; `none` an infinitive or bare participle. With a modal it is `present`,
   * with modal and perfect ("could have fled") `past`.
   */
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

/** A phrase that goes with a clause: "in the town", "on Monday", or a bare time ("Tuesday", "last week"). */
export interface Adjunct {
  /** Index of the token that is its preposition; null for a bare time. */
  readonly preposition: number | null
  /** Index of its noun phrase in the sentence's chunks. */
  readonly phrase: number
}

/**
 * A shallow clause: one verb group with what goes with it. Found by rules over chunks, without a parse: trust the subject
 * and the first object most. Chunks are named by index in `chunks`, tokens by index in `tokens`, clauses by index in
 * `clauses`.
 */
export interface Clause {
  /** Tokens `[first, last]`, both inside. A clause may enclose another ("the men | who fled | said"). */
  readonly first: number
  readonly last: number
  /** The verb group. */
  readonly verb: number
  /**
   * The noun phrase that is the grammatical subject (of a passive: whom it was done to); null when none was found.
   * Of coordinated subjects the first; of "Ahmed, a commander, said" the phrase before the apposition.
   * A relative pronoun when that is the subject; see `antecedent`.
   */
  readonly subject: number | null
  /** All coordinated subjects, `subject` first. */
  readonly subjects: readonly number[]
  /** The subject stands in another clause: "fled and *surrendered*", "vowing *to fight*", "rebels *backed* by Iran". */
  readonly subjectShared: boolean
  /** For a relative clause: the noun phrase that who, which or that stands for; else null. */
  readonly antecedent: number | null
  /** Noun phrases after the verb without a preposition, in order: objects, or the complement of "be". */
  readonly objects: readonly number[]
  /** Prepositional phrases and bare times, before or after the verb; "of" after a noun is left out. */
  readonly adjuncts: readonly Adjunct[]
  /** The "by" phrase of a passive; also among the adjuncts. */
  readonly agent: number | null
  /** The token that opens the clause: that, which, who, because, if, when, after; of "after fleeing" the preposition. */
  readonly introducedBy: number | null
  /**
   * The clause it depends on: the "said" of what was said (also when it comes after: "…," she said), the clause that a
   * relative, adverbial, participle or infinitive clause stands in; null for a main clause.
   * Coordinated clauses have the same parent.
   */
  readonly parent: number | null
}

export interface Sentence {
  readonly span: Span
  /** Index of its block in `document.blocks`. A sentence never crosses a block. */
  readonly block: number
  readonly tokens: readonly Token[]
  /** In order, without overlap. */
  readonly chunks: readonly Chunk[]
  /** One for each verb group, in order of their verbs. */
  readonly clauses: readonly Clause[]
}

/** A document with its sentences, in order of the text. */
export interface AnnotatedDocument extends Document {
  readonly sentences: readonly Sentence[]
}
