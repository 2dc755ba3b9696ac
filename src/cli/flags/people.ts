import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { ListedActor } from '../../read/actors.ts'
import { parseJudgements } from '../../reconcile/judgement-lines.ts'
import type { Judgement } from '../../reconcile/record.ts'
import type { Problem } from '../../text/problem.ts'
import { UsageError } from '../output.ts'

/** What people know and decided, as commander gives it: files. */
export interface PeopleFlags {
  readonly judgements?: string
  readonly actors?: string
}

/** The files, or null. */
export interface PeopleOptions {
  readonly judgements: string | null
  readonly actors: string | null
}

/** Adds what people bring to a run. */
export const addPeopleFlags = (command: Command): Command =>
  command
    .option('--judgements <file>', 'decisions of people, one JSON object a line (sitrep judge writes them)')
    .option('--actors <file>', 'a CSV of actors: alias,name,code,type,from,to')

export const peopleOptions = ({ judgements, actors }: PeopleFlags): PeopleOptions => ({
  judgements: judgements ?? null,
  actors: actors ?? null,
})

/** The judgements of a file; none without one. Throws a UsageError when the file cannot be read. */
export async function judgementsOf(
  path: string | null,
): Promise<{ readonly judgements: readonly Judgement[]; readonly problems: readonly Problem[] }> {
  return path === null ? { judgements: [], problems: [] } : parseJudgements(await textOf('--judgements', path), path)
}

/** The rows of a list of actors; none without one. Throws a UsageError that says what is wrong in it. */
export async function actorsOf(path: string | null): Promise<readonly ListedActor[]> {
  if (path === null) return []
  const { ActorsError, parseActors } = await import('../../read/actors.ts')
  try {
    return await parseActors(await textOf('--actors', path), path)
  } catch (error) {
    throw error instanceof ActorsError ? new UsageError(error.message) : error
  }
}

/** A file that a flag names. */
async function textOf(flag: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(
      `Cannot read ${flag} ${path}: ${error instanceof Error ? error.message : String(error)}; name a file that is there`,
    )
  }
}
