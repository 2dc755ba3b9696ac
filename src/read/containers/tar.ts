import type { Problem } from '../../text/problem.ts'
import type { Report } from '../report.ts'
import { Archive } from './archive.ts'
import { LimitError } from './budget.ts'
import { ByteReader } from './byte-reader.ts'
import type { Input, Opening } from './container.ts'
import { DamageError } from './gzip.ts'
import { shown } from './members.ts'
import { isTar } from './sniff.ts'

/** A tar is made of blocks of 512 bytes (POSIX 1003.1, pax). */
const BLOCK = 512
/** Longest name or pax header in bytes: paths end at 4096 everywhere. */
const LONGEST_HEADER = 1_000_000

interface Header {
  readonly name: string
  readonly size: number
  /** `0` a file, `5` a folder, `1` and `2` links, `L`, `x`, `g` headers that speak of the next member. */
  readonly type: string
}

/** The reports of a tar, member by member, as a stream. Links and devices are no reports. Throws what `open` says in words. */
export async function* openTar(
  input: Input & { readonly content: AsyncIterable<Uint8Array> },
  opening: Opening,
): AsyncGenerator<Report | Problem> {
  const reader = new ByteReader(input.content)
  const archive = new Archive(input, opening)
  let longName: string | null = null
  let longSize: number | null = null
  for (;;) {
    const block = await reader.exactly(BLOCK)
    if (block.length < BLOCK) {
      // The end is two empty blocks; many writers leave them out, and then nothing follows.
      if (block.length > 0) throw new DamageError('cut: it ends inside a header')
      break
    }
    if (block[0] === 0 && block.every((byte) => byte === 0)) break
    if (!isTar(block)) throw new DamageError(`damaged: no header at byte ${reader.position - BLOCK}`)
    const header = headerOf(block)
    if (header.type === 'L' || header.type === 'x' || header.type === 'g' || header.type === 'K') {
      if (header.size > LONGEST_HEADER) throw new LimitError(`a header of ${header.size} bytes`)
      const text = Buffer.from(await whole(reader, header)).toString('utf8')
      if (header.type === 'L') longName = text.replace(/\0.*$/s, '')
      else if (header.type === 'x') {
        const pax = paxOf(text)
        longName = pax.get('path') ?? longName
        const size = Number(pax.get('size') ?? Number.NaN)
        if (Number.isSafeInteger(size) && size >= 0) longSize = size
      }
      continue
    }
    const size = longSize ?? header.size
    const name = longName ?? header.name
    longName = null
    longSize = null
    const start = reader.position
    const isFile = header.type === '0' || header.type === '\0' || header.type === '7'
    const admitted = isFile ? archive.admit(name) : null
    if (admitted !== null && typeof admitted !== 'string') yield admitted
    else if (admitted !== null) yield* archive.member(admitted, exactly(reader, size))
    await reader.skip(start + Math.ceil(size / BLOCK) * BLOCK - reader.position)
    // A stream that ends within the padding of its last block is whole as far as reports go.
    if (reader.position < start + size) throw new DamageError(`cut: it ends inside the member ${shown(name)}`)
  }
  yield* archive.end()
}

/** The bytes of a member; throws when they end early, so that half a report is none. */
async function* exactly(reader: ByteReader, size: number): AsyncGenerator<Uint8Array> {
  const end = reader.position + size
  yield* reader.take(size)
  if (reader.position < end) throw new DamageError('cut: its archive ends inside it')
}

async function whole(reader: ByteReader, { size }: Header): Promise<Uint8Array> {
  const bytes = await reader.exactly(size)
  await reader.skip(Math.ceil(size / BLOCK) * BLOCK - size)
  if (bytes.length < size) throw new DamageError('cut: it ends inside a header')
  return bytes
}

function headerOf(block: Uint8Array): Header {
  const text = (start: number, length: number) =>
    Buffer.from(block.buffer, block.byteOffset + start, length)
      .toString('utf8')
      .replace(/\0.*$/s, '')
  const prefix = text(257, 5) === 'ustar' && block[262] === 0 ? text(345, 155) : ''
  const name = text(0, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeOf(block),
    type: String.fromCharCode(block[156]!),
  }
}

/** Octal digits, or base 256 when the first bit is set. */
function sizeOf(block: Uint8Array): number {
  if (block[124]! & 0x80) {
    let size = block[124]! & 0x7f
    for (let i = 125; i < 136; i++) size = size * 256 + block[i]!
    if (!Number.isSafeInteger(size)) throw new DamageError('damaged: a member of impossible size')
    return size
  }
  const digits = /^[ \0]*([0-7]*)/.exec(String.fromCharCode(...block.subarray(124, 136)))![1]!
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

/** Records `LENGTH key=value\n` of a pax header. */
function paxOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of text.split('\n')) {
    const record = /^\d+ ([^=]+)=(.*)$/s.exec(line)
    if (record) found.set(record[1]!, record[2]!)
  }
  return found
}
