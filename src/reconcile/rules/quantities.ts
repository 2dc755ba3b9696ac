import type { Measure, Quantity } from '../../extract/quantities/quantity.ts'
import { durationClass } from '../../language/en/duration-heads.ts'
import { interval } from '../../value/edtf.ts'
import { compareAmounts, isOpen, ratio, spread, unitKey } from '../amounts.ts'
import { familyOf, isConsequence } from '../families.ts'
import { file } from '../file.ts'
import { comparePlaces, frameKey, likeness, shared } from '../join.ts'
import type { Told } from '../records.ts'
import type { Count, Happening, Sheet } from '../sheet.ts'
import { type Fit, Shelf } from './shelf.ts'

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

/** Measures that say by themselves what is counted, or by whose it is. */
const MEASURES_OF_PEOPLE: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'detained',
  'displaced',
  'trapped',
  'affected',
  'population',
  'fighters',
  'age',
])

/** Amounts further apart than this many times count different things. */
const FARTHEST = 10

/** What a count is of, beside its measure and unit. */
interface Topic {
  readonly count: Count
  /** Its place on the sheet. */
  readonly at: number
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
  const toldOf = recordFinder(records)
  const restated = restatedBy(sheet.counts)
  const keyed = sheet.counts.flatMap((count, at) => {
    if (restated.has(count)) return []
    const topic = topicOf(count, at, toldOf(count), sheet)
    return [{ topic, key: sortKey(topic) }]
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const fit = fitness(sheet)
  const shelves = new Map<string, Shelf<Topic>>()
  for (const { topic } of keyed) {
    const measured = shelfKey(topic)
    let shelf = shelves.get(measured)
    if (!shelf) shelves.set(measured, (shelf = new Shelf(fit, voiceOf)))
    shelf.put(topic, kindKey(topic), `${topic.count.place}\u001f${topic.who}`, isEqual)
  }
  const headlinesOf = new Map<Count, { readonly at: number; readonly count: Count }[]>()
  sheet.counts.forEach((count, at) => {
    const body = restated.get(count)
    if (body) file(headlinesOf, body, { at, count })
  })
  const inOrder = (a: { readonly at: number }, b: { readonly at: number }): number => a.at - b.at
  return [...shelves.values()]
    .flatMap((shelf) => shelf.groups())
    .map((topics) => {
      const told = new Set(topics.map((t) => t.told).filter((t) => t !== null))
      const all = topics.flatMap((t) => [{ at: t.at, count: t.count }, ...(headlinesOf.get(sheet.counts[t.at]!) ?? [])])
      return { all: all.sort(inOrder), record: told.size === 1 ? [...told][0]! : null }
    })
    .sort((a, b) => inOrder(a.all[0]!, b.all[0]!))
    .map(({ all, record }) => ({ counts: all.map(({ count }) => count), record }))
}

/** The counts of headlines, each with the one of the body that it restates: the nearest in amount, then the first. */
function restatedBy(counts: readonly Count[]): ReadonlyMap<Count, Count> {
  const bodies = new Map<string, Count[]>()
  const key = ({ document, quantity: q, step }: Count): string => `${document} ${q.measure} ${unitKey(q.unit)} ${step}`
  for (const count of counts) if (!count.headline) file(bodies, key(count), count)
  return new Map(
    counts.flatMap((count) => {
      if (!count.headline) return []
      const alike = (like: string): Count | undefined =>
        bodies.get(key(count))?.find((b) => compareAmounts(count.quantity, b.quantity) === like)
      const body = alike('equal') ?? alike('compatible')
      return body === undefined ? [] : [[count, body] as const]
    }),
  )
}

/** Sentences after an attack or disaster in which people hurt of whom nothing else is said are its own. */
const GOES_ON = 2

/** What happens to people: counts of it belong to a happening even where no verb ties them to it. */
const FATES: ReadonlySet<Measure> = new Set(['killed', 'wounded', 'casualties', 'missing', 'trapped'])

/**
 * The record a count is about: that of its event; of people hurt without one, the only attack or disaster told in the
 * sentence, else the one told last before it in its report.
 */
function recordFinder(records: readonly Told[]): (count: Count) => Told | null {
  const ofEvent = new Map<string, Told>()
  const toldIn = new Map<string, { readonly at: number; readonly told: Told }[]>()
  for (const told of records)
    for (const h of told.happenings) {
      ofEvent.set(h.event.id, told)
      const deed = familyOf(h.event.kind) === 'violence' || h.event.type.plover === null
      if (deed && (h.event.status === 'happened' || h.event.status === 'ongoing' || h.event.status === 'alleged'))
        file(toldIn, h.document, { at: h.sentence, told })
    }
  return ({ quantity, document, at, headline }) => {
    const own = quantity.event === null ? undefined : ofEvent.get(quantity.event)
    if (own || headline || at < 0 || !FATES.has(quantity.measure)) return own ?? null
    const near = (toldIn.get(document) ?? []).filter((t) => t.at >= 0 && t.at <= at && t.at >= at - GOES_ON)
    const last = Math.max(-1, ...near.map((t) => t.at))
    const found = new Set(near.filter((t) => t.at === last).map((t) => t.told))
    return found.size === 1 ? [...found][0]! : null
  }
}

function topicOf(count: Count, at: number, told: Told | null, sheet: Sheet): Topic {
  const q = count.quantity
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
  return { count: place === count.place ? count : { ...count, place }, at, told, lasting, who, things }
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

/** What two comparable quantities must have in common to the letter. */
const shelfKey = ({ count: { quantity: q, step } }: Topic): string =>
  [
    q.measure,
    unitKey(q.unit),
    step ? q.change : null,
    q.accumulation === 'new',
    // "19 of them children": a part is never the whole of another report
    q.partOf === null,
    q.demographic.join(),
  ].join('\u001f')

/** All that `fitness` and `isEqual` look at beside what `shelfKey` holds: many reports give the very same quantity. */
const kindKey = (t: Topic): string => {
  const q = t.count.quantity
  const amount = [q.low, q.high, q.unit, q.approximate, q.bound, q.period, q.place === null]
  const things = MEASURES_OF_PEOPLE.has(q.measure) ? '' : [...t.things].join(' ')
  return [...amount, t.count.apart, t.count.place, t.told?.record.id, t.lasting, t.who, things].join('\u001f')
}

/** What one speaker says in one report. */
const voiceOf = ({ count }: Topic): string => `${count.document}\u001f${count.origin.key}\u001f${count.withdrawn}`

const isEqual = (a: Topic, b: Topic): boolean => compareAmounts(b.count.quantity, a.count.quantity) === 'equal'

/** May two quantities of one shelf be laid side by side? */
function fitness(sheet: Sheet): (a: Topic, b: Topic) => Fit {
  const sameHappening = happeningComparer(sheet)
  return (a, b) => {
    const [p, q] = [a.count.quantity, b.count.quantity]
    if (a.count.apart !== b.count.apart && (a.lasting === null || b.lasting === null)) return 'apart'
    if (!sameTopic(a, b) || !samePlace(a, b, sheet) || !samePeriod(p, q)) return 'apart'
    if (p.measure !== 'duration' && p.measure !== 'population' && !sameHappening(a.told, b.told)) return 'apart'
    const vague = p.bound === 'vague' || q.bound === 'vague'
    const one = a.told !== null && a.told === b.told && p.measure !== 'duration'
    if (!one && !((vague ? ratio(p, q) : spread(p, q)) <= FARTHEST)) return 'apart'
    // what one speaker says twice in one report, apart, counts two things
    return compareAmounts(p, q) === 'disjoint' ? 'of other voices' : 'together'
  }
}

/** One record, or two that could be one for all that is said of them; unsaid is any. */
function happeningComparer(sheet: Sheet): (a: Told | null, b: Told | null) => boolean {
  const framesOf = new Map<Told, readonly Happening[]>()
  const frames = (t: Told): readonly Happening[] => {
    const known = framesOf.get(t) ?? [...new Map(t.happenings.map((h) => [frameKey(h), h])).values()]
    framesOf.set(t, known)
    return known
  }
  const compare = (a: Told, b: Told): boolean => {
    const violent = [a, b].every((t) => isConsequence(t.record.kind) || familyOf(t.record.kind) === 'violence')
    const related = violent || familyOf(a.record.kind) === familyOf(b.record.kind)
    return related && frames(a).every((x) => frames(b).every((y) => likeness(x, y, sheet, true) !== null))
  }
  const compared = new Map<Told, Map<Told, boolean>>()
  return (a, b) => {
    if (!a || !b || a === b) return true
    const row = compared.get(a) ?? new Map<Told, boolean>()
    const same = row.get(b) ?? compare(a, b)
    compared.set(a, row.set(b, same))
    return same
  }
}

/** Of one happening, or one place, or unsaid; a town and its country only when the numbers agree. */
function samePlace(a: Topic, b: Topic, sheet: Sheet): boolean {
  const [x, y] = [a.count.place, b.count.place]
  const [p, q] = [a.count.quantity, b.count.quantity]
  if (a.told !== null && a.told === b.told && FATES.has(p.measure)) return true
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
  if (p.period === null && q.period === null) return true
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
  const near = (a.count.place !== null && a.count.place === b.count.place) || (a.told !== null && a.told === b.told)
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
