import { metBy } from './addressees.ts'
import type { Clause } from './clauses.ts'
import type { Draft, Scene } from './draft.ts'
import { notUntil } from './status.ts'

/** "said that X must leave": a demand on X by who says so. */
export function demandOf({ sentence, clauses, ground }: Scene, clause: Clause): Draft | null {
  const above = clause.governor === null ? null : clauses[clause.governor]!
  if (clause.verb.verb!.modal !== 'must' || clause.link !== 'content' || !above || above.index > clause.index)
    return null
  const actors = ground.who(sentence, above.subject)
  const recipients = ground.who(sentence, clause.subject).filter((id) => !actors.includes(id))
  if (actors.length === 0 || recipients.length === 0) return null
  return {
    first: clause.verb.head,
    last: clause.verb.head,
    clauseFirst: Math.min(above.first, clause.first),
    clauseLast: clause.last,
    kind: 'demand',
    actors,
    recipients,
    place: null,
    status: 'happened',
    timeIn: [[above.first, Math.min(above.last, clause.first)]],
    definite: false,
    anaphoric: false,
    presupposed: true,
    needs: null,
    of: clause.index,
  }
}

/** What one refuses by saying that one will not do it. */
const YIELDING = new Set(
  'accept allow permit negotiate meet talk sign release withdraw join attend participate recognise recognize lift agree surrender resign compromise tolerate yield bow extradite cooperate comply obey back endorse ratify leave'.split(
    ' ',
  ),
)

/** "said it will not accept more refugees": a refusal of who says so. */
export function refusalOf(scene: Scene, clause: Clause): Draft | null {
  const { sentence, clauses, ground } = scene
  const group = clause.verb.verb!
  const willNot = group.negated && !group.passive && (group.tense === 'future' || group.modal === 'would')
  if (!willNot || !YIELDING.has(sentence.tokens[clause.verb.head]!.lemma) || notUntil(sentence, clause)) return null
  if (clause.link === 'adverbial' || clause.link === 'relative' || !ground.isPeople(sentence, clause.subject))
    return null
  const actors = ground.who(sentence, clause.subject)
  if (actors.length === 0) return null
  const above = clause.governor === null ? null : clauses[clause.governor]!
  return {
    first: clause.verb.head,
    last: clause.verb.head,
    clauseFirst: clause.first,
    clauseLast: clause.last,
    kind: 'rejection',
    actors,
    recipients: metBy(scene, clause, actors),
    place: null,
    status: 'happened',
    timeIn: above ? [[above.first, Math.min(above.last, clause.first)]] : [],
    definite: false,
    anaphoric: false,
    presupposed: false,
    needs: null,
    of: clause.index,
  }
}
