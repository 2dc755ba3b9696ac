import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type buildConnector, Client, type Dispatcher } from 'undici'
import { failureOf, WebFailure } from './failure.ts'
import type { Limits } from './options.ts'
import { unpack } from './unpack.ts'

/** What a server answered to one request. */
export interface Answer {
  readonly status: number
  /** The value of a header line, the first when there are several; null when there is none. */
  readonly header: (name: string) => string | null
  /** The body, unpacked; null when it was not wanted. */
  readonly body: Uint8Array | null
  /** More came than the length that the server stated: the body may be cut. */
  readonly isOverrun: boolean
}

export interface ExchangeOptions {
  readonly connect: buildConnector.connector
  readonly limits: Limits
  readonly headers: Readonly<Record<string, string>>
  /** Largest body in bytes, packed and unpacked. */
  readonly maxBytes: number
  /** A body beyond the limit: `fail`, or `cut` it there. */
  readonly beyond: 'fail' | 'cut'
  /** Is the body of an answer with this status wanted? */
  readonly wants: (status: number) => boolean
  readonly signal: AbortSignal
}

/** One GET, without following anywhere. Throws a `WebFailure`, or the reason of the signal. */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer> {
  const { limits, headers, signal } = options
  const late = new AbortController()
  const line = openLine(url, options.connect)
  const timer = setTimeout(
    () =>
      late.abort(
        new WebFailure('web/timeout@1', `its answer was not complete after ${seconds(limits.whole)}; try again later`),
      ),
    limits.whole,
  )
  try {
    const answer = await line.client.request({
      path: url.pathname + url.search,
      method: 'GET',
      headers,
      headersTimeout: limits.headers,
      bodyTimeout: limits.idle,
      signal: AbortSignal.any([signal, late.signal]),
    })
    const header = (name: string): string | null => {
      const value = answer.headers[name]
      return (Array.isArray(value) ? value[0] : value) ?? null
    }
    if (!options.wants(answer.statusCode)) {
      answer.body.on('error', () => {}).destroy()
      return { status: answer.statusCode, header, body: null, isOverrun: false }
    }
    const { bytes, isCut } = await collect(answer.body, header('content-length'), options)
    const encoding = header('content-encoding') ?? ''
    const body = await unpack(bytes, encoding, options.maxBytes, isCut, () => tooLarge(options.maxBytes, ' unpacked'))
    const isOverrun = header('content-length') !== null && !isCut && (await line.isOverrun())
    return { status: answer.statusCode, header, body, isOverrun }
  } catch (error) {
    signal.throwIfAborted()
    throw late.signal.aborted ? (late.signal.reason as WebFailure) : failureOf(error)
  } finally {
    clearTimeout(timer)
    line.client.destroy().catch(() => {})
  }
}

/** Milliseconds that a connection is watched for what comes after the stated length. */
const LINGER = 10

/** A connection for one request: the next one looks the name up and checks it anew. */
function openLine(url: URL, connect: buildConnector.connector) {
  let socket: Socket | null = null
  let isRefused = false
  const client = new Client(url.origin, {
    pipelining: 1,
    connect: (options, callback) =>
      connect(options, (...[error, made]) => {
        if (error) return callback(error, null)
        socket = made
        callback(null, made)
      }),
  })
  // What undici says when bytes come that answer nothing.
  client.on('disconnect', (_origin, _targets, error) => (isRefused ||= error.message === 'bad response'))
  return {
    client,
    /** Has the server sent bytes after the end of its answer? They wait unread, or were refused. */
    async isOverrun(): Promise<boolean> {
      const waits = () => isRefused || (socket?.readableLength ?? 0) > 0
      if (waits()) return true
      await pause(LINGER)
      return waits()
    },
  }
}

/** The bytes of a body as they come, never more than the limit, whatever length was stated. */
async function collect(
  body: Dispatcher.ResponseData['body'],
  stated: string | null,
  { maxBytes, beyond }: ExchangeOptions,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const length = stated !== null && /^\d+$/.test(stated.trim()) ? Number(stated) : null
  const chunks: Uint8Array[] = []
  let size = 0
  let isCut = false
  try {
    if (beyond === 'fail' && length !== null && length > maxBytes)
      throw tooLarge(maxBytes, '', length < 1e15 ? length : null)
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.length
      chunks.push(chunk)
      if (size > maxBytes) {
        if (beyond === 'fail') throw tooLarge(maxBytes, '')
        isCut = true
        break
      }
    }
  } catch (error) {
    body.on('error', () => {}).destroy()
    if (error instanceof WebFailure) throw error
    const failure = failureOf(error)
    if (failure.rule !== 'web/connection@1') throw failure
    throw new WebFailure(
      'web/length@1',
      `the answer ended after ${size} bytes${length === null ? ', before its end' : ` of the ${length} that the server stated`}; try again later, or save the page and give the file`,
    )
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isCut }
}

const tooLarge = (limit: number, how: string, stated: number | null = null): WebFailure =>
  new WebFailure(
    'web/too-large@1',
    `${stated === null ? `it is${how} more than` : `it is ${megabytes(stated)}, more than`} the limit of ${megabytes(limit)}; raise it with --max-size if it is a report`,
  )

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} s`
