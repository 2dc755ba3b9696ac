import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Quantity } from '../extract/quantities/quantity.ts'
import type { Time } from '../extract/times/time.ts'
import { firstDay, lastDay } from '../value/edtf.ts'
import { resolveRelative } from '../value/relative.ts'
import type { Story } from './story.ts'

/** Counts that grow or change while a story goes on, so that they hold as of a day. */
const CHANGING = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'detained',
  'displaced',
  'trapped',
  'affected',
  'fighters',
  'population',
  'damaged',
])

/**
 * The document with the date its story gives it, its relative times resolved, and the periods and days that its
 * quantities wait for. What has no date stays as it is: the rule remains, `edtf` null.
 */
export function anchor(document: ExtractedDocument, story: Story): ExtractedDocument {
  const publishedAt = document.publishedAt ?? story.inferredDates.get(document.id) ?? null
  const day = publishedAt && dayOf(publishedAt.edtf)
  const times = resolveTimes(document.times, publishedAt && (day ?? publishedAt.edtf))
  const byId = new Map(times.map((time) => [time.id, time]))
  const quotations = new Map(document.quotations.map((q) => [q.id, q]))
  const quantities = document.quantities.map((quantity): Quantity => {
    const since = quantity.since === null ? null : (byId.get(quantity.since)?.edtf ?? null)
    const period = quantity.period ?? (since && day ? periodOf(since, day) : null)
    const said = quotations.get(quantity.quotation ?? '')?.time
    const asOf =
      quantity.asOf ??
      (CHANGING.has(quantity.measure) && !quantity.former && day
        ? saidOn(said ? byId.get(said) : undefined, day)
        : null)
    return period === quantity.period && asOf === quantity.asOf ? quantity : { ...quantity, period, asOf }
  })
  return { ...document, publishedAt, times, quantities }
}

/** The day of a date of publication, without its clock time; null for a month or year. */
function dayOf(edtf: string): string | null {
  const bare = edtf.slice(0, 10)
  return /^\d{4}-\d\d-\d\d$/.test(bare) ? bare : null
}

/** Resolves times that hang on publication, then those that hang on them; a time that hangs on itself stays unresolved. */
function resolveTimes(times: readonly Time[], base: string | null): Time[] {
  const byId = new Map(times.map((time) => [time.id, time]))
  const resolved = new Map<string, Time>()
  const resolve = (time: Time, depth: number): Time => {
    const done = resolved.get(time.id)
    if (done) return done
    const from = time.relative === null || time.edtf !== null ? null : baseOf(time.relative.to, depth)
    const answer = from === null ? null : resolveRelative(time.relative!.rule, from)
    const result = answer ? { ...time, edtf: answer.edtf, implied: answer.implied } : time
    resolved.set(time.id, result)
    return result
  }
  const baseOf = (to: string, depth: number): string | null => {
    if (to === 'publication') return base
    const other = byId.get(to)
    return other && depth < 8 ? resolve(other, depth + 1).edtf : null
  }
  return times.map((time) => resolve(time, 0))
}

/** From the first day of what opened it to the day of publication; null when it would end before it begins. */
function periodOf(since: string, day: string): string | null {
  const open = since.includes('/') ? since.slice(0, since.indexOf('/')) : since
  const from = firstDay(open)
  return from !== null && from <= day ? `${open}/${day}` : null
}

/** The day on which a count was told: that of the words it stands in, never after publication. */
function saidOn(time: Time | undefined, day: string): string {
  const said = time?.edtf ? lastDay(time.edtf) : null
  return said !== null && said <= day && time?.edtf && dayOf(time.edtf) === time.edtf ? said : day
}
