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

/** Of the first layer: this many steps are 1. */
export const FIXED_POINT = 512

const MAGIC = 0x53525450
const VERSION = 1

type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array | Float64Array

const ARRAYS = [
  ['known', Int32Array],
  ['rows', Int8Array],
  ['rowScales', Float32Array],
  ['matrices', Int16Array],
  ['bias', Int32Array],
  ['output', Int16Array],
  ['outputBias', Float64Array],
  ['labelSets', Uint8Array],
  ['setOf', Uint16Array],
] as const

/** Bytes of a model: magic, version, length of a head in JSON, the head, then the arrays, each at a multiple of 8 bytes, little-endian. */
export function writeParserModel(model: ParserModel): Uint8Array {
  const { hidden, size, smalls, tags, labels, matrixScale } = model
  const lengths = ARRAYS.map(([name]) => model[name].length)
  const head = new TextEncoder().encode(JSON.stringify({ hidden, size, smalls, tags, labels, matrixScale, lengths }))
  const first = new Uint8Array(pad(12 + head.length))
  first.set(new Uint8Array(new Int32Array([MAGIC, VERSION, head.length]).buffer))
  first.set(head, 12)
  const parts = [first]
  for (const [name] of ARRAYS) {
    const { buffer, byteOffset, byteLength } = model[name] as Numbers
    const part = new Uint8Array(pad(byteLength))
    part.set(new Uint8Array(buffer, byteOffset, byteLength))
    parts.push(part)
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const pad = (length: number): number => Math.ceil(length / 8) * 8

/** Reads what `writeParserModel` wrote. Throws when the bytes are none of it. */
export function readParserModel(bytes: Uint8Array): ParserModel {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const cut = (): Error => new Error('Cannot read the parser model: it is cut short; reinstall sitrep')
  if (whole.length < 12) throw cut()
  const [magic, version, headLength] = [...new Int32Array(whole.buffer, whole.byteOffset, 3)] as [
    number,
    number,
    number,
  ]
  if (magic !== MAGIC || version !== VERSION)
    throw new Error(`Cannot read the parser model: version ${version}, wanted ${VERSION}; reinstall sitrep`)
  if (whole.length < 12 + headLength) throw cut()
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(12, 12 + headLength))) as Pick<
    ParserModel,
    'hidden' | 'size' | 'smalls' | 'tags' | 'labels' | 'matrixScale'
  > & { readonly lengths: readonly number[] }
  let at = pad(12 + headLength)
  const arrays = ARRAYS.map(([name, Kind], index): [string, Numbers] => {
    const length = head.lengths[index]!
    const start = at
    at += pad(length * Kind.BYTES_PER_ELEMENT)
    if (at > whole.length) throw cut()
    return [name, new Kind(whole.buffer as ArrayBuffer, whole.byteOffset + start, length)]
  })
  const { lengths: _, ...rest } = head
  return { ...rest, ...(Object.fromEntries(arrays) as unknown as Omit<ParserModel, keyof typeof rest>) }
}
