import type { Span } from '../../text/span.ts'

/**
 * What a stretch of a report is. A clause that tells of a happening is lit only when it is asked for: shown always, it
 * would colour the whole text; the word that tells of it (`event`) is.
 */
export type MarkKind = 'number' | 'words' | 'event' | 'clause' | 'place' | 'who' | 'time'

/** The kinds that readers may show and hide, in the order of the legend. */
export const SHOWN_KINDS = ['number', 'words', 'event', 'place', 'who', 'time'] as const satisfies readonly MarkKind[]

/** A stretch of a report that something was read from. */
export interface Mark {
  /** Null where nothing on the page cites it. */
  readonly id: string | null
  readonly span: Span
  readonly kind: MarkKind
  /** Where on the page it is cited, in order. */
  readonly cited: readonly Citing[]
}

export interface Citing {
  readonly id: string
  readonly label: string
}
