import type { BodyLine, LineHint } from './body.ts'
import { BLOCKS, type HtmlPage } from './html-units.ts'

const HINTS: Readonly<Record<string, LineHint>> = {
  h1: 'subheading',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  li: 'list-item',
  figcaption: 'caption',
  caption: 'caption',
  figure: 'caption',
  p: 'paragraph',
  blockquote: 'paragraph',
  pre: 'paragraph',
  table: 'paragraph',
}
/** Parts of a picture's frame that hold text of the story all the same. */
const ENDS_CAPTION: ReadonlySet<string> = new Set('blockquote table ul ol article section main pre'.split(' '))
/** Names of parts, as words of class and id, that hold what stands under a picture. Compiled by hand. */
const CAPTION =
  / (?:caption|captions|wp caption text|figcaption|photo ?credit|image ?credit|img ?credit|picture ?credit|media ?credit|embed credit|photographer|cutline) /
/** Characters of the longest cell of a table that is read row by row; longer ones are columns of a laid-out page. */
const LONGEST_CELL = 80
/** How many block elements up a line looks for what it is. */
const HIGHEST = 6

/**
 * The kept texts as lines: parted wherever a block element begins or ends, and at line breaks. The cells of a row of a
 * data table make one line, an empty stretch (`start` = `end`) between them. `times`: texts that head posts.
 */
export function linesOf(
  page: HtmlPage,
  kept: ReadonlySet<number>,
  times: ReadonlySet<number> | null = null,
): BodyLine[] {
  const { source, tokens, tree } = page
  const lines: BodyLine[] = []
  let runs: { start: number; end: number }[] = []
  let hint: LineHint | null = 'paragraph'
  let breaks = 0
  let [size, linkedSize] = [0, 0]
  let soft = false
  const rows = dataRows(page, kept)
  let inRow = -1
  const flush = () => {
    if (runs.some(({ start, end }) => start < end && /\S/.test(source.slice(start, end)))) {
      const most = linkedSize * 2 > size ? { linked: true } : {}
      lines.push(soft ? { hint: null, soft, runs, ...most } : { hint, runs, ...most })
      soft = false
    }
    runs = []
    size = 0
    linkedSize = 0
  }
  const hints = new Map<number, LineHint>()
  for (let i = 0; i < tokens.length; i++) {
    const { kind, name, start, end } = tokens[i]!
    if (inRow >= 0 && i >= tree.elements[inRow]!.end) {
      flush()
      inRow = -1
      breaks = 2
    }
    if (kind === 'text') {
      if (kept.has(i)) {
        if (runs.length === 0) {
          soft = inRow < 0 && breaks === 1 && lines.length > 0
          const at = tree.inside[i]!
          const block = at < 0 ? -1 : page.blockOf[at]!
          if (times?.has(i)) hint = 'moment'
          else if (inRow >= 0) hint = 'list-item'
          else if (block < 0) hint = 'paragraph'
          else {
            hint = hints.get(block) ?? hintOf(page, block)
            hints.set(block, hint)
          }
        }
        runs.push({ start, end })
        size += end - start
        if (tree.inside[i]! >= 0 && page.linkOf[tree.inside[i]!]! >= 0) linkedSize += end - start
        breaks = 0
      } else if (runs.length > 0 && !/\S/.test(source.slice(start, end))) runs.push({ start, end })
      continue
    }
    if (kind === 'raw') continue
    if (kind === 'open' && name === 'tr' && inRow < 0 && rows.has(i)) {
      flush()
      inRow = rows.get(i)!
      continue
    }
    if (inRow >= 0) {
      if ((BLOCKS.has(name) || name === 'br') && runs.length > 0) runs.push({ start: end, end })
    } else if (name === 'br') {
      flush()
      breaks++
    } else if (BLOCKS.has(name)) {
      flush()
      breaks = 2
    }
  }
  flush()
  return lines
}

/** What a line in this block is: by the innermost element around it that says so. A paragraph in an item is the item. */
function hintOf(page: HtmlPage, block: number): LineHint {
  const { elements } = page.tree
  let found: LineHint = 'paragraph'
  let level = 0
  for (let e = block, steps = 0; e >= 0 && level < HIGHEST && steps < 40; e = elements[e]!.parent, steps++) {
    const { name } = elements[e]!
    const own = HINTS[name] ?? null
    if (CAPTION.test(page.words(e))) return 'caption'
    if (own === 'caption' || own === 'subheading') return own
    if (own === 'list-item' && found === 'paragraph') found = own
    if (ENDS_CAPTION.has(name) && !(own === null && level === 0)) {
      // lists and quotations keep their items; nothing further up is asked whether it is a picture's frame
      if (name !== 'ul' && name !== 'ol') return found
    }
    if (BLOCKS.has(name)) level++
  }
  return found
}

/** Rows of data tables by the index of their opening tag: two cells or more with text, each one short stretch. */
function dataRows(page: HtmlPage, kept: ReadonlySet<number>): Map<number, number> {
  const { tree, units } = page
  const { elements } = tree
  const cells = new Map<number, Map<number, { size: number; units: number }>>()
  for (const unit of units) {
    if (unit.element < 0 || !kept.has(unit.texts[0]!)) continue
    let cell = unit.element
    for (let level = 0; cell >= 0 && level < 4 && !/^t[dh]$/.test(elements[cell]!.name); level++)
      cell = elements[cell]!.parent
    if (cell < 0 || !/^t[dh]$/.test(elements[cell]!.name)) continue
    const row = elements[cell]!.parent
    if (row < 0 || elements[row]!.name !== 'tr') continue
    const own = cells.get(row) ?? new Map<number, { size: number; units: number }>()
    const before = own.get(cell) ?? { size: 0, units: 0 }
    own.set(cell, { size: before.size + unit.size, units: before.units + 1 })
    cells.set(row, own)
  }
  const rows = new Map<number, number>()
  for (const [row, own] of cells) {
    if (own.size < 2) continue
    if ([...own.values()].every(({ size, units }) => size <= LONGEST_CELL && units <= 2))
      rows.set(elements[row]!.open, row)
  }
  return rows
}
