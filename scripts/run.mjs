#!/usr/bin/env node
// Runs a TypeScript entry of this project (eval, bench, train) on any Node that the project supports:
//   node scripts/run.mjs eval/score.ts [ARGUMENTS…]
// Vite compiles it in memory; nothing is written. The entry exports `main(arguments): exit code`.
import { resolve } from 'node:path'
import { createServer, createServerModuleRunner } from 'vite'

const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('run: which file? Usage: node scripts/run.mjs FILE.ts [ARGUMENTS…]')
  process.exit(2)
}
const server = await createServer({
  configFile: false,
  root: resolve(import.meta.dirname, '..'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const module = await createServerModuleRunner(server.environments.ssr, { hmr: false }).import(resolve(entry))
  process.exitCode = (await module.main?.(rest)) ?? 0
} finally {
  await server.close()
}
