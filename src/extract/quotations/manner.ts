import type { CueStance } from '../../language/en/cues.ts'
import { CONDITIONAL, HOSTILE_NOUNS, HOSTILE_VERBS, PLANNED, POSSIBLE } from '../../language/en/stance.ts'
import type { Draft } from './draft.ts'
import type { Modality, Polarity, Quotation } from './quotation.ts'
import { chunkAt, isTensed, lemmaOf, lower } from './unit.ts'

/** What the cue names the act to be; a promise of harm is a threat. */
export function stanceOf(draft: Draft): CueStance {
  if (draft.stance !== 'promises') return draft.stance
  const { unit, contents } = draft
  const [first] = contents
  if (!first) return draft.stance
  // the first full verb or noun of what is promised
  for (let at = first.first; at <= first.last && at < first.first + 8; at++) {
    const lemma = lemmaOf(unit, at)
    const { upos } = unit.tokens[at]!
    if (HOSTILE_VERBS.has(lemma) && /^(?:VERB|NOUN)$/.test(upos)) return 'threatens'
    if (upos === 'VERB') return 'promises'
    if (upos === 'NOUN' && HOSTILE_NOUNS.has(lemma)) return 'threatens'
  }
  return draft.stance
}

/** `denied` where the cue denies what follows; a "not" among the words is part of what is said. */
export const polarityOf = (draft: Draft, form: Quotation['form']): Polarity =>
  draft.stance === 'denies' && form !== 'direct' ? 'denied' : 'asserted'

/** How the content's main clause is meant: as fact, possibility, condition or plan. */
export function modalityOf(draft: Draft, stance: CueStance): Modality {
  const { unit, contents } = draft
  if (stance === 'promises' || stance === 'threatens' || stance === 'demands') return 'planned'
  const [first] = contents
  if (!first) return 'actual'
  if (CONDITIONAL.has(lower(unit, first.first))) return 'conditional'
  const reach = Math.min(first.last, first.first + 60)
  for (let at = first.first; at <= reach; at++) {
    const word = lower(unit, at)
    if (PLANNED.has(word)) return 'planned'
    if (POSSIBLE.has(word)) return 'possible'
    const chunk = chunkAt(unit, at)
    if (chunk?.kind !== 'vg' || chunk.first !== at) continue
    const { verb } = chunk
    if (verb?.infinitive && at === first.first) return 'planned'
    if (verb?.tense === 'future') return 'planned'
    if (verb?.modal && POSSIBLE.has(verb.modal)) return 'possible'
    if (isTensed(chunk)) return POSSIBLE.has(lower(unit, chunk.last + 1)) ? 'possible' : 'actual'
  }
  return 'actual'
}
