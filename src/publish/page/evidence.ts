import type { Span } from '../../text/span.ts'
import type { Lookup } from '../view/lookup.ts'
import type { Citing, Mark } from './mark.ts'
import { readingsOf } from './readings.ts'

/**
 * Keeps what the page of one story cites while it is written, so that the reports, written last, can mark it. Equal
 * spans are one mark.
 */
export interface Evidence {
  /** Notes that `from` rests on a span; gives the link to it, or null when the document is not on the page. */
  readonly cite: (document: string, span: Span, from: Citing) => string | null
  /** The marks of a document, those cited and all else that was read in it: ordered by start, the longer first. */
  readonly marksOf: (document: string) => Mark[]
  readonly reportId: (document: string) => string
}

/** `prefix` keeps the ids of one story apart from those of others. */
export function evidenceOf(lookup: Lookup, prefix: string): Evidence {
  const numbers = new Map(lookup.documents.map((document, i) => [document.id, i + 1]))
  const marks = new Map<string, Map<string, { id: string; span: Span; cited: Citing[] }>>()
  let count = 0
  return {
    reportId: (document) => `${prefix}d${numbers.get(document) ?? 0}`,
    cite: (document, span, from) => {
      const text = lookup.document(document)?.text
      if (text === undefined || span.start < 0 || span.end > text.length || span.start >= span.end) return null
      const key = keyOf(span)
      let ofDocument = marks.get(document)
      if (!ofDocument) marks.set(document, (ofDocument = new Map()))
      let known = ofDocument.get(key)
      if (!known) ofDocument.set(key, (known = { id: `${prefix}m${++count}`, span, cited: [] }))
      if (!known.cited.some(({ id }) => id === from.id)) known.cited.push(from)
      return `#${known.id}`
    },
    marksOf: (document) => {
      const found = lookup.document(document)
      const read = found ? readingsOf(found) : []
      const kinds = new Map(read.map(({ span, kind }) => [keyOf(span), kind]))
      const cited = [...(marks.get(document)?.values() ?? [])].map((mark): Mark => {
        const key = keyOf(mark.span)
        const kind = kinds.get(key) ?? 'clause'
        kinds.delete(key)
        return { ...mark, kind }
      })
      const rest = read
        .filter(({ span }) => kinds.has(keyOf(span)))
        .map(({ span, kind }): Mark => ({ id: null, span, kind, cited: [] }))
      return [...cited, ...rest].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    },
  }
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`
