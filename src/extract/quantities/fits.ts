import { FIGHTERS } from '../../language/en/demographics.ts'
import { COUNT_NOUNS, PLACES, STATE_WORDS, STRUCTURES } from '../../language/en/measures.ts'
import { isPerson } from './head.ts'
import type { Measure } from './quantity.ts'
import type { Placed, View } from './sentence-view.ts'

/** What is left when no word around says more: the thing counted itself. */
export function measureOfNoun(view: View, placed: Placed): Measure {
  if (placed.head === null) return 'other'
  const lemma = view.tokens[placed.head]!.lemma.toLowerCase()
  if (FIGHTERS.has(lemma) || FIGHTERS.has(lemma.replace(/s$/, ''))) return 'fighters'
  if (/^(?:resident|inhabitant)$/.test(lemma)) return 'population'
  return PLACES.has(lemma) ? 'places' : 'other'
}

/** Can a count of this noun bear the measure? People cannot be razed, rounds not wounded. */
export function fits(view: View, placed: Placed, measure: Measure): boolean {
  if (placed.head === null) return measure !== 'damaged'
  const token = view.tokens[placed.head]!
  const lemma = token.lemma.toLowerCase()
  if (measure === 'damaged') return STRUCTURES.has(lemma) || (PLACES.has(lemma) && lemma !== 'state')
  if (measure === 'population' || measure === 'fighters') return true
  if (
    isPerson(token, false) ||
    COUNT_NOUNS.has(lemma) ||
    STATE_WORDS.has(token.text.toLowerCase()) ||
    /^(?:life|family|household|crew|animal|cattle)$/.test(lemma)
  )
    return true
  return measure === 'affected' && (STRUCTURES.has(lemma) || PLACES.has(lemma))
}
