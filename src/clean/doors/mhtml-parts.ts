/** A part of a MIME file, its transfer encoding undone. */
export interface MimePart {
  /** Media type in lower case, without parameters. */
  readonly type: string
  readonly charset: string | null
  readonly location: string | null
  /** `Content-ID` without its angle brackets. */
  readonly id: string | null
  readonly body: Uint8Array
}

/** A file of several parts. */
export interface MimeFile {
  /** Its header, names in lower case, folded lines joined. */
  readonly header: ReadonlyMap<string, string>
  /** Parts that hold something, those of parts within parts in their place. */
  readonly parts: readonly MimePart[]
  /** Its last boundary is missing. */
  readonly isCut: boolean
}

/** Parts within parts beyond this depth are left out: saved pages have one level, two at most. */
const DEEPEST = 6
/** Parts beyond this number are left out. */
const MOST_PARTS = 20_000

/**
 * The parts of a MIME file (RFC 2045, 2046, 2557). Bytes are read one to a character, so that boundaries and headers are
 * found whatever the charsets are. Nothing throws: what is broken is read as far as it goes.
 */
export function partsOf(bytes: Uint8Array): MimeFile {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start)
  const { header, end } = headerOf(raw, 0, raw.length)
  const parts: MimePart[] = []
  const isCut = collect(raw, end, raw.length, header, 0, parts)
  return { header, parts, isCut }
}

/** Adds the parts of an entity whose body is `[from, to)`; says whether its last boundary is missing. */
function collect(
  raw: string,
  from: number,
  to: number,
  header: ReadonlyMap<string, string>,
  depth: number,
  parts: MimePart[],
): boolean {
  const type = header.get('content-type') ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (!/^\s*multipart\//i.test(type) || boundary === null) {
    if (to > from && parts.length < MOST_PARTS) parts.push(partOf(raw.slice(from, to), header, type))
    return false
  }
  if (depth >= DEEPEST) return false
  let open = -1
  for (let at = boundaryAt(raw, boundary, from, to); at !== null; at = boundaryAt(raw, boundary, at.next, to)) {
    if (open >= 0) addPart(raw, open, at.start, depth, parts)
    if (at.isLast) return false
    open = at.next
  }
  if (open >= 0) addPart(raw, open, to, depth, parts)
  return true
}

function addPart(raw: string, from: number, to: number, depth: number, parts: MimePart[]): void {
  const inner = headerOf(raw, from, to)
  collect(raw, inner.end, to, inner.header, depth + 1, parts)
}

/** The next line that is the boundary; `start` is behind the text before it, without the line break. */
function boundaryAt(
  raw: string,
  boundary: string,
  from: number,
  to: number,
): { start: number; next: number; isLast: boolean } | null {
  const wanted = `--${boundary}`
  for (let at = raw.indexOf(wanted, from); at >= 0 && at < to; at = raw.indexOf(wanted, at + wanted.length)) {
    if (at > 0 && raw[at - 1] !== '\n' && raw[at - 1] !== '\r') continue
    const isLast = raw.startsWith('--', at + wanted.length)
    const rest = /[ \t]*(?:\r\n|\n|\r|$)/y
    rest.lastIndex = at + wanted.length + (isLast ? 2 : 0)
    const found = rest.exec(raw)
    if (!found) continue
    const start = raw[at - 1] === '\n' && raw[at - 2] === '\r' ? at - 2 : Math.max(from, at - 1)
    return { start: Math.max(from, start), next: rest.lastIndex, isLast }
  }
  return null
}

/** The header at the head of `[from, to)` and where the body begins behind the empty line. */
function headerOf(raw: string, from: number, to: number): { header: Map<string, string>; end: number } {
  const header = new Map<string, string>()
  let last: string | null = null
  let at = from
  while (at < to) {
    const found = raw.indexOf('\n', at)
    const end = found < 0 || found >= to ? to : found
    const line = raw.slice(at, end).replace(/\r$/, '')
    at = Math.min(to, end + 1)
    if (line === '') break
    const field = /^([!-9;-~]{1,76}):\s*(.*)$/s.exec(line)
    if (field) header.set((last = field[1]!.toLowerCase()), field[2]!.trim())
    else if (last !== null && /^[ \t]/.test(line)) header.set(last, `${header.get(last)} ${line.trim()}`)
  }
  return { header, end: at }
}

function partOf(text: string, header: ReadonlyMap<string, string>, type: string): MimePart {
  const encoding = (header.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  return {
    type: type.split(';')[0]!.trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    location: header.get('content-location') ?? null,
    id: header.get('content-id')?.replace(/^<|>$/g, '') ?? null,
    body:
      encoding === 'base64'
        ? Buffer.from(text, 'base64')
        : encoding === 'quoted-printable'
          ? quotedPrintable(text)
          : Buffer.from(text, 'latin1'),
  }
}

/** Quoted-printable undone, line breaks as LF; what is no valid escape stays as it stands. */
function quotedPrintable(text: string): Uint8Array {
  const plain = text
    .split('\n')
    .map((line) => line.trimEnd())
    .map((line, i, lines) => (line.endsWith('=') ? line.slice(0, -1) : i + 1 < lines.length ? `${line}\n` : line))
    .join('')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function parameter(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,300})"|([^\\s";]{1,300}))`, 'i').exec(field)
  return found?.[1] ?? found?.[2] ?? null
}
