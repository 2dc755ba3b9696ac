import type { PublicationDate } from '../clean/document.ts'

/** What `group` may know of a document: never its text. Small, so that a million fit on one machine. */
export interface Signature {
  readonly id: string
  readonly newsroom: string | null
  readonly publishedAt: PublicationDate | null
  /** Month and day ("06-05") of a date line that leaves the year out; null when there is none or the date is known. */
  readonly monthDay: string | null
  readonly title: string | null
  readonly credits: readonly string[]
  /** Words with their counts, folded; the base of similarity. By count, then word. */
  readonly terms: readonly (readonly [term: string, weight: number])[]
  /** Names of places, persons, organizations and groups, folded; in alphabetical order. */
  readonly names: readonly string[]
  /** MinHash (64 values, unsigned 32 bit) of the text's word 3-shingles. */
  readonly minhash: readonly number[]
  /** Hashes of shingles kept for containment, ascending: all of a short text, else those that `SAMPLE` divides. */
  readonly shingles: readonly number[]
  /** One in how many shingles was kept: 1 or `SAMPLE`. */
  readonly sampling: number
  /** Number of distinct shingles of the text. */
  readonly length: number
  /** Days and months the report names by themselves, for dating: EDTF values of its absolute times. */
  readonly dates: readonly string[]
  /**
   * Relative rules of its times, with what hangs on them, folded: "territory@qusair", "said@brahimi".
   * How an undated report is dated, and from a dated one: what it dates.
   */
  readonly clues: readonly { readonly rule: string; readonly about: string }[]
  /** What hangs on its absolute times. */
  readonly known: readonly { readonly edtf: string; readonly about: string }[]
  /** What happened according to it, without a time of its own. */
  readonly tells: readonly string[]
}

/** Documents about the same happening. */
export interface Story {
  readonly id: string
  /** In order of (publishedAt with inferred dates, id); undated last. */
  readonly documents: readonly string[]
  /** One original and its copies each; every document is in exactly one. Ordered as `documents`. */
  readonly lineages: readonly (readonly string[])[]
  /** Dates that undated reports get from their story. */
  readonly inferredDates: ReadonlyMap<string, PublicationDate>
  /** "same because …": one sentence for each document but the first. */
  readonly because: readonly string[]
}
