import type { CueStance } from '../../language/en/cues.ts'
import type { Phrase } from './phrases.ts'
import type { Range, Unit } from './unit.ts'

/** A quotation as tokens of a unit, before its words, source and relations are settled. */
export interface Draft {
  readonly rule: string
  readonly unit: Unit
  readonly lemma: string
  /** The tokens of the cue; null for words that only their marks show. */
  readonly cue: Range | null
  readonly source: Phrase | null
  /** In order; none empty. */
  readonly contents: readonly Range[]
  readonly stance: CueStance
  /** To whom it was said, who may pass it on. */
  readonly addressee: Phrase | null
  /** Who passed it on, where the frame names them ("was quoted by"). */
  readonly relay: Phrase | null
  /** The content stands before the cue. */
  readonly trailing: boolean
  /** The content is a noun phrase: the source must be one that can speak. */
  readonly noun: boolean
  /** Words go on with those of an earlier draft: it lends its source. */
  readonly continues: Draft | null
}

export const draftOf = (
  parts: Pick<Draft, 'rule' | 'unit' | 'lemma' | 'cue' | 'source' | 'contents' | 'stance'> & Partial<Draft>,
): Draft => ({ addressee: null, relay: null, trailing: false, noun: false, continues: null, ...parts })
