import { interval } from '../../value/edtf.ts'
import type { StoryJson } from '../run.ts'
import { mainRecord } from './main-record.ts'

/** Where an entry of the timeline stands to the news: told as background, the news itself, or still to come. */
export type Phase = 'earlier' | 'news' | 'ahead'

/** In the order of reading. */
const PHASES: readonly Phase[] = ['earlier', 'news', 'ahead']

export interface TimelineView {
  readonly edtf: string
  readonly text: string
  readonly record: string | null
  readonly finding: string | null
  readonly phase: Phase
}

/**
 * The story's timeline with the news apart from its background: what is told as history or ended before the main
 * happening began is earlier; what is planned, or begins after the report's date, is ahead.
 */
export function timelineOf(
  story: Pick<StoryJson, 'timeline' | 'records' | 'main'>,
  asOf: string | null,
): TimelineView[] {
  const main = mainRecord(story)?.date
  const news = main ? interval(main.edtf) : null
  const now = asOf === null ? null : interval(asOf)
  return story.timeline.map(({ edtf, text, record, finding }) => {
    const status = story.records.find(({ id }) => id === record)?.status ?? null
    const days = interval(edtf)
    const isAhead = status === 'planned' || (days !== null && now !== null && days.start >= now.end)
    const isEarlier = status === 'historical' || (days !== null && news !== null && days.end <= news.start)
    const phase = isAhead ? 'ahead' : isEarlier ? 'earlier' : 'news'
    return { edtf, text, record: record ?? null, finding: finding ?? null, phase }
  })
}

/** The entries by phase, those without any left out. */
export const phasesOf = (entries: readonly TimelineView[]): { phase: Phase; entries: TimelineView[] }[] =>
  PHASES.map((phase) => ({ phase, entries: entries.filter((entry) => entry.phase === phase) })).filter(
    ({ entries }) => entries.length > 0,
  )
