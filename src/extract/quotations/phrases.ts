import type { Chunk } from '../../annotate/sentence.ts'
import { DOCUMENT_NOUNS, ROLE_NOUNS } from '../../language/en/sources.ts'
import { chunkAt, isComma, isDash, isTensed, lemmaOf, lower, npFrom, npTo, type Range, type Unit } from './unit.ts'

/** A noun phrase with what hangs on it: "the head of the agency in Homs, Rami Aziz". `head` is the token of its head noun. */
export interface Phrase extends Range {
  readonly head: number
  /** A second name for the same: the apposition, when there is one. */
  readonly apposition: Range | null
}

const ATTACHING: ReadonlySet<string> = new Set([
  'of',
  'in',
  'at',
  'for',
  'from',
  'with',
  'to',
  'on',
  'near',
  'by',
  'inside',
  'outside',
  'within',
  'behind',
  'across',
  'under',
  'against',
  'between',
  'among',
  'around',
  'along',
  'about',
  'over',
])
const NO_SUBJECT_AFTER: ReadonlySet<string> = new Set(
  'in of at by with from to on through across into over under against near outside inside for'.split(' '),
)
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose', 'where', 'when'])

const TEMPORAL: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today yesterday tomorrow tonight january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec morning afternoon evening night day week weekend month year hour minute noon midnight dawn'.split(
    ' ',
  ),
)

/** Is this a noun phrase that names a time ("Wednesday", "last week", "two days later")? */
export const isTemporal = (unit: Unit, chunk: Chunk): boolean =>
  TEMPORAL.has(lower(unit, chunk.head)) || TEMPORAL.has(lemmaOf(unit, chunk.head))

/** Adverbs and the like that stand between a subject and its verb. */
export function skipAdverbsLeft(unit: Unit, from: number): number {
  let at = from
  for (;;) {
    while (at >= 0 && unit.tokens[at]!.upos === 'ADV' && unit.passageOf[at]! < 0) at--
    // "the bank this month announced", "the ministry on Tuesday said"
    const np = npTo(unit, at)
    if (!np || !isTemporal(unit, np)) return at
    const before = unit.tokens[np.first - 1]
    let left = before?.upos === 'ADP' ? np.first - 2 : np.first - 1
    while (left >= 0 && unit.tokens[left]!.upos === 'ADV' && unit.passageOf[left]! < 0) left--
    if (left < 0 || npTo(unit, left) === null || isTemporal(unit, npTo(unit, left)!)) return at
    at = left
  }
}

/** Does a name stand before an office without an article, so that the two are one phrase? */
const isOfficeOf = (unit: Unit, name: Chunk, office: Chunk): boolean =>
  unit.tokens[name.head]!.upos === 'PROPN' &&
  !isTemporal(unit, name) &&
  ROLE_NOUNS.has(lower(unit, office.head)) &&
  unit.tokens[office.first]!.upos !== 'DET'

/** "officials | loyal | to", "a group | close | to": the noun phrase before an adjective that takes a preposition. */
const beforeAdjective = (unit: Unit, at: number): Chunk | null =>
  unit.tokens[at]?.xpos === 'JJ' && chunkAt(unit, at) === null ? npTo(unit, at - 1) : null

const opensPhrase = (unit: Unit, at: number): boolean =>
  unit.tokens[at]!.xpos === 'POS' || (lower(unit, at) === 'of' && npTo(unit, at - 1) !== null)

