import type { Span } from '../../text/span.ts'
import { escapeHtml, Html, html } from './html.ts'
import type { Mark } from './mark.ts'

/** A mark, or what is left of one that another mark or the end of a block cut. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly mark: Mark
  readonly isFirst: boolean
}

export interface MarkedBlock {
  readonly content: Html
  /** Ids of marks that go on outside their first piece: their style needs a rule of its own. */
  readonly cut: readonly string[]
}

/**
 * A stretch of a text with its marks as nested `<mark>` elements. `marks` are ordered by start, the longer first. Marks
 * that cross are cut where the outer one ends: the first piece has the id, the rest points to it with `data-of`.
 */
export function markedText(text: string, block: Span, marks: readonly Mark[], back: string): MarkedBlock {
  const queue: Piece[] = marks
    .filter(({ span }) => span.start < block.end && block.start < span.end)
    .map((mark) => ({
      start: Math.max(mark.span.start, block.start),
      end: Math.min(mark.span.end, block.end),
      mark,
      isFirst: mark.span.start >= block.start,
    }))
    .sort(byStart)
  const cut = new Set(queue.flatMap(({ mark }) => (mark.id !== null && mark.span.end > block.end ? [mark.id] : [])))
  const open: Piece[] = []
  let out = ''
  let at = block.start
  const flush = (to: number): void => {
    if (to > at) out += escapeHtml(text.slice(at, to))
    at = Math.max(at, to)
  }
  const closeTo = (start: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= start) {
      const piece = open.pop()!
      flush(piece.end)
      out += `${piece.isFirst ? backLink(piece.mark, back) : ''}</mark>`
    }
  }
  for (let i = 0; i < queue.length; i++) {
    const piece = queue[i]!
    closeTo(piece.start)
    flush(piece.start)
    const outer = open.at(-1)
    const end = outer && piece.end > outer.end ? outer.end : piece.end
    if (end < piece.end) {
      if (piece.mark.id !== null) cut.add(piece.mark.id)
      insert(queue, i + 1, { ...piece, start: end, isFirst: false })
    }
    out += opening(piece)
    open.push({ ...piece, end })
  }
  closeTo(block.end)
  flush(block.end)
  return { content: new Html(out), cut: [...cut] }
}

const byStart = (a: Piece, b: Piece): number => a.start - b.start || b.end - a.end

function insert(queue: Piece[], from: number, piece: Piece): void {
  let i = from
  while (i < queue.length && byStart(queue[i]!, piece) <= 0) i++
  queue.splice(i, 0, piece)
}

const opening = ({ mark: { id, kind }, isFirst }: Piece): string =>
  id === null ? `<mark class=${kind}>` : `<mark ${isFirst ? 'id' : 'data-of'}="${escapeHtml(id)}" class=${kind}>`

/** The way back to where the mark is cited first; shown while the mark is lit. */
const backLink = ({ cited: [first] }: Mark, back: string): string =>
  first ? html`<a href="#${first.id}">${back}</a>`.markup : ''
