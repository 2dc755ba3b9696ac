import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { opened, PAGE, STORY, textOfBody, told, zipOf } from './containers.fixture.ts'

const one = { name: 'one.txt', content: STORY }
const two = { name: 'news/two.html', content: PAGE }

describe('openZip()', () => {
  it('gives each member that may be a report, under the name of the archive and its own', async () => {
    const zip = zipOf(one, two, { name: 'picture.png', content: 'x' }, { name: '__MACOSX/._one.txt', content: 'x' })
    const { reports, problems } = await opened('news.zip', zip)
    expect(reports.map(({ source, mediaType }) => [source, mediaType])).toEqual([
      ['news.zip!one.txt', 'text/plain'],
      ['news.zip!news/two.html', 'text/html'],
    ])
    expect(textOfBody(reports[0]!)).toBe(STORY)
    expect(problems).toEqual([])
  })

  it('reads members without an ending when they are text', async () => {
    const zip = zipOf({ name: 'note', content: STORY }, { name: 'data', content: new Uint8Array([1, 0, 2]) })
    expect(await told('a.zip', zip)).toEqual(['a.zip!note'])
  })

  it('reads archives in the archive', async () => {
    expect(await told('a.zip', zipOf({ name: 'b.zip', content: zipOf(one) }, two))).toEqual([
      'a.zip!b.zip!one.txt',
      'a.zip!news/two.html',
    ])
  })

  it('does not go down for ever', async () => {
    let zip = zipOf(one)
    for (let level = 0; level < 6; level++) zip = zipOf({ name: 'in.zip', content: zip })
    expect(await told('a.zip', zip)).toEqual([
      expect.stringMatching(/^error: .*it lies in 4 others, one in the other; unpack it/),
    ])
  })

  it.each([
    ['../../etc/one.txt', /its name leads out of the archive/],
    ['/etc/one.txt', /its name is absolute/],
    ['C:\\one.txt', /its name is absolute/],
    ['a\\..\\..\\one.txt', /its name leads out of the archive/],
    ['one\u0007.txt', /its name has control characters/],
  ])('refuses the member name %j and reads the others', async (name, message) => {
    const said = await told('a.zip', zipOf({ name, content: STORY }, two))
    expect(said[0]).toBe('a.zip!news/two.html')
    expect(said[1]).toMatch(/^error: Passed over the member /)
    expect(said[1]).toMatch(message)
  })

  it('stops at a bomb, and keeps what came before it', async () => {
    const zip = zipOf(one, { name: 'zeros.txt', content: Buffer.alloc(5_000_000) }, two)
    expect(await told('a.zip', zip)).toEqual([
      'a.zip!one.txt',
      expect.stringMatching(/^error: Stopped reading a\.zip: its member zeros\.txt, 5 MB out of 5 kB is a bomb/),
    ])
  })

  it('stops at a bomb whose list of members is gone', async () => {
    const zip = zipOf(one, { name: 'zeros.txt', content: Buffer.alloc(5_000_000) }, two)
    const said = await told('a.zip', zip.subarray(0, zip.length - 100), { maxBytes: 20_000_000 })
    expect(said).toEqual(['a.zip!one.txt', expect.stringMatching(/^error: Stopped reading a\.zip: .* is a bomb/)])
  })

  it('holds the limit of a report against each member', async () => {
    const zip = zipOf({ name: 'long.txt', content: STORY.repeat(20) }, one)
    expect(await told('a.zip', zip, { maxBytes: 500 })).toEqual([
      'a.zip!one.txt',
      expect.stringMatching(
        /^error: Cannot read a\.zip!long\.txt: more than the limit of 500 bytes; raise it with --max-size/,
      ),
    ])
  })

  it('says which members are encrypted', async () => {
    const zip = zipOf({ ...one, encrypted: true }, two)
    expect(await told('a.zip', zip)).toEqual([
      'a.zip!news/two.html',
      'error: Cannot read 1 of 2 members of a.zip (one.txt): encrypted; unpack with the password and give the files',
    ])
  })

  it('says that a way of compression is not read', async () => {
    expect(await told('a.zip', zipOf({ ...one, method: 12 }, two))).toEqual([
      'a.zip!news/two.html',
      expect.stringMatching(/^error: Cannot read a\.zip!one\.txt: compressed by method 12/),
    ])
  })

  it('says that a member is damaged, and reads the others', async () => {
    expect(await told('a.zip', zipOf({ ...one, sum: 7 }, two))).toEqual([
      'a.zip!news/two.html',
      expect.stringMatching(/^error: Cannot read a\.zip!one\.txt: it is damaged: its bytes do not add up/),
    ])
  })

  it.each([false, true])('keeps the whole members of a cut archive (sizes behind the data: %s)', async (open) => {
    const whole = zipOf({ ...one, open })
    const zip = zipOf({ ...one, open }, { name: 'two.html', content: PAGE, open })
    const inSecond = whole.indexOf(Buffer.from('PK\u0001\u0002')) + 60
    expect(await told('a.zip', zip.subarray(0, inSecond))).toEqual([
      'a.zip!one.txt',
      expect.stringMatching(/^error: a\.zip is cut: its end is missing, .* whole reports before that are kept/),
    ])
  })

  it('reads an archive with other bytes behind it, and says so', async () => {
    const said = await told('a.zip', Buffer.concat([zipOf(one, two), Buffer.from('more')]))
    expect(said).toEqual([
      'a.zip!one.txt',
      'a.zip!news/two.html',
      expect.stringMatching(/^warning: a\.zip does not end as a ZIP should/),
    ])
  })

  it('says that there is no report in it', async () => {
    expect(await told('a.zip', zipOf())).toEqual(['error: No report in the archive a.zip: it is empty'])
    expect(await told('a.zip', zipOf({ name: 'a.png', content: 'x' }))).toEqual([
      expect.stringMatching(/^error: No report in the archive a\.zip: none of its 1 members is one/),
    ])
  })

  it('takes an office document for one report, whatever its name', async () => {
    const docx = zipOf(
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    )
    const { reports } = await opened('report.docx', docx)
    expect(reports).toHaveLength(1)
    expect(reports[0]!.mediaType).toMatch(/wordprocessingml/)
    expect(Buffer.from(reports[0]!.body)).toEqual(docx)
    expect(await told('word.zip', zipOf({ name: 'word/one.txt', content: STORY }))).toEqual(['word.zip!word/one.txt'])
  })

  it('reads a file in place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-zip-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'a.zip')
    const bytes = zipOf(one, two)
    writeFileSync(path, bytes)
    expect((await opened('a.zip', bytes, { path })).reports).toHaveLength(2)
  })
})
