import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/postgres.mjs'
import { killRounds, newDatabase } from '../test/store/kill-rounds.ts'

/** Kills ingests, workers and the server at random moments: `--rounds N` (default 50) on each kind of store. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '50' } } })
  const rounds = Number(values.rounds)
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  const server = await startPostgres()
  try {
    const budget = { rounds, milliseconds: Number.POSITIVE_INFINITY }
    process.stdout.write(
      `embedded ${JSON.stringify(await killRounds(join(folder, 'store'), { ...budget, crash: null }))}\n`,
    )
    const store = await newDatabase(server.url, 'kill')
    process.stdout.write(`server ${JSON.stringify(await killRounds(store, { ...budget, crash: server.crash }))}\n`)
    return 0
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
