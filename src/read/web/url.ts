import { WebFailure } from './failure.ts'

/** Does an input name something on the web? */
export const isWebAddress = (input: string): boolean => /^https?:\/\//i.test(input)

/** UTF-16 units of the longest URL asked for: servers refuse longer ones, and patterns of robots.txt are matched with it. */
const LONGEST = 4000

/** A URL that may be asked for. */
export interface WebAddress {
  /** Without user name, password and fragment. */
  readonly url: URL
  /** As the user wrote it, without user name and password: these stand in no output. */
  readonly source: string
  /** The value of `Authorization` for the host named, when the URL held a user name; null else. */
  readonly authorization: string | null
}

/** Reads what the user named. Gives a failure for what is no http(s) URL. */
export function parseAddress(input: string): WebAddress | WebFailure {
  const url = URL.canParse(input) ? new URL(input) : null
  if (url === null)
    return new WebFailure('web/url@1', 'it is no valid URL; write it as https://host/path, with %20 for a blank')
  const failure = unfit(url)
  if (failure) return failure
  const authorization =
    url.username || url.password
      ? `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString('base64')}`
      : null
  const bare = withoutCredentials(url)
  return { url: bare, source: authorization === null ? input : withoutSecret(input), authorization }
}

/** Where a redirect leads. A user name in it is dropped: whom it names is not for the other server to say. */
export function parseRedirect(location: string, from: URL): URL | WebFailure {
  if (!URL.canParse(location, from.href))
    return new WebFailure(
      'web/redirect@1',
      'it was redirected to what is no valid URL; save the page and give the file',
    )
  const url = new URL(location, from.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return new WebFailure(
      'web/redirect@1',
      `it was redirected to ${url.protocol.slice(0, 40)}, which is not fetched; only http: and https: are`,
    )
  return unfit(url) ?? withoutCredentials(url)
}

/** The text of an input without user name and password, also when it is no valid URL. */
export const withoutSecret = (input: string): string => input.replace(/^([a-z][a-z0-9+.-]*:[/\\]*)[^/\\?#]*@/i, '$1')

function unfit(url: URL): WebFailure | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return new WebFailure('web/url@1', `${url.protocol} is not fetched; only http: and https: are`)
  if (url.href.length > LONGEST)
    return new WebFailure(
      'web/url@1',
      `its address is longer than ${LONGEST} characters; save the page and give the file`,
    )
  return null
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  bare.hash = ''
  return bare
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
