import type { Sentence } from '../../annotate/sentence.ts'
import { ARMED_VIOLENCE, type EventKind } from '../../language/en/event-kinds.ts'
import { ATTEMPT_NOUNS as ATTEMPTS, SUCCESS_ADJECTIVES as SUCCESS } from '../../language/en/event-words.ts'
import type { Clause } from './clauses.ts'
import { bare, type Draft, type Scene } from './draft.ts'
import { nounEvent } from './nouns.ts'

const PLANS = new Set(['plan', 'proposal', 'preparation', 'goal', 'aim'])

/** "killed in police firing", "died in an army raid": who did what people are said to have died or been hurt in. */
export function doersBehind(scene: Scene, clause: Clause): string[] {
  const { sentence, clauses, ground } = scene
  // "the army's shelling killed two"
  const cause = clause.verb.verb!.passive ? undefined : clause.subject?.chunks.at(-1)
  const caused = cause && nounEvent(scene, cause)
  if (caused && VIOLENT.has(caused.kind) && caused.actors.length > 0) return [...caused.actors]
  for (const phrase of clause.prepositions) {
    if (!/^(?:in|by|during|from|after)$/.test(phrase.preposition ?? '')) continue
    const chunk = phrase.chunks.at(-1)!
    const told = nounEvent(scene, chunk)
    if (told && VIOLENT.has(told.kind) && told.actors.length > 0 && told.status !== 'denied') return [...told.actors]
    // "in police firing", when the gerund was read as a verb
    const next = clauses.find((c) => c.verb.first === chunk.last + 1 && c.verb.verb!.participle)
    if (next && phrase.preposition !== 'after' && /^(?:fire|shoot|shell|bomb)$/.test(lemmaAt(sentence, next.verb.head)))
      return ground.who(sentence, { preposition: null, chunks: [chunk] })
  }
  return []
}
const VIOLENT = new Set<EventKind>([...ARMED_VIOLENCE, 'crowd-control'])
const lemmaAt = ({ tokens }: Sentence, at: number): string => tokens[at]!.lemma.toLowerCase()

export const isCountry = ({ ground }: Scene, id: string): boolean => ground.entity(id)?.place?.precision === 'country'

/** "its successful bid to reclaim X" happened, "a bid to reclaim X" is not known to have; and whose bid it was. */
export function attempted(
  { sentence, ground }: Scene,
  clause: Clause,
): { status: Draft['status']; owners: string[] } | null {
  if (!clause.verb.verb!.infinitive) return null
  const noun = sentence.chunks.find((c) => c.kind === 'np' && c.last === clause.verb.first - 1)
  const lemma = noun && sentence.tokens[noun.head]!.lemma.toLowerCase()
  if (!lemma || !ATTEMPTS.has(lemma)) return null
  const owner = sentence.chunks.find(
    (c) => c.kind === 'np' && c.last === noun.first - 1 && /^['’]s?$/.test(sentence.tokens[c.last]!.text),
  )
  const owners = owner ? ground.who(sentence, bare(owner)) : ground.modifiers(sentence, noun).map((m) => m.entity)
  for (let i = noun.first; i < noun.head; i++) {
    if (SUCCESS.has(sentence.tokens[i]!.text.toLowerCase())) return { status: 'happened', owners }
  }
  return { status: PLANS.has(lemma) ? 'planned' : 'hypothetical', owners }
}
