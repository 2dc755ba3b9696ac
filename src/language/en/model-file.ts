/** Arrays of numbers that a model file holds. */
export type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array | Float64Array

const KINDS = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Float32Array, Float64Array } as const

/** What stands at the front of a file: its kind and version, small values, and the arrays that follow. */
interface Head {
  readonly kind: string
  readonly version: number
  readonly values: unknown
  readonly arrays: readonly (readonly [name: string, type: keyof typeof KINDS, length: number])[]
}

const MAGIC = 0x4d525453

/**
 * Bytes of a model: magic, length of the head, the head as JSON, then the arrays one after the other, each at a multiple of
 * 8 bytes, little-endian.
 */
export function writeModelFile(
  kind: string,
  version: number,
  values: unknown,
  arrays: Readonly<Record<string, Numbers>>,
): Uint8Array {
  const names = Object.keys(arrays).map((name): Head['arrays'][number] => {
    const array = arrays[name]!
    return [name, array.constructor.name as keyof typeof KINDS, array.length]
  })
  const head = new TextEncoder().encode(JSON.stringify({ kind, version, values, arrays: names } satisfies Head))
  const first = new Uint8Array(pad(8 + head.length))
  first.set(new Uint8Array(new Int32Array([MAGIC, head.length]).buffer))
  first.set(head, 8)
  const parts = [first]
  for (const { buffer, byteOffset, byteLength } of Object.values(arrays)) {
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

/**
 * Reads what `writeModelFile` wrote: the small values and the arrays, which share the bytes' memory. Throws an Error that
 * says what to do when the bytes are of another kind or version, or cut short.
 */
export function readModelFile<Values, Arrays extends Readonly<Record<string, Numbers>>>(
  kind: string,
  version: number,
  bytes: Uint8Array,
): Values & Arrays {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const cut = (): Error => new Error(`Cannot read the model of the ${kind}: it is cut short; reinstall sitrep`)
  if (whole.length < 8) throw cut()
  const start = new Int32Array(whole.buffer, whole.byteOffset, 2)
  const length = start[1]!
  if (start[0] !== MAGIC) throw new Error(`Cannot read the model of the ${kind}: it is no model; reinstall sitrep`)
  if (length < 2 || whole.length < 8 + length) throw cut()
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(8, 8 + length))) as Head
  if (head.kind !== kind || head.version !== version)
    throw new Error(
      `Cannot read the model of the ${kind}: it is version ${head.version} of a ${head.kind}, wanted version ${version}; reinstall sitrep`,
    )
  let at = pad(8 + length)
  const arrays: Record<string, Numbers> = {}
  for (const [name, type, count] of head.arrays) {
    const Kind = KINDS[type]
    const from = at
    at += pad(count * Kind.BYTES_PER_ELEMENT)
    if (at > whole.length) throw cut()
    arrays[name] = new Kind(whole.buffer as ArrayBuffer, whole.byteOffset + from, count)
  }
  return { ...(head.values as Values), ...(arrays as Arrays) }
}
