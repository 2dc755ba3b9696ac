import type { Command } from 'commander'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'

/** `sitrep backup`: a store into a file. */
export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('write a whole store into one packed file')
    .argument('<file>', 'the file, usually .jsonl.gz')
  addStoreFlags(command).action(async (file: string, flags: StoreFlags) => {
    const { backupCommand } = await import('../backup.ts')
    process.exitCode = await backupCommand(file, storeOptions(flags))
  })
}

/** `sitrep restore`: a store out of a file. */
export function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description('make a store out of a backup; into a folder or a server, whichever it came from')
    .argument('<file>', 'what sitrep backup wrote')
  addStoreFlags(command).action(async (file: string, flags: StoreFlags) => {
    const { restoreCommand } = await import('../backup.ts')
    process.exitCode = await restoreCommand(file, storeOptions(flags))
  })
}
