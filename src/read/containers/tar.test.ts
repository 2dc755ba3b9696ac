import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gzipped, opened, PAGE, STORY, tarOf, textOfBody, told, zipOf } from './containers.fixture.ts'

describe('openTar()', () => {
  const tar = tarOf(['one.txt', STORY], ['news/', '', '5'], ['news/two.html', PAGE], ['up.txt', 'one.txt', '2'])

  it.each([
    ['a.tar', tar],
    ['a.tar.gz', gzipped(tar)],
    ['a.tgz', gzipped(tar)],
    ['without-a-name', gzipped(tar)],
  ])('gives the members of %s', async (name, bytes) => {
    const { reports, problems } = await opened(name, bytes)
    expect(reports.map(({ source }) => source)).toEqual([`${name}!one.txt`, `${name}!news/two.html`])
    expect(reports.map(textOfBody)).toEqual([STORY, PAGE])
    expect(problems).toEqual([])
  })

  it('reads long names of either kind', async () => {
    const long = `${'deep/'.repeat(30)}één.txt`
    const record = ` path=${long}\n`
    const length = Buffer.byteLength(record)
    const pax = `${length + 3}${record}`
    expect(await told('a.tar', tarOf(['x', pax, 'x'], ['short.txt', STORY]))).toEqual([`a.tar!${long}`])
    expect(await told('a.tar', tarOf(['././@LongLink', `${long}\0`, 'L'], ['short.txt', STORY]))).toEqual([
      `a.tar!${long}`,
    ])
  })

  it('refuses names that lead out', async () => {
    expect(await told('a.tar', tarOf(['../one.txt', STORY], ['two.txt', STORY]))).toEqual([
      'a.tar!two.txt',
      expect.stringMatching(/its name leads out of the archive/),
    ])
  })

  it('refuses a header without measure', async () => {
    const said = await told('a.tar', tarOf(['x', Buffer.alloc(1_200_000, 97), 'x'], ['two.txt', STORY]))
    expect(said).toEqual([expect.stringMatching(/^error: Stopped reading a\.tar: a header of 1200000 bytes/)])
  })

  it('keeps whole members of a cut tar and says where it ends', async () => {
    expect(await told('a.tar', tar.subarray(0, 512 + 512 + 512 + 512 + 20))).toEqual([
      'a.tar!one.txt',
      expect.stringMatching(/^error: Cannot read a\.tar!news\/two\.html: it is cut/),
      expect.stringMatching(/^error: a\.tar is cut: it ends inside the member news\/two\.html/),
    ])
  })

  it('does without the empty blocks at the end', async () => {
    expect(await told('a.tar', tar.subarray(0, tar.length - 1024))).toHaveLength(2)
  })

  it('keeps whole members of a cut tar.gz', async () => {
    const bytes = gzipSync(
      tarOf(['one.txt', STORY], ['two.txt', randomBytes(5000).toString('hex')], ['three.txt', STORY]),
    )
    const said = await told('a.tar.gz', bytes.subarray(0, bytes.length - 2000))
    expect(said[0]).toBe('a.tar.gz!one.txt')
    expect(said.at(-1)).toMatch(
      /^error: a\.tar\.gz is cut: its compressed data end early; whole reports before that are kept/,
    )
  })

  it('says that a header is damaged', async () => {
    const bad = Buffer.from(tar)
    bad[1024 + 3] = 7
    expect((await told('a.tar', bad)).at(-1)).toMatch(/^error: a\.tar is damaged: no header at byte 1024/)
  })

  it('stops at a bomb', async () => {
    const said = await told('a.tar.gz', gzipped(tarOf(['one.txt', STORY], ['zeros.txt', Buffer.alloc(9_000_000)])), {
      maxBytes: 50_000_000,
    })
    expect(said.at(-1)).toMatch(/^error: Stopped reading a\.tar\.gz: .* is a bomb/)
  })

  it('reads archives in the archive as streams', async () => {
    const inner = gzipped(tarOf(['one.txt', STORY]))
    const said = await told(
      'a.tar',
      tarOf(['in.tar.gz', inner], ['in.zip', zipOf({ name: 'two.txt', content: STORY })]),
    )
    expect(said).toEqual(['a.tar!in.tar.gz!one.txt', 'a.tar!in.zip!two.txt'])
  })
})

describe('gzip', () => {
  it('is looked through: the report keeps its name', async () => {
    const { reports } = await opened('story.html.gz', gzipped(Buffer.from(PAGE)))
    expect(reports.map(({ source, mediaType }) => [source, mediaType])).toEqual([['story.html.gz', 'text/html']])
  })

  it('is read to its end when it has several members, and padding', async () => {
    const parts = [Buffer.from(STORY.slice(0, 40)), Buffer.from(STORY.slice(40))]
    for (const bytes of [gzipped(...parts), Buffer.concat([gzipped(...parts), Buffer.alloc(3000)])])
      expect((await opened('a.txt.gz', bytes)).reports.map(textOfBody)).toEqual([STORY])
  })

  it('that is cut is no report', async () => {
    const bytes = gzipped(Buffer.from(STORY))
    expect(await told('a.txt.gz', bytes.subarray(0, bytes.length - 10))).toEqual([
      'error: Cannot read a.txt.gz: it is cut: its compressed data end early; get it again',
    ])
  })

  it('followed by other bytes says so', async () => {
    const said = await told('a.txt.gz', Buffer.concat([gzipped(Buffer.from(STORY)), Buffer.from('\0other')]))
    expect(said).toEqual([expect.stringMatching(/followed by bytes that are not gzip/)])
  })
})
