import type { Demand, EventKind, VerbSense } from '../../language/en/event-kinds.ts'
import { EVENT_VERBS } from '../../language/en/event-verbs.ts'
import { WEAPON_NOUNS } from '../../language/en/event-words.ts'
import { addressed } from './addressees.ts'
import type { Clause } from './clauses.ts'
import { type Draft, isOneOf, join, phrasesIn, placeIn, type Scene } from './draft.ts'
import { eventLemma } from './lost-verbs.ts'
import { demandOf, refusalOf } from './modal-acts.ts'
import { attempted, doersBehind, isCountry } from './parties.ts'
import type { Phrase } from './phrases.ts'
import { statusOfVerb } from './status.ts'

/** Who acts, on whom, with passives turned round. */
interface Parts {
  readonly subject: Phrase | null
  readonly object: Phrase | null
  readonly passive: boolean
}

const CONTROL = new Set(['control', 'possession', 'charge'])
/** Papers that speak for those who made them: "approved a resolution condemning …". */
const PAPERS = new Set(
  'resolution statement letter motion report declaration bill law decree communique petition message tweet speech'.split(
    ' ',
  ),
)

/** Measures against someone: a country they fall on is no place of theirs. */
const MEASURES = new Set<EventKind>(['suspension', 'sanction', 'expulsion'])

/** The event that the verb of a clause tells, or null. */
export function verbEvent(scene: Scene, clause: Clause): Draft | null {
  const { sentence } = scene
  const head = sentence.tokens[clause.verb.head]!
  const told = demandOf(scene, clause) ?? refusalOf(scene, clause)
  if (told) return told
  const senses = EVENT_VERBS.get(eventLemma(head) ?? '')
  if (!senses) return null
  const parts = partsOf(scene, clause)
  for (const sense of senses) {
    for (const subject of subjectsOf(scene, clause, parts)) {
      const object = fits(scene, clause, sense, { ...parts, subject })
      if (object !== undefined) return draftOf(scene, clause, sense, { ...parts, subject, object })
    }
  }
  return null
}

/** The subject; for "said X was needed and called for …" also that of the verb above, when the nearer one cannot act. */
function subjectsOf(
  { sentence, clauses, ground }: Scene,
  clause: Clause,
  { subject, passive }: Parts,
): (Phrase | null)[] {
  if (passive || clause.link !== 'and' || ground.isPeople(sentence, subject)) return [subject]
  const above = clauses
    .slice(0, clause.index)
    .findLast((c) => c.subject !== subject && ground.isPeople(sentence, c.subject))
  return above ? [subject, above.subject] : [subject]
}

function partsOf({ sentence, clauses, ground }: Scene, clause: Clause): Parts {
  const passive =
    clause.verb.verb!.passive || (clause.verb.verb!.participle && sentence.tokens[clause.verb.head]!.xpos === 'VBN')
  if (passive) {
    const by =
      clause.prepositions.find((p) => p.preposition === 'by' && !ground.isPlace(sentence, p)) ??
      clause.prepositions.find((p) => p.preposition === 'by') ??
      null
    return { subject: by, object: clause.subject, passive }
  }
  let subject = clause.subject
  const paper = subject?.chunks.at(-1)
  if (
    paper &&
    clause.link === 'participle' &&
    clause.governor !== null &&
    PAPERS.has(sentence.tokens[paper.head]!.lemma.toLowerCase())
  ) {
    subject = clauses[clause.governor]!.subject
  }
  return { subject, object: clause.object, passive }
}

