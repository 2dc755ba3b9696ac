import type { Sentence } from '../../annotate/sentence.ts'
import { idOf } from '../../text/id.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Time } from '../times/time.ts'
import type { Amount } from './amount.ts'
import { type Draft, draftsOf, PEOPLE_MEASURES } from './draft.ts'
import { unitOf } from './head.ts'
import type { Quantity } from './quantity.ts'
import type { Placed, View } from './sentence-view.ts'
import { accumulationOf, changeOf, isFormer, polarityOf } from './trend.ts'
import { headingPlace, placeOf, placesOf, type Spots, sinceOf, subjectPlace } from './where.ts'
import { demographicOf, groupOf, ofAge, ofDuration, ofPeople } from './whose.ts'
import { findZeros, type Zero } from './zero.ts'

/** Blocks that tell of the report itself. */
const ASIDE = new Set(['byline', 'dateline', 'credit'])
/**
 * Every number that counts or measures something, and every explicit none, in order of the text. Numbers inside times are
 * left to the times; names ("Boeing 747"), ordinals, numbering, scores and second printings in another unit are none.
 * `saidBy`, `quotation` and `event` are null here. Linear in the length of the text.
 */
export function findQuantities(reading: Reading, times: readonly Time[]): Quantity[] {
  const { document } = reading
  const places = placesOf(reading.mentions)
  const found: Quantity[] = []
  let time = 0
  for (const sentence of document.sentences) {
    while (time < times.length && times[time]!.span.end <= sentence.span.start) time++
    if (ASIDE.has(document.blocks[sentence.block]?.kind ?? '')) continue
    let until = time
    while (until < times.length && times[until]!.span.start < sentence.span.end) until++
    found.push(...inSentence(reading, sentence, times.slice(time, until), places))
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1))
}

const placesIn = (places: readonly Mention[], { span }: Sentence): readonly Mention[] =>
  places.filter((m) => m.span.start >= span.start && m.span.end <= span.end)

function inSentence(
  reading: Reading,
  sentence: Sentence,
  times: readonly Time[],
  named: readonly Mention[],
): Quantity[] {
  const found = draftsOf(reading.document.text, sentence, times)
  if (!found) return []
  const { view, drafts } = found
  const places: Spots = { all: named, here: placesIn(named, sentence) }
  const out: Quantity[] = []
  for (const draft of drafts) {
    if (!draft.placed.amount.conversion && isKept(view, draft))
      out.push(finish(reading, view, draft, times, places, out))
  }
  for (const zero of findZeros(view)) out.push(none(reading, view, zero, places))
  return out
}

/** Drops what is no quantity after all: a bare "one", a bare number that nothing says anything of, "the two sides". */
function isKept(view: View, { placed, unit, measure, governed }: Draft): boolean {
  const { amount } = placed
  if (amount.article && view.tokens[placed.first - 1]?.lemma === 'no') return false
  const told = measure !== 'other' && measure !== 'places' && !(measure === 'fighters' && governed.measure === null)
  if (amount.article)
    return told && view.tokens[placed.end + 1]?.lemma !== 'of' && !(view.tokens[placed.last + 1]?.lemma === 'of')
  if (amount.definite && (amount.low ?? 99) <= 10) return told
  if (unit === null) return told
  // "the 787 Dreamliner": a name in the singular that more than one of is counted is a name with a number.
  const { head } = placed
  if (!told && head !== null && view.tokens[head]!.xpos === 'NNP' && amount.high !== 1 && unit !== 'person')
    return false
  const opener = view.pieces[amount.numberFirst]!.lower
  if (
    amount.countless &&
    !told &&
    /^(?:a|an|numerous|countless|few)$/.test(opener) &&
    /^(?:few|number|handful)$/.test(view.pieces[amount.numberFirst + 1]?.lower ?? opener)
  )
    return false
  return !(amount.countless && !told && opener === 'numerous')
}

