import { byDate, findStories, latestDate } from '../pipeline.ts'
import { entityUnion } from '../publish/publish.ts'
import type { DocumentJson, EntityJson, RunView, StoryJson } from '../publish/run.ts'
import type { ListedActor } from '../read/actors.ts'
import { unmet } from '../reconcile/judgements.ts'
import type { Judgement } from '../reconcile/record.ts'
import type { Problem } from '../text/problem.ts'
import type { Gathered } from './gather.ts'
import type { Kept, Shelf } from './shelf.ts'
import { type StoryDone, type StoryTask, settleTask } from './tasks.ts'
import { type Crew, inOrder } from './threads.ts'

/** A run whose documents and stories are put away as JSON text: what the writers of reports walk over. */
export interface PreparedRun {
  readonly asOf: string | null
  /** Documents in the order of the output. */
  readonly documents: () => Generator<string>
  readonly entities: readonly EntityJson[]
  readonly stories: () => Generator<string>
  /** Each story as a run of its own, for readers of one story at a time. */
  readonly views: () => Generator<RunView>
  readonly storyCount: number
  readonly problems: readonly Problem[]
}

/** From how many documents on a task is worth a message of its own. */
const DOCUMENTS_A_TASK = 16

/** Groups what was gathered and settles each story, on threads when there are some. Holds few stories at a time. */
export async function prepare(
  gathered: Gathered,
  options: {
    readonly asOf: string | null
    readonly tokens: boolean
    readonly judgements: readonly Judgement[]
    readonly actors?: readonly ListedActor[]
    readonly threads: Crew | null
    readonly shelf: Shelf
  },
): Promise<PreparedRun> {
  const { documents, signatures } = gathered
  const stories = findStories(signatures, options.judgements)
  const met = new Set<string>()
  const { shelf } = options
  const results: Kept[] = []
  const union = entityUnion()
  const order: { id: string; publishedAt: { edtf: string } | null; json: Kept }[] = []
  const members: { documents: readonly Kept[]; entities: readonly string[] }[] = []

  const take = (settled: readonly StoryDone[]) => {
    for (const done of settled) {
      for (const { id, publishedAt, json } of done.documents) order.push({ id, publishedAt, json })
      results.push(done.story)
      members.push({ documents: done.documents.map(({ json }) => json), entities: done.entities.map(({ id }) => id) })
      union.add(done.entities)
      for (const id of done.judgements) met.add(id)
    }
  }
  const task = (storyIndex: number): StoryTask => ({
    story: stories[storyIndex]!,
    documents: stories[storyIndex]!.documents.map((id) => documents.get(id)),
    judgements: options.judgements,
    actors: options.actors ?? [],
    tokens: options.tokens,
  })
  const { threads } = options
  if (threads) {
    await inOrder(
      parcels(stories.map((story) => story.documents.length)),
      threads.count * 2,
      async (indices) => {
        try {
          const answer = await threads.pool.run({ kind: 'settle', stories: indices.map(task) })
          return 'settled' in answer ? answer.settled : []
        } catch {
          // A thread may lack the memory that the main one has.
          return indices.map((index) => settleTask(task(index), shelf))
        }
      },
      take,
    )
  } else for (let i = 0; i < stories.length; i++) take([settleTask(task(i), shelf)])

  order.sort(byDate)
  const problems = [...gathered.problems, ...unmet(options.judgements, met)]
  const { entities } = union.finish()
  const asOf = options.asOf ?? latestDate(order)?.slice(0, 10) ?? null
  function* allDocuments() {
    for (const { json } of order) yield shelf.text(json)
  }
  function* allStories() {
    for (const story of results) yield shelf.text(story)
  }
  function* views(): Generator<RunView> {
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    const bySource = new Map<string, Problem[]>()
    for (const problem of problems) {
      const list = bySource.get(problem.source ?? '')
      if (list) list.push(problem)
      else bySource.set(problem.source ?? '', [problem])
    }
    for (let i = 0; i < results.length; i++) {
      const docs = members[i]!.documents.map((json) => JSON.parse(shelf.text(json)) as DocumentJson).sort(byDate)
      yield {
        asOf,
        documents: docs,
        entities: members[i]!.entities.flatMap((id) => byId.get(id) ?? []),
        stories: [JSON.parse(shelf.text(results[i]!)) as StoryJson],
        problems: docs.flatMap((document) => document.sources.flatMap((source) => bySource.get(source) ?? [])),
      }
    }
  }
  return {
    asOf,
    documents: allDocuments,
    entities,
    stories: allStories,
    views,
    storyCount: stories.length,
    problems,
  }
}

/** Indices of stories in lists of about `DOCUMENTS_A_TASK` documents; a large story is alone. */
function* parcels(sizes: readonly number[]): Generator<number[]> {
  let parcel: number[] = []
  let held = 0
  for (const [index, size] of sizes.entries()) {
    parcel.push(index)
    held += size
    if (held >= DOCUMENTS_A_TASK) {
      yield parcel
      parcel = []
      held = 0
    }
  }
  if (parcel.length > 0) yield parcel
}
