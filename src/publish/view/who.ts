import type { EntityJson, WhoJson } from '../run.ts'

const PRONOUN = /^(?:he|she|it|they|we|i|who|him|her|them|his|their|this|that|these|those|you)$/i

/** Someone in words: the printed words, or the name they stand for where the words are a pronoun or a shorter name. */
export function whoWords(who: WhoJson, entity: (id: string) => EntityJson | null): string {
  const named = who.entity === null ? null : entity(who.entity)
  const printed = who.text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(The|A|An) (?=.)/, (article) => article.toLowerCase())
  if (named && (PRONOUN.test(printed) || (who.kind === 'named' && isPart(printed, named.name)))) return named.name
  return printed
}

/** Is each word of the shorter in the longer, which has more: "Aboud" in "Salim Aboud"? */
function isPart(part: string, whole: string): boolean {
  const short = wordsOf(part)
  const long = new Set(wordsOf(whole))
  return short.length < long.size && short.every((word) => long.has(word))
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/^(?:the|a|an|mr|mrs|ms|dr)\.?\s+/, '')
    .split(/\s+/)

/** The way of words from mouth to reader: "Abu Rami", "told Reuters" → ["Abu Rami", "Reuters"]; the newsroom is not in it. */
export const chainWords = (
  source: WhoJson | null,
  relays: readonly WhoJson[],
  entity: (id: string) => EntityJson | null,
): string[] => {
  const chain = [...(source ? [source] : []), ...[...relays].reverse()].map((who) => whoWords(who, entity))
  return chain.filter((name, i) => name !== '' && name !== chain[i - 1])
}
