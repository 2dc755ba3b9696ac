import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Signature, Story } from '../group/story.ts'
import type { Language } from '../language/language.ts'
import { byDate, dateByStory, findStories, latestDate, reconcileStory } from '../pipeline.ts'
import { publishDocument, publishEntities, publishStory } from '../publish/publish.ts'
import type { DocumentJson, EntityJson, RunView, StoryJson } from '../publish/run.ts'
import type { Report } from '../read/report.ts'
import type { Judgement, Reconciled } from '../reconcile/record.ts'
import type { Problem } from '../text/problem.ts'
import { readAll } from './readers.ts'
import { Spill } from './spill.ts'

/** What reading the named inputs gave: documents in a spill, their signatures in memory. */
export interface Gathered {
  readonly documents: Documents
  readonly signatures: readonly Signature[]
  readonly problems: readonly Problem[]
}

/** Documents by id, parsed when asked for; the same report under two names is kept once with both sources. */
export class Documents {
  readonly #spill = new Spill()
  readonly #index = new Map<string, number>()
  readonly #sources = new Map<string, Set<string>>()

  get size(): number {
    return this.#index.size
  }

  /** Adds a document; false when the same one is there already, which then has one more source. */
  add(id: string, json: string, sources: readonly string[]): boolean {
    const names = this.#sources.get(id) ?? new Set()
    for (const name of sources) names.add(name)
    this.#sources.set(id, names)
    if (this.#index.has(id)) return false
    this.#index.set(id, this.#spill.push(json))
    return true
  }

  get(id: string): ExtractedDocument {
    const index = this.#index.get(id)
    if (index === undefined) throw new RangeError(`Cannot get document ${id}: it was never added`)
    const document = JSON.parse(this.#spill.get(index)) as ExtractedDocument
    const sources = [...this.#sources.get(id)!].sort()
    return { ...document, source: sources[0]!, sources }
  }

  close(): void {
    this.#spill.close()
  }
}

/** Reads every report. `progress` is told the count now and then. */
export async function gather(
  items: AsyncIterable<Report | Problem>,
  options: {
    readonly language: () => Promise<Language>
    readonly tokens: boolean
    readonly threads: number | null
    readonly progress: (read: number) => void
  },
): Promise<Gathered> {
  const documents = new Documents()
  const signatures: Signature[] = []
  const problems: Problem[] = []
  let read = 0
  const reports = (async function* () {
    for await (const item of items) {
      if ('severity' in item) problems.push(item)
      else yield item
    }
  })()
  await readAll(reports, options, (done) => {
    problems.push(...done.problems)
    if (done.document) {
      const isNew = documents.add(done.document.id, done.document.json, done.sources)
      if (isNew) signatures.push(done.document.signature)
      else {
        const message = `${done.sources[0]} is the same report as one already read: kept once, with both sources`
        problems.push({
          rule: 'read/same-report@1',
          severity: 'info',
          message,
          source: done.sources[0] ?? null,
          at: null,
        })
      }
    }
    options.progress(++read)
  })
  problems.sort((a, b) => order(a.source ?? '', b.source ?? '') || order(a.rule, b.rule) || order(a.message, b.message))
  return { documents, signatures, problems }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A run whose documents are still in the spill: what the writers of reports walk over. */
export interface PreparedRun {
  readonly asOf: string | null
  /** In the order of the output. */
  readonly documents: () => Generator<DocumentJson>
  readonly entities: readonly EntityJson[]
  readonly stories: () => Generator<StoryJson>
  /** Each story as a run of its own, for readers of one story at a time. */
  readonly views: () => Generator<RunView>
  readonly storyCount: number
  readonly problems: readonly Problem[]
}

/** Groups and reconciles what was gathered. Holds one story's documents at a time. */
export function prepare(
  gathered: Gathered,
  options: { readonly asOf: string | null; readonly tokens: boolean; readonly judgements: readonly Judgement[] },
): PreparedRun {
  const { documents, signatures, problems } = gathered
  const stories = findStories(signatures)
  const storyOf = new Map<string, Story>()
  const dates: { id: string; publishedAt: { edtf: string } | null }[] = []
  const results = new Spill()
  const merged: { entities: Reconciled['entities'] }[] = []
  for (const story of stories) {
    const found = story.documents.map((id) => documents.get(id))
    const result = reconcileStory(story, found, options.judgements)
    for (const { id, publishedAt } of result.documents) {
      dates.push({ id, publishedAt })
      storyOf.set(id, story)
    }
    results.push(JSON.stringify(result.reconciled))
    merged.push({ entities: result.reconciled.entities })
  }
  dates.sort(byDate)
  const { entities, canonical } = publishEntities(merged, [])
  const asOf = options.asOf ?? latestDate(dates)?.slice(0, 10) ?? null

  const dated = (id: string) => dateByStory(documents.get(id), storyOf.get(id)!)
  function* allDocuments() {
    for (const { id } of dates) yield publishDocument(dated(id), canonical, { tokens: options.tokens })
  }
  function* allStories() {
    for (let i = 0; i < stories.length; i++) yield storyAt(i)
  }
  const storyAt = (i: number): StoryJson => {
    const story = stories[i]!
    return publishStory(JSON.parse(results.get(i)) as Reconciled, story.documents.map(dated), entities)
  }
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const problemsOf = new Map<string, Problem[]>()
  for (const problem of problems)
    problemsOf.set(problem.source ?? '', [...(problemsOf.get(problem.source ?? '') ?? []), problem])
  function* views(): Generator<RunView> {
    for (let i = 0; i < stories.length; i++) {
      const docs = stories[i]!.documents.map((id) => publishDocument(dated(id), canonical, { tokens: false })).sort(
        byDate,
      )
      const own = new Set(merged[i]!.entities.map(({ id }) => id))
      yield {
        asOf,
        documents: docs,
        entities: [...own].flatMap((id) => byId.get(id) ?? []),
        stories: [storyAt(i)],
        problems: docs.flatMap((d) => d.sources.flatMap((source) => problemsOf.get(source) ?? [])),
      }
    }
  }
  return { asOf, documents: allDocuments, entities, stories: allStories, views, storyCount: stories.length, problems }
}
