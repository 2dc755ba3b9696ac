import type { Chunk } from '../../annotate/sentence.ts'
import {
  CUE_PARTICIPLES,
  CUE_PHRASES,
  CUE_VERBS,
  type CueVerb,
  LIGHT_VERBS,
  SILENCE,
  SPEAKING_ON,
} from '../../language/en/cues.ts'
import { CUE_NOUNS } from '../../language/en/cues-nouns.ts'
import { COLLECTIVE_NOUNS, ISSUED_PAPERS, ISSUING_VERBS } from '../../language/en/sources.ts'
import { type Draft, draftOf } from './draft.ts'
import {
  clauseBegins,
  nounContentEnd,
  skipCircumstances,
  skipPhrases,
  splitPerfect,
  trimmed,
  wordsEnd,
} from './extents.ts'
import { contentAfter, type Following } from './following.ts'
import {
  finiteBefore,
  isDocumentPhrase,
  type Phrase,
  phraseFrom,
  skipAdverbsLeft,
  subjectAndVerb,
  subjectBefore,
} from './phrases.ts'
import { contentBefore, contentResumed } from './preceding.ts'
import { chunkAt, isComma, isDash, isTensed, lemmaOf, lower, npFrom, npTo, type Range, type Unit } from './unit.ts'

/** A verb group that may be a cue, with its particle. */
interface Site {
  readonly chunk: Chunk
  readonly lemma: string
  readonly cue: CueVerb
  /** Last token of verb and particle. */
  readonly last: number
}

/** The quotations whose cue is a verb, in order of their cues. */
export function verbCues(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  for (const chunk of verbGroups(unit)) {
    if (chunk.kind !== 'vg' || unit.passageOf[chunk.head]! >= 0) continue
    const found = siteOf(unit, chunk)
    if (!found || unspoken(unit, chunk)) continue
    const made = draftsAt(unit, found, drafts)
    for (const draft of made) drafts.push(draft)
  }
  return drafts
}

/** The verb groups of a unit, with the participles after a comma that were tagged as something else ("…, vowing to “…”"). */
function verbGroups(unit: Unit): readonly Chunk[] {
  const missed: Chunk[] = []
  for (let at = 1; at < unit.tokens.length; at++) {
    if (!isComma(unit, at - 1) || chunkAt(unit, at) !== null || !CUE_PARTICIPLES.has(lower(unit, at))) continue
    missed.push({ kind: 'vg', first: at, last: at, head: at, verb: PARTICIPLE })
  }
  return missed.length === 0 ? unit.chunks : [...unit.chunks, ...missed].sort((a, b) => a.first - b.first)
}

const PARTICIPLE = {
  passive: false,
  negated: false,
  tense: 'none',
  perfect: false,
  progressive: false,
  modal: null,
  infinitive: false,
  participle: true,
} as const

function siteOf(unit: Unit, chunk: Chunk): Site | null {
  const lemma = chunk.verb === PARTICIPLE ? CUE_PARTICIPLES.get(lower(unit, chunk.head))! : lemmaOf(unit, chunk.head)
  const particles = CUE_PHRASES.get(lemma)
  if (particles) {
    for (let at = chunk.last + 1; at < unit.tokens.length && at <= chunk.last + 3; at++) {
      const cue = particles.get(lower(unit, at))
      if (cue) return { chunk, lemma, cue, last: at }
      if (unit.tokens[at]!.upos !== 'ADV') break
    }
  }
  const cue = CUE_VERBS.get(lemma) ?? (LIGHT_VERBS.has(lemma) ? NO_FRAMES : undefined)
  return cue ? { chunk, lemma, cue, last: chunk.last } : null
}

/** A light verb is a cue only with its noun. */
const NO_FRAMES: CueVerb = {
  stance: 'says',
  frames: new Set(),
  prepositions: new Set(),
  objectPrepositions: new Set(),
}

