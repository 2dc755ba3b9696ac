import type { Entity, Side } from '../../extract/entities/entity.ts'
import type { ExtractedDocument } from '../../extract/extraction.ts'
import { contentStems } from '../../language/en/content-words.ts'
import type { ListedActor } from '../../read/actors.ts'
import { idOf } from '../../text/id.ts'
import { file } from '../file.ts'
import type { Judgement } from '../record.ts'
import { bestName, type Form, formsOf } from './best-name.ts'
import { groundsOf } from './grounds.ts'
import { actorKey, actorKeys } from './keys.ts'
import { listedAs, listFinder } from './listing.ts'
import { comparePersons, foldName, nameTokens } from './names.ts'
import { Union } from './union.ts'

export interface MergedEntities {
  /** In order of kind, name, id. */
  readonly entities: readonly Entity[]
  /** Id of a document's entity → id of the merged one. Merged ids map to themselves. */
  readonly canonical: ReadonlyMap<string, string>
}

/** An entity of one document, with what merging needs to know. */
export interface Item {
  readonly entity: Entity
  readonly lineage: number
  readonly forms: readonly Form[]
  /** Ids of the statements that name it. */
  readonly statements: readonly string[]
  /** The row of the coders' list that holds for it. */
  readonly listed: ListedActor | null
}

/**
 * Lays the entities of all documents side by side and joins those that are one: places by GeoNames id, persons by full
 * name (a surname alone joins the only bearer), organizations and groups by name, acronym or class and country.
 */
export function mergeEntities(
  documents: readonly ExtractedDocument[],
  lineageOf: ReadonlyMap<string, number>,
  judgements: readonly Judgement[],
  actors: readonly ListedActor[] = [],
): MergedEntities {
  const listed = listFinder(actors)
  const items: Item[] = documents.flatMap((document) => {
    const forms = formsOf(document)
    const lineage = lineageOf.get(document.id) ?? -1
    const naming = new Map<string, string[]>()
    for (const s of document.statements) if (s.property === 'name') file(naming, s.subject.id, s.id)
    return document.entities.map((entity) => ({
      entity,
      lineage,
      forms: forms.get(entity.id) ?? [],
      statements: naming.get(entity.id) ?? [],
      listed: listed(entity, document.publishedAt),
    }))
  })
  const union = new Union(items.length)
  joinPlaces(items, union)
  joinPersons(items, union)
  joinActors(items, union)
  joinByKey(items, union, ({ listed }) => listed?.name ?? null)
  const before = union.sets().map((set) => set.map((i) => items[i]!))
  return build(judge(before, judgements))
}

/** Joins all items of equal key; null keys join nothing. */
function joinByKey(items: readonly Item[], union: Union, keyOf: (item: Item) => string | null): void {
  const first = new Map<string, number>()
  items.forEach((item, i) => {
    const key = keyOf(item)
    if (key === null) return
    const other = first.get(key)
    if (other === undefined) first.set(key, i)
    else union.join(other, i)
  })
}

function joinPlaces(items: readonly Item[], union: Union): void {
  const byId = new Map(items.map((i) => [i.entity.id, i.entity]))
  const key = (entity: Entity, depth: number): string => {
    const { place } = entity
    if (place?.relation && depth < 3) {
      const to = place.relation.to.map((id) => (byId.has(id) ? key(byId.get(id)!, depth + 1) : id)).join('+')
      return `relation ${place.relation.kind} ${place.relation.distanceKm} ${to}`
    }
    if (place?.geonameId != null) return `geoname ${place.geonameId}`
    return `name ${foldName(entity.name)} ${entity.country ?? place?.country ?? ''} ${place?.precision ?? ''}`
  }
  joinByKey(items, union, ({ entity }) => (entity.kind === 'place' ? key(entity, 0) : null))
}

/** Do two uses of one name stand in contexts that cannot be one: other countries and nothing shared in their roles? */
function conflict(a: Entity, b: Entity): boolean {
  if (a.country === null || b.country === null || a.country === b.country) return false
  if (a.roles.length === 0 || b.roles.length === 0) return false
  return !shareRole(a, b)
}

function shareRole(a: Entity, b: Entity): boolean {
  const words = new Set(a.roles.flatMap((r) => contentStems(r)))
  return b.roles.some((r) => contentStems(r).some((w) => words.has(w)))
}

interface Person {
  readonly i: number
  readonly entity: Entity
  readonly names: readonly (readonly string[])[]
}

/**
 * Joins persons in four steps: equal names; one name without the middle names of the other; near spellings that context
 * confirms; a surname alone, when only one is met. Only names with the same initials of first and last word are compared.
 */
