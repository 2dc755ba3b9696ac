#!/usr/bin/env node
// Runs a TypeScript entry of this project (eval, bench, train) on any Node that the project supports:
//   node scripts/run.mjs eval/score.ts [ARGUMENTS…]
// Vite compiles it in memory; nothing is written.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('run: which file? Usage: node scripts/run.mjs FILE.ts [ARGUMENTS…]')
  process.exit(2)
}
process.argv = [process.argv[0], resolve(entry), ...rest]
const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' })
if (typeof module.main === 'function') process.exitCode = (await module.main(rest)) ?? 0
