import type { Problem } from '../../text/problem.ts'
import { tooLarge } from '../problem.ts'
import type { Report } from '../report.ts'
import type { Input } from './container.ts'
import { mediaTypeOf } from './members.ts'
import { collect } from './streams.ts'

/** Something as one report, or why it is none. Throws what its stream throws. */
export async function single(input: Input, maxBytes: number): Promise<Report | Problem> {
  const { source, content } = input
  const body = content instanceof Uint8Array ? content : await collect(content, maxBytes)
  if (body === null || body.length > maxBytes) return tooLarge(source, body?.length ?? null, maxBytes)
  return {
    source,
    newsroom: null,
    publishedAt: null,
    url: input.url,
    scale: null,
    fetchedAt: input.fetchedAt,
    mediaType: input.mediaType ?? mediaTypeOf(source),
    charset: input.charset,
    // A plain array of bytes, whatever buffer it came in: reports are posted to threads.
    body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength),
  }
}
