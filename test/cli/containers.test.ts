import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { answer, gzipped, tarOf, zipOf } from '../../src/read/containers/containers.fixture.ts'
import { folderWith, REPORT, root, sitrep } from './command.ts'

interface Doc {
  readonly id: string | null
  readonly source: string
  readonly newsroom: string | null
  readonly title: string | null
  readonly text: string
  readonly publishedAt: { readonly edtf: string; readonly certainty: string } | null
  readonly sourceOffsets: readonly (readonly [number, number, number, number])[]
}
const linesOf = (text: string): Doc[] =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Doc)
const doors = join(root, 'examples/doors')

describe('containers at the command', () => {
  test('brief and extract read the members of every kind', () => {
    const folder = folderWith({
      'a.zip': zipOf({ name: 'one.txt', content: REPORT }),
      'b.tar.gz': gzipped(tarOf(['two.txt', REPORT.replace('Two', 'Three')])),
      'c.warc.gz': gzipped(answer('https://a.example/1', `<article><p>${REPORT.replace('Two', 'Four')}</p></article>`)),
      'd.jsonl': JSON.stringify({ title: 'Bridge closed', text: REPORT.replace('Two', 'Five') }),
      'package.json': '{"name": "x", "version": "1.0.0"}',
    })
    const sources = ['a.zip!one.txt', 'b.tar.gz!two.txt', 'c.warc.gz#1', 'd.jsonl#1']
    const extracted = sitrep(['extract', '--jsonl', '.'], { cwd: folder })
    expect(extracted.stderr).toBe('')
    expect(extracted.status).toBe(0)
    expect(linesOf(extracted.stdout).map(({ source }) => source)).toEqual(sources)
    const { status, stdout } = sitrep(['brief', '.', '--format', 'json'], { cwd: folder })
    expect(status).toBe(0)
    const run = JSON.parse(stdout) as { documents: Doc[]; problems: { severity: string; source: string }[] }
    expect(run.documents.map(({ source }) => source).sort()).toEqual(sources)
    expect(run.problems.filter(({ source }) => source === 'package.json').map(({ severity }) => severity)).toEqual([
      'info',
    ])
  })

  test('what an item says of itself is metadata; what the user says wins', () => {
    const [own] = linesOf(sitrep(['extract', '--jsonl', join(doors, 'varna-feed.xml')]).stdout)
    expect(own).toMatchObject({
      newsroom: 'Black Sea Ledger',
      publishedAt: { edtf: '2031-05-12', certainty: 'metadata' },
    })
    const folder = folderWith({
      'feed.xml': readFileSync(join(doors, 'varna-feed.xml')),
      'a.zip': zipOf(
        { name: 'in/one.txt', content: REPORT },
        { name: 'two.txt', content: REPORT.replace('Two', 'Six') },
      ),
      'sources.csv': 'file,newsroom,publishedAt\nfeed.xml,Our Paper,2031-05-13\na.zip,All,\none.txt,One,2031-05-14\n',
    })
    const { stdout } = sitrep(['brief', 'feed.xml', 'a.zip', '--sources', 'sources.csv', '--format', 'json'], {
      cwd: folder,
    })
    const { documents } = JSON.parse(stdout) as { documents: Doc[] }
    const said = documents.map(({ source, newsroom, publishedAt }) => `${source} ${newsroom} ${publishedAt?.certainty}`)
    expect(said.sort()).toEqual([
      'a.zip!in/one.txt One given',
      'a.zip!two.txt All stated',
      'feed.xml#1 Our Paper given',
    ])
  })

  test('offsets of an article lead back to the text of its field', () => {
    const articles = readFileSync(join(doors, 'varna-fire.jsonl'), 'utf8')
    const [first, second] = linesOf(articles) as unknown as [{ text: string }, { articleBody: string }]
    const documents = linesOf(sitrep(['extract', '--jsonl', join(doors, 'varna-fire.jsonl')]).stdout)
    for (const [i, source] of [first.text, second.articleBody].entries()) {
      const { text, sourceOffsets } = documents[i]!
      const same = sourceOffsets.filter(([, length, , sourceLength]) => length === sourceLength)
      expect(same.length).toBeGreaterThan(0)
      for (const [at, length, from] of same) expect(text.slice(at, at + length)).toBe(source.slice(from, from + length))
      expect(same.reduce((sum, [, length]) => sum + length, 0)).toBeGreaterThan(text.length * 0.9)
    }
  })

  test('one text in two newsrooms of one list is two documents', () => {
    const lines = ['Our Paper', 'Their Paper'].map((publisher) =>
      JSON.stringify({ title: 'x', text: REPORT, publisher }),
    )
    const folder = folderWith({ 'a.jsonl': lines.join('\n') })
    const documents = linesOf(sitrep(['extract', '--jsonl', 'a.jsonl'], { cwd: folder }).stdout)
    expect(documents.map(({ newsroom }) => newsroom)).toEqual(['Our Paper', 'Their Paper'])
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2)
  })

  test('a mapping names other fields; a bad one is a usage error', () => {
    const rows = join(doors, 'varna-rows.json')
    const [document] = linesOf(
      sitrep(['extract', '--jsonl', rows, '--mapping', join(doors, 'varna-mapping.json')]).stdout,
    )
    expect(document).toMatchObject({
      newsroom: 'Harbour Wire',
      title: 'Fire destroys grain warehouse in Varna harbour',
    })
    expect(sitrep(['brief', rows]).stderr).toMatch(/No article in .*--mapping FILE/)
    const { status, stderr, stdout } = sitrep(['brief', rows, '--mapping', 'nowhere.json'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/Cannot read the mapping nowhere\.json: no such file/)
  })

  test.each([
    ['a ZIP bomb', 'a.zip', zipOf({ name: 'zeros.txt', content: Buffer.alloc(5_000_000) }), /is a bomb/],
    ['a path out of an archive', 'a.zip', zipOf({ name: '../x.txt', content: REPORT }), /leads out of the archive/],
    ['an encrypted member', 'a.zip', zipOf({ name: 'x.txt', content: REPORT, encrypted: true }), /encrypted/],
    ['a cut crawl', 'a.warc.gz', gzipSync(answer('https://a.example/1', REPORT)).subarray(0, 200), /is cut/],
    [
      'an XML bomb',
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss/>',
      /is a bomb/,
    ],
    ['a broken line', 'a.jsonl', '{"title": ', /line 1 of a\.jsonl: it is no JSON/],
  ])('%s beside a good report is said and costs nothing else', (_, name, content, message) => {
    const folder = folderWith({ 'good.txt': REPORT, [name]: content })
    const { status, stdout, stderr } = sitrep(['brief', 'good.txt', name, '--format', 'json'], { cwd: folder })
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect((JSON.parse(stdout) as { documents: Doc[] }).documents.map(({ source }) => source)).toEqual(['good.txt'])
  })

  test('standard input may be a container', () => {
    const { status, stdout } = sitrep(['brief', '-', '--format', 'json'], {
      input: zipOf({ name: 'one.txt', content: REPORT }),
    })
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as { documents: Doc[] }).documents.map(({ source }) => source)).toEqual(['-!one.txt'])
  })
})
