import { foldName } from '../../language/en/gazetteer-names.ts'
import type { Place } from '../places/place.ts'
import { type Draft, newDraft } from './draft.ts'
import type { Placed } from './facts.ts'

/** One draft for each place: mentions that lie in the same spot, or that nobody knows and are written alike. */
export function gatherPlaces(placed: readonly Placed[], places: ReadonlyMap<string, Place>): Draft[] {
  const drafts = new Map<string, Draft>()
  for (const each of placed) {
    if (each.mention.type !== 'place') continue
    const place = places.get(each.mention.id) ?? null
    const key = place
      ? `${place.precision === 'country' ? place.country : `${place.latitude},${place.longitude}`}`
      : `?${foldName(each.mention.text)}`
    const draft = drafts.get(key) ?? newDraft('place')
    drafts.set(key, draft)
    draft.place ??= place
    draft.members.push(each)
  }
  return [...drafts.values()]
}
