import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'
import { WebFailure } from './failure.ts'

/** What we say we can unpack. */
export const ACCEPT_ENCODING = 'gzip, deflate, br'

/** Packings of one body inside each other; more than two is no page. */
const DEEPEST = 2

const unpackers = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  raw: promisify(inflateRaw),
  br: promisify(brotliDecompress),
} as const

/**
 * The body behind a `Content-Encoding`. What comes out is never more than `limit` bytes, however small what went in.
 * With `isCut` the bytes may end anywhere. Throws a `WebFailure` for an unknown packing, for damage and beyond the limit.
 */
export async function unpack(
  bytes: Uint8Array,
  encoding: string,
  limit: number,
  isCut: boolean,
  tooLarge: () => WebFailure,
): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > DEEPEST)
    throw new WebFailure('web/encoding@1', `it is packed ${names.length} times over; save the page and give the file`)
  let body = bytes
  for (const name of names.toReversed()) {
    if (body.length === 0) return body
    if (name !== 'gzip' && name !== 'deflate' && name !== 'br')
      throw new WebFailure(
        'web/encoding@1',
        `it is packed as “${name.slice(0, 20)}”, which was not asked for and is not known; save the page and give the file`,
      )
    // Some servers send deflate without the wrapper that the standard asks for (RFC 9110 8.4.1.2).
    const isRaw = name === 'deflate' && !((body[0]! & 0x0f) === 8 && ((body[0]! << 8) | (body[1] ?? 0)) % 31 === 0)
    const flush = name === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH
    const options = { maxOutputLength: limit, ...(isCut ? { finishFlush: flush } : {}) }
    try {
      body = await unpackers[isRaw ? 'raw' : name](body, options)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
      const why = error instanceof Error ? error.message : String(error)
      throw new WebFailure(
        'web/encoding@1',
        `what the server packed as ${name} is damaged or cut (${why}); try again later`,
      )
    }
  }
  return body
}
