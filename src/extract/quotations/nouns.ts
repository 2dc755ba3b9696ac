import { CUE_NOUNS } from '../../language/en/cues-nouns.ts'
import type { Draft } from './draft.ts'
import { clauseBegins, nounContentEnd, trimmed } from './extents.ts'
import { chunkAt, lemmaOf, lower, npFrom, type Range, type Unit } from './unit.ts'

/** A noun of speech as object, with the content it governs. */
export function speechNounAt(
  unit: Unit,
  from: number,
  limit: number,
): { content: Range; last: number; stance: Draft['stance'] } | null {
  let np = npFrom(unit, from)
  while (np && unit.tokens[np.last]!.xpos === 'POS') np = npFrom(unit, np.last + 1)
  if (!np || np.last >= limit) return null
  const noun = CUE_NOUNS.get(lemmaOf(unit, np.head))
  const opener = np.last + 1
  if (!noun || opener >= limit || !noun.openers.has(lower(unit, opener))) return null
  const infinitive = chunkAt(unit, opener)?.verb?.infinitive === true
  const word = lower(unit, opener)
  if (word === 'to' && !infinitive) return null
  const start = infinitive ? opener : opener + 1
  if (word === 'that' && !clauseBegins(unit, start, limit)) return null
  const end = nounContentEnd(unit, word === 'that' ? opener : start, limit)
  const content = trimmed(unit, { first: start, last: end - 1 })
  return content && { content, last: infinitive || word === 'that' ? np.last : opener, stance: noun.stance }
}
