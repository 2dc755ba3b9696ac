import { exportRun, FORMATS, type FormatName } from '../publish/exports/formats.ts'
import type { DocumentJson, RunView, StoryJson } from '../publish/run.ts'
import { UsageError, writeStdout, writeWhole } from './output.ts'
import type { PreparedRun } from './prepare.ts'
import { isRunFile, readRun } from './run-file.ts'
import type { StoredRunOptions } from './stored-run.ts'
import { type RunOptions, withRun } from './with-run.ts'

export interface ExportOptions extends RunOptions {
  /** Stories of a store instead of reports; null reads the inputs. */
  readonly stored: Omit<StoredRunOptions, 'asOf'> | null
  readonly as: FormatName
  /** A file; null is standard output. */
  readonly out: string | null
  /** The side file; null for none. */
  readonly trace: string | null
}

/**
 * `sitrep export PATH… --as NAME`: reads the reports as `brief` does, or a run that `brief --format json` wrote, or
 * takes the record out of a store, and writes it in another format; with `trace` the side file too.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function exportCommand(paths: readonly string[], options: ExportOptions): Promise<0 | 1 | 2> {
  if (FORMATS[options.as].binary && options.out === null)
    throw new UsageError(`Cannot print ${options.as}, which is no text: say where to write it with --out FILE`)
  if (options.stored !== null) {
    const { withStoredRun } = await import('./stored-run.ts')
    return withStoredRun({ ...options.stored, asOf: options.asOf }, (run) => write(viewOf(run), options))
  }
  const runs = await Promise.all(paths.map(isRunFile))
  if (!runs.includes(true)) return withRun(paths, options, (run) => write(viewOf(run), options))
  if (paths.length > 1)
    throw new UsageError(`Cannot export ${paths[runs.indexOf(true)]}, a run, together with other inputs: name it alone`)
  const run = await readRun(paths[0]!)
  await write(run, options)
  return run.documents.length === 0 ? 2 : run.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function write(run: RunView, { as, out, trace }: ExportOptions): Promise<void> {
  const made = await exportRun(run, as)
  const file = await made.file()
  const parts = file instanceof Uint8Array ? [file] : file
  if (out !== null) await writeWhole(out, parts)
  else await writeStdout(parts as Iterable<string>)
  if (trace !== null) await writeWhole(trace, made.trace())
}

const viewOf = (run: PreparedRun): RunView => ({
  asOf: run.asOf,
  documents: [...run.documents()].map((text) => JSON.parse(text) as DocumentJson),
  entities: run.entities,
  stories: [...run.stories()].map((text) => JSON.parse(text) as StoryJson),
  problems: run.problems,
})
