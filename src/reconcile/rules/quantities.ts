import type { Quantity } from '../../extract/quantities/quantity.ts'
import { durationClass } from '../../language/en/duration-heads.ts'
import { interval } from '../../value/edtf.ts'
import { compareAmounts, isOpen, ratio, spread, unitKey } from '../amounts.ts'
import { familyOf, isConsequence } from '../families.ts'
import { comparePlaces, likeness, shared } from '../join.ts'
import type { Told } from '../records.ts'
import type { Count, Sheet } from '../sheet.ts'

/** Counts of one thing, in the order of the sheet, and the record they are about (null: none or several). */
export interface Counted {
  readonly counts: readonly Count[]
  readonly record: Told | null
}

/** Words for people in general: a count of them is of nobody in particular. */
const ANYONE = new Set(
  'person human lif soul other individual resident inhabitant victim casualty wound injur kill die miss displac trapp'.split(
    ' ',
  ),
)

/** Amounts further apart than this many times count different things. */
const FARTHEST = 10

/** What a count is of, beside its measure and unit. */
interface Topic {
  readonly count: Count
  readonly told: Told | null
  readonly lasting: string | null
  readonly who: string
  /** Stems that say what is counted, for measures that do not say it themselves. */
  readonly things: ReadonlySet<string>
}

/**
 * Groups the quantities of a story that count the same: same measure and unit, same people or thing, places and periods
 * that can be one. Every member is comparable to every other. The order of grouping follows what is said, the most
 * specific first, so that a copy of a report joins its original and changes nothing.
 */
