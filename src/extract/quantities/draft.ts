import type { Sentence, Token } from '../../annotate/sentence.ts'
import { BODIES, CROWDING, CROWDS } from '../../language/en/fates.ts'
import { STATE_WORDS } from '../../language/en/measures.ts'
import { type Piece, piecesOf } from '../../language/en/numbers-pieces.ts'
import { LENGTH_UNITS, TIME_UNITS } from '../../language/en/units.ts'
import type { Span } from '../../text/span.ts'
import { type Amount, mayStart, readAmounts } from './amount.ts'
import { fits, measureOfNoun } from './fits.ts'
import type { Governed } from './governed.ts'
import { countedNoun, isPerson, unitOf } from './head.ts'
import { governorOf } from './measure.ts'
import type { Measure } from './quantity.ts'
import { isNoun, type Placed, tokenAt, type View, viewOf } from './sentence-view.ts'

/** Measures of people. */
export const PEOPLE_MEASURES: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'detained',
  'displaced',
  'trapped',
  'affected',
  'fighters',
  'population',
])

/** May a number or an explicit none start at the piece? "Noone" and "zero" are read as nones, the rest by `readAmounts`. */
const mayCount = ({ kind, lower }: Piece, i: number, all: readonly Piece[]): boolean =>
  kind === 'number' || (kind === 'word' && (NONES.has(lower) || mayStart(all, i)))
const NONES = new Set(['no', 'none', 'nobody', 'noone', 'without', 'zero'])

/** Every amount of a sentence, names and times apart, with what it counts; null when no word of number stands there. */
export function draftsOf(
  text: string,
  sentence: Sentence,
  times: readonly { readonly span: Span }[],
): { readonly view: View; readonly drafts: readonly Draft[] } | null {
  const { start, end } = sentence.span
  const pieces = piecesOf(text, start, end)
  if (!pieces.some(mayCount)) return null
  const masked = new Uint8Array(pieces.length)
  let next = 0
  for (let i = 0; i < pieces.length; i++) {
    while (next < times.length && times[next]!.span.end <= pieces[i]!.start) next++
    if (next < times.length && times[next]!.span.start < pieces[i]!.end) masked[i] = 1
  }
  const amounts = withoutRates(
    readAmounts(pieces, (i) => masked[i] === 1),
    pieces,
  )
  const view = viewOf(text, sentence, pieces)
  const drafts: Draft[] = []
  let previous: Draft | null = null
  for (const amount of amounts) {
    const draft = draftOf(view, amount, previous)
    drafts.push(draft)
    if (!amount.conversion) previous = draft
  }
  return { view, drafts: drafts.map((draft, i) => ofFollowing(view, draft, drafts[i + 1])) }
}

/** "one in three residents", "nine out of ten": a rate counts nobody. */
const withoutRates = (amounts: readonly Amount[], pieces: readonly Piece[]): readonly Amount[] => {
  const isRate = (a: Amount | undefined, b: Amount | undefined): boolean => {
    if (!a || !b || a.unit !== null || !(a.high! < b.low!) || a.high! > 20 || !RATES.has(b.low!)) return false
    const between = pieces.slice(a.next, b.first).map(({ lower }) => lower)
    return /^(?:in|in every|out of|out of every)$/.test(between.join(' '))
  }
  return amounts.filter((a, i) => !isRate(a, amounts[i + 1]) && !isRate(amounts[i - 1], a))
}
const RATES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000, 10_000, 100_000])

/** "two of the 44 on board", "12 of 15 drones": a bare number counts what the number behind it counts. */
function ofFollowing({ tokens }: View, draft: Draft, next: Draft | undefined): Draft {
  const { placed, unit } = draft
  if (unit !== null || !next || next.unit === null || next.measure !== 'other' || next.placed.amount.unit !== null)
    return draft
  const isOf = tokens[placed.last + 1]?.lemma === 'of' && next.placed.first <= placed.last + 3
  return isOf ? { ...draft, unit: next.unit } : draft
}

/** An amount with what it counts and measures: a quantity before it is decided whether it is one. */
export interface Draft {
  readonly placed: Placed
  readonly governed: Governed
  readonly unit: string | null
  readonly measure: Measure
}

