import type { Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import { EMPTY_MODIFIERS, sideOfModifier } from '../../language/en/actor-nouns.ts'
import { FIGHTERS } from '../../language/en/demographics.ts'
import { countryOfDemonym, isDemonym } from '../../language/en/demonyms.ts'
import { isPeopleAdjective, isWarMachine, PEOPLE_BY_STATE, peopleNoun } from '../../language/en/described-people.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { idOf } from '../../text/id.ts'
import { compareSpans, contains, type Span } from '../../text/span.ts'
import type { Event } from '../events/event.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Entity } from './entity.ts'
import { nominalFacts } from './facts.ts'

/** People whom a noun phrase describes without naming them: "a French minister", "three people", "Israeli tanks". */
interface Description {
  readonly sentence: Sentence
  readonly index: number
  readonly first: number
  readonly head: number
  readonly name: string
  readonly plural: boolean
  readonly definite: boolean
  /** One, a few or "a": not whoever was described in the same words before. */
  readonly fresh: boolean
}

/** Words before a noun that make it no one in particular. */
const NO_ONE = new Set(
  'no any every each such what which whatever another other either neither whose enough'.split(' '),
)
/** Who is of a body when told to be "of" it: its fighters and members, not its victims. */
const MEMBERS: ReadonlySet<string> = new Set([...FIGHTERS, 'member', 'force'])
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/**
 * The reading with the people it describes as mentions of entities of their own, named by their words, behind the
 * others in order of the text. A definite phrase is the one described before by the same noun; a phrase that may be any
 * of two, or that describes someone anew in words used before, is left out, and so are "people", "a man", "no soldier".
 */
export function withDescribedPeople(reading: Reading, gazetteer: Gazetteer): Reading {
  const { document } = reading
  const taken = takenBy(reading)
  const mentions: Mention[] = []
  const entities: Entity[] = []
  const described: { readonly description: Description; readonly entity: string }[] = []
  const put = ({ sentence, first, head }: Description, kind: Entity['kind'], id: string): void => {
    const span: Span = { start: sentence.tokens[first]!.span.start, end: sentence.tokens[head]!.span.end }
    mentions.push(mentionOf(document.id, span, document.text.slice(span.start, span.end), { kind, id }))
  }
  document.sentences.forEach((sentence, index) => {
    for (const [at, token] of sentence.tokens.entries()) {
      const nation = nationBefore(sentence, at, taken)
      if (nation === null) continue
      const known = entityOfNation(nation, reading.entities) ?? entityOfNation(nation, entities)
      const entity = known ?? newNation(document.id, token, nation)
      if (!known) entities.push(entity)
      mentions.push(mentionOf(document.id, token.span, token.text, entity))
    }
    sentence.chunks.forEach((chunk, at) => {
      const description = descriptionOf(sentence, index, chunk, at, taken)
      if (!description) return
      const named = namedBeside(description, chunk, reading)
      const kind = description.plural ? 'group' : 'person'
      const known = named ?? knownAs(description, described)
      if (known === undefined) return
      if (known !== null) {
        put(description, kind, known)
        return
      }
      const entity = entityOf(reading, description, kind, gazetteer)
      entities.push(entity)
      described.push({ description, entity: entity.id })
      put(description, kind, entity.id)
    })
  })
  if (mentions.length === 0) return reading
  return {
    ...reading,
    mentions: [...reading.mentions, ...mentions].sort((a, b) => compareSpans(a.span, b.span)),
    entities: [...reading.entities, ...entities],
  }
}

/**
 * The reading with those described people alone that take part in an event, by the words that stand in its clause.
 * `described` is what `withDescribedPeople` made of `reading`.
 */
export function withParticipants(reading: Reading, described: Reading, events: readonly Event[]): Reading {
  if (described === reading) return reading
  const own = new Set(reading.mentions.map(({ id }) => id))
  const clauses = new Map<string, Span[]>()
  for (const { actors, recipients, clause } of events)
    for (const id of [...actors, ...recipients]) clauses.set(id, [...(clauses.get(id) ?? []), clause])
  const mentions = described.mentions.filter(
    ({ id, entity, span }) => own.has(id) || clauses.get(entity ?? '')?.some((clause) => contains(clause, span)),
  )
  const known = new Set([...reading.entities.map(({ id }) => id), ...clauses.keys()])
  return { ...described, mentions, entities: described.entities.filter(({ id }) => known.has(id)) }
}

const mentionOf = (document: string, span: Span, text: string, { kind, id }: Pick<Entity, 'kind' | 'id'>): Mention => ({
  id: idOf('mention', document, span.start, span.end, kind),
  span,
  text,
  type: kind,
  form: 'nominal',
  entity: id,
})

/** The country of a nation's adjective before a noun, "a [Senegalese] plan"; null for other words. */
function nationBefore({ tokens }: Sentence, at: number, taken: ReadonlySet<number>): string | null {
  const token = tokens[at]!
  if (!/^\p{Lu}/u.test(token.text) || taken.has(token.span.start) || !isDemonym(token.text)) return null
  const next = tokens[at + 1]
  const joined = /^(?:and|or|,)$/.test(next?.text ?? '') && isDemonym(tokens[at + 2]?.text ?? '')
  if (!joined && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '')) return null
  return countryOfDemonym(token.text) ?? null
}

