import { type CueVerb, FIGURE_NOUNS } from '../../language/en/cues.ts'
import { clauseBegins, clauseEnd, nounContentEnd, skipCircumstances, trimmed } from './extents.ts'
import { isTemporal, type Phrase, phraseFrom } from './phrases.ts'
import { chunkAt, isComma, isTensed, lower, npFrom, type PassageAt, type Range, type Unit } from './unit.ts'

/** What a cue governs on its right. */
export interface Following {
  readonly contents: readonly Range[]
  readonly addressee: Phrase | null
  /** Coordinated contents with a "that" of their own. */
  readonly more: readonly Range[]
  /** The content is a thing or a deed, not a clause: it can be "highlighted" by what does not speak. */
  readonly noun: boolean
}

const WH: ReadonlySet<string> = new Set(['whether', 'if', 'what', 'how', 'why', 'who', 'when', 'where', 'which'])

/** The passage that a token opens, or null. */
const passageFrom = (unit: Unit, at: number): PassageAt | null => {
  const index = unit.passageOf[at] ?? -1
  return index >= 0 && unit.passages[index]!.first === at ? unit.passages[index]! : null
}

/** The content that follows a cue verb whose last token (with its particle) is `cueLast`; null when none does. */
export function contentAfter(unit: Unit, cue: CueVerb, cueLast: number, limit: number): Following | null {
  const { frames } = cue
  let at = skipCircumstances(unit, cueLast + 1, limit)
  let addressee: Phrase | null = null

  if (frames.has('addressee')) {
    const found = addresseeAt(unit, cue, at, limit)
    if (found) {
      addressee = found
      at = skipCircumstances(unit, found.last + 1, limit)
    }
  } else if (lower(unit, at) === 'to' && npFrom(unit, at + 1)) {
    // "said to reporters that"
    const listener = phraseFrom(unit, at + 1, limit, false)
    const next = listener ? skipCircumstances(unit, listener.last + 1, limit) : at
    if (listener && (lower(unit, next) === 'that' || unit.tokens[next]?.text === ':' || passageFrom(unit, next))) {
      addressee = listener
      at = next
    }
  }
  at = overPlace(unit, at, limit)
  const result = openedBy(unit, cue, at, limit, addressee !== null)
  return result && { addressee, ...result }
}

/** "said | in Geneva | that", "said | on the other hand |, “…": a phrase that only "that" or a comma and marks show to be one. */
function overPlace(unit: Unit, at: number, limit: number): number {
  if (unit.tokens[at]?.upos !== 'ADP' || unit.passageOf[at]! >= 0) return at
  const phrase = phraseFrom(unit, at + 1, limit, false)
  if (!phrase || unit.tokens[phrase.head]!.upos === 'PRON') return at
  const next = skipCircumstances(unit, phrase.last + 1, limit)
  const comma = isComma(unit, next) && passageFrom(unit, next + 1) !== null
  return lower(unit, next) === 'that' || comma ? next : at
}

/** "told | the agency | that": somebody before the content. */
function addresseeAt(unit: Unit, cue: CueVerb, at: number, limit: number): Phrase | null {
  const np = npFrom(unit, at)
  if (!np || np.last >= limit || isTemporal(unit, np) || unit.passageOf[at]! >= 0) return null
  const short: Phrase = { first: np.first, last: np.last, head: np.head, apposition: null }
  const next = np.last + 1
  const after = (index: number) => {
    const word = lower(unit, index)
    const opener = skipCircumstances(unit, index, limit)
    return (
      index >= limit ||
      word === 'that' ||
      word === 'to' ||
      cue.prepositions.has(word) ||
      WH.has(word) ||
      unit.tokens[index]?.text === ':' ||
      isComma(unit, index) ||
      (unit.passageOf[index] ?? -1) >= 0 ||
      (opener > index &&
        (opener >= limit ||
          lower(unit, opener) === 'that' ||
          isComma(unit, opener) ||
          unit.tokens[opener]?.text === ':' ||
          (npFrom(unit, opener) !== null && clauseBegins(unit, opener, limit)))) ||
      // two noun phrases side by side: the second is the subject of a clause
      (npFrom(unit, index) !== null && clauseBegins(unit, index, limit))
    )
  }
  if (after(next)) return short
  const long = phraseFrom(unit, at, limit, false)
  return long && long.last > np.last && after(long.last + 1) ? long : null
}

