import { readModelFile, writeModelFile } from './model-file.ts'

/** A trained parser as it lies in `data/models/parser/parser.bin`. */
export interface ParserModel {
  /** Units of the hidden layer; even. */
  readonly hidden: number
  /** Components of the word vectors. */
  readonly size: number
  /** How many of the known words are the frequent ones. */
  readonly smalls: number
  /** The tagger's tags that it was trained with, by number. */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  /** Hashes of the known words (`wordHash`), by falling frequency. */
  readonly known: Int32Array
  /** First layer: rows of `hidden` weights, each row with its own scale: weight = value × scale, in fixed point. */
  readonly rows: Int8Array
  readonly rowScales: Float32Array
  /** For each place a matrix of `size` × `hidden`: product with a vector of bytes, times `matrixScale`, in fixed point. */
  readonly matrices: Int16Array
  readonly matrixScale: number
  /** In fixed point. */
  readonly bias: Int32Array
  /** Second layer: three moves, then the labels of left and of right arcs, `hidden` weights each; and what is added. */
  readonly output: Int16Array
  readonly outputBias: Float64Array
  /** Sets of labels: bits, `ceil(labels / 8)` bytes each. Which set an arc has: by direction, tag of child, tag of head. */
  readonly labelSets: Uint8Array
  readonly setOf: Uint16Array
}

const KIND = 'parser'
const VERSION = 2

type Values = Pick<ParserModel, 'hidden' | 'size' | 'smalls' | 'tags' | 'labels' | 'matrixScale'>
type Arrays = Omit<ParserModel, keyof Values>

/** Bytes of a model. */
export function writeParserModel(model: ParserModel): Uint8Array {
  const { hidden, size, smalls, tags, labels, matrixScale, ...arrays } = model
  return writeModelFile(KIND, VERSION, { hidden, size, smalls, tags, labels, matrixScale }, arrays)
}

/** Reads what `writeParserModel` wrote. Throws when the bytes are none of it. */
export const readParserModel = (bytes: Uint8Array): ParserModel =>
  readModelFile<Values, { [Name in keyof Arrays]: Arrays[Name] }>(KIND, VERSION, bytes)
