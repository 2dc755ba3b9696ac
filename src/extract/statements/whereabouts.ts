import type { Sentence } from '../../annotate/sentence.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Reading } from '../extraction.ts'

/** The places of a document as they stand in its text, asked for by a span. */
export interface Whereabouts {
  /** The place named with a preposition in the same clause: after the span first, else before it. */
  readonly beside: (span: Span) => string | null
  /** The last town or the like named or referred to before, in the sentence or the one before it. */
  readonly before: (span: Span) => string | null
}

interface Named {
  readonly span: Span
  readonly entity: string
  readonly wide: boolean
}

const LOCATIVE = /\b(?:in|at|inside|near|around|across|throughout|outside|from|to)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}$/u
const CLAUSE_BORDER = /[;:]|,\s|\s[-–—]\s|\b(?:while|but|and|after|when|which|who|that)\b/

/** Reads the place mentions and references of a document once. */
export function placesOf(reading: Reading): Whereabouts {
  const { document, mentions, entities, references } = reading
  const { text } = document
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const named: Named[] = []
  const add = (span: Span, id: string) => {
    const entity = byId.get(id)
    if (entity?.kind !== 'place') return
    const precision = entity.place?.precision
    named.push({ span, entity: id, wide: precision === 'country' || precision === 'international' || !entity.place })
  }
  for (const mention of mentions) if (mention.entity !== null) add(mention.span, mention.entity)
  for (const reference of references.values()) add(reference.span, reference.entity)
  named.sort((a, b) => a.span.start - b.span.start)

  const sentenceAt = (span: Span): number => document.sentences.findIndex((s: Sentence) => contains(s.span, span))
  const within = (span: Span) => named.filter((n) => contains(span, n.span))

  const beside = (span: Span): string | null => {
    const sentence = document.sentences[sentenceAt(span)]
    if (!sentence) return null
    const here = within(sentence.span)
    const after = here.find((n) => n.span.start >= span.end)
    if (after) {
      const between = text.slice(span.end, after.span.start)
      if (LOCATIVE.test(between) && !CLAUSE_BORDER.test(between)) return after.entity
    }
    const before = here.findLast((n) => n.span.end <= span.start)
    if (before) {
      const between = text.slice(before.span.end, span.start)
      const opening = text.slice(sentence.span.start, before.span.start)
      if (between.length < 60 && LOCATIVE.test(opening) && !CLAUSE_BORDER.test(between)) return before.entity
    }
    return null
  }
  const before = (span: Span): string | null => {
    const index = sentenceAt(span)
    const sentence = document.sentences[index]
    if (!sentence) return null
    const former = document.sentences[index - 1]
    const start = former ? former.span.start : sentence.span.start
    return named.findLast((n) => !n.wide && n.span.start >= start && n.span.end <= span.start)?.entity ?? null
  }
  return { beside, before }
}