/** The object when a sense holds (null: none is needed), undefined when it does not. */
function fits(
  scene: Scene,
  clause: Clause,
  sense: VerbSense,
  { subject, object, passive }: Parts,
): Phrase | null | undefined {
  const { sentence, ground } = scene
  if (sense.subject === 'people' && subject && !ground.isPeople(sentence, subject)) return undefined
  if (
    sense.subject === 'people' &&
    !subject &&
    !passive &&
    !clause.verb.verb!.infinitive &&
    !clause.verb.verb!.participle
  )
    return undefined
  // "rebels opposed to …", "the condemned man": nobody speaks; "rebels backed by …" tells of no new backing.
  if (
    sense.frame === 'addresses' &&
    passive &&
    clause.verb.verb!.participle &&
    (!subject || sense.kind === 'support' || sense.kind === 'rejection')
  )
    return undefined
  if (sense.subject === 'place' && !ground.isPlace(sentence, subject)) return undefined
  if (sense.subject === 'thing' && (!subject || ground.isPeople(sentence, subject))) return undefined
  let meant = object
  if (sense.after.length > 0) {
    if (sense.after[0]!.startsWith('control')) {
      // "took (full) control of X": what is controlled is the object.
      const held = object?.chunks.at(-1)
      const of = clause.prepositions.find((p) => p.preposition === 'of' || p.preposition === 'over') ?? null
      const controlled =
        held !== undefined && CONTROL.has(sentence.tokens[held.head]!.lemma.toLowerCase()) && of !== null
      if (controlled) meant = of
      else if (!sense.after.slice(1).some((words) => !words.includes(' of') && follows(scene, clause, object, words)))
        return undefined
    } else if (!sense.after.some((words) => words === '' || follows(scene, clause, object, words))) return undefined
  }
  return demanded(scene, clause, sense.object, meant) ? meant : undefined
}

function demanded(scene: Scene, clause: Clause, demand: Demand | null, object: Phrase | null): boolean {
  const { sentence, ground } = scene
  if (demand === null) return true
  if (demand === 'none') return object === null
  if (demand === 'place')
    return object !== null && (ground.isPlace(sentence, object) || pointsBack(scene, clause, object) !== null)
  if (demand === 'people')
    return (
      object !== null &&
      ground.isPeople(sentence, object) &&
      !(ground.isPlace(sentence, object) && ground.who(sentence, object).length === 0)
    )
  if (demand === 'not-place') return object !== null && !ground.isPlace(sentence, object)
  if ('preposition' in demand)
    return clause.prepositions.some((p) => p.preposition !== null && demand.preposition.has(p.preposition))
  if (object === null) return false
  // The words may stand in what is counted or in a second object: "700 kg of medicine", "gave X 5 million dollars".
  const first = object.chunks[0]!.first
  const last = Math.max(object.chunks.at(-1)!.last, Math.min(clause.last, object.chunks.at(-1)!.last + 7))
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i]!
    if (
      i > object.chunks.at(-1)!.last &&
      (token.upos === 'ADP' || token.xpos === 'TO' || token.text === ',') &&
      token.text !== 'of'
    )
      return false
    if (isOneOf(demand.words, token.lemma)) return true
  }
  return false
}

/** "ousted from the town a year after seizing it": the place named before in the sentence, for an "it" that nothing else explains. */
function pointsBack(scene: Scene, clause: Clause, object: Phrase): string | null {
  const { sentence, clauses, ground } = scene
  const chunk = object.chunks[0]!
  if (sentence.tokens[chunk.head]!.text.toLowerCase() !== 'it' || ground.who(sentence, object).length > 0) return null
  for (const before of clauses.slice(0, clause.index).reverse()) {
    const place = placeIn(scene, before.prepositions) ?? ground.where(sentence, before.object)
    if (place !== null) return place
  }
  return null
}

/** Do some words stand right after the verb, after its object, or inside the verb group as a particle? */
function follows({ sentence }: Scene, clause: Clause, object: Phrase | null, words: string): boolean {
  const wanted = words.split(' ')
  const at = (start: number): boolean => wanted.every((w, k) => sentence.tokens[start + k]?.text.toLowerCase() === w)
  const starts = [clause.verb.head + 1, clause.verb.last + 1, clause.verb.last + 2]
  const last = object && !clause.verb.verb!.passive ? object.chunks.at(-1)!.last : null
  if (last !== null && last > clause.verb.last) starts.push(last + 1)
  return starts.some(at)
}