function draftOf(view: View, amount: Amount, previous: Draft | null): Draft {
  const { tokens } = view
  const from = view.pieces[amount.first]!.start
  const to = view.pieces[amount.next - 1]!.end
  const first = tokenAt(tokens, from)
  const last = Math.max(first, tokenAt(tokens, to - 1))
  const head = amount.unit === null ? countedNoun(view, amount, last + 1) : null
  const placed: Placed = { amount, first, last, head, end: Math.max(last, head ?? last) }
  if (amount.unit !== null) {
    const measure = measureOfUnit(view, placed, previous)
    // "10 percent of the people were killed": a share bears no count of people.
    return {
      placed,
      governed: { measure, verb: null, after: placed.end },
      unit: amount.per ? `${amount.unit} per ${amount.per}` : amount.unit,
      measure,
    }
  }
  if (isApposedAge(view, placed) || isAgeOf(view, placed)) {
    return { placed, governed: { measure: 'age', verb: null, after: last }, unit: 'year', measure: 'age' }
  }
  let governed = governorOf(
    view,
    withBody(view, placed),
    previous && PEOPLE_MEASURES.has(previous.measure)
      ? { ...previous.governed, measure: previous.measure }
      : (previous?.governed ?? null),
  )
  let measure = governed.measure
  // "burned 12 farms": what wounds people damages things.
  if (measure && !fits(view, placed, measure))
    measure = measure === 'wounded' && fits(view, placed, 'damaged') ? 'damaged' : null
  if (measure === 'damaged' && head === null) measure = null
  measure ??= measureOfNoun(view, placed)
  if (measure === 'population' && governed.measure !== 'population' && !statesPopulation(view, placed))
    measure = 'other'
  governed = { ...governed, measure: governed.measure === measure ? measure : null }
  const noun = head === null ? null : tokens[head]!
  let unit = noun ? unitOf(noun) : null
  if (
    noun &&
    PEOPLE_MEASURES.has(measure) &&
    (isPerson(noun, false) || noun.lemma === 'life' || STATE_WORDS.has(noun.text.toLowerCase()))
  )
    unit = 'person'
  if (!noun && (PEOPLE_MEASURES.has(measure) || tokens[last + 1]?.lemma === 'who')) unit = 'person'
  if (!noun && measure === 'other' && previous && isSecondOfPair(view, placed, previous)) {
    return { placed, governed, unit: previous.unit, measure: previous.measure }
  }
  // "300 houses were damaged and 40 destroyed"
  if (noun && previous?.unit && STATE_WORDS.get(noun.text.toLowerCase()) === 'damaged')
    return { placed, governed, unit: previous.unit, measure: previous.measure === 'damaged' ? 'damaged' : measure }
  if (!noun && measure === 'other' && previous?.unit && isOtherCount(view, placed))
    return { placed, governed, unit: previous.unit, measure: previous.measure }
  if (!noun && previous && isEarlier(view, placed) && previous.unit !== null && previous.placed.amount.unit === null)
    return { placed, governed, unit: previous.unit, measure: previous.measure }
  // "40 people, of whom five were children".
  if (!noun && previous && PEOPLE_MEASURES.has(previous.measure) && measure === 'other' && isOfWhom(view, placed))
    return { placed, governed, unit: previous.unit, measure: previous.measure }
  if (!noun && measure === 'age') unit = 'year'
  // "nine people were dead and 130 more were shaken"
  const isMore =
    previous?.unit === 'person' &&
    tokens[first - 1]?.lemma === 'and' &&
    /^(?:be|have)$/.test(tokens[last + 1]?.lemma ?? '')
  if (!noun && measure === 'other' && (isMore || isHeadcount(view, placed))) unit = 'person'
  return { placed, governed, unit, measure }
}

/** "killed a family of six": what stands around the group governs its number. */
function withBody({ tokens, chunks, chunkOf }: View, placed: Placed): Placed {
  const noun = placed.first - 2
  if (tokens[noun + 1]?.lemma !== 'of' || !BODIES.has(tokens[noun]?.lemma ?? '')) return placed
  return { ...placed, first: chunks[chunkOf[noun]!]?.first ?? noun }
}

/** "Ms Khan, 44, said", "Ali Hassan (12)": a bare number behind a name. */
function isApposedAge(view: View, { first, last, head, amount }: Placed): boolean {
  const { tokens } = view
  const name = tokens[first - 2]
  const open = tokens[first - 1]?.text
  const close = tokens[last + 1]?.text
  if (
    head !== null ||
    first !== last ||
    amount.spelled ||
    !(amount.low! >= 1 && amount.low! <= 110) ||
    amount.low !== amount.high
  )
    return false
  // "his daughter Maria, who was 10."
  const ends = close === undefined || close === '.' || close === ','
  if (ends && tokens[first - 1]?.lemma === 'be' && name?.lemma === 'who' && first > 2) {
    const before = tokens[first - 3]!.text === ',' ? tokens[first - 4] : tokens[first - 3]
    return before !== undefined && (before.upos === 'PROPN' || (isNoun(before) && isPerson(before, false)))
  }
  return (
    (name?.upos === 'PROPN' || (name?.upos === 'NOUN' && name.xpos === 'NN' && isPerson(name, false))) &&
    ((open === ',' && (close === ',' || close === '.' || close === undefined)) || (open === '(' && close === ')'))
  )
}

/** "a boy of 12", "a girl of 14 months": a person, a number of years behind. */
const isAgeOf = (view: View, { first, head, amount }: Placed): boolean => {
  const before = view.tokens[first - 2]
  return (
    head === null &&
    view.tokens[first - 1]?.lemma === 'of' &&
    before !== undefined &&
    AGED.test(before.lemma) &&
    before.xpos !== 'NNS' &&
    amount.low === amount.high &&
    (amount.low ?? 999) <= 110
  )
}

const AGED = /^(?:boy|girl|child|baby|infant|toddler|man|woman|teenager|youth|son|daughter|grandson|granddaughter)$/i

