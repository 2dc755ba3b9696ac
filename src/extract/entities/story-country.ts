import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import { countryOfDemonym } from '../../language/en/demonyms.ts'
import type { Place } from '../places/place.ts'
import type { Placed } from './facts.ts'

/**
 * The country a document is about: the one most named, by places in it, by itself, by its adjective; what stands early
 * counts twice. Null when the next one is named nearly as often (two thirds): then bare "the army" is nobody's.
 */
export function countryOfStory(
  document: AnnotatedDocument,
  placed: readonly Placed[],
  places: ReadonlyMap<string, Place>,
): string | null {
  const counts = new Map<string, number>()
  const early = document.blocks[Math.min(2, document.blocks.length - 1)]?.span.end ?? 0
  const add = (country: string | null | undefined, at: number): void => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + (at < early ? 2 : 1))
  }
  for (const { mention } of placed) add(places.get(mention.id)?.country, mention.span.start)
  for (const sentence of document.sentences) {
    for (const token of sentence.tokens) {
      // "U.S." is said of everything; a nation's adjective tells more of where things happen.
      if (/^\p{Lu}\p{Ll}/u.test(token.text)) add(countryOfDemonym(token.text), token.span.start)
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [first, second] = ranked
  if (!first) return null
  return second && second[1] > first[1] * 0.67 ? null : first[0]
}
