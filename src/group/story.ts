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
  /** Its headline or lead looks back on a day of another year. */
  readonly looksBack: boolean
  /** What happened according to it, without a time of its own. */
  readonly tells: readonly string[]
}

/** What came out about a story on one day: the first is the news, later ones are its follow-ups. */
export interface Chapter {
  /** A day (a month or year where no day is known); null for undated reports. */
  readonly edtf: string | null
  /** In the order of the story. */
  readonly documents: readonly string[]
}

/** Words that a report shares with an earlier one of its story. */
export interface Borrowed {
  readonly document: string
  readonly from: string
  /** Share of its word 3-shingles, 0–1. */
  readonly share: number
  /** `copy` and `rewrite` are of one lineage; `partly` holds passages of another text and is a text of its own. */
  readonly kind: 'copy' | 'rewrite' | 'partly'
}

/** Why a document belongs to its story. */
export interface Reason {
  readonly document: string
  /** The document it is most like; null when it stands alone. */
  readonly like: string | null
  /** Cosine of their words weighed by rarity; of one lineage the share of wording in common, 0–1. */
  readonly similarity: number
  /** In one sentence. */
  readonly text: string
}

/** Documents about the same happening. */
export interface Story {
  readonly id: string
  /** In order of (publishedAt with inferred dates, id); undated last. */
  readonly documents: readonly string[]
  /** One original and its copies each; every document is in exactly one. Ordered as `documents`. */
  readonly lineages: readonly (readonly string[])[]
  /** In order of their days, undated last; every document is in exactly one. */
  readonly chapters: readonly Chapter[]
  /** Which reports borrowed from which, in the order of `documents`. */
  readonly borrowed: readonly Borrowed[]
  /** Dates that undated reports get from their story. */
  readonly inferredDates: ReadonlyMap<string, PublicationDate>
  /** "same because …": for each document but the first. */
  readonly because: readonly Reason[]
}