function joinPersons(items: readonly Item[], union: Union): void {
  const persons = items.flatMap((item, i): Person[] =>
    item.entity.kind === 'person' ? [{ i, entity: item.entity, names: fullNames(item) }] : [],
  )
  const heads: Person[] = []
  const byName = new Map<string, Person[]>()
  for (const person of persons) {
    const name = person.names[0]?.join(' ') ?? ''
    const bearers = byName.get(name) ?? []
    const same = bearers.find((b) => !conflict(b.entity, person.entity))
    if (same) union.join(same.i, person.i)
    if (same && same.names.length === person.names.length && same.entity.country === person.entity.country) continue
    byName.set(name, [...bearers, person])
    heads.push(person)
  }
  for (const wanted of ['same', 'spelling'] as const)
    for (const block of blocks(heads, (n) => `${n[0]![0]}${n.at(-1)![0]}`)) joinBlock(block, wanted, union)
  joinSurnames(heads, union)
}

/** Persons by a key of each of their full names. */
function blocks(persons: readonly Person[], keyOf: (name: readonly string[]) => string): Iterable<readonly Person[]> {
  const found = new Map<string, Person[]>()
  for (const person of persons)
    for (const key of new Set(person.names.filter((n) => n.length > 1).map(keyOf))) {
      const block = found.get(key)
      if (block) block.push(person)
      else found.set(key, [person])
    }
  return found.values()
}

function joinBlock(block: readonly Person[], wanted: 'same' | 'spelling', union: Union): void {
  for (let x = 0; x < block.length; x++)
    for (let y = x + 1; y < block.length; y++) {
      const [a, b] = [block[x]!, block[y]!]
      if (union.find(a.i) === union.find(b.i) || conflict(a.entity, b.entity)) continue
      if (!a.names.some((n) => b.names.some((m) => comparePersons(n, m) === wanted))) continue
      const known = a.entity.country !== null && a.entity.country === b.entity.country
      if (wanted === 'same' || known || shareRole(a.entity, b.entity)) union.join(a.i, b.i)
    }
}

function joinSurnames(persons: readonly Person[], union: Union): void {
  const bearersOf = new Map<string, Person[]>()
  for (const block of blocks(persons, (n) => n.at(-1)!)) {
    for (const person of block)
      for (const last of new Set(person.names.map((n) => n.at(-1)!))) {
        const list = bearersOf.get(last) ?? []
        if (!list.includes(person)) bearersOf.set(last, [...list, person])
      }
  }
  for (const lone of persons) {
    if (lone.names.some((n) => n.length > 1)) continue
    const bearers = lone.names
      .flatMap((n) => bearersOf.get(n[0]!) ?? [])
      .filter((p) => !conflict(p.entity, lone.entity))
    const sets = new Set(bearers.map((p) => union.find(p.i)))
    if (sets.size === 1) union.join(bearers[0]!.i, lone.i)
  }
}

/** Folded names of a person: the name and every other form that is as full; surnames only when there is no more. */
function fullNames({ entity }: Item): readonly (readonly string[])[] {
  const all = [entity.name, ...entity.aliases].map(nameTokens).filter((n) => n.length > 0)
  const full = all.filter((n) => n.length > 1)
  return full.length > 0 ? full : all.slice(0, 1)
}

function joinActors(items: readonly Item[], union: Union): void {
  const actors = items.flatMap((item, i) => {
    const { kind, name } = item.entity
    return kind === 'organization' || kind === 'group' ? [{ i, item, key: actorKey(item.entity, name) }] : []
  })
  const byBase = new Map<string, typeof actors>()
  for (const actor of actors) file(byBase, actor.key.base, actor)
  for (const [, same] of byBase) {
    const countries = new Set(same.map((a) => a.item.entity.country).filter((c) => c !== null))
    const only = countries.size === 1 ? [...countries][0]! : null
    const national = same.some((a) => a.key.national)
    const sides = new Set(same.map((a) => a.item.entity.side).filter((side) => side !== null))
    const apart = national || (countries.size > 1 && sides.size > 1)
    const where = ({ country }: Entity): string => (apart ? (country ?? only ?? '') : '')
    const indices = new Map(same.map((a) => [where(a.item.entity), a.i]))
    for (const a of same) union.join(indices.get(where(a.item.entity))!, a.i)
  }
  const proper = actors.filter((a) => !a.key.national)
  const met = new Map<string, number>()
  for (const a of proper) {
    const { entity, forms } = a.item
    const names = forms.filter((f) => f.proper).map((f) => f.text)
    for (const key of actorKeys(entity, [entity.name, ...names])) {
      const other = met.get(key)
      if (other === undefined) met.set(key, a.i)
      else if (!opposed(entity, items[other]!.entity)) union.join(other, a.i)
    }
  }
}

/** Are they of other countries *and* of other sides? */
const opposed = (a: Entity, b: Entity): boolean =>
  a.country !== null &&
  b.country !== null &&
  a.country !== b.country &&
  a.side !== null &&
  b.side !== null &&
  a.side !== b.side

