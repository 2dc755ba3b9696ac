import { compareEdtf } from '../value/edtf.ts'
import type { EventRecord, TimelineEntry } from './record.ts'

/** Dated records in order of their days; of one day, background before news, then by title. Plans come where they fall. */
export function makeTimeline(records: readonly EventRecord[]): readonly TimelineEntry[] {
  const dated = records.flatMap((r) => (r.date === null ? [] : [{ r, edtf: r.date.edtf }]))
  const rank = (r: EventRecord): number => (r.status === 'historical' ? 0 : 1)
  return dated
    .sort(
      (a, b) =>
        compareEdtf(a.edtf, b.edtf) ||
        rank(a.r) - rank(b.r) ||
        (a.r.title < b.r.title ? -1 : a.r.title > b.r.title ? 1 : 0),
    )
    .map(({ r, edtf }) => ({ edtf, record: r.id, text: r.title }))
}
