import { setMaxListeners } from 'node:events'
import { userAgent } from './agent.ts'
import { publicConnector, systemResolve } from './connector.ts'
import { Hosts } from './hosts.ts'
import { DEFAULT_DELAY, DEFAULT_LIMITS, type WebOptions } from './options.ts'
import { fetchPage, type Outcome, type Session } from './page.ts'
import { Store } from './store.ts'
import { parseAddress } from './url.ts'

/** How many URLs are begun before the first of them is taken, and how many bytes may wait then. */
const AHEAD = 24
const BYTES_AHEAD = 64_000_000

/**
 * Fetches URLs, one outcome each, in their order; a URL that was named before gives an outcome without anything.
 * Different hosts are asked side by side, one host a request at a time. What cannot be fetched is a problem that says
 * why and what to do, and never stops the others. To stop early (`return`) ends what is under way.
 * @param maxBytes largest body, packed or unpacked
 */
export async function* fetchAll(
  urls: readonly string[],
  maxBytes: number,
  options: WebOptions = {},
): AsyncGenerator<Outcome> {
  const stop = new AbortController()
  const session = sessionOf(maxBytes, options, stop.signal)
  const underWay: Promise<Outcome>[] = []
  const seen = new Set<string>()
  let waiting = 0
  let next = 0
  const begin = () => {
    const input = urls[next++]!
    const address = parseAddress(input)
    const key = 'url' in address ? address.url.href : input
    const outcome = seen.has(key) ? Promise.resolve(NOTHING) : fetchPage(input, session)
    seen.add(key)
    underWay.push(outcome)
    void outcome.then(({ fetched }) => (waiting += fetched?.body.length ?? 0))
  }
  try {
    for (let taken = 0; taken < urls.length; taken++) {
      while (next < urls.length && underWay.length < AHEAD && (underWay.length === 0 || waiting < BYTES_AHEAD)) begin()
      const outcome = await underWay.shift()!
      waiting -= outcome.fetched?.body.length ?? 0
      yield outcome
    }
  } finally {
    stop.abort()
  }
}

const NOTHING: Outcome = Object.freeze({ fetched: null, problems: [] })

function sessionOf(maxBytes: number, options: WebOptions, stop: AbortSignal): Session {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const signal = options.signal ? AbortSignal.any([options.signal, stop]) : stop
  // Every URL that waits its turn listens to it.
  setMaxListeners(0, signal)
  const connect = publicConnector({
    allowPrivate: options.allowPrivate ?? false,
    resolve: options.resolve ?? systemResolve,
    timeout: limits.connect,
  })
  return {
    connect,
    hosts: new Hosts(limits.parallel, signal),
    limits,
    maxBytes,
    delay: options.delay ?? DEFAULT_DELAY,
    userAgent: options.userAgent ?? userAgent(),
    store: typeof options.cache === 'string' ? new Store(options.cache) : null,
    isOffline: options.offline ?? false,
    now: options.now ?? (() => new Date()),
    signal,
    robots: new Map(),
  }
}