function draftOf(scene: Scene, clause: Clause, sense: VerbSense, { subject, object, passive }: Parts): Draft {
  const { sentence, clauses, ground } = scene
  const who = (phrase: Phrase | null): string[] => ground.who(sentence, phrase)
  const with_ = clause.prepositions.filter((p) => p.preposition === 'with' || p.preposition === 'against')
  const after = phrasesIn(scene, clause.verb.last, clause.last)
  const attempt = attempted(scene, clause)
  let kind: EventKind = sense.kind
  let actors = attempt && attempt.owners.length > 0 && !passive ? attempt.owners : who(subject)
  // "the assault on X, which has killed many": a town does nothing.
  if (clause.link === 'relative' && !passive && sense.frame === 'acts')
    actors = actors.filter((id) => ground.entity(id)?.kind !== 'place' || isCountry(scene, id))
  let recipients: string[] = []
  let place: string | null = null
  let bound = false
  switch (sense.frame) {
    case 'takes':
      if (sense.object === 'people') {
        place = placeIn(scene, after, new Set(['from', 'of', 'out', 'in']))
        recipients = who(object)
        if (passive && actors.length === 0) {
          kind = 'withdrawal'
          actors = recipients
          recipients = []
        }
        if (place === null && kind === 'territory-taken') kind = 'expulsion'
      } else {
        place = ground.where(sentence, object) ?? (object && pointsBack(scene, clause, object))
        recipients = clause.prepositions.filter((p) => p.preposition === 'from').flatMap(who)
      }
      break
    case 'loses':
      place = ground.where(sentence, object)
      recipients = actors
      actors = clause.prepositions.filter((p) => p.preposition === 'to').flatMap(who)
      break
    case 'falls':
      place = ground.where(sentence, subject)
      actors = clause.prepositions
        .filter((p) => p.preposition === 'to' || p.preposition === 'into' || p.preposition === 'under')
        .flatMap((p) => [...who(p), ...p.chunks.flatMap((c) => ground.modifiers(sentence, c).map((m) => m.entity))])
      actors = actors.filter((id) => id !== place)
      break
    case 'together':
      actors = join(actors, ...with_.map(who), sense.kind === 'battle' || sense.kind === 'talks' ? who(object) : [])
      place = ground.isPeople(sentence, object) ? null : ground.where(sentence, object)
      break
    case 'alone':
      if (passive) actors = join(actors, who(object))
      else if (actors.length === 0) actors = who(object)
      place =
        sense.kind === 'withdrawal'
          ? (placeIn(scene, after, new Set(['from', 'of'])) ??
            (ground.isPlace(sentence, object) ? ground.where(sentence, object) : null))
          : null
      break
    case 'befalls':
      // "fled the country": what is left behind or struck is where, not whom
      recipients = join(who(object), passive ? [] : actors).filter((id) => ground.entity(id)?.kind !== 'place')
      if (ground.isPlace(sentence, object)) place = ground.where(sentence, object)
      actors = passive ? actors : []
      if (sense.kind === 'deaths') {
        actors = doersBehind(scene, clause)
        if (actors.length > 0) kind = 'killing'
      }
      break
    case 'addresses':
      // words are spoken to and of people and states, not of a town
      recipients = addressed(scene, clause, object, actors).filter(
        (id) => ground.entity(id)?.kind !== 'place' || isCountry(scene, id),
      )
      break
    case 'acts':
      recipients = who(object).filter((id) => ground.entity(id)?.kind !== 'place' || isCountry(scene, id))
      if (ground.isPlace(sentence, object)) place = ground.where(sentence, object)
      recipients = join(
        recipients,
        ...clause.prepositions
          .filter(
            (p) => AGAINST.has(p.preposition ?? '') || (GIVEN.has(sense.kind) && /^(?:to|for)$/.test(p.preposition!)),
          )
          .map((p) =>
            who(p).filter(
              (id) =>
                ground.entity(id)?.kind !== 'place' ||
                (isCountry(scene, id) && (BINDING.has(sense.kind) || p.preposition === 'against')),
            ),
          ),
      )
      if (actors.length === 0 && (sense.kind === 'killing' || sense.kind === 'wounding'))
        actors = doersBehind(scene, clause)
      if (place === null && sense.kind === 'visit') recipients = join(recipients, who(object))
      // "shelled positions of the rebels", "demolished Palestinian homes": whose what is hit is
      if (recipients.length === 0 && !ground.isPeople(sentence, object))
        recipients = ground
          .owners(sentence, object)
          .filter((id) => ground.entity(id)?.kind !== 'place' || isCountry(scene, id))
      // "suspended Sudan": a state is what a measure is taken against, not where.
      if (MEASURES.has(sense.kind)) {
        recipients = join(recipients, who(object))
        if (place !== null && recipients.includes(place)) place = null
        bound = true
      }
  }
  recipients = recipients.filter((id) => !actors.includes(id))
  if (sense.frame !== 'addresses' && !bound)
    place ??= placeIn(scene, after) ?? placeIn(scene, phrasesIn(scene, clause.first - 1, clause.verb.first - 1))
  let status = attempt?.status ?? statusOfVerb(sentence, clauses, clause)
  if (kind === 'killing' && passive && actors.length === 0 && !subject) kind = 'deaths'
  if (kind === 'wounding' && passive && actors.length === 0 && !subject) kind = 'injuries'
  if (
    (kind === 'killing' || kind === 'wounding') &&
    subject &&
    actors.length === 0 &&
    !ground.isPeople(sentence, subject) &&
    !subject.chunks.some((c) => isOneOf(WEAPON_NOUNS, sentence.tokens[c.head]!.lemma))
  )
    kind = kind === 'killing' ? 'deaths' : 'injuries'
  if (status === 'planned' && isTried(scene, clause) && ATTEMPTED.has(kind)) {
    if (kind === 'killing' || kind === 'assassination') kind = 'attack'
    status = 'happened'
  }
  const failed = kind === 'agreement' && status === 'denied'
  return {
    first: clause.verb.head,
    last: clause.verb.head,
    clauseFirst: clause.first,
    clauseLast: clause.last,
    kind: failed ? 'agreement-failed' : kind,
    actors,
    recipients,
    place,
    status: failed ? 'happened' : status,
    past: clause.verb.verb!.tense === 'past' && clause.verb.verb!.modal === null,
    timeIn: [
      [clause.verb.first, clause.last],
      [clause.first, clause.verb.first],
    ],
    definite: false,
    anaphoric: false,
    presupposed: attempt?.status === 'happened',
    needs: null,
    of: clause.index,
  }
}

/** What has taken place when it was tried: a failed attempt on a life is an attack. */
const ATTEMPTED = new Set<EventKind>(['killing', 'assassination', 'cyber-attack', 'bombing'])

/** "tried to kill X", told as done. */
function isTried({ sentence, clauses }: Scene, clause: Clause): boolean {
  const above = clause.governor === null ? null : clauses[clause.governor]!
  if (!above || !clause.verb.verb!.infinitive || above.index > clause.index) return false
  if (!/^(?:try|attempt)$/.test(sentence.tokens[above.verb.head]!.lemma)) return false
  return statusOfVerb(sentence, clauses, above) === 'happened'
}

/** Prepositions before whom an act is turned against. */
const AGAINST = new Set(['against', 'at', 'on', 'upon'])
/** What is given to or done for someone. */
const GIVEN = new Set<EventKind>(['aid', 'compensation', 'concession', 'access', 'easing', 'restriction', 'suspension'])
/** What falls on a state as on people. */
const BINDING = new Set<EventKind>([
  'aid',
  'compensation',
  'concession',
  'restriction',
  'sanction',
  'suspension',
  'siege',
  'curfew',
])
