import { type Chunked, isComma } from './clause-words.ts'

/**
 * The last of some phrases with those before it that "and" or "or" ties to it, in order. `all` says that every conjunct may
 * belong ("said rebels and soldiers fled"); otherwise the phrase right after a verb stays its object ("took the town and
 * soldiers fled").
 */
export function conjunctsOf({ tokens, chunks }: Chunked, phrases: readonly number[], all: boolean): number[] {
  const found = [phrases[phrases.length - 1]!]
  if (!all || tokens[chunks[found[0]!]!.head]!.xpos === 'PRP') return found
  for (let at = phrases.length - 2; at >= 0; at--) {
    const left = chunks[phrases[at]!]!
    const right = chunks[found[0]!]!
    let conjunction = false
    let other = false
    for (let token = left.last + 1; token < right.first; token++) {
      const { xpos, text } = tokens[token]!
      if (xpos === 'CC' && text.toLowerCase() !== 'but') conjunction = true
      else if (text !== ',' && chunkAt(chunks, token) < 0 && xpos !== 'IN') other = true
    }
    const listed = found.length > 1 && right.first - left.last === 2 && isComma(tokens, left.last + 1)
    if (other || !(conjunction || listed)) break
    found.unshift(phrases[at]!)
  }
  return found
}

const chunkAt = (chunks: Chunked['chunks'], token: number): number =>
  chunks.findIndex((chunk) => chunk.first <= token && token <= chunk.last)

/** "Ahmed, a rebel commander, said": of a subject that is an apposition, the phrase it explains; else the subject itself. */
export function apposedTo(
  { tokens, chunks }: Chunked,
  phrases: readonly number[],
  subject: number,
  before: number,
): number {
  const position = phrases.indexOf(subject)
  if (position < 1) return subject
  const right = chunks[subject]!
  const left = chunks[phrases[position - 1]!]!
  const closed = isComma(tokens, before)
  return closed && isComma(tokens, right.first - 1) && left.last === right.first - 2 ? phrases[position - 1]! : subject
}
