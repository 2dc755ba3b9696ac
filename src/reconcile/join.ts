import type { Place } from '../extract/places/place.ts'
import { containsEdtf } from '../value/edtf.ts'
import { distanceKm } from '../value/geo.ts'
import { Union } from './entities/union.ts'
import { familyOf, isConsequence, isVerbal, kindsMeet } from './families.ts'
import { file } from './file.ts'
import { partyOf } from './parties.ts'
import type { Judgement } from './record.ts'
import type { Happening, Sheet } from './sheet.ts'

/** Statuses that may tell one happening: what has taken place, what is to come, what lies before the story. */
const TENSE: Readonly<Record<Happening['event']['status'], 'done' | 'ahead' | 'before'>> = {
  happened: 'done',
  ongoing: 'done',
  alleged: 'done',
  denied: 'done',
  planned: 'ahead',
  hypothetical: 'ahead',
  historical: 'before',
}

/** What must be reached for two mentions to be one happening: one strong reason (same place, same actor) or two weak ones. */
const ENOUGH = 2
/** For words (accusations, demands): who speaks, and to or about whom. */
const ENOUGH_VERBAL = 2

/**
 * Joins the mentions of one happening into groups, each in the order of the sheet. Pairs are joined from the strongest
 * reason down, and never when a mention of one group and one of the other cannot be the same. Mentions that say the same
 * in all that is compared count as one, so that a copy of a report changes nothing.
 */
export function joinHappenings(sheet: Sheet, judgements: readonly Judgement[]): readonly (readonly Happening[])[] {
  const groups = new Map<string, Happening[]>()
  for (const h of sheet.happenings) {
    const key = contentKey(h)
    const group = groups.get(key)
    if (group) group.push(h)
    else groups.set(key, [h])
  }
  const units = [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, group]) => group)
  const joined = joinUnits(
    units.map((u) => u[0]!),
    sheet,
  )
  const position = new Map(sheet.happenings.map((h, i) => [h, i]))
  const inOrder = (set: readonly Happening[]): readonly Happening[] =>
    [...set].sort((a, b) => position.get(a)! - position.get(b)!)
  return judge(
    joined.map((set) => set.flatMap((i) => units[i]!)),
    judgements,
  ).map(inOrder)
}

/** All that is compared, and the clause itself: equal for copies. */
const contentKey = (h: Happening): string =>
  [
    familyOf(h.event.kind),
    h.event.kind,
    h.place,
    h.edtf,
    h.event.status,
    [...h.actors].sort(),
    [...h.recipients].sort(),
    h.clause,
    isConsequence(h.event.kind) && isBare(h) ? h.before : '',
  ].join('\u001f')

function joinUnits(units: readonly Happening[], sheet: Sheet): number[][] {
  const byFamily = new Map<string, number[]>()
  units.forEach((h, i) => {
    file(byFamily, familyOf(h.event.kind), i)
  })
  const union = new Union(units.length)
  attachConsequences(units, union, sheet, isBare)
  for (const [family, indices] of byFamily)
    joinFamily(units, indices, isVerbal(family) ? ENOUGH_VERBAL : ENOUGH, union, sheet)
  attachConsequences(units, union, sheet, () => true)
  return union.sets()
}

