import { type Command, Option } from 'commander'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'

interface Flags extends ReportFlags {
  readonly trees: 'all' | 'reading' | 'none'
}

/** `sitrep parse`: words with their tags, lemmas and trees. */
export function addParse(program: Command): void {
  const command = program
    .command('parse')
    .description('print the words of reports with tags, lemmas and dependency trees, as CoNLL-U')
    .argument('<path...>', INPUTS)
    .addOption(
      new Option('--trees <which>', 'sentences that get trees: all, those that can tell something, none')
        .choices(['all', 'reading', 'none'])
        .default('all'),
    )
  addReportFlags(command).action(async (paths: string[], flags: Flags) => {
    const { parseCommand } = await import('../parse.ts')
    process.exitCode = await parseCommand(paths, { ...reportOptions(flags), parse: flags.trees })
  })
}
