import { inflateRawSync } from 'node:zlib'

/** A member of a ZIP as its central directory lists it. Sizes in bytes. */
interface Member {
  readonly name: string
  readonly isLocked: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where its local header stands. */
  readonly offset: number
}

/** Bytes of the largest part of text that is unpacked, and of all together: a thousand printed pages have less. */
const LARGEST_PART = 24_000_000
const LARGEST_TEXT = 48_000_000
/** More members than this has no document. */
const MOST_MEMBERS = 20_000

/** A document that is safe to open, or why it is not: what was wrong and what to do. */
export type DocxPackage = { readonly core: string | null; readonly why: null } | { readonly why: string }

/**
 * Looks into a ZIP before anything else unpacks it: is it a Word document, whole, without a password, and of a size that
 * fits into memory? Declared sizes are checked first, then the parts of text are unpacked no further than allowed, since
 * declarations may lie. `core` is the XML of its core properties; null when it has none.
 */
export function examine(bytes: Uint8Array): DocxPackage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const members = membersOf(file)
  if (members === null) return { why: 'the file is cut or broken (it has no table of contents); get it again' }
  if (members.length > MOST_MEMBERS) return { why: `it holds ${members.length} files, as no document does; check it` }
  const names = new Set(members.map(({ name }) => name))
  const other = otherKind(names)
  if (other !== null) return { why: other }
  if (members.some(({ isLocked }) => isLocked))
    return { why: 'it is protected by a password; save a copy without one and give that' }
  const texts = members.filter(({ name }) => /\.(?:xml|rels)$/i.test(name) || name.startsWith('word/_rels/'))
  const declared = texts.reduce((sum, { size }) => sum + size, 0)
  const largest = texts.reduce((most, { size }) => Math.max(most, size), 0)
  if (declared > LARGEST_TEXT || largest > LARGEST_PART) return { why: bomb(declared) }
  let core: string | null = null
  let unpacked = 0
  for (const member of texts) {
    const text = unpack(file, member)
    if (text === 'bomb') return { why: bomb(null) }
    if (text === null) return { why: `the file is cut or broken (${member.name} cannot be unpacked); get it again` }
    unpacked += text.length
    if (unpacked > LARGEST_TEXT) return { why: bomb(null) }
    if (member.name === 'docProps/core.xml') core = text.toString('utf8')
  }
  return { core, why: null }
}

const bomb = (declared: number | null): string =>
  `its text unpacks to ${declared === null ? `more than ${LARGEST_PART / 1e6}` : Math.round(declared / 1e6)} MB, as no report does (the limit is ${LARGEST_PART / 1e6} MB a part, ${LARGEST_TEXT / 1e6} MB in all): it may be a ZIP bomb; if it is a document, save it as text`

/** What a ZIP is that holds no Word document; null when it holds one. */
function otherKind(names: ReadonlySet<string>): string | null {
  const isOffice = names.has('[Content_Types].xml')
  if (isOffice && (names.has('word/document.xml') || names.has('_rels/.rels')) && hasFolder(names, 'word/')) return null
  if (hasFolder(names, 'xl/')) return 'it is a spreadsheet (XLSX), no report; save its text'
  if (hasFolder(names, 'ppt/')) return 'it is a presentation (PPTX), no report; save its text'
  if (names.has('content.xml') && names.has('META-INF/manifest.xml'))
    return 'it is an OpenDocument file, which is not read; save it as DOCX, PDF or text'
  if (names.has('META-INF/container.xml')) return 'it is a book (EPUB), which is not read; save the report as text'
  return 'it is a ZIP archive and no Word document; unpack it and give what is inside'
}

const hasFolder = (names: ReadonlySet<string>, folder: string): boolean =>
  [...names].some((name) => name.startsWith(folder))

/** The members that the central directory lists; null when there is none, or it is cut. */
function membersOf(file: Buffer): Member[] | null {
  let end = -1
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--)
    if (file.readUInt32LE(at) === 0x06054b50) {
      end = at
      break
    }
  if (end < 0) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const members: Member[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place))
    members.push({
      name: file.toString('utf8', at + 46, at + 46 + name!),
      isLocked: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + name! + extra! + comment!
  }
  return members
}

/** A member's bytes; `bomb` when there are more than allowed, null when they cannot be unpacked. */
function unpack(file: Buffer, { method, packed, offset }: Member): Buffer | 'bomb' | null {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) return null
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + packed > file.length) return null
  const body = file.subarray(start, start + packed)
  if (method === 0) return body.length > LARGEST_PART ? 'bomb' : body
  if (method !== 8) return null
  try {
    return inflateRawSync(body, { maxOutputLength: LARGEST_PART })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : null
  }
}
