import { open, readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import type { Problem } from '../text/problem.ts'
import { isPassedOver, looksLikeText, mayBeReport } from './containers/members.ts'
import { problem, unreadable } from './problem.ts'

/** A file to read. */
export interface FoundFile {
  /** As the user would name it. */
  readonly path: string
  /** Its path below the folder given; the path itself for files given by name. */
  readonly below: string
  /** The user named it; what a search of a folder or pattern found may hold no report. */
  readonly isNamed: boolean
}

const HAS_PATTERN = /[*?[\]{}]|[!+@]\(/

/** The files that one input names, in order, or what is wrong with it. */
export async function* findFiles(input: string): AsyncGenerator<FoundFile | Problem> {
  if (input === '') {
    yield problem(
      'read/unreadable@1',
      'error',
      'Cannot read an empty name: give a file, a folder, a pattern or -',
      input,
    )
    return
  }
  let kind: 'file' | 'folder' | null = null
  try {
    kind = (await stat(input)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (!HAS_PATTERN.test(input)) {
      yield unreadable(input, error)
      return
    }
  }
  if (kind === 'file') yield { path: input, below: input, isNamed: true }
  else if (kind === 'folder') yield* folder(input)
  else yield* pattern(input)
}

async function* folder(input: string): AsyncGenerator<FoundFile | Problem> {
  const found: string[] = []
  const problems: Problem[] = []
  const ignored = { count: 0 }
  await search(input, found, problems, ignored)
  yield* problems.sort((a, b) => byBytes(a.source ?? '', b.source ?? ''))
  if (found.length === 0 && problems.length === 0) {
    const others =
      ignored.count === 0 ? 'it is empty' : `none of its ${ignored.count} files is text (.txt, .md, .html, …)`
    yield problem(
      'read/no-reports@1',
      'error',
      `No report in the folder ${input}: ${others}; name the files if they are reports`,
      input,
    )
  }
  for (const path of found.sort(byBytes)) yield { path, below: relative(input, path), isNamed: false }
}

async function search(path: string, found: string[], problems: Problem[], ignored: { count: number }): Promise<void> {
  let entries: import('node:fs').Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    problems.push(unreadable(path, error))
    return
  }
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue
    const below = join(path, entry.name)
    const isFolder = entry.isDirectory()
    const may = mayBeReport(entry.name)
    if (isFolder) await search(below, found, problems, ignored)
    else if (may === 'yes' || (may === 'unknown' && (await isText(below)))) found.push(below)
    else ignored.count++
  }
}

/** Do the first bytes look like text? For files without an ending. A file that cannot be opened is kept, to be reported. */
async function isText(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      if (!(await file.stat()).isFile()) return false
      const { bytesRead, buffer } = await file.read(Buffer.alloc(512), 0, 512, 0)
      return looksLikeText(buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch {
    return true
  }
}

async function* pattern(input: string): AsyncGenerator<FoundFile | Problem> {
  const { glob } = await import('tinyglobby')
  let found: string[] = []
  try {
    found = await glob(input.replace(/\\/g, '/'), {
      onlyFiles: true,
      dot: false,
      absolute: isAbsolute(input),
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
      followSymbolicLinks: true,
    })
  } catch (error) {
    yield unreadable(input, error)
    return
  }
  if (found.length === 0)
    yield problem(
      'read/no-match@1',
      'error',
      `No file matches ${input}: check the pattern, and quote it so that the shell leaves it alone`,
      input,
    )
  for (const path of found.sort(byBytes)) yield { path, below: path, isNamed: false }
}

/** Order of the bytes of paths, the same everywhere. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
