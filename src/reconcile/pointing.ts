import type { Judgement } from './record.ts'

/** Something a judgement may be about, by its id and in words. */
export interface Named {
  readonly id: string
  readonly words: string
}

const folded = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()

/** The letter of an id says what it names: a finding is never found in place of a record of the same words. */
const kindOf = (id: string): string => id.slice(0, id.indexOf('-'))

/**
 * Judgements with the ids of what they mean here. Ids hash what things say, so most still hold; where one is gone (a
 * report was added that gave a record another title), the words that the judgement keeps decide, when exactly one thing
 * is called so and the judgement was made of documents of this story.
 */
export function pointTo(
  judgements: readonly Judgement[],
  things: () => Iterable<Named>,
  documents: readonly string[],
  known: Set<string>,
): readonly Judgement[] {
  if (judgements.length === 0) return judgements
  const called = new Map<string, string | null>()
  for (const { id, words } of things()) {
    known.add(id)
    const key = `${kindOf(id)} ${folded(words)}`
    called.set(key, called.has(key) && called.get(key) !== id ? null : id)
  }
  const here = new Set(documents)
  const meant = (id: string | null, words: string | undefined): string | null =>
    id === null || known.has(id) || words === undefined ? id : (called.get(`${kindOf(id)} ${folded(words)}`) ?? id)
  return judgements.map((j) => {
    if (!j.words || (j.documents && !j.documents.some((id) => here.has(id)))) return j
    const about = meant(j.about, j.words.about)!
    const value = j.verdict === 'value' ? j.value : meant(j.value, j.words.value)
    return about === j.about && value === j.value ? j : { ...j, about, value }
  })
}
