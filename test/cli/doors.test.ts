import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderWith, REPORT, root, sitrep } from './command.ts'

interface Run {
  readonly documents: readonly {
    readonly source: string
    readonly title: string | null
    readonly newsroom: string | null
    readonly publishedAt: { readonly edtf: string; readonly certainty: string } | null
    readonly text: string
  }[]
  readonly problems: readonly { readonly severity: string; readonly message: string }[]
}

const EXAMPLES = join(root, 'examples/doors')
const brief = (args: readonly string[], cwd = EXAMPLES) => {
  const { status, stdout, stderr } = sitrep(['brief', ...args, '--format', 'json'], { cwd })
  return { status, stderr, run: JSON.parse(stdout) as Run }
}

describe('sitrep brief takes in', () => {
  test.each([
    [
      'ferry.pdf',
      'Ferry runs aground off Cape Vessel, 41 brought ashore',
      '2031-04-03',
      'stated',
      'on Thursday afternoon, a spokesman said',
    ],
    ['ferry.docx', 'Tow of stranded ferry put off to Saturday', '2031-04-04', 'stated', 'Passengers | 36 | 3'],
    [
      'ferry.eml',
      'Ferry Halcyon towed free off Cape Vessel',
      '2031-04-05',
      'metadata',
      '“She floats and she is dry inside,”',
    ],
    ['ferry.mhtml', 'Captain of the Halcyon fined', '2031-06-12', 'metadata', 'must pay 4,000 dollars'],
    ['ferry.md', 'New buoys off Cape Vessel', '2031-07-01', 'metadata', 'Ferry Halcyon | 3'],
  ])('%s', (name, title, edtf, certainty, words) => {
    const { status, run } = brief([name])
    expect(status).toBe(0)
    expect(run.documents).toHaveLength(1)
    expect(run.documents[0]).toMatchObject({ source: name, title, publishedAt: { edtf, certainty } })
    expect(run.documents[0]!.text).toContain(words)
  })

  test('all of them as one run, threads or none, with the same bytes', () => {
    const names = ['ferry.pdf', 'ferry.docx', 'ferry.eml', 'ferry.mhtml', 'ferry.md']
    const bytes = (threads: string) =>
      sitrep(['brief', ...names, '--format', 'json', '--threads', threads], { cwd: EXAMPLES }).stdout
    const one = bytes('1')
    expect(one).toBe(bytes('2'))
    expect((JSON.parse(one) as Run).documents).toHaveLength(5)
  })
})

describe('sitrep brief, beside a good report, says what to do with', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['cut.pdf', readFileSync(join(EXAMPLES, 'ferry.pdf')).subarray(0, 400), /cut\.pdf: the PDF is cut/],
    ['cut.docx', readFileSync(join(EXAMPLES, 'ferry.docx')).subarray(0, 900), /cut\.docx/],
    [
      'sealed.eml',
      'From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; name=smime.p7m\n\nMIIB',
      /encrypted \(S\/MIME\); decrypt it/,
    ],
    [
      'page.mhtml',
      'From: <Saved by Blink>\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\np {}\n--x--\n',
      /no HTML part/,
    ],
  ])('%s', (name, content, message) => {
    const { status, run } = brief(['good.txt', name], folderWith({ 'good.txt': REPORT, [name]: content }))
    expect(status).toBe(1)
    expect(run.documents.map(({ source }) => source)).toEqual(['good.txt'])
    expect(run.problems.filter(({ severity }) => severity === 'error').map((p) => p.message)).toEqual([
      expect.stringMatching(message),
    ])
  })
})

describe('the libraries of the doors', () => {
  /** The packages that a run imports: a hook writes each import to standard error. */
  const imported = (path: string): string => {
    const hook = `export const resolve = (name, context, next) => { process._rawDebug('import ' + name); return next(name, context) }`
    const start = `import { register } from 'node:module'; register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}))`
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(start)}`, command, 'brief', path, '--threads', '1'],
      { cwd: root, encoding: 'utf8' },
    )
    expect(status).toBe(0)
    return stderr
  }

  test('are not loaded for a text', () => {
    const seen = imported(join(root, 'examples/lugoj-flood/timis-herald.txt'))
    expect(seen).toContain('import ')
    expect(seen).not.toMatch(/import (?:unpdf|mammoth|postal-mime|linkedom|@mozilla)/)
  })

  test.each([
    ['ferry.pdf', 'unpdf'],
    ['ferry.docx', 'mammoth'],
    ['ferry.eml', 'postal-mime'],
  ])('%s loads %s and no other', (name, library) => {
    const seen = imported(join(EXAMPLES, name))
    expect([...seen.matchAll(/import (unpdf|mammoth|postal-mime|linkedom)$/gm)].map((found) => found[1])).toEqual([
      library,
    ])
  })
})
