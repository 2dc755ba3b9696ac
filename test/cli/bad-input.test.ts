import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderWith, REPORT, sitrep } from './command.ts'

interface Run {
  readonly documents: readonly {
    readonly source: string
    readonly sources: readonly string[]
    readonly text: string
    readonly language: string
    readonly problems: readonly { message: string }[]
    readonly mentions: readonly unknown[]
  }[]
  readonly stories: readonly unknown[]
  readonly problems: readonly { readonly severity: string; readonly message: string; readonly source: string | null }[]
}

/** Runs `brief --format json` in a folder beside a good report, which must come through whatever the other file is. */
function beside(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[] = []) {
  const folder = folderWith({ 'good.txt': REPORT, ...files })
  const result = sitrep(['brief', 'good.txt', ...Object.keys(files), ...args, '--format', 'json'], { cwd: folder })
  const run = JSON.parse(result.stdout) as Run
  expect(run.documents.some((document) => document.sources.includes('good.txt'))).toBe(true)
  const messageFor = (name: string) =>
    run.problems.find((problem) => problem.source === name && problem.severity === 'error')?.message ?? ''
  const documentOf = (name: string) => run.documents.find((document) => document.sources.includes(name))
  return { ...result, run, messageFor, documentOf }
}

describe('sitrep brief, with a bad input beside a good one', () => {
  test('an empty file', () => {
    const { status, messageFor } = beside({ 'empty.txt': '' })
    expect(status).toBe(1)
    expect(messageFor('empty.txt')).toMatch(/empty/)
  })

  test('binary rubbish', () => {
    const bytes = new Uint8Array(5000).map((_, i) => (i * 7919) % 256)
    const { status, messageFor } = beside({ 'picture.txt': bytes })
    expect(status).toBe(1)
    expect(messageFor('picture.txt')).toMatch(/picture\.txt/)
  })

  const sentence = 'The mayor said the cafés of Montréal would stay open until Friday, and that nobody was hurt.'
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>Cafés stay open</title></head><body><article><h1>Cafés stay open</h1><p>${sentence} ${sentence.replace('mayor', 'governor')}</p><p>The owners said they were glad of it, and that the doors had never closed in forty years of trade.</p></article></body></html>`
  test.each([
    ['UTF-8', Buffer.from(sentence)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sentence}`)],
    ['UTF-16 little-endian', utf16(sentence, false)],
    ['UTF-16 big-endian', utf16(sentence, true)],
    ['windows-1252, undeclared', latin(sentence)],
  ])('text in %s', (_, bytes) => {
    const { status, documentOf } = beside({ 'cafe.txt': bytes })
    expect(status).toBe(0)
    expect(documentOf('cafe.txt')?.text).toContain('cafés of Montréal')
  })

  test('HTML that declares windows-1252 and is so', () => {
    const { documentOf } = beside({ 'cafe.html': latin(page('windows-1252')) })
    expect(documentOf('cafe.html')?.text).toContain('cafés of Montréal')
  })

  test('HTML that declares UTF-8 and lies', () => {
    const { documentOf, run } = beside({ 'cafe.html': latin(page('utf-8')) })
    expect(documentOf('cafe.html')?.text).toContain('cafés of Montréal')
    expect(run.problems.some(({ message, severity }) => severity === 'warning' && /UTF-8/i.test(message))).toBe(true)
  })

  const arabic =
    'قالت الحكومة إن الجيش دخل المدينة يوم الأربعاء بعد قتال استمر أسابيع، وقال ناشطون إن المدنيين غادروا المدينة.'
  const windows1256 = Buffer.from([...arabic].map((letter) => windows1256Byte(letter)))
  test.each([
    ['undeclared', 'arabic.txt', windows1256],
    [
      'declared',
      'arabic.html',
      Buffer.concat([
        Buffer.from('<html><head><meta charset="windows-1256"></head><body><article><p>'),
        windows1256,
        Buffer.from('</p><p>'),
        windows1256,
        Buffer.from('</p></article></body></html>'),
      ]),
    ],
  ])('Arabic in windows-1256, %s: kept, said, not guessed at', (_, name, bytes) => {
    const { status, documentOf, run } = beside({ [name]: bytes })
    expect(status).toBe(0)
    expect(documentOf(name)?.text).toContain('قالت الحكومة')
    expect(documentOf(name)?.language).toBe('ar')
    expect(documentOf(name)?.mentions).toEqual([])
    expect(
      [...run.problems, ...(documentOf(name)?.problems ?? [])].some(({ message }) => /not read yet/.test(message)),
    ).toBe(true)
  })

  test('a report in French: kept, said, not guessed at', () => {
    const french =
      'Le maire a déclaré que la ville serait évacuée dans la soirée, et que les habitants devaient quitter leurs maisons avant la nuit. Les pompiers ont dit que le pont était fermé depuis mardi.'
    const { status, documentOf } = beside({ 'french.txt': french })
    expect(status).toBe(0)
    expect(documentOf('french.txt')?.language).toBe('fr')
    expect(documentOf('french.txt')?.mentions).toEqual([])
  })

  test('a file over the limit, which can be raised', () => {
    const big = Buffer.alloc(50_000_000, `${sentence}\n`)
    const { status, messageFor } = beside({ 'big.txt': big })
    expect(status).toBe(1)
    expect(messageFor('big.txt')).toMatch(/50.*MB.*limit.*--max-size/s)
    const small = beside({ 'small.txt': sentence.repeat(20) }, ['--max-size', '1kB'])
    expect(small.messageFor('small.txt')).toMatch(/--max-size/)
  })

  test('a folder without reports', () => {
    const folder = folderWith({ 'good.txt': REPORT, 'empty/picture.png': 'x' })
    const { status, stderr } = sitrep(['brief', 'good.txt', 'empty', '--format', 'json'], { cwd: folder })
    expect(status).toBe(1)
    expect(stderr).toMatch(/No report in the folder empty/)
  })

  test('a path that is not there', () => {
    const folder = folderWith({ 'good.txt': REPORT })
    const { status, stderr, stdout } = sitrep(['brief', 'good.txt', 'nowhere.txt', '--format', 'json'], { cwd: folder })
    expect(status).toBe(1)
    expect(stderr).toMatch(/nowhere\.txt/)
    expect((JSON.parse(stdout) as Run).documents).toHaveLength(1)
  })

  test('a file without read permission', () => {
    const folder = folderWith({ 'good.txt': REPORT, 'secret.txt': REPORT.replace('Two', 'Three') })
    chmodSync(join(folder, 'secret.txt'), 0)
    chmodSync(folder, 0o755)
    // Root may read everything: the command runs as another user then, reading copies it may reach.
    const asNobody = process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : ''
    const script = `${asNobody} process.argv = ['node', 'brief', 'good.txt', 'secret.txt', '--format', 'json']; await import(${JSON.stringify(command)})`
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })
    expect(result.stderr).toMatch(/secret\.txt.*permission/i)
    expect(result.status).toBe(1)
    expect((JSON.parse(result.stdout) as Run).documents).toHaveLength(1)
  })

  test('HTML without an article', () => {
    const { messageFor, documentOf, status } = beside({
      'menu.html': '<html><body><nav><a href="/">Home</a><a href="/news">News</a></nav></body></html>',
    })
    expect(documentOf('menu.html')).toBeUndefined()
    expect(messageFor('menu.html')).toMatch(/no article/i)
    expect(status).toBe(1)
  })

  test('the same file twice is one document with two sources', () => {
    const { status, run } = beside({ 'copy.txt': REPORT })
    expect(status).toBe(0)
    expect(run.documents).toHaveLength(1)
    expect(run.documents[0]!.sources).toEqual(['copy.txt', 'good.txt'])
    expect(run.problems.some(({ severity, message }) => severity === 'info' && /same report/.test(message))).toBe(true)
  })

  test('HTML a hundred thousand levels deep', () => {
    const { status } = beside({ 'deep.html': `${'<div>'.repeat(100_000)}${sentence}${'</div>'.repeat(100_000)}` })
    expect([0, 1]).toContain(status)
  })
})