export function groupQuantities(sheet: Sheet, records: readonly Told[]): readonly Counted[] {
  const ofEvent = new Map(records.flatMap((t) => t.record.mergedFrom.map((id) => [id, t] as const)))
  const topics = sheet.counts.map((count) => topicOf(count, ofEvent, sheet))
  const ordered = [...topics].sort((a, b) => {
    const [x, y] = [sortKey(a), sortKey(b)]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const groups: Topic[][] = []
  for (const topic of ordered) {
    const open = groups.filter((g) => g.every((other) => areComparable(topic, other, sheet)))
    const placed = open.filter((g) => g.some((o) => o.count.place === topic.count.place && o.who === topic.who))
    const alike = open.filter((g) => g.some((o) => compareAmounts(o.count.quantity, topic.count.quantity) === 'equal'))
    const home = [open, alike, placed].find((groups) => groups.length === 1)?.[0] ?? placed[0]
    if (home) home.push(topic)
    else groups.push([topic])
  }
  const position = new Map(sheet.counts.map((c, i) => [c, i]))
  const inOrder = (a: Topic, b: Topic): number => position.get(a.count)! - position.get(b.count)!
  return groups
    .map((g) => [...g].sort(inOrder))
    .sort((a, b) => inOrder(a[0]!, b[0]!))
    .map((g) => {
      const told = new Set(g.map((t) => t.told).filter((t) => t !== null))
      return { counts: g.map((t) => t.count), record: told.size === 1 ? [...told][0]! : null }
    })
}

function topicOf(count: Count, ofEvent: ReadonlyMap<string, Told>, sheet: Sheet): Topic {
  const q = count.quantity
  const told = q.event === null ? null : (ofEvent.get(q.event) ?? null)
  const family = told ? familyOf(told.record.kind) : null
  const lasting =
    q.measure !== 'duration'
      ? null
      : (durationClass([...count.of].reverse()) ??
        durationClass(count.apart ? count.nearby.slice(0, 2) : count.nearby) ??
        (count.apart
          ? null
          : family === 'fighting' || family === 'violence'
            ? 'fighting'
            : family === 'talks'
              ? 'talks'
              : null))
  const place = count.place ?? (q.measure === 'duration' ? placeIn(count, sheet) : null)
  const group = count.ofGroup === null ? null : sheet.entity(count.ofGroup)
  const who = group ? `entity ${group.id}` : (count.of.filter((w) => !ANYONE.has(w)).at(-1) ?? '')
  const things = new Set(q.of === null ? count.sentence : count.of)
  return { count: place === count.place ? count : { ...count, place }, told, lasting, who, things }
}

/** The place whose name stands in what lasts ("offensive on X"); null when none or several do. */
function placeIn(count: Count, sheet: Sheet): string | null {
  const { of } = count.quantity
  if (of === null) return null
  const words = ` ${of.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const found = sheet.entities.filter(
    (e) =>
      e.kind === 'place' && [e.name, ...e.aliases].some((n) => n.length > 2 && words.includes(` ${n.toLowerCase()} `)),
  )
  return found.length === 1 ? found[0]!.id : null
}

const sortKey = (t: Topic): string => {
  const q = t.count.quantity
  const said = [t.count.place === null ? 1 : 0, t.who === '' ? 1 : 0, isOpen(q) ? 1 : 0].join('')
  const number = (n: number | null): string => (n === null ? '~' : n.toFixed(6).padStart(24, '0'))
  return [
    q.measure,
    unitKey(q.unit),
    said,
    t.count.place,
    t.who,
    number(q.low),
    number(q.high),
    q.text,
    t.count.origin.key,
    q.id,
  ].join('\u001f')
}

/** May two quantities be laid side by side? */
function areComparable(a: Topic, b: Topic, sheet: Sheet): boolean {
  const [p, q] = [a.count.quantity, b.count.quantity]
  if (p.measure !== q.measure || unitKey(p.unit) !== unitKey(q.unit)) return false
  if (p.change !== q.change || (p.accumulation === 'new') !== (q.accumulation === 'new')) return false
  // "19 of them children": a part is never the whole of another report
  if ((p.partOf === null) !== (q.partOf === null)) return false
  if (a.count.apart !== b.count.apart && (a.lasting === null || b.lasting === null)) return false
  if (p.demographic.join() !== q.demographic.join()) return false
  if (!samePlace(a, b, sheet) || !samePeriod(p, q)) return false
  if (p.measure !== 'duration' && p.measure !== 'population' && !sameHappening(a.told, b.told, sheet)) return false
  if (!sameTopic(a, b)) return false
  const apart = compareAmounts(p, q) === 'disjoint'
  // what one speaker says twice in one report, apart, counts two things
  if (apart && a.count.document === b.count.document && a.count.origin.key === b.count.origin.key) return false
  if (a.told !== null && a.told === b.told && p.measure !== 'duration') return true
  const vague = p.bound === 'vague' || q.bound === 'vague'
  return (vague ? ratio(p, q) : spread(p, q)) <= FARTHEST
}

/** One record, or two that could be one for all that is said of them; unsaid is any. */
function sameHappening(a: Told | null, b: Told | null, sheet: Sheet): boolean {
  if (!a || !b || a === b) return true
  const violent = [a, b].every((t) => isConsequence(t.record.kind) || familyOf(t.record.kind) === 'violence')
  const related = violent || familyOf(a.record.kind) === familyOf(b.record.kind)
  return related && a.happenings.every((x) => b.happenings.every((y) => likeness(x, y, sheet, true) !== null))
}

/** One place, or unsaid; a town and its country only when the numbers agree (a headline names the wider one). */
function samePlace(a: Topic, b: Topic, sheet: Sheet): boolean {
  const [x, y] = [a.count.place, b.count.place]
  const [p, q] = [a.count.quantity, b.count.quantity]
  if (x !== null && y !== null && x !== y)
    return (
      p.measure !== 'population' &&
      comparePlaces(x, y, sheet) !== null &&
      !isOpen(p) &&
      !isOpen(q) &&
      compareAmounts(p, q) === 'equal'
    )
  return a.count.quantity.measure !== 'population' || x === y
}

/** Periods that cover much the same days; a long one beside none said only for one place. */
function samePeriod(p: Quantity, q: Quantity): boolean {
  const [x, y] = [p.period, q.period].map((edtf) => (edtf === null ? null : interval(edtf)))
  if (!x || !y) {
    const long = x ?? y
    return !long || long.end - long.start < 60 || p.place === null || q.place === null || ratio(p, q) === 1
  }
  const meet = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  const [shorter, longer] = [x.end - x.start, y.end - y.start].sort((m, n) => m - n) as [number, number]
  return meet > 0 && meet >= 0.8 * shorter && shorter >= 0.5 * longer
}

/** A siege and the fight it ends in: one thing when the numbers allow it, never a difference. */
function siegeAndFight(a: Topic, b: Topic): boolean {
  const kinds = [a.lasting, b.lasting].sort().join()
  return kinds === 'fighting,siege' && compareAmounts(a.count.quantity, b.count.quantity) !== 'disjoint'
}

/** "12 people" beside "12 civilians" of one place: the same when the numbers allow it, never a difference. */
function peopleAlike(a: Topic, b: Topic): boolean {
  const [p, q] = [a.count.quantity, b.count.quantity]
  const general = (a.who === '') !== (b.who === '') && ![a, b].some((t) => t.who.startsWith('entity'))
  const near = a.count.place !== null && a.count.place === b.count.place
  return general && near && !isOpen(p) && !isOpen(q) && compareAmounts(p, q) !== 'disjoint'
}

function sameTopic(a: Topic, b: Topic): boolean {
  switch (a.count.quantity.measure) {
    case 'killed':
    case 'wounded':
    case 'casualties':
    case 'missing':
    case 'detained':
    case 'displaced':
    case 'trapped':
    case 'affected':
    case 'population':
      return a.who === b.who || peopleAlike(a, b)
    case 'fighters':
      return a.who === b.who && a.who !== ''
    case 'duration':
      return a.lasting === null || b.lasting === null
        ? a.count.place === b.count.place && a.things.size > 0 && shared(a.things, b.things) >= 0.6
        : a.lasting === b.lasting || siegeAndFight(a, b)
    case 'age':
      return a.who === b.who && a.who.startsWith('entity')
    default:
      return (a.who === b.who && a.who !== '') || shared(a.things, b.things) >= 0.5
  }
}
