import type { PublicationDate } from '../clean/document.ts'

/** What `group` may know of a document: never its text. Small, so that a million fit on one machine. */
export interface Signature {
  readonly id: string
  readonly newsroom: string | null
  readonly publishedAt: PublicationDate | null
  readonly title: string | null
  readonly credits: readonly string[]
  /** Words and names with their counts, folded; the base of similarity. */
  readonly terms: readonly (readonly [term: string, weight: number])[]
  /** Names of places, persons, organizations and groups, folded. */
  readonly names: readonly string[]
  /** MinHash of the text's word 3-shingles, and the hashes of the shingles kept for containment. */
  readonly minhash: readonly number[]
  readonly shingles: readonly number[]
  readonly length: number
  /** Days and months the report names by themselves, for dating: EDTF values of its absolute times. */
  readonly dates: readonly string[]
  /** Relative rules of its times, with the kind and place of the event they hang on, folded: how an undated report is dated. */
  readonly clues: readonly { readonly rule: string; readonly about: string }[]
}

/** Documents about the same happening. */
export interface Story {
  readonly id: string
  /** In order of (publishedAt, id). */
  readonly documents: readonly string[]
  /** One original and its copies each; every document is in exactly one. */
  readonly lineages: readonly (readonly string[])[]
  /** Dates that undated reports get from their story. */
  readonly inferredDates: ReadonlyMap<string, PublicationDate>
  /** "same because …": one sentence for each document but the first. */
  readonly because: readonly string[]
}
