import type { Span } from '../../text/span.ts'
import type { EntityJson, StoryJson } from '../run.ts'
import type { Lookup, TellingDocument } from './lookup.ts'
import { mainRecord } from './main-record.ts'
import { type NameForm, nameForms } from './naming.ts'
import { placeWords } from './story.ts'

type Where = NonNullable<EntityJson['place']>

/** A place that the story's documents name and that the gazetteer knows. */
export interface PlaceView {
  readonly id: string
  readonly name: string
  /** With its country: "Qusair, Syria". */
  readonly words: string
  /** How each source writes it, the commonest first. */
  readonly forms: readonly NameForm[]
  /** WGS 84, degrees. */
  readonly latitude: number
  readonly longitude: number
  /** The place lies within this many kilometres of the point. */
  readonly radiusKm: number
  readonly precision: Where['precision']
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Is it where the story's main record happened? */
  readonly isMain: boolean
  /** How many documents name it, and how often. */
  readonly documents: number
  readonly mentions: number
  /** Where it is named first. */
  readonly at: { readonly document: string; readonly span: Span }
}

/** The places of a story: where it happened, then those most documents name; of equals by mentions, name, id. */
export function placesOf(story: Pick<StoryJson, 'records' | 'main'>, lookup: Lookup): PlaceView[] {
  const main = mainRecord(story)?.place ?? null
  const mainId = main === null ? null : (lookup.entity(main)?.id ?? null)
  const found = new Map<
    string,
    { entity: EntityJson; where: Where; documents: Set<string>; mentions: number; at: At }
  >()
  for (const document of lookup.documents) {
    for (const { place: named, span } of namedIn(document)) {
      const entity = named === null ? null : lookup.entity(named)
      if (!entity?.place || entity.place.precision === 'international') continue
      const known = found.get(entity.id)
      if (known) {
        known.documents.add(document.id)
        known.mentions++
      } else {
        const at = { document: document.id, span }
        found.set(entity.id, { entity, where: entity.place, documents: new Set([document.id]), mentions: 1, at })
      }
    }
  }
  const forms = nameForms(lookup)
  return [...found.values()]
    .map(({ entity, where, documents, mentions, at }) => ({
      id: entity.id,
      name: entity.name,
      words: placeWords(entity.id, lookup) ?? entity.name,
      forms: forms.get(entity.id) ?? [],
      latitude: where.latitude,
      longitude: where.longitude,
      radiusKm: where.radiusKm,
      precision: where.precision,
      country: where.country,
      isMain: entity.id === mainId,
      documents: documents.size,
      mentions,
      at,
    }))
    .sort(byWeight)
}

type At = PlaceView['at']

/** Where a document names places, and where it says that something is or happened "west of" one. */
const namedIn = ({ mentions, quantities, events }: TellingDocument): { place: string | null; span: Span }[] => [
  ...mentions.map(({ entity, span }) => ({ place: entity, span })),
  ...quantities.map(({ place, span }) => ({ place, span })),
  ...events.map(({ place, clause }) => ({ place, span: clause })),
]

const byWeight = (a: PlaceView, b: PlaceView): number =>
  Number(b.isMain) - Number(a.isMain) ||
  b.documents - a.documents ||
  b.mentions - a.mentions ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)