/** The first token of the noun phrase that ends at `last`, attachments to the left included; with its head chunk. */
function chainLeft(unit: Unit, last: number, floor: number): Phrase | null {
  let chunk = npTo(unit, last)
  if (!chunk || chunk.first < floor || isTemporal(unit, chunk)) return null
  let head = chunk
  let first = chunk.first
  for (;;) {
    const before = first - 1
    if (before < floor) break
    const touching = npTo(unit, before)
    if (touching && touching.first >= floor && unit.tokens[before]!.xpos === 'POS') {
      // "Lebanon's | al-Manar TV"
      first = touching.first
      continue
    }
    if (before - 1 >= floor && unit.tokens[before]!.upos === 'ADV' && opensPhrase(unit, before - 1)) {
      // "Lebanon's | internationally | recognised government", "an alliance of | mostly | Arab states"
      first = before
      continue
    }
    if (touching && touching.first >= floor && isOfficeOf(unit, touching, chunk)) {
      // "The United Nations | special envoy"
      first = touching.first
      continue
    }
    const word = lower(unit, before)
    if (ATTACHING.has(word) && before - 1 >= floor) {
      const governor = npTo(unit, before - 1) ?? beforeAdjective(unit, before - 1)
      if (!governor || governor.first < floor || (isTemporal(unit, governor) && word !== 'of')) break
      chunk = governor
      head = governor
      first = governor.first
      continue
    }
    if ((word === 'and' || word === 'or' || word === '&') && before - 1 >= floor) {
      const joined = npTo(unit, before - 1)
      if (!joined || joined.first < floor) break
      // "seized the town and officials said": the first noun is the object of a verb
      const opener = chunkAt(unit, joined.first - 1)
      if (opener?.kind === 'vg' && joined.first - 1 >= floor) break
      if (ATTACHING.has(lower(unit, joined.first - 1)) && joined.first - 1 >= floor) {
        const whole = chainLeft(unit, before - 1, floor)
        if (!whole || chunkAt(unit, whole.first - 1)?.kind === 'vg') break
      }
      // "The UN and Arab League envoy" is one envoy
      if (!isOfficeOf(unit, joined, chunk)) head = joined
      chunk = joined
      first = joined.first
      continue
    }
    break
  }
  return { first, last, head: head.head, apposition: null }
}

/**
 * The subject that stands before a verb group: the noun phrase on its left, over adverbs, appositions, relative clauses
 * and brackets. Null where there is none on the left ("…, said X") or it is not plain.
 */
export function subjectBefore(unit: Unit, verbFirst: number, floor = unit.sentenceStart[verbFirst]!): Phrase | null {
  let at = skipAdverbsLeft(unit, verbFirst - 1)
  if (at < floor) return null
  if (unit.tokens[at]!.text === ')' || unit.tokens[at]!.text === ']') {
    let open = at
    while (open > floor && unit.tokens[open]!.text !== '(' && unit.tokens[open]!.text !== '[') open--
    if (open > floor) at = skipAdverbsLeft(unit, open - 1)
  }
  const word = lower(unit, at)
  if (word === 'who' || word === 'which' || word === 'that') {
    let left = at - 1
    if (isComma(unit, left)) left--
    const chain = left >= floor ? chainLeft(unit, left, floor) : null
    const nearest = npTo(unit, left)
    if (word !== 'which' || !nearest || !chain) return chain
    return { first: nearest.first, last: nearest.last, head: nearest.head, apposition: null }
  }
  if (isComma(unit, at) || isDash(unit, at)) return overParenthesis(unit, at, floor)
  const plain = chainLeft(unit, at, floor)
  // a noun after a preposition is nobody's subject ("has in turn | accused")
  const inside = plain !== null && plain.first > floor && NO_SUBJECT_AFTER.has(lower(unit, plain.first - 1))
  return plain && !inside ? plain : (beforeReduced(unit, at, floor) ?? (plain && speaksAlone(unit, at)))
}

/** "At a meeting with the editors of the Post Khan said": no comma parts a fronted phrase from a name that speaks. */
function speaksAlone(unit: Unit, last: number): Phrase | null {
  const np = npTo(unit, last)
  const named = np !== null && unit.tokens[np.head]!.xpos === 'NNP' && !isTemporal(unit, np)
  return named && unit.tokens[last + 1]!.xpos === 'VBD'
    ? { first: np.first, last: np.last, head: np.head, apposition: null }
    : null
}

