import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchEach, QUICK, serve, serveAll, serveRaw, serveSecure, serveSilence, told } from './servers.fixture.ts'
import { fetchAll } from './web.ts'

const page = (text: string) => `<!doctype html><html><body><p>${text}</p></body></html>`

describe('fetchAll()', () => {
  it('gives the bytes, and what the transport says of them', async () => {
    const site = await serve((_, response) => {
      response.setHeader('content-type', 'Text/HTML; charset="windows-1251"').end(Buffer.from([0xcc, 0xee, 0xf1]))
    })
    expect(await fetchEach([`${site}/a#part`])).toEqual([
      {
        fetched: {
          source: `${site}/a#part`,
          url: `${site}/a`,
          mediaType: 'text/html',
          charset: 'windows-1251',
          fetchedAt: '2031-05-14T12:00:00.000Z',
          body: new Uint8Array([0xcc, 0xee, 0xf1]),
        },
        problems: [],
      },
    ])
  })
  it('says who asks, and asks for what it can read', async () => {
    let asked = ''
    const site = await serve(({ headers }, response) => {
      asked = `${headers['user-agent']} ${headers['accept-encoding']} ${headers.cookie}`
      response.end('x')
    })
    await told(site)
    expect(asked).toMatch(/^sitrep\/\d+\.\d+\.\d+\S* gzip, deflate, br undefined$/)
  })
  it.each([
    [undefined, null, null],
    ['application/octet-stream', null, null],
    ['nonsense', null, null],
    ['text/plain; charset=no-such-set', 'text/plain', 'no-such-set'],
    ['text/html;charset=utf-8; boundary=x', 'text/html', 'utf-8'],
    ['application/rss+xml', 'application/rss+xml', null],
  ])('reads the Content-Type %s', async (contentType, mediaType, charset) => {
    const site = await serve((_, response) => {
      if (contentType) response.setHeader('content-type', contentType)
      response.end('x')
    })
    expect((await fetchEach([site]))[0]!.fetched).toMatchObject({ mediaType, charset })
  })
  it('keeps the order of the inputs, however fast each host is, and names each URL once', async () => {
    const slow = await serve((_, response) => void setTimeout(() => response.end('slow'), 150))
    const quick = await serve((_, response) => void response.end('quick'))
    const lost = await serve((_, response) => void response.writeHead(404).end())
    const urls = [`${slow}/1`, `${quick}/2`, `${lost}/3`, `${quick}/2#again`, `${slow}/4`]
    const outcomes = await fetchEach(urls)
    expect(
      outcomes.map(({ fetched, problems }) =>
        fetched ? Buffer.from(fetched.body).toString() : (problems[0]?.rule ?? null),
      ),
    ).toEqual(['slow', 'quick', 'web/status@1', null, 'slow'])
  })
  it('asks a host one thing at a time with a pause between, and hosts of other names meanwhile', async () => {
    const times: { host: string; at: number }[] = []
    let open = 0
    let most = 0
    const site = await serve(({ headers }, response) => {
      times.push({ host: headers.host!.split(':')[0]!, at: performance.now() })
      if (headers.host!.startsWith('a.')) most = Math.max(most, ++open)
      setTimeout(() => {
        if (headers.host!.startsWith('a.')) open--
        response.end('x')
      }, 30)
    })
    const port = new URL(site).port
    const urls = ['a.test/1', 'a.test/2', 'a.test/3', 'b.test/1'].map((path) =>
      `http://${path}`.replace('.test', `.test:${port}`),
    )
    const outcomes = await fetchEach(urls, { delay: 120, resolve: async () => ['127.0.0.1'] })
    expect(outcomes.every(({ fetched }) => fetched !== null)).toBe(true)
    const a = times.filter(({ host }) => host === 'a.test').map(({ at }) => at)
    expect(most).toBe(1)
    expect(a[1]! - a[0]!).toBeGreaterThanOrEqual(145)
    expect(a[2]! - a[1]!).toBeGreaterThanOrEqual(145)
    expect(times.find(({ host }) => host === 'b.test')!.at).toBeLessThan(a[1]!)
  })
  it('ends what is under way when its reader stops, and when it is told to', async () => {
    let closed = 0
    const site = await serve(({ url }, response) => {
      if (url === '/quick') response.end('x')
      else response.on('close', () => closed++)
    })
    const port = new URL(site).port
    const resolve = async () => ['127.0.0.1']
    const urls = [`http://a.test:${port}/quick`, `http://b.test:${port}/hangs`]
    for await (const _ of fetchAll(urls, 1000, { allowPrivate: true, delay: 0, resolve })) {
      await new Promise((done) => setTimeout(done, 100))
      break
    }
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    expect(await told(`${site}/hangs`, { signal: stop.signal })).toMatch(/^web\/aborted@1 .*start again/)
    await new Promise((done) => setTimeout(done, 50))
    expect(closed).toBe(2)
  })
})

