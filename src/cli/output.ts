import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'

/** A mistake in how the command was called: exit code 2 with the message alone. */
export class UsageError extends Error {}

const unfinished = new Set<string>()
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true })
})

/**
 * Writes text (or bytes) to a file so that the file is either as before or whole: to a temporary file beside it, then renamed.
 * Makes the folder when it is not there. Errors name the path.
 */
export async function writeWhole(
  path: string,
  text: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (existsSync(path) && statSync(path).isDirectory()) throw new UsageError(`Cannot write ${path}: it is a folder`)
    unfinished.add(temporary)
    const stream = createWriteStream(temporary)
    for await (const part of text) if (!stream.write(part)) await once(stream, 'drain')
    stream.end()
    await finished(stream)
    renameSync(temporary, path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(
      `Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}; choose another --out`,
    )
  } finally {
    if (unfinished.delete(temporary)) rmSync(temporary, { force: true })
  }
}

/** Writes text to standard output, waiting where the reader is slow. A reader that has gone ends the process with 0. */
export async function writeStdout(text: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const part of text) if (part && !process.stdout.write(part)) await once(process.stdout, 'drain')
}

/** Ends quietly when the pipe breaks (`| head`), with 130 at Ctrl-C and 143 at SIGTERM; nothing half-written stays. */
export function endWell(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.on('SIGINT', () => process.exit(130))
  process.on('SIGTERM', () => process.exit(143))
}