/** "the poll | released on Friday | shows": the noun phrase before a participle clause that no comma parts. */
function beforeReduced(unit: Unit, from: number, floor: number): Phrase | null {
  for (let at = from; at > floor && from - at < 12; at--) {
    if (unit.passageOf[at]! >= 0 || unit.tokens[at]!.upos === 'PUNCT') return null
    const chunk = chunkAt(unit, at)
    if (chunk?.kind !== 'vg') continue
    // "the experts | we asked | said": a contact clause
    const pronoun = isTensed(chunk) ? npTo(unit, chunk.first - 1) : null
    if (pronoun && at === from && unit.tokens[pronoun.head]!.xpos === 'PRP' && npTo(unit, pronoun.first - 1))
      return chainLeft(unit, pronoun.first - 1, floor)
    if (isTensed(chunk) || !/^VB[NG]$/.test(unit.tokens[chunk.head]!.xpos) || chunk.first <= floor) return null
    return chainLeft(unit, chunk.first - 1, floor)
  }
  return null
}

/** "The envoy to Syria, Lakhdar Aziz, said": from the second comma back to the noun phrase before the first. */
function overParenthesis(unit: Unit, close: number, floor: number): Phrase | null {
  const dash = isDash(unit, close)
  let finite = false
  for (let at = close - 1; at > floor && close - at < 40; at--) {
    if (unit.passageOf[at]! >= 0) continue
    if (isTensed(chunkAt(unit, at))) finite = true
    if (!(dash ? isDash(unit, at) : isComma(unit, at))) continue
    const opensClause =
      RELATIVE.has(lower(unit, at + 1)) ||
      opensOfWhich(unit, at + 1) ||
      describes(unit, at + 1) ||
      /^(?:IN|WDT|WP\$?|WRB)$/.test(unit.tokens[at + 1]!.xpos)
    if (finite && !opensClause) return null
    let left = at - 1
    if (unit.tokens[left]?.text === ')') {
      while (left > floor && unit.tokens[left]!.text !== '(') left--
      left--
    }
    // an age between commas: "Mira Khan, 61, who lost her house, said"
    if (unit.tokens[left]?.upos === 'NUM' && left - 2 >= floor && isComma(unit, left - 1)) left -= 2
    const nearest = left >= floor ? chainLeft(unit, left, floor) : null
    if (!nearest) continue
    // "the states led by the kingdom, which …, said": over the participle to the noun it belongs to
    const phrase = startsClause(unit, nearest.first, floor) ? nearest : beforeReduced(unit, left, floor)
    if (!phrase || !startsClause(unit, phrase.first, floor)) continue
    const whole = namedBefore(unit, phrase, floor)
    if (whole) return { ...whole, apposition: { first: phrase.first, last: close - 1 } }
    const inside = npFrom(unit, at + 1)
    return {
      ...phrase,
      apposition: inside && !finite && !isTemporal(unit, inside) ? { first: at + 1, last: close - 1 } : null,
    }
  }
  return null
}

/** "a report, | a copy of which | the paper has seen, says": a relative clause behind its own noun. */
function opensOfWhich(unit: Unit, from: number): boolean {
  const np = npFrom(unit, from)
  const of = np ? np.last + 1 : lower(unit, from + 1) === 'of' ? from + 1 : -1
  return of > 0 && lower(unit, of) === 'of' && /^(?:which|whom)$/.test(lower(unit, of + 1))
}

/** "Ali Aziz -- | the man who built the bridge | -- said": a noun with a relative clause of its own, no sentence. */
function describes(unit: Unit, from: number): boolean {
  const np = npFrom(unit, from)
  return np !== null && RELATIVE.has(lower(unit, np.last + 1))
}

/** "Ali Aziz, | a surgeon at the hospital in Homs, 40 km from here, | said": the name that opens the clause before its apposition. */
function namedBefore(unit: Unit, phrase: Phrase, floor: number): Phrase | null {
  if (!isComma(unit, phrase.first - 1) || unit.tokens[phrase.first]!.upos !== 'DET') return null
  const name = npTo(unit, phrase.first - 2)
  if (!name || name.first < floor || name.first === name.last || unit.tokens[name.head]!.upos !== 'PROPN') return null
  const opens = name.first === floor || /^(?:and|but|that|while)$/.test(lower(unit, name.first - 1))
  return opens ? { first: name.first, last: name.last, head: name.head, apposition: null } : null
}

