import { readModelFile, writeModelFile } from './model-file.ts'

/** Word vectors, 8 bits a component, as they lie in `data/models/parser/vectors.bin`. */
export interface Vectors {
  /** Components of a vector. */
  readonly size: number
  /** Hashes of the words (`wordHash`), rising. */
  readonly words: Int32Array
  /** The vectors, one after the other in the order of `words`. */
  readonly values: Int8Array
}

const KIND = 'word vectors'
const VERSION = 1

/** Bytes of the table. */
export const writeVectors = ({ size, words, values }: Vectors): Uint8Array =>
  writeModelFile(KIND, VERSION, { size }, { words, values })

/** Reads what `writeVectors` wrote. Throws when the bytes are none of it. */
export const readVectors = (bytes: Uint8Array): Vectors =>
  readModelFile<Pick<Vectors, 'size'>, { words: Int32Array; values: Int8Array }>(KIND, VERSION, bytes)
