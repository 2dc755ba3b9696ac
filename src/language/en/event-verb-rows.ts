import type { Demand, EventKind, VerbFrame, VerbSense } from './event-kinds.ts'
import { words } from './event-kinds.ts'

/** Lemmas, the kind they tell, who plays which part, and what must stand around them. */
export type VerbRow = readonly [
  string,
  EventKind,
  VerbFrame,
  { object?: Demand; after?: readonly string[]; subject?: VerbSense['subject'] },
]

export const set = (list: string): ReadonlySet<string> => new Set(words(list))
