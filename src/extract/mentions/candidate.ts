import type { EntityKind } from './mention.ts'

/** A possible mention before the document has had its say. Words are indices in the sentence's words, both inside. */
export interface Candidate {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Null when nothing tells: the document's memory may. */
  readonly type: EntityKind | null
  /** How sure: 3 certain (title, known name), 2 likely, 1 a guess, 0 none. */
  readonly weight: number
}
