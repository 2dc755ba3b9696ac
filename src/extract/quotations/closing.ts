import { type Draft, draftOf } from './draft.ts'
import { skipCircumstances, skipPhrases } from './extents.ts'
import { type Phrase, phraseFrom } from './phrases.ts'
import { contentBefore, contentResumed } from './preceding.ts'
import type { Site } from './sites.ts'
import { chunkAt, isComma, isTensed, lower, npFrom, type Unit } from './unit.ts'

/** "…,” said X, an official in Y": what follows the verb is its subject. */
export function invertedAt(unit: Unit, site: Site, limit: number): Draft[] | null {
  const { chunk, cue } = site
  const left = chunk.first - 1
  if (chunk.first === unit.sentenceStart[chunk.first]) return openedByVerb(unit, site, limit)
  const open = isComma(unit, left) || unit.passageOf[left]! >= 0 || /^[?!…—–-]$/.test(unit.tokens[left]!.text)
  if (!open || !isTensed(chunk)) return null
  const source = phraseFrom(unit, site.last + 1, limit)
  if (!source) return null
  const contents = contentBefore(unit, chunk.first, unit.sentenceStart[chunk.first]!)
  if (!contents) return null
  if (!cue.frames.has('quote') && unit.passageOf[contents[0]!.last]! < 0) return null
  const end = skipCircumstances(unit, (source.apposition ?? source).last + 1, limit)
  const quoted = unit.passageOf[contents.at(-1)!.last]! >= 0
  const resumed = contentResumed(unit, end, limit, quoted, chunk.first)
  return [
    draftOf({
      rule: 'inverted',
      unit,
      lemma: site.lemma,
      cue: { first: chunk.first, last: site.last },
      source,
      contents: resumed ? [...contents, resumed] : contents,
      stance: cue.stance,
      trailing: true,
    }),
  ]
}

/** "Said Khan: “We left.”", "Says the minister, “…”": the verb opens the sentence, what is said stands in marks. */
function openedByVerb(unit: Unit, site: Site, limit: number): Draft[] | null {
  const source = isTensed(site.chunk) ? phraseFrom(unit, site.last + 1, limit) : null
  if (!source) return null
  const at = skipCircumstances(unit, (source.apposition ?? source).last + 1, limit)
  const passage = unit.passages.find(({ first }) => first === at + 1)
  if (!passage || !(unit.tokens[at]!.text === ':' || isComma(unit, at))) return null
  const { chunk, lemma, cue } = site
  const contents = [{ first: passage.first, last: passage.last }]
  const words = { first: chunk.first, last: site.last }
  return [draftOf({ rule: 'inverted', unit, lemma, cue: words, source, contents, stance: cue.stance })]
}

/** Does a passage in marks end where the subject begins, and stand as its content? */
export const endsInMarks = (unit: Unit, first: number): boolean =>
  first > 0 && unit.passageOf[first - 1]! >= 0 && /[,.!?…]/.test(unit.tokens[first - 2]?.text ?? '')

/** Where the cue clause ends: after the verb, an addressee and circumstances. */
export function skipAddressee(unit: Unit, site: Site, limit: number): number {
  let at = skipCircumstances(unit, site.last + 1, limit)
  if (site.cue.frames.has('addressee') && npFrom(unit, at)) {
    const listener = phraseFrom(unit, at, limit, false)
    if (listener) at = skipCircumstances(unit, listener.last + 1, limit)
  } else if (/^(?:to|of|about)$/.test(lower(unit, at)) && npFrom(unit, at + 1)) {
    const listener = phraseFrom(unit, at + 1, limit, false)
    if (listener) at = skipCircumstances(unit, listener.last + 1, limit)
  }
  return skipPhrases(unit, at, limit)
}

/** "…, officials said": content before the cue clause, and after it where it is interrupted. */
export function trailingAt(
  unit: Unit,
  site: Site,
  subject: Phrase,
  closing: number,
  limit: number,
  former: readonly Draft[],
  addressee: Phrase | null,
): Draft | null {
  const start = unit.sentenceStart[site.chunk.first]!
  // "he told the crowd, some of whom shouted": what stands before is somebody else's
  if (/^(?:whom|which)$/.test(lower(unit, subject.last))) return null
  const source = extended(unit, subject)
  let cueStart = source.first
  if (lower(unit, cueStart - 1) === 'as') cueStart--
  // a sentence may hold the whole of an earlier cue and its content before this one
  const cut = closing < limit && contentResumed(unit, closing, limit, false, cueStart) !== null
  const contents = contentBefore(unit, cueStart, start, cut)
  if (!contents) return null
  const quoted = unit.passageOf[contents.at(-1)!.last]! >= 0
  const taken = former.some((draft) =>
    draft.contents.some((range) => range.first === contents[0]!.first && range.last >= contents[0]!.last),
  )
  if (taken) return null
  const resumed = closing < limit ? contentResumed(unit, closing, limit, quoted, cueStart) : null
  return draftOf({
    rule: 'trailing',
    unit,
    lemma: site.lemma,
    cue: { first: site.chunk.first, last: site.last },
    source,
    contents: resumed ? [...contents, resumed] : contents,
    stance: site.cue.stance,
    addressee: addressee ?? addresseeBefore(unit, site, limit),
    trailing: true,
  })
}

/** “…,” | retired Air Force | general X said: words of the subject that were cut off from it, up to the closing mark. */
function extended(unit: Unit, subject: Phrase): Phrase {
  let first = subject.first
  while (
    first > 0 &&
    subject.first - first < 6 &&
    unit.passageOf[first - 1]! < 0 &&
    unit.tokens[first - 1]!.upos !== 'PUNCT'
  )
    first--
  const closed = first > 0 && unit.passageOf[first - 1]! >= 0
  // "retired" and the like are read as a past tense where they touch the mark
  const plain = !isTensed(chunkAt(unit, first)) || first === subject.first - 1
  return closed && first < subject.first && plain ? { ...subject, first } : subject
}

function addresseeBefore(unit: Unit, site: Site, limit: number): Phrase | null {
  if (!site.cue.frames.has('addressee')) return null
  const at = skipCircumstances(unit, site.last + 1, limit)
  return phraseFrom(unit, at, limit, false)
}
