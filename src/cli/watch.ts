import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { enqueue, REPORTS_A_JOB } from '../jobs/enqueue.ts'
import { opmlFeeds } from '../jobs/feed-links.ts'
import { openQueues } from '../jobs/queues.ts'
import { Watch } from '../jobs/watch.ts'
import { work } from '../jobs/worker.ts'
import type { Report } from '../read/report.ts'
import { isWebAddress } from '../read/web/url.ts'
import { ownVersion } from '../store/version.ts'
import { type ReportOptions, readOptionsOf } from './documents.ts'
import type { StoreOptions } from './flags/store.ts'
import { UsageError } from './output.ts'
import { pinoLog } from './pino-log.ts'
import { RunFolder } from './shelf.ts'
import { stopSignal } from './stop-signal.ts'
import { storeReaders } from './store-readers.ts'
import { threadCount } from './threads.ts'
import { withStore } from './with-store.ts'

export interface WatchOptions extends StoreOptions, ReportOptions {
  /** Minutes between two rounds. */
  readonly every: number
  /** One round and the end. */
  readonly once: boolean
  /** Leave the reading to workers. */
  readonly queue: boolean
  readonly threads: number | null
}

/**
 * `sitrep watch FEEDS.opml|URL…`: fetches feeds and the pages they newly name into a store, again and again, and does
 * the jobs of the store. Logs JSON lines on standard error. Exit code 0; with `once` 1 when a feed failed.
 */
export const watchCommand = (inputs: readonly string[], options: WatchOptions): Promise<0 | 1> =>
  withStore<0 | 1>(options, { create: true }, async (store) => {
    const feeds = (await Promise.all(inputs.map(feedsOf))).flat()
    const log = await pinoLog()
    const signal = stopSignal()
    const boss = await openQueues(store)
    const readers = storeReaders(threadCount(options.threads))
    // Without a cache of the user's, one for as long as this runs: only what has changed is sent again.
    const folder = new RunFolder()
    const web = { ...options.web, cache: options.web.cache ?? folder.path, signal }
    const watch = new Watch(feeds, await readOptionsOf(options), web)
    let failed = 0
    try {
      while (!signal.aborted) {
        let reports: Report[] = []
        const put = async () => {
          if (reports.length > 0) log.info({ ...(await enqueue(store, boss, reports, options.block)) }, 'put')
          reports = []
        }
        const round = await watch.round(async (item) => {
          if ('severity' in item) log.warn({ rule: item.rule, source: item.source }, item.message)
          else if (reports.push(item) >= REPORTS_A_JOB) await put()
        })
        await put()
        failed = round.failed
        log.info({ ...round }, 'round')
        if (!options.queue) await work({ store, boss, readers, madeBy: ownVersion(), log, signal, untilDone: true })
        if (options.once) break
        await pause(options.every * 60_000, null, { signal }).catch(() => {})
      }
      return options.once && failed > 0 ? 1 : 0
    } finally {
      await readers.close()
      folder.close()
    }
  })

/** The feeds that an input names: a URL is one, an OPML file has many. */
async function feedsOf(input: string): Promise<string[]> {
  if (isWebAddress(input)) return [input]
  let feeds: string[] | null
  try {
    feeds = await opmlFeeds(await readFile(input, 'utf8'))
  } catch (error) {
    throw new UsageError(`Cannot read ${input}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (feeds === null || feeds.length === 0)
    throw new UsageError(`Cannot watch ${input}: it names no feeds; give an OPML file or the addresses of feeds`)
  return feeds
}
