/** Where a store is: a server's URL, or the folder of an embedded one. */
export type StorePlace = { readonly url: string } | { readonly directory: string }

/** Thrown for a store that cannot be opened or used: the message says what, why and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** `postgres://…` or `postgresql://…` is a server; everything else a folder. */
export const placeOf = (text: string): StorePlace =>
  /^postgres(?:ql)?:\/\//i.test(text) ? { url: text } : { directory: text }

/** A place as it may be shown: without the password. */
export function nameOf(place: StorePlace): string {
  if ('directory' in place) return place.directory
  try {
    const url = new URL(place.url)
    url.password = ''
    return url.href
  } catch {
    return 'the PostgreSQL server'
  }
}
