import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { reportOptions } from './flags/reports.ts'
import { parseCommand } from './parse.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const TEXT = `Ferry sinks off Cebu

The ferry didn't stop, a 40-year-old fisherman's wife said. "We can't   swim," she told
the Daily Star on Jan. 5. 👍 قال محمد

RESCUERS FOUND 12 PEOPLE.
`

/** What the command prints for a text. */
async function printed(text: string, parse: 'all' | 'none'): Promise<{ code: number; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-parse-'))
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += String(part)
    return true
  })
  try {
    writeFileSync(join(folder, 'report.txt'), text)
    const code = await parseCommand([join(folder, 'report.txt')], {
      ...reportOptions({}),
      parse,
    })
    return { code, lines: out.split('\n') }
  } finally {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  }
}

/** Sentences by the rules of UD's validator for ids, ranges, heads, roots and text; throws where one is broken. */
function validate(lines: readonly string[]): number {
  let sentences = 0
  let text = ''
  let rows: string[][] = []
  for (const line of lines) {
    if (line.startsWith('# text = ')) text = line.slice(9)
    else if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'))
    else if (line === '' && rows.length > 0) {
      sentences++
      const words = rows.filter(([id]) => !id!.includes('-'))
      let rebuilt = ''
      let inside = 0
      for (const row of rows) {
        expect(row).toHaveLength(10)
        for (const column of row) expect(column).toMatch(/^\S+$/)
        const [first, last] = row[0]!.split('-').map(Number) as [number, number?]
        if (last !== undefined) inside = last
        else if (first <= inside) continue
        rebuilt += row[1]! + (row[9]!.includes('SpaceAfter=No') ? '' : ' ')
      }
      expect(rebuilt.trimEnd()).toBe(text)
      words.forEach(([id, , , , , , head, relation], k) => {
        expect(Number(id)).toBe(k + 1)
        expect(Number(head)).toBeLessThanOrEqual(words.length)
        expect(head === '0').toBe(relation === 'root')
      })
      expect(words.filter(([, , , , , , head]) => head === '0')).toHaveLength(1)
      rows = []
    }
  }
  return sentences
}

test('sitrep parse prints valid CoNLL-U', async () => {
  const { code, lines } = await printed(TEXT, 'all')
  expect(code).toBe(0)
  expect(validate(lines)).toBeGreaterThan(3)
  expect(lines.some((line) => /^\d+-\d+\tdidn't\t/.test(line))).toBe(true)
})

test('sitrep parse leaves heads out when no trees are asked for', async () => {
  const { lines } = await printed(TEXT, 'none')
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.every(([, , , , , , head, relation]) => head === '_' && relation === '_')).toBe(true)
})
