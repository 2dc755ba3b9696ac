import type { Chunk } from '../../annotate/sentence.ts'
import { ARMED_VIOLENCE, type NounSense } from '../../language/en/event-kinds.ts'
import { EVENT_NOUNS } from '../../language/en/event-nouns.ts'
import {
  CIVIL_MODIFIERS,
  CIVIL_PEOPLE,
  CIVIL_PLACES,
  FORCE_NOUNS,
  PEOPLE_NOUNS,
} from '../../language/en/event-words.ts'
import { bare, type Draft, isOneOf, join, placeIn, type Scene } from './draft.ts'
import type { Phrase } from './phrases.ts'
import { standingOf } from './standing.ts'

/** The event that a noun phrase tells, or null. */
export function nounEvent(scene: Scene, chunk: Chunk): Draft | null {
  const found = senseOf(scene, chunk)
  return found && draftOf(scene, chunk, found.sense, found.first)
}

/** The nouns that end what tells an event. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  Array.from(EVENT_NOUNS.keys(), (words) => words.slice(words.lastIndexOf(' ') + 1)),
)

/** Does a lemma in lower case end what tells an event? */
export const endsEvent = (lemma: string): boolean => LAST_WORDS.has(lemma)

/** The sense of the head with the words before it: "air strike" before "strike". */
function senseOf({ sentence }: Scene, chunk: Chunk): { sense: NounSense; first: number } | null {
  const { tokens } = sentence
  const head = tokens[chunk.head]!
  // "the firing" is no fire
  const printed = head.text.toLowerCase()
  const lemma = printed.endsWith('ing') && EVENT_NOUNS.has(printed) ? printed : head.lemma.toLowerCase()
  if (!LAST_WORDS.has(lemma)) return null
  // "every agreement", "any attack": of no one in particular.
  if (GENERIC.has(tokens[chunk.first]!.text.toLowerCase())) return null
  // "in protest": the manner of something else.
  if (chunk.first === chunk.last && tokens[chunk.first - 1]?.text.toLowerCase() === 'in' && lemma === 'protest')
    return null
  if (NO_EVENT.has(`${tokens[chunk.head - 1]?.text.toLowerCase()} ${lemma}`)) return null
  for (let first = Math.max(chunk.first, chunk.head - 2); first <= chunk.head; first++) {
    const words = tokens.slice(first, chunk.head).map((t) => t.text.toLowerCase())
    const sense = EVENT_NOUNS.get([...words, lemma].join(' '))
    if (sense) return { sense, first }
  }
  return null
}

/** Compounds that end in a word for an event and tell none. */
const NO_EVENT: ReadonlySet<string> = new Set([
  'press release',
  'news release',
  'press conference',
  'news conference',
  'heart attack',
  'panic attack',
  'asthma attack',
  'lightning strike',
  'price war',
])

const GENERIC = new Set(['every', 'each', 'any', 'whatever', 'such', 'another'])

/** Who is behind the deaths that a noun tells, by the violence that the next phrase names. */
function behindDeaths(scene: Scene, after: readonly Phrase[]): readonly string[] {
  for (const { preposition, chunks } of after) {
    if (!/^(?:in|from|by|during)$/.test(preposition ?? '')) continue
    const told = nounEvent(scene, chunks.at(-1)!)
    if (told && ARMED_VIOLENCE.includes(told.kind)) return told.actors
  }
  return []
}