/** Prepositions that open no clause after a cue: "responded to a mother that …", "closed with a song". */
const NO_CLAUSE: ReadonlySet<string> = new Set(['to', 'of', 'against', 'with'])

type Opened = Pick<Following, 'contents' | 'more' | 'noun'>
const one = (unit: Unit, first: number, end: number, noun = false): Opened | null => {
  const range = trimmed(unit, { first, last: end - 1 })
  return range && { contents: [range], more: [], noun }
}

/** The content by what it opens with; the frames of the verb say which openings are its own. */
function openedBy(unit: Unit, cue: CueVerb, from: number, limit: number, addressed: boolean): Opened | null {
  const { frames } = cue
  let at = from
  if (at >= limit) return null
  const colon = unit.tokens[at]!.text === ':'
  if ((colon || isComma(unit, at)) && passageFrom(unit, at + 1)) at++
  else if (colon) {
    return frames.has('that') || frames.has('quote') ? one(unit, at + 1, limit) : null
  }
  const passage = passageFrom(unit, at)
  if (passage && (frames.has('quote') || frames.has('that') || frames.has('name')) && isSpeech(unit, passage, limit)) {
    return { contents: [{ first: passage.first, last: passage.last }], more: [], noun: false }
  }
  const word = lower(unit, at)
  if (word === 'that' && (frames.has('that') || frames.has('bare')) && at + 1 < limit) return clauses(unit, at, limit)
  if (isComma(unit, at)) {
    // "said, without details, that"
    let close = at + 1
    while (close < limit && !isComma(unit, close) && unit.passageOf[close]! < 0) close++
    const opener = close + 1
    if (close < limit && (lower(unit, opener) === 'that' || passageFrom(unit, opener))) {
      return openedBy(unit, cue, opener, limit, addressed)
    }
    return null
  }
  if (WH.has(word) && frames.has('wh')) return one(unit, at, clauseEnd(unit, at, limit, false).end)
  if (cue.prepositions.has(word) && at + 1 < limit) {
    if (
      npFrom(unit, at + 1) ||
      unit.tokens[at + 1]!.upos === 'NUM' ||
      unit.passageOf[at + 1]! >= 0 ||
      chunkAt(unit, at + 1)?.kind === 'vg' ||
      WH.has(lower(unit, at + 1))
    ) {
      return one(unit, at + 1, nounContentEnd(unit, at + 1, limit), true)
    }
  }
  const chunk = chunkAt(unit, at)
  const infinitive = infinitiveAt(unit, at)
  if (infinitive && (frames.has('to') || (addressed && frames.has('object-to')))) {
    return one(unit, at, clauseEnd(unit, at, limit, false).end)
  }
  if (chunk?.kind === 'vg' && chunk.first === at && frames.has('ing') && unit.tokens[chunk.head]!.xpos === 'VBG') {
    return one(unit, at, clauseEnd(unit, at, limit, false).end)
  }
  if (chunk?.kind === 'vg' && isTensed(chunk) && !passage) return null
  if (frames.has('bare') && !NO_CLAUSE.has(word)) {
    const nominative = /^(?:he|she|they|we|i|there)$/.test(word)
    const plain = clauseBegins(unit, at, limit) && bareClause(unit, at, limit)
    // "said" takes no object: a noun phrase before any verb is a subject, however the verb was tagged
    const forced =
      !frames.has('np') &&
      !frames.has('name') &&
      npFrom(unit, at) !== null &&
      (frames.has('words') || verbAhead(unit, at, limit))
    if (nominative || forced) return clauses(unit, at, limit)
    // what "claims 12 lives and …" speaks no more than what "claims 12 lives": who says it must be able to speak
    const opened = plain ? clauses(unit, at, limit) : null
    if (opened) return { ...opened, noun: frames.has('np') }
  }
  return objectAt(unit, cue, at, limit)
}

