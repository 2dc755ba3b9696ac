import type { Chunk, Token } from './sentence.ts'

/** The base noun phrases and verb groups of a sentence, in order, without overlap. */
export function findChunks(_tokens: readonly Token[]): Chunk[] {
  return []
}
