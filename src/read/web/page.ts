import { setTimeout as pause } from 'node:timers/promises'
import type { buildConnector } from 'undici'
import type { Problem } from '../../text/problem.ts'
import { problem } from '../problem.ts'
import { type Answer, exchange } from './exchange.ts'
import { failed, failureOf, WebFailure } from './failure.ts'
import type { Hosts } from './hosts.ts'
import type { Limits } from './options.ts'
import { loadRobots, ROBOTS_BYTES, type Robots } from './robots.ts'
import { retryAfter, statusFailure } from './status.ts'
import type { Store } from './store.ts'
import { ACCEPT_ENCODING } from './unpack.ts'
import { parseAddress, parseRedirect, type WebAddress, withoutSecret } from './url.ts'

/** Something fetched, or taken from the cache. */
export interface Fetched {
  /** The URL as the user wrote it, without a user name and password. */
  readonly source: string
  /** Where it was found in the end, after redirects. */
  readonly url: string
  /** Lower-case media type of the `Content-Type`; null when the server said none or no definite one. */
  readonly mediaType: string | null
  /** `charset` of the `Content-Type`, as written; null when there is none. */
  readonly charset: string | null
  /** ISO 8601. */
  readonly fetchedAt: string
  readonly body: Uint8Array
}

/** What naming a URL gave: what was fetched, or null with the problem that says why not. */
export interface Outcome {
  readonly fetched: Fetched | null
  readonly problems: readonly Problem[]
}

/** What the fetches of one run share. */
export interface Session {
  readonly connect: buildConnector.connector
  readonly hosts: Hosts
  readonly limits: Limits
  readonly maxBytes: number
  readonly delay: number
  readonly userAgent: string
  readonly store: Store | null
  readonly isOffline: boolean
  readonly now: () => Date
  readonly signal: AbortSignal
  /** By origin. */
  readonly robots: Map<string, Promise<Robots>>
}

/** Seconds: a server that asks for a longer pause is left alone. */
const LONGEST_PAUSE = 10

/** Fetches one URL: robots.txt, redirects, one more try when the server is busy, the cache. Never rejects. */
export async function fetchPage(input: string, session: Session): Promise<Outcome> {
  const address = parseAddress(input)
  if (address instanceof WebFailure) return { fetched: null, problems: [failed(address, withoutSecret(input), null)] }
  const at = { url: address.url }
  const problems: Problem[] = []
  try {
    const fetched = session.isOffline ? fromStore(address, session) : await follow(address, at, session, problems)
    if (fetched.body.length > 0) return { fetched, problems }
    throw new WebFailure('web/empty@1', 'the server sent a page of 0 bytes; check the address in a browser')
  } catch (error) {
    const failure = session.signal.aborted
      ? new WebFailure('web/aborted@1', 'fetching was stopped; start again')
      : withoutProxy(failureOf(error))
    const url = at.url.href === address.url.href ? null : at.url.href
    return { fetched: null, problems: [...problems, failed(failure, address.source, url)] }
  }
}

/** Who has a proxy may wonder why there is no connection: proxies are not used, since they look up names themselves. */
function withoutProxy(failure: WebFailure): WebFailure {
  const isDeaf = failure.rule === 'web/dns@1' || failure.rule === 'web/connection@1'
  const proxy = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].find((name) => process.env[name])
  return isDeaf && proxy
    ? new WebFailure(failure.rule, `${failure.message} (${proxy} is set; it is not used)`)
    : failure
}

