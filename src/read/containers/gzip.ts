import { type Budget, LimitError, tooSteep } from './budget.ts'

/** Thrown where compressed data end early or are damaged; the message goes on from "NAME is …". */
export class DamageError extends Error {
  override readonly name = 'DamageError'
}

/** Bytes given to zlib at once: what comes out of them (at most 1032 times as much) is held until it is taken. */
const PIECE = 16_384

/**
 * What gzip data hold, all members one after the other (each record of a WARC is one). Throws a `DamageError` for data
 * that are cut or damaged, after everything that came before; a `LimitError` for a bomb.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const zip = createGunzip({ chunkSize: 65_536 })
  const out: Uint8Array[] = []
  let failure: NodeJS.ErrnoException | null = null
  // Bytes given to zlib.
  let fed = 0
  let bytesOut = 0
  let ended = false
  let wake = () => {}
  zip.on('data', (chunk: Uint8Array) => out.push(chunk))
  zip.on('error', (error) => {
    failure = error
    wake()
  })
  zip.on('end', () => {
    ended = true
    wake()
  })
  /** Waits for an answer to what `start` begins, or for the error that comes instead. */
  const answer = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve
      start(() => resolve())
    })
  function* taken(): Generator<Uint8Array> {
    for (const chunk of out.splice(0)) {
      bytesOut += chunk.length
      const bomb = tooSteep(fed, bytesOut) ?? budget.spend(chunk.length)
      if (bomb !== null) throw new LimitError(bomb)
      yield chunk
    }
  }
  try {
    for await (const chunk of chunks) {
      const before = fed
      for (const piece of pieces(chunk)) {
        if (failure !== null || ended) break
        fed += piece.length
        await answer((done) => zip.write(piece, () => done()))
        yield* taken()
      }
      // zlib ends without a word at a NUL after a member: NUL to the end is the padding of a tape, anything else is lost.
      if (ended && chunk.subarray(Math.max(0, zip.bytesWritten - before)).some((byte) => byte !== 0))
        throw new DamageError('followed by bytes that are not gzip: they are not read')
      if (failure !== null) break
    }
    if (failure === null && !ended) await answer(() => zip.end())
    yield* taken()
    if (failure !== null) throw damage(failure, bytesOut)
  } finally {
    zip.destroy()
  }
}

const MEMBER = Buffer.from([0x1f, 0x8b, 0x08])

/** A chunk in pieces that also end where a gzip member seems to begin: zlib gives nothing of a piece with damage in it. */
function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  let next = view.indexOf(MEMBER, 1)
  for (let at = 0; at < view.length; ) {
    const isSplit = next >= 0 && next <= at + PIECE
    const end = isSplit ? next : Math.min(at + PIECE, view.length)
    yield view.subarray(at, end)
    at = end
    if (isSplit) next = view.indexOf(MEMBER, end + 1)
  }
}

function damage(error: NodeJS.ErrnoException, bytesOut: number): Error {
  if (error.code === 'Z_BUF_ERROR') return new DamageError('cut: its compressed data end early')
  if (error.code?.startsWith('Z_'))
    return new DamageError(`damaged: its compressed data cannot be read beyond ${bytesOut} bytes`)
  return error
}
