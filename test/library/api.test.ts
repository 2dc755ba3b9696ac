import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

test('docs/api is what the doc comments say', () => {
  const { stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/api.mjs'), '--check'], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
})
