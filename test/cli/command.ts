import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = resolve(import.meta.dirname, '../..')
export const command = join(root, 'bin', 'sitrep.js')

/** Runs the built command; `input` goes to its standard input. */
export function sitrep(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly cwd?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    cwd: options.cwd ?? root,
    maxBuffer: 1e9,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

/** Starts the built command and hands over the process. */
export const start = (args: readonly string[], cwd = root) =>
  spawn(process.execPath, [command, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] })

/** A folder with these files, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A report of our own that every test may use. */
export const REPORT = `Bridge at Lugoj closed after flood

14 May 2031

Two people were killed when the river Timis flooded the old bridge in Lugoj, Romania, on Tuesday, the mayor said.

"We closed the bridge at noon," Mayor Anca Stoica told reporters. At least 300 residents have been moved to schools.
`
