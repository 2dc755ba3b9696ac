import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { findNodes, HOW_TO_FETCH } from '../../scripts/nodes.mjs'
import { command, root } from '../cli/command.ts'

// Law 2: the same input gives the same bytes, whichever Node runs it.
const RUNS: readonly (readonly string[])[] = [
  ['brief', 'examples/qusair', '--format', 'json', '--tokens'],
  ['brief', 'examples/lugoj-flood', '--format', 'json'],
  ['brief', 'examples/lugoj-flood', '--format', 'html'],
  ['brief', 'examples', '--format', 'markdown'],
]

const printed = (node: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(node, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, NO_COLOR: '1' },
  })
  expect(status, stderr).toBe(0)
  return stdout
}

describe.each(findNodes())('Node %s prints the same bytes as this one', (_, node) => {
  if (node === null) test.skip(HOW_TO_FETCH, () => {})
  else
    test.each(RUNS.map((run) => [run.join(' '), run] as const))('%s', (__, run) => {
      expect(printed(node, run)).toBe(printed(process.execPath, run))
    })
})
