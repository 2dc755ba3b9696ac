import { open as openFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'
import type { Problem } from '../../text/problem.ts'
import { problem } from '../problem.ts'
import type { Report } from '../report.ts'
import { Archive } from './archive.ts'
import { LimitError, tooSteep } from './budget.ts'
import type { Input, Opening } from './container.ts'
import { DamageError } from './gzip.ts'
import { single } from './single.ts'
import { collect, once } from './streams.ts'

/** A ZIP is read from its end: one that is no file is held in memory, up to this many bytes. */
const MOST_HELD = 256_000_000
/** Names that office documents and books (which are ZIPs too) begin with. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/|word\/|docProps\/|customXml\/|xl\/|ppt\/)/
const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false } as const

type ZipInput = Input & { readonly content: AsyncIterable<Uint8Array>; readonly head: Uint8Array }

/**
 * The reports of a ZIP, in the order of its list of members; of one whose list is gone (cut, or not yet written), in the
 * order they lie in, as far as they go. An office document is one report. Throws what `open` says in words.
 */
export async function* openZip(input: ZipInput, opening: Opening): AsyncGenerator<Report | Problem> {
  const held = input.path === null ? await collect(input.content, MOST_HELD) : null
  if (input.path === null && held === null)
    throw new LimitError(`a ZIP inside something else is read up to ${MOST_HELD / 1e6} MB`)
  const file = input.path === null ? null : await openFile(input.path)
  const bytes = held === null ? null : Buffer.from(held.buffer, held.byteOffset, held.length)
  const list = () => (file ? yauzl.fromFdPromise(file.fd, OPTIONS) : yauzl.fromBufferPromise(bytes!, OPTIONS))
  try {
    let zip: ZipFile
    try {
      zip = await list()
    } catch (error) {
      yield* withoutList(input, held ?? (await collect(input.content, MOST_HELD)), opening, error)
      return
    }
    if (mayBeOffice(input.head) && (await isOffice(await list(), input.head)))
      yield await single({ ...input, content: held ?? input.content }, opening.maxBytes)
    else yield* members(input, zip, opening)
  } finally {
    await file?.close()
  }
}

const firstName = (head: Uint8Array): string =>
  Buffer.from(head.subarray(30, 30 + (head[26]! | (head[27]! << 8)))).toString('latin1')

const mayBeOffice = (head: Uint8Array): boolean => OFFICE.test(firstName(head))

/** Is it a document of an office program, or a book? Its list says so. */
async function isOffice(zip: ZipFile, head: Uint8Array): Promise<boolean> {
  if (firstName(head) === 'mimetype') return true
  try {
    for await (const entry of zip.eachEntry()) {
      if (nameOf(entry) === '[Content_Types].xml') return true
      if (zip.entriesRead > 1000) return false
    }
  } catch {
    // A damaged list is said when its members are read.
  }
  return false
}

async function* members(input: Input, zip: ZipFile, opening: Opening): AsyncGenerator<Report | Problem> {
  const archive = new Archive(input, opening)
  const { source } = input
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      // A name that ends in a slash is a folder's; a link's content is a path, no report.
      if (name.endsWith('/') || isLink(entry)) continue
      const admitted = archive.admit(name)
      if (admitted === null) continue
      if (typeof admitted !== 'string') yield admitted
      else if (entry.isEncrypted()) archive.encrypted(admitted)
      else if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
        const message = `Cannot read ${source}!${admitted}: compressed by method ${entry.compressionMethod}, which is not read; unpack it and give the file`
        yield problem('read/compression@1', 'error', message, `${source}!${admitted}`)
      } else {
        const bomb = tooSteep(entry.compressedSize, entry.uncompressedSize)
        if (bomb !== null) throw new LimitError(`its member ${admitted}, ${bomb}`)
        yield* archive.member(admitted, contentOf(zip, entry, opening))
      }
    }
  } catch (error) {
    if (error instanceof LimitError || error instanceof DamageError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DamageError(`damaged: its list of members cannot be read beyond the first ${zip.entriesRead} (${reason})`)
  }
  yield* archive.end()
}

const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

/** The name as the archive has it: refusing one is `Archive`'s, which says so. */
const nameOf = (entry: Entry): string =>
  yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields as unknown as { id: number; data: Buffer }[],
    false,
  )

/** A member's bytes, held against the length and the sum that the archive states. */
async function* contentOf(zip: ZipFile, entry: Entry, opening: Opening): AsyncGenerator<Uint8Array> {
  let stream: Readable
  let sum = 0
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const over = opening.budget.spend(chunk.length)
      if (over !== null) throw new LimitError(over)
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof LimitError) throw error
    throw new DamageError(`damaged: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (sum !== entry.crc32) throw new DamageError('damaged: its bytes do not add up to the sum its archive states')
}

/** What still lies in a ZIP that has lost its list of members. */
async function* withoutList(
  input: ZipInput,
  bytes: Uint8Array | null,
  opening: Opening,
  error: unknown,
): AsyncGenerator<Report | Problem> {
  if (bytes === null) throw error
  const { localMembers } = await import('./zip-cut.ts')
  const archive = new Archive(input, opening)
  const { source } = input
  for (const member of localMembers(bytes, opening.maxBytes)) {
    if ('end' in member) {
      if (member.end === 'cut') throw new DamageError('cut: its end is missing, and its list of members with it')
      if (member.end === 'unknown') throw new DamageError('damaged: its list of members cannot be found')
      const message = `${source} does not end as a ZIP should: its members were read as they lie in it`
      yield problem('read/damaged@1', 'warning', message, source)
      yield* archive.end()
      return
    }
    const admitted = archive.admit(member.name)
    if (admitted === null) continue
    if (typeof admitted !== 'string') yield admitted
    else if (member.isEncrypted) archive.encrypted(admitted)
    else yield* archive.member(admitted, once(member.content))
  }
}
