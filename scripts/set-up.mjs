// What `npm start` and `npm test` do first: install what package-lock.json names if it is not there, build if stale.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** Runs a program with its output on stderr; ends this process with its code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
    ...options,
  })
  if (result.error || result.status !== 0) {
    process.stderr.write(
      `${command} ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ` with code ${result.status}`}\n`,
    )
    process.exit(result.status || 1)
  }
}

/** Installs when node_modules is missing or was made from another lock file; builds when sources are newer than bin/. */
export function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(
      `sitrep needs Node 20.19 or later; this is ${process.version}. Install a newer Node (https://nodejs.org).\n`,
    )
    process.exit(1)
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(root, 'node_modules', '.sitrep-lock')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
    process.stderr.write('install: npm ci (once; half a minute) …\n')
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'])
    writeFileSync(mark, lock)
  }
  run(process.execPath, [join(root, 'scripts/build.mjs'), '--if-stale'])
}
