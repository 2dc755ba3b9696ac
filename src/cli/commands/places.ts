import { type Command, Option } from 'commander'
import { addWidthFlag, paperOf, TABLE } from '../flags/paper.ts'
import { addReportFlags, INPUTS, type ReportFlags, reportOptions } from '../flags/reports.ts'

interface Flags extends ReportFlags {
  readonly format: 'table' | 'csv' | 'geojson' | 'json'
  readonly width?: number
}

/** `sitrep places`: the places that reports name, and where they lie. */
export function addPlaces(program: Command): void {
  const command = program
    .command('places')
    .description('print the places that reports name and where they lie, a row a place')
    .argument('<path...>', INPUTS)
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['table', 'csv', 'geojson', 'json'])
        .default('table'),
    )
  addReportFlags(addWidthFlag(command, 'table', TABLE)).action(async (paths: string[], flags: Flags) => {
    const { placesCommand } = await import('../places.ts')
    process.exitCode = await placesCommand(paths, {
      ...reportOptions(flags),
      ...paperOf(flags, TABLE),
      format: flags.format,
    })
  })
}
