import type { Span } from '../../text/span.ts'

export type EntityKind = 'person' | 'organization' | 'group' | 'place'

/**
 * Words that name a person, organization, group or place. Names ("Rima Kamal", "ICRC") and nominal groups
 * ("rebels", "Syrian troops") are mentions; pronouns are not (see `References`).
 * The span leaves out the article, the form of address and a possessive ending.
 */
export interface Mention {
  readonly id: string
  readonly span: Span
  readonly text: string
  readonly type: EntityKind
  /** `name` is a proper name, `nominal` a common noun for an actor ("the army", "rebel commanders"). */
  readonly form: 'name' | 'nominal'
  readonly entity: string | null
}