describe('redirects', () => {
  it('are followed, and the place found is told', async () => {
    const site = await serve(({ url }, response) => {
      if (url === '/old') response.writeHead(301, { location: '/new?x=1' }).end('moved')
      else response.end(`at ${url}`)
    })
    const [outcome] = await fetchEach([`${site}/old`])
    expect(outcome!.fetched).toMatchObject({ source: `${site}/old`, url: `${site}/new?x=1` })
    expect(Buffer.from(outcome!.fetched!.body).toString()).toBe('at /new?x=1')
  })
  it.each([
    ['in a circle', () => '/a'],
    ['further and further', (url: string) => `${url}x`],
  ])('that lead %s end', async (_, next) => {
    let asked = 0
    const site = await serve(({ url }, response) => {
      asked++
      response.writeHead(302, { location: next(url!) }).end()
    })
    expect(await told(`${site}/a`)).toMatch(/^web\/redirects@1 .*more than 10 times; open it in a browser/)
    expect(asked).toBe(11)
  })
  it.each([
    ['file:///etc/passwd', /^web\/redirect@1 .*file:.*not fetched/],
    ['http://[bad', /^web\/redirect@1 .*no valid URL/],
    ['http://10.0.0.1/', /^web\/private-address@1 .*10\.0\.0\.1 is an address of a private network/],
    ['http://[::ffff:7f00:1]/', /^web\/private-address@1 /],
    ['http://0xa.1/', /^web\/private-address@1 .*10\.0\.0\.1 is an address of a private network/],
    ['http://inner.test/', /^web\/private-address@1 .*inner\.test leads to 192\.168\.0\.1/],
  ])('to %s are refused', async (location, message) => {
    const site = await serve((_, response) => void response.writeHead(302, { location }).end())
    // The first host may be reached in this test; what it redirects to may not.
    const said = await told(site.replace('127.0.0.1', 'public.test'), {
      allowPrivate: ['127.0.0.1'],
      limits: QUICK,
      resolve: async (name) => [name === 'public.test' ? '127.0.0.1' : '192.168.0.1'],
    })
    expect(said).toMatch(message)
    expect(said).toContain('Cannot fetch http://public.test')
  })
  it('do not carry a password to another host, nor take one from there', async () => {
    const seen: string[] = []
    const other = await serve(({ headers }, response) => {
      seen.push(`other ${headers.authorization}`)
      response.end('x')
    })
    const site = await serve(({ url, headers }, response) => {
      seen.push(`site ${headers.authorization?.slice(0, 6)}`)
      const location = url === '/1' ? '/2' : other.replace('//', '//thief:word@')
      response.writeHead(302, { location }).end()
    })
    const [outcome] = await fetchEach([`${site.replace('//', '//ann:secret@')}/1`])
    expect(seen).toEqual(['site Basic ', 'site Basic ', 'other undefined'])
    expect(JSON.stringify(outcome)).not.toMatch(/secret|thief|ann:/)
    expect(outcome!.fetched!.source).toBe(`${site}/1`)
  })
})