function draftOf(scene: Scene, chunk: Chunk, sense: NounSense, first: number): Draft | null {
  const { sentence, ground } = scene
  const { tokens } = sentence
  const who = (phrase: Phrase): string[] => ground.who(sentence, phrase)
  const isMember = (id: string): boolean => ground.entity(id)?.kind !== 'place'
  const after = phrasesAfter(scene, chunk)
  let place: string | null = null
  const actors: string[] = []
  const recipients: string[] = []

  // Owners: a possessive phrase, a possessive pronoun, names in the phrase itself.
  const owner = ownerOf(scene, chunk)
  const owned: { entity: string; place: boolean }[] = [
    ...(owner
      ? [...who(bare(owner)), ...ground.modifiers(sentence, owner).map((m) => m.entity)]
          .slice(0, 1)
          .map((entity) => ({ entity, place: ground.entity(entity)?.kind === 'place' }))
      : []),
    ...ground.modifiers(sentence, chunk),
  ]
  // "condemned the army over its assault": what is blamed on someone is theirs.
  const blamed = blamedFor(scene, chunk)
  for (const { entity, place: isPlace } of blamed.length > 0 ? blamed : isDoubtful(scene, chunk) ? [] : owned) {
    if (sense.owner === 'place') {
      if (isPlace) place ??= entity
      else if (sense.kind === 'territory-lost') recipients.push(entity)
      else actors.push(entity)
    } else if (isPlace && !isCountry(scene, entity)) place ??= entity
    else if (sense.owner === 'actor') actors.push(entity)
    else if (sense.owner === 'recipient') recipients.push(entity)
    else if (isPlace) place ??= entity
  }
  for (const [at, phrase] of after.entries()) {
    // "a strike in protest of the refusal", "an attack in the town of X": what hangs on a noun in between
    if (phrase.preposition === 'of' && at > 0 && sense.of !== 'place') continue
    const there = ground.where(sentence, phrase)
    switch (phrase.preposition) {
      case 'of':
        if (there !== null && (sense.of === 'place' || (sense.of !== 'actor' && ground.entity(there)))) place ??= there
        else if (sense.of === 'actor') actors.push(...who(phrase))
        else if (sense.of === 'recipient') recipients.push(...who(phrase))
        break
      case 'by':
        actors.push(...who(phrase))
        break
      case 'into':
        if (sense.kind === 'investigation') recipients.push(...who(phrase).filter(isMember))
        break
      case 'between':
      case 'with':
      case 'among':
        if (sense.kind === 'mediation') recipients.push(...who(phrase))
        else if (!['earthquake', 'storm', 'flood', 'fire'].includes(sense.kind))
          actors.push(
            ...who(phrase).filter(isMember),
            ...who(phrase).filter((id) => !isMember(id) && phrase.preposition !== 'among'),
          )
        break
      case 'on':
      case 'against':
        if (there !== null) {
          if (sense.kind !== 'talks' && sense.kind !== 'conference') place ??= there
        } else if (sense.kind !== 'talks' && sense.kind !== 'conference') recipients.push(...who(phrase))
        break
      case 'to':
        if (sense.kind === 'territory-taken' || sense.kind === 'territory-lost')
          actors.push(...who(phrase).filter((id) => id !== place))
        else if (there !== null && sense.kind === 'visit' && isCountry(scene, there)) recipients.push(there)
        else if (there !== null && sense.kind !== 'talks') place ??= there
        break
      case 'for':
        if (there !== null && (sense.kind === 'battle' || sense.kind === 'offensive')) place ??= there
        break
    }
  }
  if (sense.of === 'place' && sense.kind !== 'siege' && place === null) {
    // "the fall of the town": a place without a name still is one; "the fall of the dollar" is not.
    if (
      !after.some((p) => p.preposition === 'of' && ground.isPlace(sentence, p)) &&
      !(owner && ground.isPlace(sentence, bare(owner))) &&
      !tokens.slice(chunk.first, chunk.head).some((t) => t.xpos === 'PRP$')
    )
      return null
  }
  // "the battle against poverty" is no battle.
  const foe = sense.kind === 'battle' ? after.find((p) => p.preposition === 'against') : undefined
  if (foe && !ground.isPeople(sentence, foe) && !ground.isPlace(sentence, foe) && who(foe).length === 0) return null
  // "the collapse of the rebels" is no building's.
  if (sense.kind === 'collapse' && after.some((p) => p.preposition === 'of' && ground.isPeople(sentence, p)))
    return null
  place ??= placeIn(
    scene,
    after.filter((p) => p.preposition !== 'to' || sense.kind === 'withdrawal'),
    sense.kind === 'withdrawal'
      ? new Set(['from', 'in', 'at', 'of'])
      : sense.kind === 'talks' || sense.kind === 'conference' || sense.kind === 'mediation'
        ? new Set(['in', 'at', 'near', 'outside'])
        : undefined,
  )

  if (sense.kind === 'deaths') actors.push(...behindDeaths(scene, after))
  const standing = standingOf(scene, chunk, actors.length > 0 && sense.kind === 'deaths' ? 'killing' : sense.kind)
  const { clause } = standing
  if (actors.length === 0) actors.push(...standing.actors)
  recipients.push(...standing.recipients)
  place ??= standing.place
  // between whom one mediates is not where
  if (sense.kind === 'mediation' && place !== null && recipients.includes(place)) place = null
  const unique = join(actors)
  return {
    first,
    last: chunk.head,
    clauseFirst: clause ? Math.min(clause.first, chunk.first) : chunk.first,
    clauseLast: clause ? Math.max(clause.last, chunk.last) : endOfPhrases(chunk, after),
    kind: standing.kind === 'offensive' && isOnCivilians(scene, after) ? 'attack' : standing.kind,
    actors: unique,
    recipients: join(recipients).filter((id) => !unique.includes(id)),
    place,
    status: standing.status,
    timeIn: standing.notThen ? [] : [[chunk.first, endOfPhrases(chunk, after)], ...standing.timeIn],
    definite: DEFINITE.has(tokens[chunk.first]!.text.toLowerCase()),
    anaphoric:
      clause === null && place === null && unique.length === 0 && DEFINITE.has(tokens[chunk.first]!.text.toLowerCase()),
    presupposed: standing.presupposed,
    needs: standing.occurs && sense.needs === 'argument' ? null : sense.needs === 'nothing' ? null : sense.needs,
    of: clause?.index ?? null,
  }
}

