import type { Chunk } from '../../annotate/sentence.ts'
import { CUE_PHRASES, CUE_VERBS } from '../../language/en/cues.ts'
import { CHANNEL_NOUNS, CHANNEL_PREPOSITIONS } from '../../language/en/relays.ts'
import { isTemporal, phraseFrom, subjectAndVerb } from './phrases.ts'
import { chunkAt, isComma, isDash, isTensed, lemmaOf, lower, npFrom, type Range, type Unit } from './unit.ts'

const CONTRASTS: ReadonlySet<string> = new Set(['while', 'whereas', 'but', 'although', 'though', 'yet'])
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'or'])
const SUBORDINATES: ReadonlySet<string> = new Set([
  'as',
  'after',
  'amid',
  'when',
  'despite',
  'before',
  'since',
  'because',
  'following',
])

/** Is the verb group a cue that may follow its content or go on with another ("…, officials said", "…, adding that")? */
export function isSpeechVerb(unit: Unit, chunk: Chunk | null): boolean {
  if (chunk?.kind !== 'vg') return false
  const cue = CUE_VERBS.get(lemmaOf(unit, chunk.head))
  return cue !== undefined && !cue.frames.has('document') && (cue.frames.has('that') || cue.frames.has('quote'))
}

const isAnyCue = (unit: Unit, chunk: Chunk): boolean => {
  const lemma = lemmaOf(unit, chunk.head)
  return CUE_VERBS.has(lemma) || CUE_PHRASES.get(lemma)?.has(lower(unit, chunk.last + 1)) === true
}

/** The end of the sentence's words: one after the last token that is no closing punctuation. */
export function wordsEnd(unit: Unit, index: number): number {
  let end = unit.sentenceEnd[index]!
  while (
    end > index + 1 &&
    unit.tokens[end - 1]!.upos === 'PUNCT' &&
    unit.passageOf[end - 1]! < 0 &&
    !/[)\]]/.test(unit.tokens[end - 1]!.text)
  )
    end--
  return end
}

/**
 * Over what may stand between a cue and its content: adverbs, times ("on Tuesday", "late last week"), channels
 * ("in a statement"), places of speaking ("at a news conference in Geneva"), between commas or without.
 */
export function skipCircumstances(unit: Unit, from: number, end: number): number {
  let at = from
  for (;;) {
    const next = skipOne(unit, at, end)
    if (next === at) return at
    at = next
  }
}

function skipOne(unit: Unit, at: number, end: number): number {
  if (at >= end || unit.passageOf[at]! >= 0) return at
  const token = unit.tokens[at]!
  const np = npFrom(unit, at)
  if (np && np.last < end && isTemporal(unit, np)) return np.last + 1
  if (np) return at
  if (token.upos === 'ADV' && chunkAt(unit, at)?.kind !== 'vg' && !DEGREES.has(lower(unit, at))) return at + 1
  if (token.upos !== 'ADP' && token.upos !== 'SCONJ') return at
  const word = lower(unit, at)
  const object = npFrom(unit, at + 1)
  if (!object || object.last >= end) return at
  if (isTemporal(unit, object)) return object.last + 1
  const head = lemmaOf(unit, object.head)
  const speaking =
    /^(?:conference|briefing|meeting|hearing|rally|event|news|session|ceremony|summit|visit|trip|trial|debate|gathering|forum|panel|congress|parliament|court)$/
  if (CHANNEL_PREPOSITIONS.has(word) && (CHANNEL_NOUNS.has(head) || speaking.test(head))) {
    const phrase = phraseFrom(unit, at + 1, end, false)
    return overParticiple(unit, (phrase?.last ?? object.last) + 1, end)
  }
  return at
}

/** Adverbs that open a content rather than close a cue: "said too much is made of it", "said about ten were hurt". */
const DEGREES: ReadonlySet<string> = new Set(
  'too so very only even just more most almost nearly about not as how there roughly some at over around here when where why'.split(
    ' ',
  ),
)

