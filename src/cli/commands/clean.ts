import { type Command, Option } from 'commander'
import { addWidthFlag, paperOf, TEXT } from '../flags/paper.ts'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'

interface Flags extends ReportFlags {
  readonly format: 'text' | 'json'
  readonly removals?: boolean
  readonly diff?: boolean
  readonly width?: number
}

/** `sitrep clean`: the text of reports, and what was taken out of them. */
export function addClean(program: Command): void {
  const command = program
    .command('clean')
    .description('print the text of reports without what belongs to the page')
    .argument('<path...>', INPUTS)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(new Option('--removals', 'print what was taken out, and why').conflicts('diff'))
    .option('--diff', 'print the text with what was taken out in its place')
  addReportFlags(addWidthFlag(command, 'lists', TEXT)).action(async (paths: string[], flags: Flags) => {
    const { cleanCommand } = await import('../clean.ts')
    process.exitCode = await cleanCommand(paths, {
      ...reportOptions(flags),
      ...paperOf(flags, TEXT),
      format: flags.format,
      show: flags.removals ? 'removals' : flags.diff ? 'diff' : 'text',
    })
  })
}
