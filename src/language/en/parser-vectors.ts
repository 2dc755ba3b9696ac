/** Word vectors, 8 bits a component, as they lie in `data/models/parser/vectors.bin`. */
export interface Vectors {
  /** Components of a vector. */
  readonly size: number
  /** Hashes of the words (`wordHash`), rising. */
  readonly words: Int32Array
  /** The vectors, one after the other in the order of `words`. */
  readonly values: Int8Array
}

const MAGIC = 0x53525456

/** Bytes of the table: magic, size, number of words, then the arrays, little-endian. */
export function writeVectors({ size, words, values }: Vectors): Uint8Array {
  const bytes = new Uint8Array(12 + words.length * 4 + values.length)
  bytes.set(new Uint8Array(new Int32Array([MAGIC, size, words.length]).buffer))
  bytes.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength), 12)
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), 12 + words.byteLength)
  return bytes
}

/** Reads what `writeVectors` wrote. Throws when the bytes are none of it. */
export function readVectors(bytes: Uint8Array): Vectors {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const [magic, size, count] = new Int32Array(whole.buffer, whole.byteOffset, 3) as unknown as [number, number, number]
  if (magic !== MAGIC || whole.length < 12 + count * (4 + size))
    throw new Error('Cannot read the word vectors: the file is cut short or of another kind; reinstall sitrep')
  return {
    size,
    words: new Int32Array(whole.buffer, whole.byteOffset + 12, count),
    values: new Int8Array(whole.buffer, whole.byteOffset + 12 + count * 4, count * size),
  }
}
