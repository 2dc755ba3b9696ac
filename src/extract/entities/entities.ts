import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import type { Language } from '../../language/language.ts'
import { idOf } from '../../text/id.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Place } from '../places/place.ts'
import { affiliate } from './affiliation.ts'
import { gatherBodies } from './bodies.ts'
import type { Draft } from './draft.ts'
import type { Entity } from './entity.ts'
import { placeMentions } from './facts.ts'
import { aliasesOf, nameOf } from './naming.ts'
import { gatherNominals } from './nominals.ts'
import { gatherPeople } from './people.ts'
import { gatherPlaces } from './places.ts'
import { findReferences } from './references.ts'
import { findRoles } from './roles.ts'
import { countryOfStory } from './story-country.ts'

/**
 * One entity for each thing the mentions of a document name, and what its pronouns and definite nouns refer to.
 * `places` says where place mentions lie (see `places/`). Entities are in order of their first mention.
 */
export function resolveEntities(
  document: AnnotatedDocument,
  mentions: readonly Mention[],
  language: Language,
  places: ReadonlyMap<string, Place> = new Map(),
): Reading {
  const { text } = document
  const placed = placeMentions(document, mentions)
  const story = countryOfStory(document, placed, places)
  const people = gatherPeople(placed, text)
  const bodies = gatherBodies(placed, text, language.gazetteer)
  const nominals = gatherNominals(placed, bodies, story, language.gazetteer)
  const lands = gatherPlaces(placed, places)
  findRoles(people, text)
  affiliate(people, bodies, nominals, text, language.gazetteer)
  const drafts = [...people, ...bodies, ...nominals, ...lands].filter((draft) => draft.members.length > 0)
  for (const draft of drafts)
    draft.members.sort((a, b) => a.mention.span.start - b.mention.span.start || a.mention.span.end - b.mention.span.end)
  drafts.sort(
    (a, b) =>
      a.members[0]!.mention.span.start - b.members[0]!.mention.span.start ||
      a.members[0]!.mention.span.end - b.members[0]!.mention.span.end,
  )

  const ids = new Map(
    drafts.map((draft) => [
      draft,
      idOf('entity', document.id, draft.kind, nameOf(draft), draft.members[0]!.mention.span.start),
    ]),
  )
  const entityOf = new Map(
    drafts.flatMap((draft) => draft.members.map(({ mention }) => [mention.id, ids.get(draft)!] as const)),
  )
  const entities = drafts.map((draft) => entityFrom(draft, ids, text))
  const resolved = mentions.map((mention) => ({ ...mention, entity: entityOf.get(mention.id) ?? null }))
  return { document, mentions: resolved, entities, references: findReferences(document, drafts, ids, story) }
}

function entityFrom(draft: Draft, ids: ReadonlyMap<Draft, string>, text: string): Entity {
  const name = nameOf(draft)
  const entity: Entity = {
    id: ids.get(draft)!,
    kind: draft.kind,
    name,
    aliases: aliasesOf(draft, name, text),
    roles: draft.roles,
    mergedFrom: [],
    country: draft.country ?? draft.place?.country ?? null,
    sector: draft.sector,
    side: draft.side,
    affiliation: draft.affiliation ? (ids.get(draft.affiliation) ?? null) : null,
  }
  return draft.place ? { ...entity, place: draft.place } : entity
}