describe('private addresses', () => {
  it.each([
    'http://127.0.0.1:9/',
    'http://127.1:9/',
    'http://2130706433:9/',
    'http://0x7f000001:9/',
    'http://0177.0.0.1:9/',
    'http://0/',
    'http://[::1]:9/',
    'http://[::]:9/',
    'http://[::ffff:127.0.0.1]:9/',
    'http://[0:0:0:0:0:ffff:7f00:1]:9/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.31.255.255/',
    'http://100.100.100.100/',
    'http://169.254.169.254/latest/meta-data/',
    'http://224.0.0.1/',
    'https://127.0.0.1/',
    'http://localhost:9/',
    'http://LOCALHOST.:9/',
  ])('%s is refused before any connection', async (url) => {
    const said = await told(url, { allowPrivate: false, limits: QUICK })
    expect(said).toMatch(/^web\/(?:private-address|dns)@1 Cannot fetch .*; /)
    if (!/LOCALHOST/.test(url)) expect(said).toMatch(/not of the public Internet; .*--allow-private$/)
  })
  it('that a name leads to are refused, and named', async () => {
    const said = await told('http://news.test/', { allowPrivate: false, resolve: async () => ['::1', '10.0.0.1'] })
    expect(said).toMatch(/news\.test leads to ::1, an address of this computer/)
  })
  it('cannot be reached by a name that changes its meaning after the check', async () => {
    let asked = 0
    let reached = 0
    const site = await serve((_, response) => {
      reached++
      response.end('secret')
    })
    // An address that may be reached at the first look, one that may not at every later one.
    const resolve = async () => [asked++ === 0 ? '127.0.0.2' : '127.0.0.1']
    const said = await told(site.replace('127.0.0.1', 'rebinds.test'), {
      allowPrivate: ['127.0.0.2'],
      limits: QUICK,
      resolve,
    })
    expect(said).toMatch(/^web\/(?:timeout|connection|robots)@1 /)
    expect(reached).toBe(0)
  })
  it('are passed over when the name has a public address too', async () => {
    const site = await serve((_, response) => void response.end('page'))
    const url = site.replace('127.0.0.1', 'mixed.test')
    const resolve = async () => ['10.0.0.1', '127.0.0.1']
    expect(await told(url, { allowPrivate: ['127.0.0.1'], resolve })).toBe('page')
  })
})

describe('robots.txt', () => {
  it('is asked for once a host and obeyed, and says which line forbids', async () => {
    const asked: string[] = []
    const site = await serveAll(({ url }, response) => {
      asked.push(url!)
      response.end(url === '/robots.txt' ? 'User-agent: *\nDisallow: /closed\n' : 'open')
    })
    const outcomes = await fetchEach([`${site}/closed/1`, `${site}/open`, `${site}/closed/2`])
    expect(asked).toEqual(['/robots.txt', '/open'])
    expect(outcomes.map(({ problems }) => problems[0]?.message ?? null)).toEqual([
      `Cannot fetch ${site}/closed/1: ${site}/robots.txt forbids it (line 2: “Disallow: /closed”); save the page with a browser and give the file`,
      null,
      expect.stringContaining('line 2'),
    ])
  })
  it('of the host that a redirect leads to is obeyed too', async () => {
    const closed = await serveAll(({ url }, response) => {
      response.end(url === '/robots.txt' ? 'User-agent: sitrep\nDisallow: /\n' : 'page')
    })
    const site = await serve((_, response) => void response.writeHead(302, { location: `${closed}/page` }).end())
    expect(await told(site)).toMatch(/^web\/robots@1 .*redirected to .*\/page\): .*line 2/)
  })
  it('that breaks forbids everything', async () => {
    const site = await serveAll((_, response) => void response.writeHead(500).end())
    expect(await told(site)).toMatch(/^web\/robots@1 .*nothing of the host may be fetched: the server answered 500/)
  })
  it('that never ends is read as far as it must be', async () => {
    const site = await serveAll(({ url }, response) => {
      if (url !== '/robots.txt') return void response.end('page')
      response.write('User-agent: *\nDisallow: /closed\n')
      const more = () => {
        while (!response.destroyed && response.write('# more and more and more of it\n'.repeat(500)));
      }
      response.on('drain', more)
      more()
    })
    expect(await told(`${site}/page`)).toBe('page')
    expect(await told(`${site}/closed`)).toMatch(/line 2/)
  })
  it('may ask for a longer pause', async () => {
    const times: number[] = []
    const site = await serveAll(({ url }, response) => {
      if (url === '/robots.txt') return void response.end('User-agent: *\nCrawl-delay: 0.3\n')
      times.push(performance.now())
      response.end('page')
    })
    await fetchEach([`${site}/1`, `${site}/2`])
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(295)
  })
})

