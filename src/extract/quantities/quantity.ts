import type { Span } from '../../text/span.ts'
import type { Who } from '../quotations/quotation.ts'

export type Measure =
  | 'killed'
  | 'wounded'
  | 'casualties'
  | 'missing'
  | 'detained'
  | 'displaced'
  | 'trapped'
  | 'affected'
  | 'fighters'
  | 'population'
  | 'age'
  | 'duration'
  | 'distance'
  | 'money'
  | 'damaged'
  | 'places'
  | 'other'

export type Bound = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'range' | 'vague' | 'none'

/** A number that counts or measures something. `low` and `high` are inclusive; null is open or unknown. */
export interface Quantity {
  readonly id: string
  /** From the bound or hedge to the unit: "more than 80,000 people". */
  readonly span: Span
  readonly text: string
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly approximate: boolean
  readonly change: 'up' | 'down' | null
  readonly accumulation: 'total' | 'new' | null
  /** The quantity this one is a part of ("including 5 children"). */
  readonly partOf: string | null
  readonly asOf: string | null
  /** A singular word: person, year, kilometre, village, US dollar, percent … */
  readonly unit: string
  readonly measure: Measure
  /** Whose or of what, as printed: "rebels", "offensive on X"; null when the text does not say. */
  readonly of: string | null
  readonly ofGroup: string | null
  readonly demographic: readonly string[]
  readonly event: string | null
  readonly place: string | null
  /** EDTF interval it covers; null when unsaid or when it waits for a date. */
  readonly period: string | null
  /** "since TIME": the time id that opens the period, which ends at publication; `group/anchor` fills `period`. */
  readonly since: string | null
  /** "formerly", "once": no longer so when the report was written. */
  readonly former: boolean
  readonly saidBy: Who | null
  readonly quotation: string | null
  readonly polarity: 'asserted' | 'denied'
}
