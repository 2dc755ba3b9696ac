import { nounPhraseAt } from './noun-phrases.ts'
import type { Chunk, Token } from './sentence.ts'
import { verbGroupAt } from './verb-groups.ts'

/**
 * The base noun phrases and verb groups of a sentence, in order, without overlap: one pass from left to right,
 * a noun phrase where one starts, else a verb group. Depends on tags and lemmas only. Cost: linear.
 */
export function findChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    const phrase = nounPhraseAt(tokens, at)
    if (phrase !== null) {
      chunks.push({ kind: 'np', first: at, last: phrase.last, head: phrase.head, verb: null })
      at = phrase.last + 1
      continue
    }
    const group = verbGroupAt(tokens, at)
    if (group !== null) {
      chunks.push(
        shared(tokens, chunks, { kind: 'vg', first: at, last: group.last, head: group.head, verb: group.verb }),
      )
      at = group.last + 1
      continue
    }
    at++
  }
  return chunks
}

/** "were killed and wounded", "has fled or surrendered": a participle after "and" shares the auxiliaries before it. */
function shared(tokens: readonly Token[], before: readonly Chunk[], group: Chunk): Chunk {
  const previous = before[before.length - 1]
  if (!group.verb?.participle || previous?.verb == null || previous.verb.participle || previous.verb.infinitive)
    return group
  let at = group.first - 1
  while (at > previous.last && tokens[at]!.upos === 'ADV') at--
  if (tokens[at]?.xpos !== 'CC' && tokens[at]?.text !== ',') return group
  if (tokens[at]!.xpos === 'CC' && tokens[at - 1]?.text === ',') at--
  if (
    at - 1 !== previous.last ||
    tokens[group.head]!.xpos !== tokens[previous.head]!.xpos ||
    previous.first === previous.last
  )
    return group
  return { ...group, verb: { ...previous.verb, negated: previous.verb.negated } }
}
