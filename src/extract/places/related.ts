import { idOf } from '../../text/id.ts'
import type { Entity } from '../entities/entity.ts'
import type { Reading } from '../extraction.ts'
import type { Place } from './place.ts'
import { findRelations } from './relations.ts'

/**
 * Adds the places that are told by relation to others ("10 km west of X") as entities of their own, behind the rest, in
 * order of the text. No mention is added: the names inside stay the mentions of what they name. `places` are those of
 * the mentions. What is said twice in the same words is one.
 */
export function withRelatedPlaces(reading: Reading, places: ReadonlyMap<string, Place>): Reading {
  const { document, mentions, entities } = reading
  const entityOf = new Map(mentions.map(({ id, entity }) => [id, entity]))
  const added = new Map<string, Entity>()
  for (const { span, kind, to, distanceKm, place } of findRelations(document.text, mentions, places)) {
    const ids = to.flatMap((id) => entityOf.get(id) ?? [])
    const key = `${kind} ${distanceKm} ${ids.join(' ')}`
    if (ids.length < to.length || added.has(key)) continue
    const name = document.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    added.set(key, {
      id: idOf('entity', document.id, 'place', name, span.start),
      kind: 'place',
      name,
      aliases: [],
      roles: [],
      mergedFrom: [],
      country: place.country,
      sector: null,
      side: null,
      affiliation: null,
      place: { ...place, relation: { kind, to: ids, distanceKm } },
    })
  }
  return added.size === 0 ? reading : { ...reading, entities: [...entities, ...added.values()] }
}
