/** All addresses of a host name, as text, in the order to try. Throws a system error (`ENOTFOUND`, …) when there are none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** Bounds of fetching. Times in milliseconds. */
export interface Limits {
  /** From the look-up of the name to a connection that can be used (for https: after its handshake). */
  readonly connect: number
  /** From the request to the last line of the answer's header. */
  readonly headers: number
  /** Between two pieces of a body. */
  readonly idle: number
  /** One request from beginning to end, whatever trickles in. */
  readonly whole: number
  /** How many redirects are followed for one URL. */
  readonly redirects: number
  /** How many hosts are asked at the same time; each host gets one request at a time. */
  readonly parallel: number
}

/** Browsers give up later; a run over many pages should not wait minutes for one. Ten redirects is twice what RFC 9309 asks. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  connect: 10_000,
  headers: 15_000,
  idle: 15_000,
  whole: 60_000,
  redirects: 10,
  parallel: 6,
})

/** Milliseconds between the end of one request to a host and the next, when neither the user nor robots.txt says more. */
export const DEFAULT_DELAY = 1000

/** What the user asks of fetching. Nothing is fetched but what an input names; nothing is stored unless `cache` says where. */
export interface WebOptions {
  /** Reach loopback and private addresses too: all, or those listed. Default: none. */
  readonly allowPrivate?: boolean | readonly string[]
  /** Folder in which answers are kept, for conditional requests and for `offline`. Default: null, nothing is kept. */
  readonly cache?: string | null
  /** Answer from the cache alone; open no connection. Default: false. */
  readonly offline?: boolean
  /** Milliseconds between two requests to one host. Default: `DEFAULT_DELAY`. */
  readonly delay?: number
  readonly limits?: Partial<Limits>
  /** Who asks, for the `User-Agent` line. Default: `sitrep/VERSION`. */
  readonly userAgent?: string
  /** Default: the system's resolver. */
  readonly resolve?: Resolve
  /** The clock, for `fetchedAt` and for a `Retry-After` that is a date. Default: the system's. */
  readonly now?: () => Date
  /** Ends all fetching when it is aborted. */
  readonly signal?: AbortSignal
}
