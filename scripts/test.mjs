#!/usr/bin/env node
// npm test: sets up, then types, lint and every test. The last line on stdout is "N passed, N failed, N skipped".
// With CI=true a skipped test is a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, setUp } from './set-up.mjs'

setUp()
const ci = process.env.CI === 'true'
let passed = 0
let failed = 0
let skipped = 0

/** One check that is not a vitest test: counts as one. */
function check(name, command, args) {
  process.stderr.write(`${name} …\n`)
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (result.status === 0) passed++
  else {
    failed++
    process.stderr.write(`${name}: failed\n`)
  }
}

const bin = (name) => join(root, 'node_modules', name)
if (process.argv.length <= 2) {
  await (await import('./browser.mjs')).ensureBrowser({ install: ci })
  if (ci) (await import('./nodes.mjs')).fetchNodes()
  check('types', process.execPath, [bin('typescript/bin/tsc'), '--noEmit'])
  check('lint', process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])
}

const postgres = await (await import('./postgres.mjs')).startForTests({ install: ci })
const folder = mkdtempSync(join(tmpdir(), 'sitrep-test-'))
const report = join(folder, 'vitest.json')
const vitest = spawnSync(
  process.execPath,
  [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...postgres?.env } },
)
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  skipped += result.numPendingTests + (result.numTodoTests ?? 0)
  for (const file of result.testResults)
    for (const test of file.assertionResults)
      if (test.status === 'pending' || test.status === 'skipped') process.stdout.write(`skipped: ${test.fullName}\n`)
  // A file that does not load has no tests of its own to fail.
  failed += result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
} else failed++
if (vitest.status !== 0 && failed === 0) failed++
rmSync(folder, { recursive: true, force: true })
await postgres?.stop()

if (ci && skipped > 0) {
  process.stdout.write(`CI=true: ${skipped} skipped tests count as failures\n`)
  failed += skipped
  skipped = 0
}
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
process.exit(failed ? 1 : 0)
