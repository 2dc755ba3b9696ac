import { GRAMMAR_WORDS, NEWS_WORDS } from '../../language/en/common-words.ts'
import { ALWAYS_HYPHENATED, OFTEN_HYPHENATED } from '../../language/en/hyphens.ts'
import type { Span } from '../../text/span.ts'
import type { BodyLine, BodyRemoval } from './body.ts'
import type { Fragment } from './pdf-fragments.ts'
import type { Furniture } from './pdf-furniture.ts'
import type { PdfParagraph } from './pdf-paragraphs.ts'

/** The text layer of a file in reading order, and the lines of the report in it. */
export interface Layer {
  readonly text: string
  readonly lines: readonly BodyLine[]
  readonly removals: readonly BodyRemoval[]
}

/** What stands at the edges of a page, each row one string. */
export interface PageEdges {
  readonly head: readonly { readonly text: string; readonly kind: Furniture }[]
  readonly foot: readonly { readonly text: string; readonly kind: Furniture }[]
}

const CELLS = ' | '

/**
 * Writes the text layer: page by page what stands at the head, the lines in reading order, what stands at the foot;
 * notes at the very end. The lines of the report leave out what belongs to the page, list marks, marks of notes, and
 * the hyphens of words that a line's end divided.
 */
export function layerOf(paragraphs: readonly PdfParagraph[], edges: readonly PageEdges[]): Layer {
  const parts: string[] = []
  let size = 0
  const removals: BodyRemoval[] = []
  const runs = new Map<PdfParagraph, Span[]>()
  const write = (text: string): number => {
    parts.push(text)
    size += text.length
    return size - text.length
  }
  const drop = (start: number, end: number, kind: BodyRemoval['kind'], rule: BodyRemoval['rule']) =>
    removals.push({ start, end, kind, rule })
  const furnish = (rows: PageEdges['head']) => {
    for (const { text, kind } of rows) {
      const start = write(text)
      drop(start, start + text.length, 'boilerplate', `clean/pdf-${kind}@1`)
      write('\n\n')
    }
  }
  const whole = wordsOf(paragraphs)
  let page = -1
  const turnTo = (next: number) => {
    for (; page < next; page++) {
      if (page >= 0) furnish(edges[page]?.foot ?? [])
      furnish(edges[page + 1]?.head ?? [])
    }
  }
  const ordered = [...paragraphs.filter(({ isNote }) => !isNote), ...paragraphs.filter(({ isNote }) => isNote)]
  for (const paragraph of ordered) {
    if (paragraph.isNote) turnTo(edges.length)
    const own: Span[] = []
    for (const [i, line] of paragraph.lines.entries()) {
      turnTo(Math.max(page, line.page))
      const isTable = paragraph.hint === 'list-item' && line.mark === 0 && paragraph.lines.length === 1
      const { text, marks } = textOf(line.fragments, isTable && line.fragments.length > 1 ? CELLS : ' ')
      const next = paragraph.lines[i + 1]
      const join = next ? joining(text, next.text, whole) : 'end'
      const start = write(`${text}\n`)
      const cuts: Span[] = []
      if (i === 0 && line.mark > 0) cuts.push({ start: 0, end: line.mark })
      cuts.push(...marks.filter((mark) => mark.start >= (cuts[0]?.end ?? 0)))
      if (join === 'divided') cuts.push({ start: text.length - 1, end: text.length + 1 })
      else if (join === 'tight') cuts.push({ start: text.length, end: text.length + 1 })
      let at = 0
      for (const cut of cuts) {
        if (cut.start > at) own.push({ start: start + at, end: start + cut.start })
        const words = text.slice(cut.start, cut.end).trim()
        if (words !== '')
          drop(
            start + cut.start,
            start + cut.start + text.slice(cut.start, cut.end).trimEnd().length,
            'markup',
            join === 'divided' && cut.end > text.length ? 'clean/pdf-hyphen@1' : 'clean/mark@1',
          )
        at = cut.end
      }
      if (at <= text.length) own.push({ start: start + at, end: start + text.length + 1 })
    }
    runs.set(paragraph, own)
    write('\n')
  }
  turnTo(edges.length)
  return {
    text: parts.join(''),
    lines: ordered.map((paragraph) => ({ hint: paragraph.hint, runs: runs.get(paragraph)! })),
    removals,
  }
}

/** The words of the file in small letters, without the halves that lines' ends divide. */
function wordsOf(paragraphs: readonly PdfParagraph[]): Set<string> {
  const words = new Set<string>()
  for (const { lines } of paragraphs)
    for (const [i, { text }] of lines.entries()) {
      const isSecondHalf = i > 0 && /\p{L}[-\u00ad]$/u.test(lines[i - 1]!.text)
      const own = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? []
      for (const word of isSecondHalf ? own.slice(1) : own) if (!word.endsWith('-')) words.add(word)
    }
  return words
}

function textOf(fragments: readonly Fragment[], between: string): { text: string; marks: Span[] } {
  let text = ''
  const marks: Span[] = []
  for (const [i, fragment] of fragments.entries()) {
    if (i > 0) text += between
    const shift = text.length
    text += fragment.text
    for (const { start, end } of fragment.marks) marks.push({ start: start + shift, end: end + shift })
  }
  return { text, marks }
}

/**
 * How a line goes on in the next: with a blank; `tight` behind a hyphen that is the word's own ("12-" / "year"); or
 * `divided`, where the hyphen only marks the line's end. What the file prints undivided elsewhere decides.
 */
function joining(text: string, next: string, whole: ReadonlySet<string>): 'blank' | 'tight' | 'divided' {
  if (text.endsWith('\u00ad')) return 'divided'
  const first = /(\p{L}+|\d+)-$/u.exec(text)?.[1]
  const second = /^(\p{L}+|\d+)/u.exec(next)?.[1]
  if (first === undefined || second === undefined) return 'blank'
  if (/\d/.test(first) || !/^\p{Ll}/u.test(second)) return 'tight'
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  if (whole.has(`${a}-${b}`)) return 'tight'
  if (whole.has(a + b)) return 'divided'
  const isWord = b.length >= 4 && (whole.has(b) || NEWS_WORDS.has(b) || GRAMMAR_WORDS.has(b))
  const isCompound = ALWAYS_HYPHENATED.has(a) || (OFTEN_HYPHENATED.has(a) && isWord) || /\p{L}-\p{L}+-$/u.test(text)
  return isCompound ? 'tight' : 'divided'
}