/** Asks, and follows redirects to the page. `at` tells where it is. */
async function follow(address: WebAddress, at: { url: URL }, session: Session, problems: Problem[]): Promise<Fetched> {
  const { limits, store } = session
  // Pages behind a password are not kept.
  const keeper = address.authorization === null ? store : null
  let before: URL | null = null
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const { url } = at
    const known = keeper?.find(url.href) ?? null
    const page = known !== null && known.kept.redirectedTo === null ? known : null
    const headers = {
      'user-agent': session.userAgent,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'en,*;q=0.5',
      'accept-encoding': ACCEPT_ENCODING,
      ...(address.authorization !== null && url.origin === address.url.origin
        ? { authorization: address.authorization }
        : {}),
      ...(page?.kept.etag ? { 'if-none-match': page.kept.etag } : {}),
      ...(page?.kept.lastModified ? { 'if-modified-since': page.kept.lastModified } : {}),
    }
    const answer = await ask(url, before?.hostname === url.hostname, headers, session)
    const { status } = answer
    const location = answer.header('location')
    const fetchedAt = session.now().toISOString()
    if (status === 304 && page !== null) {
      note(address, at, keeper, fetchedAt, problems)
      return fetchedOf(address.source, url.href, page.kept.contentType, fetchedAt, page.body)
    }
    if (answer.body !== null) {
      const contentType = answer.header('content-type')
      const entry = {
        url: url.href,
        redirectedTo: null,
        etag: answer.header('etag'),
        lastModified: answer.header('last-modified'),
        contentType,
        fetchedAt,
      }
      const { body } = answer
      if (answer.isOverrun) {
        const message = `${address.source} may be cut: the server sent more than the length it stated; compare it with the page in a browser`
        problems.push(problem('web/length@1', 'warning', message, address.source))
      }
      keep(address.source, problems, () => keeper?.keep(entry, body))
      note(address, at, keeper, fetchedAt, problems)
      return fetchedOf(address.source, url.href, contentType, fetchedAt, body)
    }
    if (!REDIRECTS.has(status) || location === null) throw statusFailure(status)
    const next = parseRedirect(location, url)
    if (next instanceof WebFailure) throw next
    before = url
    at.url = next
  }
  throw new WebFailure(
    'web/redirects@1',
    `it was redirected more than ${limits.redirects} times; open it in a browser, and give the address or the page found there`,
  )
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** One request in the host's turn, after its robots.txt; once more when the server is busy and says for how long. */
function ask(
  url: URL,
  isContinuation: boolean,
  headers: Readonly<Record<string, string>>,
  session: Session,
): Promise<Answer> {
  const rest = { time: session.delay }
  return session.hosts.take(
    url.hostname,
    isContinuation,
    () => rest.time,
    async () => {
      const robots = await robotsOf(url.origin, session)
      rest.time = Math.max(session.delay, robots.delay)
      const forbidden = robots.forbids(url)
      if (forbidden) throw forbidden
      const options = { ...session, headers, beyond: 'fail', wants: (status: number) => WITH_PAGE.has(status) } as const
      const answer = await exchange(url, options)
      if (answer.status !== 429 && answer.status !== 503) return answer
      const wait = retryAfter(answer.header('retry-after'), session.now())
      if (wait === null || wait > LONGEST_PAUSE) return answer
      await pause(wait * 1000, null, { signal: session.signal })
      return await exchange(url, options)
    },
  )
}

/** Statuses whose body is the page. */
const WITH_PAGE: ReadonlySet<number> = new Set([200, 203])

/** The rules of an origin, asked for once a run. */
function robotsOf(origin: string, session: Session): Promise<Robots> {
  const known = session.robots.get(origin)
  if (known) return known
  const loading = loadRobots(origin, (url) =>
    exchange(url, {
      ...session,
      headers: { 'user-agent': session.userAgent, accept: 'text/plain,*/*;q=0.5', 'accept-encoding': ACCEPT_ENCODING },
      maxBytes: ROBOTS_BYTES,
      beyond: 'cut',
      wants: (status) => status >= 200 && status < 300,
    }),
  )
  session.robots.set(origin, loading)
  return loading
}

/** What the cache holds of a URL. */
function fromStore(address: WebAddress, { store, limits }: Session): Fetched {
  let url = address.url.href
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const found = store?.find(url) ?? null
    if (found === null) break
    if (found.kept.redirectedTo === null)
      return fetchedOf(address.source, url, found.kept.contentType, found.kept.fetchedAt, found.body)
    url = found.kept.redirectedTo
  }
  throw new WebFailure('web/offline@1', 'it is not in the cache; run once without --offline')
}

/** Keeps where a redirect led, so that the URL the user knows is found offline. */
function note(
  address: WebAddress,
  at: { readonly url: URL },
  keeper: Store | null,
  fetchedAt: string,
  problems: Problem[],
): void {
  if (at.url.href === address.url.href) return
  const entry = { url: address.url.href, redirectedTo: at.url.href, etag: null, lastModified: null, contentType: null }
  keep(address.source, problems, () => keeper?.keep({ ...entry, fetchedAt }, new Uint8Array()))
}

function keep(source: string, problems: Problem[], write: () => void): void {
  try {
    write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const message = `Cannot keep ${source} in the cache: ${why}; the report is used, choose another --cache`
    problems.push(problem('web/cache@1', 'warning', message, source))
  }
}

function fetchedOf(
  source: string,
  url: string,
  contentType: string | null,
  fetchedAt: string,
  body: Uint8Array,
): Fetched {
  const mediaType = /^\s*([\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,100})\s*(?:;|$)/
    .exec(contentType ?? '')?.[1]
    ?.toLowerCase()
  const charset = /;\s*charset\s*=\s*(?:"([^"]{1,60})"|([^\s;"]{1,60}))/i.exec(contentType ?? '')
  return {
    source,
    url,
    mediaType: mediaType === undefined || INDEFINITE.has(mediaType) ? null : mediaType,
    charset: charset?.[1] ?? charset?.[2] ?? null,
    fetchedAt,
    // A plain array of bytes of its own, whatever buffer it came in: reports are posted to threads.
    body: new Uint8Array(body),
  }
}

/** Media types that say nothing of what it is. */
const INDEFINITE: ReadonlySet<string> = new Set([
  'application/octet-stream',
  'application/x-download',
  'application/force-download',
  'binary/octet-stream',
  'application/unknown',
  'unknown/unknown',
])
