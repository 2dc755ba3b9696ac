import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** An HTTP answer as it was recorded. */
export interface HttpAnswer {
  readonly status: number
  /** Names in small letters; the first value of each. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** Longest header read: servers refuse longer ones. */
const LONGEST_HEADER = 262_144

/** Status, headers and body of a recorded answer; null for bytes that are none. */
export function parseHttp(bytes: Uint8Array): HttpAnswer | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const crlf = view.indexOf('\r\n\r\n')
  const lf = view.indexOf('\n\n')
  const isCrlf = crlf >= 0 && (lf < 0 || crlf < lf)
  const end = isCrlf ? crlf : lf
  const head = view.subarray(0, Math.min(end < 0 ? view.length : end, LONGEST_HEADER)).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(head)
  if (!status) return null
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return {
    status: Number(status[1]),
    headers,
    body: end < 0 ? new Uint8Array(0) : view.subarray(end + (isCrlf ? 4 : 2)),
  }
}

/** The media type and charset of a `Content-Type`. */
export function contentType(value: string | null | undefined): {
  readonly mediaType: string | null
  readonly charset: string | null
} {
  const [type = '', ...parameters] = (value ?? '').split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(parameter)?.[1])
    .find(Boolean)
  return {
    mediaType: /^\s*[\w.+-]+\/[\w.+-]+\s*$/.test(type) ? type.trim().toLowerCase() : null,
    charset: charset ?? null,
  }
}

/**
 * A body without the encodings of its transport (chunks, gzip, deflate, Brotli). Recorders often undo them and keep the
 * header: a body that is not so encoded is given as it is. Says in words what cannot be undone; `too-large` for more than
 * `limit` bytes.
 */
export function plainBody(answer: HttpAnswer, limit: number): Uint8Array | 'too-large' | { readonly why: string } {
  let body = answer.body
  if (/\bchunked\b/i.test(answer.headers.get('transfer-encoding') ?? '')) body = dechunked(body) ?? body
  const encodings = (answer.headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  for (const encoding of encodings.reverse()) {
    if (encoding === '' || encoding === 'identity' || body.length === 0) continue
    const undo = UNDO[encoding]
    if (!undo) return { why: `its Content-Encoding is ${encoding}, which is not read` }
    try {
      body = undo(body, limit)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too-large'
      if (looksEncoded(body, encoding)) return { why: `its ${encoding} data are cut or damaged` }
    }
  }
  return body.length > limit ? 'too-large' : body
}

const UNDO: Readonly<Record<string, (body: Uint8Array, limit: number) => Uint8Array>> = {
  gzip: (body, maxOutputLength) => gunzipSync(body, { maxOutputLength }),
  'x-gzip': (body, maxOutputLength) => gunzipSync(body, { maxOutputLength }),
  br: (body, maxOutputLength) => brotliDecompressSync(body, { maxOutputLength }),
  deflate: (body, maxOutputLength) =>
    (body[0]! & 0x0f) === 8 ? inflateSync(body, { maxOutputLength }) : inflateRawSync(body, { maxOutputLength }),
}

/** Is it compressed after all? Brotli and raw deflate have no mark: text has no NUL and few other controls. */
const looksEncoded = (body: Uint8Array, encoding: string): boolean =>
  encoding.endsWith('gzip')
    ? body[0] === 0x1f && body[1] === 0x8b
    : body.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))

/** The bytes of a chunked body; null when it is not one (RFC 9112 7.1). A last chunk that is cut is kept as far as it goes. */
function dechunked(body: Uint8Array): Uint8Array | null {
  const view = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; at < view.length; ) {
    const end = view.indexOf('\r\n', at)
    const size =
      end < 0 || end - at > 200
        ? null
        : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(view.subarray(at, end).toString('latin1'))
    if (!size) return parts.length === 0 ? null : Buffer.concat(parts)
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) break
    parts.push(view.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}