/** Clauses after a cue, parted where a coordinated "that" opens the next. */
function clauses(unit: Unit, from: number, limit: number): Opened | null {
  const ranges: Range[] = []
  let start: number | null = from
  while (start !== null && ranges.length < 8) {
    // only a "that" that is repeated parts: "they had lost but that …" is one
    const { end, again }: { end: number; again: number | null } = clauseEnd(
      unit,
      start,
      limit,
      lower(unit, start) === 'that',
    )
    const content = lower(unit, start) === 'that' ? start + 1 : start
    const range = trimmed(unit, { first: content, last: end - 1 })
    if (range) ranges.push(range)
    start = again
  }
  const [first, ...more] = ranges
  return first ? { contents: [first], more, noun: false } : null
}

/** Is there a verb that is no infinitive before the next comma? */
function verbAhead(unit: Unit, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) {
    const chunk = chunkAt(unit, at)
    if (chunk?.kind !== 'vg') continue
    if (!chunk.verb?.infinitive && unit.tokens[chunk.head]!.xpos !== 'VBG') return true
    at = chunk.last
  }
  return false
}

/** A clause without "that": its first noun phrase is the subject of a tensed verb, not the object of the cue. */
function bareClause(unit: Unit, from: number, limit: number): boolean {
  const lead = unit.passageOf[from]! >= 0 ? unit.passages[unit.passageOf[from]!]!.last + 1 : from
  for (let at = lead; at < limit; at++) {
    const text = unit.tokens[at]!.text
    const chunk = chunkAt(unit, at)
    if (chunk?.kind === 'vg') {
      if (isTensed(chunk)) return true
      at = chunk.last
      continue
    }
    const word = text.toLowerCase()
    if (
      at > from &&
      (word === 'that' || word === 'which' || word === 'who' || word === 'after' || word === 'when' || word === 'as')
    ) {
      // the verb to come belongs to a relative or adverbial clause; look behind it for another
      return laterVerb(unit, at + 1, limit)
    }
    if (text === ',' && at > from) {
      const close = nextComma(unit, at + 1, limit)
      if (close > 0 && isTensed(chunkAt(unit, close + 1))) return true
      if (chunkAt(unit, at + 1)?.kind !== 'np') return laterVerb(unit, at + 1, limit)
    }
  }
  return false
}

function nextComma(unit: Unit, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (isComma(unit, at) && unit.passageOf[at]! < 0) return at
  return -1
}

function laterVerb(unit: Unit, from: number, limit: number): boolean {
  let verbs = 0
  for (let at = from; at < limit; at++) {
    const chunk = chunkAt(unit, at)
    if (chunk?.kind !== 'vg') continue
    if (isTensed(chunk) && ++verbs > 1) return true
    at = chunk.last
  }
  return false
}

/** Objects: "confirmed their withdrawal", "accused them of …", "urged them to leave", "called it a “farce”". */
function objectAt(unit: Unit, cue: CueVerb, from: number, limit: number): Opened | null {
  const { frames, objectPrepositions } = cue
  // over an adverb in marks: "agreed “in principle” to attend"
  const object = npFrom(unit, from)
  const marked = passageFrom(unit, from)
  if (marked && frames.has('to') && infinitiveAt(unit, marked.last + 1)) {
    return one(unit, from, clauseEnd(unit, from, limit, false).end)
  }
  let start = from
  if (!object && !marked) {
    if (unit.tokens[from]?.text.toLowerCase() !== 'for' || !frames.has('object-to') || !npFrom(unit, from + 1))
      return null
    start = from + 1
  }
  if (frames.has('count') && !frames.has('np')) return countedAt(unit, cue, start, limit)
  if (objectPrepositions.size > 0) {
    const reach = clauseEnd(unit, start, limit, false).end
    for (let at = start; at < reach; at++) {
      if (unit.passageOf[at]! >= 0) at = unit.passages[unit.passageOf[at]!]!.last
      else if (isTensed(chunkAt(unit, at))) break
      else if (at > start && objectPrepositions.has(lower(unit, at)))
        return one(unit, start, beforeSecondVerb(unit, at, reach))
    }
  }
  if (frames.has('object-to')) {
    const reach = clauseEnd(unit, start, limit, false).end
    for (let at = start; at < reach; at++) {
      if (unit.passageOf[at]! >= 0) at = unit.passages[unit.passageOf[at]!]!.last
      else if (infinitiveAt(unit, at)) return one(unit, start, reach)
      else if (isTensed(chunkAt(unit, at)) || isComma(unit, at)) break
    }
  }
  if (frames.has('np')) return one(unit, start, nounContentEnd(unit, start, limit), true)
  if (frames.has('name') || frames.has('quote')) {
    const end = nounContentEnd(unit, start, limit)
    for (let at = start; at < end; at++) if (unit.passageOf[at]! >= 0) return one(unit, start, end)
    if (frames.has('name') && isNamed(unit, start, end)) return one(unit, start, end, true)
  }
  return null
}

