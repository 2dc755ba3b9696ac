import type { Adjunct } from './sentence.ts'

/** A clause while it is made. */
export interface Draft {
  verb: number
  subject: number | null
  subjects: readonly number[]
  subjectShared: boolean
  antecedent: number | null
  objects: number[]
  adjuncts: Adjunct[]
  agent: number | null
  introducedBy: number | null
  parent: number | null
}

/** A place for one clause on the stack: it waits for its verb while `clause` is null. */
export interface Frame {
  clause: number | null
  introducedBy: number | null
  antecedent: number | null
  /** What stood before the verb: phrases without preposition, and the others. */
  phrases: number[]
  adjuncts: Adjunct[]
  /** Clauses met while waiting that will depend on this one. */
  children: number[]
}

/** A frame that waits, empty but for the token that opens it. */
export const frame = (introducedBy: number | null): Frame => ({
  clause: null,
  introducedBy,
  antecedent: null,
  phrases: [],
  adjuncts: [],
  children: [],
})