/** The state of a country, as a report names it: its government, else the country. */
const entityOfNation = (country: string, entities: readonly Entity[]): Entity | undefined =>
  entities.find((e) => e.kind === 'organization' && e.country === country && e.sector === 'GOV') ??
  entities.find((e) => e.kind === 'place' && e.place?.precision === 'country' && e.place.country === country) ??
  entities.find((e) => e.kind === 'organization' && e.country === country && isDemonym(e.name))

const newNation = (document: string, { span, text }: Token, country: string): Entity => ({
  id: idOf('entity', document, 'organization', text, span.start),
  kind: 'organization',
  name: text,
  aliases: [],
  roles: [],
  mergedFrom: [],
  country,
  sector: null,
  side: null,
  affiliation: null,
})

/** The words that mentions and references have: nobody is described by them. Offsets of tokens. */
function takenBy({ document, mentions, references }: Reading): ReadonlySet<number> {
  const taken = new Set<number>(references.keys())
  let at = 0
  for (const { tokens } of document.sentences) {
    for (const { span } of tokens) {
      while (at < mentions.length && mentions[at]!.span.end <= span.start) at++
      // mentions may lie in one another; the widest stands first
      for (let i = at; i < mentions.length && mentions[i]!.span.start <= span.start; i++)
        if (mentions[i]!.span.end >= span.end && mentions[i]!.entity !== null) taken.add(span.start)
    }
  }
  return taken
}

function descriptionOf(
  sentence: Sentence,
  index: number,
  chunk: Chunk,
  at: number,
  taken: ReadonlySet<number>,
): Description | null {
  if (chunk.kind !== 'np') return null
  const { tokens, chunks } = sentence
  const { head } = chunk
  const token = tokens[head]!
  if (taken.has(token.span.start)) return null
  const opening = tokens[chunk.first]!.text.toLowerCase()
  const those = opening === 'the' && head > chunk.first && isPeopleAdjective(token.text)
  // a plural that opens a sentence may pass for a name
  const opens = head === 0 && token.upos === 'PROPN' && /(?:s|men)$/.test(token.text)
  if (token.upos !== 'NOUN' && !those && !opens) return null
  const noun = those ? PEOPLE_BY_STATE : peopleNoun(token.lemma)
  const machine = !noun && isWarMachine(token.lemma)
  if (!noun && !machine) return null
  const opener = tokens[chunk.first]!
  const word = opener.text.toLowerCase()
  if (NO_ONE.has(word) || opener.xpos === 'PRP$' || opener.xpos === 'WDT') return null
  // "residential", "the school bus driver": back over the words that say which
  let first = head
  for (let i = head - 1; i >= chunk.first && says(tokens[i]!); i--) {
    // "French and [Egyptian warships]"
    if (tokens[i]!.upos === 'CCONJ' && isDemonym(tokens[i + 1]!.text)) break
    first = i
  }
  while (first < head && /^(?:PUNCT|CCONJ|ADV)$/.test(tokens[first]!.upos)) first++
  const number = numberIn(tokens, chunk.first, first)
  const owner = chunks[at - 1]
  const owned = owner?.kind === 'np' && owner.last === chunk.first - 1 && tokens[owner.last]!.xpos === 'POS'
  const telling = tokens.slice(first, head).filter((t) => !EMPTY_MODIFIERS.has(t.text.toLowerCase()))
  if (machine && !telling.some((t) => isDemonym(t.text) || t.upos === 'PROPN' || sideOfModifier(t.text))) return null
  if (noun?.vague && telling.length === 0) {
    if (owned) first = owner.first
    else if (number !== null) first = number
    else return null
  } else if (owned && first === chunk.first) first = owner.first
  const from = tokens[first]!
  if (from.upos === 'DET') first++
  if (owned && tokens[first]!.xpos === 'PRP$') return null
  const plural =
    /^NNP?S$/.test(token.xpos) ||
    machine ||
    (number !== null && !/^(?:one|1)$/i.test(tokens[number]!.text)) ||
    those ||
    /^(?:people|crowd|mob|couple|family|pair|group|team|party|crew|delegation)$/.test(token.lemma)
  return {
    sentence,
    index,
    first,
    head,
    name: tokens
      .slice(first, head + 1)
      .map((t, i, all) => (i > 0 && all[i - 1]!.span.end < t.span.start ? ` ${t.text}` : t.text))
      .join(''),
    plural,
    definite: DEFINITE.has(word) || owned,
    fresh: /^an?$/.test(word) || number !== null,
  }
}

