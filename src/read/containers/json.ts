import type { Problem } from '../../text/problem.ts'
import { problem } from '../problem.ts'
import type { Report } from '../report.ts'
import { isObject } from './article.ts'
import { articlesIn, notesOf, reportOf } from './articles.ts'
import { textOf } from './charset.ts'
import type { Input, Opening } from './container.ts'
import { DamageError } from './gzip.ts'
import { elementsOf } from './json-elements.ts'
import { jsonErrorAt, placeOf } from './json-error.ts'
import { single } from './single.ts'
import { collect, join, linesOf, once, peek } from './streams.ts'

type Streamed = Input & { readonly content: AsyncIterable<Uint8Array> }

const LINES = /\.(?:jsonl|ndjson|geojsonl)(?:\.gz)?$/i
const LINES_TYPE = /ndjson|jsonl|json-lines/i
const JSON_NAME = /\.(?:json|jsonl|ndjson|geojsonl)(?:\.gz)?$|^-$/i

/** Text grows when it is written as JSON: a line or element may have this many times the bytes of a report. */
const GROWTH = 2

/**
 * The articles in JSON: one object, a list, an object with lists in it, or JSON Lines. Lists and lines are read as a
 * stream. What is broken is a problem with its line, and the rest goes on.
 */
export async function* openJson(input: Streamed, opening: Opening): AsyncGenerator<Report | Problem> {
  const { head, chunks } = await peek(input.content)
  const limit = opening.maxBytes * GROWTH
  const isWide = head[0] === 0 || head[1] === 0 || head[0] === 0xff || head[0] === 0xfe
  const isNamed = JSON_NAME.test(input.source) || /json/i.test(input.mediaType ?? '')
  const tally = new Tally(input, opening)
  if (isWide || !isNamed) {
    const bytes = await collect(chunks, opening.maxBytes * (isNamed ? GROWTH : 1))
    yield* whole(input, bytes, opening, tally, isNamed)
  } else if (head.subarray(0, 64).find((byte) => ![0x20, 9, 10, 13, 0xef, 0xbb, 0xbf].includes(byte)) === 0x5b) {
    const elements = elementsOf(chunks, limit)
    for (;;) {
      const next = await elements.next()
      if (next.done) {
        yield* tally.end()
        if (next.value === 'cut') throw new DamageError('cut: its list does not end')
        return
      }
      const { number, line, bytes } = next.value
      yield* tally.value(bytes, `element ${number} (line ${line})`, `${input.source}#${number}`)
    }
  } else yield* lines({ ...input, content: chunks }, opening, tally)
}

/** JSON Lines, or one object: the first line says which. */
async function* lines(input: Streamed, opening: Opening, tally: Tally): AsyncGenerator<Report | Problem> {
  const { source } = input
  const saysLines = LINES.test(source) || LINES_TYPE.test(input.mediaType ?? '')
  const iterator = linesOf(input.content, opening.maxBytes * GROWTH)
  let held: { readonly number: number; readonly bytes: Uint8Array | null } | null = null
  let isFirst = true
  for await (const line of iterator) {
    if (line.bytes !== null && isBlank(line.bytes)) continue
    if (isFirst) {
      isFirst = false
      const isObjectLine = line.bytes !== null && parse(line.bytes).ok
      if (!isObjectLine && !saysLines) {
        const rest = (async function* () {
          yield line.bytes
          for await (const { bytes } of iterator) yield bytes
        })()
        yield* whole(input, await joined(rest, opening.maxBytes * GROWTH), opening, tally, true)
        return
      }
      held = line
      continue
    }
    if (held !== null) yield* tally.value(held.bytes, `line ${held.number}`, `${source}#${held.number}`)
    held = null
    yield* tally.value(line.bytes, `line ${line.number}`, `${source}#${line.number}`)
  }
  // One line, one object: the file is the article, unless its name says that it is a list.
  if (held !== null)
    yield* tally.value(held.bytes, `line ${held.number}`, saysLines ? `${source}#${held.number}` : source)
  yield* tally.end()
}

/** Lines made one text again; null when they are more than `limit` bytes, or one of them is. */
async function joined(lines: AsyncIterable<Uint8Array | null>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const line of lines) {
    size += line === null ? Number.POSITIVE_INFINITY : line.length + 1
    if (line === null || size > limit) return null
    parts.push(line, BREAK)
  }
  return join(parts)
}

const BREAK = Uint8Array.of(10)
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)

