import type { RuleId } from '../text/problem.ts'
import type { LineHint } from './doors/body.ts'

/** A stretch of text and the stretch of source it stands for. Equal characters unless `rule` names what replaced them. */
export interface Piece {
  readonly text: string
  /** UTF-16 offset in the source; -1 when cleaning put the text in (a blank). */
  readonly start: number
  /** UTF-16 units of source it stands for; 0 when put in. */
  readonly length: number
  readonly rule: RuleId | null
}

/** A line of the report on its way to be a block: its text, made of pieces in source order. Never empty, trimmed. */
export interface Line {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly hint: LineHint | null
  /** Does a blank line (or markup that parts paragraphs) stand before it? */
  readonly gap: boolean
  /** Is most of it a link? Markup alone knows. */
  readonly linked?: boolean
  /** Offsets in `text` where glued sentences were parted: each starts a segment. */
  readonly seams: readonly number[]
}

export const BLANK: Piece = Object.freeze({ text: ' ', start: -1, length: 0, rule: null })

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** A line of these pieces without blanks at its ends; null when nothing is left. */
export function lineOf(
  pieces: readonly Piece[],
  hint: LineHint | null,
  gap: boolean,
  seams: readonly number[] = [],
): Line | null {
  const text = pieces.length === 1 ? pieces[0]!.text : pieces.map((p) => p.text).join('')
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start === end) return null
  if (start === 0 && end === text.length) return { text, pieces, hint, gap, seams }
  return {
    text: text.slice(start, end),
    pieces: cutPieces(pieces, start, end),
    hint,
    gap,
    seams: seams.filter((s) => s > start && s < end).map((s) => s - start),
  }
}

/**
 * The pieces of the text from `start` to `end` (UTF-16 offsets in the joined text). A replaced piece is never halved
 * in the source: its first part keeps the whole source, the rest has none.
 */
export function cutPieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const kept: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const from = Math.max(start, at) - at
    const to = Math.min(end, at + piece.text.length) - at
    at += piece.text.length
    if (from >= to) continue
    if (from === 0 && to === piece.text.length) kept.push(piece)
    else if (piece.rule === null && piece.start >= 0)
      kept.push({ text: piece.text.slice(from, to), start: piece.start + from, length: to - from, rule: null })
    else
      kept.push({
        text: piece.text.slice(from, to),
        start: from === 0 ? piece.start : -1,
        length: from === 0 ? piece.length : 0,
        rule: from === 0 ? piece.rule : null,
      })
  }
  return kept
}

/** The pieces of a text parted at `bounds` (UTF-16 offsets in the joined text, rising), in one pass over them. */
export function partPieces(pieces: readonly Piece[], bounds: readonly number[]): Piece[][] {
  const parts: Piece[][] = []
  let at = 0
  let first = 0
  let start = 0
  for (const bound of [...bounds, Number.POSITIVE_INFINITY]) {
    let last = first
    let end = at
    while (last < pieces.length && end < bound) end += pieces[last++]!.text.length
    parts.push(cutPieces(pieces.slice(first, last), start - at, bound - at))
    if (end > bound) {
      last--
      end -= pieces[last]!.text.length
    }
    first = last
    at = end
    start = bound
  }
  return parts
}

/** A line parted at `bounds` (rising, inside the line): each part trimmed, null where it is empty. The parts keep the line's `gap`. */
export function partLine(line: Line, bounds: readonly number[]): (Line | null)[] {
  let seam = 0
  return partPieces(line.pieces, bounds).map((pieces, i) => {
    const start = i === 0 ? 0 : bounds[i - 1]!
    const end = bounds[i] ?? line.text.length
    const seams: number[] = []
    for (; seam < line.seams.length && line.seams[seam]! < end; seam++)
      if (line.seams[seam]! > start) seams.push(line.seams[seam]! - start)
    return lineOf(pieces, line.hint, line.gap, seams)
  })
}

/** The part of a line from `start` to `end`, trimmed; null when it is empty. */
export const cutLine = (line: Line, start: number, end: number, gap: boolean = line.gap): Line | null =>
  lineOf(
    cutPieces(line.pieces, start, end),
    line.hint,
    gap,
    line.seams.filter((s) => s > start && s < end).map((s) => s - start),
  )

/** Lines as one, with a blank between each two. */
export function joinLines(lines: readonly Line[]): Line {
  if (lines.length === 1) return lines[0]!
  const pieces: Piece[] = []
  const seams: number[] = []
  const texts: string[] = []
  let at = 0
  for (const [i, line] of lines.entries()) {
    if (i > 0) pieces.push(BLANK)
    for (const piece of line.pieces) pieces.push(piece)
    for (const seam of line.seams) seams.push(at + seam)
    texts.push(line.text)
    at += line.text.length + 1
  }
  return { text: texts.join(' '), pieces, hint: lines[0]!.hint, gap: lines[0]!.gap, seams }
}

/** Where the line begins in the source; -1 when all of it was put in. */
export function sourceStartOf(line: Line): number {
  for (const piece of line.pieces) if (piece.start >= 0) return piece.start
  return -1
}

/** Where the line ends in the source; -1 when all of it was put in. */
export function sourceEndOf(line: Line): number {
  for (let i = line.pieces.length - 1; i >= 0; i--) {
    const piece = line.pieces[i]!
    if (piece.start >= 0) return piece.start + piece.length
  }
  return -1
}
