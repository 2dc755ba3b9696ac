import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Story } from '../group/story.ts'
import { settleStory } from '../pipeline.ts'
import type { Judgement } from '../reconcile/record.ts'
import type { Revision } from '../store/revisions.ts'
import { hashBytes } from '../text/id.ts'

/** A document as it is stored, with the names of the sources that hold it. */
export interface Held {
  readonly json: string
  readonly sources: readonly string[]
}

/** A stored document under the names of its current sources. */
export const documentOf = ({ json, sources }: Held): ExtractedDocument => ({
  ...(JSON.parse(json) as ExtractedDocument),
  source: sources[0]!,
  sources,
})

/** Dates, reconciles and publishes a story: what is stored of it. */
export function settle(
  story: Story,
  documents: readonly Held[],
  judgements: readonly Judgement[],
  basis: string,
): Revision {
  const settled = settleStory(story, documents.map(documentOf), judgements)
  const { entities, story: published } = settled
  const dates = settled.documents.flatMap(({ publishedAt }) => publishedAt?.edtf ?? []).sort()
  const { because: _, ...lasting } = published
  const { because: __, inferredDates, ...grouped } = story
  const hash = hashBytes(Buffer.from(JSON.stringify([lasting, entities, grouped, [...inferredDates]])))
  return { grouping: story, basis, hash, story: published, entities, dates }
}