/** One JSON value, held whole. Text that only looks like JSON, under another name, is a report. */
async function* whole(
  input: Input,
  bytes: Uint8Array | null,
  opening: Opening,
  tally: Tally,
  isNamed: boolean,
): AsyncGenerator<Report | Problem> {
  const { source } = input
  if (bytes === null) {
    const limit = (opening.maxBytes * (isNamed ? GROWTH : 1)) / 1e6
    const message = `Cannot read ${source}: one JSON object above the limit of ${limit} MB; write its articles as JSON Lines, or raise --max-size`
    yield problem('read/too-large@1', 'error', message, source)
    return
  }
  const isJson = parse(bytes).ok
  if (!isJson && !isNamed) {
    yield await single({ ...input, content: bytes }, opening.maxBytes)
    return
  }
  // A file of lines whose first is broken: most of the others are objects by themselves.
  const full: { readonly number: number; readonly bytes: Uint8Array }[] = []
  if (!isJson)
    for await (const line of linesOf(once(bytes), bytes.length))
      if (line.bytes !== null && !isBlank(line.bytes)) full.push({ number: line.number, bytes: line.bytes })
  if (full.length > 1 && full.filter((line) => parse(line.bytes).ok).length * 2 >= full.length)
    for (const line of full) yield* tally.value(line.bytes, `line ${line.number}`, `${source}#${line.number}`)
  else yield* tally.value(bytes, 'it', source)
  yield* tally.end()
}

type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly doubt: string | null }
  | { readonly ok: false; readonly why: string }

function parse(bytes: Uint8Array): Parsed {
  const { text, doubt } = textOf(bytes, null)
  try {
    return { ok: true, value: JSON.parse(text), doubt }
  } catch {
    const offset = jsonErrorAt(text)
    if (offset === null || offset >= text.trimEnd().length) return { ok: false, why: 'it ends too early' }
    return { ok: false, why: `at ${placeOf(text, offset)}` }
  }
}

/** Counts what came of a file's values, and says at its end what did not. */
class Tally {
  readonly #input: Input
  readonly #opening: Opening
  #values = 0
  #found = 0
  #bad = 0
  #silent = 0
  #feed: string | null = null

  constructor(input: Input, opening: Opening) {
    this.#input = input
    this.#opening = opening
  }

  /** The reports in one value; `where` says for messages which one it is. */
  async *value(bytes: Uint8Array | null, where: string, name: string): AsyncGenerator<Report | Problem> {
    const { source } = this.#input
    this.#values++
    const parsed: Parsed =
      bytes === null ? { ok: false, why: `longer than ${(this.#opening.maxBytes * GROWTH) / 1e6} MB` } : parse(bytes)
    if (!parsed.ok) {
      this.#bad++
      const what =
        where === 'it' ? `Cannot read ${source}: it is no JSON` : `Cannot read ${where} of ${source}: it is no JSON`
      // What a search found may be a file of settings in a dialect of its own.
      const severity = where === 'it' && !this.#input.isNamed ? 'warning' : 'error'
      yield problem('read/json@1', severity, `${what} (${parsed.why}); mend or remove it`, name)
      return
    }
    if (parsed.doubt !== null) yield problem('read/charset@1', 'warning', `${name} is ${parsed.doubt}`, name)
    // A JSON Feed names its newsroom once, for all of its items.
    const { value } = parsed
    this.#feed =
      isObject(value) && /jsonfeed\.org/.test(String(value.version)) && typeof value.title === 'string'
        ? value.title
        : null
    const items = [...articlesIn(value, this.#opening.mapping)]
    if (items.length === 0) this.#silent++
    const isAlone = items.length === 1 && isObject(value) && !Array.isArray(value) && this.#feed === null
    for (const [i, item] of items.entries()) {
      const member = isAlone
        ? name
        : name.includes('#') && name !== source
          ? i === 0
            ? name
            : `${name}.${i + 1}`
          : `${name}#${i + 1}`
      this.#found++
      yield* notesOf(member, item)
      if (!('body' in item)) continue
      const metadata = item.metadata.newsroom === null ? { ...item.metadata, newsroom: this.#feed } : item.metadata
      yield reportOf(member, { ...item, metadata }, this.#input, this.#opening)
    }
  }

  *end(): Generator<Problem> {
    const { source, isNamed } = this.#input
    if (this.#found === 0 && this.#bad === 0) {
      const message = `No article in ${source}: no object in it has a text under a name we know (text, body, content, articleBody …); say which field it is with --mapping FILE`
      yield problem('read/no-article@1', isNamed ? 'error' : 'info', message, source)
    } else if (this.#found > 0 && this.#silent > 0) {
      const message = `${this.#silent} of the ${this.#values} objects in ${source} ${this.#silent === 1 ? 'has' : 'have'} no text of a report: passed over; say which field it is with --mapping FILE if they should`
      yield problem('read/no-article@1', 'warning', message, source)
    }
  }
}
