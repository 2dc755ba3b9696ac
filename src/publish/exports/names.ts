import { sameLengthText } from './plain.ts'

/** An id of a run as an IRI that any reader takes: "urn:sitrep:s-98120371e77fd341". */
export const urnOf = (id: string): string => `urn:sitrep:${encodeURIComponent(sameLengthText(id)) || '-'}`

/** The address when it is one of the web; null for any other scheme, and for what is no address. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null
  try {
    return new URL(sameLengthText(url)).href
  } catch {
    return null
  }
}
