import { describe, expect, test } from 'vitest'
import { folderWith, REPORT, sitrep } from './command.ts'

const PAGE_OF_PARTS = `Bridge at Lugoj closed after flood

Skip to main content

Two people were killed when the river flooded the old bridge in Lugoj on Tuesday, the mayor said.

Share this story

It wasnâ€™t safe to cross after noon, a foreman of the works told reporters at the site.

Two people were killed when the river flooded the old bridge in Lugoj on Tuesday, the mayor said.
`
const CLEAN = `Bridge at Lugoj closed after flood

Two people were killed when the river flooded the old bridge in Lugoj on Tuesday, the mayor said.

It wasn’t safe to cross after noon, a foreman of the works told reporters at the site.
`

describe('sitrep clean', () => {
  test('prints the text of one report and nothing else', () => {
    const { status, stdout, stderr } = sitrep(['clean', '-'], { input: PAGE_OF_PARTS })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(CLEAN)
  })

  test('--removals says what was taken out, where it stood and why', () => {
    const { status, stdout } = sitrep(['clean', '-', '--removals'], { input: PAGE_OF_PARTS })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^navigation, 36–56: .*\n {2}Skip to main content\n/)
    expect(stdout).toMatch(/boilerplate, [\s\S]*?\n {2}Share this story\n/)
    expect(stdout).toMatch(/repeat, \d+–\d+: stands in the report already/)
    expect(sitrep(['clean', '-', '--removals'], { input: CLEAN }).stdout).toBe('nothing taken out\n')
  })

  test('--diff shows both in the order of the source, in eighty columns', () => {
    const { stdout } = sitrep(['clean', '-', '--diff'], { input: PAGE_OF_PARTS })
    const lines = stdout.split('\n')
    expect(lines.indexOf('- Skip to main content')).toBeGreaterThan(
      lines.indexOf('  Bridge at Lugoj closed after flood'),
    )
    expect(stdout).toMatch(/^~ 3 characters read as “’”/m)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('names each report when there are several, the same one once', () => {
    const folder = folderWith({ 'a.txt': REPORT, 'b.txt': PAGE_OF_PARTS, 'c.txt': REPORT })
    const { status, stdout } = sitrep(['clean', 'a.txt', 'b.txt', 'c.txt'], { cwd: folder })
    expect(status).toBe(0)
    expect(stdout.match(/^==> .* <==$/gm)).toEqual(['==> a.txt <==', '==> b.txt <=='])
  })

  test('--format json gives documents whose spans slice to their text', () => {
    const { status, stdout } = sitrep(['clean', '-', '--format', 'json'], { input: PAGE_OF_PARTS })
    expect(status).toBe(0)
    const { schema, documents, problems } = JSON.parse(stdout)
    expect([schema, documents.length, problems]).toEqual(['sitrep/clean@1', 1, []])
    const [{ text, title, blocks, removals }] = documents
    expect(`${text}\n`).toBe(CLEAN)
    expect(title).toBe('Bridge at Lugoj closed after flood')
    expect(blocks.map(({ kind }: { kind: string }) => kind)).toEqual(['headline', 'paragraph', 'paragraph'])
    for (const removal of removals)
      expect(PAGE_OF_PARTS.slice(removal.sourceStart, removal.sourceEnd)).toBe(removal.text)
  })

  test('says what it cannot read: exit code 1, and 2 when nothing is left', () => {
    const folder = folderWith({ 'a.txt': REPORT, 'empty.txt': '' })
    const some = sitrep(['clean', 'a.txt', 'empty.txt'], { cwd: folder })
    expect(some.status).toBe(1)
    expect(some.stderr).toMatch(/empty\.txt/)
    expect(some.stdout).toMatch(/Two people were killed/)
    const none = sitrep(['clean', 'empty.txt', '--format', 'json'], { cwd: folder })
    expect(none.status).toBe(2)
    expect(JSON.parse(none.stdout)).toMatchObject({ documents: [], problems: [{ severity: 'error' }] })
  })

  test.each([
    [['clean'], /path/],
    [['clean', 'x.txt', '--diff', '--removals'], /removals/],
    [['clean', 'x.txt', '--format', 'pdf'], /pdf/],
  ])('%j is a usage error', (args, message) => {
    const { status, stderr, stdout } = sitrep(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})
