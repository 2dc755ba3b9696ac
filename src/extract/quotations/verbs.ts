import type { Chunk } from '../../annotate/sentence.ts'
import { LIGHT_VERBS } from '../../language/en/cues.ts'
import { COLLECTIVE_NOUNS } from '../../language/en/sources.ts'
import { endsInMarks, invertedAt, skipAddressee, trailingAt } from './closing.ts'
import { type Draft, draftOf } from './draft.ts'
import { clauseEnd, nounContentEnd, skipCircumstances, splitPerfect, trimmed, wordsEnd } from './extents.ts'
import { contentAfter, type Following } from './following.ts'
import { speechNounAt } from './nouns.ts'
import { isDocumentPhrase, type Phrase, phraseFrom, skipAdverbsLeft, subjectBefore } from './phrases.ts'
import { governorOf, PARTICIPLE, type Site, siteOf, unspoken, verbGroups } from './sites.ts'
import { activeSubject, participleSubject } from './speakers.ts'
import { chunkAt, isComma, isDash, isTensed, lemmaOf, lower, npFrom, npTo, type Range, type Unit } from './unit.ts'

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

/** Verbs that name a listener and are never turned round: who follows "told" does not speak. */
const LISTENED: ReadonlySet<string> = new Set(['tell', 'inform', 'assure', 'remind', 'notify'])

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

  // "went on to say", "continued to insist": the two verbs are one cue
  const governor = verb.infinitive ? governorOf(unit, chunk) : null
  const range: Range = { first: (governor ?? chunk).first, last: site.last }
  if (verb.participle && tag === 'VBG') {
    if (chunk.first > 0 && unit.tokens[chunk.first - 1]!.upos === 'DET') return []
    const after = contentAfter(unit, cue, site.last, limit)
    if (!after) return []
    const source = participleSubject(unit, chunk, former)
    // "hopes of finding survivors": what is found is no saying unless a paper or a body finds it
    if (source && cue.frames.has('document') && !shows(unit, source, site)) return []
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
  if (!subject && !LISTENED.has(lemma) && (cue.frames.has('quote') || cue.frames.has('bare'))) {
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
    if ((ends && !quotedAfter) || !after || (endsInMarks(unit, bare.first) && !isFronted(unit, bare.first))) {
      const trailing = trailingAt(unit, site, bare, closing, limit, former, after?.addressee ?? null)
      if (trailing) return [trailing]
    }
  }
  const relative = after || !bare ? null : relativeAfter(unit, site, bare, limit)
  if (!after && !relative) return []
  return many(unit, site, range, subject.phrase, after ?? relative!)
}

/** "which | the agency | said | was late", "what they say | is a trick": the verb of a relative clause stands behind the cue. */
function relativeAfter(unit: Unit, site: Site, subject: Phrase, limit: number): Following | null {
  if (!site.cue.frames.has('bare') || !/^(?:which|that|who|what)$/.test(lower(unit, subject.first - 1))) return null
  const first = site.last + 1
  let at = first
  while (at < limit && unit.tokens[at]!.upos === 'ADV' && chunkAt(unit, at)?.kind !== 'vg') at++
  if (!isTensed(chunkAt(unit, at))) return null
  let { end } = clauseEnd(unit, at, limit, false)
  // the clause that holds it goes on behind a comma
  for (let comma = at; comma < end; comma++) if (isComma(unit, comma) && isTensed(chunkAt(unit, comma + 1))) end = comma
  const content = trimmed(unit, { first, last: end - 1 })
  return content && { contents: [content], more: [], addressee: null, noun: false }
}

/** "On “The Morning Hour,” | she said …": a title at the end of a phrase that opens the sentence is nothing said. */
function isFronted(unit: Unit, subject: number): boolean {
  const start = unit.sentenceStart[subject]!
  if (unit.tokens[start]!.upos !== 'ADP' || unit.passageOf[start]! >= 0) return false
  for (let at = start; at < subject; at++) if (unit.passageOf[at]! < 0 && chunkAt(unit, at)?.kind === 'vg') return false
  return true
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

/** "spoke | of", "complained | about": the preposition that opens the content belongs to the cue. */
function withPreposition(unit: Unit, site: Site, cue: Range, content: Range): Range {
  const next = cue.last + 1
  return content.first === next + 1 && site.cue.prepositions.has(lower(unit, next)) ? { ...cue, last: next } : cue
}

function many(unit: Unit, site: Site, verb: Range, source: Phrase, after: Following): Draft[] {
  const { contents, more, addressee, noun } = after
  const stance = claimsResponsibility(unit, site, contents[0]!) ? 'claims-responsibility' : site.cue.stance
  const cue = withPreposition(unit, site, verb, contents[0]!)
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

/** "raised concerns about …", "issued a warning that …": the noun names the act, its complement is the content. */
function lightNoun(
  unit: Unit,
  site: Site,
  limit: number,
): { content: Range; last: number; stance: Draft['stance'] } | null {
  return LIGHT_VERBS.has(site.lemma) ? speechNounAt(unit, site.last + 1, limit) : null
}
