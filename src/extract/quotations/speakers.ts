import type { Chunk } from '../../annotate/sentence.ts'
import { ISSUED_PAPERS, ISSUING_VERBS } from '../../language/en/sources.ts'
import type { Draft } from './draft.ts'
import { wordsEnd } from './extents.ts'
import { finiteBefore, type Phrase, phraseFrom, skipAdverbsLeft, subjectAndVerb, subjectBefore } from './phrases.ts'
import { chunkAt, isComma, lemmaOf, type Unit } from './unit.ts'

/** The subject of a tensed cue: its own, or the one it shares with the verb it is coordinated with. */
export function activeSubject(
  unit: Unit,
  chunk: Chunk,
  former: readonly Draft[],
): { phrase: Phrase; own: Phrase | null } | null {
  const own = subjectBefore(unit, chunk.first)
  if (own) return { phrase: own, own }
  // an infinitive ("went on to say") or a coordinated verb ("…, and called for")
  const at = skipAdverbsLeft(unit, chunk.first - 1)
  const joined = unit.tokens[at]?.upos === 'CCONJ'
  const governed = chunk.verb?.infinitive === true
  const second = isComma(unit, at) && chunkAt(unit, at - 1)?.kind !== 'np'
  if (!joined && !governed && !second) return null
  const speaker = former.at(-1)
  if (
    !governed &&
    speaker?.source &&
    speaker.cue &&
    sameSentence(unit, speaker.cue.first, chunk.first) &&
    !speaker.trailing
  ) {
    const shared = speaker.contents.every((range) => range.last < chunk.first)
    if (shared && !anotherSubject(unit, speaker, chunk)) return { phrase: speaker.source, own: null }
  }
  const governor = finiteBefore(unit, chunk.first)
  if (!governor) return null
  const phrase = subjectBefore(unit, governor.first)
  return phrase && { phrase, own: null }
}

/** "he spoke of rain, I | laughed and | said": the verb it is coordinated with has a subject of its own behind what was said. */
function anotherSubject(unit: Unit, speaker: Draft, chunk: Chunk): boolean {
  const verb = finiteBefore(unit, chunk.first)
  const subject = verb && verb.first > speaker.cue!.last ? subjectBefore(unit, verb.first) : null
  return subject !== null && speaker.contents.every((range) => range.last < subject.first)
}

const sameSentence = (unit: Unit, a: number, b: number): boolean => unit.sentenceStart[a] === unit.sentenceStart[b]

/** Who speaks in a participle clause: the noun it touches, the source of the cue before, or the subject of the clause. */
export function participleSubject(unit: Unit, chunk: Chunk, former: readonly Draft[]): Phrase | null {
  const before = chunk.first - 1
  const left = skipAdverbsLeft(unit, before)
  const touching = chunkAt(unit, left)
  if (touching?.kind === 'np' && left >= 0) {
    const noun = lemmaOf(unit, touching.head)
    const governor = finiteBefore(unit, touching.first)
    if (
      ISSUED_PAPERS.has(noun) &&
      governor &&
      ISSUING_VERBS.has(lemmaOf(unit, governor.head)) &&
      !governor.verb?.passive
    ) {
      const issuer = subjectBefore(unit, governor.first)
      if (issuer) return issuer
    }
    return { first: touching.first, last: touching.last, head: touching.head, apposition: null }
  }
  const speaker = former.findLast(
    (draft) => draft.source && draft.cue && sameSentence(unit, draft.cue.first, chunk.first),
  )
  if (speaker) return speaker.source
  const governor = finiteBefore(unit, chunk.first)
  if (governor) return subjectBefore(unit, governor.first)
  // "After saying so, X …": the subject follows the comma
  const limit = wordsEnd(unit, chunk.head)
  for (let at = chunk.last + 1; at < limit; at++) {
    if (unit.passageOf[at]! >= 0) at = unit.passages[unit.passageOf[at]!]!.last
    else if (!isComma(unit, at)) continue
    if (subjectAndVerb(unit, at + 1, limit)) return phraseFrom(unit, at + 1, limit, false)
  }
  return null
}
