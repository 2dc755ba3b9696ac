import { type Command, Option } from 'commander'
import { countFlag } from '../flags/count.ts'
import { dayFlag } from '../flags/day.ts'
import { addWidthFlag, paperOf, TEXT } from '../flags/paper.ts'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'

interface Flags extends StoreFlags {
  readonly format: 'text' | 'json'
  readonly who?: string
  readonly where?: string
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly measure?: string
  readonly disputed?: boolean
  readonly saidBy?: string
  readonly knownAt?: string
  readonly limit: number
  readonly width?: number
}

/** `sitrep search`: what a store holds about something. */
export function addSearch(program: Command): void {
  const command = program
    .command('search')
    .description('find reports, happenings, findings and statements in a store; all that is given must hold')
    .argument('[words...]', 'words of reports: finds reports, or narrows what the flags find')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--who <name>', 'happenings in which someone of this name takes part')
    .option('--where <place>', 'happenings at a place of this name, or in a country by its two letters')
    .option('--from <date>', 'happenings on this day or later')
    .option('--to <date>', 'happenings on this day or earlier')
    .option('--type <type>', 'happenings of a PLOVER type, or an ACLED one')
    .option('--measure <measure>', 'findings about this: killed, displaced, happened …')
    .option('--disputed', 'findings about which sources differ')
    .option('--said-by <name>', 'statements by someone of this name')
    .option('--known-at <time>', 'in what the store knew then')
    .addOption(countFlag('--limit <n>', 'at most so many').default(50))
  addStoreFlags(addWidthFlag(command, 'text', TEXT)).action(async (words: string[], flags: Flags) => {
    const { searchCommand } = await import('../search.ts')
    process.exitCode = await searchCommand({
      ...storeOptions(flags),
      ...paperOf(flags, TEXT),
      format: flags.format,
      knownAt: flags.knownAt ?? null,
      limit: flags.limit,
      query: {
        text: words.length === 0 ? null : words.join(' '),
        who: flags.who ?? null,
        where: flags.where ?? null,
        from: dayFlag('--from', flags.from, 'first'),
        to: dayFlag('--to', flags.to, 'last'),
        type: flags.type ?? null,
        measure: flags.measure ?? null,
        disputed: flags.disputed ?? false,
        saidBy: flags.saidBy ?? null,
      },
    })
  })
}
