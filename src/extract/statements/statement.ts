import type { RuleId } from '../../text/problem.ts'
import type { Target } from '../../text/target.ts'
import type { Measure } from '../quantities/quantity.ts'
import type { Modality, Polarity } from '../quotations/quotation.ts'

export type StatementProperty =
  | 'happened'
  | 'said'
  | 'actor'
  | 'recipient'
  | 'place'
  | 'time'
  | 'cause'
  | 'name'
  | Measure

export type StatementValue =
  | string
  | { readonly low: number | null; readonly high: number | null; readonly unit: string }
  | null

/** "At evidence, attribution says that subject has property = value." The atom of the record; never changed. */
export interface Statement {
  readonly id: string
  readonly document: string
  readonly subject: { readonly kind: 'event' | 'entity' | 'document'; readonly id: string }
  readonly property: StatementProperty
  /** An entity id, EDTF, amount or words. */
  readonly value: StatementValue
  /** The words as printed. */
  readonly original: string
  readonly polarity: Polarity
  readonly modality: Modality
  /** The newsroom (null when unknown) and, inside a quotation, that quotation. */
  readonly attribution: { readonly newsroom: string | null; readonly quotation: string | null }
  /** What the statement was read from: a quantity, event, time or quotation of the document. */
  readonly of: string
  readonly evidence: readonly [Target, ...Target[]]
  readonly foundBy: RuleId
}
