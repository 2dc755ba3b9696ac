import type { Measure } from './quantity.ts'

/** What governs a counted amount. */
export interface Governed {
  readonly measure: Measure | null
  /** Chunk of the verb group that governs it; null when no verb does. */
  readonly verb: number | null
  /** Token behind which its clause goes on: places and times behind it belong to it. */
  readonly after: number
}

/** What governs an amount: the measure, the chunk of its verb, the token behind which its clause goes on. */
export const of = (measure: Measure | null, verb: number | null, after: number): Governed => ({ measure, verb, after })
