import type { Block, Document } from '../src/clean/document.ts'

/** A text as a document, untouched: a paragraph a block, nothing removed. Blocks are given, or are the lines of the text. */
export function plainDocument(id: string, text: string, blocks: readonly Block[] = linesOf(text)): Document {
  return {
    id,
    source: id,
    sources: [id],
    url: null,
    newsroom: null,
    scale: null,
    title: null,
    publishedAt: null,
    language: 'en',
    text,
    blocks,
    removals: [],
    replacements: [],
    credits: [],
    links: [],
    sourceOffsets: [],
    sourceLength: text.length,
    problems: [],
  }
}

/** Lines that hold more than white space, as paragraphs. */
export function linesOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (match[0].trim() !== '') {
      blocks.push({ kind: 'paragraph', span: { start: match.index, end: match.index + match[0].length } })
    }
  }
  return blocks
}
