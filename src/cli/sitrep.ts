import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { endWell, UsageError } from './output.ts'
import { addWebFlags, type WebFlags, webOptions } from './web-flags.ts'

/** Exit code of a usage error, and of a run in which nothing became a document. */
const NOTHING = 2

/** The version in the package's `package.json`. */
function version(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
    } catch {}
  }
  return 'unknown'
}

/** "50", "50kB", "50MB", "1.5 GB" in bytes. */
function bytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(k|M|G)?B?$/i.exec(text.trim())
  if (!match) throw new InvalidArgumentError('write a size as 50MB or 500kB')
  return Math.round(Number(match[1]) * { '': 1, k: 1e3, m: 1e6, g: 1e9 }[(match[2] ?? '').toLowerCase()]!)
}

function threads(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('write a number from 1 to 64')
  return number
}

interface BriefFlags extends WebFlags {
  readonly format: 'text' | 'markdown' | 'html' | 'json'
  readonly out?: string
  readonly asOf?: string
  readonly tokens?: boolean
  readonly newsroom?: string
  readonly published?: string
  readonly sources?: string
  readonly mapping?: string
  readonly maxSize?: number
  readonly threads?: number
  readonly width?: number
}

interface ExtractFlags extends WebFlags {
  readonly tokens?: boolean
  readonly mapping?: string
  readonly maxSize?: number
}

interface FiguresFlags extends WebFlags {
  readonly format: 'table' | 'csv' | 'jsonl' | 'json'
  readonly newsroom?: string
  readonly published?: string
  readonly mapping?: string
  readonly maxSize?: number
  readonly width?: number
}

interface PlacesFlags extends Omit<FiguresFlags, 'format'> {
  readonly format: 'table' | 'csv' | 'geojson' | 'json'
}

interface CleanFlags extends WebFlags {
  readonly format: 'text' | 'json'
  readonly removals?: boolean
  readonly diff?: boolean
  readonly newsroom?: string
  readonly published?: string
  readonly mapping?: string
  readonly maxSize?: number
  readonly width?: number
}

interface QuotesFlags extends WebFlags {
  readonly format: 'text' | 'csv' | 'jsonl' | 'json'
  readonly by?: string
  readonly about?: string
  readonly attitudes?: boolean
  readonly newsroom?: string
  readonly published?: string
  readonly mapping?: string
  readonly maxSize?: number
  readonly width?: number
}

