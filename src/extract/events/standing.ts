import type { Chunk, Sentence } from '../../annotate/sentence.ts'
import { ARMED_VIOLENCE, type EventKind } from '../../language/en/event-kinds.ts'
import {
  ALLEGED_ADJECTIVES,
  ATTEMPT_NOUNS,
  FAILURE_VERBS,
  INTENT_VERBS,
  MOVE_VERBS,
  OCCURRENCE_VERBS,
  PAST_ADJECTIVES,
  PLANNED_ADJECTIVES,
  SUPPORT_VERBS,
} from '../../language/en/event-words.ts'
import { ENDING_VERBS } from '../../language/en/modality.ts'
import type { Clause } from './clauses.ts'
import { bare, join, placeIn, type Scene } from './draft.ts'
import type { EventStatus } from './event.ts'
import { isComma, isPreposition, type Phrase } from './phrases.ts'
import { ended, notUntil, statusOfVerb } from './status.ts'

/** What a noun gets from the verb it stands with. */
export interface Standing {
  readonly kind: EventKind
  readonly status: EventStatus
  readonly clause: Clause | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  readonly timeIn: readonly (readonly [number, number])[]
  /** The verb says that it happens: it needs nothing more to be an event. */
  readonly occurs: boolean
  /** Said not to be at the time that is named: the time is not its own. */
  readonly notThen: boolean
  /** It has happened whatever is said about it. */
  readonly presupposed: boolean
}

/** Verbs of intent whose prepositional object is what is wanted: "called for talks", "no date was set for talks". */
const OBJECTIVE = new Set(
  'call hope plan prepare push press ask appeal agree urge schedule wish look set try arrange'.split(' '),
)
/** Verbs of intent that bring about what they govern. */
const CAUSING = new Set(['force', 'help', 'embolden', 'encourage', 'cause'])
/** Verbs of a happening that begins or goes on, when it is their subject. */
const OPENING = new Set(['start', 'begin', 'open', 'commence', 'last', 'resume', 'run'])
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])
/** Verbs that tell what happened to people in something violent. */
const VICTIMS = new Set(['kill', 'die', 'wound', 'injure', 'hurt', 'perish'])
const VIOLENT = new Set<EventKind>([...ARMED_VIOLENCE, 'chemical-attack', 'torture', 'stabbing'])
const MEETINGS = new Set<EventKind>(['talks', 'conference', 'visit', 'mediation', 'election'])

