import { crc32, inflateRawSync } from 'node:zlib'
import { LimitError, tooSteep } from './budget.ts'

/** A member as it lies in the archive, found without the list at its end. */
export interface LocalMember {
  readonly name: string
  readonly isEncrypted: boolean
  readonly content: Uint8Array
}

const LOCAL = 0x04034b50
/** A header in the list of members at the end. */
const LISTED = 0x02014b50

/**
 * The whole members of a ZIP from its beginning on, read by the headers before them (APPNOTE 4.3.7); then what ended
 * them: the list, the bytes (`cut`), or a place that cannot be read. A member above `maxBytes` has its first bytes only, enough to be
 * refused. Throws a `LimitError` for a bomb.
 */
export function* localMembers(
  bytes: Uint8Array,
  maxBytes: number,
): Generator<LocalMember | { readonly end: 'list' | 'cut' | 'unknown' }> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  for (;;) {
    if (at + 4 <= view.length && view.readUInt32LE(at) === LISTED) return yield { end: 'list' }
    if (at + 30 > view.length) return yield { end: 'cut' }
    if (view.readUInt32LE(at) !== LOCAL) return yield { end: view[at] === 0x50 ? 'cut' : 'unknown' }
    const flags = view.readUInt16LE(at + 6)
    const method = view.readUInt16LE(at + 8)
    const sum = view.readUInt32LE(at + 14)
    const packed = view.readUInt32LE(at + 18)
    const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28)
    const name = view.subarray(at + 30, at + 30 + view.readUInt16LE(at + 26)).toString('utf8')
    const isEncrypted = (flags & 1) !== 0
    // Bit 3: sizes and sum stand behind the data, in 12 or 16 bytes.
    const isOpen = (flags & 8) !== 0 && packed === 0
    if (isOpen && (method !== 8 || isEncrypted)) return yield { end: 'unknown' }
    if (!isOpen && start + packed > view.length) return yield { end: 'cut' }
    if (method === 8 && !isEncrypted) {
      const data = view.subarray(start, isOpen ? view.length : start + packed)
      const inflated = inflate(data, maxBytes)
      if (inflated === null) return yield { end: isOpen ? 'cut' : 'unknown' }
      const bomb = tooSteep(inflated.taken, inflated.content.length)
      if (bomb !== null) throw new LimitError(`its member ${name}, ${bomb}`)
      if (!isOpen && inflated.isWhole && crc32(inflated.content) !== sum) return yield { end: 'unknown' }
      yield { name, isEncrypted, content: inflated.content }
      if (isOpen && !inflated.isWhole) return yield { end: 'unknown' }
      at = start + (isOpen ? inflated.taken : packed)
      if (isOpen) at += view.length >= at + 4 && view.readUInt32LE(at) === 0x08074b50 ? 16 : 12
    } else {
      if (method === 0 || isEncrypted) yield { name, isEncrypted, content: view.subarray(start, start + packed) }
      at = start + packed
    }
  }
}

/** Data inflated up to `maxBytes`, and how many bytes they took; null for data that are cut or damaged. */
function inflate(data: Uint8Array, maxBytes: number): { content: Uint8Array; taken: number; isWhole: boolean } | null {
  try {
    const result = inflateRawSync(data, { info: true, maxOutputLength: maxBytes + 1 }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    return { content: result.buffer, taken: result.engine.bytesWritten, isWhole: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null
    return { content: new Uint8Array(maxBytes + 1), taken: data.length, isWhole: false }
  }
}
