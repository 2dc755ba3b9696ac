import { idOf } from '../text/id.ts'
import { type DayInterval, precisionOf } from '../value/edtf.ts'
import { familyOf, isConsequence, isVerbal } from './families.ts'
import type { EventRecord, Inference } from './record.ts'
import type { Happening, Sheet } from './sheet.ts'
import { titleOf } from './titles.ts'

/** A record, the mentions it was joined from, and what was inferred for it. */
export interface Told {
  readonly record: EventRecord
  readonly happenings: readonly Happening[]
  readonly inferences: readonly Inference[]
}

/** Makes the record of each group that a careful reader would list, in order of date (undated last), title, id. */
export function makeRecords(groups: readonly (readonly Happening[])[], sheet: Sheet): readonly Told[] {
  const taken = new Set<string>()
  const told = groups.filter(isWorthListing).map((happenings): Told => {
    const kind = kindOf(happenings)
    const lead = happenings.filter((h) => h.event.kind === kind)
    const plover = vote(lead, (h) => h.event.type.plover)
    const place = vote(happenings, (h) => (isWide(h.place, sheet) ? null : h.place)) ?? vote(happenings, (h) => h.place)
    const actors = ranked(happenings, (h) => h.actors, sheet)
    const recipients = ranked(happenings, (h) => h.recipients, sheet).filter((id) => !actors.includes(id))
    const edtf = dateOf(happenings)
    const title = titleOf({ kind, actors, recipients, place, status: statusOf(happenings) }, happenings, sheet)
    const plain = idOf('record', familyOf(kind), place, title)
    const id = taken.has(plain) ? idOf('record', plain, happenings.map((h) => h.event.id).sort()[0]!) : plain
    taken.add(id)
    const precision = edtf === null ? null : precisionOf(edtf)
    const telling = new Set(happenings.map((h) => h.document))
    return {
      happenings,
      inferences: [],
      record: {
        id,
        title,
        type: { plover, mode: vote(lead, (h) => h.event.type.mode), acled: null },
        kind,
        actors,
        recipients,
        place,
        date: edtf === null || precision === null ? null : { edtf, precision },
        status: statusOf(happenings),
        documents: sheet.story.documents.filter((id) => telling.has(id)),
        mergedFrom: happenings.map((h) => h.event.id),
        findings: [],
      },
    }
  })
  return inOrder(told)
}

/** The kind most tell it as: what was done before what came of it, and a deed before the bang that is heard of it. */
function kindOf(happenings: readonly Happening[]): Happening['event']['kind'] {
  const deeds = happenings.filter((h) => !isConsequence(h.event.kind))
  const named = deeds.filter((h) => h.event.kind !== 'explosion')
  return vote([named, deeds, happenings].find((list) => list.length > 0)!, (h) => h.event.kind)!
}

/** By date (undated last), title, id. */
export function inOrder(told: readonly Told[]): readonly Told[] {
  const dateKey = (t: Told): string => t.record.date?.edtf ?? '~'
  return [...told].sort(
    (a, b) =>
      compare(dateKey(a), dateKey(b)) || compare(a.record.title, b.record.title) || compare(a.record.id, b.record.id),
  )
}

