import type { Quantity } from '../../extract/quantities/quantity.ts'
import { dimensionOf, factorOf } from '../../value/amount.ts'
import { formatDay } from '../../value/edtf.ts'
import { hull } from '../../value/interval.ts'
import { compareAmounts, isOpen } from '../amounts.ts'
import { file } from '../file.ts'
import { withoutRestated } from '../origin.ts'
import type { Finding } from '../record.ts'
import type { Count, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf } from './draft.ts'
import type { Counted } from './quantities.ts'
import { subjectOf } from './subject.ts'

/** When a document was published, as a day; null when unknown. */
const publishedOn = (sheet: Sheet, document: string): string | null => {
  const own = sheet.document(document)?.publishedAt ?? sheet.story.inferredDates.get(document)
  return own?.edtf.slice(0, 10) ?? null
}

/** One finding for each group of comparable quantities. */
export function compareQuantities(groups: readonly Counted[], sheet: Sheet): readonly Draft[] {
  return groups.map(({ counts, record }): Draft => {
    const denied = counts.filter((c) => c.quantity.polarity === 'denied')
    const asserted = counts.filter((c) => c.quantity.polarity === 'asserted')
    const supports = asserted.length > 0 ? asserted : counts
    const later = correctedTo(supports) ?? supersededBy(withoutRestated(supports), sheet)
    const status: Finding['status'] =
      denied.length > 0 && asserted.length > 0 ? 'denied' : later !== null ? 'superseded' : quantityStatus(supports)
    const unit = finestUnit(supports)
    const stated = supports.filter((c) => !isOpen(c.quantity))
    const ends = hull(stated.map((c) => inUnit(c, unit))) ?? { low: null, high: null }
    const chosen =
      later ?? (status === 'differs' || status === 'denied' ? null : mostPrecise(withoutRestated(supports)))
    return {
      subject: subjectOf(counts, sheet),
      record: record?.record.id ?? null,
      property: counts[0]!.quantity.measure,
      status,
      value: chosen === null ? null : chosen.quantity.text,
      low: ends.low,
      high: ends.high,
      unit,
      supports,
      disputes: asserted.length > 0 ? denied : [],
      cites: null,
      inferences: [],
      reason: reasonOf(status, supports, denied, later),
    }
  })
}

/** differs > compatible > agreed > single-source, over all pairs. One origin in one lineage is a single source. */
export function quantityStatus(counts: readonly Count[]): Finding['status'] {
  const figures = figuresOf(counts)
  const ofTwoHands = handsTeller(figures)
  let meets = false
  for (let i = 0; i < figures.length; i++)
    for (let j = i; j < figures.length; j++) {
      const [a, b] = [figures[i]!, figures[j]!]
      const like = compareAmounts(a.quantity, b.quantity)
      if (like === 'disjoint') return 'differs'
      meets ||= like === 'compatible' ? ofTwoHands(a, b) : new Set([...a.former, ...b.former]).size > 1
    }
  return meets ? 'compatible' : lineagesOf(counts) > 1 ? 'agreed' : 'single-source'
}

/** One amount and where it stands. */
interface Figure {
  readonly quantity: Quantity
  readonly documents: Set<string>
  /** Lineage and origin of each count of it. */
  readonly hands: Set<string>
  readonly former: Set<boolean>
}

const amountKey = ({ low, high, unit, approximate }: Quantity): string => `${low} ${high} ${approximate} ${unit}`

function figuresOf(counts: readonly Count[]): readonly Figure[] {
  const figures = new Map<string, Figure>()
  for (const { quantity, document, lineage, origin } of counts) {
    const key = amountKey(quantity)
    const figure = figures.get(key) ?? { quantity, documents: new Set(), hands: new Set(), former: new Set() }
    figure.documents.add(document)
    figure.hands.add(`${lineage} ${origin.key}`)
    figure.former.add(quantity.former)
    figures.set(key, figure)
  }
  return [...figures.values()]
}

/** Do two values come from two hands: other lineages, other origins, or a copy that changed the figure of its original? */
function handsTeller(figures: readonly Figure[]): (a: Figure, b: Figure) => boolean {
  const standing = new Map<Figure, ReadonlySet<string>>()
  const standsIn = (value: Figure): ReadonlySet<string> => {
    const equal = (f: Figure): boolean => compareAmounts(f.quantity, value.quantity) === 'equal'
    const known = standing.get(value) ?? new Set(figures.filter(equal).flatMap((f) => [...f.documents]))
    standing.set(value, known)
    return known
  }
  return (a, b) => {
    if (new Set([...a.hands, ...b.hands]).size > 1) return true
    const [ofA, ofB] = [standsIn(a), standsIn(b)]
    return [...a.documents].some((d) => !ofB.has(d)) && [...b.documents].some((d) => !ofA.has(d))
  }
}

/** What a report states in place of a figure that it withdraws; null when none does. */
function correctedTo(counts: readonly Count[]): Count | null {
  const withdrawing = new Set(counts.filter((c) => c.withdrawn).map((c) => c.document))
  return withoutRestated(counts).find((c) => !c.withdrawn && withdrawing.has(c.document)) ?? null
}

/** A copy with another figure gives no later one: only the newsroom whose text it is can revise it. */
function mayRevise(a: Count, b: Count, sheet: Sheet): boolean {
  if (a.lineage !== b.lineage) return true
  const newsroom = sheet.document(a.document)?.newsroom ?? null
  return newsroom !== null && newsroom === sheet.document(b.document)?.newsroom
}

