import type { Sentence } from '../../annotate/sentence.ts'
import { INTENT_VERBS } from '../../language/en/event-words.ts'
import { DENYING_GOVERNORS, DOUBT_ADVERBS, ENDING_VERBS, PHASE_VERBS } from '../../language/en/modality.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Clause } from './clauses.ts'
import type { EventStatus } from './event.ts'

/** Subjects that nobody is: "no officer was arrested", "nobody negotiates". */
const NOBODY = new Set(['no', 'nobody', 'none', 'neither', 'no-one'])

/** What the grammar around a verb says of what it tells: did it happen, is it planned, denied, only imagined? */
export function statusOfVerb(sentence: Sentence, clauses: readonly Clause[], clause: Clause): EventStatus {
  const { tokens } = sentence
  const group = clause.verb.verb!
  const governor = clause.governor === null ? null : clauses[clause.governor]!
  if (NOBODY.has(tokens[clause.subject?.chunks[0]?.first ?? -1]?.text.toLowerCase() ?? '')) return 'denied'
  if (group.negated) return notUntil(sentence, clause) ? 'planned' : 'denied'
  if (clause.marker === 'if' || clause.marker === 'unless' || clause.marker === 'whether') return 'hypothetical'
  if (clause.marker === 'without' || clause.marker === 'before' || clause.marker === 'against') {
    if (clause.link === 'gerund' && clause.marker === 'without') return 'denied'
  }
  if (group.tense === 'future') return 'planned'
  if (group.modal !== null) {
    if (group.perfect && group.modal === 'must') return 'happened'
    // "said it would boycott": the future, told in the past.
    if (group.modal === 'would' && !group.perfect && isToldInPast(clause, governor)) return 'planned'
    return group.modal === 'will' || group.modal === 'shall' ? 'planned' : 'hypothetical'
  }
  if (group.infinitive) return governor ? infinitiveOf(sentence, clauses, clause, governor) : 'planned'
  if (group.participle && clause.link === 'gerund' && governor) {
    const lemma = lemmaOf(sentence, governor)
    if (INTENT_VERBS.has(lemma) && !PHASE_VERBS.has(lemma)) return 'planned'
    if (ENDING_VERBS.has(lemma)) return ended(statusOfVerb(sentence, clauses, governor))
    if (DENYING_GOVERNORS.has(lemma)) return 'denied'
    if (lemma === 'accuse' || lemma === 'suspect' || lemma === 'blame') return 'alleged'
  }
  for (let i = clause.verb.first; i <= clause.verb.last; i++) {
    if (DOUBT_ADVERBS.has(tokens[i]!.text.toLowerCase())) return 'alleged'
  }
  if (clause.verb.first > 0 && DOUBT_ADVERBS.has(tokens[clause.verb.first - 1]!.text.toLowerCase())) return 'alleged'
  if (group.progressive && group.tense === 'present') return 'ongoing'
  if (group.participle && governor && governor.verb.last === clause.verb.first - 1) {
    // "denied ordering", "stop attacking": one verb right after the other.
    if (DENYING_GOVERNORS.has(lemmaOf(sentence, governor))) return 'denied'
    if (ENDING_VERBS.has(lemmaOf(sentence, governor))) return ended(statusOfVerb(sentence, clauses, governor))
  }
  if (group.participle && clause.link === 'participle' && governor && clause.subject === governor.subject) {
    const above = statusOfVerb(sentence, clauses, mainOf(sentence, clauses, clause, governor))
    return above === 'ongoing' ? 'happened' : above === 'denied' ? 'happened' : above
  }
  return 'happened'
}

const REPORTING = new Set(['report', 'say', 'believe', 'think', 'know', 'claim', 'allege', 'understand'])

/** Verbs that bring about what their infinitive says: "was forced to leave", "prompting the guards to fire". */
const BRINGING = new Set(['force', 'compel', 'oblige', 'prompt', 'lead', 'cause'])

