import type { Piece } from './numbers-pieces.ts'

/** A time as the grammar reads it, before it is resolved: pieces `[first, next)`. */
export interface TimePhrase {
  readonly first: number
  readonly next: number
  /**
   * `date`: a point or stretch of the calendar; `set`: how often; `vague`: a time that is not said ("recently").
   * Only dates become times.
   */
  readonly kind: 'date' | 'set' | 'vague'
  /** An EDTF date when the words say all of it. */
  readonly edtf: string | null
  /** Else a rule of `value/relative.ts`, where `?` stands for the side that the tense decides; null beside a null `edtf` when a happening dates it. */
  readonly rule: string | null
  /** What the rule counts from: the publication, or the time told before ("two days later"). */
  readonly from: 'publication' | 'before'
  /** hh:mm and zone, where printed. */
  readonly clock: string | null
  /** Sets: the unit of the period. Vague times: past, present or future. */
  readonly note: string | null
}

export const date = (first: number, next: number, edtf: string): TimePhrase => ({
  first,
  next,
  kind: 'date',
  edtf,
  rule: null,
  from: 'publication',
  clock: null,
  note: null,
})

export const ruled = (
  first: number,
  next: number,
  rule: string,
  from: TimePhrase['from'] = 'publication',
): TimePhrase => ({
  first,
  next,
  kind: 'date',
  edtf: null,
  rule,
  from,
  clock: null,
  note: null,
})

/** A time that hangs on a happening ("in the days before the vote"): it has neither a date nor a rule. */
export const hanging = (first: number, next: number): TimePhrase => ({
  first,
  next,
  kind: 'date',
  edtf: null,
  rule: null,
  from: 'before',
  clock: null,
  note: null,
})

export const unsaid = (first: number, next: number, note: string, kind: 'set' | 'vague' = 'vague'): TimePhrase => ({
  first,
  next,
  kind,
  edtf: null,
  rule: null,
  from: 'publication',
  clock: null,
  note,
})

export const pad2 = (n: number): string => String(n).padStart(2, '0')

/** A plain numeral of so many digits, or NaN. */
export function plainNumber(p: Piece | undefined, shortest: number, longest: number): number {
  if (p?.kind !== 'number' || !p.plain) return Number.NaN
  const { length } = p.text
  return length >= shortest && length <= longest ? p.value : Number.NaN
}

export const isDashPiece = (p: Piece | undefined): boolean =>
  p?.kind === 'mark' && (p.text === '-' || (p.text >= '\u2010' && p.text <= '\u2014'))
export const isCapital = (p: Piece | undefined): boolean => p !== undefined && /^\p{Lu}/u.test(p.text)
