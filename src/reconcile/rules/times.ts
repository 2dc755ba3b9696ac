import { overlapsEdtf } from '../../value/edtf.ts'
import type { Finding } from '../record.ts'
import type { Told } from '../records.ts'
import type { Happening } from '../sheet.ts'
import { type Draft, lineagesOf } from './draft.ts'

/**
 * When it happened, where the reports differ; and when what is planned shall be, as soon as two lineages say so:
 * agreed (one date), compatible (dates that meet) or differs.
 */
export function compareTimes(records: readonly Told[]): readonly Draft[] {
  return records.flatMap(({ record, happenings }): Draft[] => {
    const dated = happenings.filter((h) => h.edtf !== null && h.event.status !== 'denied')
    if (lineagesOf(dated) < 2) return []
    const dates = [...new Set(dated.map((h) => h.edtf!))].sort()
    const apart = dates.some((a) => dates.some((b) => !overlapsEdtf(a, b)))
    if (!apart && record.status !== 'planned') return []
    const status: Finding['status'] = apart ? 'differs' : dates.length > 1 ? 'compatible' : 'agreed'
    return [
      {
        subject: `date of ${record.title}`,
        record: record.id,
        property: 'time',
        status,
        value: status === 'differs' ? null : (record.date?.edtf ?? dates[0]!),
        low: null,
        high: null,
        unit: null,
        supports: dated,
        disputes: [],
        cites: 'time',
        inferences: [],
        reason: reasonOf(status, dates, dated),
      },
    ]
  })
}

function reasonOf(status: Finding['status'], dates: readonly string[], dated: readonly Happening[]): string {
  const told = dates.map(
    (d) => `${d} (${[...new Set(dated.filter((h) => h.edtf === d).map((h) => h.origin.name))].join(', ')})`,
  )
  if (status === 'agreed') return `${lineagesOf(dated)} independent texts give ${dates[0]}.`
  return status === 'compatible' ? `The dates meet: ${told.join('; ')}.` : `The dates do not meet: ${told.join('; ')}.`
}
