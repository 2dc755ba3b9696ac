import { type Command, Option } from 'commander'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'
import { addStoreFlags, type StoreFlags, storeOptions } from '../flags/store.ts'
import { threadsFlag } from '../flags/threads.ts'
import { UsageError } from '../output.ts'

interface Flags extends ReportFlags, StoreFlags {
  readonly format: 'text' | 'json'
  readonly sources?: string
  readonly judgements?: string
  readonly threads?: number
  readonly queue?: boolean
}

/** `sitrep ingest`: reports into a store. */
export function addIngest(program: Command): void {
  const command = program
    .command('ingest')
    .description('put reports into a store, and lay side by side what changed')
    .argument('[path...]', INPUTS)
    .addOption(new Option('-f, --format <format>', 'how to sum up').choices(['text', 'json']).default('text'))
    .option('--queue', 'leave the reading to workers (sitrep work)')
    .option('--sources <file>', 'a CSV that says for each report: file,newsroom,publishedAt,url,scale')
    .option('--judgements <file>', 'decisions of people, one JSON object a line (sitrep judge writes them)')
    .addOption(threadsFlag())
  addReportFlags(addStoreFlags(command)).action(async (paths: string[], flags: Flags) => {
    if (paths.length === 0 && flags.judgements === undefined)
      throw new UsageError('Nothing to put: name reports, or --judgements FILE')
    const { ingestCommand } = await import('../ingest.ts')
    process.exitCode = await ingestCommand(paths, {
      ...reportOptions(flags),
      ...storeOptions(flags),
      format: flags.format,
      queue: flags.queue ?? false,
      sources: flags.sources ?? null,
      judgements: flags.judgements ?? null,
      threads: flags.threads ?? null,
    })
  })
}
