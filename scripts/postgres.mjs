#!/usr/bin/env node
// A PostgreSQL server for tests: a throw-away cluster in a temporary folder, on a free port of this computer.
//   node scripts/postgres.mjs COMMAND…   runs a command with DATABASE_URL set to a new, empty database of it
// Finds the server's programs on PATH or where Debian puts them; `ensurePostgres({ install: true })` installs Debian's.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const OLDEST = 15
const DEBIAN = '/usr/lib/postgresql'

/** The folder of a server's programs, PostgreSQL 15 or later, the newest first; null when there is none. */
export function findPostgres() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .filter((version) => Number(version) >= OLDEST)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : []
  const path = (process.env.PATH ?? '').split(delimiter)
  return (
    [...debian, ...path].find((folder) => {
      if (!['postgres', 'initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name)))) return false
      const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
      return Number(/(\d+)/.exec(stdout ?? '')?.[1]) >= OLDEST
    }) ?? null
  )
}

/** The same, installing Debian's server where there is none and we may. Throws with what to do. */
export function ensurePostgres({ install }) {
  const found = findPostgres()
  if (found) return found
  if (install && process.getuid?.() === 0) {
    process.stderr.write('install: postgresql (once) …\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', process.stderr, process.stderr] })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql')
    const installed = findPostgres()
    if (installed) return installed
  }
  throw new Error(
    'No PostgreSQL server (15 or later): install one (Debian: apt-get install postgresql), or put its programs on PATH',
  )
}

/** The user a server runs as: it refuses to be root. */
function userOf() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const id = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
    const [uid, gid] = [id('-u'), id('-g')]
    if (uid > 0) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody')
}

const freePort = () =>
  new Promise((resolvePort, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolvePort(port))
    })
  })

/**
 * Starts a cluster. `url` is that of its first database; `stop` ends it and removes its files; `crash` kills it as a power
 * cut of its processes would, and starts it again.
 */
export async function startPostgres({ install = false } = {}) {
  const bin = ensurePostgres({ install })
  const user = userOf()
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-postgres-'))
  if (user.uid) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (name, args) => {
    const { status, stderr } = spawnSync(join(bin, name), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  }
  try {
    run('initdb', [
      '-D',
      data,
      '-U',
      'sitrep',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ])
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const port = await freePort()
  // A cluster that lives for minutes need not survive a power cut.
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'off',
    max_connections: 60,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const url = `postgres://sitrep@127.0.0.1:${port}/postgres`
  const begin = () => {
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...user, cwd: folder, stdio: 'ignore' })
    child.ended = new Promise((done) => child.on('exit', done))
    return child
  }
  let server = begin()
  const kill = () => {
    server.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', kill)
  const { default: pg } = await import('pg')
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
  const ready = async () => {
    for (let tries = 0; ; tries++) {
      const client = new pg.Client({ connectionString: url })
      client.on('error', () => {})
      try {
        await client.connect()
        return await client.end()
      } catch (error) {
        if (tries > 400) throw new Error(`PostgreSQL did not start: ${error.message}`)
        await wait(50)
        // After a crash it refuses to start while processes of the old one still end.
        if (server.exitCode !== null) server = begin()
      }
    }
  }
  await ready()
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      server.kill('SIGINT')
      await server.ended
      rmSync(folder, { recursive: true, force: true })
    },
    crash: async () => {
      server.kill('SIGKILL')
      await server.ended
      server = begin()
      await ready()
    },
  }
}

/** A cluster for a run of tests, with the variable that tells them of it. */
export async function startForTests(options) {
  const running = await startPostgres(options)
  return { ...running, env: { SITREP_TEST_POSTGRES: running.url } }
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const [command, ...args] = process.argv.slice(2)
  if (!command) {
    process.stderr.write('Usage: node scripts/postgres.mjs COMMAND…\n')
    process.exit(2)
  }
  const { url, stop } = await startPostgres({ install: process.env.CI === 'true' })
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
  child.on('exit', async (code) => {
    await stop()
    process.exit(code ?? 1)
  })
}
