import type { Report } from '../../read/report.ts'
import type { Problem, RuleId } from '../../text/problem.ts'
import type { Span } from '../../text/span.ts'
import type { RemovalKind } from '../document.ts'

/**
 * What the door knows of a line from its markup; plain text knows nothing. A `moment` is the time that heads a post of a
 * live blog: it stays in the text, as a sub-heading.
 */
export type LineHint = 'headline' | 'subheading' | 'paragraph' | 'list-item' | 'caption' | 'box' | 'moment'

/** A paragraph-like line as the door found it: stretches of the source text that belong together, in order. */
export interface BodyLine {
  readonly hint: LineHint | null
  /** A single line break, no more, parts it from the line before. */
  readonly soft?: boolean
  /** Most of it is a link. */
  readonly linked?: boolean
  readonly runs: readonly Span[]
}

/** A stretch of the source text that the door knows not to be the report's: a running head, a signature, a quoted mail. */
export interface BodyRemoval extends Span {
  readonly kind: RemovalKind
  readonly rule: RuleId
}

/** What the report says of itself outside its prose. Each is null when it is silent. */
export interface Metadata {
  readonly title: string | null
  /** As written there: cleaning reads it. */
  readonly publishedAt: string | null
  /** Where the date stood: `JSON-LD datePublished`, `meta article:published_time` … */
  readonly publishedAtFrom: string | null
  /** When it was last changed, as written there. */
  readonly modifiedAt: string | null
  /** Where that stood. */
  readonly modifiedAtFrom: string | null
  readonly newsroom: string | null
  /** Several with commas between them. */
  readonly author: string | null
  readonly url: string | null
  /** BCP 47 as declared. */
  readonly language: string | null
  /** What it says was corrected, in its order. */
  readonly corrections: readonly string[]
}

export const NO_METADATA: Metadata = Object.freeze({
  title: null,
  publishedAt: null,
  publishedAtFrom: null,
  modifiedAt: null,
  modifiedAtFrom: null,
  newsroom: null,
  author: null,
  url: null,
  language: null,
  corrections: Object.freeze([]),
})

/** A report as its door reads it: bytes made text, and for markup the lines of the article with their places in that text. */
export interface Body {
  readonly report: Report
  /** As sniffed: `text/plain`, `text/markdown`, `text/html` or what could not be read. */
  readonly mediaType: string
  /** The charset the bytes were read as; null for what is not text. */
  readonly charset: string | null
  /** The source text: what offsets and removals index. Null when the body cannot be read; a problem says why. */
  readonly text: string | null
  /** The text is HTML: character references count without their semicolons too, as in browsers. Absent: it is not. */
  readonly isHtml?: boolean
  /** The lines of the article; null for plain text, whose lines are its lines. */
  readonly lines: readonly BodyLine[] | null
  /** What the door leaves out of `lines`, with its reasons: in order, without overlap. Absent: nothing to say. */
  readonly removals?: readonly BodyRemoval[]
  /** Addresses the markup links to from inside the article. */
  readonly links: readonly string[]
  readonly metadata: Metadata
  readonly problems: readonly Problem[]
}