/** "an assault on a protest camp", "on a school", "on worshippers": no campaign for ground. */
function isOnCivilians({ sentence: { tokens } }: Scene, after: readonly Phrase[]): boolean {
  return after.some(
    ({ preposition, chunks }) =>
      (preposition === 'on' || preposition === 'against') &&
      chunks.some((chunk) => {
        const head = tokens[chunk.head]!
        if (isOneOf(FORCE_NOUNS, head.lemma)) return false
        if (isOneOf(CIVIL_PLACES, head.lemma)) return true
        if (isOneOf(PEOPLE_NOUNS, head.lemma)) return isOneOf(CIVIL_PEOPLE, head.lemma)
        return tokens
          .slice(chunk.first, chunk.head)
          .some((t) => isOneOf(CIVIL_MODIFIERS, t.lemma) && !isOneOf(FORCE_NOUNS, t.lemma))
      }),
  )
}

const BLAME = new Set(
  'accuse blame condemn denounce criticize criticise praise thank commend deplore rebuke arrest sue'.split(' '),
)

/** Whom a verb of blame or praise speaks of, when the noun is "its" or "their" in a phrase of that verb. */
function blamedFor({ sentence, clauses, ground }: Scene, chunk: Chunk): { entity: string; place: boolean }[] {
  if (sentence.tokens[chunk.first]!.xpos !== 'PRP$') return []
  const clause = clauses.find(
    (c) =>
      c.object !== null &&
      BLAME.has(sentence.tokens[c.verb.head]!.lemma.toLowerCase()) &&
      c.prepositions.some((p) => p.chunks.includes(chunk)),
  )
  return clause
    ? ground
        .who(sentence, clause.object)
        .slice(0, 1)
        .map((entity) => ({ entity, place: ground.entity(entity)?.kind === 'place' }))
    : []
}

/** "its" or "their" after two parties in one sentence, neither the subject of its clause: it could be either's. */
function isDoubtful({ sentence, clauses, ground }: Scene, chunk: Chunk): boolean {
  const first = sentence.tokens[chunk.first]!
  if (first.xpos !== 'PRP$' || !/^(?:its|their)$/i.test(first.text)) return false
  const parties = sentence.chunks
    .filter((c) => c.kind === 'np' && c.last < chunk.first)
    .flatMap((c) => ground.who(sentence, bare(c)))
    .filter((id) => ground.entity(id)?.kind !== 'place')
  if (new Set(parties).size < 2) return false
  const owners = ground.modifiers(sentence, chunk).map((m) => m.entity)
  const clause = clauses.find((c) => c.first <= chunk.first && chunk.last <= c.last)
  const subject = clause ? ground.who(sentence, clause.subject) : []
  return !owners.some((id) => subject.includes(id))
}

const DEFINITE = new Set(['the', 'this', 'that', 'its', 'their', 'these', 'those'])

/** Prepositional phrases that hang on a noun: those in a row after it. */
function phrasesAfter({ sentence }: Scene, chunk: Chunk): Phrase[] {
  const { tokens, chunks } = sentence
  const found: Phrase[] = []
  let at = chunk.last + 1
  let next = chunks.indexOf(chunk) + 1
  while (next < chunks.length) {
    const c = chunks[next]!
    if (c.kind !== 'np') break
    const gap = c.first - at
    const before = tokens[c.first - 1]!
    if (gap >= 1 && gap <= 2 && (before.upos === 'ADP' || before.xpos === 'IN' || before.xpos === 'TO')) {
      if (gap === 2 && tokens[at]!.upos !== 'ADP' && tokens[at]!.upos !== 'ADV' && tokens[at]!.text !== ',') break
      found.push({ preposition: before.text.toLowerCase(), chunks: [c] })
    } else if (before.text === ',' && opensClause(chunks, next)) {
      // "the killing of a man, residents said"
      break
    } else if (found.length > 0 && (gap === 0 || (gap <= 2 && /^(and|or|,)$/i.test(before.text)))) {
      const last = found.pop()!
      found.push({ ...last, chunks: [...last.chunks, c] })
    } else if (gap === 0) {
      // A bare day right after the noun: "an attack Wednesday in X".
      found.push({ preposition: null, chunks: [c] })
    } else break
    at = c.last + 1
    next++
  }
  return found
}

/** Does a verb follow a phrase right away? */
const opensClause = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.kind === 'vg' && chunks[at + 1]!.first === chunks[at]!.last + 1 && !chunks[at + 1]!.verb!.participle

const endOfPhrases = (chunk: Chunk, after: readonly Phrase[]): number => after.at(-1)?.chunks.at(-1)?.last ?? chunk.last

/** The possessive phrase right before a chunk: "the regime's | assault". */
function ownerOf({ sentence }: Scene, chunk: Chunk): Chunk | null {
  const before = sentence.chunks.find((c) => c.kind === 'np' && c.last === chunk.first - 1)
  return before && /^['’]s?$/.test(sentence.tokens[before.last]!.text) ? before : null
}

const isCountry = ({ ground }: Scene, id: string): boolean => ground.entity(id)?.place?.precision === 'country'
