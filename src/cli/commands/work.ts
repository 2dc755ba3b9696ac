import type { Command } from 'commander'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'
import { threadsFlag } from '../flags/threads.ts'

interface Flags extends StoreFlags {
  readonly threads?: number
  readonly untilDone?: boolean
}

/** `sitrep work`: a worker. */
export function addWork(program: Command): void {
  const command = program
    .command('work')
    .description('read what waits in a store and lay side by side what changed, until stopped')
    .option('--until-done', 'end when nothing is left to do')
    .addOption(threadsFlag())
  addStoreFlags(command).action(async (flags: Flags) => {
    const { workCommand } = await import('../work.ts')
    process.exitCode = await workCommand({
      ...storeOptions(flags),
      threads: flags.threads ?? null,
      untilDone: flags.untilDone ?? false,
    })
  })
}
