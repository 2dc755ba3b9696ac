import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { notPublic } from './address.ts'
import { failureOf, WebFailure } from './failure.ts'
import type { Resolve } from './options.ts'

/** The addresses that the system gives for a name, in its order. */
export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address)

export interface ConnectorOptions {
  /** All addresses that are not public, or those listed. */
  readonly allowPrivate: boolean | readonly string[]
  readonly resolve: Resolve
  /** Milliseconds for the look-up and the connection together. */
  readonly timeout: number
}

/**
 * Makes connections to public addresses only. The name is looked up once, its addresses are checked, and the connection
 * goes to one of those that were checked: what the name means a moment later does not matter. An address in place of a
 * name is checked too, and so is the far end of the connection when it stands. Calls back with a `WebFailure`.
 */
export function publicConnector({ allowPrivate, resolve, timeout }: ConnectorOptions): buildConnector.connector {
  const mayReach = (address: string, isResolved: boolean): boolean =>
    typeof allowPrivate === 'boolean'
      ? isIP(address) > 0 && (allowPrivate || notPublic(address, isResolved) === null)
      : allowPrivate.includes(address) || notPublic(address, isResolved) === null
  return (options, callback) => {
    const started = performance.now()
    const hostname = options.hostname.replace(/^\[|\]$/g, '')
    const fail = (error: unknown) => callback(failureOf(error), null)
    const found = isIP(hostname) ? Promise.resolve([hostname]) : inTime(resolve(hostname), timeout)
    found.then((addresses) => {
      if (addresses.length === 0) return fail(Object.assign(new Error('no address'), { code: 'ENODATA' }))
      const allowed = addresses.filter((address) => mayReach(address, !isIP(hostname)))
      if (allowed.length === 0) return fail(refused(hostname, addresses[0]!))
      const left = Math.max(1, timeout - (performance.now() - started))
      buildConnector({ timeout: left, lookup: pinned(allowed), maxCachedSessions: 0, ...NEXT_ADDRESS })(
        options,
        (...[error, socket]) => {
          if (error) return fail(error)
          const remote = socket.remoteAddress ?? 'unknown'
          if (allowPrivate === true || mayReach(remote, true)) return callback(null, socket)
          socket.destroy()
          fail(refused(hostname, remote))
        },
      )
    }, fail)
  }
}

/** Milliseconds before the next address of a host is tried beside a slow one: Node's 250 are too few for far countries. */
const NEXT_ADDRESS = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1000 }

/** A look-up that answers with the addresses already checked, whatever is asked. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_, options, callback) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }))
    if (options.all) callback(null, all)
    else callback(null, all[0]!.address, all[0]!.family)
  }

const refused = (hostname: string, address: string): WebFailure =>
  new WebFailure(
    'web/private-address@1',
    `${hostname === address ? `${address} is` : `${hostname} leads to ${address},`} an address of ${notPublic(address, true) ?? 'this network'}, not of the public Internet; if you mean it, allow it with --allow-private`,
  )

async function inTime<T>(work: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        const late = new WebFailure('web/dns@1', 'the name of the host was not looked up in time; try again later')
        timer = setTimeout(() => reject(late), timeout).unref()
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}
