import type { Report } from '../read/report.ts'
import type { Body, Metadata } from './doors/body.ts'
import { plain } from './doors/html-metadata.ts'

/**
 * A body with what came beside the report (the fields of a feed's item, of an article in JSON) as its metadata. They
 * speak of this report alone, so they win over what a page says of itself.
 */
export function withOwnWords(body: Body): Body {
  const own = body.report.metadata
  if (!own) return body
  const { metadata } = body
  const line = (text: string | null): string | null => (text === null ? null : plain(text) || null)
  const merged: Metadata = {
    ...metadata,
    title: line(own.title) ?? metadata.title,
    publishedAt: own.publishedAt ?? metadata.publishedAt,
    publishedAtFrom: own.publishedAt === null ? metadata.publishedAtFrom : own.publishedAtFrom,
    modifiedAt: own.modifiedAt ?? metadata.modifiedAt,
    modifiedAtFrom: own.modifiedAt == null ? metadata.modifiedAtFrom : (own.modifiedAtFrom ?? null),
    newsroom: line(own.newsroom) ?? metadata.newsroom,
    author: line(own.author) ?? metadata.author,
    url: own.url ?? metadata.url,
    language: own.language ?? metadata.language,
  }
  return { ...body, metadata: merged }
}

/** What a document's id hashes of them: two newsrooms that print one text in one feed are two documents. */
export const ownWordsOf = ({ metadata }: Report): (string | null)[] =>
  metadata ? [metadata.title, metadata.publishedAt, metadata.newsroom, metadata.author, metadata.url] : []