/** How a noun that tells an event stands in its sentence: as subject or object of a verb, or in a phrase beside one. */
export function standingOf(scene: Scene, chunk: Chunk, given: EventKind): Standing {
  const { sentence, ground } = scene
  const { tokens } = sentence
  const { clause, role } = frameOf(scene, chunk)
  let kind = given
  let status: EventStatus = 'happened'
  let place: string | null = null
  let occurs = false
  let presupposed = false
  const actors: string[] = []
  const recipients: string[] = []
  const timeIn: [number, number][] = []
  const who = (phrase: Phrase): string[] => ground.who(sentence, phrase)
  if (clause) {
    const group = clause.verb.verb!
    const lemma = tokens[clause.verb.head]!.lemma.toLowerCase()
    const told = statusOfVerb(sentence, scene.clauses, clause)
    const unreal = told === 'planned' || told === 'hypothetical'
    if (role === 'subject') {
      // "arrests were made", "an attack was launched"
      occurs = OCCURRENCE_VERBS.has(lemma) || (group.passive && SUPPORT_VERBS.has(lemma))
      status = told
      if (occurs || group.passive) {
        timeIn.push([clause.first, clause.last])
        place = placeIn(scene, clause.prepositions)
        if (clause.object && ground.isPlace(sentence, clause.object)) place ??= ground.where(sentence, clause.object)
        else if (clause.object && /^(hit|strike|target|kill|wound|injure)$/.test(lemma))
          recipients.push(...who(clause.object))
        if (group.passive && SUPPORT_VERBS.has(lemma)) {
          actors.push(...clause.prepositions.filter((p) => p.preposition === 'by').flatMap(who))
        }
      } else if (!unreal) status = 'happened'
      if (INTENT_VERBS.has(lemma) && status === 'happened') status = 'planned'
      if (FAILURE_VERBS.has(lemma) && status === 'happened' && kind === 'talks') kind = 'talks-failed'
      if (status === 'denied' && notUntil(sentence, clause)) status = 'planned'
    } else if (role === 'object') {
      status = told
      const ending = ENDING_VERBS.has(lemma) && !MEETINGS.has(kind)
      const known = DEFINITE.has(tokens[chunk.first]!.text.toLowerCase())
      if (ending || (told === 'denied' && known)) {
        // "to halt attacks", "denied ordering the raid": it took place, whoever is behind it.
        status = ending ? ended(told) : 'happened'
        presupposed = !ending
        const asked = ending && clause.link === 'infinitive' && clause.subject !== null && clause.governor !== null
        if (asked && clause.subject !== scene.clauses[clause.governor!]!.subject) actors.push(...who(clause.subject!))
      } else if (SUPPORT_VERBS.has(lemma)) {
        timeIn.push([clause.first, clause.last])
        if (clause.subject) actors.push(...who(clause.subject))
        place = placeIn(scene, clause.prepositions)
      } else if (!unreal || !(INTENT_VERBS.has(lemma) || MOVE_VERBS.has(lemma))) status = 'happened'
      if (INTENT_VERBS.has(lemma) && !CAUSING.has(lemma) && status === 'happened' && !presupposed) status = 'planned'
      const attempt = attemptBefore(scene, clause)
      if (attempt && status !== 'happened') {
        status = 'planned'
        const failed = scene.clauses.some(
          (c) => c.index > clause.index && FAILURE_VERBS.has(tokens[c.verb.head]!.lemma.toLowerCase()),
        )
        if (kind === 'talks' && failed) {
          kind = 'talks-failed'
          status = 'happened'
          actors.push(...attemptersOf(scene, attempt))
        }
      }
    } else {
      const before = tokens[chunk.first - 1]?.text.toLowerCase() ?? ''
      // "killed in an air strike", "died of torture": whom it befell
      if (VICTIMS.has(lemma) && VIOLENT.has(kind) && /^(?:in|by|of|from|during)$/.test(before)) {
        const victim = lemma === 'die' || group.passive ? clause.subject : clause.object
        if (victim) recipients.push(...who(victim))
        occurs = told === 'happened' || told === 'alleged'
      }
      // "returned to X for talks": those who came meet
      if (MEETINGS.has(kind) && /^(?:for|at|on)$/.test(before) && clause.subject && !group.passive) {
        actors.push(...who(clause.subject))
        if (kind === 'visit') place = placeIn(scene, clause.prepositions, new Set(['in', 'at', 'to']))
      }
      const wanted = OBJECTIVE.has(lemma) && (before === 'for' || before === 'to')
      if (wanted || (unreal && MOVE_VERBS.has(lemma))) status = 'planned'
    }
  }
  for (let i = chunk.first; i < chunk.head; i++) {
    const word = tokens[i]!.text.toLowerCase()
    if (PLANNED_ADJECTIVES.has(word)) status = 'planned'
    else if (ALLEGED_ADJECTIVES.has(word)) status = 'alleged'
    else if (PAST_ADJECTIVES.has(word)) status = 'historical'
  }
  const none = tokens[chunk.first]!.text.toLowerCase() === 'no' && role !== null
  if (none && status !== 'planned') status = 'denied'
  // "offensive launched on May 19", "talks scheduled for Monday": what is said of it right after the noun.
  const after = scene.clauses.find(
    (c) => c.verb.first === chunk.last + 1 && c.object === null && c.verb.verb!.tense !== 'future',
  )
  const said =
    after && /^VB[ND]$/.test(tokens[after.verb.head]!.xpos) ? tokens[after.verb.head]!.lemma.toLowerCase() : ''
  if (after && (SUPPORT_VERBS.has(said) || said === 'schedule')) {
    timeIn.push([after.verb.first, after.last])
    place ??= placeIn(scene, after.prepositions)
    if (said === 'schedule' || said === 'plan') status = 'planned'
  }
  // "a strike, to start on Sunday": when it is to be.
  const opens = scene.clauses.find(
    (c) =>
      c.verb.verb!.infinitive &&
      (c.verb.first === chunk.last + 1 || (c.verb.first === chunk.last + 2 && isComma(tokens[chunk.last + 1]))) &&
      OPENING.has(tokens[c.verb.head]!.lemma.toLowerCase()) &&
      c.object === null,
  )
  if (opens) {
    timeIn.push([opens.verb.first, opens.last])
    place ??= placeIn(scene, opens.prepositions)
    if (status === 'happened') status = 'planned'
  }
  let notThen = false
  if (MEETINGS.has(kind)) {
    // "It will not be possible to hold the conference in June", "might be held in July": a meeting is put off or foreseen.
    const hindered = none || (clause !== null && role === 'object' && isHindered(scene, clause))
    notThen = (status === 'denied' && clause !== null && isAhead(scene, clause)) || (hindered && status !== 'happened')
    if (notThen || (status === 'hypothetical' && role !== null)) status = 'planned'
  }
  return { kind, status, clause: role ? clause : null, actors, recipients, place, timeIn, occurs, notThen, presupposed }
}

