import type { Chunk } from '../../annotate/sentence.ts'
import { ATTITUDE_ADJECTIVES, ATTITUDE_NOUNS, ATTITUDE_VERBS, PLAINNESS } from '../../language/en/attitudes.ts'
import { CUE_PHRASES, CUE_VERBS, type CueVerb, type Frame } from '../../language/en/cues.ts'
import { CUE_NOUNS } from '../../language/en/cues-nouns.ts'
import { type Draft, draftOf } from './draft.ts'
import { clauseEnd, nounContentEnd, trimmed, wordsEnd } from './extents.ts'
import { contentAfter } from './following.ts'
import { finiteBefore, type Phrase, phraseFrom, subjectBefore } from './phrases.ts'
import { activeSubject } from './speakers.ts'
import { chunkAt, lemmaOf, lower, npTo, type Range, type Unit } from './unit.ts'

/**
 * What a unit attributes to somebody without their having said it: thoughts, wishes, plans, knowledge, taking sides, and
 * words that were not said ("has not confirmed that"). `spoken` are the quotations of the unit; what they hold is theirs.
 * In order of the cues, none inside another.
 */
export function attitudeDrafts(unit: Unit, spoken: readonly Draft[]): Draft[] {
  const held = new Uint8Array(unit.tokens.length)
  const hold = ({ cue, contents }: Draft) => {
    for (const { first, last } of contents) held.fill(1, first, last + 1)
    if (cue) held.fill(2, cue.first, cue.last + 1)
  }
  for (const draft of spoken) hold(draft)
  const drafts: Draft[] = []
  for (let at = 0; at < unit.tokens.length; at++) {
    if (held[at] || unit.passageOf[at]! >= 0) continue
    const chunk = chunkAt(unit, at)
    if (!chunk || chunk.first !== at || held[chunk.head]) continue
    const draft = chunk.kind === 'vg' ? verbAt(unit, chunk, drafts) : nounAt(unit, chunk)
    if (!draft || held[draft.contents[0]!.first] === 1) continue
    hold(draft)
    drafts.push(draft)
  }
  return drafts
}

const none: ReadonlySet<string> = new Set()
const GENERAL: CueVerb = {
  stance: 'says',
  frames: new Set<Frame>(['that']),
  prepositions: none,
  objectPrepositions: none,
}

const lexicon = new Map<string, CueVerb>()
/** A verb's frames as speech and as attitude together. */
function verbOf(lemma: string): CueVerb {
  const known = lexicon.get(lemma)
  if (known) return known
  const parts = [CUE_VERBS.get(lemma), ATTITUDE_VERBS.get(lemma)].filter((part) => part !== undefined)
  if (parts.length === 0) return GENERAL
  const joined = (pick: (verb: CueVerb) => ReadonlySet<string>) => new Set(parts.flatMap((part) => [...pick(part)]))
  const made: CueVerb = {
    stance: parts[0]!.stance,
    frames: joined((verb) => verb.frames) as ReadonlySet<Frame>,
    prepositions: joined((verb) => verb.prepositions),
    objectPrepositions: joined((verb) => verb.objectPrepositions),
  }
  lexicon.set(lemma, made)
  return made
}

