import type { RuleId } from '../../text/problem.ts'
import type { Span } from '../../text/span.ts'
import type { EntityKind } from '../mentions/mention.ts'
import type { Place } from '../places/place.ts'

export type Side =
  | 'state'
  | 'rebel'
  | 'militia'
  | 'civilians'
  | 'external'
  | 'political'
  | 'media'
  | 'humanitarian'
  | 'international'

/** Why an entity has its country, sector or side. */
export interface EntityGround {
  readonly about: 'country' | 'sector' | 'side'
  readonly value: string
  readonly rule: RuleId
  /** The statements that name it with those words; none for what a list of coders says. */
  readonly from: readonly string[]
  /** In words. */
  readonly because: string
}

/** What several mentions of one document name; after `reconcile`, of one run. */
export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  /** The longest proper form, without article and form of address. */
  readonly name: string
  /** Every other printed form, forms of address kept ("Mr Assad"), in order of first appearance. */
  readonly aliases: readonly string[]
  /** What the text says they are: "UN and Arab League envoy to Syria", "opposition activist". */
  readonly roles: readonly string[]
  /** Ids of the entities of documents that were merged into this one; empty inside a document. */
  readonly mergedFrom: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** PLOVER sector: GOV, MIL, REB, COP, CVL … */
  readonly sector: string | null
  readonly side: Side | null
  /** The organization or group a person speaks for: an entity id of the same document. */
  readonly affiliation: string | null
  readonly place?: Place
  /** After `reconcile`: the code that a list of coders gives it. */
  readonly code?: string | null
  /** After `reconcile`: why its country, sector and side are held; nothing for what is null. */
  readonly grounds?: readonly EntityGround[]
}

/**
 * What the words that are no mention refer to: pronouns and definite nouns ("she", "it", "the group").
 * Key: start offset of the word; absent where it was declined to guess.
 */
export type References = ReadonlyMap<number, { readonly span: Span; readonly entity: string }>
