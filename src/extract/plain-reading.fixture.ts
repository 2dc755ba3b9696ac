import { annotate } from '../annotate/annotate.ts'
import type { Language } from '../language/language.ts'
import type { Reading } from './extraction.ts'

/** One paragraph told on Wednesday 11 March 2020, annotated, with no names found in it. */
export const plainReading = (text: string, language: Language): Reading => ({
  document: annotate(
    {
      id: 'd-test',
      source: 'test',
      sources: ['test'],
      url: null,
      newsroom: null,
      scale: null,
      title: null,
      publishedAt: { edtf: '2020-03-11', certainty: 'given', because: 'test' },
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
    },
    language,
  ),
  mentions: [],
  entities: [],
  references: new Map(),
})
