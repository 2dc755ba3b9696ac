import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readlinkSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { StoreError } from './place.ts'

/** Who holds a store: enough to tell a living process from a dead one, and from one on another machine. */
interface Holder {
  /** Of this taking of the lock. */
  readonly token: string
  readonly host: string
  /** The process ids mean something only inside one name space of one boot of one host. */
  readonly boot: string
  readonly pid: number
  /** When the process started, as the system says it: ids are used again. */
  readonly started: string
  readonly command: string
  /** ISO 8601, for people. */
  readonly since: string
}

export interface Lock {
  readonly release: () => void
}

/**
 * Takes the lock file `path`, which only one process can hold: it is written beside and put in place by `link()`, which
 * fails when there is one. A lock whose process is dead is taken over; one that is only old is not. Throws a StoreError
 * that names the holder.
 */
export function takeLock(path: string): Lock {
  const self = describeSelf()
  const temporary = `${path}.${self.token}`
  writeFileSync(temporary, JSON.stringify(self), { flag: 'wx', mode: 0o600 })
  const heirs: string[] = []
  try {
    if (!linked(temporary, path)) takeOver(path, temporary, heirs)
  } finally {
    // Only now may others try to succeed the same dead process: they will find this one.
    for (const name of [temporary, ...heirs]) remove(name)
  }
  const release = () => {
    process.off('exit', release)
    if (read(path)?.token === self.token) remove(path)
  }
  process.on('exit', release)
  return { release }
}

/**
 * Succeeds a dead holder. Who may is settled by `link()` again, on a name made of the dead holder's token: one process
 * wins it. Should the winner die before it has the lock, its own token names who may succeed it.
 */
function takeOver(path: string, temporary: string, heirs: string[]): void {
  let dead = read(path)
  if (dead === null) {
    if (linked(temporary, path)) return
    throw new StoreError(
      `Cannot use the store: its lock ${path} cannot be read; remove that file if no sitrep uses the store`,
    )
  }
  const chain = new Set<string>()
  for (;;) {
    refuseIfAlive(dead, path)
    chain.add(dead.token)
    const heir = `${path}.after-${dead.token}`
    if (linked(temporary, heir)) {
      heirs.push(heir)
      break
    }
    const winner = read(heir)
    if (winner === null || chain.has(winner.token)) throw busy(dead, path)
    dead = winner
  }
  const now = read(path)
  if (now !== null && !chain.has(now.token)) refuseIfAlive(now, path)
  if (now === null || !chain.has(now.token)) throw busy(dead, path)
  // A link of its own: `temporary` is removed afterwards.
  linkSync(temporary, `${temporary}.new`)
  renameSync(`${temporary}.new`, path)
}

const busy = (holder: Holder, path: string): StoreError =>
  new StoreError(`Cannot use the store: others try to take over ${path} from process ${holder.pid}; try again`)

function refuseIfAlive(holder: Holder, path: string): void {
  const here = describeSelf()
  const who = `process ${holder.pid} (${holder.command}) since ${holder.since}`
  if (holder.host !== here.host)
    throw new StoreError(
      `Cannot use the store: ${who} on ${holder.host} holds ${path}. Two processes would destroy it. Stop that one; if ${holder.host} is gone for good, remove the file.`,
    )
  const [boot, space] = holder.boot.split(' ')
  const [ownBoot, ownSpace] = here.boot.split(' ')
  if (boot !== ownBoot) return
  if (space !== ownSpace)
    throw new StoreError(
      `Cannot use the store: ${who} in another container of ${holder.host} holds ${path}. Two processes would destroy it. Stop that one; if it is gone for good, remove the file.`,
    )
  if (!isRunning(holder.pid) || startOf(holder.pid) !== holder.started) return
  throw new StoreError(
    `Cannot use the store: ${who} uses it, and two processes would destroy it. Wait or stop that one; many processes at once need a PostgreSQL server (set DATABASE_URL).`,
  )
}

function describeSelf(): Holder {
  return {
    token: randomUUID(),
    host: hostname(),
    boot: `${text('/proc/sys/kernel/random/boot_id')} ${space()}`,
    pid: process.pid,
    started: startOf(process.pid),
    command: ['sitrep', ...process.argv.slice(2, 3)].join(' '),
    since: new Date().toISOString(),
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder
    return typeof holder.token === 'string' && typeof holder.pid === 'number' ? holder : null
  } catch {
    return null
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {}
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process started: in ticks since boot where there is /proc, else as `ps` says; empty when neither tells. */
function startOf(pid: number): string {
  const stat = text(`/proc/${pid}/stat`)
  // The name in parentheses may hold anything; the start is the 20th field after it.
  if (stat !== '') return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

const text = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
