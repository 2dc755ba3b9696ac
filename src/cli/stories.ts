import { latest } from '../store/clock.ts'
import { timeOf } from '../store/known-at.ts'
import { cut } from '../store/storable.ts'
import { listStories, namedStories, revisionsOf, type StoryRow } from '../store/stories.ts'
import type { Paper } from './flags/paper.ts'
import type { StoreOptions } from './flags/store.ts'
import { UsageError, writeStdout } from './output.ts'
import { withStore } from './with-store.ts'

export interface StoriesOptions extends StoreOptions, Paper {
  readonly format: 'table' | 'json'
  readonly knownAt: string | null
  /** Only stories that changed later than this; as the user wrote it. */
  readonly since: string | null
  readonly limit: number | null
  /** A story whose revisions are told; null tells all stories. */
  readonly story: string | null
}

/** `sitrep stories`: the stories of a store, or the revisions of one. Exit code 0; 2 when there are none. */
export const storiesCommand = (options: StoriesOptions): Promise<0 | 2> =>
  withStore(options, { create: false }, async ({ db }) => {
    const knownAt = options.knownAt === null ? null : timeOf(options.knownAt)
    const rows =
      options.story === null ? await listStories(db, { block: options.block, knownAt }, selection(options)) : []
    if (options.story !== null) {
      const [story] = await namedStories(db, options.block, [options.story])
      if (story === undefined) throw new UsageError(`No story ${options.story} in the store: sitrep stories lists them`)
      rows.push(...(await revisionsOf(db, options.block, story)))
    }
    if (options.format === 'json') {
      const stories = { schema: 'sitrep/stories@1', knownAt: knownAt ?? (await latest(db)), stories: rows }
      await writeStdout([`${JSON.stringify(stories, null, 1)}\n`])
    } else await writeStdout(rows.length === 0 ? ['No stories\n'] : rows.map((row) => line(row, options)))
    return rows.length === 0 ? 2 : 0
  })

const selection = ({ since, limit }: StoriesOptions) => ({ since: since === null ? null : timeOf(since), limit })

/** One story a line: its id, days, counts, title. */
function line(
  { id, firstSaid, lastSaid, documents, lineages, findings, disputes, title }: StoryRow,
  paper: Paper,
): string {
  const [first, last] = [firstSaid?.slice(0, 10) ?? 'undated', lastSaid?.slice(0, 10) ?? '']
  const days = first === last || last === '' ? first : `${first}/${last}`
  const counts = `${documents} reports, ${lineages} sources, ${findings} findings, ${disputes} disputed`
  const head = `${id.padEnd(18)}  ${days.padEnd(21)}  ${counts.padEnd(54)}`
  const short = cut(title, Math.max(20, paper.width - head.length - 2))
  return `${head}  ${short.length < title.length ? `${short.trimEnd()}…` : title}\n`
}
