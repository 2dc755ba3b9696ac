// Other versions of Node for the law that all of them print the same bytes: taken from the npm registry (packages that
// hold nothing but the program) into .tmp/nodes, once. With CI=true they are fetched; elsewhere only when asked for:
//   node scripts/nodes.mjs
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../.tmp/nodes')
/** Exact versions, so that a run today and one next year compare the same. */
export const NODE_VERSIONS = ['22.23.3', '24.21.0']
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const program = (version) => join(folder, version, 'package', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The programs that are there, by version; null for the others. */
export const findNodes = () =>
  NODE_VERSIONS.map((version) => [version, existsSync(program(version)) ? program(version) : null])

/** What to do where one is missing. */
export const HOW_TO_FETCH = 'run `node scripts/nodes.mjs` to fetch other versions of Node for this test'

/** Fetches what is missing. Says what it does on stderr; a version that cannot be had stays missing. */
export function fetchNodes() {
  for (const [version, path] of findNodes()) {
    if (path) continue
    process.stderr.write(`fetch: Node ${version} (npm registry) …\n`)
    mkdirSync(folder, { recursive: true })
    const fresh = mkdtempSync(join(folder, 'fresh-'))
    const pack = spawnSync('npm', ['pack', `node-${platform}@${version}`, '--silent', '--pack-destination', fresh], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    const file = pack.stdout?.trim().split('\n').at(-1)
    if (
      pack.status === 0 &&
      file &&
      spawnSync('tar', ['-xzf', join(fresh, file), '-C', fresh, 'package/bin']).status === 0
    ) {
      rmSync(join(fresh, file))
      rmSync(join(folder, version), { recursive: true, force: true })
      renameSync(fresh, join(folder, version))
    } else {
      process.stderr.write(
        `fetch: Node ${version} failed: ${pack.stderr?.trim() || pack.error?.message || 'no answer'}\n`,
      )
      rmSync(fresh, { recursive: true, force: true })
    }
  }
}

if (process.argv[1] === import.meta.filename) fetchNodes()