/** Was nothing said here: negated, still to come, only asked, or an infinitive of something else? */
function unspoken(unit: Unit, chunk: Chunk): boolean {
  const verb = chunk.verb
  if (!verb || verb.negated) return true
  if (verb.tense === 'future' || (verb.modal !== null && !/^(?:would|can|could)$/.test(verb.modal))) return true
  const before = lower(unit, chunk.first - 1)
  if (NEVER.test(before)) return true
  for (let at = chunk.first; at < chunk.head; at++) if (NEVER.test(lower(unit, at))) return true
  if (verb.infinitive || /^to$/i.test(unit.tokens[chunk.first]!.text)) {
    const governor = chunkAt(unit, chunk.first - 1) ?? chunkAt(unit, chunk.first - 2)
    if (governor?.kind !== 'vg' || governor === chunk) return true
    const lemma = lemmaOf(unit, governor.head)
    return SILENCE.has(lemma) || !SPEAKING_ON.has(lemma) || governor.verb?.negated === true
  }
  return false
}

const NEVER = /^(?:neither|never|nor|not|n't|n’t|hardly|barely)$/

function draftsAt(unit: Unit, site: Site, former: readonly Draft[]): Draft[] {
  const { chunk, cue, lemma } = site
  const verb = chunk.verb!
  const tag = verb === PARTICIPLE ? 'VBG' : unit.tokens[chunk.head]!.xpos
  const limit = wordsEnd(unit, chunk.head)
  const perfect = /^VB[ND]$/.test(tag) && chunk.first === chunk.last ? auxiliaryOf(unit, chunk) : null
  const joined =
    verb.participle && tag === 'VBN' && unit.tokens[skipAdverbsLeft(unit, chunk.first - 1)]?.upos === 'CCONJ'
  const past = verb.participle && tag === 'VBN' && actsAsPast(unit, site, limit)
  if (!perfect && !joined && !past && (verb.passive || (verb.participle && tag === 'VBN')))
    return passive(unit, site, limit)

  const range: Range = { first: chunk.first, last: site.last }
  if (verb.participle && tag === 'VBG') {
    if (chunk.first > 0 && unit.tokens[chunk.first - 1]!.upos === 'DET') return []
    const after = contentAfter(unit, cue, site.last, limit)
    if (!after) return []
    const source = participleSubject(unit, chunk, former)
    return source ? many(unit, site, range, source, after) : []
  }

  const subject = activeSubject(unit, perfect ?? chunk, former)
  const bare = subject?.own ?? null
  if (
    subject &&
    /^(?:i|we|you|one)$/.test(lower(unit, subject.phrase.head)) &&
    subject.phrase.first === subject.phrase.last
  )
    return []
  if (subject && cue.frames.has('document') && !shows(unit, subject.phrase, site)) return []
  if (subject && questioned(unit, subject.phrase)) return []

  // inverted: "…,” said X"
  if (!subject && (cue.frames.has('quote') || cue.frames.has('bare'))) {
    const inverted = invertedAt(unit, site, limit)
    if (inverted) return inverted
  }
  if (!subject) return []

  const light = lightNoun(unit, site, limit)
  if (light) {
    return [
      draftOf({
        rule: 'light-verb',
        unit,
        lemma,
        cue: { first: chunk.first, last: light.last },
        source: subject.phrase,
        contents: [light.content],
        stance: light.stance,
      }),
    ]
  }
  const after = contentAfter(unit, cue, site.last, limit)
  // "…, officials said": the cue clause ends here, what it governs stands before it
  const speaks = cue.frames.has('quote') || cue.frames.has('bare') || cue.frames.has('that')
  if (bare && speaks) {
    const closing = skipAddressee(unit, site, limit)
    const ends =
      closing >= limit ||
      isComma(unit, closing) ||
      isDash(unit, closing) ||
      unit.sentenceStart[closing] !== unit.sentenceStart[chunk.head]
    // what stands before in marks was said; a clause before only where nothing follows
    const quotedAfter = after !== null && (unit.passageOf[after.contents[0]!.first] ?? -1) >= 0
    if ((ends && !quotedAfter) || !after || endsInMarks(unit, bare.first)) {
      const trailing = trailingAt(unit, site, bare, closing, limit, former, after?.addressee ?? null)
      if (trailing) return [trailing]
    }
  }
  if (!after) return []
  return many(unit, site, range, subject.phrase, after)
}

/**
 * A bare participle after a noun that opens its clause, with an object or a clause of its own, is a past tense however it
 * was tagged ("Authorities announced on Friday the arrest"); before "of", "for", "by" it stays passive ("men accused of").
 */
function actsAsPast(unit: Unit, site: Site, limit: number): boolean {
  const { chunk, cue } = site
  if (chunk.first !== chunk.last || site.last > chunk.last) return site.last > chunk.last
  if (npTo(unit, skipAdverbsLeft(unit, chunk.first - 1)) === null) return false
  const next = skipCircumstances(unit, chunk.last + 1, limit)
  if (next >= limit) return false
  if (LIGHT_VERBS.has(site.lemma) && speechNounAt(unit, next, limit)) return true
  if (chunkAt(unit, next)?.verb?.infinitive && cue.frames.has('to') && !cue.frames.has('object-to')) return true
  if (cue.prepositions.has(lower(unit, next))) return true
  if (lower(unit, next) === 'that' || (unit.passageOf[next] ?? -1) >= 0 || unit.tokens[next]!.text === ':') return true
  return (
    npFrom(unit, next) !== null && (cue.frames.has('bare') || cue.frames.has('np') || cue.objectPrepositions.size > 0)
  )
}

/** A paper shows anything; a body or a name "finds that", with the word. */
const shows = (unit: Unit, phrase: Phrase, site: Site): boolean =>
  isDocumentPhrase(unit, phrase) ||
  (lower(unit, site.last + 1) === 'that' &&
    (unit.tokens[phrase.head]!.upos === 'PROPN' || COLLECTIVE_NOUNS.has(lemmaOf(unit, phrase.head))))

/** The lone "has" that a participle belongs to, over a short phrase between them ("has in turn accused"). */
function auxiliaryOf(unit: Unit, chunk: Chunk): Chunk | null {
  for (let at = chunk.first - 1; at >= 0 && chunk.first - at < 10; at--) {
    const left = chunkAt(unit, at)
    if (left?.kind !== 'vg') continue
    return lemmaOf(unit, left.head) === 'have' && splitPerfect(unit, left) === chunk ? left : null
  }
  return null
}

function many(unit: Unit, site: Site, cue: Range, source: Phrase, after: Following): Draft[] {
  const { contents, more, addressee, noun } = after
  const stance = claimsResponsibility(unit, site, contents[0]!) ? 'claims-responsibility' : site.cue.stance
  return [contents, ...more.map((range) => [range])].map((ranges) =>
    draftOf({ rule: 'verb', unit, lemma: site.lemma, cue, source, contents: ranges, stance, addressee, noun }),
  )
}

const claimsResponsibility = (unit: Unit, site: Site, content: Range): boolean =>
  (site.lemma === 'claim' || site.lemma === 'accept' || site.lemma === 'admit') &&
  /^(?:responsibility|credit)$/.test(lower(unit, content.first)) &&
  lower(unit, content.first + 1) === 'for'

/** Does the cue clause hang on "if", "unless" or "whether"? Then nobody has spoken yet. */
const questioned = (unit: Unit, subject: Phrase): boolean =>
  /^(?:if|unless|whether|until)$/.test(lower(unit, subject.first - 1))

/** The subject of a tensed cue: its own, or the one it shares with the verb it is coordinated with. */
function activeSubject(
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
    if (shared) return { phrase: speaker.source, own: null }
  }
  const governor = finiteBefore(unit, chunk.first)
  if (!governor) return null
  const phrase = subjectBefore(unit, governor.first)
  return phrase && { phrase, own: null }
}

