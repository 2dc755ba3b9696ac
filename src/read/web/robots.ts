import robotsParser from 'robots-parser'
import { ROBOT } from './agent.ts'
import type { Answer } from './exchange.ts'
import { WebFailure } from './failure.ts'
import { parseRedirect } from './url.ts'

/** Bytes of robots.txt that are read, the least that RFC 9309 asks for; what stands after them is passed over. */
export const ROBOTS_BYTES = 500 * 1024

/** Redirects of robots.txt that are followed (RFC 9309: at least five); after more it counts as missing. */
const MOST_REDIRECTS = 5

/** Milliseconds: a longer Crawl-delay is cut to this, so that a few pages of one host do not take a day. */
const LONGEST_DELAY = 30_000

/** What a host's robots.txt asks of us. */
export interface Robots {
  /** Why a URL may not be fetched; null when it may. */
  readonly forbids: (url: URL) => WebFailure | null
  /** `Crawl-delay` in milliseconds; 0 when there is none. */
  readonly delay: number
}

const OPEN: Robots = Object.freeze({ forbids: () => null, delay: 0 })

/**
 * The robots.txt of an origin, by RFC 9309: an answer of 4xx (or too many redirects) allows everything, one of 5xx and
 * silence allow nothing. Throws what `get` throws when the host itself cannot be reached: its pages cannot be either.
 */
export async function loadRobots(origin: string, get: (url: URL) => Promise<Answer>): Promise<Robots> {
  let url = new URL('/robots.txt', origin)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    let answer: Answer
    try {
      answer = await get(url)
    } catch (error) {
      if (!(error instanceof WebFailure)) throw error
      const isGone = hop === 0 && UNREACHABLE.has(error.rule)
      if (isGone) throw error
      return closed(url, error.message)
    }
    const location = answer.header('location')
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      const next = parseRedirect(location, url)
      if (next instanceof WebFailure) return OPEN
      url = next
    } else if (answer.status >= 200 && answer.status < 300) return parseRobots(origin, answer.body ?? new Uint8Array())
    else if (answer.status >= 500) return closed(url, `the server answered ${answer.status}; try again later`)
    else return OPEN
  }
  return OPEN
}

/** Failures that say of the host, not of the file, that nothing comes. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'web/dns@1',
  'web/connection@1',
  'web/tls@1',
  'web/private-address@1',
])

const closed = (url: URL, reason: string): Robots => {
  const failure = new WebFailure(
    'web/robots@1',
    `${url.href} could not be read, and until it can nothing of the host may be fetched: ${reason}`,
  )
  return { forbids: () => failure, delay: 0 }
}

/** The rules in the bytes of a robots.txt. */
export function parseRobots(origin: string, bytes: Uint8Array): Robots {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, ROBOTS_BYTES))
  const file = new URL('/robots.txt', origin).href
  const robots = robotsParser(file, text)
  const delay = robots.getCrawlDelay(ROBOT) ?? 0
  return {
    delay: delay > 0 ? Math.min(delay * 1000, LONGEST_DELAY) : 0,
    forbids(url) {
      if (url.pathname === '/robots.txt' || robots.isAllowed(url.href, ROBOT) !== false) return null
      const line = robots.getMatchingLineNumber(url.href, ROBOT)
      const words =
        text
          .split(/\r\n|\r|\n/, line)
          [line - 1]?.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
          .trim() ?? ''
      return new WebFailure(
        'web/robots@1',
        `${file} forbids it (line ${line}: “${words.slice(0, 100)}”); save the page with a browser and give the file`,
      )
    },
  }
}
