import { OPEN_ENDS } from '../language/en/line-words.ts'
import { joinLines, type Line } from './pieces.ts'

const FINAL = /[.!?…]["'”’)\]]*$/
/** A line shorter than this was not broken because it was full. */
const NARROWEST = 28
/** Wider than this nobody wraps by hand or by mail program. */
const WIDEST = 140

/**
 * Joins lines that were broken inside a sentence. Within a chunk (lines without a blank line between) either the
 * widths tell (each line is as full as the next word allows) or the words do (a line ends open, or goes on in lower case).
 * `alone` says which lines stand for themselves: boilerplate, links, credits.
 */
export function unwrap(
  lines: readonly Line[],
  alone: (line: Line, before: Line | null, after: Line | null) => boolean,
): Line[] {
  if (!lines.some((line) => !line.gap && line.hint === null)) return [...lines]
  const done: Line[] = []
  const spaced = lines.filter((line) => line.gap).length * 2 > lines.length || isSpaced(lines)
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && !lines[end]!.gap) end++
    for (const line of unwrapChunk(lines.slice(start, end), spaced, alone)) done.push(line)
    start = end
  }
  return done
}

/** Do blank lines part the paragraphs here? Then lines without one between belong together more readily. */
const isSpaced = (lines: readonly Line[]): boolean => lines.filter((line, i) => i > 0 && line.gap).length >= 3

function unwrapChunk(
  lines: readonly Line[],
  spaced: boolean,
  alone: (line: Line, before: Line | null, after: Line | null) => boolean,
): Line[] {
  if (lines.length === 1) return [...lines]
  const apart = lines.map((line, i) => alone(line, lines[i - 1] ?? null, lines[i + 1] ?? null))
  const prose = lines.filter((_, i) => !apart[i])
  const width = prose.reduce((most, { text }) => Math.max(most, text.length), 0)
  const even = isEven(prose, width)
  const flows = spaced && flowing(prose)
  const done: Line[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) done.push(joinLines(open))
  }
  for (const [i, line] of lines.entries()) {
    const before = i > 0 ? lines[i - 1]! : null
    if (
      before !== null &&
      !apart[i] &&
      !apart[i - 1] &&
      line.hint !== 'list-item' &&
      goesOn(before, line, width, even, flows, open.length > 1, open[0]!.hint)
    )
      open.push(line)
    else {
      close()
      open = [line]
    }
  }
  close()
  return done
}

/** Which lines stand in a chunk that its widths alone show to be one wrapped paragraph: no line of it stands for itself. */
export function wrappedLines(lines: readonly Line[]): boolean[] {
  const wrapped: boolean[] = new Array(lines.length).fill(false)
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && !lines[end]!.gap && lines[end]!.hint === null) end++
    if (end - start > 1 && lines[start]!.hint === null) {
      const chunk = lines.slice(start, end)
      const width = chunk.reduce((most, { text }) => Math.max(most, text.length), 0)
      if (isEven(chunk, width)) wrapped.fill(true, start, end)
    }
    start = end
  }
  return wrapped
}

/** Is each line but the last as full as the next word allows, in the text's own widths? */
function isEven(lines: readonly Line[], width: number): boolean {
  if (lines.length < 2 || width > WIDEST || width < NARROWEST) return false
  let full = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (isFull(lines[i]!, lines[i + 1]!, width)) full++
    if (!FINAL.test(lines[i]!.text)) open++
  }
  // Lines that mostly end with a stop are sentences or paragraphs of like length, not a wrapped text.
  if (open * 2 < lines.length - 1) return false
  return full === lines.length - 1 || (lines.length > 4 && full >= 0.8 * (lines.length - 1))
}

const isFull = (line: Line, next: Line, width: number): boolean =>
  line.text.length + 1 + /^\S+/.exec(next.text)![0].length > width ||
  lengthInSource(line) + 1 + /^\S+/.exec(next.text)![0].length > width

/** References and misread marks made the line longer where it was broken. */
const lengthInSource = (line: Line): number =>
  line.pieces.reduce((sum, piece) => sum + (piece.start < 0 ? piece.text.length : piece.length), 0)

/** In a chunk between blank lines: does a line go on in lower case? Then the chunk is one wrapped paragraph. */
function flowing(lines: readonly Line[]): boolean {
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.text.length < NARROWEST) return false
    if (!FINAL.test(lines[i]!.text) && /^\p{Ll}/u.test(lines[i + 1]!.text)) open++
  }
  return open > 0 && open >= (lines.length - 1) / 4
}

/** Does `next` go on with the sentence or paragraph of `line`? `wrapped`: the line itself was joined to one before. */
function goesOn(
  line: Line,
  next: Line,
  width: number,
  even: boolean,
  flows: boolean,
  wrapped: boolean,
  hint: Line['hint'],
): boolean {
  const ends = FINAL.test(line.text)
  if (even) return isFull(line, next, width) || (!ends && /^\p{Ll}/u.test(next.text))
  if (flows) return true
  if (ends) return false
  if (/^\p{Ll}/u.test(next.text)) return !/:$/.test(line.text)
  if (/[,;(–—-]$/.test(line.text)) return line.text.length >= NARROWEST || hint === 'list-item'
  if (endsOpen(line.text)) return line.text.length >= NARROWEST
  return wrapped && line.text.length >= Math.max(NARROWEST, 0.6 * Math.min(width, 90)) && hint !== 'list-item'
}

/** Longer than any word of a list: looking at a line's end alone spares a search through all of it. */
const LONGEST_WORD = 40

/** Does the line end in a word that no sentence and no heading ends with ("of", "the", "and")? */
export function endsOpen(text: string): boolean {
  const last = /([\p{L}.]+)$/u.exec(text.slice(-LONGEST_WORD))?.[1]
  return last !== undefined && /\p{Ll}/u.test(last) && OPEN_ENDS.has(last.toLowerCase().replace(/\.$/, ''))
}
