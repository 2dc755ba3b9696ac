import type { Span } from '../../text/span.ts'

/** Someone who says or passes on words. */
export interface Who {
  readonly text: string
  readonly span: Span
  readonly entity: string | null
  readonly kind: 'named' | 'role' | 'collective' | 'anonymous'
  readonly onBehalfOf: string | null
  /** Whether they are a party to the events they speak of; null when it cannot be told. */
  readonly party: boolean | null
  /** "in a statement", "on X", "in a video": the medium as printed. */
  readonly channel: string | null
}

export type Stance =
  | 'says'
  | 'accuses'
  | 'condemns'
  | 'denies'
  | 'confirms'
  | 'claims-responsibility'
  | 'promises'
  | 'threatens'
  | 'demands'
  | 'welcomes'
  | 'doubts'

export type Polarity = 'asserted' | 'denied'
export type Modality = 'actual' | 'possible' | 'conditional' | 'planned'

/** Words attributed to someone: direct (all in quotation marks), mixed (a part), indirect (none). */
export interface Quotation {
  readonly id: string
  readonly form: 'direct' | 'indirect' | 'mixed'
  readonly source: Who | null
  /** Who passed it on, nearest the newsroom first. */
  readonly relays: readonly Who[]
  readonly cue: { readonly span: Span; readonly text: string } | null
  readonly content: { readonly spans: readonly Span[]; readonly text: string }
  readonly stance: Stance
  readonly polarity: Polarity
  readonly modality: Modality
  /** 0 for the newsroom's own report of someone's words, 1 for words inside those, … */
  readonly depth: number
  readonly nestedIn: string | null
  readonly time: string | null
}
