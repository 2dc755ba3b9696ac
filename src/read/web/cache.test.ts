import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchEach, serve, told } from './servers.fixture.ts'
import { Store } from './store.ts'

let folder: string
let cache: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-cache-'))
  cache = join(folder, 'pages')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A site whose page has a version; it answers 304 to who has it. */
async function versioned(header: 'etag' | 'last-modified') {
  const site = { version: 1, bodies: 0, unchanged: 0, url: '' }
  site.url = await serve(({ url, headers }, response) => {
    if (url === '/old') return void response.writeHead(301, { location: '/page' }).end()
    const value = header === 'etag' ? `"v${site.version}"` : new Date(Date.UTC(2031, 0, site.version)).toUTCString()
    response.setHeader(header, value).setHeader('content-type', 'text/html; charset=utf-8')
    const known = headers[header === 'etag' ? 'if-none-match' : 'if-modified-since']
    if (known === value) {
      site.unchanged++
      response.writeHead(304).end()
    } else {
      site.bodies++
      response.end(`version ${site.version}`)
    }
  })
  return site
}

describe('the cache', () => {
  it.each(['etag', 'last-modified'] as const)('asks whether the page changed, by its %s', async (header) => {
    const site = await versioned(header)
    const first = await fetchEach([`${site.url}/page`], { cache })
    const second = await fetchEach([`${site.url}/page`], { cache })
    expect(second).toEqual(first)
    expect(site).toMatchObject({ bodies: 1, unchanged: 1 })
    site.version = 2
    expect(await told(`${site.url}/page`, { cache })).toBe('version 2')
    expect(site.bodies).toBe(2)
  })
  it('gives the page offline, with the time it came, also by the address that was redirected', async () => {
    const site = await versioned('etag')
    const asked = await fetchEach([`${site.url}/old`, `${site.url}/page`], { cache })
    const later = { cache, offline: true, now: () => new Date('2040-01-01T00:00:00Z') }
    expect(await fetchEach([`${site.url}/old`, `${site.url}/page`], later)).toEqual(asked)
    expect(asked[0]!.fetched).toMatchObject({ url: `${site.url}/page`, mediaType: 'text/html', charset: 'utf-8' })
    expect(site.bodies + site.unchanged).toBe(2)
  })
  it('says what it does not hold', async () => {
    expect(await told('http://127.0.0.1/none', { cache, offline: true })).toBe(
      'web/offline@1 Cannot fetch http://127.0.0.1/none: it is not in the cache; run once without --offline',
    )
  })
  it('holds one body once, however many pages have it, and no half-written file', async () => {
    const site = await versioned('etag')
    await fetchEach([`${site.url}/a`, `${site.url}/b`], { cache })
    expect(readdirSync(join(cache, 'bodies'))).toHaveLength(1)
    expect(readdirSync(join(cache, 'urls')).every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true)
  })
  it('asks anew for what was damaged in it', async () => {
    const site = await versioned('etag')
    await fetchEach([`${site.url}/page`], { cache })
    const [body] = readdirSync(join(cache, 'bodies'))
    writeFileSync(join(cache, 'bodies', body!), 'version 9')
    expect(await told(`${site.url}/page`, { cache, offline: true })).toMatch(/^web\/offline@1/)
    expect(await told(`${site.url}/page`, { cache })).toBe('version 1')
    expect(readFileSync(join(cache, 'bodies', body!), 'utf8')).toBe('version 1')
    for (const name of readdirSync(join(cache, 'urls'))) writeFileSync(join(cache, 'urls', name), '{"url":')
    expect(await told(`${site.url}/page`, { cache })).toBe('version 1')
  })
  it('keeps no page that was asked for with a password, and no failure', async () => {
    const site = await versioned('etag')
    await fetchEach([`${site.url.replace('//', '//ann:word@')}/page`], { cache })
    await fetchEach([`${site.url}/old`.replace(/:\d+\//, ':1/')], { cache })
    expect(existsSync(cache)).toBe(false)
  })
  it('that cannot be written costs no report', async () => {
    const site = await versioned('etag')
    writeFileSync(join(folder, 'file'), 'x')
    const [outcome] = await fetchEach([`${site.url}/page`], { cache: join(folder, 'file') })
    expect(outcome!.fetched).not.toBeNull()
    expect(outcome!.problems).toMatchObject([{ rule: 'web/cache@1', severity: 'warning' }])
  })
  it('is not there unless it is asked for', async () => {
    const site = await versioned('etag')
    await fetchEach([`${site.url}/page`])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('Store', () => {
  const entry = { redirectedTo: null, etag: null, lastModified: null, contentType: null, fetchedAt: '2031-05-14' }
  it('gives nothing for an entry that belongs to another URL or names no body', () => {
    const store = new Store(cache)
    store.keep({ ...entry, url: 'http://a/' }, Buffer.from('x'))
    const [name] = readdirSync(join(cache, 'urls'))
    const path = join(cache, 'urls', name!)
    const kept = JSON.parse(readFileSync(path, 'utf8')) as object
    expect(store.find('http://a/')?.body).toEqual(Buffer.from('x'))
    for (const change of [
      { url: 'http://b/' },
      { sha256: '../../etc/passwd' },
      { sha256: 5 },
      { fetchedAt: null },
      { etag: 'a\r\nb: c' },
    ]) {
      writeFileSync(path, JSON.stringify({ ...kept, ...change }))
      expect(store.find('http://a/')).toBeNull()
    }
  })
  it('leaves nothing behind when it cannot write', () => {
    mkdirSync(join(cache, 'urls'), { recursive: true })
    writeFileSync(join(cache, 'bodies'), 'a file in the place of a folder')
    expect(() => new Store(cache).keep({ ...entry, url: 'http://a/' }, Buffer.from('x'))).toThrow()
    expect(readdirSync(join(cache, 'urls'))).toEqual([])
  })
})
