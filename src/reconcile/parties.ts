import type { Entity } from '../extract/entities/entity.ts'
import { isNation } from './entities/keys.ts'
import { foldName } from './entities/names.ts'

/** The party of who says something: of the merged speaker, else the name as printed; null for the unnamed. */
export function partyOfSaying(
  saying: {
    readonly speaker: string | null
    readonly speakerName: string | null
    readonly origin: { readonly known: boolean }
  },
  entity: (id: string | null) => Entity | null,
): string | null {
  const party = partyOf(saying.speaker, entity)
  if (party !== null || saying.speakerName === null || !saying.origin.known) return party
  return `named ${foldName(saying.speakerName)}`
}

/**
 * The party an actor belongs to: a country's government, forces, leaders and the country itself ("the United States",
 * "the White House", its president) act as one state; rebels of a country are one side. Others stand for themselves.
 * Null for an unknown id.
 */
export function partyOf(id: string | null, entity: Lookup): string | null {
  let parties = KNOWN.get(entity)
  if (!parties) KNOWN.set(entity, (parties = new Map()))
  let party = parties.get(id)
  if (party === undefined) parties.set(id, (party = findParty(id, entity, 0)))
  return party
}

type Lookup = (id: string | null) => Entity | null

/** The parties found so far by one sheet's entities. */
const KNOWN = new WeakMap<Lookup, Map<string | null, string | null>>()

function findParty(id: string | null, entity: Lookup, depth: number): string | null {
  const it = entity(id)
  if (!it) return null
  if (it.affiliation !== null && it.kind === 'person' && depth < 3) {
    const party = findParty(it.affiliation, entity, depth + 1)
    if (party !== null) return party
  }
  const country = it.country ?? it.place?.country ?? null
  if (country !== null) {
    if (it.kind === 'place' && it.place?.precision === 'country') return `state ${country}`
    if (it.sector === 'GOV' || it.side === 'state') return `state ${country}`
    if (it.kind !== 'person' && isNation(it.name)) return `state ${country}`
    if (it.side === 'rebel' || it.sector === 'REB') return `rebels ${country}`
  }
  return it.id
}