/** Joins the pairs of one family that reach `enough`. What forbids a pair is found once for all of equal frames. */
function joinFamily(
  units: readonly Happening[],
  indices: readonly number[],
  enough: number,
  union: Union,
  sheet: Sheet,
): void {
  const numbers = new Map<string, number>()
  const frameOf = indices.map((i) => {
    const key = frameKey(units[i]!)
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  })
  const width = numbers.size
  const frames = new Map<number, Frame | null>()
  const frameAt = (x: number, y: number): Frame | null => {
    const at = frameOf[x]! * width + frameOf[y]!
    const known = frames.get(at)
    if (known !== undefined) return known
    const frame = compareFrames(units[indices[x]!]!, units[indices[y]!]!, sheet)
    frames.set(at, frame)
    return frame
  }
  // pairs of equal score stand in order of their members
  const pairs = new Map<number, number[]>()
  for (let x = 0; x < indices.length; x++)
    for (let y = x + 1; y < indices.length; y++) {
      const frame = frameAt(x, y)
      if (frame === null) continue
      const score = weigh(frame, units[indices[x]!]!, units[indices[y]!]!)
      if (score >= enough) file(pairs, score, x * indices.length + y)
    }
  const framesIn = new Map<number, Set<number>>()
  indices.forEach((i, x) => {
    const root = union.find(i)
    const known = framesIn.get(root)
    if (known) known.add(frameOf[x]!)
    else framesIn.set(root, new Set([frameOf[x]!]))
  })
  const exampleOf = new Map(frameOf.map((frame, x) => [frame, x]))
  const forbids = (f: number, g: number): boolean => frameAt(exampleOf.get(f)!, exampleOf.get(g)!) === null
  const apart = new Map<number, Set<number>>([...framesIn.keys()].map((root) => [root, new Set()]))
  for (const [, ofScore] of [...pairs].sort((a, b) => b[0] - a[0]))
    for (const pair of ofScore) {
      const x = union.find(indices[Math.floor(pair / indices.length)]!)
      const y = union.find(indices[pair % indices.length]!)
      if (x === y || apart.get(x)!.has(y)) continue
      const [left, right] = [framesIn.get(x)!, framesIn.get(y)!]
      if ([...left].some((f) => [...right].some((g) => forbids(f, g)))) {
        apart.get(x)!.add(y)
        apart.get(y)!.add(x)
        continue
      }
      union.join(x, y)
      const [kept, gone] = union.find(x) === x ? [x, y] : [y, x]
      for (const frame of framesIn.get(gone)!) framesIn.get(kept)!.add(frame)
      for (const other of apart.get(gone)!) {
        apart.get(other)!.add(kept)
        apart.get(kept)!.add(other)
      }
    }
}

/** Sentences after an attack in which deaths and damage of which nothing else is said are still its own. */
const GOES_ON = 2

/**
 * Deaths and damage told with one attack or disaster are part of it, when they are nowhere else: in its clause, its
 * sentence, or, when neither their place nor their day is said, in the next sentences of the same document. First those
 * of which nothing else is said, before their words can join them to another attack; when all is joined, what is left.
 */
function attachConsequences(
  units: readonly Happening[],
  union: Union,
  sheet: Sheet,
  which: (h: Happening) => boolean,
): void {
  const sizes = new Map(union.sets().map((set) => [set[0]!, set.length]))
  const causesIn = new Map<string, number[]>()
  units.forEach((c, j) => {
    const violent = familyOf(c.event.kind) === 'violence' || c.event.type.plover === null
    if (violent && !isConsequence(c.event.kind)) file(causesIn, c.document, j)
  })
  units.forEach((h, i) => {
    if (!isConsequence(h.event.kind) || !which(h) || sizes.get(union.find(i)) !== 1) return
    const causes = (causesIn.get(h.document) ?? []).filter(
      (j) => j !== i && likeness(units[j]!, h, sheet, true) !== null,
    )
    const sets = (near: readonly number[]): readonly number[] => [...new Set(near.map((j) => union.find(j)))]
    const inClause = sets(causes.filter((j) => units[j]!.event.clause.start === h.event.clause.start))
    const inSentence = sets(causes.filter((j) => units[j]!.sentence === h.sentence))
    const last = Math.max(-1, ...causes.map((j) => units[j]!.sentence).filter((at) => at >= 0 && at < h.sentence))
    const before =
      isBare(h) && last >= h.sentence - GOES_ON ? sets(causes.filter((j) => units[j]!.sentence === last)) : []
    const cause = [inClause, inSentence, before].find((found) => found.length > 0)
    if (cause?.length === 1) union.join(i, cause[0]!)
  })
}