/** Over any phrases with a preposition ("at the time", "in the Oval Office on Monday"), as far as they go. */
export function skipPhrases(unit: Unit, from: number, end: number): number {
  let at = skipCircumstances(unit, from, end)
  for (;;) {
    const token = unit.tokens[at]
    if (at >= end || !token || unit.passageOf[at]! >= 0) return at
    const word = token.text.toLowerCase()
    const opens = token.upos === 'ADP' || PHRASE_OPENERS.has(word)
    const inner = npFrom(unit, at + 1)
    const verb = chunkAt(unit, at + 1)
    let next = at
    if (opens && inner && inner.last < end) next = phraseFrom(unit, at + 1, end, false)!.last + 1
    else if (opens && verb?.kind === 'vg' && unit.tokens[verb.head]!.xpos === 'VBG') {
      const object = phraseFrom(unit, verb.last + 1, end, false)
      next = object ? object.last + 1 : verb.last + 1
    }
    if (next === at) return at
    at = skipCircumstances(unit, next, end)
  }
}
const PHRASE_OPENERS: ReadonlySet<string> = new Set(['after', 'before', 'following', 'during', 'since', 'until'])

/** "a statement | broadcast on state television", "an interview | published on Sunday" */
function overParticiple(unit: Unit, at: number, end: number): number {
  const chunk = chunkAt(unit, at)
  if (chunk?.kind !== 'vg' || !chunk.verb?.participle || chunk.first !== at) return at
  let next = chunk.last + 1
  for (;;) {
    const np = npFrom(unit, next)
    const object = npFrom(unit, next + 1)
    if (np && np.last < end && isTemporal(unit, np)) next = np.last + 1
    else if (next < end && unit.tokens[next]!.upos === 'ADP' && object && object.last < end) next = object.last + 1
    else return next
  }
}

/** Does a clause with a subject of its own and a tense begin here? */
export function clauseBegins(unit: Unit, from: number, end: number): boolean {
  let at = from
  let subject = false
  let steps = 0
  while (at < end && steps++ < 60) {
    if (unit.passageOf[at]! >= 0) {
      subject = true
      at = unit.passages[unit.passageOf[at]!]!.last + 1
      continue
    }
    const chunk = chunkAt(unit, at)
    if (chunk?.kind === 'np') {
      subject = true
      at = chunk.last + 1
      continue
    }
    if (chunk?.kind === 'vg') {
      if (isTensed(chunk)) return subject
      subject = true
      at = chunk.last + 1
      continue
    }
    if (unit.tokens[at]!.text === ';' || unit.tokens[at]!.text === ':') return false
    at++
  }
  return false
}

export interface ClauseEnd {
  /** One after the last token of the content. */
  readonly end: number
  /** Where a coordinated "that" opens a second content, else null. */
  readonly again: number | null
}

/**
 * Where a complement clause ends that begins at `from`: before a contrast ("…, while …"), another cue, "according to",
 * a coordinated that-clause (which is given back) or the end of the sentence.
 */
export function clauseEnd(unit: Unit, from: number, limit: number, thatClause: boolean): ClauseEnd {
  for (let at = from; at < limit; at++) {
    const passage = unit.passageOf[at]!
    if (passage >= 0) {
      at = unit.passages[passage]!.last
      if (at + 1 >= limit) return { end: Math.max(limit, at + 1), again: null }
      continue
    }
    const text = unit.tokens[at]!.text
    if (text === ';') return { end: at, again: null }
    if (text === '(') {
      let close = at
      while (close < limit && unit.tokens[close]!.text !== ')') close++
      if (close < limit) at = close
      continue
    }
    if (at === from) continue
    if (text === ',' || isDash(unit, at)) {
      // "he was sorry, but that …": behind a comma the second clause is parted, whatever the first opened with
      if (CONJUNCTIONS.has(lower(unit, at + 1)) && lower(unit, at + 2) === 'that' && clauseBegins(unit, at + 3, limit))
        return { end: at, again: at + 2 }
      if (endsAtComma(unit, at, limit)) return { end: at, again: null }
      continue
    }
    if (lower(unit, at) === 'according' && lower(unit, at + 1) === 'to') return { end: at, again: null }
    if (CONJUNCTIONS.has(lower(unit, at))) {
      const end = isComma(unit, at - 1) ? at - 1 : at
      if (thatClause && lower(unit, at + 1) === 'that' && clauseBegins(unit, at + 2, limit))
        return { end, again: at + 1 }
      if (cueWithoutSubject(unit, at + 1)) return { end, again: null }
      if (unit.passageOf[at + 1] !== undefined && isComma(unit, at - 1) && speaksFrom(unit, at + 1, limit))
        return { end, again: null }
    }
  }
  return { end: limit, again: null }
}

