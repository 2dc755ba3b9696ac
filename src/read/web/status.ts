import { WebFailure } from './failure.ts'

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'it did not understand the request; check the address',
  401: 'it wants a user name and password; save the page with a browser and give the file',
  402: 'it wants payment; save the page with a browser and give the file',
  403: 'it refuses this page to programs or to this network; save the page with a browser and give the file',
  404: 'there is no such page; check the address',
  405: 'it does not give this page to be read; check the address',
  406: 'it has the page in no form we read; save the page with a browser and give the file',
  407: 'a proxy wants a user name and password; ask who runs the network',
  408: 'the request took too long; try again later',
  410: 'the page was taken down; look for it in an archive',
  414: 'the address is too long; check it',
  429: 'too many requests; try again later, with a longer --delay',
  451: 'the page is withheld for legal reasons; look for it in an archive',
  500: 'the server has a fault; try again later',
  502: 'the server behind it does not answer; try again later',
  503: 'the server is overloaded or closed for work; try again later',
  504: 'the server behind it does not answer; try again later',
}

/** What a status without a report means. */
export function statusFailure(status: number): WebFailure {
  const meaning =
    MEANINGS[status] ??
    (status >= 500
      ? 'the server has a fault; try again later'
      : status >= 400
        ? 'it refused the request; check the address'
        : status === 204 || status === 205
          ? 'there is no page there; check the address'
          : 'that is no page; check the address')
  return new WebFailure('web/status@1', `the server answered ${status}: ${meaning}`)
}

/** Seconds to wait by a `Retry-After` (a number or an HTTP date); null when there is none that can be understood. */
export function retryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null
  if (/^\d{1,9}$/.test(value.trim())) return Number(value)
  const at = /^[A-Za-z]{3}, /.test(value.trim()) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, (at - now.getTime()) / 1000)
}
