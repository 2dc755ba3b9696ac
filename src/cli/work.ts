import { openQueues } from '../jobs/queues.ts'
import { work } from '../jobs/worker.ts'
import { ownVersion } from '../store/version.ts'
import type { StoreOptions } from './flags/store.ts'
import { pinoLog } from './pino-log.ts'
import { stopSignal } from './stop-signal.ts'
import { storeReaders } from './store-readers.ts'
import { threadCount } from './threads.ts'
import { withStore } from './with-store.ts'

export interface WorkCommandOptions extends StoreOptions {
  readonly threads: number | null
  /** End when nothing is left to do. */
  readonly untilDone: boolean
}

/** `sitrep work`: does the jobs of a store until it is stopped. Logs JSON lines on standard error. Exit code 0. */
export const workCommand = (options: WorkCommandOptions): Promise<0> =>
  withStore<0>(options, { create: true }, async (store) => {
    const log = await pinoLog()
    const readers = storeReaders(threadCount(options.threads))
    const signal = stopSignal()
    try {
      const boss = await openQueues(store)
      log.info({ store: store.kind }, 'working')
      const { untilDone } = options
      const counts = await work({ store, boss, readers, madeBy: ownVersion(), log, signal, untilDone })
      log.info({ ...counts }, 'stopped')
      return 0
    } finally {
      await readers.close()
    }
  })