/** "of whom five", "among them five". */
const isOfWhom = ({ tokens }: View, { first }: Placed): boolean =>
  /^(?:whom|them|which)$/i.test(tokens[first - 1]?.text ?? '') && /^(?:of|among)$/.test(tokens[first - 2]?.lemma ?? '')

/** "organisers said 100,000": a bare number that somebody gives at the end of a clause counts what the one before it does. */
const isOtherCount = ({ tokens }: View, { first, last }: Placed): boolean =>
  /^(?:say|put|estimate|report|count|claim)$/.test(tokens[first - 1]?.lemma ?? '') &&
  (tokens[last + 1] === undefined || /^[.;,]$/.test(tokens[last + 1]!.text))

/** "up from 31", "down from 12": what the amount before it was. */
export const isEarlier = (view: View, { first }: Placed): boolean =>
  view.tokens[first - 1]?.lemma === 'from' &&
  /^(?:up|down|revised)$/.test(view.tokens[first - 2]?.text.toLowerCase() ?? '')

/** "at least 40 were aboard", "carrying no more than 40", "a capacity of 40", "hundreds of whom": people, without a noun. */
function isHeadcount(view: View, { first, last, amount }: Placed): boolean {
  const { tokens } = view
  if (tokens[last + 1]?.lemma === 'of' && tokens[last + 2]?.text.toLowerCase() === 'whom') return true
  if (amount.compound || !Number.isInteger(amount.low ?? amount.high ?? 0.5)) return false
  for (let i = last + 1; i < Math.min(last + 5, tokens.length); i++) {
    const { lemma, upos } = tokens[i]!
    if (lemma === 'aboard' || (lemma === 'on' && /^(?:board|boards)$/.test(tokens[i + 1]?.lemma ?? ''))) return true
    if (lemma !== 'be' && upos !== 'ADV' && upos !== 'AUX') break
  }
  const start = tokenAt(tokens, view.pieces[amount.first]!.start)
  const before = tokens[Math.min(start, first) - 1]
  const size = tokens[Math.min(start, first) - 2]?.lemma ?? ''
  if ((before?.lemma === 'of' || before?.lemma === 'at') && CROWDS.has(size)) return true
  if (before?.lemma === 'of') return /^(?:capacity|complement|occupancy|family)$/.test(size)
  // "thousands marched": a crowd's verb right behind a number that stands for nobody else.
  const crowd = view.chunks[view.chunkOf[last + 1] ?? -1]
  if (crowd?.verb && crowd.first === last + 1 && !crowd.verb.passive && CROWDING.has(tokens[crowd.head]!.lemma))
    return true
  const next = tokens[last + 1]
  return before?.lemma === 'carry' && (next === undefined || next.upos === 'PUNCT' || next.upos === 'CCONJ')
}

/** "X has 30,000 residents", "a town of 30,000 inhabitants". */
const statesPopulation = (view: View, { first }: Placed): boolean =>
  /^(?:have|of|with|about|some)$/.test(view.tokens[first - 1]?.lemma ?? '')

/** "from 10 people to 12": a bare number right behind one with a noun. */
const isSecondOfPair = (view: View, { first }: Placed, previous: Draft): boolean =>
  view.tokens[first - 1]?.lemma === 'to' &&
  previous.placed.end === first - 2 &&
  view.tokens[previous.placed.first - 1]?.lemma === 'from'

function measureOfUnit(view: View, placed: Placed, previous: Draft | null): Measure {
  const { amount, end } = placed
  const unit = amount.unit!
  const { tokens } = view
  if (amount.kind === 'money') return 'money'
  if (amount.kind === 'age') {
    let noun: Token | null = null
    for (let i = end + 1; i < Math.min(end + 7, tokens.length); i++) {
      if (tokens[i]!.upos === 'NOUN' || tokens[i]!.upos === 'PROPN') noun = tokens[i]!
      else if (tokens[i]!.upos !== 'ADJ' && tokens[i]!.xpos !== 'HYPH') break
    }
    // "a 6-year-old Aleppo girl", "6-year-old Omar", but "a two-year-old war".
    const person = noun === null || noun.upos === 'PROPN' || isPerson(noun, false)
    return person ? 'age' : 'duration'
  }
  if (TIME_UNITS.has(unit) && isAgeOf(view, placed)) return 'age'
  if (TIME_UNITS.has(unit))
    return previous?.measure === 'age' && tokens[placed.first - 1]?.lemma === 'and' ? 'age' : 'duration'
  if (LENGTH_UNITS.has(unit)) {
    if (
      /^(?:tall|high|deep|wide|thick|of|long)$/.test(tokens[end + 1]?.lemma ?? '') ||
      /^(?:millimetre|centimetre|inch)$/.test(unit)
    )
      return 'other'
    return 'distance'
  }
  // "burned 5,000 hectares"
  if (AREAS.has(unit) && /^(?:damaged|wounded|affected)$/.test(governorOf(view, placed, null).measure ?? ''))
    return 'damaged'
  return 'other'
}
const AREAS: ReadonlySet<string> = new Set(['hectare', 'acre', 'square kilometre', 'square mile'])
