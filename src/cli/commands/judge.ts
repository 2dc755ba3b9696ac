import type { Command } from 'commander'
import { dateFlag } from '../flags/date.ts'

interface Flags {
  readonly answer?: readonly string[]
  readonly by?: string
  readonly at?: string
  readonly note?: string
  readonly judgements?: string
  readonly json?: boolean
}

/** `sitrep judge`: what only a person can decide. */
export const addJudge = (program: Command): Command =>
  program
    .command('judge')
    .description('list what a run leaves open, and write decisions as lines for --judgements')
    .argument('<run>', 'a run that brief --format json wrote')
    .option('--answer <answers...>', 'NUMBER=same, NUMBER=different, NUMBER=wrong or NUMBER=VALUE')
    .option('--by <name>', 'who decides')
    .option('--at <date>', 'when (default: today)')
    .option('--note <text>', 'why')
    .option('--judgements <file>', 'add the lines to this file (default: standard output)')
    .option('--json', 'print the questions as JSON')
    .action(async (run: string, flags: Flags) => {
      const { judgeCommand } = await import('../judge.ts')
      process.exitCode = await judgeCommand(run, {
        answers: flags.answer ?? [],
        by: flags.by ?? null,
        at: dateFlag('--at', flags.at) ?? new Date().toISOString().slice(0, 10),
        note: flags.note ?? '',
        judgements: flags.judgements ?? null,
        json: flags.json ?? false,
      })
    })