/** Can a subject begin at this token? At the start, after a comma, a mark, a conjunction, "that", or a fronted phrase. */
function startsClause(unit: Unit, first: number, floor: number): boolean {
  if (first <= floor) return true
  const before = unit.tokens[first - 1]!
  if (unit.passageOf[first - 1]! >= 0) return true
  // "who lost her husband and two sons, aged 8 and 11, said": the second of two objects
  const joined = before.upos === 'CCONJ' ? npTo(unit, first - 2) : null
  if (joined && joined.first > floor && chunkAt(unit, joined.first - 1)?.kind === 'vg') return false
  if (before.upos === 'PUNCT' || before.upos === 'CCONJ' || before.upos === 'SCONJ' || before.upos === 'ADV')
    return true
  if (before.upos === 'ADP') return false
  return chunkAt(unit, first - 1)?.kind === 'np' || before.text === 'that'
}

/** The noun phrase that begins at `from`, with "of …", "in …" and an apposition after a comma. For sources and addressees. */
export function phraseFrom(unit: Unit, from: number, end: number, apposition = true): Phrase | null {
  let chunk = npFrom(unit, from)
  if (!chunk) return null
  let last = chunk.last
  let head = chunk
  while (unit.tokens[last]!.xpos === 'POS') {
    const owned = npFrom(unit, last + 1)
    if (!owned || owned.last >= end) break
    chunk = owned
    head = owned
    last = owned.last
  }
  for (;;) {
    const word = lower(unit, last + 1)
    if (last + 1 >= end || unit.passageOf[last + 1]! >= 0) break
    if (ATTACHING.has(word) || word === 'and') {
      const next = npFrom(unit, last + 2)
      if (!next || next.last >= end || isTemporal(unit, next)) break
      if (word === 'and' && isTensed(chunkAt(unit, next.last + 1))) break
      last = next.last
      while (unit.tokens[last]!.xpos === 'POS') {
        const owned = npFrom(unit, last + 1)
        if (!owned || owned.last >= end) break
        last = owned.last
      }
      continue
    }
    if (unit.tokens[last + 1]!.text === '(') {
      let close = last + 2
      while (close < end && unit.tokens[close]!.text !== ')' && close - last < 8) close++
      if (close >= end || unit.tokens[close]!.text !== ')') break
      last = close
      continue
    }
    break
  }
  let second: Range | null = null
  if (apposition && isComma(unit, last + 1) && last + 2 < end) {
    const next = phraseFrom(unit, last + 2, end, false)
    if (next && !isTensed(chunkAt(unit, next.last + 1))) second = { first: next.first, last: next.last }
  }
  return { first: from, last, head: head.head, apposition: second }
}

/** Does a clause's subject with its tensed verb stand here ("the rebels have also said")? */
export function subjectAndVerb(unit: Unit, from: number, end: number): boolean {
  const phrase = phraseFrom(unit, from, end, false)
  if (!phrase) return false
  let at = phrase.last + 1
  while (at < end && unit.tokens[at]!.upos === 'ADV') at++
  return at < end && isTensed(chunkAt(unit, at))
}

/** Does a phrase name a paper, figures or pictures that can only "show"? */
export const isDocumentPhrase = (unit: Unit, phrase: Phrase): boolean => DOCUMENT_NOUNS.has(lemmaOf(unit, phrase.head))

/** The nearest verb group with a tense before a token, at or after `floor`, outside quotation marks. */
export function finiteBefore(unit: Unit, from: number, floor = unit.sentenceStart[from]!): Chunk | null {
  for (let at = from - 1; at >= floor; at--) {
    if (unit.passageOf[at]! >= 0) continue
    const chunk = chunkAt(unit, at)
    if (chunk?.kind === 'vg') {
      if (isTensed(chunk) || pastByPlace(unit, chunk)) return chunk
      at = chunk.first
    }
  }
  return null
}

/** "forces | seized | control": one participle between two noun phrases is a past tense, however it was tagged. */
const pastByPlace = (unit: Unit, chunk: Chunk): boolean =>
  chunk.first === chunk.last &&
  unit.tokens[chunk.head]!.xpos === 'VBN' &&
  npTo(unit, chunk.first - 1) !== null &&
  npFrom(unit, chunk.last + 1) !== null
