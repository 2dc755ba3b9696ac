import { type Command, Option } from 'commander'
import { FORMAT_NAMES, type FormatName } from '../../publish/exports/formats.ts'
import { dateFlag } from '../flags/date.ts'
import { addPeopleFlags, type PeopleFlags, peopleOptions } from '../flags/people.ts'
import { addReportFlags, type ReportFlags, reportOptions } from '../flags/reports.ts'
import { addStoreSource, type StoreSourceFlags, storeSource } from '../flags/store.ts'
import { threadsFlag } from '../flags/threads.ts'

interface Flags extends PeopleFlags, ReportFlags, StoreSourceFlags {
  readonly as: FormatName
  readonly out?: string
  readonly trace?: string
  readonly asOf?: string
  readonly sources?: string
  readonly threads?: number
}

/** `sitrep export`: the record in the formats of others. */
export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description(
      'write the record of reports, or of a run that brief --format json wrote, in the format of other tools',
    )
    .argument('[path...]', 'reports as for brief, or one RUN.json; with --store: stories of it (default: all)')
    .addOption(new Option('--as <name>', 'the format').choices(FORMAT_NAMES).makeOptionMandatory())
    .option('-o, --out <file>', 'where to write (default: standard output; needed for xlsx and parquet)')
    .option('--trace <file>', 'write for each value the rule of the code book and the statements it rests on')
    .option('--as-of <date>', 'the date the record speaks for (default: the latest publication date)')
    .option('--sources <file>', 'a CSV that says for each report: file,newsroom,publishedAt,url,scale')
    .addOption(threadsFlag())
  addPeopleFlags(command)
  addReportFlags(addStoreSource(command)).action(async (paths: string[], flags: Flags) => {
    const { exportCommand } = await import('../export.ts')
    process.exitCode = await exportCommand(paths, {
      ...reportOptions(flags),
      ...peopleOptions(flags),
      stored: storeSource(paths, flags),
      as: flags.as,
      out: flags.out ?? null,
      trace: flags.trace ?? null,
      asOf: dateFlag('--as-of', flags.asOf),
      tokens: false,
      sources: flags.sources ?? null,
      threads: flags.threads ?? null,
    })
  })
}
