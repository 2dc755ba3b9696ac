#!/usr/bin/env node
// Bundles the command into bin/ (entry: bin/sitrep.js; lazily loaded parts as chunks beside it).
//   node scripts/build.mjs [--if-stale]
// With --if-stale it does nothing while every source is older than the bundle.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const mark = join(root, 'bin', 'sitrep.js')

/** The time of the newest file under a path, in milliseconds. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const inputs = ['src', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'tsconfig.json'].map((name) =>
  join(root, name),
)
if (
  process.argv.includes('--if-stale') &&
  existsSync(mark) &&
  statSync(mark).mtimeMs >= Math.max(...inputs.map(newest))
)
  process.exit(0)

const { build } = await import('vite')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
// Built beside, then put in place: a command that runs meanwhile finds the old one or the new one.
const fresh = join(root, `.tmp/bin-${process.pid}`)
const started = performance.now()
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: fresh,
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: {
        sitrep: join(root, 'src/cli/sitrep.ts'),
        index: join(root, 'src/index.ts'),
        worker: join(root, 'src/cli/worker.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: (chunk) => (chunk.name === 'sitrep' && chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  // What package.json names as a dependency stays an import.
  ssr: { external: Object.keys(dependencies) },
})
rmSync(join(root, 'bin'), { recursive: true, force: true })
renameSync(fresh, join(root, 'bin'))
process.stderr.write(`build: bin/sitrep.js in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
