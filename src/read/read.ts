import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Problem } from '../text/problem.ts'
import type { Input } from './containers/container.ts'
import type { Mapping } from './containers/mapping.ts'
import { mediaTypeOf } from './containers/members.ts'
import { openReports } from './containers/open.ts'
import { kindOf } from './containers/sniff.ts'
import { HEAD_BYTES } from './containers/streams.ts'
import { type FoundFile, findFiles } from './inputs.ts'
import { problem, tooLarge, unreadable } from './problem.ts'
import type { Report } from './report.ts'
import type { SourceRow } from './sources.ts'
import type { WebOptions } from './web/options.ts'
import type { Fetched, Outcome } from './web/page.ts'
import { isWebAddress } from './web/url.ts'
import { Words } from './words.ts'

/** Bytes of the largest report read when the user gives no limit: ten times the largest page of news we have met. */
export const DEFAULT_MAX_BYTES = 20_000_000

export interface ReadOptions {
  /** Largest report in bytes, wherever it lies; a larger one is an error. Default: `DEFAULT_MAX_BYTES`. */
  readonly maxBytes?: number
  /** What the user says of all inputs; a row of `sources` wins over it. */
  readonly newsroom?: string | null
  /** EDTF date or date and time. */
  readonly publishedAt?: string | null
  /** What the user says of single inputs, found by path, path below a given folder, or file name. */
  readonly sources?: readonly SourceRow[]
  /** Which field of articles in JSON is what, when their names are their own. */
  readonly mapping?: Mapping | null
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | null
  /** How `http://` and `https://` inputs are fetched. Without such an input there is no network. */
  readonly web?: WebOptions
}

/**
 * The reports that files, folders (searched to the bottom), patterns (`news/*.html`), URLs and `-` (standard input)
 * name, in the order given; folders and patterns in the order of their paths' bytes; each file once. Archives, crawls,
 * feeds and lists of articles give their members, read as streams. What cannot be read is a problem that says what was
 * wrong, where and what to do; it never stops the others. The clock is read for what is fetched alone.
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
  const words = new Words(options)
  for (const input of inputs) {
    if (input === '-') {
      for await (const item of readStandardInput(options)) yield words.on(item, '-', '-')
      continue
    }
    if (isWebAddress(input)) {
      const { fetched, problems } = (await web!.next()).value as Outcome
      yield* problems
      if (fetched)
        for await (const item of openReports(fetchedInput(fetched), openingOf(options)))
          yield words.on(item, fetched.source, fetched.source)
      continue
    }
    let silent = 0
    let isAny = false
    for await (const file of findFiles(input)) {
      if ('severity' in file) {
        isAny = true
        yield file
      } else if (!seen.has(resolve(file.path))) {
        seen.add(resolve(file.path))
        if (!file.isNamed) silent++
        for await (const item of readFileReports(file, options)) {
          if (!('severity' in item) || item.severity === 'error') isAny = true
          yield words.on(item, file.path, file.below)
        }
      } else isAny = true
    }
    // Files whose names promised more than they held: each said so in a note, and together they are an error.
    if (silent > 0 && !isAny) {
      const message = `No report in ${input}: none of the ${silent} files found there holds one`
      yield problem('read/no-reports@1', 'error', message, input)
    }
  }
  yield* words.unmatched()
}

async function* readFileReports({ path, isNamed }: FoundFile, options: ReadOptions): AsyncGenerator<Report | Problem> {
  const opening = openingOf(options)
  try {
    const file = await stat(path)
    // A pipe or a device has no size and is read once, like standard input.
    if (!file.isFile()) yield* openReports(inputOf(path, createReadStream(path), null, isNamed), opening)
    else if (file.size <= opening.maxBytes) {
      yield* openReports(inputOf(path, await readFile(path), null, isNamed), opening)
    } else if (kindOf(await headOf(path)) === 'report') yield tooLarge(path, file.size, opening.maxBytes)
    else yield* openReports(inputOf(path, createReadStream(path), path, isNamed), opening)
  } catch (error) {
    yield unreadable(path, error)
  }
}

async function* readStandardInput(options: ReadOptions): AsyncGenerator<Report | Problem> {
  if (!options.stdin) {
    yield problem('read/standard-input@1', 'error', 'Cannot read -: there is no standard input here', '-')
    return
  }
  const { stdin } = options
  const bytes = (async function* () {
    for await (const chunk of stdin) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  })()
  yield* openReports(inputOf('-', bytes, null, true), openingOf(options))
}

const openingOf = (options: ReadOptions) => ({
  maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
  mapping: options.mapping ?? null,
})

const inputOf = (source: string, content: Input['content'], path: string | null, isNamed: boolean): Input => ({
  source,
  content,
  path,
  mediaType: null,
  charset: null,
  url: null,
  fetchedAt: null,
  isNamed,
})

/** A URL's own ending says what it is when the server does not. */
const fetchedInput = ({ source, url, mediaType, charset, fetchedAt, body }: Fetched): Input => ({
  ...inputOf(source, body, null, true),
  mediaType: mediaType ?? mediaTypeOf(new URL(url).pathname),
  charset,
  url,
  fetchedAt,
})

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
