import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// The tutorial is a program: its blocks of code, one after the other, print what stands below each. `…` stands for any
// words of a line. It stands inside the package, which may import itself by its name.
const root = resolve(import.meta.dirname, '../..')

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('docs/library.md prints what it says', { timeout: 60_000 }, () => {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8')
  const blocks = [...page.matchAll(/^```(js|text)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text: text! }))
  mkdirSync(join(root, '.tmp'), { recursive: true })
  const folder = mkdtempSync(join(root, '.tmp/tutorial-'))
  try {
    const program = join(folder, 'tutorial.mjs')
    writeFileSync(program, blocks.flatMap(({ kind, text }) => (kind === 'js' ? [text] : [])).join('\n'))
    const { stdout, stderr, status } = spawnSync(process.execPath, [program], { cwd: root, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    const expected = blocks.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join('')
    expect(stdout).toMatch(new RegExp(`^${expected.split('…').map(literal).join('[^\\n]*')}$`))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
