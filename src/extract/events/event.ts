import type { Span } from '../../text/span.ts'

export type EventStatus = 'happened' | 'ongoing' | 'planned' | 'alleged' | 'denied' | 'hypothetical' | 'historical'

export type PloverType =
  | 'AGREE'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'CONSULT'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'REJECT'
  | 'ACCUSE'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** One happening as one document tells it. */
export interface Event {
  readonly id: string
  /** The word that names it: "seized", "fall", "withdrawal". */
  readonly trigger: Span
  /** The clause it stands in. */
  readonly clause: Span
  /** The noun phrase that names it, without articles and numbers ("international peace conference"); null when a verb does. */
  readonly phrase: Span | null
  readonly type: { readonly plover: PloverType | null; readonly mode: string | null }
  /**
   * What kind of happening, finer than PLOVER and in plain words, for comparing and for the code books:
   * "territory-taken", "battle", "air-strike", "withdrawal", "talks", "flood" … (a closed list in `language/en/events`).
   */
  readonly kind: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  readonly time: string | null
  readonly status: EventStatus
  readonly quotation: string | null
}
