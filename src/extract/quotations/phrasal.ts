import type { Chunk } from '../../annotate/sentence.ts'
import { CUE_FORMS, CUE_VERBS } from '../../language/en/cues.ts'
import { CUE_NOUNS, RECKONINGS } from '../../language/en/cues-nouns.ts'
import { type Draft, draftOf } from './draft.ts'
import { trimmed, wordsEnd } from './extents.ts'
import { contentAfter } from './following.ts'
import { speechNounAt } from './nouns.ts'
import { finiteBefore, type Phrase, phraseFrom } from './phrases.ts'
import { chunkAt, isComma, isDash, lemmaOf, lower, npFrom, npTo, type Range, type Unit } from './unit.ts'

/** Quotations without a cue verb: "according to X", "X’s claim that …", "calls by activists for …". */
export function phrasalCues(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  for (let at = 0; at < unit.tokens.length; at++) {
    if (unit.passageOf[at]! >= 0) continue
    const draft =
      lower(unit, at) === 'according' && lower(unit, at + 1) === 'to'
        ? accordingTo(unit, at)
        : lower(unit, at) === 'by'
          ? byReckoning(unit, at)
          : nounCue(unit, at)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function accordingTo(unit: Unit, at: number): Draft | null {
  const start = unit.sentenceStart[at]!
  const limit = wordsEnd(unit, at)
  const source = phraseFrom(unit, at + 2, limit, true) ?? misreadSource(unit, at, limit)
  if (!source) return null
  const first = leadStart(unit, at, start)
  const contents: Range[] = []
  let next = (source.apposition ?? source).last + 1
  if (first === null) {
    // "According to X, …": everything after the source; a phrase ("… on Tuesday") may stand before the comma
    let comma = next
    while (comma < limit && !isComma(unit, comma) && comma - next < 8 && chunkAt(unit, comma)?.kind !== 'vg') comma++
    if (isComma(unit, comma)) next = comma + 1
    else if (source.apposition && isComma(unit, source.last + 1)) next = source.last + 1
    const range = trimmed(unit, { first: next, last: limit - 1 })
    if (range) contents.push(range)
  } else {
    const range = trimmed(unit, { first, last: at - 1 })
    if (range) contents.push(range)
    // ", according to X, …" in the middle
    if (isComma(unit, at - 1) && isComma(unit, next) && next + 1 < limit && isVerb(unit, next + 1)) {
      const rest = trimmed(unit, { first: next + 1, last: limit - 1 })
      if (rest) contents.push(rest)
    }
  }
  return contents.length === 0
    ? null
    : draftOf({
        rule: 'according-to',
        unit,
        lemma: 'according',
        cue: { first: at, last: at + 1 },
        source,
        contents,
        stance: 'says',
        trailing: first !== null,
      })
}

/** "…, by her reckoning, …", "By the ministry's own count, …": the clause around it, as far as commas and dashes let it go. */
function byReckoning(unit: Unit, at: number): Draft | null {
  const start = unit.sentenceStart[at]!
  const limit = wordsEnd(unit, at)
  const opens = at === start || isComma(unit, at - 1)
  let last = at + 1
  while (last < limit && last - at < 8 && !RECKONINGS.has(lemmaOf(unit, last))) last++
  if (!opens || last >= limit || !RECKONINGS.has(lemmaOf(unit, last))) return null
  if (!isComma(unit, last + 1) && last + 1 < limit) return null
  const owned = unit.tokens[at + 1]!.xpos === 'PRP$'
  let close = at + 1
  while (close < last && unit.tokens[close]!.xpos !== 'POS') close++
  if (!owned && close >= last) return null
  const owner = owned ? at + 1 : close - 1
  const source: Phrase = { first: at + 1, last: owner, head: owner, apposition: null }
  if (unit.tokens[owner]!.upos === 'PUNCT' || unit.passageOf[owner]! >= 0) return null
  const contents: Range[] = []
  if (at > start) {
    let first = at - 1
    while (first > start && !isDash(unit, first - 1) && unit.tokens[first - 1]!.text !== ';') first--
    const before = trimmed(unit, { first, last: at - 1 })
    if (before) contents.push(before)
  }
  const after = last + 2 < limit ? trimmed(unit, { first: last + 2, last: limit - 1 }) : null
  if (after) contents.push(after)
  if (contents.length === 0) return null
  const cue = { first: owned ? at + 2 : close + 1, last }
  return draftOf({ rule: 'by-reckoning', unit, lemma: 'reckon', cue, source, contents, stance: 'says' })
}

/** The claim that opens a sentence ends before the sentence's own verb: "… that the road was open | drew laughter". */
function beforeMainVerb(unit: Unit, content: Range): Range {
  let verbs = 0
  for (let at = content.first; at <= content.last; at++) {
    if (unit.passageOf[at]! >= 0) continue
    const { upos } = unit.tokens[at]!
    if (upos === 'CCONJ' || upos === 'SCONJ') verbs = 0
    const chunk = chunkAt(unit, at)
    if (chunk?.kind !== 'vg') continue
    if (chunk.verb?.infinitive !== true && unit.tokens[chunk.head]!.xpos !== 'VBG' && ++verbs > 1)
      return { first: content.first, last: at - 1 }
    at = chunk.last
  }
  return content
}

/** "according [to rescue] [workers]": a noun read as an infinitive. */
function misreadSource(unit: Unit, at: number, limit: number): Phrase | null {
  const verb = chunkAt(unit, at + 1)
  const np = verb?.kind === 'vg' && verb.first === at + 1 ? npFrom(unit, verb.last + 1) : null
  return np && np.last < limit ? { first: at + 2, last: np.last, head: np.head, apposition: null } : null
}

const isVerb = (unit: Unit, at: number): boolean => chunkAt(unit, at)?.kind === 'vg'

/** Where the clause before "according to" begins; null when it opens the sentence. */
function leadStart(unit: Unit, at: number, start: number): number | null {
  let left = at - 1
  while (
    left >= start &&
    (unit.tokens[left]!.upos === 'PUNCT' || unit.tokens[left]!.upos === 'CCONJ' || unit.tokens[left]!.upos === 'ADV')
  )
    left--
  return left < start ? null : start
}

/** A noun of speech with its owner: "the ministry’s claim that …", "a White House call for …", "claims by activists that …". */
function nounCue(unit: Unit, at: number): Draft | null {
  const np = npFrom(unit, at)
  const misread = np && misreadVerb(unit, np)
  if (misread) return misread
  if (!np || !CUE_NOUNS.has(lemmaOf(unit, np.head))) return null
  const limit = wordsEnd(unit, at)
  const owner = npTo(unit, np.first - 1)
  let source: Phrase | null = null
  if (owner && unit.tokens[owner.last]!.xpos === 'POS') {
    source = { first: owner.first, last: owner.last - 1, head: owner.head, apposition: null }
  }
  const noun = speechNounAt(unit, at, limit)
  if (noun && source && source.last >= source.first) {
    const content = finiteBefore(unit, np.first) ? noun.content : beforeMainVerb(unit, noun.content)
    return draftOf({
      rule: 'noun',
      unit,
      lemma: lemmaOf(unit, np.head),
      cue: { first: np.first, last: noun.last },
      source,
      contents: [content],
      stance: noun.stance,
    })
  }
  if (lower(unit, np.last + 1) === 'by') {
    const agent = phraseFrom(unit, np.last + 2, limit, false)
    const spec = CUE_NOUNS.get(lemmaOf(unit, np.head))!
    if (!agent || !spec.openers.has(lower(unit, agent.last + 1))) return null
    const content = trimmed(unit, { first: agent.last + 2, last: limit - 1 })
    return (
      content &&
      draftOf({
        rule: 'noun',
        unit,
        lemma: lemmaOf(unit, np.head),
        cue: { first: np.first, last: np.last },
        source: agent,
        contents: [content],
        stance: spec.stance,
      })
    )
  }
  return null
}

/**
 * "[The Budget Centre estimates] that …", "[The general vowed] to …": a verb read as the head of its subject. A clause
 * with "that", an infinitive, a colon or a passage behind it shows it.
 */
function misreadVerb(unit: Unit, np: Chunk): Draft | null {
  const { head } = np
  const lemma = CUE_FORMS.get(lower(unit, head))
  if (lemma === undefined || head !== np.last || head === np.first) return null
  const cue = CUE_VERBS.get(lemma)!
  if (!cue.frames.has('that') || finiteBefore(unit, np.first) !== null) return null
  // "the estimates that", "warnings that": a noun stays a noun where no name stands before it and no "to have" behind it
  const perfect = lower(unit, head + 1) === 'to' && lower(unit, head + 2) === 'have'
  const capital = head - 1 > unit.sentenceStart[head]! && /^\p{Lu}/u.test(unit.tokens[head - 1]!.text)
  if (/s$/.test(lower(unit, head)) && unit.tokens[head - 1]!.upos !== 'PROPN' && !capital && !perfect) return null
  const limit = wordsEnd(unit, head)
  const after = contentAfter(unit, cue, head, limit)
  const next = after?.contents[0]?.first ?? limit
  const shown =
    lower(unit, head + 1) === 'that' ||
    unit.tokens[head + 1]?.text === ':' ||
    chunkAt(unit, next)?.verb?.infinitive === true ||
    (unit.passageOf[next] ?? -1) >= 0
  if (!after || !shown) return null
  const source: Phrase = { first: np.first, last: head - 1, head: head - 1, apposition: null }
  return draftOf({
    rule: 'misread-verb',
    unit,
    lemma,
    cue: { first: head, last: head },
    source,
    contents: after.contents,
    stance: cue.stance,
    addressee: after.addressee,
  })
}
