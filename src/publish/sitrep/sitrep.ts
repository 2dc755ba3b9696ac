import type { SitrepSentence, StoryJson } from '../run.ts'
import type { Lookup } from '../view/lookup.ts'
import { mainRecord } from '../view/main-record.ts'
import { type Point, pointsOf } from '../view/story.ts'
import { citesOf, leadOf, tollPoints } from './lead.ts'
import { denialWords, pointWords } from './point-words.ts'
import { sentence } from './sentence.ts'

/** How many sentences of each sort the report has; all findings stand in the record. */
const MOST = { agreed: 6, differs: 10, denied: 10, only: 6 }

/**
 * The situation report: first what happened, by whom, where, when and how well it is sourced; then what differs, what is
 * denied, what is agreed besides, and what only one source says. Made of the records, findings and printed words alone;
 * a sentence that can cite nothing is not made.
 */
export function sitrepOf(
  story: Pick<StoryJson, 'documents' | 'lineages' | 'records' | 'main' | 'findings'>,
  lookup: Lookup,
): SitrepSentence[] {
  const points = pointsOf(story, lookup)
  const main = mainRecord(story)
  const toll = tollPoints(points, main?.place ?? null, lookup).filter(({ finding }) => finding.status !== 'differs')
  const told = new Set(toll.map(({ finding }) => finding.id))
  const isTold = ({ finding }: Point): boolean =>
    told.has(finding.id) || PARTS.has(finding.property) || (main !== null && isHappening(finding, main.id))
  const sentences = (all: readonly Point[], most: number): (SitrepSentence | null)[] =>
    all
      .filter((point) => point.finding.status === 'denied' || !isTold(point))
      .slice(0, most)
      .map((point) => sentence(pointWords(point), citesOf(point)))
  return [
    ...leadOf(story, points, lookup),
    ...sentences(points.differs, MOST.differs),
    ...sentences(points.denied, MOST.denied),
    ...points.denials.slice(0, MOST.denied).map((voice) => sentence(denialWords(voice), voice.statements)),
    ...sentences(points.agreed, MOST.agreed),
    ...sentences(points.only, MOST.only),
  ].filter((s) => s !== null)
}

/** Parts of a record that its own sentence has told. */
const PARTS: ReadonlySet<string> = new Set(['actor', 'recipient', 'name'])

const isHappening = ({ record, property }: Point['finding'], main: string): boolean =>
  record === main && property === 'happened'
