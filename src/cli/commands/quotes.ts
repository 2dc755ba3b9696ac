import { type Command, Option } from 'commander'
import { addWidthFlag, paperOf, TEXT } from '../flags/paper.ts'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'

interface Flags extends ReportFlags {
  readonly format: 'text' | 'csv' | 'jsonl' | 'json'
  readonly by?: string
  readonly about?: string
  readonly attitudes?: boolean
  readonly width?: number
}

/** `sitrep quotes`: who says what. */
export function addQuotes(program: Command): void {
  const command = program
    .command('quotes')
    .description('print who says what in reports, by source')
    .argument('<path...>', INPUTS)
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(['text', 'csv', 'jsonl', 'json']).default('text'),
    )
    .option('--by <source>', 'only what those say whose name, or whose body, has these words')
    .option('--about <words>', 'only quotations with these words')
    .option('--attitudes', 'what people think, want, plan or did not say too, which is no quotation')
  addReportFlags(addWidthFlag(command, 'list', TEXT)).action(async (paths: string[], flags: Flags) => {
    const { quotesCommand } = await import('../quotes.ts')
    process.exitCode = await quotesCommand(paths, {
      ...reportOptions(flags),
      ...paperOf(flags, TEXT),
      format: flags.format,
      by: flags.by ?? null,
      about: flags.about ?? null,
      attitudes: flags.attitudes ?? false,
    })
  })
}
