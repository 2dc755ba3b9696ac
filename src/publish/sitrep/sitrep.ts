import type { SitrepSentence, StoryJson } from '../run.ts'
import type { Lookup } from '../view/lookup.ts'
import { type Point, pointsOf } from '../view/story.ts'
import { citesOf, leadOf, tollPoints } from './lead.ts'
import { pointWords } from './point-words.ts'
import { sentence } from './sentence.ts'

/** How many sentences of each sort the report has; all findings stand in the record. */
const MOST = { agreed: 6, differs: 10, denied: 10, only: 6 }

/**
 * The situation report: first what happened, by whom, where, when and how well it is sourced; then what differs, what is
 * denied, what is agreed besides, and what only one source says. Made of the records, findings and printed words alone;
 * a sentence that can cite nothing is not made.
 */
export function sitrepOf(
  story: Pick<StoryJson, 'documents' | 'lineages' | 'records' | 'findings'>,
  lookup: Lookup,
): SitrepSentence[] {
  const points = pointsOf(story, lookup)
  const lead = leadOf(story, points, lookup)
  const told = new Set(
    tollPoints(points)
      .filter(({ finding }) => finding.status !== 'differs')
      .map(({ finding }) => finding.id),
  )
  const main = story.records.length > 0
  const rest = (all: readonly Point[], most: number): SitrepSentence[] =>
    all
      .filter(({ finding }) => !told.has(finding.id) && !(main && isTrivial(finding)))
      .slice(0, most)
      .map((point) => sentence(pointWords(point), citesOf(point)))
      .filter((s) => s !== null)
  return [
    ...lead,
    ...rest(points.differs, MOST.differs),
    ...rest(points.denied, MOST.denied),
    ...rest(points.agreed, MOST.agreed),
    ...rest(points.only, MOST.only),
  ]
}

/** Parts of a record that its own sentence has told. */
const isTrivial = ({ property }: Point['finding']): boolean =>
  property === 'actor' || property === 'recipient' || property === 'name'