const program = new Command('sitrep')
  .description(
    "Reads several newsrooms' reports of one event and makes a sourced record and a situation report of them.",
  )
  .version(version())
  .showHelpAfterError('(sitrep --help shows how to call it)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : NOTHING))

const brief = program
  .command('brief')
  .description('read reports, lay them side by side, and print the situation report')
  .argument('<path...>', 'reports, archives, feeds, folders, globs, URLs; - for standard input')
  .addOption(
    new Option('-f, --format <format>', 'what to print').choices(['text', 'markdown', 'html', 'json']).default('text'),
  )
  .option('-o, --out <path>', 'write to a file, or into a folder (a file a story) when it is one or ends in /')
  .option('--as-of <date>', 'the date the report speaks for (default: the latest publication date)')
  .option('--tokens', 'put the words of each sentence into the JSON')
  .option('--newsroom <name>', 'who published the reports, when they are all of one newsroom')
  .option('--published <date>', 'when the reports were published, when they are all of one date')
  .option('--sources <file>', 'a CSV that says so for each: file,newsroom,publishedAt,url,scale')
  .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
  .addOption(new Option('--max-size <size>', 'largest report read (default: 20MB)').argParser(bytes))
  .addOption(new Option('--threads <n>', 'threads for many reports (default: one a core)').argParser(threads))
  .addOption(new Option('--width <columns>', "width of the text (default: the terminal's, else 80)").argParser(Number))
  .action(async (paths: string[], flags: BriefFlags) => {
    const { briefCommand, checkDate } = await import('./brief.ts')
    const isTerminal = process.stdout.isTTY === true
    process.exitCode = await briefCommand(paths, {
      format: flags.format,
      out: flags.out ?? null,
      asOf: checkDate('--as-of', flags.asOf),
      tokens: flags.tokens ?? false,
      newsroom: flags.newsroom ?? null,
      published: checkDate('--published', flags.published),
      sources: flags.sources ?? null,
      mapping: flags.mapping ?? null,
      maxSize: flags.maxSize ?? null,
      threads: flags.threads ?? null,
      web: webOptions(flags),
      color: isTerminal && !process.env.NO_COLOR,
      width: Math.max(40, Math.min(flags.width || (isTerminal ? (process.stdout.columns ?? 80) : 80), 120)),
    })
  })
addWebFlags(brief)

const cleaning = program
  .command('clean')
  .description('print the text of reports without what belongs to the page')
  .argument('<path...>', 'reports, archives, feeds, folders, globs, URLs; - for standard input')
  .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
  .addOption(new Option('--removals', 'print what was taken out, and why').conflicts('diff'))
  .option('--diff', 'print the text with what was taken out in its place')
  .option('--newsroom <name>', 'who published the reports, when they are all of one newsroom')
  .option('--published <date>', 'when the reports were published, when they are all of one date')
  .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
  .addOption(new Option('--max-size <size>', 'largest report read (default: 20MB)').argParser(bytes))
  .addOption(new Option('--width <columns>', "width of the lists (default: the terminal's, else 80)").argParser(Number))
  .action(async (paths: string[], flags: CleanFlags) => {
    const { cleanCommand } = await import('./clean.ts')
    const { checkDate } = await import('./brief.ts')
    const isTerminal = process.stdout.isTTY === true
    process.exitCode = await cleanCommand(paths, {
      format: flags.format,
      show: flags.removals ? 'removals' : flags.diff ? 'diff' : 'text',
      newsroom: flags.newsroom ?? null,
      published: checkDate('--published', flags.published),
      mapping: flags.mapping ?? null,
      maxSize: flags.maxSize ?? null,
      web: webOptions(flags),
      color: isTerminal && !process.env.NO_COLOR,
      width: Math.max(40, Math.min(flags.width || (isTerminal ? (process.stdout.columns ?? 80) : 80), 120)),
    })
  })
addWebFlags(cleaning)

const figures = program
  .command('figures')
  .description('print what reports count and measure, a row a figure')
  .argument('<path...>', 'reports, archives, feeds, folders, globs, URLs; - for standard input')
  .addOption(
    new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'jsonl', 'json']).default('table'),
  )
  .option('--newsroom <name>', 'who published the reports, when they are all of one newsroom')
  .option('--published <date>', 'when the reports were published, when they are all of one date')
  .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
  .addOption(new Option('--max-size <size>', 'largest report read (default: 20MB)').argParser(bytes))
  .addOption(
    new Option('--width <columns>', "width of the table (default: the terminal's, else 100)").argParser(Number),
  )
  .action(async (paths: string[], flags: FiguresFlags) => {
    const { figuresCommand } = await import('./figures.ts')
    const { checkDate } = await import('./brief.ts')
    const isTerminal = process.stdout.isTTY === true
    process.exitCode = await figuresCommand(paths, {
      format: flags.format,
      newsroom: flags.newsroom ?? null,
      published: checkDate('--published', flags.published),
      mapping: flags.mapping ?? null,
      maxSize: flags.maxSize ?? null,
      web: webOptions(flags),
      color: isTerminal && !process.env.NO_COLOR,
      width: Math.max(60, Math.min(flags.width || (isTerminal ? (process.stdout.columns ?? 100) : 100), 200)),
    })
  })
addWebFlags(figures)

const places = program
  .command('places')
  .description('print the places that reports name and where they lie, a row a place')
  .argument('<path...>', 'reports, archives, feeds, folders, globs, URLs; - for standard input')
  .addOption(
    new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'geojson', 'json']).default('table'),
  )
  .option('--newsroom <name>', 'who published the reports, when they are all of one newsroom')
  .option('--published <date>', 'when the reports were published, when they are all of one date')
  .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
  .addOption(new Option('--max-size <size>', 'largest report read (default: 20MB)').argParser(bytes))
  .addOption(
    new Option('--width <columns>', "width of the table (default: the terminal's, else 100)").argParser(Number),
  )
  .action(async (paths: string[], flags: PlacesFlags) => {
    const { placesCommand } = await import('./places.ts')
    const { checkDate } = await import('./brief.ts')
    const isTerminal = process.stdout.isTTY === true
    process.exitCode = await placesCommand(paths, {
      format: flags.format,
      newsroom: flags.newsroom ?? null,
      published: checkDate('--published', flags.published),
      mapping: flags.mapping ?? null,
      maxSize: flags.maxSize ?? null,
      web: webOptions(flags),
      color: isTerminal && !process.env.NO_COLOR,
      width: Math.max(60, Math.min(flags.width || (isTerminal ? (process.stdout.columns ?? 100) : 100), 200)),
    })
  })
