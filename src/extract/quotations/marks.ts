import type { Block, Document } from '../../clean/document.ts'
import { ELISIONS, MARK_STYLES, type MarkStyle } from '../../language/en/quote-marks.ts'
import type { Span } from '../../text/span.ts'

/** Words in quotation marks: one span a paragraph, the marks inside the spans. */
export interface Passage {
  readonly spans: readonly [Span, ...Span[]]
  /** False where the closing mark is missing: the passage then ends with its paragraph. */
  readonly closed: boolean
}

/** Blocks in which somebody may speak; headlines, captions and the like name no source of their own. */
export const speaks = (block: Block): boolean =>
  block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'box' || block.kind === 'headline'

const MARK = /``|''|["“”„‟«»‘’‚‛'`‹›「」『』＂❝❞]/g
const BEFORE_OPENING = /[\s([{<\-–—/…]/
const GLUED_BEFORE = /[.,:;!?]/
const WORD = /[\p{L}\p{N}]/u

interface Pending {
  readonly style: MarkStyle
  readonly spans: Span[]
  /** Start of the part in the paragraph being read. */
  start: number
}

/**
 * All passages in quotation marks, in order of the text, not nested: marks inside a passage are its own words.
 * Apostrophes are no marks. An opening mark without a closing one reaches to the end of its paragraph, and further only
 * where the next paragraph opens with a mark again; it counts only at the start of a paragraph or after a colon or comma.
 */
export function findPassages(document: Pick<Document, 'text' | 'blocks'>): Passage[] {
  const passages: Passage[] = []
  let pending: Pending | null = null
  for (const block of document.blocks) {
    if (!speaks(block)) continue
    pending = scanBlock(document.text, block.span, pending, passages)
  }
  if (pending) abandon(document.text, pending, passages)
  return passages
}

function scanBlock(text: string, block: Span, carried: Pending | null, passages: Passage[]): Pending | null {
  let pending = carried
  if (pending) {
    const first = text[block.start] ?? ''
    if (pending.style.open.includes(first)) pending.start = block.start
    else {
      abandon(text, pending, passages)
      pending = null
    }
  }
  MARK.lastIndex = block.start
  if (pending) MARK.lastIndex = block.start + 1
  for (;;) {
    const match = MARK.exec(text)
    if (!match || match.index >= block.end) break
    const at = match.index
    const mark = match[0]
    if (pending) {
      if (closes(text, at, mark, pending.style, block)) {
        const spans = [...pending.spans, { start: pending.start, end: at + mark.length }]
        passages.push({ spans: spans as [Span, ...Span[]], closed: true })
        pending = null
      } else if (reopens(text, at, mark, pending.style, block)) {
        abandon(text, { ...pending, spans: [...pending.spans, { start: pending.start, end: at }] }, passages, true)
        pending = { style: pending.style, spans: [], start: at }
      }
      continue
    }
    const style = opens(text, at, mark, block)
    if (style) pending = { style, spans: [], start: at }
  }
  if (!pending) return null
  pending.spans.push({ start: pending.start, end: block.end })
  return pending
}

/** Keeps an unclosed passage where it plainly opens someone's words. */
function abandon(text: string, pending: Pending, passages: Passage[], reopened = false): void {
  const [first] = pending.spans
  if (!first || pending.style.apostrophe || reopened) return
  const before = text.slice(Math.max(0, first.start - 2), first.start)
  if (/(?:^|\n|[:,]\s?)$/.test(before)) passages.push({ spans: pending.spans as [Span, ...Span[]], closed: false })
}

function opens(text: string, at: number, mark: string, block: Span): MarkStyle | null {
  const style = MARK_STYLES.find((s) => s.open.includes(mark))
  if (!style) return null
  const before = at > block.start ? text[at - 1]! : ' '
  const after = at + mark.length < block.end ? text[at + mark.length]! : ' '
  if (/\s/.test(after)) return null
  const free = BEFORE_OPENING.test(before) || MARK_STYLES.some((s) => s.open.includes(before))
  if (style.apostrophe) return free && opensSingle(text, at + mark.length, style, block) ? style : null
  if (mark === '"' || mark === "''" || mark === '＂') {
    // glued to a full stop before and a capital after, as in text that lost its spaces
    return free || (GLUED_BEFORE.test(before) && /\p{Lu}/u.test(after)) ? style : null
  }
  // the mark that closes, at the start of words: as in Swedish, or where a machine set it wrongly
  if (mark === '”') return free && WORD.test(after) ? style : null
  return style
}

/** A single mark opens only where it is no apostrophe and a mark that closes it follows in the paragraph. */
function opensSingle(text: string, from: number, style: MarkStyle, block: Span): boolean {
  const word = /^[\p{L}\p{N}]*/u.exec(text.slice(from, from + 12))![0].toLowerCase()
  if (/^\d\d(?:s|$)/.test(word) || (ELISIONS.has(word) && !style.close.includes(text[from + word.length] ?? '')))
    return false
  for (let i = from; i < block.end; i++) {
    if (style.close.includes(text[i]!) && closesSingle(text, i, style, block)) return true
  }
  return false
}

function closes(text: string, at: number, mark: string, style: MarkStyle, block: Span): boolean {
  if (!style.close.includes(mark)) return false
  if (style.apostrophe) return closesSingle(text, at, style, block)
  const before = text[at - 1] ?? ' '
  const after = at + mark.length < block.end ? text[at + mark.length]! : ' '
  // the same character opens and closes: after a space and before a word it opens
  if (style.open.includes(mark) || mark === '"' || mark === '“') return !(/[\s([]/.test(before) && WORD.test(after))
  return true
}

function closesSingle(text: string, at: number, style: MarkStyle, block: Span): boolean {
  const before = text[at - 1] ?? ' '
  const after = at + 1 < block.end ? text[at + 1]! : ' '
  if (/\s/.test(before) || WORD.test(after)) return false
  // the rebels’ base: a plural possessive, when a better mark follows
  if ((before === 's' || before === 'S') && after === ' ' && /\p{Ll}/u.test(text[at + 2] ?? '')) {
    for (let i = at + 1; i < block.end; i++) {
      const char = text[i]!
      if (!style.close.includes(char)) {
        if (style.open.includes(char)) return true
        continue
      }
      if (BEFORE_OPENING.test(text[i - 1]!)) return true
      if (!WORD.test(text[i + 1] ?? ' ')) return false
    }
  }
  return true
}

/** An opening mark inside an open passage: the earlier one was never closed. */
function reopens(text: string, at: number, mark: string, style: MarkStyle, block: Span): boolean {
  if (!style.open.includes(mark) || style.apostrophe) return false
  const before = at > block.start ? text[at - 1]! : ' '
  return /[\s([]/.test(before) && WORD.test(text[at + mark.length] ?? ' ')
}
