/** A trained tagger as it lies in `data/models/tagger/tagger.bin`. */
export interface TaggerModel {
  /** Names of the tags, "UPOS|XPOS"; their index is the tag. At most 255. */
  readonly tags: readonly string[]
  /** Hashes of known words (`wordHash`), each once. */
  readonly words: Int32Array
  /** What tags the word of the same index is known to have: a hash. */
  readonly classes: Int32Array
  /** The one tag a frequent word has, or 255. */
  readonly fixed: Uint8Array
  /** Hashes of words whose cluster is known, and the clusters: groups of words with like neighbours. */
  readonly clusterWords: Int32Array
  readonly clusters: Uint16Array
  /** Features (hashes), each once. */
  readonly keys: Int32Array
  /** How many weights each feature has, in order of `keys`. */
  readonly counts: Uint8Array
  /** The weights of all features, one after the other: tag and value. */
  readonly weightTags: Uint8Array
  readonly weights: Int16Array
}

/** How many cells a table of so many features has: a power of two, at most half full. */
export function roomFor(size: number): number {
  let room = 1024
  while (room < size * 2) room *= 2
  return room
}

/** The cell where the search for a feature starts. Models are stored in this order, so that loading writes in order. */
export const homeOf = (key: number, mask: number): number => (key ^ (key >>> 16)) & mask

const MAGIC = 0x53525447
const VERSION = 2

/** Bytes of a model: magic, version, five counts, the names of tags as UTF-8 lines, then the arrays, little-endian. */
export function writeModel(model: TaggerModel): Uint8Array {
  const names = new TextEncoder().encode(model.tags.join('\n'))
  const parts: Uint8Array[] = []
  const add = (array: ArrayBufferView): void => {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    const over = array.byteLength % 4
    if (over > 0) parts.push(new Uint8Array(4 - over))
  }
  add(
    new Int32Array([
      MAGIC,
      VERSION,
      names.length,
      model.words.length,
      model.keys.length,
      model.weights.length,
      model.clusters.length,
    ]),
  )
  add(names)
  add(model.words)
  add(model.classes)
  add(model.fixed)
  add(model.clusterWords)
  add(model.clusters)
  add(model.keys)
  add(model.counts)
  add(model.weightTags)
  add(model.weights)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads what `writeModel` wrote. Throws when the bytes are none of it. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const buffer = bytes.byteOffset % 4 === 0 ? bytes.buffer : new Uint8Array(bytes).buffer
  let at = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0
  const end = at + bytes.length
  const take = (length: number): number => {
    const start = at
    at += length + ((4 - (length % 4)) % 4)
    if (at > end) throw new Error('Cannot read the tagger model: it is cut short; reinstall sitrep')
    return start
  }
  const head = new Int32Array(buffer, take(28), 7)
  if (head[0] !== MAGIC || head[1] !== VERSION)
    throw new Error(`Cannot read the tagger model: version ${head[1]}, wanted ${VERSION}; reinstall sitrep`)
  const [, , nameBytes, words, keys, weights, clusters] = [...head] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const tags = new TextDecoder().decode(new Uint8Array(buffer, take(nameBytes), nameBytes)).split('\n')
  return {
    tags,
    words: new Int32Array(buffer, take(words * 4), words),
    classes: new Int32Array(buffer, take(words * 4), words),
    fixed: new Uint8Array(buffer, take(words), words),
    clusterWords: new Int32Array(buffer, take(clusters * 4), clusters),
    clusters: new Uint16Array(buffer, take(clusters * 2), clusters),
    keys: new Int32Array(buffer, take(keys * 4), keys),
    counts: new Uint8Array(buffer, take(keys), keys),
    weightTags: new Uint8Array(buffer, take(weights), weights),
    weights: new Int16Array(buffer, take(weights * 2), weights),
  }
}
