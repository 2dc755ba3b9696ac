import { idOf } from '../../text/id.ts'
import { familyOf } from '../families.ts'
import { partyOf } from '../parties.ts'
import type { Inference } from '../record.ts'
import type { Told } from '../records.ts'
import type { Sheet } from '../sheet.ts'

const isTaking = ({ record }: Told): boolean => familyOf(record.kind) === 'territory' && record.status === 'happened'
const isLeaving = ({ record }: Told): boolean =>
  (record.kind === 'withdrawal' || record.kind === 'surrender') && record.status === 'happened'

/**
 * The taking of a place and the withdrawal of those who held it are two sides of one day: when only one of the two is
 * dated, its date is the other's, as an inference. Only where a single date is in question and the sides fit.
 */
export function dateByOtherSide(records: readonly Told[], sheet: Sheet): readonly Told[] {
  return records.map((told) => {
    if (told.record.date !== null || told.record.place === null || !(isTaking(told) || isLeaving(told))) return told
    const others = records.filter(
      (o) =>
        o.record.date !== null &&
        o.record.place === told.record.place &&
        (isTaking(told) ? isLeaving(o) && sidesFit(told, o, sheet) : isTaking(o) && sidesFit(o, told, sheet)),
    )
    const dates = new Set(others.map((o) => o.record.date!.edtf))
    const [other] = others
    if (dates.size !== 1 || !other) return told
    const date = other.record.date!
    const from = timesOf(other, date.edtf)
    if (from.length === 0) return told
    const inference: Inference = {
      id: idOf('inference', 'two-sides', told.record.id, ...from),
      rule: 'reconcile/two-sides@1',
      from: from as [string, ...string[]],
      value: date.edtf,
      because: `"${told.record.title}" and "${other.record.title}" are two sides of one happening, and the reports date the latter ${date.edtf}`,
    }
    return { ...told, record: { ...told.record, date }, inferences: [...told.inferences, inference] }
  })
}

/** Are those who leave the ones it was taken from, or at least not those who took it? */
function sidesFit(taking: Told, leaving: Told, sheet: Sheet): boolean {
  const parties = (ids: readonly string[]): ReadonlySet<string | null> =>
    new Set(ids.map((id) => partyOf(id, sheet.entity)))
  const leavers = parties(leaving.record.actors)
  const takers = parties(taking.record.actors)
  const losers = parties(taking.record.recipients)
  if ([...leavers].some((p) => takers.has(p))) return false
  return losers.size === 0 || leavers.size === 0 || [...leavers].some((p) => losers.has(p))
}

/** The statements that give a record its date. */
function timesOf({ happenings }: Told, edtf: string): readonly string[] {
  const dated = happenings.filter((h) => h.edtf === edtf)
  const ids = dated.flatMap((h) => {
    const times = h.statements.filter((s) => s.property === 'time')
    return (times.length > 0 ? times : h.statements.slice(0, 1)).map((s) => s.id)
  })
  return [...new Set(ids)].sort()
}
