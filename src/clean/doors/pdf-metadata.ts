import { type Metadata, NO_METADATA } from './body.ts'

/**
 * What a PDF says of itself. The day the file was made is not the day a report was published: it comes apart, as
 * `created` (EDTF day). Only a date that is named as that of publication (PRISM, in XMP) is one.
 */
export function metadataOfPdf(
  info: Readonly<Record<string, unknown>>,
  xmp: { get(name: string): unknown } | null,
): { metadata: Metadata; created: string | null } {
  const said = (name: string): string | null => {
    const value = xmp?.get(name)
    return words(Array.isArray(value) ? value[0] : value)
  }
  const published = said('prism:publicationdate') ?? said('prism:coverdate') ?? said('dcterms:issued')
  return {
    metadata: {
      ...NO_METADATA,
      title: words(info.Title) ?? said('dc:title'),
      publishedAt: published,
      publishedAtFrom: published === null ? null : 'XMP publication date',
      newsroom: said('prism:publicationname') ?? said('dc:publisher'),
      author: words(info.Author) ?? said('dc:creator'),
      url: web(said('prism:url')) ?? web(said('dc:source')),
      language: words(info.Language) ?? said('dc:language'),
    },
    created: dayOf(words(info.CreationDate)),
  }
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null

const web = (address: string | null): string | null =>
  address !== null && /^https?:\/\/\S+$/i.test(address) ? address : null

/** `D:20140302081500+01'00'` as `2014-03-02`; null for what is no date. */
const dayOf = (date: string | null): string | null => {
  const found = date === null ? null : /^(?:D:)?((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(date)
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null
}
