import { createPrivateKey } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Limits, WebOptions } from './options.ts'
import type { Outcome } from './page.ts'
import { fetchAll } from './web.ts'

// Servers of this computer that answer as badly as the web does, for tests alone. They end with the test.

async function listen(server: Server): Promise<number> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A server without a robots.txt. Gives its address without a slash at the end. */
export async function serve(handler: Handler): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(withoutRobots(handler)))}`
}

/** The same, robots.txt too. */
export const serveAll = async (handler: Handler): Promise<string> =>
  `http://127.0.0.1:${await listen(createServer(handler))}`

/** A server over TLS, whose certificate for localhost nobody vouches for. */
export const serveSecure = async (handler: Handler): Promise<string> =>
  `https://localhost:${await listen(createSecureServer({ key: KEY, cert: CERTIFICATE }, withoutRobots(handler)))}`

/** A server that writes what it likes to each request but the one for robots.txt. */
export async function serveRaw(answer: (socket: Socket, request: string) => void): Promise<string> {
  const server = createRawServer((socket) => {
    socket.on('data', (data) => {
      const request = data.toString('latin1')
      if (request.startsWith('GET /robots.txt'))
        socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      else answer(socket, request)
    })
  })
  return `http://127.0.0.1:${await listen(server)}`
}

/** A server that takes connections and says nothing. */
export const serveSilence = async (): Promise<number> => listen(createRawServer(() => {}))

const withoutRobots =
  (handler: Handler): RequestListener =>
  (request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else handler(request, response)
  }

/** Short times, so that tests of waiting are quick. */
export const QUICK: Partial<Limits> = { connect: 250, headers: 250, idle: 250, whole: 1500 }

/** Fetches from this computer without pauses. */
export async function fetchEach(
  urls: readonly string[],
  options: WebOptions & { readonly maxBytes?: number } = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const outcome of fetchAll(urls, options.maxBytes ?? 1_000_000, {
    allowPrivate: true,
    delay: 0,
    now: () => new Date('2031-05-14T12:00:00Z'),
    ...options,
  }))
    outcomes.push(outcome)
  return outcomes
}

/** What one URL gave, in words: the text, or the rule and message of the first problem. */
export async function told(url: string, options: WebOptions & { readonly maxBytes?: number } = {}): Promise<string> {
  const [outcome] = await fetchEach([url], options)
  const { fetched, problems } = outcome!
  return fetched ? Buffer.from(fetched.body).toString('utf8') : `${problems[0]!.rule} ${problems[0]!.message}`
}

/** Made for these tests, good for nothing else. */
export const KEY = createPrivateKey({
  key: Buffer.from(
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgH10u6T/r8kSPAINOjWI7zW9aFBk/7VSERletYon3n9KhRANCAARXhEupsDnEEpudkculG3FHQDHqf3QUMx5ULGO27WWqmWaav7+wvUT1zg5t9UGF3dNFR8SMz3BQOYzeF/Xt9JYa',
    'base64',
  ),
  format: 'der',
  type: 'pkcs8',
}).export({ format: 'pem', type: 'pkcs8' })
/** Good for localhost alone. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIULQUrXhkg0RFc+Ur95OL3yv6+aJQwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAyMTUzNFoYDzIxMjYxMDI5
MDIxNTM0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARXhEupsDnEEpudkculG3FHQDHqf3QUMx5ULGO27WWqmWaav7+wvUT1
zg5t9UGF3dNFR8SMz3BQOYzeF/Xt9JYao2kwZzAdBgNVHQ4EFgQUx196tp5OAbQD
oNYzlUX99jIBj5owHwYDVR0jBBgwFoAUx196tp5OAbQDoNYzlUX99jIBj5owDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgQBdo3FMZUZqWy1dwfybd3sBFfNsW4Z6ZaiwsZ1SDD+cCIQC+tSrbRK53
S8rXvagFuVg0KG2Cm44S7Em4kSTOn+lzMA==
-----END CERTIFICATE-----`
