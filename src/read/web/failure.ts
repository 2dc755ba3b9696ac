import type { Problem, RuleId } from '../../text/problem.ts'
import { problem } from '../problem.ts'

/** Why something could not be fetched: the reason and what to do, in words that stand after "Cannot fetch URL: ". */
export class WebFailure extends Error {
  override readonly name = 'WebFailure'
  readonly rule: RuleId

  constructor(rule: RuleId, reason: string) {
    super(reason)
    this.rule = rule
  }
}

/** The problem that tells a failure. `source` is the URL the user gave, `url` the one at which it failed. */
export function failed(failure: WebFailure, source: string, url: string | null): Problem {
  const where = url === null || url === source ? '' : ` (redirected to ${url})`
  return problem(failure.rule, 'error', `Cannot fetch ${source}${where}: ${failure.message}`, source)
}

const CONNECTION: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused; check the address and the port, and that the server runs',
  ECONNRESET: 'the server broke the connection; try again later',
  EPIPE: 'the server broke the connection; try again later',
  UND_ERR_SOCKET: 'the server broke the connection before its answer was complete; try again later',
  EHOSTUNREACH: 'there is no way to the host; check the network',
  ENETUNREACH: 'there is no way to its network; check the network',
  EADDRNOTAVAIL: 'there is no way to its address; check the network',
  EACCES: 'the system does not allow the connection; check the firewall',
  EPERM: 'the system does not allow the connection; check the firewall',
}

const NAMES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host; check the spelling of its name',
  ENODATA: 'the host has no address; check the spelling of its name',
  EAI_AGAIN: 'the name of the host could not be looked up; check the network and its DNS',
  ETIMEOUT: 'the name of the host could not be looked up; check the network and its DNS',
}

const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; check the clock of this computer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate goes back to one that is signed by itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate does not lead to a known authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate does not lead to a known authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate does not lead to a known authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  CERT_REVOKED: 'its certificate was revoked',
}

/** What a system or HTTP error means. */
export function failureOf(error: unknown): WebFailure {
  if (error instanceof WebFailure) return error
  const code = codeOf(error)
  const detail = error instanceof Error ? error.message : String(error)
  if (CONNECTION[code]) return new WebFailure('web/connection@1', CONNECTION[code])
  if (NAMES[code]) return new WebFailure('web/dns@1', NAMES[code])
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT')
    return new WebFailure('web/connection@1', 'no connection in time; try again later')
  if (code === 'UND_ERR_HEADERS_TIMEOUT')
    return new WebFailure('web/timeout@1', 'the server took the request and sent no answer in time; try again later')
  if (code === 'UND_ERR_BODY_TIMEOUT')
    return new WebFailure('web/timeout@1', 'the server stopped in the middle of its answer; try again later')
  if (CERTIFICATES[code])
    return new WebFailure(
      'web/tls@1',
      `${CERTIFICATES[code]}; open it in a browser, or name a certificate you trust in NODE_EXTRA_CA_CERTS`,
    )
  if (code === 'EPROTO' || /^ERR_(?:SSL|TLS)_/.test(code))
    return new WebFailure('web/tls@1', `no secure connection (${oneLine(detail)}); is it http:// rather than https://?`)
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return new WebFailure('web/length@1', 'its answer does not have the length that the server stated; try again later')
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')
    return new WebFailure('web/protocol@1', 'the header of its answer is too long; save the page and give the file')
  if (code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError'))
    return new WebFailure(
      'web/protocol@1',
      `its answer is no valid HTTP (${oneLine(detail)}); save the page and give the file`,
    )
  return new WebFailure('web/connection@1', `${oneLine(detail)}; try again later`)
}

/** The code of an error, of its cause, or of the first of several. */
function codeOf(error: unknown): string {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 4; depth++) {
    const { code, cause, errors } = at as { code?: unknown; cause?: unknown; errors?: readonly unknown[] }
    // A broken socket says why in its cause, when it knows.
    if (typeof code === 'string' && (code !== 'UND_ERR_SOCKET' || cause === undefined)) return code
    at = cause ?? errors?.[0]
    if (at === undefined && typeof code === 'string') return code
  }
  return ''
}

/** The first line of a message, at most 120 characters, without what a terminal would obey. */
const oneLine = (text: string): string =>
  text
    .split(/[\r\n]/, 1)[0]!
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .slice(0, 120)
