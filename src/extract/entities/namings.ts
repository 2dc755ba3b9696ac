import type { AnnotatedDocument, Sentence } from '../../annotate/sentence.ts'
import { peopleNoun } from '../../language/en/described-people.ts'
import type { Draft } from './draft.ts'

/** A naming of an entity in order of the text, as a pronoun looks back on it. */
export interface Naming {
  readonly draft: Draft
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly subject: boolean
  readonly plural: boolean
}

/** Every naming of some entities, in their order. */
export function namingsOf(drafts: readonly Draft[]): Naming[] {
  const namings: Naming[] = []
  for (const draft of drafts) {
    for (const { mention, sentence, index, first, last } of draft.members) {
      const head = sentence.tokens[last]!
      namings.push({
        draft,
        sentence: index,
        start: mention.span.start,
        end: mention.span.end,
        subject: isSubject(sentence, last) && !isInside(sentence, first, last),
        plural: mention.form === 'nominal' && (/S$/.test(head.xpos) || head.lemma === 'police'),
      })
    }
  }
  return namings
}

/** Does the noun phrase of a token stand right before a verb group, no preposition before it? */
export function isSubject(sentence: Sentence, at: number): boolean {
  const { chunks, tokens } = sentence
  const chunk = chunks.find((c) => c.kind === 'np' && c.first <= at && at <= c.last)
  const first = chunk?.first ?? at
  // "between X and Y": the preposition stands before the first of them
  let before = first - 1
  while (/^(?:and|or|,)$/.test(tokens[before]?.text ?? '')) {
    const other = chunks.find((c) => c.kind === 'np' && c.last === before - 1)
    if (!other) break
    before = other.first - 1
  }
  if (tokens[before]?.upos === 'ADP') return false
  const next = chunks.find((c) => c.kind === 'vg' && c.first > at)
  const noun = chunks.find((c) => c.kind === 'np' && c.first > (chunk?.last ?? at))
  return (
    next !== undefined &&
    (noun === undefined || noun.first > next.first || tokens[(chunk?.last ?? at) + 1]?.text === ',')
  )
}

/** Is the mention a modifier inside its phrase ("[Hamas] officials", "[Syria]'s army")? */
function isInside(sentence: Sentence, first: number, last: number): boolean {
  const chunk = sentence.chunks.find((c) => c.kind === 'np' && c.first <= first && last <= c.last)
  return (
    (chunk !== undefined && chunk.head > last && sentence.tokens[last + 1]?.text !== ',') ||
    sentence.tokens[last + 1]?.xpos === 'POS'
  )
}

/** Were others spoken of in the plural, as subject or in the same sentence, since an entity was last named? Then "they" may be those. */
export function othersSince(
  { sentences }: AnnotatedDocument,
  namings: readonly Naming[],
  draft: Draft,
  index: number,
  at: number,
): boolean {
  const start = sentences[index]!.tokens[at]!.span.start
  const last = namings.findLast((n) => n.draft === draft && n.end <= start)
  if (!last) return false
  for (let s = index; s >= last.sentence; s--) {
    const sentence = sentences[s]!
    for (const chunk of sentence.chunks) {
      const token = sentence.tokens[chunk.head]!
      if (chunk.kind !== 'np' || token.upos !== 'NOUN' || token.xpos !== 'NNS') continue
      if (token.span.start <= last.end || token.span.start >= start || peopleNoun(token.lemma) === null) continue
      if (!namings.some((n) => n.start <= token.span.start && token.span.end <= n.end)) return true
    }
  }
  return false
}