function finish(
  reading: Reading,
  view: View,
  draft: Draft,
  times: readonly Time[],
  places: Spots,
  before: readonly Quantity[],
): Quantity {
  const { document } = reading
  const { placed, governed } = draft
  const whole = wholeOf(view, draft, before)
  // "four dead, among them two guards stabbed": what befell the whole befell the part.
  const shared = whole?.measure === 'killed' && /^(?:wounded|other|fighters)$/.test(draft.measure)
  const measure = shared ? 'killed' : draft.measure
  const { amount, end } = placed
  const span = {
    start: view.pieces[amount.first]!.start,
    end: Math.max(view.tokens[end]!.span.end, view.pieces[amount.next - 1]!.end),
  }
  const people = PEOPLE_MEASURES.has(measure)
  const since =
    people || measure === 'damaged' || measure === 'money' || measure === 'other' ? sinceOf(view, placed, times) : null
  const published = document.publishedAt?.edtf ?? null
  const place = people || measure === 'damaged' || measure === 'places' ? whereOf(reading, view, draft, places) : null
  return {
    id: idOf('quantity', document.id, span.start, span.end),
    span,
    text: document.text.slice(span.start, span.end),
    low: amount.low,
    high: amount.high,
    bound: amount.bound,
    approximate: amount.approximate,
    change: changeOf(view, placed),
    accumulation: accumulationOf(view, placed),
    partOf: whole?.id ?? null,
    asOf: asOf(view, times),
    unit: draft.unit ?? 'person',
    measure,
    of: ofWhat(reading, view, draft),
    ofGroup: groupOf(view, placed, reading.mentions),
    demographic: demographicOf(view, placed),
    event: null,
    place,
    period: since?.edtf && published ? `${since.edtf}/${published}` : null,
    since: since?.id ?? null,
    former: isFormer(view, placed),
    saidBy: null,
    quotation: null,
    polarity: polarityOf(view, placed, governed),
  }
}

/** Whose or what's: of a duration what lasted, of an age who is so old, of people which ones. */
function ofWhat({ mentions }: Reading, view: View, { placed, measure }: Draft): string | null {
  if (measure === 'duration') return ofDuration(view, placed)
  return measure === 'age' ? ofAge(view, placed, mentions) : ofPeople(view, placed)
}

function whereOf(reading: Reading, view: View, { placed, governed, measure }: Draft, places: Spots): string | null {
  if (places.all.length === 0) return null
  const heading = headingPlace(view.sentence.block, reading, places)
  if (measure === 'population')
    return subjectPlace(view, placed, reading, places) ?? placeOf(view, placed, governed, places) ?? heading
  return placeOf(view, placed, governed, places) ?? heading
}

/** "including 5 children", "5 of them", "among them 5 women": the count just before it in the sentence. */
function wholeOf(view: View, { placed, unit }: Draft, before: readonly Quantity[]): Quantity | null {
  const { tokens } = view
  const whole = before.slice(-20).findLast((q) => q.unit === 'person' && q.partOf === null)
  if (!whole || (unit !== 'person' && unit !== null)) return null
  const word = tokens[placed.first - 1]?.lemma
  const two = `${tokens[placed.first - 2]?.lemma ?? ''} ${word ?? ''}`
  const behind = `${tokens[placed.end + 1]?.lemma ?? ''} ${tokens[placed.end + 2]?.lemma ?? ''}`
  const inside =
    word === 'include' ||
    word === 'including' ||
    /^(?:of|among) (?:they|them|who|whom|which)$/.test(two) ||
    /^of (?:they|who|whom|them)$/.test(behind)
  const list = word === 'and' && before.length > 0 && before[before.length - 1]!.partOf === whole.id
  return inside || list ? whole : null
}

/** "as of June 5". */
function asOf(view: View, times: readonly Time[]): string | null {
  for (const i of view.asOf.slice(0, 4)) {
    const { end } = view.tokens[i]!.span
    return times.find((t) => t.span.start >= end && t.span.start <= end + 4)?.edtf ?? null
  }
  return null
}

function none(reading: Reading, view: View, zero: Zero, places: Spots): Quantity {
  const { document } = reading
  const { tokens } = view
  const span = { start: tokens[zero.first]!.span.start, end: tokens[zero.last]!.span.end }
  const placed: Placed = { amount: NO_AMOUNT, first: zero.first, last: zero.last, head: zero.head, end: zero.last }
  return {
    id: idOf('quantity', document.id, span.start, span.end),
    span,
    text: document.text.slice(span.start, span.end),
    low: 0,
    high: 0,
    bound: 'none',
    approximate: false,
    change: null,
    accumulation: null,
    partOf: null,
    asOf: null,
    unit: zero.measure === 'damaged' && zero.head !== null ? unitOf(tokens[zero.head]!) : 'person',
    measure: zero.measure,
    of: null,
    ofGroup: null,
    demographic: demographicOf(view, placed),
    event: null,
    place: placeOf(view, placed, { measure: zero.measure, verb: null, after: zero.last }, places),
    period: null,
    since: null,
    former: false,
    saidBy: null,
    quotation: null,
    polarity: 'asserted',
  }
}

const NO_AMOUNT: Amount = {
  first: 0,
  next: 0,
  numberFirst: 0,
  numberNext: 0,
  low: 0,
  high: 0,
  bound: 'none',
  approximate: false,
  accumulation: null,
  unit: null,
  kind: 'count',
  per: null,
  compound: false,
  conversion: false,
  article: false,
  spelled: true,
  definite: false,
  others: false,
  countless: false,
  by: null,
}
