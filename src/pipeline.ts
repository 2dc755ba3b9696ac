import { annotate } from './annotate/annotate.ts'
import { type Cleaned, clean } from './clean/clean.ts'
import type { Body } from './clean/doors/body.ts'
import { decode } from './clean/doors/decode.ts'
import { mergeSameReports } from './clean/merge.ts'
import { learnSiteBlocks, NO_SITE_BLOCKS, type SiteBlocks } from './clean/site-blocks.ts'
import { extract } from './extract/extract.ts'
import type { ExtractedDocument } from './extract/extraction.ts'
import { anchor } from './group/anchor.ts'
import { group } from './group/group.ts'
import { signatureOf } from './group/signature.ts'
import type { Signature, Story } from './group/story.ts'
import type { Language } from './language/language.ts'
import { publishDocument, publishEntities, publishStory } from './publish/publish.ts'
import type { RunView } from './publish/run.ts'
import type { ListedActor } from './read/actors.ts'
import type { Report } from './read/report.ts'
import { aboutDocuments, unmet } from './reconcile/judgements.ts'
import { reconcile } from './reconcile/reconcile.ts'
import type { Judgement, Reconciled } from './reconcile/record.ts'
import { faultOf, type Problem } from './text/problem.ts'

/** One report read: the document, or null with the problem that says why there is none. */
export interface Reading {
  readonly document: ExtractedDocument | null
  readonly problems: readonly Problem[]
}

/** Report → the cleaned document alone: its text, blocks, and what was taken out and why; null when there is none. */
export const cleanReport = async (report: Report): Promise<Cleaned> => clean(await decode(report))

/** Report → document with everything that one document says. The only part that waits: a door may load its library. */
export const readReport = async (report: Report, language: Language): Promise<Reading> =>
  readBody(await decode(report), language)

/** The same of a report that is decoded; `siteBlocks` is what the pages of its host share. */
export function readBody(body: Body, language: Language, siteBlocks: SiteBlocks = NO_SITE_BLOCKS): Reading {
  try {
    const { document, problems } = clean(body, siteBlocks)
    return { document: document && extract(annotate(document, language), language), problems }
  } catch (error) {
    return { document: null, problems: [faultOf('pipeline/fault@1', body.report.source, error)] }
  }
}

/** Documents → stories. `group` sees signatures only, and what people judged of two documents. */
export const findStories = (signatures: readonly Signature[], judgements: readonly Judgement[] = []): Story[] =>
  group(signatures, aboutDocuments(judgements, signatures))

/** One story with its documents → the record. */
export function reconcileStory(
  story: Story,
  documents: readonly ExtractedDocument[],
  judgements: readonly Judgement[],
  actors: readonly ListedActor[] = [],
): { documents: ExtractedDocument[]; reconciled: Reconciled } {
  const dated = documents.map((document) => anchor(document, story))
  return { documents: dated, reconciled: reconcile(story, dated, judgements, actors) }
}

/** One story with its documents → the record as the contract prints it, with the top-level ids of its entities. */
export function settleStory(
  story: Story,
  documents: readonly ExtractedDocument[],
  judgements: readonly Judgement[],
  actors: readonly ListedActor[] = [],
) {
  const { documents: dated, reconciled } = reconcileStory(story, documents, judgements, actors)
  const { entities, canonical } = publishEntities(
    [reconciled],
    dated.flatMap((document) => document.entities),
  )
  return { documents: dated, reconciled, entities, canonical, story: publishStory(reconciled, dated, entities) }
}

/** The latest date of publication, or null: what `asOf` is when the user gives none. */
export const latestDate = (
  documents: readonly { readonly publishedAt: { readonly edtf: string } | null }[],
): string | null =>
  documents.reduce<string | null>(
    (latest, { publishedAt }) =>
      publishedAt && (latest === null || publishedAt.edtf > latest) ? publishedAt.edtf : latest,
    null,
  )

/** The whole flow in memory, for a few reports: what the command does for many, in one paragraph. */
export async function brief(
  reports: readonly Report[],
  language: Language,
  options: {
    asOf?: string
    tokens?: boolean
    judgements?: readonly Judgement[]
    actors?: readonly ListedActor[]
  } = {},
): Promise<RunView> {
  const bodies = await Promise.all(reports.map(decode))
  const siteBlocks = learnSiteBlocks(bodies)
  const readings = bodies.map((body) => readBody(body, language, siteBlocks))
  const { documents, problems: notes } = mergeSameReports(readings.flatMap(({ document }) => document ?? []))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const judgements = options.judgements ?? []
  const stories = findStories(documents.map(signatureOf), judgements)
  const results = stories.map((story) =>
    reconcileStory(
      story,
      story.documents.map((id) => byId.get(id)!),
      judgements,
      options.actors,
    ),
  )
  const dated = results.flatMap((result) => result.documents).sort(byDate)
  const { entities, canonical } = publishEntities(
    results.map((result) => result.reconciled),
    dated.flatMap((d) => d.entities),
  )
  return {
    asOf: options.asOf ?? latestDate(dated)?.slice(0, 10) ?? null,
    documents: dated.map((document) => publishDocument(document, canonical, { tokens: options.tokens ?? false })),
    entities,
    stories: results.map((result) => publishStory(result.reconciled, result.documents, entities)),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...notes,
      ...unmet(judgements, new Set(results.flatMap(({ reconciled }) => reconciled.judgements.map(({ id }) => id)))),
    ],
  }
}

/** Order of documents in every output: by publication date (undated last), then id. */
export function byDate(
  a: { publishedAt: { edtf: string } | null; id: string },
  b: { publishedAt: { edtf: string } | null; id: string },
): number {
  const [x, y] = [a.publishedAt?.edtf ?? '~', b.publishedAt?.edtf ?? '~']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
