import { type Command, Option } from 'commander'
import { addWidthFlag, paperOf, TABLE } from '../flags/paper.ts'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'

interface Flags extends ReportFlags {
  readonly format: 'table' | 'csv' | 'jsonl' | 'json'
  readonly width?: number
}

/** `sitrep figures`: what reports count and measure. */
export function addFigures(program: Command): void {
  const command = program
    .command('figures')
    .description('print what reports count and measure, a row a figure')
    .argument('<path...>', INPUTS)
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'jsonl', 'json']).default('table'),
    )
  addReportFlags(addWidthFlag(command, 'table', TABLE)).action(async (paths: string[], flags: Flags) => {
    const { figuresCommand } = await import('../figures.ts')
    process.exitCode = await figuresCommand(paths, {
      ...reportOptions(flags),
      ...paperOf(flags, TABLE),
      format: flags.format,
    })
  })
}