/** A country or more: taken for the place only when nothing nearer is named. */
const isWide = (id: string | null, sheet: Sheet): boolean => {
  const precision = sheet.entity(id)?.place?.precision
  return precision === 'country' || precision === 'international'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Tally {
  readonly lineages: Set<number>
  readonly clauses: Set<string>
}

/** The lineages and clauses that stand behind each value. */
function tally<T extends string>(
  happenings: readonly Happening[],
  values: (h: Happening) => readonly T[],
): ReadonlyMap<T, Tally> {
  const behind = new Map<T, Tally>()
  for (const h of happenings)
    for (const v of values(h)) {
      const known = behind.get(v) ?? { lineages: new Set(), clauses: new Set() }
      known.lineages.add(h.lineage)
      known.clauses.add(h.clause)
      behind.set(v, known)
    }
  return behind
}

/** In more lineages first, then in more clauses. */
const moreTold = (a: Tally, b: Tally): number => b.lineages.size - a.lineages.size || b.clauses.size - a.clauses.size

/** The value most lineages state, then the one most mentions of one lineage state, then in order of code units. */
function vote<T extends string>(happenings: readonly Happening[], value: (h: Happening) => T | null): T | null {
  const behind = tally(happenings, (h) => {
    const v = value(h)
    return v === null ? [] : [v]
  })
  return [...behind].sort((a, b) => moreTold(a[1], b[1]) || compare(a[0], b[0]))[0]?.[0] ?? null
}

/** All who are named, those in most lineages first, then in most clauses, then by name. */
function ranked(
  happenings: readonly Happening[],
  ids: (h: Happening) => readonly string[],
  sheet: Sheet,
): readonly string[] {
  const nameOf = (id: string): string => sheet.entity(id)?.name ?? id
  return [...tally(happenings, ids)]
    .sort((a, b) => moreTold(a[1], b[1]) || compare(nameOf(a[0]), nameOf(b[0])) || compare(a[0], b[0]))
    .map(([id]) => id)
}

/** The date that most lineages allow (their days meet it), then the most precise, then the earliest. */
export function dateOf(happenings: readonly Happening[]): string | null {
  const lineages = new Map<string, Set<number>>()
  const dates = new Map<string, DayInterval>()
  for (const { edtf, days, lineage } of happenings) {
    if (edtf === null || days === null) continue
    dates.set(edtf, days)
    lineages.set(edtf, (lineages.get(edtf) ?? new Set()).add(lineage))
  }
  const meeting = (days: DayInterval): number => {
    const met = [...dates].filter(([, o]) => o.start < days.end && days.start < o.end)
    return new Set(met.flatMap(([edtf]) => [...lineages.get(edtf)!])).size
  }
  const ranked = [...dates].map(([edtf, days]) => ({ edtf, ...days, support: meeting(days) }))
  const sorted = ranked.sort(
    (a, b) =>
      b.support - a.support || a.end - a.start - (b.end - b.start) || a.start - b.start || compare(a.edtf, b.edtf),
  )
  return sorted[0]?.edtf ?? null
}

/**
 * The status of a record: what a newsroom tells as happened, or two origins of different lineages allege, has happened;
 * a plan beats a supposition; denied only when nobody asserts it.
 */
export function statusOf(happenings: readonly Happening[]): EventRecord['status'] {
  const has = (status: EventRecord['status']): readonly Happening[] =>
    happenings.filter((h) => h.event.status === status)
  if (has('happened').length > 0) return 'happened'
  const alleged = has('alleged')
  const origins = new Set(alleged.filter((h) => h.origin.known).map((h) => h.origin.key))
  if (origins.size > 1 && new Set(alleged.map((h) => h.lineage)).size > 1) return 'happened'
  for (const status of ['ongoing', 'alleged', 'planned', 'hypothetical', 'historical'] as const)
    if (has(status).length > 0) return status
  return 'denied'
}

/** Kinds of words that say nothing without whom they are for. */
const EMPTY = new Set(['promise', 'demand', 'appeal', 'support'])

/**
 * Would a careful reader list it? Not deaths of which neither doer nor day is told: their number says it. What two lineages
 * tell, yes; else it needs two of who, whom, where, when; words
 * (accusations, demands) need who and whom or when; suppositions need a second lineage.
 */
function isWorthListing(happenings: readonly Happening[]): boolean {
  const [first] = happenings
  if (!first || first.event.kind === 'denial') return false
  const lineages = new Set(happenings.map((h) => h.lineage)).size
  if (happenings.every((h) => isConsequence(h.event.kind) && h.actors.length === 0 && h.edtf === null)) return false
  const who = happenings.some((h) => h.actors.length > 0)
  const whom = happenings.some((h) => h.recipients.length > 0)
  const where = happenings.some((h) => h.place !== null)
  const when = happenings.some((h) => h.edtf !== null)
  if (happenings.every((h) => h.event.status === 'hypothetical') && (lineages < 2 || !(who || where))) return false
  // "X makes a promise", of what to whom nobody can tell: what was said stands among the quotations
  if (!whom && lineages < 2 && happenings.every((h) => EMPTY.has(h.event.kind))) return false
  if (isVerbal(familyOf(first.event.kind))) return who && (whom || when || lineages > 1)
  return lineages > 1 ? who || whom || where || when : [who, whom, where, when].filter(Boolean).length > 1
}
