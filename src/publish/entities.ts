import type { Entity } from '../extract/entities/entity.ts'
import { emitterOf } from './emit.ts'
import type { EntityJson } from './run.ts'
import { entitySchema } from './schema/entity.ts'

const emit = emitterOf(entitySchema)

/** The entities of a run, and where each document's own entity went. */
export interface PublishedEntities {
  /** Ordered by kind, then name, then id. */
  readonly entities: EntityJson[]
  /** From the id of every document's own entity to the id of its top-level entity. */
  readonly canonical: ReadonlyMap<string, string>
}

/**
 * The entities of all stories, united by id, and after them those of documents that no story merged (`loose`), each as
 * it is. Aliases, roles and `mergedFrom` are united in order of first appearance; of two values of one field the first
 * that is known stays. Every id in `affiliation` and `place.relation` is that of a top-level entity.
 */
export function uniteEntities(
  stories: readonly { readonly entities: readonly Entity[] }[],
  loose: readonly Entity[],
): PublishedEntities {
  const united = new Map<string, Entity>()
  const canonical = new Map<string, string>()
  const add = (entity: Entity, mergedFrom: readonly string[]): void => {
    const known = united.get(entity.id)
    united.set(entity.id, known ? unite(known, { ...entity, mergedFrom }) : { ...entity, mergedFrom })
    canonical.set(entity.id, entity.id)
    for (const id of mergedFrom) canonical.set(id, entity.id)
  }
  for (const story of stories) for (const entity of story.entities) add(entity, entity.mergedFrom)
  for (const entity of loose) if (!canonical.has(entity.id)) add(entity, [entity.id])
  const entities = [...united.values()].map((entity) => emit(withIds(entity, canonical))).sort(byName)
  return { entities, canonical }
}

const distinct = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

function unite(a: Entity, b: Entity): Entity {
  const place = a.place ?? b.place
  return {
    ...a,
    aliases: distinct(a.aliases, b.name === a.name ? [] : [b.name], b.aliases),
    roles: distinct(a.roles, b.roles),
    mergedFrom: distinct(a.mergedFrom, b.mergedFrom),
    country: a.country ?? b.country,
    sector: a.sector ?? b.sector,
    side: a.side ?? b.side,
    affiliation: a.affiliation ?? b.affiliation,
    ...(place ? { place } : {}),
  }
}

function withIds(entity: Entity, canonical: ReadonlyMap<string, string>): Entity {
  const { affiliation, place } = entity
  const to = (id: string): string => canonical.get(id) ?? id
  const relation = place?.relation
  return {
    ...entity,
    mergedFrom: [...entity.mergedFrom].sort(),
    affiliation: affiliation && to(affiliation),
    ...(place && relation ? { place: { ...place, relation: { ...relation, to: distinct(relation.to.map(to)) } } } : {}),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byName = (a: EntityJson, b: EntityJson): number =>
  compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.id, b.id)
