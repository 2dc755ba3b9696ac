import { contentStems } from '../language/en/content-words.ts'
import { isConsequence } from './families.ts'
import type { Told } from './records.ts'
import type { Happening, Sheet } from './sheet.ts'

/**
 * The title of a story: the headline that shares most words with the main record; that record's own title when no
 * headline shares two; the first headline when there is no record, or none that names an actor or a place.
 */
export function storyTitle(main: Told | null, sheet: Sheet): string {
  const headlines = sheet.documents.flatMap((d) => (d.title === null ? [] : [d.title]))
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
  if (best !== undefined && score(best) > 1) return best
  // what nobody is said to do, and nowhere, heads no story that has a headline
  const isBare = main.record.place === null && main.record.actors.length === 0
  return (isBare ? headlines[0] : undefined) ?? main.record.title
}

/** A headline names the happening that the newsroom thinks the news is. */
const HEADLINE = 3
const LINEAGE = 2
/** Words about a happening are seldom the happening itself. */
const MERE_WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'CONSULT', 'SUPPORT'])

/**
 * The happening a story is about, so that title and lead tell of one thing: what took place, in most headlines and lineages, with a place and a date; of equals the one told most often.
 */
export function mainRecord(records: readonly Told[], sheet: Sheet): Told | null {
  let best: Told | null = null
  let most = -Infinity
  for (const told of records) {
    const points = score(told, sheet)
    if (points > most) [best, most] = [told, points]
  }
  return best
}

function score({ record, happenings }: Told, sheet: Sheet): number {
  const headlines = new Map(
    sheet.documents.map((d) => [d.id, d.blocks.filter((b) => b.kind === 'headline').map((b) => b.span)]),
  )
  const headed = happenings.filter((h) =>
    headlines.get(h.document)?.some((s) => s.start <= h.event.trigger.start && h.event.trigger.end <= s.end),
  )
  const lineages = (list: readonly Happening[]): number => new Set(list.map((h) => h.lineage)).size
  return (
    (record.status === 'happened' || record.status === 'ongoing' ? 0 : -100) +
    (record.type.plover !== null && MERE_WORDS.has(record.type.plover) ? -2 : 0) +
    (isConsequence(record.kind) ? -1 : 0) +
    HEADLINE * lineages(headed) +
    LINEAGE * lineages(happenings) +
    (record.place ? 1 : 0) +
    (record.date ? 1 : 0) +
    Math.min(new Set(happenings.map((h) => h.clause)).size, 20) / 20
  )
}