/** Is the verb above a plain past of saying, without an "if" beside it? */
function isToldInPast(clause: Clause, governor: Clause | null): boolean {
  if (governor === null || clause.marker === 'if' || clause.marker === 'unless') return false
  const { tense, modal, negated } = governor.verb.verb!
  return clause.link === 'content' && tense === 'past' && modal === null && !negated
}

/** What a participle after a comma goes with: not the purpose before it ("fired to disperse them, killing one"). */
function mainOf(sentence: Sentence, clauses: readonly Clause[], clause: Clause, governor: Clause): Clause {
  let above = governor
  if (sentence.tokens[clause.verb.first - 1]?.text !== ',') return above
  while (above.verb.verb!.infinitive && above.governor !== null && above.governor < above.index) {
    const next = clauses[above.governor]!
    if (INTENT_VERBS.has(lemmaOf(sentence, next))) break
    above = next
  }
  return above
}

/** "will not take place until July" puts it off, it does not deny it. */
export function notUntil(sentence: Sentence, clause: Clause): boolean {
  const group = clause.verb.verb!
  if (group.tense !== 'future' && group.modal === null && !group.infinitive) return false
  for (let i = clause.verb.last + 1; i <= clause.last; i++) {
    const word = sentence.tokens[i]!.text.toLowerCase()
    if (word === 'until' || word === 'till' || word === 'before') return true
  }
  return false
}

function infinitiveOf(sentence: Sentence, clauses: readonly Clause[], clause: Clause, governor: Clause): EventStatus {
  const lemma = lemmaOf(sentence, governor)
  const above = governor.index < clause.index ? statusOfVerb(sentence, clauses, governor) : 'happened'
  if (DENYING_GOVERNORS.has(lemma)) return 'denied'
  // "is to visit": arranged. "is able to visit" is not.
  if (lemma === 'be' && governor.verb.last === clause.verb.first - 1) return above === 'denied' ? 'denied' : 'planned'
  // "are reported to have been hurt": so it is told.
  if (clause.verb.verb!.perfect && REPORTING.has(lemma)) return above === 'denied' ? 'denied' : 'alleged'
  // "unable to agree", "ready to fight": the adjective governs.
  const before = sentence.tokens[clause.verb.first - 1]
  const adjective = before?.lemma.toLowerCase() ?? ''
  if (adjective === 'unable' || adjective === 'unwilling') return 'denied'
  if (adjective === 'able' || adjective === 'forced') return above === 'denied' ? 'denied' : 'happened'
  if (before?.upos === 'ADJ' && INTENT_VERBS.has(adjective)) return above === 'denied' ? 'hypothetical' : 'planned'
  if (PHASE_VERBS.has(lemma)) return above
  if (BRINGING.has(lemma)) return above
  if (INTENT_VERBS.has(lemma) || INTENT_VERBS.has(adjective)) return above === 'denied' ? 'hypothetical' : 'planned'
  return 'hypothetical'
}

/** What is to be stopped goes on by the words of who wants it stopped; what has stopped has happened. */
export const ended = (told: EventStatus): EventStatus =>
  told === 'planned' || told === 'hypothetical' ? 'alleged' : told

const lemmaOf = (sentence: Sentence, clause: Clause): string => sentence.tokens[clause.verb.head]!.lemma.toLowerCase()

/** How the words of others change it: what a denial holds is denied, what an accusation holds is alleged. */
export function throughQuotation(status: EventStatus, quotation: Quotation | null, past = false): EventStatus {
  if (quotation === null) return status
  if (quotation.stance === 'denies' || quotation.polarity === 'denied') {
    return status === 'denied' ? 'happened' : status === 'happened' || status === 'ongoing' ? 'denied' : status
  }
  if (status !== 'happened' && status !== 'ongoing') return status
  if (quotation.stance === 'accuses' || quotation.stance === 'doubts') return 'alleged'
  if (past) return status
  if (quotation.modality === 'planned') return 'planned'
  if (quotation.modality === 'conditional' || quotation.stance === 'threatens') return 'hypothetical'
  if (quotation.stance === 'promises' || quotation.stance === 'demands') return 'planned'
  return status
}
