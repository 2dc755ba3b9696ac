import type { Problem } from '../../text/problem.ts'
import { problem } from '../problem.ts'
import type { Report } from '../report.ts'
import type { Article, Link } from './article.ts'
import { notesOf, reportOf } from './articles.ts'
import { textOf } from './charset.ts'
import type { Input, Opening } from './container.ts'
import { itemsOf } from './feed-items.ts'
import { single } from './single.ts'
import { sitemapLinks } from './sitemap.ts'
import { FEED_ROOT, headText, rootOf } from './sniff.ts'
import { collect } from './streams.ts'

/** A feed is parsed whole: it may have this many times the bytes of a report. */
const GROWTH = 4

type Streamed = Input & { readonly content: AsyncIterable<Uint8Array> }

/**
 * The items of a feed (RSS, RDF, Atom) or a sitemap in XML, a report each as `source#n`; an item that has no text is a
 * note with its link. Other XML goes on as one report when it has a page's elements.
 */
export async function* openFeed(input: Streamed, opening: Opening): AsyncGenerator<Report | Problem> {
  const { source } = input
  const tell = (rule: Problem['rule'], severity: Problem['severity'], message: string) =>
    problem(rule, severity, message, source)
  const limit = opening.maxBytes * GROWTH
  const bytes = await collect(input.content, limit)
  if (bytes === null) {
    yield tell(
      'read/too-large@1',
      'error',
      `Cannot read ${source}: XML above the limit of ${limit / 1e6} MB; raise it with --max-size`,
    )
    return
  }
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(
    headText(bytes.subarray(0, 400)),
  )?.[1]
  const { text: read, doubt } = textOf(bytes, declared ?? input.charset)
  const { text, entities, isBomb } = withoutDoctype(read.trimStart())
  if (isBomb) {
    const message = `Cannot read ${source}: it declares entities made of entities, which is a bomb and no feed; get it from its publisher again`
    yield tell('read/bomb@1', 'error', message)
    return
  }
  const root = rootOf(text)
  if (root === null || !FEED_ROOT.test(root)) {
    const hasPage = /<(?:body|p|div|article)[\s>]/i.test(text.slice(0, 20_000))
    if (hasPage || input.isNamed) yield await single({ ...input, content: bytes }, opening.maxBytes)
    else yield tell('read/no-article@1', 'info', `No report in ${source}: XML that is no feed`)
    return
  }
  if (doubt !== null) yield tell('read/charset@1', 'warning', `${source} is ${doubt}`)
  if (entities > 0)
    yield tell(
      'read/entities@1',
      'warning',
      `${source} declares ${entities} entities of its own: they are left as they stand`,
    )
  const end = endOf(text, root)
  let items: readonly (Article | Link | null)[]
  try {
    items = /^(?:urlset|sitemapindex)$/i.test(root) ? sitemapLinks(end.text) : await itemsOf(end.text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    yield tell(
      'read/feed@1',
      'error',
      `Cannot read ${source} as a feed: ${reason}; look whether its address gives a whole feed`,
    )
    return
  }
  yield* reports(items, input, opening)
  if (end.isCut)
    yield tell(
      'read/damaged@1',
      'error',
      `${source} is cut: its last element does not end; whole items before that are kept, get it again for the rest`,
    )
}

/** Links that are told one by one; the rest of a long sitemap is counted. */
const MOST_LINKS = 100

function* reports(
  items: readonly (Article | Link | null)[],
  input: Input,
  opening: Opening,
): Generator<Report | Problem> {
  const { source, isNamed } = input
  let read = 0
  let links = 0
  let empty = 0
  for (const [i, item] of items.entries()) {
    const name = `${source}#${i + 1}`
    if (item === null) empty++
    else if ('body' in item) {
      read++
      yield* notesOf(name, item)
      yield reportOf(name, item, input, opening)
    } else if (++links <= MOST_LINKS) yield* notesOf(name, item)
  }
  const note = (severity: Problem['severity'], message: string) => problem('read/no-text@1', severity, message, source)
  if (links > MOST_LINKS) yield note('info', `${source} has ${links - MOST_LINKS} more links without a text`)
  if (empty > 0 && read + links > 0)
    yield note('info', `${empty === 1 ? 'An item' : `${empty} items`} of ${source} without text and link: passed over`)
  if (read > 0) return
  const linked = links === 1 ? 'a link' : `${links} links`
  const why = links > 0 ? `${linked} and no text: give the addresses of the reports to read them` : 'it has no items'
  yield note(isNamed ? 'error' : 'warning', `No report in ${source}: ${why}`)
}

/** A feed to its last whole item when its root does not end. */
function endOf(text: string, root: string): { readonly text: string; readonly isCut: boolean } {
  const close = `</${root}>`
  if (
    text.slice(-2000).toLowerCase().includes(close.toLowerCase()) ||
    (/\/>\s*$/.test(text.slice(-80)) && !/<(?:item|entry|url)\b/i.test(text))
  )
    return { text, isCut: false }
  let last = -1
  for (const tag of ['</item>', '</entry>', '</url>', '</sitemap>']) {
    const at = text.lastIndexOf(tag)
    if (at >= 0) last = Math.max(last, at + tag.length)
  }
  const channel = /^rss$/i.test(root) ? '</channel>' : ''
  return { text: last < 0 ? `${text}${channel}${close}` : `${text.slice(0, last)}${channel}${close}`, isCut: true }
}

/** The text without its document type, whose entities are never expanded. Entities that hold others are a bomb. */
export function withoutDoctype(text: string): { text: string; entities: number; isBomb: boolean } {
  const start = /<!doctype\b/i.exec(text.slice(0, 100_000))?.index ?? -1
  if (start < 0) return { text, entities: 0, isBomb: false }
  let quote: string | null = null
  let isInside = false
  let end = text.length
  for (let i = start; i < text.length; i++) {
    const letter = text[i]!
    if (quote !== null) {
      if (letter === quote) quote = null
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '[') isInside = true
    else if (letter === ']') isInside = false
    else if (letter === '>' && !isInside) {
      end = i + 1
      break
    }
  }
  const subset = text.slice(start, end)
  let entities = 0
  let isBomb = false
  for (const match of subset.matchAll(/<!ENTITY\s+(%\s+)?[\w.:-]+\s+(?:"([^"]*)"|'([^']*)'|[A-Z]+)/g)) {
    entities++
    const value = match[2] ?? match[3] ?? ''
    if (/[&%](?!amp;|lt;|gt;|quot;|apos;)[\w.:-]+;/.test(value)) isBomb = true
  }
  return { text: text.slice(0, start) + text.slice(end), entities, isBomb: isBomb || entities > 1000 }
}