/** Does the verb, or the one above it, speak of the future? */
function isAhead({ clauses }: Scene, clause: Clause): boolean {
  const group = clause.verb.verb!
  if (group.tense === 'future' || group.modal !== null) return true
  return clause.governor !== null && clauses[clause.governor]!.verb.verb!.tense === 'future'
}

/** "will not be possible to hold …": the verb above is denied. */
const isHindered = ({ clauses }: Scene, clause: Clause): boolean =>
  clause.governor !== null && clause.verb.verb!.infinitive && clauses[clause.governor]!.verb.verb!.negated

/** How a noun stands: as subject or object of a verb, or in a phrase that hangs on one. */
function frameOf(
  { sentence, clauses }: Scene,
  chunk: Chunk,
): { clause: Clause | null; role: 'subject' | 'object' | null } {
  for (const clause of clauses) {
    const counts = (phrase: Phrase | null): boolean =>
      phrase !== null && (phrase.chunks.includes(chunk) || hangsOn(sentence, chunk, phrase.chunks.at(-1)!))
    // "into the talks looking weak": a participle tells of the noun before it only when it can say that it happens.
    const lemma = sentence.tokens[clause.verb.head]!.lemma.toLowerCase()
    const tells = clause.link !== 'participle' || OCCURRENCE_VERBS.has(lemma) || SUPPORT_VERBS.has(lemma)
    if (tells && clause.link !== 'infinitive' && clause.link !== 'gerund' && counts(clause.subject)) {
      return { clause, role: 'subject' }
    }
    if (counts(clause.object)) return { clause, role: 'object' }
  }
  const within = clauses.find((c) => c.prepositions.some((p) => p.chunks.includes(chunk)))
  return { clause: within ?? null, role: null }
}

/** "a wave of [attacks]": right behind another phrase, a preposition between. */
const hangsOn = ({ tokens }: Sentence, chunk: Chunk, before: Chunk): boolean =>
  before.last + 2 === chunk.first && isPreposition(tokens[before.last + 1])

/** The noun of trying before an infinitive: "efforts to organize …". */
function attemptBefore({ sentence }: Scene, clause: Clause): Chunk | null {
  if (!clause.verb.verb!.infinitive) return null
  const noun = sentence.chunks.find((c) => c.kind === 'np' && c.last === clause.verb.first - 1)
  return noun && ATTEMPT_NOUNS.has(sentence.tokens[noun.head]!.lemma.toLowerCase()) ? noun : null
}

/** Whose attempt it is, with those coordinated before: "US, Russian and UN efforts". */
function attemptersOf({ sentence, ground }: Scene, noun: Chunk): string[] {
  const first = (sentence.chunks.findLast((c) => c.kind === 'vg' && c.last < noun.first)?.last ?? -1) + 1
  const before = sentence.chunks.filter((c) => c.kind === 'np' && c.first >= first && c.last < noun.first)
  return join(
    ground.modifiers(sentence, { ...noun, first }).map((m) => m.entity),
    before.flatMap((c) => ground.who(sentence, bare(c))),
  )
}