/** Neither who, where nor when is said: it can only be understood from what stands before it. */
const isBare = (h: Happening): boolean => h.actors.length === 0 && h.place === null && h.edtf === null

/**
 * All of a mention that can forbid its being one with another, as a key; `a` may be one happening with `b` when any
 * mention of the key of `a` may with any of the key of `b`.
 */
export const frameKey = (h: Happening): string =>
  [
    h.event.kind,
    tenseOf(h),
    h.place,
    h.edtf,
    [...h.actors].sort(),
    [...h.recipients].sort(),
    isVerbal(familyOf(h.event.kind)) ? [...h.stems].sort() : '',
  ].join('\u001f')

/** What is told of two mentions beside their words, where nothing forbids that they are one; see `likeness`. */
interface Frame {
  readonly place: number
  readonly time: number
  readonly actors: number
  readonly recipients: number
}

/** Null when something forbids it: other places, days apart, plan against deed, other speakers. Sees what is in `frameKey`. */
function compareFrames(a: Happening, b: Happening, sheet: Sheet, anyKind = false): Frame | null {
  if (!anyKind && !kindsMeet(a.event.kind, b.event.kind)) return null
  if (tenseOf(a) !== tenseOf(b)) return null
  const place = comparePlaces(a.place, b.place, sheet)
  const time = compareTimes(a, b)
  if (place === null || time === null) return null
  const verbal = isVerbal(familyOf(a.event.kind))
  const actors = compareActors(a.actors, b.actors, sheet)
  const recipients = compareActors(a.recipients, b.recipients, sheet)
  if (verbal && (actors <= 0 || recipients < 0 || (recipients === 0 && shared(a.stems, b.stems) < 0.25))) return null
  if (!verbal && actors < 0 && recipients <= 0 && place < 2) return null
  // a side cannot be the one that acts in one report and the one acted on in the other
  if (turned(a, b, sheet) && actors <= 0) return null
  return { place, time, actors, recipients }
}

/** How much speaks for two mentions being one, by their frame and their words. */
function weigh(frame: Frame, a: Happening, b: Happening, anyKind = false): number {
  const { place, time, actors, recipients } = frame
  const plain = place + time + actors + Math.min(1, recipients)
  // Of deaths whose doer, place and day nobody tells, alike words ("at least … people were killed") say nothing.
  const bare = isConsequence(a.event.kind) && isConsequence(b.event.kind) && place + time + actors + recipients <= 0
  if (bare) return plain
  const words = shared(a.stems, b.stems)
  const verbal = isVerbal(familyOf(a.event.kind))
  return (
    plain +
    ((words >= 0.5 ? 2 : words >= 0.25 ? 1 : 0) +
      (anyKind ? 0 : sameName(a, b) + (verbal ? 0 : sameVoice(a, b)) + sameDisaster(a, b)))
  )
}

/**
 * How much speaks for two mentions being one happening; null when something forbids it: other kinds, other places, days
 * apart, plan against deed, other speakers.
 */
export function likeness(a: Happening, b: Happening, sheet: Sheet, anyKind = false): number | null {
  const frame = compareFrames(a, b, sheet, anyKind)
  return frame === null ? null : weigh(frame, a, b, anyKind)
}

const tenseOf = (h: Happening): 'done' | 'ahead' | 'before' =>
  TENSE[h.event.status] === 'ahead' && !h.ahead ? 'done' : TENSE[h.event.status]

/** 1: nouns with a describing word in common ("international peace conference", "peace talks"); −½: described apart. */
function sameName(a: Happening, b: Happening): number {
  for (const w of a.modifiers) if (b.modifiers.has(w)) return 1
  return a.modifiers.size > 0 && b.modifiers.size > 0 ? -0.5 : 0
}

/** A story is of one happening: two floods in it are one, unless place or time has said otherwise. */
const sameDisaster = (a: Happening, b: Happening): number =>
  a.event.type.plover === null && a.event.kind === b.event.kind && !isConsequence(a.event.kind) ? 2 : 0

