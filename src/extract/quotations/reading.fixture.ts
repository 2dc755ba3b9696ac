import { annotate } from '../../annotate/annotate.ts'
import type { Block, Document } from '../../clean/document.ts'
import type { Language } from '../../language/language.ts'
import type { Entity } from '../entities/entity.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'

/**
 * A document of paragraphs parted by blank lines; a paragraph opening with "# " is a sub-heading, with "! " a caption.
 * `headed`: its first paragraph is the headline.
 */
export function documentOf(text: string, headed = false): Document {
  const blocks: Block[] = []
  for (const part of text.matchAll(/[^\n]+/g)) {
    const kind = part[0].startsWith('# ') ? 'subheading' : part[0].startsWith('! ') ? 'caption' : 'paragraph'
    const first = headed && blocks.length === 0
    blocks.push({ kind: first ? 'headline' : kind, span: { start: part.index, end: part.index + part[0].length } })
  }
  return {
    id: 'd-test',
    source: 'test.txt',
    sources: ['test.txt'],
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
    sourceOffsets: [[0, text.length, 0, text.length]],
    sourceLength: text.length,
    problems: [],
  }
}

/** Names given by hand: every place where the words stand is a mention of the entity `e-WORDS`. */
export interface Named extends Partial<Entity> {
  readonly words: string
  readonly kind: Entity['kind']
}

export function readingOf(text: string, language: Language, named: readonly Named[] = [], headed = false): Reading {
  const document = annotate(documentOf(text, headed), language)
  const mentions: Mention[] = []
  const entities = named.map(
    ({ words, kind, ...more }): Entity => ({
      id: `e-${words}`,
      kind,
      name: words,
      aliases: [],
      roles: [],
      mergedFrom: [],
      country: null,
      sector: null,
      side: null,
      affiliation: null,
      ...more,
    }),
  )
  for (const { words, kind } of named) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const span = { start: at, end: at + words.length }
      const form = /^\p{Lu}/u.test(words) ? 'name' : 'nominal'
      mentions.push({ id: `m-${at}`, span, text: words, type: kind, form, entity: `e-${words}` })
    }
  }
  mentions.sort((a, b) => a.span.start - b.span.start)
  return { document, mentions, entities, references: new Map() }
}
