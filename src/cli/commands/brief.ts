import { type Command, Option } from 'commander'
import { LANGUAGES } from '../../publish/view/lang/labels.ts'
import { dateFlag } from '../flags/date.ts'
import { addWidthFlag, paperOf, TEXT } from '../flags/paper.ts'
import { addPeopleFlags, type PeopleFlags, peopleOptions } from '../flags/people.ts'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'
import { addStoreSource, type StoreSourceFlags, storeSource } from '../flags/store.ts'
import { threadsFlag } from '../flags/threads.ts'

interface Flags extends PeopleFlags, ReportFlags, StoreSourceFlags {
  readonly format: 'text' | 'markdown' | 'html' | 'json'
  readonly out?: string
  readonly asOf?: string
  readonly tokens?: boolean
  readonly sources?: string
  readonly since?: string
  readonly lang: string
  readonly threads?: number
  readonly width?: number
}

/** `sitrep brief`: the main job. */
export function addBrief(program: Command): void {
  const command = program
    .command('brief')
    .description('read reports, lay them side by side, and print the situation report')
    .argument('[path...]', `${INPUTS}; with --store: stories of it (default: all)`)
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['text', 'markdown', 'html', 'json'])
        .default('text'),
    )
    .option('-o, --out <path>', 'write to a file, or into a folder (a file a story) when it is one or ends in /')
    .option('--as-of <date>', 'the date the report speaks for (default: the latest publication date)')
    .option('--tokens', 'put the words of each sentence into the JSON')
    .option('--sources <file>', 'a CSV that says for each report: file,newsroom,publishedAt,url,scale')
    .option('--since <file>', 'an earlier run in JSON: put what is new, changed and withdrawn at the top')
    .addOption(new Option('--lang <tag>', 'the language of labels').choices(Object.keys(LANGUAGES)).default('en'))
    .addOption(threadsFlag())
  addPeopleFlags(command)
  addReportFlags(addStoreSource(addWidthFlag(command, 'text', TEXT))).action(async (paths: string[], flags: Flags) => {
    const { briefCommand } = await import('../brief.ts')
    process.exitCode = await briefCommand(paths, {
      ...reportOptions(flags),
      ...peopleOptions(flags),
      stored: storeSource(paths, flags),
      ...paperOf(flags, TEXT),
      format: flags.format,
      out: flags.out ?? null,
      asOf: dateFlag('--as-of', flags.asOf),
      tokens: flags.tokens ?? false,
      sources: flags.sources ?? null,
      since: flags.since ?? null,
      labels: LANGUAGES[flags.lang]!,
      threads: flags.threads ?? null,
    })
  })
}
