/** A trained finder of names as it lies in `data/models/names/names.bin`. */
export interface NameWeights {
  /** Hashes of words in lower case, and the cluster of each: groups of words with like neighbours. */
  readonly clusterWords: Int32Array
  readonly clusters: Uint16Array
  /** The family of each cluster: groups of like clusters. */
  readonly families: Uint8Array
  /** Features (hashes), each once, in the order of the table that `makeNameModel` makes. */
  readonly keys: Int32Array
  /** `LABELS` weights a feature. */
  readonly weights: Int16Array
  /** From label to label: `LABELS` rows of `LABELS` and a last row for the start of a sentence. */
  readonly transitions: Int16Array
}

/** O, then begin and inside of person, place, organization. */
export const LABELS = 7
export const LABEL_TYPES = ['person', 'place', 'organization'] as const

/** The weights as a table, ready to score and decode. */
export interface NameModel {
  /** The cluster of a word in lower case; 0 when it has none. */
  clusterOf(word: string): number
  /** The family of a cluster; 0 of none. */
  familyOf(cluster: number): number
  /** Adds the weights of features `[0, count)` to the `LABELS` scores from `at` on. */
  add(features: Int32Array, count: number, scores: Int32Array, at: number): void
  /**
   * The best sequence of labels for a run of words, `LABELS` scores a word; `opens` says that the run opens its sentence,
   * `closes` that it ends it. Writes them to `labels`; and to `margins` by how much the label's own score is ahead of
   * "no name" (0 where that is the label).
   */
  decode(
    scores: Int32Array,
    words: number,
    opens: boolean,
    closes: boolean,
    labels: Uint8Array,
    margins: Int32Array,
  ): void
}

/** Label 2k+1 begins a name, 2k+2 goes on with it. May `next` follow `label`? */
export const mayFollow = (label: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || label === next || label === next - 1

/** 32-bit FNV-1a of a string's code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

export const roomFor = (size: number): number => {
  let room = 1024
  while (room < size * 2) room *= 2
  return room
}
export const homeOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask

/** An open-addressed table from 32-bit keys to their index. Key 0 is nobody's. */
function tableOf(keys: Int32Array): (key: number) => number {
  const room = roomFor(keys.length)
  const mask = room - 1
  const cells = new Int32Array(room)
  const at = new Int32Array(room)
  for (let index = 0; index < keys.length; index++) {
    let slot = homeOf(keys[index]!, mask)
    while (cells[slot] !== 0) slot = (slot + 1) & mask
    cells[slot] = keys[index]!
    at[slot] = index
  }
  return (key) => {
    let slot = homeOf(key, mask)
    for (let cell = cells[slot]!; cell !== 0; cell = cells[(slot = (slot + 1) & mask)]!)
      if (cell === key) return at[slot]!
    return -1
  }
}

export function makeNameModel({
  clusterWords,
  clusters,
  families,
  keys,
  weights,
  transitions,
}: NameWeights): NameModel {
  // Keys and where their weights begin, side by side.
  const mask = roomFor(keys.length) - 1
  const last = 2 * mask + 1
  const cells = new Int32Array(2 * mask + 2)
  for (let index = 0; index < keys.length; index++) {
    let slot = homeOf(keys[index]!, mask) * 2
    while (cells[slot] !== 0) slot = (slot + 2) & last
    cells[slot] = keys[index]!
    cells[slot + 1] = index * LABELS
  }
  const clusterAt = tableOf(clusterWords)
  let best = new Int32Array(64 * LABELS)
  let from = new Uint8Array(64 * LABELS)
  return {
    clusterOf(word) {
      const index = clusterAt(hashOf(word) || 1)
      return index < 0 ? 0 : clusters[index]!
    },
    familyOf: (cluster) => families[cluster] ?? 0,
    add(features, count, scores, at) {
      for (let f = 0; f < count; f++) {
        const key = features[f]!
        let slot = homeOf(key, mask) * 2
        while (cells[slot] !== key && cells[slot] !== 0) slot = (slot + 2) & last
        if (cells[slot] === 0) continue
        const row = cells[slot + 1]!
        for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[row + label]!
      }
    },
    decode(scores, words, opens, closes, labels, margins) {
      if (best.length < words * LABELS) {
        best = new Int32Array(2 * words * LABELS)
        from = new Uint8Array(2 * words * LABELS)
      }
      const start = opens ? LABELS * LABELS : 0
      for (let label = 0; label < LABELS; label++)
        best[label] = mayFollow(0, label) ? scores[label]! + transitions[start + label]! : -0x40000000
      for (let at = LABELS; at < words * LABELS; at += LABELS) {
        for (let label = 0; label < LABELS; label++) {
          let top = -0x40000000
          for (let before = 0; before < LABELS; before++) {
            if (!mayFollow(before, label)) continue
            const score = best[at - LABELS + before]! + transitions[before * LABELS + label]!
            if (score > top) {
              top = score
              from[at + label] = before
            }
          }
          best[at + label] = top + scores[at + label]!
        }
      }
      const end = (words - 1) * LABELS
      let label = 0
      let top = -0x7fffffff
      for (let last = 0; last < LABELS; last++) {
        const score = best[end + last]! + (closes ? 0 : transitions[last * LABELS]!)
        if (score > top) [top, label] = [score, last]
      }
      for (let word = words - 1; word >= 0; word--) {
        labels[word] = label
        margins[word] = label === 0 ? 0 : scores[word * LABELS + label]! - scores[word * LABELS]!
        label = from[word * LABELS + label]!
      }
    },
  }
}

const MAGIC = 0x5352544e
const VERSION = 2

/** Bytes of a model: magic, version, three counts, then the arrays, little-endian, each padded to four bytes. */
export function writeNames(model: NameWeights): Uint8Array {
  const parts: Uint8Array[] = []
  const add = (array: ArrayBufferView): void => {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    if (array.byteLength % 4 > 0) parts.push(new Uint8Array(4 - (array.byteLength % 4)))
  }
  add(new Int32Array([MAGIC, VERSION, model.clusterWords.length, model.families.length, model.keys.length]))
  add(model.clusterWords)
  add(model.clusters)
  add(model.families)
  add(model.keys)
  add(model.weights)
  add(model.transitions)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads what `writeNames` wrote. Throws when the bytes are none of it. */
export function readNames(bytes: Uint8Array): NameWeights {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const { buffer } = aligned
  let at = aligned.byteOffset
  const end = at + aligned.length
  const take = (length: number): number => {
    const start = at
    at += length + ((4 - (length % 4)) % 4)
    if (start + length > end) throw new Error('Cannot read the model of names: it is cut short; reinstall sitrep')
    return start
  }
  const [magic, version, words, families, features] = new Int32Array(buffer, take(20), 5)
  if (magic !== MAGIC || version !== VERSION)
    throw new Error(`Cannot read the model of names: version ${version}, wanted ${VERSION}; reinstall sitrep`)
  return {
    clusterWords: new Int32Array(buffer, take(words! * 4), words),
    clusters: new Uint16Array(buffer, take(words! * 2), words),
    families: new Uint8Array(buffer, take(families!), families),
    keys: new Int32Array(buffer, take(features! * 4), features),
    weights: new Int16Array(buffer, take(features! * LABELS * 2), features! * LABELS),
    transitions: new Int16Array(buffer, take((LABELS + 1) * LABELS * 2), (LABELS + 1) * LABELS),
  }
}
