import type { Span } from '../../text/span.ts'
import { type Body, type BodyLine, type LineHint, type Metadata, NO_METADATA } from './body.ts'

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/
const HEADING = /^(#{1,6})[ \t]+|^(?:={3,}|-{3,})[ \t]*$/
/** Marks inside a line: pictures, links, emphasis, code. What group 1 holds stays. */
const INLINE =
  /!\[[^\]\n]{0,300}\]\([^)\s]{0,500}(?: "[^"]{0,200}")?\)|\[([^\]\n]{1,500})\]\(<?([^)\s>]{0,1000})>?(?: "[^"]{0,200}")?\)|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])|`+/gu

/** Opens Markdown: headings, list items and paragraphs as lines; marks stay in the source and leave the text. */
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
  let at = front ? front[0].length : 0
  while (at < source.length) {
    const found = source.indexOf('\n', at)
    const end = found < 0 ? source.length : found
    let start = at
    at = end + 1
    while (start < end && /[ \t>]/.test(source[start]!)) start++
    const text = source.slice(start, end).trimEnd()
    const heading = HEADING.exec(text)
    const item = /^(?:[-*+]|\d{1,3}[.)])[ \t]+/.exec(text)
    if (text === '') flush()
    else if (heading) {
      const isUnderline = heading[1] === undefined
      if (isUnderline && runs.length > 0) hint = text.startsWith('=') && lines.length === 0 ? 'headline' : 'subheading'
      flush()
      if (isUnderline) continue
      hint = heading[1] === '#' && lines.every((line) => line.hint !== 'headline') ? 'headline' : 'subheading'
      addRuns(source, start + heading[0].length, start + text.replace(/[ \t]*#+$/, '').length, runs, links)
      flush()
    } else {
      if (item) {
        flush()
        hint = 'list-item'
      }
      addRuns(source, start + (item?.[0].length ?? 0), Math.min(end + 1, source.length), runs, links)
    }
  }
  flush()
  return { ...body, lines, links, metadata: front ? frontMatter(front[1]!) : body.metadata }
}

/** The stretches between the marks of a line. */
function addRuns(source: string, start: number, end: number, runs: Span[], links: string[]): void {
  const text = source.slice(start, end)
  let at = 0
  const keep = (to: number) => {
    if (to > at) runs.push({ start: start + at, end: start + to })
  }
  for (const match of text.matchAll(INLINE)) {
    keep(match.index)
    at = match.index + match[0].length
    if (match[1] === undefined) continue
    if (/^https?:\/\//i.test(match[2]!) && !links.includes(match[2]!)) links.push(match[2]!)
    runs.push({ start: start + match.index + 1, end: start + match.index + 1 + match[1].length })
  }
  keep(text.length)
}

/** `title`, `date`, `author`, `source` and `url` of the lines between the dashes; other lines are not read. */
function frontMatter(text: string): Metadata {
  const values = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const row = /^([A-Za-z_-]{1,40}):[ \t]*["']?(.{1,500}?)["']?[ \t]*$/.exec(line)
    if (row) values.set(row[1]!.toLowerCase(), row[2]!)
  }
  const date = values.get('date') ?? values.get('published') ?? null
  return {
    ...NO_METADATA,
    title: values.get('title') ?? null,
    publishedAt: date,
    publishedAtFrom: date === null ? null : 'front matter',
    newsroom: values.get('newsroom') ?? values.get('publisher') ?? null,
    author: values.get('author') ?? null,
    url: values.get('url') ?? null,
    language: values.get('lang') ?? values.get('language') ?? null,
  }
}