/** 1.5: one speaker tells both in other newsrooms, of what is to come; ½ more when they call it the same. */
function sameVoice(a: Happening, b: Happening): number {
  if (!a.ahead || !b.ahead || a.origin.entity === null || a.origin.entity !== b.origin.entity) return 0
  return (a.lineage === b.lineage ? 0 : 1.5) + (a.event.kind === b.event.kind ? 0.5 : 0)
}

function turned(a: Happening, b: Happening, sheet: Sheet): boolean {
  return compareActors(a.actors, b.recipients, sheet) > 0 || compareActors(a.recipients, b.actors, sheet) > 0
}

/** 2: one place; 1: one country; 0: unsaid, or one within the other; null: apart. */
export function comparePlaces(a: string | null, b: string | null, sheet: Sheet): number | null {
  if (a === null || b === null) return 0
  const [x, y] = [sheet.entity(a)?.place, sheet.entity(b)?.place]
  if (a === b) return x && WIDE.has(x.precision) ? 1 : 2
  if (!x || !y) return null
  return within(x, y) || within(y, x) ? 0 : null
}

const WIDE: ReadonlySet<Place['precision']> = new Set(['country', 'international'])

/** Is the place inside the wide one: its country, its division, or a relation to it? */
function within(place: Place, wide: Place): boolean {
  if (wide.precision === 'international') return true
  if (wide.precision === 'country') return place.country === wide.country
  if (wide.precision === 'admin1' || wide.precision === 'admin2')
    return place.country === wide.country && distanceKm(place, wide) <= wide.radiusKm
  return false
}

/** 2: the same day; 1: their days meet; 0: unsaid, or a day apart (a night has two dates); null: apart. */
function compareTimes(a: Happening, b: Happening): number | null {
  if (!a.days || !b.days || a.edtf === null || b.edtf === null) return 0
  const single = (h: Happening): boolean => h.days!.end - h.days!.start === 1
  if (a.days.start < b.days.end && b.days.start < a.days.end)
    return (single(a) && single(b)) || containsEdtf(a.edtf, b.edtf) || containsEdtf(b.edtf, a.edtf)
      ? single(a) && single(b)
        ? 2
        : 1
      : 1
  const gap = Math.max(a.days.start - b.days.end, b.days.start - a.days.end)
  return gap < 1 && single(a) && single(b) ? 0 : null
}

/** 2: an actor in common; 1: actors of one party; 0: unsaid; −1: others. */
function compareActors(a: readonly string[], b: readonly string[], sheet: Sheet): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a.some((id) => b.includes(id))) return 2
  const parties = new Set(a.map((id) => partyOf(id, sheet.entity)))
  return b.some((id) => parties.has(partyOf(id, sheet.entity))) ? 1 : -1
}

/** Share of the shorter list's stems that stand in the other; 0 when fewer than two do. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size < 2) return 0
  let both = 0
  for (const w of short) if (long.has(w)) both++
  return both < 2 ? 0 : both / short.size
}

/** A person's word on two mentions (ids of events): `same` joins their groups, `different` takes the second out. */
function judge(
  sets: readonly (readonly Happening[])[],
  judgements: readonly Judgement[],
): readonly (readonly Happening[])[] {
  let now = sets.map((set) => [...set])
  const setOf = (id: string | null): Happening[] | undefined => now.find((set) => set.some((h) => h.event.id === id))
  for (const { verdict, about, value } of judgements) {
    const [a, b] = [setOf(about), setOf(value)]
    if (!a || !b) continue
    if (verdict === 'same' && a !== b) {
      a.push(...b)
      now = now.filter((set) => set !== b)
    } else if (verdict === 'different' && a === b && about !== value) {
      now = [
        ...now.filter((set) => set !== a),
        a.filter((h) => h.event.id !== value),
        a.filter((h) => h.event.id === value),
      ]
    }
  }
  return now
}
