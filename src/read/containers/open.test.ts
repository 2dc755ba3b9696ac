import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, gzipped, opened, PAGE, STORY, tarOf, told, zipOf } from './containers.fixture.ts'
import { linesOf } from './streams.ts'

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>y</title><description>${STORY}</description></item></channel></rss>`
const WHOLE: readonly Buffer[] = [
  zipOf({ name: 'one.txt', content: STORY }, { name: 'two.html', content: PAGE, open: true }),
  tarOf(['one.txt', STORY], ['two.html', PAGE]),
  gzipped(tarOf(['one.txt', STORY], ['two.html', PAGE])),
  gzipped(answer('https://a.example/1', PAGE), answer('https://a.example/2', PAGE)),
  Buffer.from(
    JSON.stringify([
      { title: 'x', text: STORY },
      { title: 'y', text: STORY },
    ]),
  ),
  Buffer.from(`{"title":"x","text":"${STORY}"}\n{"title":"y","text":"${STORY}"}\n`),
  Buffer.from(RSS),
]

describe('openReports()', () => {
  it('goes by the bytes, not by the name', async () => {
    expect(await told('a.txt', WHOLE[0]!)).toEqual(['a.txt!one.txt', 'a.txt!two.html'])
    expect(await told('a.zip', WHOLE[3]!)).toEqual(['a.zip#1', 'a.zip#2'])
    expect(await told('a.warc', STORY)).toEqual(['a.warc'])
    expect(await told('feed', RSS)).toHaveLength(2)
  })

  it('passes on what transport says of a single report, and the time of fetching to members', async () => {
    const transport = {
      mediaType: 'text/html',
      charset: 'iso-8859-1',
      url: 'https://a.example/1',
      fetchedAt: '2031-05-14T10:00:00Z',
    }
    expect((await opened('https://a.example/1', PAGE, transport)).reports[0]).toMatchObject(transport)
    const [member] = (await opened('https://a.example/f', RSS, { ...transport, mediaType: 'application/rss+xml' }))
      .reports
    expect(member).toMatchObject({
      source: 'https://a.example/f#1',
      fetchedAt: transport.fetchedAt,
      url: null,
      charset: 'utf-8',
    })
  })

  it('says that there is nothing', async () => {
    expect(await told('a.txt', '')).toEqual(['error: Cannot read a.txt: it is empty (0 bytes)'])
    expect(await told('a.txt.gz', gzipped(Buffer.alloc(0)))).toEqual([
      'error: Cannot read a.txt.gz: it is empty (0 bytes)',
    ])
  })

  it('says what a stream that fails says', async () => {
    const failing = (async function* () {
      yield Buffer.from(STORY)
      throw new Error('the disk is gone')
    })()
    expect(await told('a.txt', failing)).toEqual(['error: Cannot read a.txt to its end: the disk is gone'])
  })

  it('never throws, whatever happens to the bytes', async () => {
    const broken = fc.record({
      whole: fc.constantFrom(...WHOLE),
      cuts: fc.array(fc.record({ at: fc.nat(), length: fc.nat(60), put: fc.uint8Array({ maxLength: 12 }) }), {
        maxLength: 3,
      }),
      end: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(broken, async ({ whole, cuts, end }) => {
        let bytes = whole
        for (const { at, length, put } of cuts) {
          const place = at % (bytes.length + 1)
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + length)])
        }
        const { reports, problems } = await opened('a', bytes.subarray(0, bytes.length - (end % 40)))
        expect(reports.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('linesOf()', () => {
  it('parts a stream at its line ends, wherever its chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'bc', '\n', '\n\n', 'd\ne')), async (parts) => {
        const chunks = (async function* () {
          for (const part of parts) yield Buffer.from(part)
        })()
        const lines: string[] = []
        for await (const { bytes } of linesOf(chunks, 100)) lines.push(Buffer.from(bytes!).toString())
        expect(lines).toEqual(
          parts.join('').replace(/\n$/, '') === '' && !parts.join('').includes('\n')
            ? []
            : parts.join('').replace(/\n$/, '').split('\n'),
        )
      }),
    )
  })

  it('passes over a line beyond the limit', async () => {
    const chunks = (async function* () {
      yield Buffer.from('aaaa')
      yield Buffer.from('aaaa\nb')
    })()
    const lines: unknown[] = []
    for await (const { number, bytes } of linesOf(chunks, 5))
      lines.push([number, bytes && Buffer.from(bytes).toString()])
    expect(lines).toEqual([
      [1, null],
      [2, 'b'],
    ])
  })
})
