import { join } from './streams.ts'

/** One element of a list; `bytes` is null for one longer than the limit. */
export interface Element {
  /** From 1. */
  readonly number: number
  /** The line it begins on, from 1. */
  readonly line: number
  readonly bytes: Uint8Array | null
}

/**
 * The elements of the JSON list that a stream holds, one by one, so that a list of any length is read in constant
 * memory. Only brackets, quotation marks and commas are looked at: what an element is, its reader finds out. Returns how
 * the list ended: `whole`, or `cut` when the stream ends before its bracket.
 */
export async function* elementsOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Element, 'whole' | 'cut'> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0
  let line = 1
  let began = 1
  let depth = 0
  let inString = false
  let escaped = false
  let isAny = false
  const take = (): Element => {
    const bytes = length > limit ? null : join(parts)
    parts = []
    length = 0
    isAny = false
    return { number: ++number, line: began, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    const keep = (end: number) => {
      length += end - start
      if (length <= limit) parts.push(chunk.subarray(start, end))
      else parts = []
      start = end
    }
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (byte === 10) line++
      if (inString) {
        if (escaped) escaped = false
        else if (byte === 92) escaped = true
        else if (byte === 34) inString = false
        continue
      }
      if (byte === 32 || byte === 10 || byte === 13 || byte === 9) continue
      if (depth === 0) {
        // Before the list: its bracket; after it: nothing.
        if (byte === 91) {
          depth = 1
          start = i + 1
        }
        continue
      }
      if (depth === 1 && (byte === 44 || byte === 93)) {
        keep(i)
        if (isAny) yield take()
        parts = []
        length = 0
        start = i + 1
        if (byte === 93) return 'whole'
        continue
      }
      if (!isAny) {
        isAny = true
        began = line
      }
      if (byte === 34) inString = true
      else if (byte === 123 || byte === 91) depth++
      else if (byte === 125 || byte === 93) depth--
    }
    if (depth > 0) keep(chunk.length)
  }
  return 'cut'
}
