import type { Sentence } from '../../annotate/sentence.ts'
import {
  ANONYMITY,
  ANONYMOUS_NOUNS,
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  ROLE_NOUNS,
  SPEAKING_OFFICES,
} from '../../language/en/sources.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import type { Entity, Side } from '../entities/entity.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Phrase } from './phrases.ts'
import type { Who } from './quotation.ts'
import { lemmaOf, lower, type Range, spanOf, type Unit } from './unit.ts'

/** Finds the mentions of a reading by place; made once a document. */
export interface Names {
  readonly reading: Reading
  readonly byId: ReadonlyMap<string, Entity>
  /** Mentions in order of the text. */
  readonly mentions: readonly Mention[]
  /** The country most places of the document lie in; null without places. */
  readonly country: string | null
}

export function namesOf(reading: Reading): Names {
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const mentions = [...reading.mentions].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const counts = new Map<string, number>()
  let country: string | null = null
  for (const mention of mentions) {
    const entity = mention.entity === null ? undefined : byId.get(mention.entity)
    const code = entity?.kind === 'place' ? (entity.place?.country ?? entity.country) : null
    if (!code) continue
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (country === null || count > counts.get(country)!) country = code
  }
  return { reading, byId, mentions, country }
}

/** The mentions that overlap a span, in order. */
export function mentionsIn(names: Names, span: Span): Mention[] {
  const { mentions } = names
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span.start < span.start) low = middle + 1
    else high = middle
  }
  // a longer mention may begin before the span
  while (low > 0 && mentions[low - 1]!.span.end > span.start) low--
  const found: Mention[] = []
  for (; low < mentions.length && mentions[low]!.span.start < span.end; low++) {
    if (overlaps(mentions[low]!.span, span)) found.push(mentions[low]!)
  }
  return found
}

const PARTY: ReadonlySet<Side> = new Set<Side>(['state', 'rebel', 'militia'])
const OUTSIDERS: ReadonlySet<Side> = new Set<Side>(['media', 'humanitarian', 'international'])
const PRONOUN = /^(?:he|she|it|they|who|which|him|her|them|this|that|these|those)$/

/** The phrase as someone who speaks: its words, the entity it names, what kind of source it is. */
export function whoOf(unit: Unit, phrase: Phrase, names: Names, channel: string | null): Who {
  const { text } = names.reading.document
  const kept = keptRange(unit, phrase)
  const span = spanOf(unit, kept)
  const found = mentionOf(unit, phrase, kept, names)
  const mention = found && isAnyOffice(unit, phrase, found, names) ? null : found
  const referred = mention ? null : referenceOf(unit, phrase, names)
  const id = mention?.entity ?? referred
  const entity = id === null || id === undefined ? null : (names.byId.get(id) ?? null)
  const onBehalfOf = behalfOf(unit, phrase, kept, entity, names)
  const body = onBehalfOf === null ? null : (names.byId.get(onBehalfOf) ?? null)
  return {
    text: text.slice(span.start, span.end),
    span,
    entity: id ?? null,
    kind: kindOf(unit, phrase, kept, mention, entity),
    onBehalfOf: onBehalfOf === entity?.id ? null : onBehalfOf,
    party: partyOf(entity?.side ? entity : body, names),
    channel,
  }
}

/** "Two diplomats", "health officials": holders of an office whom nothing binds to a body are not those of the next report. */
function isAnyOffice(unit: Unit, phrase: Phrase, mention: Mention, names: Names): boolean {
  if (mention.form === 'name' || unit.tokens[phrase.head]!.xpos !== 'NNS' || lower(unit, phrase.first) === 'the')
    return false
  const lemma = lemmaOf(unit, phrase.head)
  const entity = mention.entity === null ? undefined : names.byId.get(mention.entity)
  return (SPEAKING_OFFICES.has(lemma) || ROLE_NOUNS.has(lemma)) && entity?.side === 'state' && entity.country === null
}

/** A side that fights is a party; a state elsewhere may or may not be; media, helpers and world bodies are none. */
function partyOf(entity: Entity | null, names: Names): boolean | null {
  if (!entity?.side) return null
  if (OUTSIDERS.has(entity.side)) return false
  if (!PARTY.has(entity.side)) return null
  const elsewhere = entity.side === 'state' && entity.country !== null && entity.country !== names.country
  return elsewhere ? null : true
}

const AGENTS = /(?:[^m]ent|[^tn]er|or|ist|ian|man|woman|people|ee|ant|ive|crat)$/

/** Can the phrase speak at all: a name, a pronoun, an office, a body, a paper, or a word for people? */
export function canSpeak(unit: Unit, phrase: Phrase, names: Names): boolean {
  const { head } = phrase
  const lemma = lemmaOf(unit, head)
  const { upos } = unit.tokens[head]!
  if (upos === 'PROPN' || upos === 'NUM' || /^\p{Lu}{2}/u.test(unit.tokens[head]!.text)) return true
  if (upos === 'PRON' || upos === 'DET') return !/^(?:this|that|these|those|what)$/.test(lower(unit, head))
  if (ROLE_NOUNS.has(lemma) || COLLECTIVE_NOUNS.has(lemma) || ANONYMOUS_NOUNS.has(lemma) || DOCUMENT_NOUNS.has(lemma))
    return true
  const { start, end } = unit.tokens[head]!.span
  if (mentionsIn(names, { start, end }).some((mention) => mention.type !== 'place' || mention.form === 'name'))
    return true
  return AGENTS.test(lemma)
}

