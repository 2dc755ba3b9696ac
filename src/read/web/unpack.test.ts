import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WebFailure } from './failure.ts'
import { unpack } from './unpack.ts'

const text = 'The bridge is closed. '.repeat(100)
const tooLarge = () => new WebFailure('web/too-large@1', 'too large')
const open = async (bytes: Uint8Array, encoding: string, limit = 10_000, isCut = false) =>
  Buffer.from(await unpack(bytes, encoding, limit, isCut, tooLarge)).toString()

describe('unpack()', () => {
  it.each([
    ['', Buffer.from(text)],
    ['identity', Buffer.from(text)],
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
  ])('opens “%s”', async (encoding, bytes) => {
    expect(await open(bytes, encoding)).toBe(text)
  })
  it('opens nothing as nothing', async () => {
    expect(await open(new Uint8Array(), 'gzip')).toBe('')
  })
  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('stops a bomb of “%s” at the limit', async (encoding, bytes) => {
    await expect(open(bytes, encoding, 1_000_000)).rejects.toThrow('too large')
  })
  it.each([
    ['gzip', gzipSync(text).subarray(0, 60), /damaged or cut/],
    ['gzip', Buffer.from(text), /damaged or cut/],
    ['br', brotliCompressSync(text).subarray(0, 20), /damaged or cut/],
    ['zstd', Buffer.from(text), /packed as “zstd”/],
    ['gzip, gzip, gzip', gzipSync(text), /3 times/],
  ])('says what is wrong with “%s”', async (encoding, bytes, message) => {
    await expect(open(bytes, encoding)).rejects.toThrow(message)
  })
  it('gives what there is of bytes that were cut on purpose', async () => {
    const noise = Array.from({ length: 2000 }, (_, i) => `rule ${(i * 7919) % 104_729}\n`).join('')
    const some = await open(gzipSync(noise).subarray(0, 3000), 'gzip', 100_000, true)
    expect(some.length).toBeGreaterThan(1000)
    expect(noise.startsWith(some)).toBe(true)
  })
})
