import { describe, expect, test } from 'vitest'
import { folderWith, sitrep } from './command.ts'

const FLOOD = `Floods in the Timis valley

LUGOJ, 5 June 2013 - At least 12 people were killed and 40 others injured when a dam broke near Lugoj on Tuesday, the mayor said.

Between 200 and 300 houses were destroyed. No soldiers were hurt. "We need, at once, 3,000 tents," she said.
`

describe('sitrep figures', () => {
  test('prints a row a figure under the name of the report', () => {
    const { status, stdout, stderr } = sitrep(['figures', '-', '--published', '2013-06-05'], { input: FLOOD })
    expect([status, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('==> - <==')
    expect(lines[1]).toMatch(/^figure +measure +unit /)
    expect(lines[2]).toMatch(/^at least 12 +killed +person /)
    expect(lines[3]).toMatch(/^40 more +wounded +person /)
    expect(lines[4]).toMatch(/^200–300 +damaged +house /)
    expect(lines[5]).toMatch(/^0 +wounded +person /)
    expect(lines).toHaveLength(7)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('--format csv quotes what has commas; spans slice to the words printed', () => {
    const { status, stdout } = sitrep(['figures', '-', '--format', 'csv', '--newsroom', 'The Post, Lugoj'], {
      input: FLOOD,
    })
    expect(status).toBe(0)
    const [head, first] = stdout.split('\n')
    expect(head).toMatch(/^source,newsroom,publishedAt,text,low,high,bound,approximate,unit,measure,/)
    expect(first).toMatch(/^-,"The Post, Lugoj",[^,]*,At least 12 people,12,,at-least,false,person,killed,/)
  })

  test('--format jsonl and json hold the same rows, problems beside', () => {
    const folder = folderWith({ 'a.txt': FLOOD, 'b.txt': FLOOD, 'c.txt': 'Nothing happened in the valley today.\n' })
    const lines = sitrep(['figures', 'a.txt', 'b.txt', 'c.txt', '--format', 'jsonl'], { cwd: folder })
    const whole = sitrep(['figures', 'a.txt', 'b.txt', 'c.txt', '--format', 'json'], { cwd: folder })
    const { schema, figures, problems } = JSON.parse(whole.stdout)
    expect([schema, Array.isArray(problems)]).toEqual(['sitrep/figures@1', true])
    expect(
      lines.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(figures)
    expect(figures).toHaveLength(5)
    expect(figures[0]).toMatchObject({ source: 'a.txt', low: 12, high: null, measure: 'killed', polarity: 'asserted' })
  })

  test('says so when a report has no figures, and gives 2 when nothing could be read', () => {
    const { status, stdout } = sitrep(['figures', '-'], { input: 'Nothing happened in the valley, the mayor said.\n' })
    expect([status, stdout]).toEqual([0, '==> - <==\nno figures\n'])
    expect(sitrep(['figures', 'there-is-no-such-file.txt']).status).toBe(2)
    expect(sitrep(['figures', '-', '--format', 'xml']).status).toBe(2)
  })

  test('prints no control characters of a report to the terminal', () => {
    const { stdout } = sitrep(['figures', '-'], {
      input: 'The fire killed 12\u001b[31m red \u202esoldiers on Tuesday.\n',
    })
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
  })
})