const isName = (unit: Unit, at: number): boolean => unit.tokens[at]?.upos === 'PROPN'

const isOffice = (unit: Unit, at: number): boolean =>
  ROLE_NOUNS.has(lower(unit, at)) || COLLECTIVE_NOUNS.has(lower(unit, at))

/** The source as printed: a name alone, a role with the name beside it. */
function keptRange(unit: Unit, phrase: Phrase): Range {
  const { apposition } = phrase
  const close = unit.tokens[phrase.last]!.xpos === 'POS' ? phrase.last - 1 : phrase.last
  if (!apposition || (isName(unit, phrase.head) && !isOffice(unit, phrase.head)))
    return { first: phrase.first, last: Math.max(phrase.first, close) }
  const named = rangeHas(apposition, (at) => isName(unit, at))
  return { first: phrase.first, last: named && apposition.last - apposition.first < 12 ? apposition.last : close }
}

function rangeHas(range: Range, test: (at: number) => boolean): boolean {
  for (let at = range.first; at <= range.last; at++) if (test(at)) return true
  return false
}

/** The mention a source is: the one on its head noun, else a name in apposition, else the one that stands before its head. */
function mentionOf(unit: Unit, phrase: Phrase, kept: Range, names: Names): Mention | null {
  const found = mentionsIn(names, spanOf(unit, kept)).filter((m) => m.entity !== null)
  if (found.length === 0) return null
  const head = unit.tokens[phrase.head]!.span
  const onHead = found.filter((m) => contains(m.span, head) || overlaps(m.span, head))
  const named = (list: readonly Mention[]) => list.find((m) => m.form === 'name' && m.type !== 'place') ?? null
  const best = named(onHead) ?? onHead[0] ?? null
  if (best?.form === 'name') return best
  if (phrase.apposition) {
    const beside = spanOf(unit, phrase.apposition)
    const person = found.find((m) => m.form === 'name' && m.type === 'person' && overlaps(m.span, beside))
    if (person) return person
  }
  if (best) return best
  // "UN estimates", "the Reuters report": what is written speaks for whom it names; an office does not
  if (ROLE_NOUNS.has(lemmaOf(unit, phrase.head)) || ANONYMOUS_NOUNS.has(lemmaOf(unit, phrase.head))) return null
  const inHead = found.filter((m) => m.span.end <= head.start && m.type !== 'place')
  return inHead.at(-1) ?? found.find((m) => m.span.start > head.end && m.type !== 'place') ?? null
}

/** The entity a pronoun or definite noun refers to, where that was settled. */
function referenceOf(unit: Unit, phrase: Phrase, names: Names): string | null {
  const { references } = names.reading
  // "her organisation" is not her
  const owned = phrase.first !== phrase.head && unit.tokens[phrase.first]!.xpos === 'PRP$'
  for (const at of owned ? [phrase.head] : [phrase.head, phrase.first]) {
    const found = references.get(unit.tokens[at]!.span.start)
    if (found) return found.entity
  }
  return null
}

/** For whom someone speaks: the body named beside an office, or the one they are known to belong to. */
function behalfOf(unit: Unit, phrase: Phrase, kept: Range, entity: Entity | null, names: Names): string | null {
  const whole = { first: kept.first, last: Math.max(kept.last, phrase.apposition?.last ?? kept.last) }
  const office = rangeHas(whole, (at) => SPEAKING_OFFICES.has(lemmaOf(unit, at)))
  if (office) {
    const bodies = mentionsIn(names, spanOf(unit, whole)).filter((m) => m.entity && m.entity !== entity?.id)
    const body = bodies.find((m) => m.type === 'organization' || m.type === 'group') ?? null
    if (body?.entity) return body.entity
  }
  return entity?.affiliation ?? null
}

function kindOf(unit: Unit, phrase: Phrase, kept: Range, mention: Mention | null, entity: Entity | null): Who['kind'] {
  const lemma = lemmaOf(unit, phrase.head)
  const span = spanOf(unit, kept)
  const sentence = unit.sentences.find((s: Sentence) => overlaps(s.span, span))
  const after = sentence ? wordsAfter(unit, kept.last, 12) : ''
  if (ANONYMITY.test(`${unitWords(unit, kept)} ${after}`) && mention?.form !== 'name') return 'anonymous'
  if (mention?.form === 'name') return 'named'
  if (PRONOUN.test(lower(unit, phrase.head)))
    return entity && entity.kind !== 'group' ? 'named' : entity ? 'collective' : 'anonymous'
  const plural = /^NNP?S$/.test(unit.tokens[phrase.head]!.xpos)
  if (lemma === 'source' || lemma === 'insider') return 'anonymous'
  if (plural || COLLECTIVE_NOUNS.has(lemma)) return 'collective'
  const indefinite = /^(?:an?|one|another|some)$/.test(lower(unit, phrase.first))
  if (ROLE_NOUNS.has(lemma)) return indefinite && !SPEAKING_OFFICES.has(lemma) ? 'anonymous' : 'role'
  if (ANONYMOUS_NOUNS.has(lemma)) return 'anonymous'
  if (isName(unit, phrase.head)) return 'named'
  return 'role'
}

const unitWords = (unit: Unit, range: Range): string =>
  unit.tokens
    .slice(range.first, range.last + 1)
    .map((token) => token.text)
    .join(' ')
const wordsAfter = (unit: Unit, last: number, count: number): string =>
  unitWords(unit, { first: last + 1, last: Math.min(unit.tokens.length - 1, last + count) })
