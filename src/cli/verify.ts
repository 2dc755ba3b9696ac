import { openQueues } from '../jobs/queues.ts'
import { verify } from '../jobs/verify.ts'
import { ownVersion } from '../store/version.ts'
import type { StoreOptions } from './flags/store.ts'
import { withStore } from './with-store.ts'

/** `sitrep verify`: looks at everything a store holds. Exit code 0; 1 when something is wrong, each said on a line. */
export const verifyCommand = (options: StoreOptions): Promise<0 | 1> =>
  withStore<0 | 1>(options, { create: false }, async (store) => {
    await openQueues(store)
    const { reports, documents, statements, stories, faults } = await verify(store.db, options.block, ownVersion())
    for (const fault of faults) process.stdout.write(`${fault}\n`)
    const wrong = faults.length === 0 ? 'nothing wrong' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`
    process.stdout.write(
      `${reports} reports, ${documents} documents, ${statements} statements, ${stories} stories: ${wrong}\n`,
    )
    return faults.length === 0 ? 0 : 1
  })
