import type { Span } from '../../text/span.ts'
import type { BodyLine, LineHint } from './body.ts'

/** A node of the document as mammoth reads it: only what is used here. */
export interface DocxNode {
  readonly type: string
  readonly value?: string
  readonly breakType?: string
  readonly href?: string
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null
  readonly noteType?: string
  readonly noteId?: string
  readonly children?: readonly DocxNode[]
  readonly body?: readonly DocxNode[]
  readonly notes?: { readonly _notes?: Readonly<Record<string, DocxNode>> }
}

export interface DocxLayer {
  readonly text: string
  readonly lines: readonly BodyLine[]
  readonly links: readonly string[]
}

/** Tables in tables are read as far down as this. */
const DEEPEST = 24
const CELLS = ' | '
/** Characters of a cell that is a paragraph, not an entry: such a table arranges the page. */
const LONGEST_ENTRY = 240

/**
 * Writes the text layer of a document, paragraph by paragraph, rows of tables as lines of cells, notes at the end, and
 * says what each line is by its style.
 */
export function layerOfDocx(document: DocxNode): DocxLayer {
  const writer = new Writer()
  for (const node of document.children ?? []) writer.block(node, 0)
  for (const id of writer.noted) {
    const note = document.notes?._notes?.[id]
    for (const node of note?.body ?? []) writer.block(node, 0, 'box')
  }
  return { text: writer.parts.join(''), lines: writer.lines, links: [...writer.links] }
}

/** What is written so far. Lives as long as one call of `layerOfDocx`. */
class Writer {
  readonly parts: string[] = []
  readonly lines: BodyLine[] = []
  readonly links = new Set<string>()
  /** Keys of the notes that the text refers to, in order, each once. */
  readonly noted = new Set<string>()
  #size = 0
  #hasText = false
  #hasHeadline = false

  #write(text: string): Span {
    this.parts.push(text)
    this.#size += text.length
    return { start: this.#size - text.length, end: this.#size }
  }

  block(node: DocxNode, depth: number, forced: LineHint | null = null): void {
    if (depth > DEEPEST) return
    if (node.type === 'paragraph') this.#paragraph(node, forced)
    else if (node.type === 'table') this.#table(node, depth, forced)
    else for (const child of node.children ?? []) this.block(child, depth + 1, forced)
  }

  #paragraph(node: DocxNode, forced: LineHint | null): void {
    const words: string[] = []
    this.#inline(node, words, 0)
    const hint = forced ?? this.#hintOf(node)
    // A break is a line of the same paragraph; two in a row part paragraphs.
    let isSoft = false
    for (const [i, line] of words.join('').split('\n').entries()) {
      if (line.trim() === '') {
        isSoft = false
        continue
      }
      if (i > 0 && isSoft) this.#write('\n')
      const run = this.#write(line)
      this.lines.push(i > 0 && isSoft ? { hint: null, soft: true, runs: [run] } : { hint, runs: [run] })
      isSoft = true
      this.#hasText = true
    }
    this.#write('\n\n')
  }

  /** The kind a style stands for. The first heading of all, above every paragraph, is the headline. */
  #hintOf({ styleName, styleId, numbering }: DocxNode): LineHint {
    const style = (styleName ?? styleId ?? '').toLowerCase()
    const isTop = /^(?:title|headline|heading 1|heading1)$/.test(style)
    if (isTop && !this.#hasHeadline && (!this.#hasText || style === 'title' || style === 'headline')) {
      this.#hasHeadline = true
      return 'headline'
    }
    if (/^(?:title|headline|sub ?title|sub ?heading|heading ?\d)$/.test(style)) return 'subheading'
    if (style === 'caption') return 'caption'
    return numbering || /^list (?:paragraph|bullet|number)/.test(style) ? 'list-item' : 'paragraph'
  }

  /** A table of entries is a line a row; one that arranges the page is its paragraphs. */
  #table(node: DocxNode, depth: number, forced: LineHint | null): void {
    const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow')
    const texts = rows.map((row) => (row.children ?? []).map((cell) => this.#entry(cell)))
    const isPage =
      texts.every((cells) => cells.length < 2) || texts.some((cells) => cells.some((cell) => cell === null))
    if (isPage) {
      for (const row of rows) for (const cell of row.children ?? []) this.block(cell, depth + 1, forced)
      return
    }
    for (const cells of texts) {
      const line = cells.filter((cell) => cell !== null && cell !== '').join(CELLS)
      if (line === '') continue
      this.lines.push({ hint: forced ?? 'list-item', runs: [this.#write(line)] })
      this.#write('\n')
      this.#hasText = true
    }
    this.#write('\n')
  }

  /** The words of a cell on one line; null when it is no entry: it holds a table or a passage. */
  #entry(cell: DocxNode): string | null {
    const words: string[] = []
    for (const node of cell.children ?? []) {
      if (node.type === 'table') return null
      this.#inline(node, words, 0)
      words.push(' ')
    }
    const text = words.join('').replace(/\s+/g, ' ').trim()
    return text.length > LONGEST_ENTRY ? null : text
  }

  #inline(node: DocxNode, words: string[], depth: number): void {
    if (depth > DEEPEST) return
    if (node.type === 'text') words.push((node.value ?? '').replace(/[\r\n]+/g, ' '))
    else if (node.type === 'tab') words.push('\t')
    else if (node.type === 'break') words.push(node.breakType === 'line' ? '\n' : '\n\n')
    else if (node.type === 'noteReference') this.noted.add(`${node.noteType}-${node.noteId}`)
    else {
      if (node.type === 'hyperlink' && /^https?:\/\/\S+$/i.test(node.href ?? '')) this.links.add(node.href!)
      for (const child of node.children ?? []) this.#inline(child, words, depth + 1)
    }
  }
}
