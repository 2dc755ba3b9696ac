import { join } from 'node:path'
import type { ExtractedDocument } from '../extract/extraction.ts'
import { anchor } from '../group/anchor.ts'
import { byDate, latestDate } from '../pipeline.ts'
import { entityUnion, publishDocument } from '../publish/publish.ts'
import type { DocumentJson, EntityJson, RunView, StoryJson } from '../publish/run.ts'
import { takeDocuments } from '../store/documents.ts'
import { timeOf } from '../store/known-at.ts'
import { problemsAt } from '../store/problems.ts'
import { currentDocuments } from '../store/sightings.ts'
import type { Store } from '../store/store.ts'
import { namedStories, type Standing, takeRevisions } from '../store/stories.ts'
import type { Problem } from '../text/problem.ts'
import type { StoreOptions } from './flags/store.ts'
import { UsageError } from './output.ts'
import type { PreparedRun } from './prepare.ts'
import { type Kept, RunFolder, Shelf } from './shelf.ts'
import { withStore } from './with-store.ts'

/** Which stories of a store, and as they stood when. */
export interface StoredRunOptions extends StoreOptions {
  /** Ids of stories or of their revisions; none takes all. */
  readonly stories: readonly string[]
  /** As the user wrote it; null is now. */
  readonly knownAt: string | null
  readonly asOf: string | null
}

/**
 * Takes a run out of a store: the record as it was stored, its documents dated and named as it does. Hands it over as
 * `withRun` does. Gives the exit code: 0 there are documents, 2 there are none.
 */
export const withStoredRun = (
  options: StoredRunOptions,
  use: (run: PreparedRun) => Promise<void>,
): Promise<0 | 1 | 2> =>
  withStore(options, { create: false }, async (store) => {
    const folder = new RunFolder()
    const shelf = new Shelf(() => join(folder.path, 'store.jsonl'), true)
    try {
      const run = await storedRun(store, options, shelf)
      await use(run)
      return run.storyCount === 0 ? 2 : 0
    } finally {
      shelf.close()
      folder.close()
    }
  })

/** The run itself; its texts lie on `shelf`. */
export async function storedRun(store: Store, options: StoredRunOptions, shelf: Shelf): Promise<PreparedRun> {
  const { db } = store
  const standing: Standing = {
    block: options.block,
    knownAt: options.knownAt === null ? null : timeOf(options.knownAt),
  }
  const stories = options.stories.length === 0 ? null : await namedStories(db, options.block, options.stories)
  if (stories?.length === 0)
    throw new UsageError(`No story ${options.stories.join(', ')} in the store: sitrep stories lists them`)
  const sources = new Map(
    (await currentDocuments(db, options.block, standing.knownAt)).map((document) => [document.id, document.sources]),
  )
  const union = entityUnion()
  const documents: { id: string; publishedAt: { edtf: string } | null; json: Kept; sources: readonly string[] }[] = []
  const told: Told[] = []
  for await (const { grouping, content, entities: text } of takeRevisions(db, standing, stories)) {
    const entities = JSON.parse(text) as EntityJson[]
    const canonical = new Map(entities.flatMap(({ id, mergedFrom }) => mergedFrom.map((own) => [own, id] as const)))
    const texts = await takeDocuments(db, grouping.documents)
    const own = grouping.documents.map((id) => {
      const names = sources.get(id) ?? []
      const extracted = JSON.parse(texts.get(id)!) as ExtractedDocument
      const named = names.length === 0 ? extracted : { ...extracted, source: names[0]!, sources: names }
      const document = anchor(named, grouping)
      const json = shelf.keep(JSON.stringify(publishDocument(document, canonical, { tokens: false })))
      return { id, publishedAt: document.publishedAt, json, sources: document.sources }
    })
    documents.push(...own)
    told.push({
      first: own[0]!,
      story: shelf.keep(content),
      documents: own.map(({ json }) => json),
      entities: entities.map(({ id }) => id),
      sources: own.flatMap((document) => document.sources),
    })
    union.add(entities as Parameters<typeof union.add>[0])
  }
  told.sort((a, b) => byDate(a.first, b.first))
  documents.sort(byDate)
  const { entities } = union.finish()
  const asOf = options.asOf ?? latestDate(documents)?.slice(0, 10) ?? null
  const all = await problemsAt(db, options.block, standing.knownAt ?? 'infinity')
  const shown = new Set(documents.flatMap((document) => document.sources))
  const problems = stories === null ? all : all.filter(({ source }) => source !== null && shown.has(source))
  problems.sort((a, b) => order(a.source ?? '', b.source ?? '') || order(a.rule, b.rule) || order(a.message, b.message))
  return {
    asOf,
    *documents() {
      for (const { json } of documents) yield shelf.text(json)
    },
    entities,
    *stories() {
      for (const { story } of told) yield shelf.text(story)
    },
    views: () => viewsOf(told, { asOf, entities, problems, shelf }),
    storyCount: told.length,
    problems,
  }
}

/** A story on the shelf. */
interface Told {
  readonly first: { readonly id: string; readonly publishedAt: { readonly edtf: string } | null }
  readonly story: Kept
  readonly documents: readonly Kept[]
  readonly entities: readonly string[]
  readonly sources: readonly string[]
}

function* viewsOf(
  told: readonly Told[],
  {
    asOf,
    entities,
    problems,
    shelf,
  }: {
    readonly asOf: string | null
    readonly entities: readonly EntityJson[]
    readonly problems: readonly Problem[]
    readonly shelf: Shelf
  },
): Generator<RunView> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  for (const one of told) {
    const sources = new Set(one.sources)
    yield {
      asOf,
      documents: one.documents.map((json) => JSON.parse(shelf.text(json)) as DocumentJson).sort(byDate),
      entities: one.entities.flatMap((id) => byId.get(id) ?? []),
      stories: [JSON.parse(shelf.text(one.story)) as StoryJson],
      problems: problems.filter(({ source }) => source !== null && sources.has(source)),
    }
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
