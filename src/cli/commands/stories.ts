import { type Command, Option } from 'commander'
import { countFlag } from '../flags/count.ts'
import { addWidthFlag, paperOf, TABLE } from '../flags/paper.ts'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'

interface Flags extends StoreFlags {
  readonly format: 'table' | 'json'
  readonly knownAt?: string
  readonly since?: string
  readonly limit?: number
  readonly width?: number
}

/** `sitrep stories`: what a store holds. */
export function addStories(program: Command): void {
  const command = program
    .command('stories')
    .description('list the stories of a store, or the revisions of one')
    .argument('[story]', 'the id of a story: its revisions are listed')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'json']).default('table'))
    .option('--known-at <time>', 'as the store knew them then')
    .option('--since <time>', 'only stories that changed later')
    .addOption(countFlag('--limit <n>', 'at most so many'))
  addStoreFlags(addWidthFlag(command, 'table', TABLE)).action(async (story: string | undefined, flags: Flags) => {
    const { storiesCommand } = await import('../stories.ts')
    process.exitCode = await storiesCommand({
      ...storeOptions(flags),
      ...paperOf(flags, TABLE),
      format: flags.format,
      knownAt: flags.knownAt ?? null,
      since: flags.since ?? null,
      limit: flags.limit ?? null,
      story: story ?? null,
    })
  })
}
