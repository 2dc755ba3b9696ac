import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { resume } from '../jobs/resume.ts'
import { backupLines, headOf, restoreLines } from '../store/backup.ts'
import { MIGRATIONS } from '../store/migrate.ts'
import { openStore } from '../store/open.ts'
import { StoreError } from '../store/place.ts'
import type { StoreOptions } from './flags/store.ts'
import { UsageError, writeWhole } from './output.ts'
import { withStore } from './with-store.ts'

/** `sitrep backup FILE`: a whole store in one packed file, which is there whole or not at all. Exit code 0. */
export const backupCommand = (path: string, options: StoreOptions): Promise<0> =>
  withStore<0>(options, { create: false }, async (store) => {
    let rows = -2
    const lines = async function* () {
      for await (const line of backupLines(store)) {
        rows++
        yield `${line}\n`
      }
    }
    const packed = Readable.from(lines()).compose(createGzip({ level: 6 }))
    await writeWhole(path, packed as AsyncIterable<Uint8Array>)
    process.stdout.write(`${rows} rows in ${path}\n`)
    return 0
  })

/** `sitrep restore FILE`: a store out of a backup, of any kind of server. Exit code 0. */
export async function restoreCommand(path: string, { place }: StoreOptions): Promise<0> {
  const file = createReadStream(path)
  const unpacked = createGunzip()
  const failed = pipeline(file, unpacked).then(
    () => null,
    (error: unknown) => error,
  )
  const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  try {
    const head = headOf((await lines.next()).value ?? '', Object.keys(MIGRATIONS))
    const store = await openStore(place, { migrateTo: head.migration })
    try {
      const counts = await restoreLines(store.db, lines)
      await resume(store)
      await store.flush()
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
      process.stdout.write(`${rows} rows restored; sitrep verify looks at each, sitrep work does what waits\n`)
      return 0
    } finally {
      await store.close()
    }
  } catch (error) {
    file.destroy()
    unpacked.destroy()
    const broken = await failed
    if (broken && (broken as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      throw new UsageError(`Cannot restore ${path}: ${(broken as Error).message}`)
    throw error instanceof StoreError ? new UsageError(error.message) : error
  }
}
