import type { Span } from '../../text/span.ts'
import { type Body, type BodyLine, type BodyRemoval, type LineHint, type Metadata, NO_METADATA } from './body.ts'

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/
const HEADING = /^(#{1,6})[ \t]+|^(?:={3,}|-{3,})[ \t]*$/
const ITEM = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/
/** The line below a table's head, the fences of code, rules, and where a link's address is given below the text. */
const NO_TEXT =
  /^(?:\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){0,60}\|?|`{3,}[\w-]*|~{3,}[\w-]*|(?:[*_][ \t]*){3,})$/
const DEFINITION = /^\[[^\]\n]{1,100}\]:[ \t]*<?(\S{1,2000}?)>?(?:[ \t]+["'(].{0,300})?$/
const COMMENT = /^<!--[^\n]{0,2000}-->$/
/** Marks inside a line: pictures, links, addresses, emphasis, code, escapes. What groups 1, 3, 5 and 6 hold stays. */
const INLINE =
  /!\[[^\]\n]{0,300}\]\([^)\s]{0,500}(?: "[^"]{0,200}")?\)|\[([^\]\n]{1,500})\]\(<?([^)\s>]{0,1000})>?(?: "[^"]{0,200}")?\)|\[([^\]\n]{1,500})\]\[([^\]\n]{0,100})\]|<(https?:\/\/[^\s<>]{1,1000})>|\\([\\`*_{}[\]()#+.!|>~-])|\[\^[^\]\n]{1,40}\]|~~|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|`+/gu

/** Opens Markdown: headings, list items, rows of tables and paragraphs as lines; marks stay in the source and leave the text. */
export async function openMarkdown(body: Body): Promise<Body> {
  const source = body.text!
  const front = FRONT.exec(source)
  const links: string[] = []
  const lines: BodyLine[] = []
  let runs: Span[] = []
  let hint: LineHint | null = 'paragraph'
  const flush = () => {
    if (runs.length > 0) lines.push({ hint, runs })
    runs = []
    hint = 'paragraph'
  }
  const add = (start: number, end: number) => addRuns(source, start, end, runs, links)
  let at = front ? front[0].length : 0
  while (at < source.length) {
    const found = source.indexOf('\n', at)
    const end = found < 0 ? source.length : found
    let start = at
    at = end + 1
    while (start < end && /[ \t>]/.test(source[start]!)) start++
    const text = source.slice(start, end).trimEnd()
    const heading = HEADING.exec(text)
    const item = ITEM.exec(text)
    const definition = DEFINITION.exec(text)
    if (text === '') flush()
    else if (heading) {
      const isUnderline = heading[1] === undefined
      if (isUnderline && runs.length > 0) hint = text.startsWith('=') && lines.length === 0 ? 'headline' : 'subheading'
      flush()
      if (isUnderline) continue
      hint = heading[1] === '#' && lines.every((line) => line.hint !== 'headline') ? 'headline' : 'subheading'
      add(start + heading[0].length, start + closedAt(text))
      flush()
    } else if (NO_TEXT.test(text) || COMMENT.test(text)) flush()
    else if (definition) {
      flush()
      link(definition[1]!, links)
    } else if (text.length > 2 && text.startsWith('|') && text.endsWith('|')) {
      flush()
      hint = 'list-item'
      add(start + 1, start + text.length - 1)
      flush()
    } else {
      if (item) {
        flush()
        hint = 'list-item'
      }
      add(start + (item?.[0].length ?? 0), Math.min(end + 1, source.length))
    }
  }
  flush()
  return {
    ...body,
    lines,
    removals: marksBetween(source, lines, front?.[0].length ?? 0),
    links,
    metadata: front ? frontMatter(front[1]!) : body.metadata,
  }
}

/** Where a heading's words end: before the `#` that close it. */
function closedAt(text: string): number {
  let end = text.length
  while (text[end - 1] === '#') end--
  return text.slice(0, end).trimEnd().length
}

function link(address: string, links: string[]): void {
  if (/^https?:\/\//i.test(address) && !links.includes(address)) links.push(address)
}

/** The stretches between the marks of a line. */
function addRuns(source: string, start: number, end: number, runs: Span[], links: string[]): void {
  const text = source.slice(start, end)
  let at = 0
  const keep = (from: number, to: number) => {
    if (to > from) runs.push({ start: start + from, end: start + to })
  }
  for (const match of text.matchAll(INLINE)) {
    keep(at, match.index)
    at = match.index + match[0].length
    const kept = match[1] ?? match[3] ?? match[5] ?? match[6]
    if (match[2] !== undefined) link(match[2], links)
    if (match[5] !== undefined) link(match[5], links)
    if (kept === undefined) continue
    const from = match.index + match[0].indexOf(kept, match[6] === undefined ? 0 : 1)
    keep(from, from + kept.length)
  }
  keep(at, text.length)
}

/** What stands between the runs: the head between dashes says what the report says of itself, the rest are marks. */
function marksBetween(source: string, lines: readonly BodyLine[], front: number): BodyRemoval[] {
  const removals: BodyRemoval[] = []
  const drop = (from: number, to: number) => {
    let [start, end] = [from, to]
    while (start < end && /\s/.test(source[start]!)) start++
    while (end > start && /\s/.test(source[end - 1]!)) end--
    if (start < end)
      removals.push(
        end <= front
          ? { start, end, kind: 'metadata', rule: 'clean/metadata@1' }
          : { start, end, kind: 'markup', rule: 'clean/mark@1' },
      )
  }
  drop(0, front)
  let at = front
  for (const { runs } of lines)
    for (const run of runs) {
      drop(at, run.start)
      at = run.end
    }
  drop(at, source.length)
  return removals
}

/** `title`, `date`, `author`, `source` and `url` of the lines between the dashes; other lines are not read. */
function frontMatter(text: string): Metadata {
  const values = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const row = /^([A-Za-z_-]{1,40}):[ \t]*["']?(.{1,500}?)["']?[ \t]*$/.exec(line)
    if (row) values.set(row[1]!.toLowerCase(), row[2]!)
  }
  const date = values.get('date') ?? values.get('published') ?? null
  const changed = values.get('updated') ?? values.get('modified') ?? values.get('lastmod') ?? null
  return {
    ...NO_METADATA,
    title: values.get('title') ?? null,
    publishedAt: date,
    publishedAtFrom: date === null ? null : 'front matter',
    modifiedAt: changed,
    modifiedAtFrom: changed === null ? null : 'front matter',
    newsroom: values.get('newsroom') ?? values.get('publisher') ?? null,
    author: values.get('author') ?? null,
    url: values.get('url') ?? null,
    language: values.get('lang') ?? values.get('language') ?? null,
  }
}