/** "… and called for", "… and has in turn accused": a speech act whose subject stands before. */
function cueWithoutSubject(unit: Unit, from: number): boolean {
  let at = from
  while (at < unit.tokens.length && unit.tokens[at]!.upos === 'ADV' && chunkAt(unit, at)?.kind !== 'vg') at++
  let chunk = chunkAt(unit, at)
  if (chunk?.kind === 'vg' && chunk.first === at && lemmaOf(unit, chunk.head) === 'have') {
    // "has in turn accused": the auxiliary is parted from its verb
    chunk = splitPerfect(unit, chunk) ?? chunk
    at = chunk.first
  }
  if (chunk?.kind !== 'vg' || chunk.first !== at || !chunk.verb || chunk.verb.infinitive) return false
  // after "and" a bare "called" or "accused" is a past tense, whatever its tag
  if (!isTensed(chunk) && unit.tokens[chunk.head]!.xpos !== 'VBN') return false
  return (!chunk.verb.passive || (chunk.verb.participle && lower(unit, chunk.last + 1) !== 'by')) && isAct(unit, chunk)
}

/** A cue that plainly speaks: one that takes quoted words or names an act; no thought, no paper. */
function isAct(unit: Unit, chunk: Chunk): boolean {
  const lemma = lemmaOf(unit, chunk.head)
  if (CUE_PHRASES.get(lemma)?.has(lower(unit, chunk.last + 1))) return true
  const cue = CUE_VERBS.get(lemma)
  if (!cue || cue.frames.has('document') || cue.frames.has('thought')) return false
  return cue.stance !== 'says' || (cue.frames.has('quote') && (cue.frames.has('that') || cue.frames.has('wh')))
}

/** The participle that a lone "has", "have", "had" belongs to, over a short phrase; null where there is none. */
export function splitPerfect(unit: Unit, auxiliary: Chunk): Chunk | null {
  let at = auxiliary.last + 1
  if (unit.tokens[at]?.upos === 'ADP' && npFrom(unit, at + 1)) at = npFrom(unit, at + 1)!.last + 1
  else if (isComma(unit, at)) {
    let close = at + 1
    while (close < unit.tokens.length && close - at < 8 && !isComma(unit, close)) close++
    at = close + 1
  }
  const chunk = chunkAt(unit, at)
  return at > auxiliary.last + 1 &&
    chunk?.kind === 'vg' &&
    chunk.first === at &&
    /^VB[ND]$/.test(unit.tokens[chunk.head]!.xpos)
    ? chunk
    : null
}

/** Does somebody's cue clause begin here: "officials said", "the minister, who … , added"? */
function speaksFrom(unit: Unit, from: number, limit: number): boolean {
  const phrase = phraseFrom(unit, from, limit, false)
  if (!phrase) return false
  let at = phrase.last + 1
  // "its spokesman, Ali Aziz, told"
  const beside = isComma(unit, at) ? phraseFrom(unit, at + 1, limit, false) : null
  if (beside && isComma(unit, beside.last + 1)) at = beside.last + 2
  while (at < limit && unit.tokens[at]!.upos === 'ADV') at++
  const chunk = chunkAt(unit, at)
  return isTensed(chunk) && isSpeechVerb(unit, chunk) && !chunk!.verb!.passive
}

