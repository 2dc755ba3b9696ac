import type { Sentence } from '../../annotate/sentence.ts'
import { interval } from '../../value/edtf.ts'
import type { Time } from '../times/time.ts'
import type { Draft } from './draft.ts'

/** Words before a time that make it another's: "rather than June", "since 2011", "before May". */
const AWAY = new Set(['than', 'since', 'before', 'after', 'until', 'till', 'ahead', 'pending'])
/** Older than this many days before the rest of the report, a happening is background. */
const LONG_AGO = 30

/** A time with the tokens it covers. */
export interface Placed {
  readonly time: Time
  readonly first: number
  readonly last: number
}

/** The times of a sentence by token. */
export function timesOf(sentence: Sentence, times: readonly Time[]): Placed[] {
  const placed: Placed[] = []
  for (const time of times) {
    if (time.span.start < sentence.span.start || time.span.end > sentence.span.end) continue
    const first = sentence.tokens.findIndex((t) => t.span.end > time.span.start)
    const last = sentence.tokens.findLastIndex((t) => t.span.start < time.span.end)
    if (first >= 0 && last >= first) placed.push({ time, first, last })
  }
  return placed
}

/** The time of an event: the nearest in the stretches it may stand in, else one that opens the sentence before it. */
export function timeOf(sentence: Sentence, placed: readonly Placed[], draft: Draft): Time | null {
  const usable = placed.filter(({ first }) => {
    const before = sentence.tokens[first - 1]?.text.toLowerCase() ?? ''
    if (before === 'until' || before === 'till') return draft.status === 'planned'
    return !AWAY.has(before)
  })
  for (const [from, to] of draft.timeIn) {
    const inside = usable.filter(({ first, last }) => first >= from && last <= to)
    if (inside.length > 0) {
      const away = (p: Placed): number => (p.first > draft.last ? p.first - draft.last : draft.first - p.last + 0.5)
      return inside.reduce((best, p) => (away(p) < away(best) ? p : best)).time
    }
  }
  const opening = usable.find(
    ({ first, last }) => first <= 2 && last < draft.first && sentence.tokens[last + 1]?.text === ',',
  )
  return opening && draft.timeIn.some(([from]) => from <= opening.last + 14) ? opening.time : null
}

/** Was it long before the report? By the rule of a relative time, or by an absolute one against the latest of the report. */
export function isLongAgo(time: Time, latest: number | null): boolean {
  if (time.relative !== null) {
    // A time told from another time of the report belongs to its story.
    if (time.relative.to !== 'publication') return false
    const shift = /^(day|week|month|quarter|year|decade|century)-(\d+)$/.exec(time.relative.rule)
    if (!shift) return false
    const days = { day: 1, week: 7, month: 30, quarter: 91, year: 365, decade: 3650, century: 36500 }[shift[1]!] ?? 0
    return days * Number(shift[2]) > LONG_AGO
  }
  const span = time.edtf === null ? null : interval(time.edtf)
  return span !== null && latest !== null && Number.isFinite(span.end) && latest - span.end > LONG_AGO
}

/** The day by which a report was written at the latest that its times and date show, in days since 1970; null when undated. */
export function latestDay(times: readonly Time[], publishedAt: string | null): number | null {
  const published = publishedAt === null ? null : interval(publishedAt)
  if (published) return published.start
  const ends = times.flatMap((t) => {
    const span = t.edtf === null || t.relative !== null ? null : interval(t.edtf)
    return span && Number.isFinite(span.start) && span.end - span.start <= 31 ? [span.start] : []
  })
  return ends.length === 0 ? null : Math.max(...ends)
}
