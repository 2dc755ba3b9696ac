import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { folderWith, REPORT, sitrep } from './command.ts'

describe('sitrep export', () => {
  test('writes the record and its side file, whose statements stand in the run', () => {
    const folder = folderWith({ 'a.txt': REPORT })
    const [run, out, trace] = ['run.json', 'out.csv', 'trace.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    expect(sitrep(['brief', join(folder, 'a.txt'), '--format', 'json', '--out', run]).status).toBe(0)
    const { status, stdout, stderr } = sitrep(['export', run, '--as', 'csv', '--out', out, '--trace', trace])
    expect([status, stdout, stderr]).toEqual([0, '', ''])
    const rows = parse(readFileSync(out, 'utf8'), { columns: true }) as { kind: string; id: string }[]
    const { documents } = JSON.parse(readFileSync(run, 'utf8')) as { documents: { statements: { id: string }[] }[] }
    const statements = documents.flatMap((document) => document.statements.map(({ id }) => id))
    expect(rows.filter(({ kind }) => kind === 'statement').map(({ id }) => id)).toEqual(statements)
    const { sheets } = JSON.parse(readFileSync(trace, 'utf8')) as {
      sheets: { rows: { cells: Record<string, { from: string[] }> }[] }[]
    }
    expect(sheets[0]!.rows).toHaveLength(rows.length)
    for (const { cells } of sheets[0]!.rows)
      for (const { from } of Object.values(cells)) expect(from.some((id) => statements.includes(id))).toBe(true)
  })

  test('gives the same for reports as for the run that was made of them', () => {
    const folder = folderWith({ 'a.txt': REPORT })
    const [report, run] = [join(folder, 'a.txt'), join(folder, 'run.json')]
    sitrep(['brief', report, '--format', 'json', '--out', run])
    for (const name of ['acled', 'geojson', 'jsonld'])
      expect(sitrep(['export', report, '--as', name]).stdout).toBe(sitrep(['export', run, '--as', name]).stdout)
  })

  test('refuses a file that says it is a run and is none, and says where', () => {
    const folder = folderWith({
      'run.json': '{"schema":"sitrep/run@1","asOf":3}',
      'old.json': '{"schema":"sitrep/run@9"}',
    })
    const wrong = sitrep(['export', join(folder, 'run.json'), '--as', 'csv'])
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toMatch(/^error: Cannot read \S+run\.json as a run: asOf: /)
    expect(sitrep(['export', join(folder, 'old.json'), '--as', 'csv']).stderr).toContain('its schema is "sitrep/run@9"')
  })

  test('prints no bytes, and takes a run only alone', () => {
    const folder = folderWith({ 'run.json': '{"schema":"sitrep/run@1"}', 'a.txt': REPORT })
    const bytes = sitrep(['export', join(folder, 'a.txt'), '--as', 'xlsx'])
    expect([bytes.status, bytes.stdout]).toEqual([2, ''])
    expect(bytes.stderr).toContain('say where to write it with --out FILE')
    const two = sitrep(['export', join(folder, 'run.json'), join(folder, 'a.txt'), '--as', 'csv'])
    expect(two.status).toBe(2)
    expect(two.stderr).toContain('name it alone')
  })
})
