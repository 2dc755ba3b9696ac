import { timeOf } from '../store/known-at.ts'
import { type Hit, type Query, search } from '../store/search.ts'
import type { Paper } from './flags/paper.ts'
import type { StoreOptions } from './flags/store.ts'
import { writeStdout } from './output.ts'
import { withStore } from './with-store.ts'

export interface SearchOptions extends StoreOptions, Paper {
  readonly query: Query
  readonly knownAt: string | null
  readonly limit: number
  readonly format: 'text' | 'json'
}

/** `sitrep search`: what a store holds about something. Exit code 0; 2 when nothing is found. */
export const searchCommand = (options: SearchOptions): Promise<0 | 2> =>
  withStore<0 | 2>(options, { create: false }, async ({ db }) => {
    const knownAt = options.knownAt === null ? null : timeOf(options.knownAt)
    const hits = await search(db, { block: options.block, knownAt }, options.query, options.limit)
    await writeStdout(
      options.format === 'json'
        ? [`${JSON.stringify({ schema: 'sitrep/search@1', knownAt, hits }, null, 1)}\n`]
        : hits.length === 0
          ? ['Nothing found\n']
          : textOf(hits, options.color),
    )
    return hits.length === 0 ? 2 : 0
  })

/** Hits under the stories they belong to, in the order found. */
function* textOf(hits: readonly Hit[], color: boolean): Generator<string> {
  const stories = new Map<string | null, Hit[]>()
  for (const hit of hits) stories.set(hit.story, [...(stories.get(hit.story) ?? []), hit])
  for (const [story, own] of stories) {
    const title = own[0]!.storyTitle ?? 'In no story yet'
    yield `${color ? `\u001b[1m${title}\u001b[22m` : title}${story === null ? '' : ` (${story})`}\n`
    for (const { kind, title: what, date, detail } of own)
      yield `  ${kind}: ${[what.replace(/\s+/g, ' '), detail, date].filter((part) => part !== null && part !== '').join('; ')}\n`
  }
}
