import type { Problem } from '../../text/problem.ts'
import { empty, problem } from '../problem.ts'
import type { Report } from '../report.ts'
import { Budget, DEEPEST, LimitError } from './budget.ts'
import type { Input, Opening, OpenOptions } from './container.ts'
import { DamageError } from './gzip.ts'
import { single } from './single.ts'
import { headText, type Kind, kindOf } from './sniff.ts'
import { peek } from './streams.ts'

/**
 * The reports in something that was read or fetched: itself when it is one report, its members when it is an archive, a
 * feed or a list of articles (members of members too). What it is, its bytes say before its name. The reports bear no
 * word of the user. A container is read as a stream; what is wrong with it or a part is a problem, and the rest goes on.
 * Never throws but what the stream itself throws.
 */
export async function* openReports(input: Input, options: OpenOptions): AsyncGenerator<Report | Problem> {
  yield* open(input, { ...options, depth: 0, budget: new Budget(), open })
}

async function* open(input: Input, opening: Opening): AsyncGenerator<Report | Problem> {
  const { source } = input
  let chunks: AsyncIterableIterator<Uint8Array> | null = null
  let kind: Kind = 'report'
  try {
    const peeked = await peek(input.content)
    const { head } = peeked
    chunks = peeked.chunks
    if (head.length === 0) {
      yield empty(source)
      return
    }
    kind = kindOf(head)
    if (kind === 'report' && isNamedJson(input) && /^[[{]/.test(headText(head))) kind = 'json'
    if (kind !== 'report' && opening.depth >= DEEPEST) {
      const message = `Cannot read ${source}: it lies in ${DEEPEST} others, one in the other; unpack it and give what is inside`
      yield problem('read/too-deep@1', 'error', message, source)
      return
    }
    const within = { ...opening, depth: opening.depth + 1 }
    const streamed = { ...input, content: chunks }
    if (kind === 'zip') yield* (await import('./zip.ts')).openZip({ ...streamed, head }, within)
    else if (kind === 'tar') yield* (await import('./tar.ts')).openTar(streamed, within)
    else if (kind === 'warc') yield* (await import('./warc.ts')).openWarc(streamed, within)
    else if (kind === 'json') yield* (await import('./json.ts')).openJson(streamed, within)
    else if (kind === 'xml') yield* (await import('./feed.ts')).openFeed(streamed, within)
    else if (kind === 'gzip') {
      // A .gz is no member of its own: `story.html.gz` is the report, `crawl.warc.gz#3` its third record.
      const { gunzip } = await import('./gzip.ts')
      yield* open({ ...input, content: gunzip(chunks, opening.budget), path: null }, within)
    } else {
      if (isNamedFeed(input) && /^(?:<!doctype html|<html)/i.test(headText(head))) yield noFeed(source)
      yield await single(input.content instanceof Uint8Array ? input : streamed, opening.maxBytes)
    }
  } catch (error) {
    yield broken(source, error, kind !== 'report')
  } finally {
    await chunks?.return?.()
  }
}

const isNamedFeed = ({ source, mediaType }: Input): boolean =>
  /\.(?:rss|atom|xml|rdf)(?:\.gz)?$/i.test(source) || /\b(?:rss|atom)\+xml\b/i.test(mediaType ?? '')

const isNamedJson = ({ source, mediaType }: Input): boolean =>
  /\.(?:json|jsonl|ndjson|geojsonl)(?:\.gz)?$/i.test(source) || /\b(?:nd)?json\b/i.test(mediaType ?? '')

const noFeed = (source: string): Problem =>
  problem(
    'read/no-feed@1',
    'warning',
    `${source} is named like a feed but is a web page: read as one; if it should be a feed, look whether its address has changed`,
    source,
  )

/** What ended the reading of a container, in words. */
function broken(source: string, error: unknown, isContainer: boolean): Problem {
  if (error instanceof LimitError)
    return problem(
      'read/bomb@1',
      'error',
      `Stopped reading ${source}: ${error.message}; unpack it yourself if you trust it, and give the files`,
      source,
    )
  if (error instanceof DamageError)
    return problem(
      'read/damaged@1',
      'error',
      isContainer
        ? `${source} is ${error.message}; whole reports before that are kept, get it again for the rest`
        : `Cannot read ${source}: it is ${error.message}; get it again`,
      source,
    )
  const reason = error instanceof Error ? error.message : String(error)
  return problem('read/unreadable@1', 'error', `Cannot read ${source} to its end: ${reason}`, source)
}
