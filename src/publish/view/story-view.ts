import type { RunView, SitrepSentence, StoryJson } from '../run.ts'
import { leadOf } from '../sitrep/lead.ts'
import { type ChangesView, changesOf } from './changes.ts'
import { english } from './lang/english.ts'
import type { Labels } from './lang/labels.ts'
import { entityIndex, type Lookup, lookupOf } from './lookup.ts'
import { type MeasureView, measuresOf } from './measures.ts'
import { type NamingView, namingOf } from './naming.ts'
import { type SourceView, sourcesOf } from './sources.ts'
import { type Speaker, speakersOf } from './speakers.ts'
import { type Heading, headingOf, type Points, pointsOf } from './story.ts'
import { type TimelineView, timelineOf } from './timeline.ts'

/** One story laid out for a reader: what the terminal, the Markdown and the page all show. */
export interface StoryView {
  readonly labels: Labels
  readonly story: StoryJson
  readonly lookup: Lookup
  readonly heading: Heading
  /** "3 reports, 2 sources (copies count once)". */
  readonly basis: string
  readonly points: Points
  /** The first sentences of the situation report: what happened, where, when, who, how well sourced. */
  readonly lead: readonly SitrepSentence[]
  readonly measures: readonly MeasureView[]
  readonly speakers: readonly Speaker[]
  readonly sources: readonly SourceView[]
  readonly timeline: readonly TimelineView[]
  /** What the sources name differently. */
  readonly names: readonly NamingView[]
  /** Since an earlier run; null when the run was not asked. */
  readonly changes: ChangesView | null
}

/** The stories of a run, each with its own documents only: the cost is that of their sum. */
export function* storyViews(run: RunView, labels: Labels = english): Generator<StoryView> {
  const documents = new Map(run.documents.map((document) => [document.id, document]))
  const entity = entityIndex(run.entities)
  for (const story of run.stories) {
    const lookup = lookupOf(
      story.documents.flatMap((id) => documents.get(id) ?? []),
      entity,
    )
    const points = pointsOf(story, lookup)
    yield {
      labels,
      story,
      lookup,
      heading: headingOf(story, lookup),
      basis: basisOf(story, labels),
      points,
      lead: story.sitrep.slice(0, leadOf(story, points, lookup).length),
      measures: measuresOf(story, lookup, labels),
      speakers: speakersOf(lookup),
      sources: sourcesOf(story, lookup),
      timeline: timelineOf(story, run.asOf),
      names: namingOf(lookup),
      changes: changesOf(story, lookup, labels),
    }
  }
}

const basisOf = ({ documents, lineages }: StoryJson, labels: Labels): string =>
  documents.length > lineages.length
    ? labels.copiesOnce(documents.length, lineages.length)
    : labels.reports(documents.length)
