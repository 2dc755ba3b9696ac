import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CERTIFICATE, KEY } from '../../src/read/web/servers.fixture.ts'
import { command, folderWith, REPORT, root, sitrep, start } from './command.ts'

interface Run {
  readonly documents: readonly { source: string; text: string; title: string | null; newsroom: string | null }[]
  readonly problems: readonly { rule: string; severity: string; message: string; source: string | null }[]
}

/** A site on this computer, without a robots.txt unless the handler answers for it. */
async function site(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Runs the command beside the server of this process. */
async function run(args: readonly string[], cwd = root) {
  const child = start(args, cwd)
  const text = { stdout: '', stderr: '' }
  child.stdout.on('data', (data: Buffer) => (text.stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (text.stderr += data.toString()))
  child.stdin.end()
  const status = await new Promise<number | null>((done) => child.on('close', done))
  const json = (): Run => JSON.parse(text.stdout) as Run
  return { status, ...text, json }
}

const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${REPORT.split('\n\n')
    .slice(2)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`

const local = ['--allow-private', '--delay', '0', '--format', 'json']

describe('sitrep brief URL', () => {
  test('reads the page, and goes on after one that is not there', async () => {
    const url = await site(({ url: path }, response) => {
      if (path === '/flood.html') response.setHeader('content-type', 'text/html').end(page('Bridge closed at Lugoj'))
      else response.writeHead(404).end()
    })
    const folder = folderWith({
      'sources.csv': `file,newsroom\n${url}/flood.html,Timis Herald\n`,
      'other.txt': REPORT.replace('Two people', 'Three people'),
    })
    const { status, json, stderr } = await run(
      ['brief', `${url}/flood.html`, 'other.txt', `${url}/lost`, '--sources', 'sources.csv', ...local],
      folder,
    )
    expect(status).toBe(1)
    expect(stderr).toBe(
      `error: Cannot fetch ${url}/lost: the server answered 404: there is no such page; check the address\n`,
    )
    const flood = json().documents.find(({ source }) => source === `${url}/flood.html`)
    expect(flood).toMatchObject({ newsroom: 'Timis Herald', title: 'Bridge closed at Lugoj' })
    expect(flood!.text).toContain('At least 300 residents')
    expect(json().documents).toHaveLength(2)
  })

  test('extract reads URLs by the same flags', async () => {
    const url = await site(({ url: path }, response) => {
      if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /closed\n')
      else response.setHeader('content-type', 'text/html').end(page('Bridge closed'))
    })
    const args = ['extract', '--jsonl', `${url}/open`, `${url}/closed`, '--allow-private', '--delay', '0']
    const { status, stdout, stderr } = await run(args)
    expect(status).toBe(1)
    expect(stdout).toContain('Bridge closed')
    expect(stderr).toContain('forbids it (line 2: “Disallow: /closed”)')
  })

  test('reaches nothing on this computer unless it is allowed', async () => {
    let asked = 0
    const url = await site((_, response) => {
      asked++
      response.end(REPORT)
    })
    const { status, stderr } = await run(['brief', url, url.replace('127.0.0.1', 'localhost')])
    expect(status).toBe(2)
    expect(stderr.match(/not of the public Internet; if you mean it, allow it with --allow-private/g)).toHaveLength(2)
    expect(asked).toBe(0)
  })

  test('reads over a secure connection from a server that the user vouches for', async () => {
    const server = createSecureServer({ key: KEY, cert: CERTIFICATE }, ({ url: path }, response) => {
      if (path === '/robots.txt') response.writeHead(404).end()
      else response.setHeader('content-type', 'text/html').end(page('Bridge closed'))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    process.env.NODE_EXTRA_CA_CERTS = join(folderWith({ 'ca.pem': CERTIFICATE }), 'ca.pem')
    onTestFinished(() => {
      delete process.env.NODE_EXTRA_CA_CERTS
      server.close()
    })
    const { status, json } = await run([
      'brief',
      `https://localhost:${(server.address() as AddressInfo).port}/a`,
      ...local,
    ])
    expect(status).toBe(0)
    expect(json().documents[0]!.title).toBe('Bridge closed')
  })

  test('gives the same bytes from the cache, now and offline', async () => {
    let bodies = 0
    const url = await site(({ url: path }, response) => {
      if (path === '/robots.txt') return void response.writeHead(404).end()
      bodies++
      response.setHeader('etag', '"1"').setHeader('content-type', 'text/html').end(page('Bridge closed'))
    })
    const folder = folderWith({})
    const args = ['brief', `${url}/a`, ...local]
    const plain = await run(args, folder)
    expect(readdirSync(folder)).toEqual([])
    const first = await run([...args, '--cache', 'pages'], folder)
    const offline = await run([...args, '--cache', 'pages', '--offline'], folder)
    expect(plain.status).toBe(0)
    expect([first.stdout, offline.stdout].every((text) => text === plain.stdout)).toBe(true)
    expect(bodies).toBe(2)
  })

  test('reads a page in the place of a feed as a page, or says what it is', async () => {
    const url = await site(({ url: path }, response) => {
      if (path === '/robots.txt') response.writeHead(404).end()
      else response.setHeader('content-type', 'application/rss+xml').end(page('No feed here'))
    })
    const { json } = await run(['brief', `${url}/feed.xml`, ...local])
    const [document] = json().documents
    if (document) expect(document.text).toContain('At least 300 residents')
    else expect(json().problems.find(({ severity }) => severity === 'error')?.message).toMatch(/feed\.xml.*(page|HTML)/)
  })

  test('reads pages whose charset is said to be one that there is not, or another than it is', async () => {
    const labels = ['no-such-set', 'utf-7', '"; drop', 'utf-16']
    const url = await site(({ url: path }, response) => {
      if (path === '/robots.txt') return void response.writeHead(404).end()
      const label = labels[Number(path!.slice(1))]!
      response.setHeader('content-type', `text/html; charset=${label}`).end(page(`Café closed: ${label}`))
    })
    const { status, json } = await run(['brief', ...labels.map((_, i) => `${url}/${i}`), ...local])
    expect(status).toBe(0)
    expect(json().documents).toHaveLength(labels.length)
    expect(json().documents.every(({ title }) => title?.startsWith('Café closed'))).toBe(true)
  })

  test('Ctrl-C ends a fetch that hangs', async () => {
    let isAsked = () => {}
    const asked = new Promise<void>((done) => (isAsked = done))
    const url = await site(() => isAsked())
    const child = start(['brief', url, ...local])
    const ended = new Promise<number | null>((done) => child.on('close', done))
    await asked
    const killed = performance.now()
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(performance.now() - killed).toBeLessThan(5000)
  })

  test.each([
    [['--offline'], /--cache FOLDER/],
    [['--delay', 'soon'], /seconds/],
    [['--delay', '-1'], /seconds/],
  ])('%j is a usage error', (flags, message) => {
    const { status, stderr } = sitrep(['brief', 'http://news.example/', ...flags])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('without a URL', () => {
  /** Ends the process with 99 when anything looks up a name, connects, sends or listens. */
  const GUARD = `
    const forbid = (object, name) => {
      const before = object[name]
      object[name] = function (...args) {
        // A pipe between threads or to the terminal is no network.
        if (name === 'connect' && args[0]?.path) return before.apply(this, args)
        require('node:fs').writeSync(2, 'network: ' + name + '\\n')
        process.exit(99)
      }
    }
    const net = require('node:net')
    forbid(net.Socket.prototype, 'connect')
    forbid(net.Server.prototype, 'listen')
    forbid(require('node:dgram'), 'createSocket')
    for (const dns of [require('node:dns'), require('node:dns/promises')])
      for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) forbid(dns, name)`
  const guarded = (args: readonly string[]) => {
    const guard = join(folderWith({ 'guard.cjs': GUARD }), 'guard.cjs')
    return spawnSync(process.execPath, ['--require', guard, command, ...args], {
      cwd: root,
      encoding: 'utf8',
      input: '',
    })
  }

  test('a brief opens no connection, whatever links its reports hold', () => {
    const folder = folderWith(
      Object.fromEntries(
        Array.from({ length: 45 }, (_, i) => [
          `${i}.html`,
          page(`Report ${i}`).replace(
            '</article>',
            '<a href="http://127.0.0.1:9/next">next</a><img src="http://127.0.0.1:9/i.png"></article>',
          ),
        ]),
      ),
    )
    writeFileSync(join(folder, 'a.txt'), REPORT)
    const { status, stderr } = guarded([
      'brief',
      folder,
      '--threads',
      '2',
      '--format',
      'html',
      '--out',
      join(folder, 'out.html'),
    ])
    expect(stderr).not.toContain('network')
    expect(status).toBe(0)
  })

  test('and the guard of this test sees one that is', () => {
    expect(guarded(['brief', 'http://127.0.0.1:9/', '--allow-private'])).toMatchObject({ status: 99 })
    expect(guarded(['brief', 'http://localhost:9/'])).toMatchObject({ status: 99 })
  })

  test('offline opens none either', () => {
    const cache = folderWith({})
    const { status, stderr } = guarded(['brief', 'http://localhost:9/', '--offline', '--cache', cache])
    expect(status).toBe(2)
    expect(stderr).toMatch(/not in the cache/)
  })
})