function verbAt(unit: Unit, chunk: Chunk, former: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(unit, chunk.head)
  const limit = wordsEnd(unit, chunk.head)
  const verb = chunk.verb!
  const adjective = adjectiveAt(unit, chunk, limit)
  if (adjective) return adjective
  let last = chunk.last
  let cue = verbOf(lemma)
  const particle = CUE_PHRASES.get(lemma)?.get(lower(unit, last + 1))
  if (particle) {
    cue = particle
    last++
  }
  if (verb.participle && unit.tokens[chunk.head]!.xpos === 'VBN') return null
  if (verb.passive) return passiveAt(unit, chunk, cue, limit)
  // "continue to ignore", "is able to tell": an infinitive speaks with the verb that governs it, a purpose does not
  const governor = verb.infinitive ? chunkAt(unit, chunk.first - 1) : null
  if (verb.infinitive && governor?.kind !== 'vg') return null
  if (cue === GENERAL && (lower(unit, last + 1) !== 'that' || EMPTY_VERBS.has(lemma))) return null
  const after = contentAfter(unit, cue, last, limit)
  if (!after) return null
  const subject = activeSubject(unit, governor ?? chunk, former)
  const source = subject?.phrase ?? null
  if (!source) return null
  if (/^(?:this|that|these|those|there|what)$/.test(lower(unit, source.head))) return null
  const content = after.contents[0]!
  if (cue.prepositions.has(lower(unit, last + 1)) && content.first === last + 2) last++
  return draftOf({
    rule: `attitude`,
    unit,
    lemma,
    cue: { first: (governor ?? chunk).first, last },
    source,
    contents: after.contents,
    stance: cue.stance,
    addressee: after.addressee,
    noun: after.noun,
  })
}

/** "is expected to rise", "was accused of lying", "is supported by the council": what it is about stands before. */
function passiveAt(unit: Unit, chunk: Chunk, cue: CueVerb, limit: number): Draft | null {
  if (cue === GENERAL) return null
  const subject = subjectBefore(unit, chunk.first)
  if (!subject) return null
  const contents: Range[] = []
  const empty = /^(?:it|there)$/.test(lower(unit, subject.head)) && lower(unit, chunk.last + 1) === 'that'
  if (!empty) contents.push({ first: subject.first, last: subject.last })
  let next = chunk.last + 1
  let { last } = chunk
  let source: Phrase | null = null
  if (lower(unit, next) === 'by') {
    source = phraseFrom(unit, next + 1, limit, false)
    if (source) next = source.last + 1
  }
  const word = lower(unit, next)
  const infinitive = chunkAt(unit, next)?.verb?.infinitive === true
  const goesOn =
    (infinitive && (cue.frames.has('object-to') || cue.frames.has('to') || cue.frames.has('that'))) ||
    (word === 'that' && cue.frames.has('that')) ||
    cue.objectPrepositions.has(word)
  if (goesOn) {
    const start = infinitive ? next : next + 1
    if (!infinitive && word !== 'that' && !source) last = next
    const rest = trimmed(unit, { first: start, last: clauseEnd(unit, start, limit, false).end - 1 })
    if (rest) contents.push(rest)
  } else if (!source || !cue.frames.has('np')) return null
  if (contents.length === 0) return null
  return draftOf({
    rule: 'attitude-passive',
    unit,
    lemma: lemmaOf(unit, chunk.head),
    cue: { first: chunk.first, last },
    source,
    contents,
    stance: cue.stance,
  })
}

const EMPTY_VERBS: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  'seem',
  'happen',
  'mean',
  'ensure',
  'make',
  'cause',
  'help',
])

const LINKING: ReadonlySet<string> = new Set(['be', 'seem', 'feel', 'remain', 'become', 'appear', 'sound'])

/** "is confident that …", "were critical of …", "it is unclear whether …". */
function adjectiveAt(unit: Unit, chunk: Chunk, limit: number): Draft | null {
  if (!LINKING.has(lemmaOf(unit, chunk.head)) && !chunk.verb?.passive) return null
  let at = chunk.last
  if (!chunk.verb?.passive || LINKING.has(lemmaOf(unit, chunk.head))) {
    at++
    while (at < limit && unit.tokens[at]!.upos === 'ADV') at++
  }
  const word = lower(unit, at)
  const opens = ATTITUDE_ADJECTIVES.get(word)
  const opener = lower(unit, at + 1)
  const plain = PLAINNESS.has(word) && /^(?:that|whether|if|how|why|what|who|when|where)$/.test(opener)
  if (!plain && !opens?.has(opener)) return null
  const subject = subjectBefore(unit, chunk.first)
  if (!subject && !plain) return null
  const infinitive = chunkAt(unit, at + 1)?.verb?.infinitive === true
  if (opener === 'to' && !infinitive && word !== 'opposed') return null
  const preposition = !infinitive && !plain && opener !== 'that'
  const start = infinitive || (plain && opener !== 'that') ? at + 1 : at + 2
  const end = preposition ? nounContentEnd(unit, start, limit) : clauseEnd(unit, start, limit, false).end
  const content = trimmed(unit, { first: start, last: end - 1 })
  if (!content) return null
  const empty = plain && subject !== null && lower(unit, subject.head) === 'it'
  const first = empty ? subject.first : chunk.first
  return draftOf({
    rule: 'attitude-adjective',
    unit,
    lemma: word,
    cue: { first, last: preposition ? at + 1 : at },
    source: plain ? null : subject,
    contents: [content],
    stance: 'says',
  })
}

