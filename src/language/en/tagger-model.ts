import { readModelFile, writeModelFile } from './model-file.ts'

/** A trained tagger as it lies in `data/models/tagger/tagger.bin`. */
export interface TaggerModel {
  /** Names of the tags, "UPOS|XPOS"; their index is the tag. At most 254. */
  readonly tags: readonly string[]
  /** Units of the hidden layer; even. */
  readonly hidden: number
  /** How many classes of words there are, with class 0 of the unknown ones. */
  readonly classCount: number
  /** How many clusters there are, with cluster 0 of the words that have none. */
  readonly clusterCount: number
  /** Hashes of known words (`wordHash`), by falling frequency. */
  readonly words: Int32Array
  /** What tags the word of the same index is known to have: a number from 1. */
  readonly classes: Uint16Array
  /** The one tag a frequent word has, or 255. */
  readonly fixed: Uint8Array
  /** Which list of tags the word may have; list 0 is for unknown words. */
  readonly lists: Uint16Array
  /** The lists, one after the other, and how long they are. */
  readonly listTags: Uint8Array
  readonly listSizes: Uint8Array
  /** Hashes of words whose cluster is known, and the clusters: groups of words with like neighbours. */
  readonly clusterWords: Int32Array
  readonly clusters: Uint16Array
  /** First layer: rows of `hidden` weights, each with its own scale: weight = value × scale. */
  readonly rows: Int8Array
  readonly rowScales: Float32Array
  /** For each place a matrix, as in the parser's model: product with a vector of bytes, times `matrixScale`, in fixed point. */
  readonly matrices: Int16Array
  readonly matrixScale: number
  /** In fixed point. */
  readonly bias: Int32Array
  /** Second layer: for each tag `hidden` weights, and what is added. */
  readonly output: Int16Array
  readonly outputBias: Float64Array
}

const KIND = 'tagger'
const VERSION = 4

type Values = Pick<TaggerModel, 'tags' | 'hidden' | 'classCount' | 'clusterCount' | 'matrixScale'>
type Arrays = Omit<TaggerModel, keyof Values>

/** Bytes of a model. */
export function writeModel(model: TaggerModel): Uint8Array {
  const { tags, hidden, classCount, clusterCount, matrixScale, ...arrays } = model
  return writeModelFile(KIND, VERSION, { tags, hidden, classCount, clusterCount, matrixScale }, arrays)
}

/** Reads what `writeModel` wrote. Throws when the bytes are none of it. */
export const readModel = (bytes: Uint8Array): TaggerModel =>
  readModelFile<Values, { [Name in keyof Arrays]: Arrays[Name] }>(KIND, VERSION, bytes)
