import type { Span } from '../../text/span.ts'

/** A point or stretch of time the text names. */
export interface Time {
  readonly id: string
  readonly span: Span
  readonly text: string
  /** EDTF (day precision unless a clock time is printed; weeks `YYYY-Www`); null when it waits for a date. */
  readonly edtf: string | null
  /** Parts of `edtf` that the text does not print but the base date gives: year, month, day. */
  readonly implied: readonly ('year' | 'month' | 'day')[]
  /** How it follows from another time; `rule` is a rule of `value/relative.ts`. Null for an absolute time. */
  readonly relative: { readonly to: 'publication' | string; readonly rule: string } | null
}
