import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Pool, PoolConfig } from 'pg'
import { takeLock } from './lock.ts'
import { StoreError } from './place.ts'

/** A database that runs somewhere: how to reach it, how to make it safe, how to end it. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly connection: PoolConfig
  /** Makes everything committed survive a power cut; a server does so by itself. Call outside of transactions. */
  readonly flush: (pool: Pool) => Promise<void>
  /** After the pool has ended. */
  readonly close: () => Promise<void>
}

/** Bytes of log after which the database's own files are brought up to date: what is read again after a crash. */
const LOG_BETWEEN_CHECKPOINTS = 32_000_000

/**
 * PostgreSQL inside this process, on the files of a folder. Holds the lock file `FOLDER.lock` beside it, since a second
 * process on the same files would destroy them. PGlite never calls fsync: `flush` does, on the log, from which a
 * database is made whole again, and now and then, after a checkpoint, on all files. `sync` false leaves it to the system
 * when they are written: for stores that need not survive a power cut, as in tests.
 */
export async function openEmbedded(
  directory: string,
  options: { readonly create: boolean; readonly sync: boolean },
): Promise<Database> {
  const folder = resolve(directory)
  const isThere = existsSync(join(folder, 'PG_VERSION'))
  if (!isThere) {
    if (!options.create)
      throw new StoreError(
        `Cannot open the store ${directory}: there is none; make one with sitrep ingest PATH --store ${directory}`,
      )
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new StoreError(
        `Cannot make a store in ${directory}: it holds other things; name a folder that is empty or not there`,
      )
    mkdirSync(dirname(folder), { recursive: true })
  }
  const lock = takeLock(`${folder}.lock`)
  const room = mkdtempSync(join(tmpdir(), 'sitrep-pg-'))
  const leave = () => {
    process.off('exit', leave)
    rmSync(room, { recursive: true, force: true })
    lock.release()
  }
  process.on('exit', leave)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket')
    const database = await PGlite.create(folder)
    // A private folder (0700): no other user reaches the socket. Where there are no such sockets, a port of this computer.
    const isWindows = process.platform === 'win32'
    const socket = isWindows ? { host: '127.0.0.1', port: 0 } : { path: join(room, '.s.PGSQL.5432') }
    const server = new PGLiteSocketServer({ db: database, ...socket })
    await server.start()
    const files = new SyncedFiles(folder)
    let checkpoint = 0
    return {
      kind: 'embedded',
      connection: {
        ...(isWindows ? hostAndPort(server.getServerConn()) : { host: room, port: 5432 }),
        user: 'postgres',
        database: 'postgres',
        // PGlite serves one connection; a second would mix with the first.
        max: 1,
      },
      flush: async (pool) => {
        if (!options.sync) return
        files.sync(join(folder, 'pg_wal'))
        const { rows } = await pool.query<{ at: number }>("select pg_current_wal_lsn() - '0/0' as at")
        const { at } = rows[0]!
        if (checkpoint !== 0 && at - checkpoint < LOG_BETWEEN_CHECKPOINTS) return
        await pool.query('checkpoint')
        files.sync()
        checkpoint = at
      },
      close: async () => {
        try {
          await server.stop()
          await database.close()
          if (options.sync) files.sync()
        } finally {
          leave()
        }
      },
    }
  } catch (error) {
    leave()
    if (error instanceof StoreError) throw error
    throw new StoreError(
      `Cannot open the store ${directory}: ${error instanceof Error ? error.message : String(error)}; if it is damaged, restore a backup (sitrep restore)`,
    )
  }
}

function hostAndPort(address: string): { host: string; port: number } {
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) }
}

/** Calls fsync on the files of a folder that changed since it last did. */
class SyncedFiles {
  readonly #folder: string
  readonly #synced = new Map<string, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** All of them, or those in one folder below. */
  sync(folder = this.#folder): void {
    let isChanged = false
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) this.sync(path)
      else if (entry.isFile()) isChanged = this.#syncFile(path) || isChanged
    }
    if (isChanged && process.platform !== 'win32') syncPath(folder, 'r')
  }

  /** True for a file that is new. */
  #syncFile(path: string): boolean {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stat) return false
    const mark = `${stat.ino} ${stat.size} ${stat.mtimeNs}`
    const before = this.#synced.get(path)
    if (before === mark) return false
    syncPath(path, 'r+')
    this.#synced.set(path, mark)
    return before === undefined
  }
}

function syncPath(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
