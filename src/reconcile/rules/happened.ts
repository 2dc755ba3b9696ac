import { isConsequence } from '../families.ts'
import { withoutRestated } from '../origin.ts'
import { partyOf } from '../parties.ts'
import type { Finding } from '../record.ts'
import type { Told } from '../records.ts'
import type { Happening, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf, plural } from './draft.ts'

/**
 * Did it happen (is it planned)? One finding for each record: denied when someone denies it and another asserts it,
 * agreed when two lineages tell it, else single-source. A denial that names another time denies the time, not the event.
 */
export function compareHappened(records: readonly Told[], sheet: Sheet): readonly Draft[] {
  return records.filter(isTold).map(({ record, happenings, inferences }): Draft => {
    const denials = happenings.filter((h) => h.event.status === 'denied')
    const asserted = happenings.filter((h) => h.event.status !== 'denied')
    const ahead = record.status === 'planned' || record.status === 'hypothetical'
    const disputes = ahead ? denials.filter((h) => h.edtf === null || h.edtf === record.date?.edtf) : denials
    const supports = asserted.length > 0 ? asserted : denials
    const lineages = lineagesOf(supports)
    const denied = asserted.length > 0 && disputes.length > 0
    const status: Finding['status'] = denied ? 'denied' : lineages > 1 ? 'agreed' : 'single-source'
    return {
      subject: record.title,
      record: record.id,
      property: 'happened',
      status,
      value: record.status,
      low: null,
      high: null,
      unit: null,
      supports,
      disputes: denied ? disputes : [],
      cites: 'happened',
      inferences: inferences.map((i) => i.id),
      reason: reasonOf(status, supports, disputes, sheet),
    }
  })
}

/** Deaths without anyone acting are told by their numbers, which have findings of their own. */
const isTold = ({ record, happenings }: Told): boolean =>
  record.actors.length > 0 || record.date !== null || !happenings.every((h) => isConsequence(h.event.kind))

const names = (entries: readonly Happening[]): string =>
  [...new Set(withoutRestated(entries).map((e) => e.origin.name))].join(', ')

function reasonOf(
  status: Finding['status'],
  supports: readonly Happening[],
  disputes: readonly Happening[],
  sheet: Sheet,
): string {
  if (status === 'denied') return `Told by ${names(supports)}; denied by ${names(disputes)}.`
  if (status === 'single-source') return `Only ${names(supports)} tells it.`
  const parties = new Set(supports.map((h) => partyOf(h.origin.entity, sheet.entity)).filter((p) => p !== null))
  const sides = parties.has('unknown') || parties.size < 2 ? '' : ', by more than one side'
  return `${plural(lineagesOf(supports), 'independent text')} tell it${sides}.`
}
