import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A fifth of the size for a fifth of a millisecond; more effort costs more time than it saves. */
const EFFORT = 3

/** Text or bytes as they are stored: deflated. */
export const pack = (content: string | Uint8Array): Buffer => deflateRawSync(content, { level: EFFORT })

/** What was packed. Throws when the bytes are damaged. */
export const unpackBytes = (packed: Uint8Array): Buffer => inflateRawSync(packed)
export const unpack = (packed: Uint8Array): string => inflateRawSync(packed).toString('utf8')