/** Does a word before the noun say of what kind they are? */
const says = ({ upos, xpos, text }: Token): boolean =>
  (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'VERB' || upos === 'ADV' || upos === 'CCONJ'
    ? !/^(?:about|some|around|nearly|almost|more|least|many|several|few|other|most|both)$/i.test(text)
    : xpos === 'HYPH' || text === '-' || (upos === 'PUNCT' && text === ',')) &&
  xpos !== 'POS' &&
  upos !== 'NUM'

/** The token that opens a number before the noun: "[three] people", "[hundreds] of people"; null without one. */
function numberIn(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i < to; i++)
    if (tokens[i]!.upos === 'NUM' || /^(?:hundred|thousand|dozen|score|million|several)s?$/.test(tokens[i]!.lemma))
      return i
  return null
}

/** "a French minister, X Y,": the person whose name stands beside the description; "fighters of the group X": that group. */
function namedBeside({ sentence, head, plural }: Description, chunk: Chunk, { mentions }: Reading): string | null {
  if (plural && MEMBERS.has(sentence.tokens[head]!.lemma)) {
    const whole = sentence.chunks.find((c) => c.kind === 'np' && c.first === head + 2)
    if (!whole || !/^(?:of|from)$/.test(sentence.tokens[head + 1]!.lemma)) return null
    const { end } = sentence.tokens[whole.last]!.span
    const group = mentions.find(
      (m) => m.span.end === end && m.form === 'name' && (m.type === 'group' || m.type === 'organization'),
    )
    return group?.entity ?? null
  }
  if (plural || chunk.head !== head || sentence.tokens[chunk.last + 1]?.text !== ',') return null
  const start = sentence.tokens[chunk.last + 2]?.span.start
  const named = mentions.find((m) => m.span.start === start && m.type === 'person' && m.form === 'name')
  return named?.entity ?? null
}

/** Whom the same noun described before: an entity id, null when nobody, undefined when it is not told who of them. */
function knownAs(
  description: Description,
  before: readonly { readonly description: Description; readonly entity: string }[],
): string | null | undefined {
  const lemma = headLemma(description)
  const alike = before.filter(
    (other) => headLemma(other.description) === lemma && other.description.plural === description.plural,
  )
  const same = alike.filter((other) => other.description.name === description.name)
  if (description.fresh) return same.length > 0 ? undefined : null
  if (same.length > 0) return same.at(-1)!.entity
  if (!description.definite || description.first < description.head) return null
  const entities = new Set(alike.map(({ entity }) => entity))
  return entities.size > 1 ? undefined : (alike[0]?.entity ?? null)
}

const headLemma = ({ sentence, head }: Description): string => sentence.tokens[head]!.lemma.toLowerCase()

function entityOf(
  { document }: Reading,
  { sentence, index, first, head, name }: Description,
  kind: Entity['kind'],
  gazetteer: Gazetteer,
): Entity {
  const { tokens } = sentence
  const start = tokens[first]!.span.start
  const noun = peopleNoun(tokens[head]!.lemma)
  const mention: Mention = {
    id: '',
    span: { start, end: tokens[head]!.span.end },
    text: name,
    type: kind,
    form: 'nominal',
    entity: null,
  }
  const facts = nominalFacts({ mention, sentence, index, first, last: head }, [], gazetteer)
  const nation = tokens
    .slice(first, head)
    .map((t) => countryOfDemonym(t.text))
    .find((code) => code)
  return {
    id: idOf('entity', document.id, kind, name, start),
    kind,
    name,
    aliases: [],
    roles: [],
    mergedFrom: [],
    country: facts.country ?? nation ?? null,
    sector: facts.sector ?? noun?.sector ?? (noun ? null : 'MIL'),
    side: facts.side ?? noun?.side ?? null,
    affiliation: null,
  }
}
