import type { OffsetRow } from '../text/offset-map.ts'
import type { RuleId } from '../text/problem.ts'
import type { Block, BlockKind, Removal } from './document.ts'
import type { Line } from './pieces.ts'

/** A block to be: the whole of a line or a part of it. */
export interface Plan {
  readonly line: Line
  readonly blocks: readonly { readonly kind: BlockKind; readonly start: number; readonly end: number }[]
  /** Set when the block goes on with the passage of an earlier line: its index among the plans. */
  readonly continues?: number
}

export interface Assembled {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sourceOffsets: readonly OffsetRow[]
  readonly replacements: readonly { readonly row: number; readonly rule: RuleId }[]
  readonly removals: readonly Removal[]
}

/**
 * The text, its blocks and its map. Rows and removals are laid on the source in order; what neither covers and is not
 * white space becomes a removal here, so that nothing of the source is lost in silence.
 */
export function assemble(
  plans: readonly Plan[],
  removals: readonly Removal[],
  source: string,
  isMarkup: boolean,
): Assembled {
  const rows: (readonly [number, number, number, number])[] = []
  const replacements: { row: number; rule: RuleId }[] = []
  const blocks: Block[] = []
  const firstBlock: number[] = []
  const parts: string[] = []
  let at = 0
  for (const { line, blocks: wanted, continues } of plans) {
    if (parts.length > 0) {
      parts.push('\n\n')
      at += 2
    }
    const base = at
    for (const piece of line.pieces) {
      if (piece.start >= 0) {
        const last = rows[rows.length - 1]
        if (piece.rule !== null) replacements.push({ row: rows.length, rule: piece.rule })
        if (
          piece.rule === null &&
          last &&
          last[1] === last[3] &&
          last[0] + last[1] === at &&
          last[2] + last[3] === piece.start
        )
          rows[rows.length - 1] = [last[0], last[1] + piece.text.length, last[2], last[3] + piece.length]
        else rows.push([at, piece.text.length, piece.start, piece.length])
      }
      at += piece.text.length
    }
    parts.push(line.text)
    firstBlock.push(blocks.length)
    for (const { kind, start, end } of wanted) {
      const goesOn =
        continues !== undefined && firstBlock[continues] !== undefined
          ? { continues: lastBlockOf(firstBlock, continues, blocks.length) }
          : {}
      blocks.push({ kind, span: { start: base + start, end: base + end }, ...goesOn })
    }
  }
  return {
    text: parts.join(''),
    blocks,
    sourceOffsets: rows,
    replacements,
    removals: fill(rows, removals, source, isMarkup),
  }
}

/** A line may be several blocks (dateline, paragraph, credit): the passage goes on from its last. */
const lastBlockOf = (first: readonly number[], plan: number, all: number): number => (first[plan + 1] ?? all) - 1

/** Removals in order of the source, none inside another, and the rest of the source between rows and removals. */
function fill(rows: readonly OffsetRow[], removals: readonly Removal[], source: string, isMarkup: boolean): Removal[] {
  const ordered = [...removals].sort((a, b) => a.sourceStart - b.sourceStart || b.sourceEnd - a.sourceEnd)
  const kept: Removal[] = []
  let r = 0
  let at = 0
  const gap = (end: number) => {
    const rest = end > at ? unclaimed(source, at, end, isMarkup) : null
    if (rest) kept.push(rest)
  }
  for (const removal of ordered) {
    if (removal.sourceStart < at) continue
    for (; r < rows.length && rows[r]![2] < removal.sourceStart; r++) {
      gap(rows[r]![2])
      at = Math.max(at, rows[r]![2] + rows[r]![3])
    }
    if (removal.sourceStart < at || (r < rows.length && rows[r]![2] < removal.sourceEnd)) continue
    gap(removal.sourceStart)
    kept.push(removal)
    at = removal.sourceEnd
  }
  for (; r < rows.length; r++) {
    gap(rows[r]![2])
    at = Math.max(at, rows[r]![2] + rows[r]![3])
  }
  gap(source.length)
  return kept
}

const INVISIBLE =
  /^[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]*$/

/** What no rule claimed: markup with the words in it, list marks, characters that print nothing. Null for white space. */
function unclaimed(source: string, from: number, to: number, isMarkup: boolean): Removal | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(source[start]!)) start++
  while (end > start && /\s/.test(source[end - 1]!)) end--
  if (start === end) return null
  const text = source.slice(start, end)
  if (INVISIBLE.test(text))
    return { kind: 'invisible', text, rule: 'clean/invisible@1', sourceStart: start, sourceEnd: end }
  if (!isMarkup) return { kind: 'markup', text, rule: 'clean/mark@1', sourceStart: start, sourceEnd: end }
  const words = text.includes('<') || text.includes('>') ? readable(text) : text
  return {
    kind: words === '' ? 'markup' : 'navigation',
    text: words,
    rule: 'clean/outside-article@1',
    sourceStart: start,
    sourceEnd: end,
  }
}

/** The words between tags; scripts, styles and comments have none. */
const readable = (markup: string): string => {
  const words: string[] = []
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open < 0) {
      words.push(markup.slice(at))
      break
    }
    words.push(markup.slice(at, open))
    const raw = /^<(script|style|noscript|template|svg)\b/i.exec(markup.slice(open, open + 12))
    const end = markup.startsWith('<!--', open)
      ? markup.indexOf('-->', open)
      : raw
        ? closing(markup, raw[1]!.toLowerCase(), open)
        : markup.indexOf('>', open)
    if (end < 0) break
    at = markup.startsWith('<!--', open) ? end + 3 : end + 1
  }
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

function closing(markup: string, name: string, from: number): number {
  const end = markup.indexOf(`</${name}`, from)
  return end < 0 ? -1 : markup.indexOf('>', end)
}
