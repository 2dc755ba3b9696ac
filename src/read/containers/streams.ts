/** A stream whose first bytes are known. `chunks` gives everything, the head again first. */
export interface Peeked {
  readonly head: Uint8Array
  /** To be closed with `return` by who does not read it to its end. */
  readonly chunks: AsyncIterableIterator<Uint8Array>
}

/** Bytes looked at to tell what something is: a tar's header is 512, a page's first elements lie within 4096. */
export const HEAD_BYTES = 4096

/**
 * The first bytes of something, and all of it. The head is shorter than `HEAD_BYTES` only when all is, or when the stream
 * fails there: its error is thrown in its place, after the bytes before it.
 */
export async function peek(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<Peeked> {
  if (content instanceof Uint8Array) return { head: content.subarray(0, HEAD_BYTES), chunks: once(content) }
  const iterator = content[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  let failure: { readonly error: unknown } | null = null
  while (size < HEAD_BYTES && failure === null) {
    try {
      const next = await iterator.next()
      if (next.done) break
      held.push(next.value)
      size += next.value.length
    } catch (error) {
      if (size === 0) throw error
      failure = { error }
    }
  }
  const head = join(held).subarray(0, HEAD_BYTES)
  const chunks: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => chunks,
    next: async () => {
      if (held.length > 0) return { done: false, value: held.shift()! }
      if (failure !== null) throw failure.error
      return iterator.next()
    },
    return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
  }
  return { head, chunks }
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** All bytes of a stream in one array; null when they are more than `limit` (the rest is not read). */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return null
    held.push(chunk)
  }
  return join(held)
}

/** One array of several; a copy of its own, so that nothing larger is kept alive by it. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Lines of a stream, parted at LF, without it; `bytes` is null for a line longer than `limit`, whose bytes are passed
 * over. `number` counts from 1.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<{ readonly number: number; readonly bytes: Uint8Array | null }> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0
  const take = () => {
    const bytes = length > limit ? null : join(parts)
    parts = []
    length = 0
    return { number: ++number, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      length += end - start
      if (length <= limit) parts.push(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    length += chunk.length - start
    if (length > limit) parts = []
    else if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (length > 0) yield take()
}
