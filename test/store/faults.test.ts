import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/postgres.mjs'
import { troubleOf } from '../../src/jobs/trouble.ts'
import { takeLock } from '../../src/store/lock.ts'
import { openStore } from '../../src/store/open.ts'
import { killRounds, newDatabase } from './kill-rounds.ts'
import { newPlace } from './stores.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sitrep-fault-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Milliseconds of killing here; bench/faults.ts does fifty rounds and more. */
const BUDGET = 20_000

describe('killed processes', () => {
  test('lose nothing that was acknowledged and double nothing, on an embedded store', async () => {
    const { directory } = (await newPlace('embedded')) as { directory: string }
    const sum = await killRounds(directory, { rounds: 50, milliseconds: BUDGET, crash: null })
    expect(sum).toMatchObject({ held: sum.acknowledged, verdict: expect.stringMatching(/: nothing wrong$/) })
    expect(sum.documents).toBeGreaterThanOrEqual(sum.acknowledged)
    expect(sum.rounds).toBeGreaterThan(1)
  })

  test('lose nothing that was acknowledged and double nothing, on a server that is killed too', async () => {
    const server = await startPostgres({ install: process.env.CI === 'true' })
    onTestFinished(() => server.stop())
    const store = await newDatabase(server.url, 'kill')
    const sum = await killRounds(store, { rounds: 50, milliseconds: BUDGET, crash: server.crash })
    expect(sum).toMatchObject({ held: sum.acknowledged, verdict: expect.stringMatching(/: nothing wrong$/) })
    expect(sum.documents).toBeGreaterThanOrEqual(sum.acknowledged)
  })
})

describe('two processes on one folder', () => {
  test('the second is refused, with who has it', async () => {
    const place = await newPlace('embedded')
    const store = await openStore(place, { sync: false })
    onTestFinished(() => store.close())
    await expect(openStore(place)).rejects.toThrow(/process \d+ .* uses it, and two processes would destroy it/)
  })

  test('a lock is taken over from a dead process, by one of many that try', async () => {
    const path = join(folder(), 'store.lock')
    const dead = spawnSync(process.execPath, ['-e', ''])
    const holder = takeLock(path)
    const own = JSON.parse((await import('node:fs')).readFileSync(path, 'utf8'))
    holder.release()
    expect(existsSync(path)).toBe(false)
    writeFileSync(path, JSON.stringify({ ...own, token: 'dead', pid: dead.pid, started: '1' }))
    const lock = takeLock(path)
    expect(() => takeLock(path)).toThrow('two processes would destroy it')
    lock.release()
    expect(existsSync(path)).toBe(false)
  })

  test('a lock of another machine or container is never taken over, and one that cannot be read is told', async () => {
    const path = join(folder(), 'store.lock')
    const holder = takeLock(path)
    const own = JSON.parse((await import('node:fs')).readFileSync(path, 'utf8'))
    holder.release()
    writeFileSync(path, JSON.stringify({ ...own, host: 'elsewhere', since: '2001-01-01T00:00:00Z' }))
    expect(() => takeLock(path)).toThrow('on elsewhere holds')
    writeFileSync(path, '{"tok')
    expect(() => takeLock(path)).toThrow('cannot be read')
  })
})

describe('a disk that is full', () => {
  test('ends an ingest with what to do; the store is whole, and the next ingest goes on', async () => {
    const { directory } = (await newPlace('embedded')) as { directory: string }
    const reports = folder()
    for (let n = 0; n < 40; n++)
      writeFileSync(
        join(reports, `${n}.txt`),
        `Flood ${n}\n\n14 May 2031\n\n${n} people were killed in Lugoj, the mayor said. ${Math.random()}`,
      )
    const command = join(import.meta.dirname, '../../bin/sitrep.js')
    // No file may grow: what the system says to a process whose quota is used up.
    const full = spawnSync(
      'bash',
      [
        '-c',
        `ulimit -f 16; exec "$0" "$@"`,
        process.execPath,
        command,
        'ingest',
        reports,
        '--store',
        directory,
        '--threads',
        '1',
      ],
      { encoding: 'utf8' },
    )
    expect(full.status).not.toBe(0)
    const again = spawnSync(process.execPath, [command, 'ingest', reports, '--store', directory, '--threads', '1'], {
      encoding: 'utf8',
    })
    expect(again.stderr + again.status).toBe('0')
    const verified = spawnSync(process.execPath, [command, 'verify', '--store', directory], { encoding: 'utf8' })
    expect(verified.stdout).toMatch(/^40 reports, 40 documents, .*: nothing wrong$/m)
  })

  test('is told from a broken connection and from a fault of the work', () => {
    expect(troubleOf({ code: '53100', message: 'could not extend file' })).toBe('resources')
    expect(troubleOf(new Error('could not write to file "base/1/2": No space left on device'))).toBe('resources')
    expect(troubleOf({ code: '57P01', message: 'terminating connection' })).toBe('connection')
    expect(troubleOf(new Error('Connection terminated unexpectedly'))).toBe('connection')
    expect(troubleOf(new TypeError('x is undefined'))).toBe('work')
  })
})
