import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sitrep } from './command.ts'

const REPORTS = ['examples/qusair', 'examples/lugoj-flood']

test('an export out of a store is the export of the reports in it', () => {
  const store = join(mkdtempSync(join(tmpdir(), 'sitrep-export-')), 'store')
  expect(sitrep(['ingest', ...REPORTS, '--store', store]).status).toBe(0)
  const stored = sitrep(['export', '--store', store, '--as', 'acled'])
  expect(stored.status).toBe(0)
  expect(stored.stdout).toBe(sitrep(['export', ...REPORTS, '--as', 'acled']).stdout)
})

test('an export of nothing says so', () => {
  const { status, stderr } = sitrep(['export', '--as', 'acled'])
  expect([status, stderr]).toEqual([2, 'error: Nothing to read: name reports, or a store with --store\n'])
})
