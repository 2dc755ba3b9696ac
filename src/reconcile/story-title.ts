import { contentStems } from '../language/en/content-words.ts'
import { familyOf, isVerbal } from './families.ts'
import type { Told } from './records.ts'
import type { Sheet } from './sheet.ts'

/**
 * The title of a story: the headline that shares most words with the main record (the one most lineages tell, deeds
 * before words); that record's own title when no headline shares two; the first headline when there is no record.
 */
export function storyTitle(records: readonly Told[], sheet: Sheet): string {
  const headlines = sheet.documents.flatMap((d) => (d.title === null ? [] : [d.title]))
  const main = mainRecord(records)
  if (!main) return headlines[0] ?? 'Untitled story'
  const names = [main.record.place, ...main.record.actors, ...main.record.recipients].flatMap((id) => {
    const it = sheet.entity(id)
    return it ? [it.name, ...it.aliases] : []
  })
  const wanted = new Set(
    contentStems([main.record.title, ...names, ...main.happenings.map((h) => h.trigger)].join(' ')),
  )
  const score = (title: string): number => new Set(contentStems(title).filter((w) => wanted.has(w))).size
  const best = [...new Set(headlines)].sort((a, b) => score(b) - score(a) || a.length - b.length || (a < b ? -1 : 1))[0]
  return best !== undefined && score(best) > 1 ? best : main.record.title
}

/** The deed (not words, plans or background) that most lineages tell, then most mentions, then the first. */
export function mainRecord(records: readonly Told[]): Told | null {
  const isDeed = ({ record }: Told): boolean =>
    (record.status === 'happened' || record.status === 'ongoing') && !isVerbal(familyOf(record.kind))
  const rank = (told: Told): readonly number[] => [
    isDeed(told) ? 1 : 0,
    new Set(told.happenings.map((h) => h.lineage)).size,
    new Set(told.happenings.map((h) => h.clause)).size,
  ]
  let best: Told | null = null
  for (const told of records) {
    if (best === null) best = told
    else {
      const [a, b] = [rank(told), rank(best)]
      const at = a.findIndex((n, i) => n !== b[i])
      if (at >= 0 && a[at]! > b[at]!) best = told
    }
  }
  return best
}
