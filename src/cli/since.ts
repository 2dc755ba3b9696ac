import { readFile } from 'node:fs/promises'
import type { DocumentJson, StoryJson } from '../publish/run.ts'
import { readEarlier } from '../publish/since/earlier.ts'
import { changesSince } from '../publish/since/since.ts'
import { entityIndex } from '../publish/view/lookup.ts'
import type { Problem } from '../text/problem.ts'
import { UsageError } from './output.ts'
import type { PreparedRun } from './prepare.ts'

/**
 * Reads what `--since` names, a run that `--format json` wrote, and gives the function that puts into each story of a
 * run what changed since. Throws a UsageError when the file cannot be read as one. Earlier stories that none of the run
 * goes on with become a note.
 */
export async function sinceOf(path: string): Promise<(run: PreparedRun) => PreparedRun> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `Cannot read --since ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
    )
  })
  const earlier = readEarlier(text)
  if (typeof earlier === 'string') throw new UsageError(`Cannot read --since ${path} as an earlier run: ${earlier}`)
  return (run) => {
    const since = changesSince(earlier)
    const entity = entityIndex(run.entities)
    const sources = new Map<string, readonly string[]>()
    for (const json of run.documents()) {
      const document = JSON.parse(json) as DocumentJson
      sources.set(document.id, document.sources)
    }
    const withChanges = (story: StoryJson): StoryJson => ({
      ...story,
      changes: since.of(
        story,
        story.documents.map((id) => ({ id, sources: sources.get(id) ?? [] })),
        entity,
      ),
    })
    // Once, so that what was lost is known before anything is written.
    for (const json of run.stories()) withChanges(JSON.parse(json) as StoryJson)
    const lost = since.lost().map(
      (title): Problem => ({
        rule: 'since/lost-story@1',
        severity: 'info',
        message: `The earlier run has a story that none of this run goes on with: “${title}”`,
        source: null,
        at: null,
      }),
    )
    return {
      ...run,
      problems: [...run.problems, ...lost],
      *stories() {
        for (const json of run.stories()) yield JSON.stringify(withChanges(JSON.parse(json) as StoryJson))
      },
      *views() {
        for (const view of run.views()) yield { ...view, stories: view.stories.map(withChanges) }
      },
    }
  }
}