/** The latest value of an origin that gave another one earlier; null when none did. */
function supersededBy(counts: readonly Count[], sheet: Sheet): Count | null {
  const byOrigin = new Map<string, { readonly count: Count; readonly day: string }[]>()
  for (const count of counts) {
    const day = count.origin.known ? dayOf(count, sheet) : null
    if (day !== null) file(byOrigin, count.origin.key, { count, day })
  }
  const changed = new Set<string>()
  for (const [key, own] of byOrigin) if (mayChange(own)) changed.add(key)
  for (const a of counts) {
    const x = changed.has(a.origin.key) ? dayOf(a, sheet) : null
    if (x === null) continue
    for (const { count: b, day: y } of byOrigin.get(a.origin.key)!) {
      if (a.document === b.document || !(x < y) || !mayRevise(a, b, sheet)) continue
      if (compareAmounts(a.quantity, b.quantity) !== 'disjoint') continue
      const latest = counts.filter((c) => c.origin.key === a.origin.key && (dayOf(c, sheet) ?? '') >= y)
      return latest.reduce((last, c) => ((dayOf(c, sheet) ?? '') >= (dayOf(last, sheet) ?? '') ? c : last), b)
    }
  }
  return null
}

/** Is there a figure of one day and another, apart from it, of a later day? */
function mayChange(own: readonly { readonly count: Count; readonly day: string }[]): boolean {
  const days = new Set(own.map((o) => o.day))
  if (days.size < 2) return false
  const kinds = [...new Map(own.map((o) => [`${o.day} ${amountKey(o.count.quantity)}`, o])).values()]
  return kinds.some((a) =>
    kinds.some((b) => a.day < b.day && compareAmounts(a.count.quantity, b.count.quantity) === 'disjoint'),
  )
}

/** As of when: what the quantity itself says, else when its report was published. */
const dayOf = (c: Count, sheet: Sheet): string | null => c.quantity.asOf ?? publishedOn(sheet, c.document)

/** The unit of the smallest step among them; that of the first when they do not convert. */
function finestUnit(counts: readonly Count[]): string {
  const units = counts.map((c) => c.quantity.unit)
  return [...units].sort((a, b) => factorOf(a) - factorOf(b) || (a < b ? -1 : 1))[0]!
}

function inUnit(c: Count, unit: string): { low: number | null; high: number | null } {
  const { low, high } = c.quantity
  if (c.quantity.unit === unit || dimensionOf(unit) === 'count' || dimensionOf(unit) === 'money') return { low, high }
  const factor = factorOf(c.quantity.unit) / factorOf(unit)
  const turn = (n: number | null): number | null => (n === null ? null : Math.round(n * factor * 100) / 100)
  return { low: turn(low), high: turn(high) }
}

/** The narrowest, exact before approximate; a closed one before an open one; the first of equals. */
function mostPrecise(counts: readonly Count[]): Count {
  const width = (c: Count): number => {
    const { low, high, unit } = c.quantity
    return low === null || high === null
      ? Infinity
      : (high - low) * factorOf(unit) + (c.quantity.approximate ? 1e-3 : 0)
  }
  const size = (c: Count): number => factorOf(c.quantity.unit)
  const better = (a: Count, b: Count): boolean => width(a) < width(b) || (width(a) === width(b) && size(a) < size(b))
  return counts.reduce((best, c) => (better(c, best) ? c : best))
}

const said = (c: Count): string => `${c.quantity.text.replace(/\s+/g, ' ')} (${c.origin.name})`
const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)]

function reasonOf(
  status: Finding['status'],
  counts: readonly Count[],
  denied: readonly Count[],
  later: Count | null,
): string {
  const voices = withoutRestated(counts)
  const values = distinct(voices.map(said))
  const texts = distinct(voices.map((c) => c.quantity.text.replace(/\s+/g, ' ')))
  const origins = distinct(voices.filter((c) => c.origin.known).map((c) => c.origin.name))
  const lineages = lineagesOf(counts)
  const former = counts.some((c) => c.quantity.former) && counts.some((c) => !c.quantity.former)
  switch (status) {
    case 'denied':
      return `${values.join('; ')}; denied by ${distinct(denied.map((c) => c.origin.name)).join(', ')}.`
    case 'superseded':
      return `${later!.origin.name} gave a later value: ${values.join('; ')}.`
    case 'differs':
      return `The values cannot all be right: ${values.join('; ')}${former ? '; one speaks of former times' : ''}.`
    case 'compatible':
      return counts.some((c) => isOpen(c.quantity))
        ? `One gives no number, the other fits it: ${values.join('; ')}.`
        : `The values meet within their bounds and rounding: ${values.join('; ')}.`
    case 'agreed':
      return origins.length === 1
        ? `${lineages} independent texts state ${texts[0]}, all from one origin: ${origins[0]}.`
        : `${lineages} independent texts state ${texts[0]}, from ${origins.length || 'unnamed'} origins.`
    default:
      return `Only ${origins[0] ?? 'an unnamed source'} states ${texts.join(', ')}.`
  }
}

/** "2013-05-19 to 2013-06-05". */
export const stretch = (from: number, to: number): string => `${formatDay(from)} to ${formatDay(to)}`
