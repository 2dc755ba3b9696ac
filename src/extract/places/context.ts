import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import { countryOfDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import type { Mention } from '../mentions/mention.ts'

/** How much a document speaks of each country (ISO codes), and of each first-order division, in counted namings. */
export interface Context {
  readonly countries: ReadonlyMap<string, number>
  readonly divisions: ReadonlyMap<string, number>
}

/**
 * Namings of countries, capitals, states and adjectives of nation. A naming in the first two paragraphs counts twice:
 * news says first where it happened.
 */
export function contextOf(document: AnnotatedDocument, mentions: readonly Mention[], gazetteer: Gazetteer): Context {
  const countries = new Map<string, number>()
  const divisions = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, weight: number): void => {
    map.set(key, (map.get(key) ?? 0) + weight)
  }
  const early = document.blocks[Math.min(2, document.blocks.length - 1)]?.span.end ?? 0
  for (const mention of mentions) {
    if (mention.form !== 'name' || mention.type === 'person') continue
    const weight = mention.span.start < early ? 2 : 1
    const entries = gazetteer.find(mention.text)
    const sure = entries.find((entry) => entry.kind === 'country')
    // "Georgia" speaks for no country: it may be a state.
    if (sure && !entries.some((entry) => entry.kind === 'admin1' && entry.country === 'US'))
      add(countries, sure.country!, 2 * weight)
    else if (mention.type === 'place') {
      const best = entries[0]
      if (best?.kind === 'admin1' && best.key.startsWith('s:')) {
        add(countries, 'US', weight)
        add(divisions, `US.${best.admin1}`, weight)
      } else if (best?.kind === 'capital' && best.primary) add(countries, best.country!, weight)
      else if (best && best.country !== null && entries.every((entry) => entry.country === best.country))
        add(countries, best.country, 0.7 * weight)
    }
  }
  for (const sentence of document.sentences) {
    const { tokens } = sentence
    const weight = sentence.span.start < early ? 2 : 1
    tokens.forEach((token, i) => {
      if (!/^[A-Z]/.test(token.text)) return
      const next = tokens[i + 1]
      const country =
        (next ? countryOfDemonym(`${token.text} ${next.text}`) : undefined) ?? countryOfDemonym(token.text)
      if (country && !mentions.some((m) => m.span.start === token.span.start && m.text === token.text))
        add(countries, country, weight)
    })
  }
  return { countries, divisions }
}
