import type { Command } from 'commander'
import { countFlag } from '../flags/count.ts'
import { addReportFlags, type ReportFlags, reportOptions } from '../flags/reports.ts'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'
import { threadsFlag } from '../flags/threads.ts'

interface Flags extends ReportFlags, StoreFlags {
  readonly every: number
  readonly once?: boolean
  readonly queue?: boolean
  readonly threads?: number
}

/** `sitrep watch`: feeds into a store. */
export function addWatch(program: Command): void {
  const command = program
    .command('watch')
    .description('follow feeds and news sitemaps: what they newly name is put into a store')
    .argument('<feed...>', 'addresses of feeds (RSS, Atom, JSON) and news sitemaps, or OPML files that name them')
    .addOption(countFlag('--every <minutes>', 'minutes between two rounds').default(10))
    .option('--once', 'one round and the end')
    .option('--queue', 'leave the reading to workers (sitrep work)')
    .addOption(threadsFlag())
  addReportFlags(addStoreFlags(command)).action(async (inputs: string[], flags: Flags) => {
    const { watchCommand } = await import('../watch.ts')
    process.exitCode = await watchCommand(inputs, {
      ...reportOptions(flags),
      ...storeOptions(flags),
      every: flags.every,
      once: flags.once ?? false,
      queue: flags.queue ?? false,
      threads: flags.threads ?? null,
    })
  })
}
