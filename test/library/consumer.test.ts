import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// A small project that installed the package: its types are checked under the strictest flags, then it runs.
const root = resolve(import.meta.dirname, '../..')

const PROGRAM = `
import { brief, clean, exportRun, extract, givenReport, loadLanguage, type Finding, type Measure, type RunView, type Target, verifies } from 'sitrep'

const language = await loadLanguage('en')
const report = givenReport('Two people were killed in Lugoj, police said.', { source: 'a', publishedAt: '2031-05-14' })
const run: RunView = await brief([report], language)
const killed = run.documents.flatMap(({ statements }) => statements).find(({ property }) => property === 'killed')
if (killed === undefined) throw new Error('nothing found')
const measure: Measure = 'killed'
const target: Target = killed.evidence[0]
const status: Finding['status'] | undefined = run.stories[0]?.findings.find(({ property }) => property === measure)?.status
const { document } = await clean(report)
const reading = await extract(report, language)
const table = await exportRun(run, 'csv')
// @ts-expect-error there is no such format
const wrong: Parameters<typeof exportRun>[1] = 'doc'
// @ts-expect-error a run is not to be written to
run.asOf = 'today'
console.log(verifies(target, document?.text ?? ''), status, reading.document?.quantities.length, typeof table.trace, wrong)
`

test('a project that installed the package checks and runs', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-consumer-'))
  const run = (args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  try {
    const own = join(folder, 'node_modules/sitrep')
    mkdirSync(own, { recursive: true })
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    writeFileSync(join(own, 'package.json'), JSON.stringify(manifest))
    cpSync(join(root, 'bin'), join(own, 'bin'), { recursive: true })
    symlinkSync(join(root, 'data'), join(own, 'data'))
    for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) {
      mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    }
    const types = run([join(root, 'scripts/types.mjs'), join(own, 'bin/types')])
    expect(types.status, types.stderr).toBe(0)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'main.ts'), PROGRAM)
    const strict =
      '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --module nodenext --target es2023 --types node --skipLibCheck'
    const checked = run([join(root, 'node_modules/typescript/bin/tsc'), ...strict.split(' '), 'main.ts'])
    expect(checked.status, checked.stdout).toBe(0)
    const ran = run(['main.js'])
    expect(ran.status, ran.stderr).toBe(0)
    expect(ran.stdout).toBe('true single-source 1 function doc\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
