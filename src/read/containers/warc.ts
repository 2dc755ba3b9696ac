import type { Problem } from '../../text/problem.ts'
import { problem, tooLarge } from '../problem.ts'
import type { Report } from '../report.ts'
import { ByteReader } from './byte-reader.ts'
import type { Input, Opening } from './container.ts'
import { DamageError } from './gzip.ts'
import { contentType, parseHttp, plainBody } from './http.ts'
import { looksLikeText } from './members.ts'

/** Bytes of a record's own header beyond which it is damage. */
const LONGEST_HEADER = 131_072
/** What an HTTP header may add to the bytes of a report. */
const HTTP_HEADER = 65_536
/** Media types of reports; the rest of a crawl is pictures, styles, scripts and data. */
const REPORTS =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822|multipart\/related)$/

type Fields = ReadonlyMap<string, string>

/**
 * The pages in a WARC (ISO 28500), as a stream: answers, and what is recorded without HTTP (`resource`, `conversion`).
 * A page is `source#n`, n the place of its record in the file, from 1; its address and the time of its fetching come
 * from the record. Requests, metadata and revisits are passed over; robots.txt, redirects, errors and other media are
 * counted in one note. Lengths are checked: throws a `DamageError` where the file is cut.
 */
export async function* openWarc(
  input: Input & { readonly content: AsyncIterable<Uint8Array> },
  opening: Opening,
): AsyncGenerator<Report | Problem> {
  const reader = new ByteReader(input.content)
  const counts = new Counts()
  let damage: unknown = null
  try {
    for (let number = 1; ; number++) {
      const fields = await recordHeader(reader)
      if (fields === null) break
      const length = Number(fields.get('content-length') ?? Number.NaN)
      if (!Number.isSafeInteger(length) || length < 0) throw new DamageError(`damaged: record ${number} has no length`)
      const end = reader.position + length
      const name = `${input.source}#${number}`
      if (!isWanted(fields)) await reader.skip(length)
      else if (length > opening.maxBytes + HTTP_HEADER) {
        await reader.skip(length)
        counts.lost()
        yield tooLarge(name, length, opening.maxBytes)
      } else {
        const bytes = await reader.exactly(length)
        if (bytes.length === length) yield* page(fields, bytes, { ...input, source: name }, opening, counts)
      }
      if (reader.position < end) throw new DamageError(`cut: it ends inside record ${number}`)
    }
  } catch (error) {
    damage = error
  }
  // What was passed over is said of a cut file too.
  if (damage === null || counts.isAny) yield* counts.notes(input)
  if (damage !== null) throw damage
}

/** The fields of the next record, names in small letters; null at the end of the file. */
async function recordHeader(reader: ByteReader): Promise<Fields | null> {
  const start = reader.position
  let line = await textLine(reader)
  while (line === '') line = await textLine(reader)
  if (line === null) return null
  if (!/^WARC\/\d/.test(line)) throw new DamageError(`damaged: no record where one should begin, at byte ${start}`)
  const fields = new Map<string, string>()
  let last: string | null = null
  for (;;) {
    line = await textLine(reader)
    if (line === null) throw new DamageError('cut: it ends inside the header of a record')
    if (line === '') return fields
    if (reader.position - start > LONGEST_HEADER)
      throw new DamageError(`damaged: a header without end at byte ${start}`)
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last !== null) fields.set(last, `${fields.get(last)} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      fields.set(last, line.slice(colon + 1).trim())
    }
  }
}

async function textLine(reader: ByteReader): Promise<string | null> {
  const bytes = await reader.line(LONGEST_HEADER)
  return bytes === null
    ? null
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').replace(/\r$/, '')
}

/** Answers over HTTP, and what was recorded without it. */
function isWanted(fields: Fields): boolean {
  const type = fields.get('warc-type')?.toLowerCase()
  if (type === 'resource' || type === 'conversion') return true
  return type === 'response' && /^application\/http/i.test(fields.get('content-type') ?? '')
}

function* page(
  fields: Fields,
  bytes: Uint8Array,
  input: Input,
  opening: Opening,
  counts: Counts,
): Generator<Report | Problem> {
  const { source } = input
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null
  const isAnswer = fields.get('warc-type')!.toLowerCase() === 'response'
  const answer = isAnswer ? parseHttp(bytes) : { status: 200, headers: new Map(), body: bytes }
  if (answer === null) return counts.add('answers that are not HTTP')
  if (url !== null && /^[a-z]+:\/\/[^/]+\/robots\.txt(?:\?|$)/i.test(url)) return counts.add('robots.txt')
  if (answer.status >= 300 && answer.status < 400) return counts.add('redirects')
  if (answer.status >= 400) return counts.add(`errors (${answer.status})`)
  const stated = isAnswer ? answer.headers.get('content-type') : fields.get('content-type')
  const { mediaType, charset } = contentType(stated)
  if (mediaType !== null && !REPORTS.test(mediaType)) return counts.add(mediaType)
  const body = plainBody(answer, opening.maxBytes)
  if (body === 'too-large' || 'why' in body) counts.lost()
  if (body === 'too-large') return yield tooLarge(source, null, opening.maxBytes)
  if ('why' in body)
    return yield problem(
      'read/damaged@1',
      'error',
      `Cannot read ${source}${url === null ? '' : ` (${url})`}: ${body.why}`,
      source,
    )
  if (body.length === 0) return counts.add('empty answers')
  if (mediaType === null && !looksLikeText(body)) return counts.add('answers of no stated type')
  const truncated = fields.get('warc-truncated')
  if (truncated !== undefined)
    yield problem(
      'read/truncated@1',
      'warning',
      `${source} was cut when it was fetched (${truncated}): its end may be missing`,
      source,
    )
  counts.page()
  yield {
    source,
    newsroom: null,
    publishedAt: null,
    url: url !== null && /^https?:/i.test(url) ? url : null,
    scale: null,
    fetchedAt: fields.get('warc-date') ?? null,
    mediaType,
    charset,
    body: new Uint8Array(body),
  }
}

/** How many answers of which kind were passed over. */
class Counts {
  readonly #passedOver = new Map<string, number>()
  #pages = 0
  #lost = 0

  add(kind: string): void {
    this.#passedOver.set(kind, (this.#passedOver.get(kind) ?? 0) + 1)
  }

  /** A page that could not be read, which was said. */
  lost(): void {
    this.#lost++
  }

  get isAny(): boolean {
    return this.#pages > 0
  }

  page(): void {
    this.#pages++
  }

  *notes({ source, isNamed }: Input): Generator<Problem> {
    const kinds = [...this.#passedOver].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind}: ${count}`)
    const passed = kinds.length === 0 ? '' : `; passed over: ${kinds.join(', ')}`
    if (this.#pages === 0 && this.#lost === 0)
      yield problem(
        'read/no-reports@1',
        isNamed ? 'error' : 'info',
        `No report in ${source}: no page in it${passed}`,
        source,
      )
    else if (kinds.length > 0)
      yield problem(
        'read/passed-over@1',
        'info',
        `${source} has ${this.#pages === 1 ? '1 page' : `${this.#pages} pages`}${passed}`,
        source,
      )
  }
}
