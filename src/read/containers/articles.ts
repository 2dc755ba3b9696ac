import type { Problem } from '../../text/problem.ts'
import { problem, tooLarge } from '../problem.ts'
import type { Report } from '../report.ts'
import { type Article, articleOf, isObject, type Link } from './article.ts'
import type { Input, Opening } from './container.ts'
import { type Mapping, valueAt } from './mapping.ts'

/** Deeper than this no list of articles lies in an object. */
const DEEPEST_LIST = 5

/** The articles in a JSON value, in order: itself, or those in its lists and objects (`@graph`, `articles`, `hits` …). */
export function* articlesIn(value: unknown, mapping: Mapping | null): Generator<Article | Link> {
  if (mapping?.articles && isObject(value)) {
    const list = valueAt(value, mapping.articles)
    if (list !== undefined) {
      for (const item of [list].flat()) {
        const found = isObject(item) ? articleOf(item, mapping) : null
        if (found) yield found
      }
      return
    }
  }
  yield* search(value, mapping, 0)
}

function* search(value: unknown, mapping: Mapping | null, depth: number): Generator<Article | Link> {
  if (depth > DEEPEST_LIST || typeof value !== 'object' || value === null) return
  const found = Array.isArray(value) ? null : articleOf(value as Record<string, unknown>, mapping)
  if (found) yield found
  else
    for (const inside of Array.isArray(value) ? value : Object.values(value)) yield* search(inside, mapping, depth + 1)
}

/** An article as a report: its text is the body, its fields are the metadata. */
export function reportOf(source: string, article: Article, input: Input, { maxBytes }: Opening): Report | Problem {
  const bytes = Buffer.from(article.body, 'utf8')
  if (bytes.length > maxBytes) return tooLarge(source, bytes.length, maxBytes)
  return {
    source,
    newsroom: null,
    publishedAt: null,
    url: null,
    scale: null,
    fetchedAt: input.fetchedAt,
    mediaType: article.isHtml ? 'text/html' : 'text/plain',
    charset: 'utf-8',
    body: new Uint8Array(bytes),
    metadata: article.metadata,
  }
}

/** The notes that go with an article or stand for one. */
export function* notesOf(source: string, found: Article | Link): Generator<Problem> {
  if (!('body' in found)) {
    const what = found.title === null ? '' : ` (${found.title.slice(0, 80)})`
    const message = `${source}${what} is a link without a text: give ${found.url} to read it`
    yield problem('read/link-only@1', 'info', message, source)
  } else if (found.isSummary) {
    const where = found.metadata.url === null ? '' : `; the whole may be at ${found.metadata.url}`
    yield problem(
      'read/summary-only@1',
      'info',
      `${source} has no more than a summary: it is read as the report${where}`,
      source,
    )
  } else if (/\[\+\d+ char(?:acter)?s\]\s*$/.test(found.body)) {
    const where = found.metadata.url === null ? '' : `: give ${found.metadata.url} to read it whole`
    yield problem('read/cut-text@1', 'warning', `The text of ${source} was cut by who collected it${where}`, source)
  }
}
