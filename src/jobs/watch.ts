import { problem } from '../read/problem.ts'
import { type ReadOptions, readReports } from '../read/read.ts'
import type { Report } from '../read/report.ts'
import type { WebOptions } from '../read/web/options.ts'
import { fetchAll } from '../read/web/web.ts'
import type { Problem } from '../text/problem.ts'
import { feedLinks } from './feed-links.ts'

/** Bytes of a feed at most. */
const FEED_BYTES = 20_000_000
/** How often a feed that fails is left out, at most: with the usual ten minutes, five hours. */
const LONGEST_BACK_OFF = 32

/** A feed that is watched. */
interface Feed {
  readonly url: string
  /** Rounds to leave it out, and failures on end. */
  rest: number
  failures: number
  /** What it named last: pages it goes on naming are not fetched again before `AGAIN` rounds. */
  readonly known: Map<string, number>
}

/** Rounds after which a page that a feed still names is looked at again: corrections come within hours. */
const AGAIN = 6

/** What a round gave. */
export interface Round {
  readonly feeds: number
  readonly failed: number
  readonly pages: number
}

/** Watches feeds: each round fetches those whose turn it is and the pages they newly name. Holds what it has seen. */
export class Watch {
  readonly #feeds: readonly Feed[]
  readonly #web: WebOptions
  readonly #read: ReadOptions
  #round = 0

  /** `web.cache` names a folder, so that only what has changed is sent again. */
  constructor(urls: readonly string[], read: ReadOptions, web: WebOptions) {
    this.#feeds = [...new Set(urls)].map((url) => ({ url, rest: 0, failures: 0, known: new Map() }))
    this.#read = read
    this.#web = web
  }

  /** One round. Reports and problems go to `take`, as they come. */
  async round(take: (item: Report | Problem) => Promise<void>): Promise<Round> {
    this.#round++
    const due = this.#feeds.filter((feed) => feed.rest-- <= 0)
    const pages: string[] = []
    let failed = 0
    let at = 0
    for await (const { fetched, problems } of fetchAll(
      due.map(({ url }) => url),
      FEED_BYTES,
      this.#web,
    )) {
      const feed = due[at++]!
      const found = fetched === null ? null : await this.#pagesOf(new TextDecoder().decode(fetched.body))
      for (const one of problems) await take(one)
      if (found === null) {
        failed++
        feed.failures++
        feed.rest = Math.min(LONGEST_BACK_OFF, 2 ** feed.failures) - 1
        const message = `${feed.url} is no feed and no sitemap: give the address of one, or the page to sitrep ingest`
        if (fetched !== null) await take(problem('watch/feed@1', 'error', message, feed.url))
        continue
      }
      feed.failures = 0
      feed.rest = 0
      for (const page of found) {
        const seen = feed.known.get(page)
        if (seen !== undefined && this.#round - seen < AGAIN) continue
        feed.known.set(page, this.#round)
        pages.push(page)
      }
      for (const page of feed.known.keys()) if (!found.includes(page)) feed.known.delete(page)
    }
    const wanted = [...new Set(pages)]
    if (wanted.length > 0)
      for await (const item of readReports(wanted, { ...this.#read, web: this.#web })) await take(item)
    return { feeds: due.length, failed, pages: wanted.length }
  }

  /** The pages of a feed, and of the sitemaps that an index of them names. */
  async #pagesOf(text: string): Promise<readonly string[] | null> {
    const links = await feedLinks(text)
    if (links === null || links.sitemaps.length === 0) return links?.pages ?? null
    const pages: string[] = []
    for await (const { fetched } of fetchAll(links.sitemaps.slice(0, 10), FEED_BYTES, this.#web))
      if (fetched) pages.push(...((await feedLinks(new TextDecoder().decode(fetched.body)))?.pages ?? []))
    return pages
  }
}