addWebFlags(places)

const quotes = program
  .command('quotes')
  .description('print who says what in reports, by source')
  .argument('<path...>', 'reports, archives, feeds, folders, globs, URLs; - for standard input')
  .addOption(
    new Option('-f, --format <format>', 'what to print').choices(['text', 'csv', 'jsonl', 'json']).default('text'),
  )
  .option('--by <source>', 'only what those say whose name, or whose body, has these words')
  .option('--about <words>', 'only quotations with these words')
  .option('--attitudes', 'what people think, want, plan or did not say too, which is no quotation')
  .option('--newsroom <name>', 'who published the reports, when they are all of one newsroom')
  .option('--published <date>', 'when the reports were published, when they are all of one date')
  .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
  .addOption(new Option('--max-size <size>', 'largest report read (default: 20MB)').argParser(bytes))
  .addOption(new Option('--width <columns>', "width of the list (default: the terminal's, else 80)").argParser(Number))
  .action(async (paths: string[], flags: QuotesFlags) => {
    const { quotesCommand } = await import('./quotes.ts')
    const { checkDate } = await import('./brief.ts')
    const isTerminal = process.stdout.isTTY === true
    process.exitCode = await quotesCommand(paths, {
      format: flags.format,
      by: flags.by ?? null,
      about: flags.about ?? null,
      attitudes: flags.attitudes ?? false,
      newsroom: flags.newsroom ?? null,
      published: checkDate('--published', flags.published),
      mapping: flags.mapping ?? null,
      maxSize: flags.maxSize ?? null,
      web: webOptions(flags),
      color: isTerminal && !process.env.NO_COLOR,
      width: Math.max(40, Math.min(flags.width || (isTerminal ? (process.stdout.columns ?? 80) : 80), 120)),
    })
  })
addWebFlags(quotes)

const extract = program
  .command('extract')
  .description('one document a line out: for each report a line of standard input, or for each report that paths name')
  .argument('[path...]', 'reports, archives, feeds, folders, globs, URLs; without any, lines of standard input')
  .requiredOption('--jsonl', 'JSON Lines: {"source", "newsroom"?, "publishedAt"?, "mediaType"?, "body" | "bodyBase64"}')
  .option('--tokens', 'put the words of each sentence into the documents')
  .option('--mapping <file>', 'a JSON file that says which field of JSON articles is what')
  .addOption(new Option('--max-size <size>', 'largest report read from a path (default: 20MB)').argParser(bytes))
  .action(async (paths: string[], flags: ExtractFlags) => {
    const tokens = flags.tokens ?? false
    if (paths.length === 0) {
      const { extractLines } = await import('./extract.ts')
      process.exitCode = await extractLines(process.stdin, process.stdout, { tokens })
      return
    }
    const { extractPaths } = await import('./extract-paths.ts')
    const { mappingOf } = await import('./mapping-flag.ts')
    process.exitCode = await extractPaths(paths, process.stdout, {
      tokens,
      stdin: process.stdin,
      mapping: await mappingOf(flags.mapping ?? null),
      web: webOptions(flags),
      ...(flags.maxSize === undefined ? {} : { maxBytes: flags.maxSize }),
    })
  })
addWebFlags(extract)

program
  .command('parse')
  .description('print the words of reports with tags, lemmas and dependency trees, as CoNLL-U')
  .argument('<path...>', 'text and HTML files, folders, globs; - for standard input')
  .addOption(
    new Option('--trees <which>', 'sentences that get trees: all, those that can tell something, none')
      .choices(['all', 'reading', 'none'])
      .default('all'),
  )
  .addOption(new Option('--max-size <size>', 'largest file read (default: 20MB)').argParser(bytes))
  .action(async (paths: string[], flags: { readonly trees: 'all' | 'reading' | 'none'; readonly maxSize?: number }) => {
    const { parseCommand } = await import('./parse.ts')
    process.exitCode = await parseCommand(paths, { parse: flags.trees, maxSize: flags.maxSize ?? null })
  })

endWell()
try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`error: ${error.message}\n`)
  process.exitCode = NOTHING
}
