import type { Body } from '../clean/doors/body.ts'
import { decode } from '../clean/doors/decode.ts'
import { hostOfBody, learnSiteBlocks, NO_SITE_BLOCKS, type SiteBlocks } from '../clean/site-blocks.ts'
import type { Report } from '../read/report.ts'
import type { Problem } from '../text/problem.ts'

/** Reports, and bytes and UTF-16 units of them, from which is learnt what pages of one host share. */
export const MOST_HELD = 300
export const MOST_SIZE = 64_000_000

/** A report decoded, and what the pages of its host share. */
export interface Opened {
  readonly body: Body
  readonly siteBlocks: SiteBlocks
}

/**
 * Reports decoded, in their order. From the first page with an address on they wait for each other, up to the bounds:
 * what pages of one host share is learnt from those; later ones come as they are read.
 */
export async function* openAll(items: AsyncIterable<Report | Problem>): AsyncGenerator<Opened | Problem> {
  const waiting: (Body | Problem)[] = []
  let size = 0
  let siteBlocks: SiteBlocks | null = null
  function* ready() {
    siteBlocks ??= learnSiteBlocks(waiting.filter((item) => 'report' in item))
    for (const item of waiting.splice(0)) yield 'report' in item ? { body: item, siteBlocks } : item
  }
  for await (const item of items) {
    const opened = 'severity' in item ? item : await decode(item)
    if (siteBlocks === null && waiting.length === 0 && !('report' in opened && hostOfBody(opened) !== null)) {
      yield 'report' in opened ? { body: opened, siteBlocks: NO_SITE_BLOCKS } : opened
      continue
    }
    waiting.push(opened)
    if ('report' in opened) size += opened.report.body.length + (opened.text?.length ?? 0)
    if (siteBlocks !== null || waiting.length >= MOST_HELD || size >= MOST_SIZE) yield* ready()
  }
  yield* ready()
}
