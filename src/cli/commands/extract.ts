import type { Command } from 'commander'
import { addReportFlags, type ReportFlags, reportOptions } from '../flags/reports.ts'

interface Flags extends ReportFlags {
  readonly tokens?: boolean
}

/** `sitrep extract`: documents as JSON Lines, out of a stream of reports or out of paths. */
export function addExtract(program: Command): void {
  const command = program
    .command('extract')
    .description(
      'one document a line out: for each report a line of standard input, or for each report that paths name',
    )
    .argument('[path...]', 'reports, archives, feeds, folders, globs, URLs; without any, lines of standard input')
    .requiredOption(
      '--jsonl',
      'JSON Lines: {"source", "newsroom"?, "publishedAt"?, "mediaType"?, "body" | "bodyBase64"}',
    )
    .option('--tokens', 'put the words of each sentence into the documents')
  addReportFlags(command).action(async (paths: string[], flags: Flags) => {
    const tokens = flags.tokens ?? false
    if (paths.length === 0) {
      const { extractLines } = await import('../extract.ts')
      process.exitCode = await extractLines(process.stdin, process.stdout, { tokens })
      return
    }
    const { extractPaths } = await import('../extract-paths.ts')
    process.exitCode = await extractPaths(paths, process.stdout, { ...reportOptions(flags), tokens })
  })
}
