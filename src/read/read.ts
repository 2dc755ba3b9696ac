import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Problem } from '../text/problem.ts'
import { findFiles } from './inputs.ts'
import { problem, unreadable } from './problem.ts'
import type { Report } from './report.ts'
import type { SourceRow } from './sources.ts'
import type { WebOptions } from './web/options.ts'
import type { Fetched, Outcome } from './web/page.ts'
import { isWebAddress } from './web/url.ts'

/** Bytes of the largest file read when the user gives no limit: ten times the largest page of news we have met. */
export const DEFAULT_MAX_BYTES = 20_000_000

export interface ReadOptions {
  /** Largest file in bytes; a larger one is an error. Default: `DEFAULT_MAX_BYTES`. */
  readonly maxBytes?: number
  /** What the user says of all inputs; a row of `sources` wins over it. */
  readonly newsroom?: string | null
  /** EDTF date or date and time. */
  readonly publishedAt?: string | null
  /** What the user says of single inputs, found by path, path below a given folder, or file name. */
  readonly sources?: readonly SourceRow[]
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | null
  /** How `http://` and `https://` inputs are fetched. Without such an input there is no network. */
  readonly web?: WebOptions
}

/**
 * The reports that files, folders (searched to the bottom), patterns (`news/*.html`), URLs and `-` (standard input)
 * name, in the order given; folders and patterns in the order of their paths' bytes; each file once. What cannot be
 * read is a problem that says what was wrong, where and what to do; it never stops the others. The clock is read for
 * what is fetched alone.
 */
export async function* readReports(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Report | Problem> {
  const urls = inputs.filter(isWebAddress)
  const web =
    urls.length === 0
      ? null
      : (await import('./web/web.ts')).fetchAll(urls, options.maxBytes ?? DEFAULT_MAX_BYTES, options.web)
  try {
    yield* readInputs(inputs, options, web)
  } finally {
    await web?.return(undefined)
  }
}

/** `web` gives what the URLs among the inputs hold, in their order. */
async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions,
  web: AsyncGenerator<Outcome> | null,
): AsyncGenerator<Report | Problem> {
  const seen = new Set<string>()
  const matched = new Set<SourceRow>()
  for (const input of inputs) {
    if (input === '-') {
      yield await readStandardInput(options, matched)
      continue
    }
    if (isWebAddress(input)) {
      const { fetched, problems } = (await web!.next()).value as Outcome
      yield* problems
      if (fetched) yield fetchedReport(fetched, options, matched)
      continue
    }
    for await (const found of findFiles(input)) {
      if ('severity' in found) yield found
      else if (!seen.has(resolve(found.path))) {
        seen.add(resolve(found.path))
        yield await readFileReport(found.path, found.below, options, matched)
      }
    }
  }
  for (const row of options.sources ?? [])
    if (!matched.has(row))
      yield problem(
        'read/unmatched-source@1',
        'warning',
        `No input is ${row.file} (line ${row.line} of the sources): check the name`,
        row.file,
      )
}

/** A file under the name the user gave; `below` is its path below the folder given. */
async function readFileReport(
  path: string,
  below: string,
  options: ReadOptions,
  matched: Set<SourceRow>,
): Promise<Report | Problem> {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES
  const row = rowOf(path, below, options.sources ?? [], matched)
  try {
    const file = await stat(path)
    // A pipe or a device has no size: it is read like standard input, up to the limit.
    if (!file.isFile()) return await readStream(path, createReadStream(path), row, options)
    if (file.size > limit) return tooLarge(path, file.size, limit)
    const body = await readFile(path)
    if (body.length > limit) return tooLarge(path, body.length, limit)
    if (body.length === 0) return empty(path)
    return reportOf(path, body, row, options)
  } catch (error) {
    return unreadable(path, error)
  }
}

async function readStandardInput(options: ReadOptions, matched: Set<SourceRow>): Promise<Report | Problem> {
  if (!options.stdin)
    return problem('read/standard-input@1', 'error', 'Cannot read -: there is no standard input here', '-')
  return readStream('-', options.stdin, rowOf('-', '-', options.sources ?? [], matched), options)
}

async function readStream(
  name: string,
  stream: AsyncIterable<Uint8Array | string>,
  row: SourceRow | null,
  options: ReadOptions,
): Promise<Report | Problem> {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      size += bytes.length
      if (size > limit) return tooLarge(name, size, limit)
      chunks.push(bytes)
    }
  } catch (error) {
    return unreadable(name, error)
  }
  return size === 0 ? empty(name) : reportOf(name, Buffer.concat(chunks), row, options)
}

function reportOf(source: string, body: Uint8Array, row: SourceRow | null, options: ReadOptions): Report {
  return {
    source,
    newsroom: row?.newsroom ?? options.newsroom ?? null,
    publishedAt: row?.publishedAt ?? options.publishedAt ?? null,
    url: row?.url ?? null,
    scale: row?.scale ?? null,
    fetchedAt: null,
    mediaType: mediaTypeOf(source),
    charset: null,
    // A plain array of bytes, whatever buffer it came in: reports are posted to threads.
    body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength),
  }
}

function fetchedReport(fetched: Fetched, options: ReadOptions, matched: Set<SourceRow>): Report {
  const { source, url, mediaType, charset, fetchedAt, body } = fetched
  const row = rowOf(source, source, options.sources ?? [], matched)
  const report = reportOf(source, body, row, options)
  const named = mediaType ?? mediaTypeOf(new URL(url).pathname)
  return { ...report, url: row?.url ?? url, fetchedAt, mediaType: named, charset }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
}

const mediaTypeOf = (source: string): string | null =>
  MEDIA_TYPES[/\.([^./\\]+)$/.exec(source)?.[1]?.toLowerCase() ?? ''] ?? null

/** The user's row for a file: by the path as given, by its path below the folder given, then by name when only one row has it. */
function rowOf(path: string, below: string, rows: readonly SourceRow[], matched: Set<SourceRow>): SourceRow | null {
  if (rows.length === 0) return null
  const plain = (name: string) => name.replace(/\\/g, '/').replace(/^\.\//, '')
  const row =
    rows.find(({ file }) => file === path || resolve(file) === resolve(path)) ??
    rows.find(({ file }) => plain(file) === plain(below)) ??
    rows.find(({ file }) => plain(path).endsWith(`/${plain(file)}`)) ??
    rows.find(({ file }) => basename(file) === basename(path) && !file.includes('/')) ??
    null
  if (row) matched.add(row)
  return row
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`

const tooLarge = (path: string, size: number, limit: number): Problem =>
  problem(
    'read/too-large@1',
    'error',
    `Cannot read ${path}: ${megabytes(size)}, more than the limit of ${megabytes(limit)}; raise it with --max-size if the file is a report`,
    path,
  )

const empty = (path: string): Problem =>
  problem('read/empty@1', 'error', `Cannot read ${path}: it is empty (0 bytes)`, path)
