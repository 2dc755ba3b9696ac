import type { Piece } from './numbers-pieces.ts'

/** A number read at some piece: pieces `[first, next)`. Bounds and hedges around it are read by `bounds.ts`. */
export interface NumberReading {
  readonly first: number
  readonly next: number
  /** Inclusive; both null for a count without a number ("a large number of"). */
  readonly low: number | null
  readonly high: number | null
  /** `fraction`: a part of one, as a number between 0 and 1 ("two-thirds of"). */
  readonly kind: 'exact' | 'range' | 'vague' | 'countless' | 'fraction'
  /** "a couple of" is two, roughly. */
  readonly approximate: boolean
  /** Spelled in letters. */
  readonly spelled: boolean
  /** How a range was printed: `dash` may be a score or a code; null for no range. */
  readonly by: 'dash' | 'to' | 'or' | 'and' | null
  /** Factor of a printed multiplier ("million"), 1 without one. */
  readonly scale: number
}

/** Nothing to count here: go on at piece `next`. */
export interface NotANumber {
  readonly skip: number
}

export const isDash = (p: Piece | undefined): boolean =>
  p !== undefined && p.kind === 'mark' && /^[-\u2010-\u2014\u2212]$/.test(p.text)
export const isWord = (p: Piece | undefined, lower: string): boolean => p !== undefined && p.lower === lower
