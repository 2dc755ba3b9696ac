import type { Report } from './report.ts'

/** What one who hands over a report can say of it; what is left out is not said. */
export type GivenFacts = Partial<
  Pick<Report, 'newsroom' | 'publishedAt' | 'url' | 'scale' | 'mediaType' | 'metadata'>
> & {
  /** What the report is called in problems and in the record. */
  readonly source: string
}

/**
 * A report from memory: a text (kept as UTF-8) or bytes, which `mediaType`, the name in `source` or their own look tell
 * to be a page, a PDF, a mail and so on.
 *
 * @example givenReport('Two people were hurt in Lugoj.', { source: 'wire-1', newsroom: 'The Post', publishedAt: '2031-05-14' })
 */
export const givenReport = (body: string | Uint8Array, facts: GivenFacts): Report => ({
  source: facts.source,
  newsroom: facts.newsroom ?? null,
  publishedAt: facts.publishedAt ?? null,
  url: facts.url ?? null,
  scale: facts.scale ?? null,
  fetchedAt: null,
  mediaType: facts.mediaType ?? null,
  charset: typeof body === 'string' ? 'utf-8' : null,
  body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
  ...(facts.metadata === undefined ? {} : { metadata: facts.metadata }),
})