/** Applies `same` and `different`: about one entity, the other named in `value`; ids of documents' or merged entities. */
function judge(sets: readonly (readonly Item[])[], judgements: readonly Judgement[]): readonly (readonly Item[])[] {
  if (!judgements.some((j) => j.verdict === 'same' || j.verdict === 'different')) return sets
  let now = sets.map((set) => [...set])
  const merged = new Map(now.map((set) => [mergedId(set, bestName(set)), set[0]!.entity.id]))
  const setOf = (id: string | null): Item[] | undefined => {
    const inside = id === null ? null : (merged.get(id) ?? id)
    return now.find((set) => set.some((item) => item.entity.id === inside))
  }
  for (const { verdict, about, value } of judgements) {
    const [a, b] = [setOf(about), setOf(value)]
    if (!a || !b) continue
    if (verdict === 'same' && a !== b) {
      a.push(...b)
      now = now.filter((set) => set !== b)
    } else if (verdict === 'different' && a === b && value !== null && !merged.has(value)) {
      const apart = a.filter((item) => item.entity.id === value)
      now = [...now.filter((set) => set !== a), a.filter((item) => !apart.includes(item)), apart]
    }
  }
  return now.filter((set) => set.length > 0)
}

/** The id that stories share: kind, folded best name, GeoNames id or country. */
function mergedId(set: readonly Item[], best: string): string {
  const geoname = set.map((i) => i.entity.place?.geonameId ?? null).find((g) => g !== null) ?? null
  const kind = most(set.map((i) => i.entity.kind))
  const { base } = actorKey(set[0]!.entity, best)
  const classed = kind !== 'person' && kind !== 'place' && base.startsWith('<')
  const relation = set[0]!.entity.place?.relation ? best : null
  const name = geoname !== null && relation === null ? null : classed ? base : foldName(best)
  return idOf('entity', kind, name, geoname ?? only(set.map((i) => i.entity.country)))
}

/** The most frequent, then the first in order of code units. */
function most<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

/** The value all that speak agree on; null when none does or two differ. */
function only<T>(values: readonly (T | null)[]): T | null {
  const said = new Set(values.filter((v) => v !== null))
  return said.size === 1 ? [...said][0]! : null
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

function build(sets: readonly (readonly Item[])[]): MergedEntities {
  const taken = new Map<string, number>()
  const listings = sets.map((set) => set.map(({ listed }) => listed).find((row) => row !== null) ?? null)
  const names = sets.map((set, n) => listings[n]?.name ?? bestName(set))
  const ids = sets.map((set, n) => {
    const id = mergedId(set, names[n]!)
    const seen = taken.get(id) ?? 0
    taken.set(id, seen + 1)
    return seen === 0 ? id : idOf('entity', id, [...set.map((i) => i.entity.id)].sort()[0]!)
  })
  const canonical = new Map<string, string>()
  sets.forEach((set, n) => {
    canonical.set(ids[n]!, ids[n]!)
    for (const { entity } of set) canonical.set(entity.id, ids[n]!)
  })
  const renamed = (id: string): string => canonical.get(id) ?? id
  const entities = sets.map((set, n): Entity => {
    const name = names[n]!
    const printed = set.flatMap((i) => [i.entity.name, ...i.entity.aliases, ...i.forms.map((f) => f.text)])
    const place = set.map((i) => i.entity.place).find((p) => p !== undefined)
    const affiliations = unique(set.map((i) => i.entity.affiliation).map((a) => (a === null ? null : renamed(a))))
    const listing = listings[n]!
    const told = {
      country: only(set.map((i) => i.entity.country)),
      sector: only(set.map((i) => i.entity.sector)),
      side: only<Side>(set.map((i) => i.entity.side)),
    }
    const known = listing === null ? told : { ...told, ...listedAs(told, listing) }
    return {
      id: ids[n]!,
      kind: most(set.map((i) => i.entity.kind)),
      name,
      aliases: unique(printed).filter((form) => form !== name && form !== ''),
      roles: unique(set.flatMap((i) => i.entity.roles)),
      mergedFrom: set.map((i) => i.entity.id),
      ...known,
      grounds: groundsOf(known, set, listing),
      affiliation: only(affiliations),
      ...(place && {
        place: place.relation
          ? { ...place, relation: { ...place.relation, to: unique(place.relation.to.map(renamed)) } }
          : place,
      }),
    }
  })
  const order = (a: Entity, b: Entity): number =>
    a.kind !== b.kind
      ? a.kind < b.kind
        ? -1
        : 1
      : a.name !== b.name
        ? a.name < b.name
          ? -1
          : 1
        : a.id < b.id
          ? -1
          : 1
  return { entities: entities.sort(order), canonical }
}