const sameSentence = (unit: Unit, a: number, b: number): boolean => unit.sentenceStart[a] === unit.sentenceStart[b]

/** Who speaks in a participle clause: the noun it touches, the source of the cue before, or the subject of the clause. */
function participleSubject(unit: Unit, chunk: Chunk, former: readonly Draft[]): Phrase | null {
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

/** "was hailed by X as", "was quoted by Y as saying", "were accused by X of". */
function passive(unit: Unit, site: Site, limit: number): Draft[] {
  const { chunk, cue, lemma } = site
  let at = chunk.last + 1
  while (at < limit && unit.tokens[at]!.upos === 'ADV') at++
  if (lower(unit, at) !== 'by') return []
  const agent = phraseFrom(unit, at + 1, limit, false)
  if (!agent || cue.frames.has('thought')) return []
  const reduced = chunk.verb?.participle === true
  const subject = reduced ? null : subjectBefore(unit, chunk.first)
  const rest = agent.last + 1
  const contents: Range[] = []
  if (subject)
    contents.push({ first: subject.first, last: subject.apposition ? subject.apposition.last : subject.last })
  if (
    cue.objectPrepositions.has(lower(unit, rest)) ||
    (cue.frames.has('object-to') && chunkAt(unit, rest)?.verb?.infinitive)
  ) {
    const range = trimmed(unit, { first: rest, last: nounContentEnd(unit, rest, limit) - 1 })
    if (range) contents.push(range)
  } else if (!cue.frames.has('np')) return []
  if (contents.length === 0) return []
  const range = { first: chunk.first, last: chunk.last }
  return [draftOf({ rule: 'passive', unit, lemma, cue: range, source: agent, contents, stance: cue.stance })]
}

/** "…,” said X, an official in Y": what follows the verb is its subject. */
function invertedAt(unit: Unit, site: Site, limit: number): Draft[] | null {
  const { chunk, cue } = site
  const left = chunk.first - 1
  if (left < 0) return null
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

/** Does a passage in marks end where the subject begins, and stand as its content? */
const endsInMarks = (unit: Unit, first: number): boolean =>
  first > 0 && unit.passageOf[first - 1]! >= 0 && /[,.!?…]/.test(unit.tokens[first - 2]?.text ?? '')

/** Where the cue clause ends: after the verb, an addressee and circumstances. */
function skipAddressee(unit: Unit, site: Site, limit: number): number {
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
function trailingAt(
  unit: Unit,
  site: Site,
  subject: Phrase,
  closing: number,
  limit: number,
  former: readonly Draft[],
  addressee: Phrase | null,
): Draft | null {
  const start = unit.sentenceStart[site.chunk.first]!
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
  return closed && first < subject.first && !isTensed(chunkAt(unit, first)) ? { ...subject, first } : subject
}

function addresseeBefore(unit: Unit, site: Site, limit: number): Phrase | null {
  if (!site.cue.frames.has('addressee')) return null
  const at = skipCircumstances(unit, site.last + 1, limit)
  return phraseFrom(unit, at, limit, false)
}

/** "raised concerns about …", "issued a warning that …": the noun names the act, its complement is the content. */
function lightNoun(
  unit: Unit,
  site: Site,
  limit: number,
): { content: Range; last: number; stance: Draft['stance'] } | null {
  return LIGHT_VERBS.has(site.lemma) ? speechNounAt(unit, site.last + 1, limit) : null
}

/** A noun of speech as object, with the content it governs. */
export function speechNounAt(
  unit: Unit,
  from: number,
  limit: number,
): { content: Range; last: number; stance: Draft['stance'] } | null {
  let np = npFrom(unit, from)
  while (np && unit.tokens[np.last]!.xpos === 'POS') np = npFrom(unit, np.last + 1)
  if (!np || np.last >= limit) return null
  const noun = CUE_NOUNS.get(lemmaOf(unit, np.head))
  const opener = np.last + 1
  if (!noun || opener >= limit || !noun.openers.has(lower(unit, opener))) return null
  const infinitive = chunkAt(unit, opener)?.verb?.infinitive === true
  const word = lower(unit, opener)
  if (word === 'to' && !infinitive) return null
  const start = infinitive ? opener : opener + 1
  if (word === 'that' && !clauseBegins(unit, start, limit)) return null
  const end = nounContentEnd(unit, word === 'that' ? opener : start, limit)
  const content = trimmed(unit, { first: start, last: end - 1 })
  return content && { content, last: infinitive ? np.last : opener, stance: noun.stance }
}
