import { piecesOf } from './characters.ts'
import type { Body, BodyLine } from './doors/body.ts'
import { BLANK, cutLine, type Line, lineOf, type Piece } from './pieces.ts'

const BREAK = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/g
const BULLET = /^[-*•·‣▪◦–—●○■□►▶➤✓✔] +(?=\S)/
const NUMBER = /^\(?(\d{1,2})[.)] +(?=\S)/
const FINAL = /[.!?…:;]["'”’)\]]*$/

/** The lines of a body, characters mended, list marks taken off. */
export function linesOf(body: Body): Line[] {
  if (body.text === null) return []
  return body.lines === null
    ? unmarked(plainLines(body.text))
    : markupLines(body.text, body.lines, body.isHtml === true)
}

function plainLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let gap = true
  const add = (end: number) => {
    const line = end > start ? lineOf(piecesOf(text, start, end, false), null, gap) : null
    if (line) lines.push(line)
    gap = line === null
  }
  for (const match of text.matchAll(BREAK)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return lines
}

/**
 * In markup every line is a paragraph of its own; stretches that touch no blank are one word. An empty stretch parts
 * words that only the layout parts (the cells of a row).
 */
function markupLines(text: string, found: readonly BodyLine[], isHtml: boolean): Line[] {
  const lines: Line[] = []
  for (const { hint, soft, linked, runs } of found) {
    const pieces: Piece[] = []
    let blank = true
    for (const run of runs) {
      if (run.start === run.end) {
        if (!blank) pieces.push(BLANK)
        blank = true
        continue
      }
      for (const piece of piecesOf(text, run.start, run.end, isHtml)) {
        const begins = piece.text.charCodeAt(0) === 32
        if (begins && blank) {
          const rest = piece.rule === null && piece.start >= 0 ? piece.text.replace(/^ +/, '') : ''
          if (rest === '') continue
          const cut = piece.text.length - rest.length
          pieces.push({ text: rest, start: piece.start + cut, length: piece.length - cut, rule: null })
        } else pieces.push(piece)
        blank = piece.text.charCodeAt(piece.text.length - 1) === 32
      }
    }
    const line = lineOf(pieces, hint, soft !== true)
    if (line) lines.push(linked ? { ...line, linked } : line)
  }
  return lines
}

/**
 * Takes bullets and numbers off list items. A dash inside a wrapped sentence is no bullet; a number is a mark only
 * where the list counts on from one.
 */
function unmarked(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  let number = 0
  let before: Line | null = null
  for (const line of lines) {
    const open = before !== null && !line.gap && before.hint !== 'list-item' && !FINAL.test(before.text)
    const counted = NUMBER.exec(line.text)
    const bullet = BULLET.exec(line.text)
    let mark = 0
    if (counted && (Number(counted[1]) === number + 1 || Number(counted[1]) === 1)) {
      mark = counted[0].length
      number = Number(counted![1])
    } else if (bullet && !(open && /^\p{Ll}/u.test(line.text.slice(bullet[0].length)))) mark = bullet[0].length
    if (mark === 0 && (line.gap || before?.hint !== 'list-item')) number = 0
    const item = mark === 0 ? line : cutLine({ ...line, hint: 'list-item' }, mark, line.text.length)
    if (item) kept.push(item)
    before = item
  }
  return kept
}
