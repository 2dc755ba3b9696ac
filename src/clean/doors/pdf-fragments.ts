import type { Span } from '../../text/span.ts'

/** A string as the PDF draws it. Points (1/72 inch), origin at the lower left of the page; `y` is the baseline. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  readonly isTurned: boolean
}

/** Strings on one baseline that touch: a line of a column, or a cell. */
export interface Fragment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  /** Stretches of `text` that are raised small figures: marks of footnotes. */
  readonly marks: readonly Span[]
}

/** In widths of the type size: strings nearer than this are one word. */
const WORD_GAP = 0.16
/** Strings drawn one after the other, nearer than this, are one fragment: justified lines have wide blanks. */
const CHAIN_GAP = 1.2
/** Strings drawn at different times must be nearer: a gutter may be narrow. */
const MERGE_GAP = 0.5

interface Chain {
  text: string
  x: number
  right: number
  y: number
  size: number
  fonts: Map<string, number>
  marks: Span[]
}

/** The fragments of a page, from its strings in the order they are drawn. Turned text (stamps on a margin) is left out. */
export function fragmentsOf(items: readonly PdfItem[]): Fragment[] {
  const chains: Chain[] = []
  let open: Chain | null = null
  let blank = false
  for (const item of items) {
    if (item.isTurned) continue
    if (item.text.trim() === '') {
      blank = true
      continue
    }
    if (open !== null && follows(open, item, CHAIN_GAP)) append(open, item, blank)
    else {
      open = begin(item)
      chains.push(open)
    }
    blank = /\s$/.test(item.text)
  }
  return withInitials(merged(chains).map(asFragment))
}

const asFragment = ({ fonts, ...chain }: Chain): Fragment => ({
  ...chain,
  text: chain.text.trimEnd(),
  font: [...fonts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0])[0],
})

function begin(item: PdfItem): Chain {
  const lead = item.text.length - item.text.trimStart().length
  return {
    text: item.text.slice(lead),
    x: item.x,
    right: item.x + item.width,
    y: item.y,
    size: item.size,
    fonts: new Map([[item.font, item.text.length]]),
    marks: [],
  }
}

function follows(chain: Chain, item: PdfItem, widest: number): boolean {
  const size = Math.max(chain.size, item.size)
  const gap = item.x - chain.right
  // A large first letter is no part of the line beside it: it has three.
  if (size > 1.7 * Math.min(chain.size, item.size)) return false
  return Math.abs(item.y - chain.y) <= 0.45 * size && gap < widest * size && gap > -0.6 * size
}

function append(chain: Chain, item: PdfItem, blank: boolean): void {
  const gap = item.x - chain.right
  const touches = /\s$/.test(chain.text) || /^\s/.test(item.text)
  const isMark =
    item.size < 0.8 * chain.size && item.y > chain.y + 0.15 * chain.size && /^[\d,*†‡§]{1,6}$/.test(item.text.trim())
  if (!touches && (blank || gap > WORD_GAP * Math.max(chain.size, item.size))) chain.text += ' '
  const start = chain.text.length
  chain.text += item.text
  if (isMark) chain.marks.push({ start, end: start + item.text.trimEnd().length })
  if (item.size > chain.size) {
    if (chain.size < 0.8 * item.size && /^[\d*†‡§]{1,4}\s*$/.test(chain.text.slice(0, start)))
      chain.marks.push({ start: 0, end: chain.text.slice(0, start).trimEnd().length })
    chain.size = item.size
    chain.y = item.y
  }
  chain.right = Math.max(chain.right, item.x + item.width)
  chain.fonts.set(item.font, (chain.fonts.get(item.font) ?? 0) + item.text.length)
}

/** Joins what lies on one baseline and nearly touches, though it was drawn at different times. */
function merged(chains: readonly Chain[]): Chain[] {
  const ordered = [...chains].sort((a, b) => b.y - a.y || a.x - b.x)
  const done: Chain[] = []
  for (const chain of ordered) {
    let before: Chain | undefined
    for (let i = done.length - 1; i >= 0 && done[i]!.y - chain.y <= 0.2 * chain.size; i--)
      if (
        Math.abs(done[i]!.size - chain.size) < 0.2 * chain.size &&
        chain.x - done[i]!.right > -0.3 * chain.size &&
        chain.x - done[i]!.right < MERGE_GAP * chain.size
      ) {
        before = done[i]
        break
      }
    if (before === undefined) {
      done.push(chain)
      continue
    }
    const gap = chain.x - before.right
    if (gap > WORD_GAP * chain.size && !/\s$/.test(before.text)) before.text += ' '
    const shift = before.text.length
    before.text += chain.text
    before.marks.push(...chain.marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })))
    before.right = Math.max(before.right, chain.right)
    for (const [font, count] of chain.fonts) before.fonts.set(font, (before.fonts.get(font) ?? 0) + count)
  }
  return done
}

/** A large first letter set into two or three lines goes back to the word it begins. */
function withInitials(fragments: readonly Fragment[]): Fragment[] {
  const gone = new Set<number>()
  const grown = new Map<number, Fragment>()
  for (const [i, letter] of fragments.entries()) {
    if (!/^["“‘]?\p{Lu}$/u.test(letter.text)) continue
    let best = -1
    for (const [k, other] of fragments.entries()) {
      if (k === i || other.size * 1.7 > letter.size) continue
      const isBeside = other.x >= letter.right - other.size && other.x < letter.right + 1.5 * other.size
      const isWithin = other.y > letter.y - 0.4 * other.size && other.y < letter.y + letter.size
      if (isBeside && isWithin && (best < 0 || other.y > fragments[best]!.y)) best = k
    }
    if (best < 0 || !/^\p{L}/u.test(fragments[best]!.text)) continue
    const word = fragments[best]!
    gone.add(i)
    for (const [k, other] of fragments.entries())
      if (k !== best && other.x >= letter.right - other.size && other.x < letter.right + 1.5 * other.size)
        if (other.y < word.y && other.y > letter.y - 0.4 * other.size) grown.set(k, { ...other, x: letter.x })
    grown.set(best, {
      ...word,
      text: letter.text + word.text,
      x: letter.x,
      marks: word.marks.map(({ start, end }) => ({
        start: start + letter.text.length,
        end: end + letter.text.length,
      })),
    })
  }
  return gone.size === 0 ? [...fragments] : fragments.flatMap((f, i) => (gone.has(i) ? [] : [grown.get(i) ?? f]))
}
