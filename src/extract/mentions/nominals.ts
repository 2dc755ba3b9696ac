import type { AnnotatedDocument, Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import {
  actorLemma,
  actorNoun,
  compoundActor,
  EMPTY_MODIFIERS,
  NEEDS_KIND,
  sideOfModifier,
} from '../../language/en/actor-nouns.ts'
import { countryOfPeople, isDemonym } from '../../language/en/demonyms.ts'
import type { Span } from '../../text/span.ts'
import type { Name } from './memory.ts'
import type { EntityKind } from './mention.ts'

interface Nominal {
  readonly span: Span
  readonly type: EntityKind
}

/** Common nouns for actors: "rebels", "Syrian troops", "the army", "state television". Those inside a name are not told again. */
export function findNominals(document: AnnotatedDocument, names: readonly Name[]): Nominal[] {
  const found: Nominal[] = []
  let at = 0
  document.sentences.forEach((sentence, index) => {
    const from = at
    while (names[at]?.sentence === index) at++
    const here = names.slice(from, at)
    for (const chunk of sentence.chunks) {
      if (chunk.kind !== 'np') continue
      const nominal = nominalOf(sentence, chunk, here)
      if (nominal) found.push(nominal, ...coordinated(sentence, chunk, nominal))
    }
  })
  return found
}

const isPlural = (token: Token): boolean =>
  token.xpos === 'NNS' || token.xpos === 'NNPS' || /^(?:police|militiamen|people|military)$/.test(token.lemma)

function nominalOf(sentence: Sentence, chunk: Chunk, names: readonly Name[]): Nominal | null {
  const { tokens } = sentence
  const head = headOf(tokens, chunk)
  if (head < 0) return null
  const token = tokens[head]!
  const people =
    countryOfPeople(token.text) !== undefined ||
    (isDemonym(token.text) && /^(?:ese|sh|ss|ch)$/.test(token.text.slice(-3)) && token.upos !== 'ADJ')
  const media = /^(?:tv|television|media|radio|agency|broadcaster|newspaper)$/.test(token.lemma.toLowerCase())
  const body = head > chunk.first ? compoundActor(tokens[head - 1]!.lemma, token.lemma) : null
  const noun =
    body ?? actorNoun(token.lemma) ?? (people || media || isNation(tokens, chunk, head) ? MEDIA_OR_PEOPLE : null)
  if (!noun) return null
  if (names.some((name) => name.start <= token.span.start && token.span.end <= name.end)) return null
  if (noun.number === 'members' && !isPlural(token) && !people) return null

  // Back over what says of what kind they are; articles, numbers and quantity words stay outside.
  let first = head
  for (let i = head - 1; i >= chunk.first; i--) {
    const { upos, text, xpos } = tokens[i]!
    if (xpos === 'POS' || upos === 'DET' || upos === 'NUM' || upos === 'PRON' || upos === 'ADP') break
    if (upos === 'PUNCT' && !/^[-‑]$/.test(text)) break
    if (!/^(?:NOUN|PROPN|ADJ|PUNCT|VERB|ADV|CCONJ|X)$/.test(upos)) break
    if (upos === 'CCONJ' && !(i > chunk.first && isDemonym(tokens[i - 1]!.text))) break
    first = i
  }
  while (first < head && !isKind(tokens[first]!)) first++
  const kinds = tokens.slice(first, head).filter(isKind)
  if (
    media &&
    !kinds.some(
      (kind) =>
        /^(?:state|state-run|state-owned|official|government|semi-official|local|opposition|national|pro-government)$/.test(
          kind.text.toLowerCase(),
        ) || isDemonym(kind.text),
    )
  )
    return null
  if (
    media &&
    !kinds.some((kind) =>
      /^(?:state|state-run|state-owned|official|government|semi-official|opposition|pro-government)$/.test(
        kind.text.toLowerCase(),
      ),
    )
  )
    return null
  if (!body && NEEDS_KIND.has(actorLemma(token.lemma)) && kinds.length === 0) return null
  if (!body && NEEDS_KIND.has(actorLemma(token.lemma)) && !kinds.some(tellsActor)) return null
  // A name is taken in whole or not at all: "[United Nations] officials", not "Nations officials".
  const cut = names.find((name) => name.start < tokens[first]!.span.start && name.end > tokens[first]!.span.start)
  const span = { start: cut ? cut.start : tokens[first]!.span.start, end: token.span.end }
  return { span, type: media ? 'organization' : noun.type }
}

/** "[Russian] and [US officials]", "[Dutch], [French] and [German troops]": each adjective is an actor of its own. */
function coordinated(sentence: Sentence, chunk: Chunk, nominal: Nominal): Nominal[] {
  const { tokens } = sentence
  const found: Nominal[] = []
  let at = tokens.findIndex((token) => token.span.start >= nominal.span.start) - 1
  let joined = false
  while (at >= 0) {
    const token = tokens[at]!
    if (token.text === ',' || token.text === 'and') joined = true
    else if (joined && isDemonym(token.text)) {
      found.push({ span: token.span, type: nominal.type })
      joined = false
    } else break
    at--
  }
  // Without "and" a comma before an adjective parts clauses, not nations.
  return found.length > 0 && tokens.slice(Math.max(0, at), chunk.last).some((token) => token.text === 'and')
    ? found
    : []
}

const MEDIA_OR_PEOPLE = { lemma: '', type: 'group', sector: null, side: null, number: 'body' } as const

/** "the Syrian people", "the Kurdish population": a nation as one, told by its adjective; counted people are none. */
const isNation = (tokens: readonly Token[], { first }: Chunk, head: number): boolean =>
  head > first &&
  /^(?:people|population|nation)$/.test(tokens[head]!.lemma) &&
  isDemonym(tokens[head - 1]!.text) &&
  !tokens.slice(first, head).some(({ upos }) => upos === 'NUM')

/** The head of the phrase, before a possessive ending. */
function headOf(tokens: readonly Token[], chunk: Chunk): number {
  const { head } = chunk
  const token = tokens[head]
  if (!token) return -1
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ' ? head : -1
}

/** Does a word before the noun say of what kind it is (and not how many, how big, how tired)? */
function isKind(token: Token): boolean {
  const lower = token.text.toLowerCase()
  if (EMPTY_MODIFIERS.has(lower) || token.upos === 'ADV' || token.upos === 'CCONJ' || token.upos === 'PUNCT')
    return false
  if (isDemonym(token.text) || token.upos === 'PROPN' || token.upos === 'NOUN' || sideOfModifier(lower)) return true
  return token.upos === 'ADJ' && !/(?:er|est)$/.test(lower)
}

/** A kind that makes an actor of a vague noun: "aid agencies", "government forces", "international powers", not "younger leaders". */
function tellsActor(token: Token): boolean {
  const lower = token.text.toLowerCase()
  if (sideOfModifier(lower) || isDemonym(token.text) || token.upos === 'PROPN') return true
  if (actorNoun(token.lemma)) return true
  return /^(?:aid|relief|rights|human|activist|opposition|militant|rebel|security|special|ground|air|naval|defense|defence|international|foreign|world|western|regional|political|religious|coalition|community|tribal|union|business|party|religious|local|rescue|emergency|health|hospital|armed|coordination|allied|joint)$/.test(
    lower,
  )
}
