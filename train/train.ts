import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** What makes the models, in order: the parser reads what the tagger says. */
const TRAINERS = ['train/tagger/train.ts', 'train/parser/train.ts', 'train/names/train.ts', 'train/names/chains.ts']

/**
 * Makes every model anew: `npm run train -- --data FOLDER`, the folder of the sets (default: `../shared/data`). The same
 * data give the same bytes. Returns the exit code of the first that fails.
 */
export function main(args: readonly string[]): number {
  const given = args.includes('--data') ? args : ['--data', '../shared/data', ...args]
  for (const trainer of TRAINERS.filter((path) => existsSync(resolve(path)))) {
    console.log(`\n${trainer}`)
    const { status } = spawnSync(process.execPath, ['scripts/run.mjs', trainer, ...given], { stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
}