describe('a server that', () => {
  it('is not there', async () => {
    const site = await serve(() => {})
    const url = site.replace(/\d+$/, '1')
    expect(await told(url)).toMatch(/^web\/connection@1 .*refused; check the address and the port/)
    const gone = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    expect(await told('http://gone.test/', { resolve: () => Promise.reject(gone) })).toMatch(
      /^web\/dns@1 Cannot fetch http:\/\/gone\.test\/: no such host; check the spelling/,
    )
    expect(await told('http://empty.test/', { resolve: async () => [] })).toMatch(/^web\/dns@1 /)
  })
  it('hangs while its name is looked up', async () => {
    expect(await told('http://slow.test/', { limits: QUICK, resolve: () => new Promise(() => {}) })).toMatch(
      /^web\/dns@1 .*name of the host was not looked up in time/,
    )
  })
  it('hangs while the connection is made', async () => {
    const said = await told(`https://127.0.0.1:${await serveSilence()}/`, { limits: QUICK })
    expect(said).toMatch(/^web\/connection@1 .*no connection in time/)
  })
  it('hangs before its answer', async () => {
    const site = await serveRaw(() => {})
    expect(await told(site, { limits: QUICK })).toMatch(/^web\/timeout@1 .*sent no answer in time; try again later/)
  })
  it('hangs in the middle of its answer', async () => {
    const site = await serve((_, response) => void response.writeHead(200, { 'content-length': '100' }).write('begin'))
    expect(await told(site, { limits: QUICK })).toMatch(/^web\/timeout@1 .*stopped in the middle/)
  })
  it('trickles for ever', async () => {
    const site = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 40)
      response.on('close', () => clearInterval(timer))
    })
    expect(await told(site, { limits: QUICK })).toMatch(/^web\/timeout@1 .*not complete after 1\.5 s/)
  })
  it('trickles its header for ever', async () => {
    const site = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('X-More: x\r\n'), 40)
      socket.on('close', () => clearInterval(timer))
    })
    expect(await told(site, { limits: QUICK })).toMatch(/^web\/timeout@1 /)
  })
  it('sends more than the limit', async () => {
    const site = await serve((_, response) => void response.end(Buffer.alloc(2_000_000, 'x')))
    expect(await told(site)).toMatch(
      /^web\/too-large@1 .*2\.0 MB, more than the limit of 1\.0 MB; raise it with --max-size/,
    )
  })
  it('sends for ever', async () => {
    let sent = 0
    const site = await serve((_, response) => {
      const chunk = Buffer.alloc(65_536, 'x')
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length
      }
      response.on('drain', more)
      more()
    })
    expect(await told(site)).toMatch(/^web\/too-large@1 .*more than the limit of 1\.0 MB/)
    expect(sent).toBeLessThan(50_000_000)
  })
  it('sends a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000))
    const site = await serve((_, response) => void response.setHeader('content-encoding', 'gzip').end(bomb))
    expect(await told(site)).toMatch(/^web\/too-large@1 .*unpacked more than the limit of 1\.0 MB/)
  })
  it('packs what it sends', async () => {
    const site = await serve((_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync('page')))
    expect(await told(site)).toBe('page')
  })
  it('states a length that is too long', async () => {
    const site = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf a page'))
    expect(await told(site)).toMatch(/^web\/length@1 .*ended after 11 bytes of the 100 that the server stated/)
  })
  it('states a length that is too short', async () => {
    const site = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalf a page'))
    const [outcome] = await fetchEach([site])
    expect(Buffer.from(outcome!.fetched!.body).toString()).toBe('half')
    expect(outcome!.problems).toMatchObject([
      { rule: 'web/length@1', severity: 'warning', message: expect.stringContaining('may be cut') },
    ])
  })
  it('states a length beyond all numbers, or two', async () => {
    const huge = await serveRaw((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 9${'9'.repeat(30)}\r\n\r\nx`),
    )
    expect(await told(huge)).toMatch(/^web\/(?:too-large|length|protocol)@1 /)
    const two = await serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 5\r\n\r\nhello'),
    )
    expect(await told(two)).toMatch(/^web\/(?:length|protocol)@1 /)
  })
  it.each([
    ['breaks off between chunks', '5\r\nhello\r\n', /^web\/length@1 .*ended after 5 bytes, before its end/],
    ['breaks off within a chunk', '50\r\nhello', /^web\/length@1 /],
    ['writes a chunk size that is none', 'xyz\r\nhello\r\n0\r\n\r\n', /^web\/protocol@1 .*no valid HTTP/],
    ['writes a chunk longer than it says', '2\r\nhello\r\n0\r\n\r\n', /^web\/protocol@1 /],
  ])('%s', async (_, chunks, message) => {
    const site = await serveRaw((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`),
    )
    expect(await told(site)).toMatch(message)
  })
  it('speaks another language than HTTP', async () => {
    const site = await serveRaw((socket) => socket.end('220 mail.test ESMTP ready\r\n'))
    expect(await told(site)).toMatch(/^web\/protocol@1 .*no valid HTTP/)
  })
  it('sends a header without end', async () => {
    const site = await serveRaw((socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\nx`))
    expect(await told(site)).toMatch(/^web\/protocol@1 .*header of its answer is too long/)
  })
  it('breaks the connection', async () => {
    const site = await serveRaw((socket) => socket.destroy())
    expect(await told(site)).toMatch(/^web\/connection@1 .*broke the connection.*try again later/)
  })
  it('has a certificate that nobody vouches for, or none', async () => {
    const secure = await serveSecure((_, response) => void response.end('x'))
    expect(await told(secure)).toMatch(/^web\/tls@1 .*signed by itself; .*NODE_EXTRA_CA_CERTS/)
    const plain = await serve((_, response) => void response.end('x'))
    expect(await told(plain.replace('http:', 'https:'))).toMatch(/^web\/tls@1 .*is it http:\/\/ rather than https:\/\//)
  })
  it('sends nothing', async () => {
    const site = await serve((_, response) => void response.end())
    expect(await told(site)).toMatch(/^web\/empty@1 .*0 bytes/)
  })
  it.each([
    [204, /no page there/],
    [304, /no page/],
    [401, /password/],
    [403, /save the page/],
    [404, /no such page; check the address/],
    [410, /taken down/],
    [418, /refused the request/],
    [451, /legal reasons/],
    [500, /try again later/],
    [599, /try again later/],
  ])('answers %d', async (status, message) => {
    const site = await serve((_, response) => void response.writeHead(status).end())
    const said = await told(site)
    expect(said).toContain(`web/status@1 Cannot fetch ${site}: the server answered ${status}: `)
    expect(said).toMatch(message)
  })
  it('is busy for a moment is asked once more', async () => {
    let asked = 0
    const site = await serve((_, response) => {
      if (asked++ === 0) response.writeHead(503, { 'retry-after': '0' }).end()
      else response.end('page')
    })
    expect(await told(site)).toBe('page')
    expect(asked).toBe(2)
  })
  it.each([
    ['always', '0', 2],
    ['for an hour', '3600', 1],
    ['for who knows how long', 'soon', 1],
    ['until a date', 'Wed, 14 May 2031 12:30:00 GMT', 1],
    ['until a date that is past', 'Wed, 14 May 2031 11:59:00 GMT', 2],
  ])('is busy %s is left alone', async (_, wait, times) => {
    let asked = 0
    const site = await serve((_, response) => {
      asked++
      response.writeHead(429, { 'retry-after': wait }).end()
    })
    expect(await told(site)).toMatch(/answered 429: too many requests; try again later, with a longer --delay/)
    expect(asked).toBe(times)
  })
})

describe('many inputs', () => {
  it('all come, each of them, good and bad', async () => {
    const site = await serve(({ url }, response) => {
      if (url!.endsWith('5')) response.writeHead(404).end()
      else response.end(page(createHash('md5').update(url!).digest('hex')))
    })
    const outcomes = await fetchEach(Array.from({ length: 40 }, (_, i) => `${site}/${i}`))
    expect(outcomes.filter(({ fetched }) => fetched !== null)).toHaveLength(36)
    expect(outcomes.filter(({ problems }) => problems.length > 0)).toHaveLength(4)
  })
})
