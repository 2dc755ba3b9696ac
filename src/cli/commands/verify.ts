import type { Command } from 'commander'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'

/** `sitrep verify`: is a store whole? */
export function addVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('look at everything a store holds: bytes, hashes, words, references, and every record made anew')
  addStoreFlags(command).action(async (flags: StoreFlags) => {
    const { verifyCommand } = await import('../verify.ts')
    process.exitCode = await verifyCommand(storeOptions(flags))
  })
}
