import type { Sentence } from '../../annotate/sentence.ts'
import { COUNTRIES } from '../../language/en/countries.ts'
import { GOVERNING_VERBS } from '../../language/en/proper-words.ts'
import type { Name } from './memory.ts'

const CAPITALS = new Set(COUNTRIES.flatMap((country) => country.capitals))
const COUNTRY_NAMES = new Set(COUNTRIES.flatMap((country) => [country.name, ...country.aliases]))

/**
 * A capital or country that says or does what governments say and do is its government: an organization.
 * "Moscow denied …", "hailed by Damascus", "talks between Tehran and London"; "in Damascus" stays a place. Names joined
 * to each other stand or fall together: "Ankara, Baghdad and Tehran agreed", "officials in Turkey and Iraq agreed".
 */
export function governmentsOf(names: readonly Name[], sentences: readonly Sentence[]): Name[] {
  const told: Name[] = []
  for (let first = 0; first < names.length; ) {
    let last = first
    while (isJoined(names[last]!, names[last + 1], sentences)) last++
    const chain = names.slice(first, last + 1)
    const sentence = sentences[names[first]!.sentence]!
    const governs =
      mayGovern(names[last]!) &&
      isGoverning(sentence, names[last]!) &&
      (first === last || !isBehindPreposition(sentence, names[first]!))
    told.push(...chain.map((name): Name => (governs ? { ...name, type: 'organization', weight: 3 } : name)))
    first = last + 1
  }
  return told
}

const mayGovern = ({ type, text }: Name): boolean => type === 'place' && (CAPITALS.has(text) || COUNTRY_NAMES.has(text))

/** "X and Y", "X, Y": two that may govern with nothing but a comma and "and" between. */
function isJoined(name: Name, next: Name | undefined, sentences: readonly Sentence[]): boolean {
  if (!next || next.sentence !== name.sentence || !mayGovern(name) || !mayGovern(next)) return false
  const between = sentences[name.sentence]!.tokens.filter(
    ({ span }) => span.start >= name.end && span.end <= next.start,
  )
  return between.length > 0 && between.every(({ lemma }) => lemma === 'and' || lemma === ',')
}

const isBehindPreposition = ({ tokens }: Sentence, name: Name): boolean =>
  tokens[tokens.findIndex(({ span }) => span.start >= name.start) - 1]?.upos === 'ADP'

function isGoverning(sentence: Sentence, name: Name): boolean {
  const { tokens, chunks } = sentence
  const first = tokens.findIndex((token) => token.span.start >= name.start)
  if (first < 0) return false
  let last = first
  while (last + 1 < tokens.length && tokens[last + 1]!.span.end <= name.end) last++
  const before = tokens[first - 1]?.lemma === 'the' ? tokens[first - 2] : tokens[first - 1]
  const chunk = chunks.find((c) => c.kind === 'np' && c.first <= first && c.last >= last)
  // Only the head of its phrase stands for the government: not "Russia's army", "a Russia expert".
  if (chunk && (chunk.head < first || chunk.head > last)) return false
  // "a blow to Damascus, which announced …"
  if (tokens[last + 1]?.text === ',' && tokens[last + 2]?.text === 'which') {
    const next = chunks.find((c) => c.kind === 'vg' && c.first > last)
    return (
      next !== undefined &&
      next.first <= last + 5 &&
      !next.verb?.passive &&
      GOVERNING_VERBS.has(tokens[next.head]!.lemma)
    )
  }
  if (before && before.upos === 'ADP') {
    // agent of a passive: "hailed by Damascus"
    if (before.lemma !== 'by') return false
    const group = chunks.find((c) => c.kind === 'vg' && c.last < first && first - c.last <= 4)
    if (!group?.verb) return false
    return (group.verb.passive || group.verb.participle) && GOVERNING_VERBS.has(tokens[group.head]!.lemma)
  }
  // subject: the next verb group with nothing but adverbs, an apposition or a relative clause between
  const next = chunks.find((c) => c.kind === 'vg' && c.first > last)
  if (!next?.verb || next.verb.passive || next.verb.infinitive || next.verb.participle) return false
  for (let i = last + 1; i < next.first; i++) {
    const { upos, text } = tokens[i]!
    if (upos === 'ADV' || upos === 'PART' || upos === 'AUX') continue
    if (upos === 'PRON' && /^(?:which|who)$/i.test(text)) continue
    if (text === ',' && i === last + 1) continue
    return false
  }
  return GOVERNING_VERBS.has(tokens[next.head]!.lemma)
}
