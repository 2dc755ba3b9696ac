import type { OffsetMap } from '../text/offset-map.ts'
import type { Problem, RuleId } from '../text/problem.ts'
import type { Span } from '../text/span.ts'

export type BlockKind =
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'subheading'
  | 'paragraph'
  | 'list-item'
  | 'caption'
  | 'box'
  | 'credit'

/** A paragraph-like part of a document. Blocks are in order of the text and do not overlap. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
  /**
   * Set when this block goes on with the passage that another block (a box, a heading) cut in two:
   * the index in `blocks` of the block it continues.
   */
  readonly continues?: number
}

export type RemovalKind =
  | 'repeat'
  | 'boilerplate'
  | 'navigation'
  | 'link'
  | 'credit'
  | 'markup'
  | 'metadata'
  | 'invisible'

/** A passage taken out while cleaning, kept with its rule and place in the source text. */
export interface Removal {
  readonly kind: RemovalKind
  readonly text: string
  readonly rule: RuleId
  readonly sourceStart: number
  readonly sourceEnd: number
}

/** When a report was published, as an EDTF date, and how that is known. */
export interface PublicationDate {
  readonly edtf: string
  /** `given` by the user, `stated` in the text, in its `metadata`, or `inferred` from its story. */
  readonly certainty: 'given' | 'stated' | 'metadata' | 'inferred'
  readonly because: string
  /** The time of day stated beside it, with its zone where that is stated and means one thing: `10:22Z`, `09:00-04:00`. */
  readonly time?: string
}

/** Why something is held of a report: what, how sure, and the reason in words. */
export interface Ground {
  readonly about: 'title' | 'newsroom' | 'byline' | 'credit' | 'correction'
  readonly value: string
  /** `given` by the user, `stated` in the text, in the page's `metadata`, or `inferred` from its address or links. */
  readonly certainty: 'given' | 'stated' | 'metadata' | 'inferred'
  readonly because: string
}

/** What a report says of itself besides its title, newsroom and date. */
export interface SelfDescription {
  /** Who wrote it, as printed, without "By"; null when nothing says. */
  readonly byline: string | null
  /** When it was last changed; null when nothing says. */
  readonly updatedAt: PublicationDate | null
  /** Lines that say that it was corrected, as printed, in the order of the source; then what its page's data alone say. */
  readonly corrections: readonly string[]
  /** Why its title, newsroom, byline, credits and corrections are held, in this order; nothing for what is null. */
  readonly grounds: readonly Ground[]
}

/** A report cleaned: text, blocks, and an offset map back to the source's text. */
export interface Document {
  readonly id: string
  /** The first of `sources`. */
  readonly source: string
  readonly sources: readonly string[]
  readonly url: string | null
  readonly newsroom: string | null
  readonly scale: string | null
  readonly title: string | null
  readonly publishedAt: PublicationDate | null
  /** Set by cleaning; absent from documents made otherwise. */
  readonly self?: SelfDescription
  /** BCP 47; `und` when it cannot be told. Only documents in a language we read go through `extract`. */
  readonly language: string
  /** Paragraphs parted by a blank line. Straight from the source but for what the offset map says. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly removals: readonly Removal[]
  /** Agencies and desks the report credits: AFP, Reuters, AP … in order of appearance, each once. */
  readonly credits: readonly string[]
  readonly links: readonly string[]
  readonly sourceOffsets: OffsetMap
  /** Which rule wrote each row of unequal lengths: `row` is its index in `sourceOffsets`. In order. */
  readonly replacements: readonly { readonly row: number; readonly rule: RuleId }[]
  /** Length of the source text in UTF-16 units (the domain of `sourceOffsets` and `removals`). */
  readonly sourceLength: number
  readonly problems: readonly Problem[]
}
