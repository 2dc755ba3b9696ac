/** One item as a newsroom published it, bytes untouched. */
export interface Report {
  /** The path or URL the user gave; a member of a file is `path!member` or `path#n`; `-` is standard input. */
  readonly source: string
  /** What the user says of it; null when unsaid. These win over what the report says of itself. */
  readonly newsroom: string | null
  /** EDTF date or date and time; null when the user gave none. */
  readonly publishedAt: string | null
  readonly url: string | null
  /** Scale of the newsroom in ACLED's words (National, International, …); null when unsaid. */
  readonly scale: string | null
  /** When it was fetched (ISO 8601); null for local files: the clock is never read for them. */
  readonly fetchedAt: string | null
  /** From the name, the transport or the user; null when none says. */
  readonly mediaType: string | null
  /** Charset from the transport (`Content-Type`), when there is one. */
  readonly charset: string | null
  readonly body: Uint8Array
  /**
   * What the report says of itself outside its body: the fields of a feed's item or a JSON article. Null or absent for
   * files that are the report. A report that has it has the article alone for a body, not a page around it.
   */
  readonly metadata?: ReportMetadata | null
}

/** What came with a report's text and is its newsroom's own word, not the user's. Each is null when it is silent. */
export interface ReportMetadata {
  readonly title: string | null
  /** As written there. */
  readonly publishedAt: string | null
  /** Where the date stood: `RSS pubDate`, `JSON datePublished` … */
  readonly publishedAtFrom: string | null
  /** When it was last changed, as written there; absent where nothing says. */
  readonly modifiedAt?: string | null
  /** Where that stood: `Atom updated`, `JSON dateModified` … */
  readonly modifiedAtFrom?: string | null
  readonly newsroom: string | null
  readonly author: string | null
  readonly url: string | null
  /** BCP 47 as declared. */
  readonly language: string | null
}
