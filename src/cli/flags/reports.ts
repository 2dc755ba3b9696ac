import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ReportOptions } from '../documents.ts'
import { dateFlag } from './date.ts'
import { addWebFlags, type WebFlags, webOptions } from './web.ts'

/** What names inputs: the argument of every command that reads reports. */
export const INPUTS = 'reports, archives, feeds, folders, globs, URLs; - for standard input'

/** The flags of every command that reads reports, as commander gives them. */
export interface ReportFlags extends WebFlags {
  readonly newsroom?: string
  readonly published?: string
  readonly mapping?: string
  /** Bytes. */
  readonly maxSize?: number
}

/** Adds what a user can say of all reports, and how they are to be fetched and read. */
export const addReportFlags = (command: Command): Command =>
  addWebFlags(
    command
      .option('--newsroom <name>', 'who published the reports, when they are all of one newsroom')
      .option('--published <date>', 'when the reports were published, when they are all of one date')
      .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
      .addOption(new Option('--max-size <size>', 'largest report read (default: 20MB)').argParser(bytes)),
  )

/** What the flags ask for. Throws a UsageError for flags that cannot be read or contradict each other. */
export const reportOptions = (flags: ReportFlags): ReportOptions => ({
  newsroom: flags.newsroom ?? null,
  published: dateFlag('--published', flags.published),
  mapping: flags.mapping ?? null,
  maxSize: flags.maxSize ?? null,
  web: webOptions(flags),
})

/** "50", "50kB", "50MB", "1.5 GB" in bytes. */
function bytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(k|M|G)?B?$/i.exec(text.trim())
  if (!match) throw new InvalidArgumentError('write a size as 50MB or 500kB')
  return Math.round(Number(match[1]) * { '': 1, k: 1e3, m: 1e6, g: 1e9 }[(match[2] ?? '').toLowerCase()]!)
}
