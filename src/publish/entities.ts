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

/** Entities gathered story by story; see `entityUnion`. */
export interface EntityUnion {
  /** Adds the entities of one story (`mergedFrom` names those of its documents). */
  readonly add: (entities: readonly Entity[]) => void
  /** Adds those of documents that no story merged, each as it is. */
  readonly addLoose: (entities: readonly Entity[]) => void
  readonly finish: () => PublishedEntities
}

/** One entity as it grows: sets keep the order of first appearance. */
interface Growing {
  readonly first: Entity
  readonly aliases: Set<string>
  readonly roles: Set<string>
  readonly mergedFrom: Set<string>
  country: Entity['country']
  sector: Entity['sector']
  side: Entity['side']
  affiliation: string | null
  place: Entity['place']
  code: Entity['code']
  grounds: Entity['grounds']
}

/**
 * The entities of all stories, united by id, and after them those of documents that no story merged. Aliases, roles and
 * `mergedFrom` are united in order of first appearance; of two values of one field the first that is known stays. Every
 * id in `affiliation` and `place.relation` is that of a top-level entity. Linear in what is added.
 */
export function entityUnion(): EntityUnion {
  const united = new Map<string, Growing>()
  const canonical = new Map<string, string>()
  const addOne = (entity: Entity, mergedFrom: readonly string[]): void => {
    let known = united.get(entity.id)
    if (!known) {
      const { country, sector, side, affiliation, place, code, grounds } = entity
      known = {
        first: entity,
        aliases: new Set(),
        roles: new Set(),
        mergedFrom: new Set(),
        country,
        sector,
        side,
        affiliation,
        place,
        code,
        grounds,
      }
      united.set(entity.id, known)
    }
    if (entity.name !== known.first.name) known.aliases.add(entity.name)
    for (const alias of entity.aliases) known.aliases.add(alias)
    for (const role of entity.roles) known.roles.add(role)
    known.country ??= entity.country
    known.sector ??= entity.sector
    known.side ??= entity.side
    known.affiliation ??= entity.affiliation
    known.place ??= entity.place
    known.code ??= entity.code
    const missing =
      entity.grounds?.filter(({ about }) => !known.grounds?.some((ground) => ground.about === about)) ?? []
    if (missing.length > 0) known.grounds = [...(known.grounds ?? []), ...missing]
    canonical.set(entity.id, entity.id)
    for (const id of mergedFrom) {
      known.mergedFrom.add(id)
      canonical.set(id, entity.id)
    }
  }
  return {
    add: (entities) => {
      for (const entity of entities) addOne(entity, entity.mergedFrom)
    },
    addLoose: (entities) => {
      for (const entity of entities) if (!canonical.has(entity.id)) addOne(entity, [entity.id])
    },
    finish: () => ({
      entities: [...united.values()].map((grown) => emit(withIds(settled(grown), canonical))).sort(byName),
      canonical,
    }),
  }
}

/** `entityUnion` over a whole run. */
export function uniteEntities(
  stories: readonly { readonly entities: readonly Entity[] }[],
  loose: readonly Entity[],
): PublishedEntities {
  const union = entityUnion()
  for (const { entities } of stories) union.add(entities)
  union.addLoose(loose)
  return union.finish()
}

const distinct = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

function settled({ first, aliases, roles, mergedFrom, place, ...known }: Growing): Entity {
  const { place: _, ...rest } = first
  const own = { country: known.country, sector: known.sector, side: known.side, affiliation: known.affiliation }
  return {
    ...rest,
    ...own,
    ...(known.code == null ? {} : { code: known.code }),
    ...(known.grounds === undefined ? {} : { grounds: known.grounds }),
    aliases: [...aliases],
    roles: [...roles],
    mergedFrom: [...mergedFrom],
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
