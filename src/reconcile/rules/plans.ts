import { contains } from '../../text/span.ts'
import { interval, overlapsEdtf } from '../../value/edtf.ts'
import { file } from '../file.ts'
import type { Happening, Saying, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf, plural } from './draft.ts'

/** A speaker's words about a time to come. */
interface Outlook {
  readonly saying: Saying
  readonly edtf: string
}

/**
 * What one speaker says in two newsrooms about the same time to come: when a planned meeting is to be. One utterance, one
 * origin. Times that are past when the report appears are no plans.
 */
export function comparePlans(sheet: Sheet): readonly Draft[] {
  const sayingsOf = new Map<string, Saying[]>()
  for (const s of sheet.sayings) if (s.origin.entity !== null) file(sayingsOf, s.document, s)
  const outlooks = sheet.documents.flatMap((document) => {
    const published = interval(
      (document.publishedAt ?? sheet.story.inferredDates.get(document.id))?.edtf.slice(0, 10) ?? '',
    )
    if (!published) return []
    const coming = document.times.filter(
      (t) => t.edtf !== null && (interval(t.edtf)?.start ?? -Infinity) >= published.end,
    )
    return (sayingsOf.get(document.id) ?? []).flatMap((saying) =>
      coming
        .filter((t) => saying.quotation.content.spans.some((span) => contains(span, t.span)))
        .map((t): Outlook => ({ saying, edtf: t.edtf! })),
    )
  })
  const groups = new Map<string, Outlook[]>()
  for (const o of outlooks) file(groups, `${o.saying.origin.key} ${o.edtf}`, o)
  return [...groups.values()].flatMap((group): Draft[] => {
    const sayings = group.map((o) => o.saying)
    if (lineagesOf(sayings) < 2) return []
    const { edtf } = group[0]!
    const plan = planOf(sayings, edtf, sheet)
    const named = sayings.map((s) => sheet.entity(s.speaker)?.name ?? null).filter((n) => n !== null)
    const speaker = [...new Set(named)].sort()[0] ?? sayings[0]!.origin.name
    return [
      {
        subject: `date of ${plan ?? `what ${speaker} expects`}`,
        record: null,
        property: 'time',
        status: 'agreed',
        value: edtf,
        low: null,
        high: null,
        unit: null,
        supports: sayings,
        disputes: [],
        cites: null,
        inferences: [],
        reason: `${plural(lineagesOf(sayings), 'independent text')} quote ${speaker} on ${edtf}: one origin.`,
      },
    ]
  })
}

/** The fullest noun phrase for what is planned, by the events told in those words or dated by them. */
function planOf(sayings: readonly Saying[], edtf: string, sheet: Sheet): string | null {
  const ids = new Set(sayings.map((s) => s.quotation.id))
  const about = (h: Happening): boolean =>
    h.ahead &&
    h.phrase !== null &&
    (ids.has(h.event.quotation ?? '') || (h.edtf !== null && overlapsEdtf(h.edtf, edtf)))
  const phrases = sheet.happenings.filter(about).map((h) => h.phrase!)
  return phrases.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null
}
