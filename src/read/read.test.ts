import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadOptions, readReports } from './read.ts'
import { parseSources, readSources } from './sources.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-read-'))
  for (const name of ['news/b', 'news/.hidden', 'news/node_modules', 'empty', 'pictures'])
    mkdirSync(join(folder, name), { recursive: true })
  for (const name of [
    'news/z.txt',
    'news/A.html',
    'news/b/c.md',
    'news/plain',
    'news/.secret.txt',
    'news/.hidden/x.txt',
    'news/node_modules/y.txt',
    'news/data.csv',
  ])
    writeFileSync(join(folder, name), 'The bridge is gone.')
  writeFileSync(join(folder, 'news/zero.txt'), '')
  writeFileSync(join(folder, 'pictures/a.png'), 'x')
  writeFileSync(join(folder, 'news/binary'), new Uint8Array([1, 0, 2]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What was read, in order: `news/a.txt`, or the message of a problem without the folder. */
async function read(inputs: readonly string[], options: ReadOptions = {}): Promise<string[]> {
  const said: string[] = []
  for await (const item of readReports(inputs, options))
    said.push(
      'severity' in item ? item.message.replaceAll(`${folder}/`, '') : relative(folder, item.source) || item.source,
    )
  return said
}

describe('readReports()', () => {
  it('searches folders to the bottom, in the order of bytes, for what may be a report', async () => {
    expect(await read([join(folder, 'news')])).toEqual([
      'news/A.html',
      'news/b/c.md',
      'news/plain',
      'news/z.txt',
      'Cannot read news/zero.txt: it is empty (0 bytes)',
    ])
  })
  it('reads each file once, however often it is named', async () => {
    expect(await read([join(folder, 'news/z.txt'), join(folder, 'news/*.txt')])).toEqual([
      'news/z.txt',
      'Cannot read news/zero.txt: it is empty (0 bytes)',
    ])
  })
  it('reads a file named with its name, whatever its ending', async () => {
    expect(await read([join(folder, 'news/data.csv')])).toEqual(['news/data.csv'])
  })
  it('goes on after what cannot be read, and says why and what to do', async () => {
    const said = await read([
      join(folder, 'nowhere'),
      join(folder, 'empty'),
      join(folder, 'pictures'),
      join(folder, '*.nothing'),
      join(folder, 'news/z.txt'),
    ])
    expect(said).toEqual([
      'Cannot read nowhere: no such file or folder; check the path',
      expect.stringContaining('No report in the folder empty: it is empty'),
      expect.stringContaining('No report in the folder pictures: none of its 1 files is text'),
      expect.stringContaining('No file matches *.nothing'),
      'news/z.txt',
    ])
  })
  it('refuses a file above the limit, and names the flag that raises it', async () => {
    expect(await read([join(folder, 'news/z.txt')], { maxBytes: 10 })).toEqual([
      'Cannot read news/z.txt: 19 bytes, more than the limit of 10 bytes; raise it with --max-size if the file is a report',
    ])
  })
  it('reads standard input', async () => {
    const stdin = (async function* () {
      yield Buffer.from('The bridge ')
      yield 'is gone.'
    })()
    for await (const item of readReports(['-'], { stdin }))
      expect('body' in item && [item.source, Buffer.from(item.body).toString()]).toEqual(['-', 'The bridge is gone.'])
  })
  it('says that a file may not be read', async ({ skip }) => {
    const path = join(folder, 'locked.txt')
    writeFileSync(path, 'x')
    chmodSync(path, 0)
    let said = await read([path])
    if (process.getuid?.() === 0) {
      // The administrator may read everything: ask what a user who may not is told by the system.
      try {
        execFileSync(process.execPath, ['-e', `require('fs').readFileSync(${JSON.stringify(path)})`], {
          uid: 65534,
          gid: 65534,
          stdio: 'pipe',
          cwd: '/',
        })
        skip()
      } catch (error) {
        if (!String((error as { stderr?: unknown }).stderr).includes('EACCES')) skip()
        const { unreadable } = await import('./problem.ts')
        said = [unreadable('locked.txt', Object.assign(new Error('EACCES'), { code: 'EACCES' })).message]
      }
    }
    expect(said).toEqual([expect.stringContaining('Cannot read locked.txt: no permission')])
  })
  it('gives a report what the user says of it, by path below the folder or by name', async () => {
    const sources = await parseSources(
      'file;newsroom;date\nb/c.md;Valley Post;2014-03-02\nz.txt;;2014-03\nlost.txt;X;\n',
      'sources.csv',
    )
    const rows: unknown[] = []
    for await (const item of readReports([join(folder, 'news')], { sources, newsroom: 'All' }))
      rows.push('severity' in item ? item.severity : [relative(folder, item.source), item.newsroom, item.publishedAt])
    expect(rows).toEqual([
      ['news/A.html', 'All', null],
      ['news/b/c.md', 'Valley Post', '2014-03-02'],
      ['news/plain', 'All', null],
      ['news/z.txt', 'All', '2014-03'],
      'error',
      'warning',
    ])
  })
})

describe('readReports(), of files that hold many', () => {
  const line = JSON.stringify({ title: 'Bridge gone', text: 'The bridge is gone, the mayor said.' })
  beforeAll(() => {
    for (const name of ['mixed', 'settings', 'large']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'mixed/a.jsonl'), `${line}\n${line}\n`)
    writeFileSync(join(folder, 'mixed/b.txt.gz'), gzipSync('The bridge is gone.'))
    writeFileSync(join(folder, 'mixed/package.json'), '{"name": "x"}')
    writeFileSync(join(folder, 'mixed/pom.xml'), '<?xml version="1.0"?><project/>')
    writeFileSync(join(folder, 'settings/package.json'), '{"name": "x"}')
    writeFileSync(join(folder, 'large/a.jsonl'), `${line}\n`.repeat(100))
    writeFileSync(join(folder, 'large/b.json'), `[${Array(100).fill(line).join(',')}]`)
    writeFileSync(join(folder, 'large/c.txt'), 'The bridge is gone. '.repeat(100))
  })
  it('gives their members, and a note for what holds none', async () => {
    expect(await read([join(folder, 'mixed')])).toEqual([
      'mixed/a.jsonl#1',
      'mixed/a.jsonl#2',
      'mixed/b.txt.gz',
      expect.stringMatching(/^No article in mixed\/package\.json/),
      'No report in mixed/pom.xml: XML that is no feed',
    ])
  })
  it('says that a folder of settings holds no report', async () => {
    expect((await read([join(folder, 'settings')])).at(-1)).toBe(
      'No report in settings: none of the 1 files found there holds one',
    )
  })
  it('holds the limit against each report, not against the file', async () => {
    const said = await read([join(folder, 'large')], { maxBytes: 1000 })
    expect(said.filter((name) => name.includes('#'))).toHaveLength(200)
    expect(said.at(-1)).toMatch(/^Cannot read large\/c\.txt: 2000 bytes, more than the limit of 1000 bytes/)
  })
})

describe('readSources()', () => {
  it.each([
    ['', /it is empty/],
    ['newsroom\nX\n', /no column “file”/],
    ['file,colour\na,b\n', /unknown column “colour”/],
    ['file,newsroom\na\n', /line 2 has 1 cells, the header has 2/],
    ['file,date\na,5 June\n', /line 2 has the date “5 June”/],
    ['file\na\nb\na\n', /a stands on line 2 and on line 4/],
    ['file,newsroom\n"a,b\n', /Cannot read the sources s.csv/],
  ])('refuses %j', async (text, message) => {
    await expect(parseSources(text, 's.csv')).rejects.toThrow(message)
  })
  it('says when there is no such file', async () => {
    await expect(readSources(join(folder, 'none.csv'))).rejects.toThrow('no such file')
  })
})
