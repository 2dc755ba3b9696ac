import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inventedReport } from '../../bench/texts.ts'
import { folderWith, REPORT, sitrep, start } from './command.ts'

const ended = (child: ReturnType<typeof start>) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )

describe('the streams of sitrep', () => {
  test('standard input is a report', () => {
    const { status, stdout } = sitrep(['brief', '-', '--format', 'json'], { input: REPORT })
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as { documents: { source: string }[] }).documents.map((d) => d.source)).toEqual(['-'])
  })

  test('a broken pipe ends quietly with 0', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, inventedReport(n)])))
    const child = start(['brief', folder, '--format', 'json'])
    let talk = ''
    child.stderr.on('data', (data: Buffer) => (talk += data.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await ended(child)).toEqual({ code: 0, signal: null })
    expect(talk).toBe('')
  })

  test('Ctrl-C ends with 130 and leaves no half-written file', async () => {
    const folder = folderWith(
      Object.fromEntries(Array.from({ length: 800 }, (_, n) => [`in/${n}.txt`, inventedReport(n)])),
    )
    const child = start(['brief', join(folder, 'in'), '--format', 'json', '--out', join(folder, 'out.json')])
    // Late enough for the command to have started on a busy machine, early enough for it to be at work on a fast one.
    setTimeout(() => child.kill('SIGINT'), 2500)
    expect((await ended(child)).code).toBe(130)
    expect(readdirSync(folder)).toEqual(['in'])
  })

  test('--out FILE writes the same bytes as standard output', () => {
    const folder = folderWith({ 'a.txt': REPORT })
    const { stdout } = sitrep(['brief', 'a.txt'], { cwd: folder })
    const { status } = sitrep(['brief', 'a.txt', '--out', 'deep/er/report.txt'], { cwd: folder })
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'deep/er/report.txt'), 'utf8')).toBe(stdout)
  })

  test('--out DIR writes a file a story', () => {
    const folder = folderWith({ 'a.txt': inventedReport(1), 'b.txt': REPORT })
    const { status } = sitrep(['brief', 'a.txt', 'b.txt', '--format', 'markdown', '--out', 'stories/'], { cwd: folder })
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'stories')).filter((name) => name.endsWith('.md'))).toHaveLength(2)
  })

  test('threads or none, in whatever order: the same bytes', () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, inventedReport(n)])))
    const names = readdirSync(folder)
    const one = sitrep(['brief', ...names, '--format', 'json', '--threads', '1'], { cwd: folder }).stdout
    const two = sitrep(['brief', ...names.toReversed(), '--format', 'json', '--threads', '2'], { cwd: folder }).stdout
    expect(two.length).toBe(one.length)
    expect(two === one).toBe(true)
  }, 120_000)
})

describe('sitrep extract --jsonl', () => {
  const line = (source: string, more: object = {}) =>
    JSON.stringify({ source, newsroom: 'Our Paper', publishedAt: '2031-05-14', body: REPORT, ...more })

  test('gives a document a line, in order, and pairs bad lines with problems', () => {
    const input = [
      line('a'),
      'no json',
      '[1]',
      JSON.stringify({ source: 'x' }),
      '',
      line('b', { body: undefined, bodyBase64: Buffer.from(REPORT).toString('base64') }),
    ].join('\n')
    const { status, stdout, stderr } = sitrep(['extract', '--jsonl'], { input })
    expect(status).toBe(1)
    const answers = stdout
      .trim()
      .split('\n')
      .map(
        (text) =>
          JSON.parse(text) as {
            id: string | null
            source: string
            newsroom?: string
            problems: { message: string }[]
            entities?: unknown[]
          },
      )
    expect(answers.map((answer) => answer.source)).toEqual(
      ['a', '-#2', '-#3', 'x', 'b'].map((source, i) => (i === 3 ? '-#4' : source)),
    )
    expect(answers.map((answer) => answer.id !== null)).toEqual([true, false, false, false, true])
    expect(answers[0]!.newsroom).toBe('Our Paper')
    expect(answers[0]!.entities!.length).toBeGreaterThan(0)
    expect(stderr).toMatch(/line 2: it is no JSON/)
  })

  test('every line good: exit code 0', () => {
    expect(sitrep(['extract', '--jsonl'], { input: `${line('a')}\n` }).status).toBe(0)
  })
})
