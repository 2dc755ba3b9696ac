import { idOf } from '../../text/id.ts'
import { agreement } from '../../value/amount.ts'
import { interval } from '../../value/edtf.ts'
import { familyOf } from '../families.ts'
import type { Inference } from '../record.ts'
import type { Told } from '../records.ts'
import type { Happening, Sheet } from '../sheet.ts'
import type { Counted } from './quantities.ts'
import { stretch } from './quantity-findings.ts'

/** Days of a record that is dated to the day; null otherwise. */
function dayOf({ record }: Told): number | null {
  const days = record.date === null ? null : interval(record.date.edtf)
  return days && days.end - days.start === 1 ? days.start : null
}

const times = ({ happenings, inferences }: Told): readonly string[] =>
  inferences.flatMap((i) => i.from).concat(datedBy(happenings))

const datedBy = (happenings: readonly Happening[]): readonly string[] =>
  happenings
    .filter((h) => h.edtf !== null)
    .flatMap((h) => {
      const own = h.statements.filter((s) => s.property === 'time')
      return (own.length > 0 ? own : h.statements.slice(0, 1)).map((s) => s.id)
    })

/**
 * How long a fight lasted by its dates: from the day an offensive on a place began to the day the place was taken there
 * are so many days. Made only where a stated duration of the fighting at that place fits it.
 */
export function inferElapsed(
  groups: readonly Counted[],
  records: readonly Told[],
  sheet: Sheet,
): ReadonlyMap<Counted, Inference> {
  const found = new Map<Counted, Inference>()
  for (const group of groups) {
    if (group.counts[0]!.quantity.measure !== 'duration') continue
    const place = group.counts.map((c) => c.place).find((p) => p !== null) ?? group.record?.record.place ?? null
    const here = records.filter((t) => t.record.place !== null && t.record.place === place)
    for (const start of here.filter((t) => familyOf(t.record.kind) === 'fighting')) {
      for (const end of here.filter(
        (t) => familyOf(t.record.kind) === 'territory' && t.record.status !== 'historical',
      )) {
        const [first, last] = [dayOf(start), dayOf(end)]
        if (first === null || last === null || last <= first || found.has(group)) continue
        const from = [...new Set([...times(start), ...times(end)])].sort()
        if (from.length === 0) continue
        const n = last - first
        const elapsed = { low: n, high: n, unit: 'day' }
        if (!group.counts.some((c) => agreement(c.quantity, elapsed) !== 'disjoint')) continue
        const value = `${n} days`
        found.set(group, {
          id: idOf('inference', 'elapsed', ...from),
          rule: 'reconcile/elapsed@1',
          from: from as [string, ...string[]],
          value,
          because: `${stretch(first, last)} is ${value}: from "${start.record.title}" to "${end.record.title}"${place === null ? '' : ` at ${sheet.entity(place)?.name}`}`,
        })
      }
    }
  }
  return found
}
