import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { addBackup, addRestore } from './commands/backup.ts'
import { addBrief } from './commands/brief.ts'
import { addClean } from './commands/clean.ts'
import { addExport } from './commands/export.ts'
import { addExtract } from './commands/extract.ts'
import { addFigures } from './commands/figures.ts'
import { addIngest } from './commands/ingest.ts'
import { addJudge } from './commands/judge.ts'
import { addParse } from './commands/parse.ts'
import { addPlaces } from './commands/places.ts'
import { addQuotes } from './commands/quotes.ts'
import { addSearch } from './commands/search.ts'
import { addStories } from './commands/stories.ts'
import { addVerify } from './commands/verify.ts'
import { addWatch } from './commands/watch.ts'
import { addWork } from './commands/work.ts'
import { endWell, UsageError } from './output.ts'

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

const program = new Command('sitrep')
  .description(
    "Reads several newsrooms' reports of one event and makes a sourced record and a situation report of them.",
  )
  .version(version())
  .showHelpAfterError('(sitrep --help shows how to call it)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : NOTHING))

addBrief(program)
addExtract(program)
addClean(program)
addParse(program)
addQuotes(program)
addFigures(program)
addPlaces(program)
addExport(program)
addJudge(program)
addIngest(program)
addStories(program)
addBackup(program)
addRestore(program)
addVerify(program)
addSearch(program)
addWork(program)
addWatch(program)

endWell()
try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`error: ${error.message}\n`)
  process.exitCode = NOTHING
}
