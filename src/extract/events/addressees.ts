import type { Clause } from './clauses.ts'
import { join, type Scene } from './draft.ts'
import { isCountry } from './parties.ts'
import type { Phrase } from './phrases.ts'

/** Prepositions before whom words are said to or of. */
const TO_WHOM = /^(?:on|upon|against|with|to|from|at|by|over|of)$/
/** Prepositions before whom an act of one clause is turned to. */
const TOWARDS = /^(?:with|to|against|for|from|on|at|of|towards?)$/

/**
 * Of whom or to whom words are: the object, whose it is ("a Senegalese plan"), "on X", the one of whom something is asked
 * ("that X leave"), whom the act would meet that is spoken of ("threatened to break ties with X"), "for X".
 */
export function addressed(scene: Scene, clause: Clause, object: Phrase | null, actors: readonly string[]): string[] {
  const { sentence, clauses, ground } = scene
  const others = (ids: readonly string[]): string[] => ids.filter((id) => !actors.includes(id))
  const named = (phrase: Phrase | null): string[] => others(ground.who(sentence, phrase))
  const direct = named(object)
  if (direct.length > 0) return direct
  // "condemned the regime's assault on X": who did it.
  const owners = others(ground.owners(sentence, object))
  if (owners.length > 0) return owners
  for (const p of clause.prepositions) {
    if (!TO_WHOM.test(p.preposition ?? '')) continue
    // "the rebels opposed to X", "a party close to X": it hangs on the adjective
    const before = p.chunks[0]!.first - 2
    if (p.preposition === 'to' && before > clause.verb.last && /^(?:JJ|VB[ND])/.test(sentence.tokens[before]!.xpos))
      continue
    const found = named(p)
    if (found.length > 0) return found
  }
  const asked = clauses.find(
    (c) => c.governor === clause.index && c.index > clause.index && (c.link === 'infinitive' || c.link === 'content'),
  )
  if (asked) {
    const found = named(asked.subject)
    if (found.length > 0) return found
    const met = metBy(scene, asked, actors)
    if (met.length > 0) return met
  }
  for (const p of clause.prepositions) {
    const last = p.preposition === 'for' ? join(named(p), others(ground.owners(sentence, p))) : []
    if (last.length > 0) return last
  }
  return []
}

/** Verbs of giving and sending. */
const GIVING = new Set(
  'contribute send give provide offer supply deploy donate deliver grant sell lend hand dispatch'.split(' '),
)

/** Verbs and prepositions that tell what a protest is about. */
const CAMPAIGNS = new Set(
  'protest demand denounce condemn oppose call urge press seek decry criticise criticize'.split(' '),
)
const AGAINST = /^(?:against|over|at|of|about|for)$/

/** Against whom a protest is: "against X", "over X's decision", "in protest of X", "demanding that X go". */
export function opposedBy(scene: Scene, first: number, clause: Clause, actors: readonly string[]): string[] {
  const { sentence, clauses, ground } = scene
  const isParty = (id: string): boolean =>
    !actors.includes(id) && (ground.entity(id)?.kind !== 'place' || isCountry(scene, id))
  for (const p of clause.prepositions) {
    if (p.chunks[0]!.first <= first || !AGAINST.test(p.preposition ?? '')) continue
    // "of": only behind "in protest", "in defiance"
    if (p.preposition === 'of' && !/^(?:protest|defiance)$/.test(sentence.tokens[p.chunks[0]!.first - 2]?.text ?? ''))
      continue
    const found = join(ground.who(sentence, p), ground.owners(sentence, p)).filter(isParty)
    if (found.length > 0 && p.preposition !== 'for') return found
  }
  const about = clauses.find(
    (c) =>
      c.governor === clause.index &&
      c.index > clause.index &&
      (c.link === 'infinitive' || c.link === 'participle') &&
      CAMPAIGNS.has(sentence.tokens[c.verb.head]!.lemma),
  )
  return about ? join(metBy(scene, about, actors), addressed(scene, about, about.object, actors)).slice(0, 1) : []
}

/** Whom the act of a clause meets or would meet: its object, whose that is, or people and states it is turned to. */
export function metBy({ sentence, ground, ...scene }: Scene, clause: Clause, actors: readonly string[]): string[] {
  const isParty = (id: string): boolean =>
    !actors.includes(id) && (ground.entity(id)?.kind !== 'place' || isCountry({ sentence, ground, ...scene }, id))
  // What is given is not whom it is given to.
  const given = GIVING.has(sentence.tokens[clause.verb.head]!.lemma)
  const object = given ? [] : ground.who(sentence, clause.object).filter(isParty)
  if (object.length > 0) return object
  const owners = ground.owners(sentence, clause.object).filter(isParty)
  if (owners.length > 0) return owners
  for (const p of clause.prepositions) {
    if (!TOWARDS.test(p.preposition ?? '')) continue
    const found = ground.who(sentence, p).filter(isParty)
    if (found.length > 0) return found
  }
  return []
}