/** "her plan to …", "support for …", "the belief that …", with whose it is when an owner stands before. */
function nounAt(unit: Unit, np: Chunk): Draft | null {
  const lemma = lemmaOf(unit, np.head)
  const misread = misreadAt(unit, np, lemma)
  if (misread) return misread
  const word = lower(unit, np.last + 1)
  const opens = ATTITUDE_NOUNS.get(lemma)?.has(word) || CUE_NOUNS.get(lemma)?.openers.has(word)
  if (!opens || np.head !== np.last) return null
  const limit = wordsEnd(unit, np.last)
  const infinitive = chunkAt(unit, np.last + 1)?.verb?.infinitive === true
  if (word === 'to' && !infinitive && !/^(?:opposition|objection|resistance)$/.test(lemma)) return null
  const start = infinitive ? np.last + 1 : np.last + 2
  const end = nounContentEnd(unit, word === 'that' ? np.last + 1 : start, limit)
  const content = trimmed(unit, { first: start, last: end - 1 })
  if (!content) return null
  const owner = npTo(unit, np.first - 1)
  let source: Phrase | null = null
  let first = np.first
  if (owner && unit.tokens[owner.last]!.xpos === 'POS')
    source = { first: owner.first, last: Math.max(owner.first, owner.last - 1), head: owner.head, apposition: null }
  else if (unit.tokens[np.first]!.xpos === 'PRP$' && np.first < np.head) {
    source = { first: np.first, last: np.first, head: np.first, apposition: null }
    first++
  } else {
    const governor = chunkAt(unit, np.first - 1)
    if (governor?.kind === 'vg' && HAVING.has(lemmaOf(unit, governor.head)) && !governor.verb?.passive) {
      source = subjectBefore(unit, governor.first)
      if (source) first = governor.first
    }
  }
  if (!source) return null
  const takesOpener = !infinitive && word !== 'that'
  return draftOf({
    rule: 'attitude-noun',
    unit,
    lemma,
    cue: { first, last: takesOpener ? np.last + 1 : np.last },
    source,
    contents: [content],
    stance: 'says',
  })
}

/** "[The mayor plans] to …": a verb read as the head of its subject; an infinitive and the lack of another verb show it. */
function misreadAt(unit: Unit, np: Chunk, lemma: string): Draft | null {
  const { head } = np
  const verb = ATTITUDE_VERBS.get(lemma)
  if (!verb?.frames.has('to') || head !== np.last || head === np.first || !/s$/.test(lower(unit, head))) return null
  if (chunkAt(unit, head + 1)?.verb?.infinitive !== true || !/^\p{Lu}/u.test(unit.tokens[head - 1]!.text)) return null
  if (np.first > unit.sentenceStart[head]! && finiteBefore(unit, np.first) !== null) return null
  const after = contentAfter(unit, verbOf(lemma), head, wordsEnd(unit, head))
  if (!after) return null
  const cue = { first: head, last: head }
  const source: Phrase = { first: np.first, last: head - 1, head: head - 1, apposition: null }
  return draftOf({ rule: 'attitude', unit, lemma, cue, source, contents: after.contents, stance: 'says' })
}

const HAVING: ReadonlySet<string> = new Set([
  'have',
  'express',
  'make',
  'voice',
  'raise',
  'show',
  'hold',
  'harbor',
  'harbour',
])
