import { describe, expect, test } from 'vitest'
import { folderWith, sitrep } from './command.ts'

const REPORT = `Bridge at Lugoj closed after flood

The mayor of Lugoj, Ana Pop, told Reuters that the bridge was "gone for good". She denied that it had been old.

A spokeswoman for the Water Board, Ioana Rus, said on Tuesday: "We warned them, and we did not sleep." Drivers want a ferry.

"It fell," said a driver.
`

describe('sitrep quotes', () => {
  test('lists what is said under who says it', () => {
    const { status, stdout, stderr } = sitrep(['quotes', '-'], { input: REPORT })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Ana Pop\n  says: the bridge was "gone for good"\n')
    expect(stdout).toMatch(/through Reuters/)
    expect(stdout).toContain('denies: it had been old')
    expect(stdout).not.toContain('ferry')
  })

  test('--by and --about choose', () => {
    const by = sitrep(['quotes', '-', '--by', 'ana pop', '--format', 'jsonl'], { input: REPORT }).stdout
    const rows = by
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ stance, polarity }) => [stance, polarity])).toEqual([
      ['says', 'asserted'],
      ['denies', 'denied'],
    ])
    const about = sitrep(['quotes', '-', '--about', 'sleep', '--format', 'json'], { input: REPORT }).stdout
    expect(JSON.parse(about)).toMatchObject({ schema: 'sitrep/quotes@1', quotes: [{ form: 'direct' }], problems: [] })
    expect(sitrep(['quotes', '-', '--by', 'nobody'], { input: REPORT }).stdout).toBe('nobody is quoted\n')
  })

  test('--attitudes adds wishes and plans', () => {
    const { stdout } = sitrep(['quotes', '-', '--attitudes'], { input: REPORT })
    expect(stdout).toContain('Drivers\n  (want): a ferry\n')
  })

  test('CSV has a head, a row a quotation, and quoted cells', () => {
    const { stdout } = sitrep(['quotes', '-', '--format', 'csv'], { input: REPORT })
    const lines = stdout.trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^report,newsroom,publishedAt,kind,saidBy,/)
    expect(lines).toHaveLength(5)
    expect(stdout).toContain('"the bridge was ""gone for good"""')
  })

  test('several reports are told apart, one that is missing costs exit code 1', () => {
    const folder = folderWith({ 'a.txt': REPORT, 'b.txt': REPORT.replace('fell', 'sank') })
    const { stdout } = sitrep(['quotes', folder])
    expect(stdout).toMatch(/a\.txt/)
    expect(stdout).toMatch(/b\.txt/)
    expect(sitrep(['quotes', folder, `${folder}/none.txt`]).status).toBe(1)
    expect(sitrep(['quotes', `${folder}/none.txt`]).status).toBe(2)
  })
})