function endsAtComma(unit: Unit, comma: number, limit: number): boolean {
  let at = comma + 1
  if (at >= limit) return true
  if (unit.passageOf[at]! >= 0) return false
  const word = lower(unit, at)
  if (word === 'according' || CONTRASTS.has(word)) return true
  if (SUBORDINATES.has(word) && word === 'as' && clauseBegins(unit, at + 1, limit))
    return speaksFrom(unit, at + 1, limit)
  while (at < limit && unit.tokens[at]!.upos === 'ADV') at++
  const chunk = chunkAt(unit, at)
  if (
    chunk?.kind === 'vg' &&
    chunk.first === at &&
    chunk.verb?.participle &&
    isAnyCue(unit, chunk) &&
    /^VBG$/.test(unit.tokens[chunk.head]!.xpos)
  )
    return true
  if (chunk?.kind === 'vg' && chunk.first === at && isTensed(chunk) && isSpeechVerb(unit, chunk)) return true
  return speaksFrom(unit, at, limit)
}

/** Where a noun phrase as content ends: its attachments and infinitives belong to it, clauses after a comma do not. */
export function nounContentEnd(unit: Unit, from: number, limit: number): number {
  let relative = false
  for (let at = from; at < limit; at++) {
    const passage = unit.passageOf[at]!
    if (passage >= 0) {
      at = unit.passages[passage]!.last
      continue
    }
    const token = unit.tokens[at]!
    if (token.text === ';' || token.text === ':') return at
    if (token.text === ',' && at > from) {
      const next = chunkAt(unit, at + 1)
      // a list of nouns goes on: "air power, mortars and rockets"
      if (next?.kind === 'np' && next.first === at + 1 && listGoesOn(unit, next.last + 1, limit)) continue
      // a part of what was counted: "12, three of them children"
      if (unit.tokens[at + 1]?.upos === 'NUM' && /^(?:of|were)$/.test(lower(unit, at + 2))) continue
      // two adjectives of one noun: "a prompt, independent inquiry"
      if (unit.tokens[at - 1]!.xpos === 'JJ' && unit.tokens[at + 1]?.xpos === 'JJ' && next?.kind === 'np') continue
      return at
    }
    if (isDash(unit, at) && at > from) {
      let close = at + 1
      while (close < limit && !isDash(unit, close)) close++
      if (close >= limit) return at
      at = close
      continue
    }
    const word = lower(unit, at)
    if (RELATIVES.has(word)) relative = true
    if (at > from && ENDING.has(word) && token.upos !== 'ADV') {
      if (word !== 'as' || clauseBegins(unit, at + 1, limit)) return at
    }
    if (word === 'according' && lower(unit, at + 1) === 'to') return at
    if (CONJUNCTIONS.has(word)) {
      const chunk = chunkAt(unit, at + 1)
      if (isTensed(chunk) || cueWithoutSubject(unit, at + 1)) return at
      if (subjectAndVerb(unit, at + 1, limit) && !relative) return at
    }
    const chunk = chunkAt(unit, at)
    // a verb without a conjunction is that of a contact clause ("comments the minister had made")
    if (chunk?.kind === 'vg') at = chunk.last
  }
  return limit
}
const RELATIVES: ReadonlySet<string> = new Set([
  'that',
  'which',
  'who',
  'whose',
  'where',
  'whether',
  'how',
  'what',
  'why',
])
const ENDING: ReadonlySet<string> = new Set([
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'as',
  'when',
  'after',
  'since',
  'until',
])

function listGoesOn(unit: Unit, from: number, limit: number): boolean {
  for (let at = from; at < limit && at - from < 12; at++) {
    const word = lower(unit, at)
    if (word === 'and' || word === 'or') return chunkAt(unit, at + 1)?.kind === 'np'
    const chunk = chunkAt(unit, at)
    if (chunk?.kind === 'vg') return false
    if (unit.tokens[at]!.text !== ',' && chunk?.kind !== 'np') return false
  }
  return false
}

/** The tokens of a content without commas and dashes at its ends. */
export function trimmed(unit: Unit, range: Range): Range | null {
  let { first, last } = range
  const loose = (at: number) =>
    unit.passageOf[at]! < 0 && unit.tokens[at]!.upos === 'PUNCT' && !/[([\])]/.test(unit.tokens[at]!.text)
  while (first <= last && loose(first)) first++
  while (last >= first && loose(last)) last--
  return first <= last ? { first, last } : null
}
