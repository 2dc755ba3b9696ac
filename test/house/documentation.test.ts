import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// What the pages say is true: every command in a `console` block runs and prints what stands below it,
// every link leads somewhere. `…` alone on a line stands for any lines, at the end of a line for its rest.
const root = resolve(import.meta.dirname, '../..')
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `docs/${name}`),
  'examples/README.md',
].filter((name) => name.endsWith('.md'))

interface Example {
  readonly page: string
  readonly command: string
  readonly output: string
}

function examplesOf(page: string): Example[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => {
    const parts = block!.split(/^\$ /m).slice(1)
    return parts.map((part) => {
      const [command, ...lines] = part.split('\n')
      return { page, command: command!, output: lines.join('\n').trimEnd() }
    })
  })
}

const expectedPattern = (output: string): RegExp =>
  new RegExp(
    `^${output
      .split('\n')
      .map((line) =>
        line.trim() === '…'
          ? '(?:[^\\n]*\\n)*?'
          : `${literal(line.replace(/\s*…$/, ''))}${line.endsWith('…') ? '[^\\n]*' : '[ \\t]*'}\\n`,
      )
      .join('')}\\s*$`,
  )
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe.each(pages)('%s', (page) => {
  const examples = examplesOf(page)
  test.runIf(examples.length > 0).each(examples.map((example) => [example.command, example] as const))(
    '$ %s',
    (_, { command, output }) => {
      const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      })
      expect(status, stderr).toBe(0)
      if (output) expect(`${stdout.trimEnd()}\n`).toMatch(expectedPattern(output))
    },
  )

  test('its links lead somewhere', () => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '')
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^(https?:|#)/.test(link))
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link.replace(/#.*$/, ''))))).toEqual([])
  })
})
