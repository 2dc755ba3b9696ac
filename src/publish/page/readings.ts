import type { Span } from '../../text/span.ts'
import type { TellingDocument } from '../view/lookup.ts'
import type { MarkKind } from './mark.ts'

/** A stretch of a report that something was read from. */
export interface Reading {
  readonly span: Span
  readonly kind: MarkKind
}

/** All that was read in a document. Of readings of one stretch the first of this order stands: number, words, place … */
export function readingsOf(document: TellingDocument): Reading[] {
  const { quantities, quotations, mentions, times, events } = document
  const all: Reading[] = [
    ...quantities.map(({ span }) => ({ span, kind: 'number' as const })),
    ...quotations.flatMap(({ content }) => content.spans.map((span) => ({ span, kind: 'words' as const }))),
    ...mentions
      .filter(({ form, type }) => form === 'name' || type === 'place')
      .map(({ span, type }) => ({ span, kind: type === 'place' ? ('place' as const) : ('who' as const) })),
    ...times.map(({ span }) => ({ span, kind: 'time' as const })),
    ...events.map(({ trigger }) => ({ span: trigger, kind: 'event' as const })),
  ]
  const once = new Map<string, Reading>()
  for (const reading of all) {
    const key = `${reading.span.start}-${reading.span.end}`
    if (!once.has(key)) once.set(key, reading)
  }
  return [...once.values()]
}
