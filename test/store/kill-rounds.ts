import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const command = resolve(import.meta.dirname, '../../bin/sitrep.js')

/** What rounds of killing came to. */
export interface KillSum {
  readonly rounds: number
  /** Processes that were killed before they ended. */
  readonly killed: number
  /** Times the database server was killed. */
  readonly crashes: number
  /** Reports whose ingest had ended well, and those of them that the store holds in the end. */
  readonly acknowledged: number
  readonly held: number
  readonly documents: number
  /** What `sitrep verify` says. */
  readonly verdict: string
}

/**
 * Kills ingests and workers (SIGKILL) at random moments, and the server when `crash` is given, again and again, until
 * `rounds` or `milliseconds` are over; then lets a worker end its work and looks at what is there.
 */
export async function killRounds(
  store: string,
  { rounds, milliseconds, crash }: { rounds: number; milliseconds: number; crash: (() => Promise<void>) | null },
): Promise<KillSum> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-kill-'))
  const acknowledged = new Set<string>()
  const started = performance.now()
  let [killed, crashes, round, next] = [0, 0, 0, 0]
  try {
    mkdirSync(join(folder, 'reports'))
    for (; round < rounds && performance.now() - started < milliseconds; round++) {
      const files = Array.from({ length: 5 }, () => reportFile(folder, next++))
      const isIngest = round % 2 === 0
      const args = isIngest ? ['ingest', '--queue', ...files] : ['work', '--until-done', '--threads', '1']
      const child = spawn(process.execPath, [command, ...args, '--store', store], { stdio: 'ignore' })
      const ended = new Promise<number | null>((done) => child.on('exit', done))
      // Any moment of its life: opening, writing, closing.
      const moment = pause(300 + Math.random() * 4500).then(() => 'now' as const)
      if ((await Promise.race([ended, moment])) === 'now') {
        if (crash && Math.random() < 0.4) {
          crashes++
          await crash()
          // The client lives: it is to go on by itself, or to end with an error.
          await Promise.race([ended, pause(4000)])
        }
        child.kill('SIGKILL')
      }
      const code = await ended
      if (code === null) killed++
      else if (code === 0 && isIngest) for (const file of files) acknowledged.add(file)
    }
    const last = Array.from({ length: 5 }, () => reportFile(folder, next++))
    run(['ingest', ...last, '--threads', '1', '--store', store])
    for (const file of last) acknowledged.add(file)
    const { stdout } = run(['verify', '--store', store])
    const documents = JSON.parse(run(['brief', '--store', store, '--format', 'json']).stdout).documents as {
      id: string
      sources: string[]
    }[]
    const held = new Set(documents.flatMap(({ sources }) => sources))
    return {
      rounds: round,
      killed,
      crashes,
      acknowledged: acknowledged.size,
      held: [...acknowledged].filter((file) => held.has(file)).length,
      documents: new Set(documents.map(({ id }) => id)).size === documents.length ? documents.length : -1,
      verdict: stdout.trim().split('\n').slice(-5).join('; '),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reportFile(folder: string, n: number): string {
  const path = join(folder, 'reports', `${n}.txt`)
  writeFileSync(
    path,
    `Flood in Lugoj, report ${n}\n\n14 May 2031\n\n${n + 2} people were killed when the river flooded Lugoj, Romania, on Tuesday, the mayor of ward ${n} said.`,
  )
  return path
}

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', maxBuffer: 1e9 })

/** A new database of a server. */
export async function newDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
