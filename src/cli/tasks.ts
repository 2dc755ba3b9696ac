import type { Body } from '../clean/doors/body.ts'
import { decode } from '../clean/doors/decode.ts'
import type { SiteBlocks } from '../clean/site-blocks.ts'
import type { Entity } from '../extract/entities/entity.ts'
import type { ExtractedDocument } from '../extract/extraction.ts'
import { signatureOf } from '../group/signature.ts'
import type { Signature, Story } from '../group/story.ts'
import type { Language } from '../language/language.ts'
import { readBody, settleStory } from '../pipeline.ts'
import { publishDocument } from '../publish/publish.ts'
import type { ListedActor } from '../read/actors.ts'
import type { Report } from '../read/report.ts'
import type { Judgement } from '../reconcile/record.ts'
import type { Problem } from '../text/problem.ts'
import type { Opened } from './bodies.ts'
import type { Kept, Shelf } from './shelf.ts'

/** One report done: its document as JSON put away (tokens dropped unless asked for), and what grouping needs of it. */
export interface ReadDone {
  readonly document: { readonly id: string; readonly json: Kept; readonly signature: Signature } | null
  readonly sources: readonly string[]
  readonly problems: readonly Problem[]
}

/** A story with its documents as `ReadDone` gave them, and all their sources. */
export interface StoryTask {
  readonly story: Story
  readonly documents: readonly { readonly json: Kept; readonly sources: readonly string[] }[]
  readonly judgements: readonly Judgement[]
  readonly actors: readonly ListedActor[]
  readonly tokens: boolean
}

/** A story done: everything as the contract prints it, put away. */
export interface StoryDone {
  readonly documents: readonly {
    readonly id: string
    readonly publishedAt: { readonly edtf: string } | null
    readonly sources: readonly string[]
    readonly json: Kept
  }[]
  readonly story: Kept
  readonly entities: readonly Entity[]
  /** Ids of the judgements it took up. */
  readonly judgements: readonly string[]
}

/** What a thread is asked, and what it answers: where it put its texts, so that they pass through no other thread. */
export type Task =
  | { readonly kind: 'decode'; readonly reports: readonly Report[] }
  | {
      readonly kind: 'read'
      readonly reports: readonly (Report | Body)[]
      readonly siteBlocks: SiteBlocks
      readonly tokens: boolean
    }
  | { readonly kind: 'settle'; readonly stories: readonly StoryTask[] }
export type Answer =
  | { readonly decoded: readonly Body[] }
  | { readonly read: readonly ReadDone[] }
  | { readonly settled: readonly StoryDone[] }

/** Reads one report to the end of `extract`. Trees and tokens end here, but for `tokens`. */
export function readOne({ body, siteBlocks }: Opened, language: Language, tokens: boolean, shelf: Shelf): ReadDone {
  const { document, problems } = readBody(body, language, siteBlocks)
  if (!document) return { document: null, sources: [body.report.source], problems }
  const kept: ExtractedDocument = tokens
    ? document
    : {
        ...document,
        sentences: document.sentences.map(({ span, block }) => ({ span, block, tokens: [], chunks: [], clauses: [] })),
      }
  const signature = signatureOf(document)
  const json = shelf.keep(JSON.stringify(kept))
  return { document: { id: document.id, json, signature }, sources: document.sources, problems }
}

/** Dates, reconciles and publishes one story. Ids of merged entities hash content, so no other story is needed. */
export function settleTask({ story, documents, judgements, actors, tokens }: StoryTask, shelf: Shelf): StoryDone {
  const read = documents.map(({ json, sources }) => ({
    ...(JSON.parse(shelf.text(json)) as ExtractedDocument),
    source: sources[0]!,
    sources,
  }))
  const settled = settleStory(story, read, judgements, actors)
  return {
    documents: settled.documents.map((document) => ({
      id: document.id,
      publishedAt: document.publishedAt && { edtf: document.publishedAt.edtf },
      sources: document.sources,
      json: shelf.keep(JSON.stringify(publishDocument(document, settled.canonical, { tokens }))),
    })),
    story: shelf.keep(JSON.stringify(settled.story)),
    entities: settled.entities,
    judgements: settled.reconciled.judgements.map(({ id }) => id),
  }
}

/** Does a task, on whatever thread. */
export async function perform(task: Task, language: () => Promise<Language>, shelf: Shelf): Promise<Answer> {
  if (task.kind === 'settle') return { settled: task.stories.map((story) => settleTask(story, shelf)) }
  if (task.kind === 'decode') return { decoded: await Promise.all(task.reports.map(decode)) }
  const { siteBlocks, tokens } = task
  const read: ReadDone[] = []
  for (const report of task.reports) {
    const body = 'report' in report ? report : await decode(report)
    read.push(readOne({ body, siteBlocks }, await language(), tokens, shelf))
  }
  return { read }
}
