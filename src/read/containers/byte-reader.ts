import { join } from './streams.ts'

/** Reads a stream of bytes piece by piece in constant memory. An error of the stream is thrown at every later call too. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #at = 0
  #failure: { readonly error: unknown } | null = null
  /** Bytes handed out or passed over so far. */
  position = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Makes sure that at least one byte is there; false at the end. */
  async #more(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      if (this.#failure) throw this.#failure.error
      try {
        const next = await this.#chunks.next()
        if (next.done) return false
        this.#chunk = next.value
        this.#at = 0
      } catch (error) {
        this.#failure = { error }
        throw error
      }
    }
    return true
  }

  #some(most: number): Uint8Array {
    const part = this.#chunk.subarray(this.#at, this.#at + most)
    this.#at += part.length
    this.position += part.length
    return part
  }

  /** The next `length` bytes in an array of its own; fewer when the stream ends before. */
  async exactly(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for (let missing = length; missing > 0 && (await this.#more()); ) {
      const part = this.#some(missing)
      parts.push(part)
      missing -= part.length
    }
    return join(parts)
  }

  /** The next `length` bytes as they come; fewer when the stream ends before. */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    for (let missing = length; missing > 0 && (await this.#more()); ) {
      const part = this.#some(missing)
      missing -= part.length
      yield part
    }
  }

  /** Passes over `length` bytes; gives how many there were. */
  async skip(length: number): Promise<number> {
    let missing = length
    while (missing > 0 && (await this.#more())) missing -= this.#some(missing).length
    return length - missing
  }

  /** The bytes up to the next LF, without it; null at the end of the stream. A line beyond `limit` is cut to it. */
  async line(limit: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = []
    let length = 0
    let isAny = false
    while (await this.#more()) {
      isAny = true
      const end = this.#chunk.indexOf(10, this.#at)
      const part = this.#some((end < 0 ? this.#chunk.length : end) - this.#at)
      if (length < limit) parts.push(part.subarray(0, limit - length))
      length += part.length
      if (end >= 0) {
        this.#some(1)
        return join(parts)
      }
    }
    return isAny ? join(parts) : null
  }

  /** Lets the stream go: what holds a file open closes it. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
