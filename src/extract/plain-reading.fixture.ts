import { annotate } from '../annotate/annotate.ts'
import type { Document } from '../clean/document.ts'
import type { Language } from '../language/language.ts'
import type { Reading } from './extraction.ts'

/** An undated document of one paragraph, with nothing taken out of it; `more` says otherwise. */
export const plainDocument = (text: string, more: Partial<Document> = {}): Document => ({
  id: 'd-test',
  source: 'test',
  sources: ['test'],
  url: null,
  newsroom: null,
  scale: null,
  title: null,
  publishedAt: null,
  language: 'en',
  text,
  blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
  removals: [],
  replacements: [],
  credits: [],
  links: [],
  sourceOffsets: [],
  sourceLength: text.length,
  problems: [],
  ...more,
})

/** One paragraph told on Wednesday 11 March 2020 (or then, null: undated), annotated, with no names found in it. */
export const plainReading = (text: string, language: Language, published: string | null = '2020-03-11'): Reading => ({
  document: annotate(
    plainDocument(text, {
      publishedAt: published === null ? null : { edtf: published, certainty: 'given', because: 'test' },
    }),
    language,
  ),
  mentions: [],
  entities: [],
  references: new Map(),
})