/** "called | the charges | baseless", "called | it | a mistake": an object, and what it is called, which is not itself a name. */
function isNamed(unit: Unit, start: number, end: number): boolean {
  const object = phraseFrom(unit, start, end, false)
  if (!object) return false
  const at = object.last + 1
  if (at >= end || unit.passageOf[at]! >= 0) return false
  const second = npFrom(unit, at)
  if (second) return /^(?:an?|the)$/.test(lower(unit, at)) && unit.tokens[second.head]!.upos === 'NOUN'
  return unit.tokens[at]!.xpos === 'JJ' || (unit.tokens[at]!.xpos === 'RB' && unit.tokens[at + 1]?.xpos === 'JJ')
}

/** "blamed them for the raid | but stopped short": a tensed verb after a conjunction goes on with the speaker, not with what is said. */
function beforeSecondVerb(unit: Unit, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (unit.passageOf[at]! >= 0) at = unit.passages[unit.passageOf[at]!]!.last
    else if (WH.has(lower(unit, at)) || lower(unit, at) === 'that') return end
    else if (unit.tokens[at]!.upos === 'CCONJ' && at + 1 < end && isTensed(chunkAt(unit, at + 1)))
      return isComma(unit, at - 1) ? at - 1 : at
  }
  return end
}

/** "documented 12 deaths", "put the toll at 12": a number must stand in the noun phrase, or behind the figure it is put at. */
function countedAt(unit: Unit, cue: CueVerb, start: number, limit: number): Opened | null {
  const object = phraseFrom(unit, start, limit, false)
  if (!object) return null
  const end = nounContentEnd(unit, start, limit)
  const numbered = (first: number, last: number) => {
    for (let at = first; at <= last; at++) if (unit.tokens[at]!.upos === 'NUM') return true
    return false
  }
  if (cue.objectPrepositions.size === 0) return numbered(start, object.last) ? one(unit, start, end, true) : null
  const figure = npFrom(unit, start)
  if (!figure || !FIGURE_NOUNS.has(unit.tokens[figure.head]!.lemma.toLowerCase())) return null
  for (let at = figure.last + 1; at < end; at++) {
    if (cue.objectPrepositions.has(lower(unit, at)))
      return numbered(at, Math.min(end - 1, at + 5)) ? one(unit, start, end, true) : null
  }
  return null
}

function infinitiveAt(unit: Unit, at: number): boolean {
  const chunk = chunkAt(unit, at)
  if (chunk?.kind === 'vg' && chunk.first === at && chunk.verb?.infinitive) return true
  if (lower(unit, at) === 'not' && lower(unit, at + 1) === 'to') return true
  // "to “crush” them": the verb stands in marks
  return lower(unit, at) === 'to' && (unit.passageOf[at + 1] ?? -1) >= 0 && unit.passageOf[at]! < 0
}

/**
 * Is a passage after a cue speech of its own, not a fragment inside a clause? It ends the sentence or stands before a
 * comma or conjunction, or holds more than one sentence.
 */
function isSpeech(unit: Unit, passage: PassageAt, limit: number): boolean {
  const next = passage.last + 1
  if (next >= limit || unit.sentenceStart[passage.first] !== unit.sentenceStart[passage.last]) return true
  if (unit.passageOf[next]! >= 0) return true
  const token = unit.tokens[next]!
  if (token.upos === 'PUNCT' || token.upos === 'CCONJ' || token.upos === 'SCONJ') return true
  if (/[.,!?…]/.test(unit.tokens[passage.last - 1]?.text ?? '')) return true
  if (chunkAt(unit, next)?.kind === 'vg') return false
  // "said “we will stay” on Monday"
  return passage.last - passage.first > 6 && skipCircumstances(unit, next, limit) > next
}
