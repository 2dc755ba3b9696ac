import type { EntityKind } from '../mentions/mention.ts'
import type { Place } from '../places/place.ts'
import type { Side } from './entity.ts'
import type { Placed } from './facts.ts'

/** An entity while its mentions are gathered; made into an `Entity` when all are in. */
export interface Draft {
  kind: EntityKind
  readonly members: Placed[]
  /** The proper name it is known by, where a lexicon has one; else the longest form wins. */
  country: string | null
  sector: string | null
  side: Side | null
  place: Place | null
  /** For nominal actors: the family of nouns ("army", "rebels"); null for names. */
  readonly family: string | null
  readonly roles: string[]
  gender: 'm' | 'f' | null
  affiliation: Draft | null
}

export const newDraft = (kind: EntityKind, family: string | null = null): Draft => ({
  kind,
  members: [],
  country: null,
  sector: null,
  side: null,
  place: null,
  family,
  roles: [],
  gender: null,
  affiliation: null,
})