describe('sitrep brief, with nothing good', () => {
  test('only bad inputs: exit code 2 and a run that obeys the schema', () => {
    const folder = folderWith({ 'empty.txt': '' })
    mkdirSync(join(folder, 'nothing'))
    const { status, stdout } = sitrep(['brief', 'empty.txt', 'nothing', 'nowhere', '--format', 'json'], { cwd: folder })
    expect(status).toBe(2)
    const run = JSON.parse(stdout) as Run & { schema: string; asOf: null }
    expect(run).toMatchObject({ schema: 'sitrep/run@1', asOf: null, documents: [], stories: [] })
    expect(run.problems).toHaveLength(3)
  })

  test.each([
    [['brief'], /Nothing to read/],
    [['brief', 'x.txt', '--format', 'pdf'], /pdf/],
    [['brief', 'x.txt', '--as-of', '31 June'], /31 June/],
    [['brief', 'x.txt', '--published', '2013-06-31'], /2013-06-31/],
    [['brief', 'x.txt', '--sources', 'nowhere.csv'], /nowhere\.csv/],
    [['brief', 'x.txt', '--max-size', 'huge'], /size/],
    [['extract'], /jsonl/],
    [['fly'], /fly/],
  ])('%j is a usage error: exit code 2', (args, message) => {
    const { status, stderr, stdout } = sitrep(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stdout).toBe('')
  })

  test('an output that cannot be written', () => {
    const folder = folderWith({ 'good.txt': REPORT, file: 'x' })
    const { status, stderr } = sitrep(['brief', 'good.txt', '--out', 'file/below.txt'], { cwd: folder })
    expect(status).toBe(2)
    expect(stderr).toMatch(/Cannot write/)
  })
})

/** A letter in windows-1256, by asking the decoder for every byte. */
function windows1256Byte(letter: string): number {
  const decoder = new TextDecoder('windows-1256')
  for (let byte = 0; byte < 256; byte++) if (decoder.decode(Uint8Array.of(byte)) === letter) return byte
  throw new Error(`no ${letter} in windows-1256`)
}
