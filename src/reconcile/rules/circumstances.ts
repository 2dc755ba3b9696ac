import { isConsequence } from '../families.ts'
import { withoutRestated } from '../origin.ts'
import { partyOf } from '../parties.ts'
import type { Finding } from '../record.ts'
import type { Told } from '../records.ts'
import type { Happening, Sheet } from '../sheet.ts'
import { series } from '../titles.ts'
import { type Draft, lineagesOf, plural } from './draft.ts'

/**
 * Who did it, and where: one finding each for every record that two lineages tell, so that it is seen who names whom and
 * who leaves it out. Agreed when two lineages name one party or place; compatible when one place lies in the other;
 * differs when they name parties that have nothing in common.
 */
export function compareCircumstances(records: readonly Told[], sheet: Sheet): readonly Draft[] {
  return records.flatMap((told): Draft[] => {
    const telling = told.happenings.filter((h) => h.event.status !== 'denied')
    if (lineagesOf(telling) < 2 || telling.every((h) => isConsequence(h.event.kind))) return []
    return [actorsOf(told, telling, sheet), placeOf(told, telling, sheet)].filter((draft) => draft !== null)
  })
}

function actorsOf({ record }: Told, telling: readonly Happening[], sheet: Sheet): Draft | null {
  const partiesOf = (h: Happening): readonly (string | null)[] => h.actors.map((id) => partyOf(id, sheet.entity))
  const naming = telling.filter((h) => h.actors.length > 0)
  const [first] = record.actors
  if (first === undefined || naming.length === 0) return null
  // those who share a party with the first actor, directly or through one another, tell of one side
  const side = new Set([partyOf(first, sheet.entity)])
  for (let size = 0; size < side.size; ) {
    size = side.size
    for (const h of naming) if (partiesOf(h).some((p) => side.has(p))) for (const p of partiesOf(h)) side.add(p)
  }
  const supports = naming.filter((h) => partiesOf(h).some((p) => side.has(p)))
  const others = naming.filter((h) => !supports.includes(h))
  const named = (list: readonly Happening[]): string => {
    const ids = new Set(list.flatMap((h) => h.actors))
    return series(record.actors.filter((id) => ids.has(id)).flatMap((id) => sheet.entity(id)?.name ?? []))
  }
  const apart = lineagesOf(naming) > 1 && others.length > 0
  const status = apart ? 'differs' : lineagesOf(supports) > 1 ? 'agreed' : 'single-source'
  return draftOf(record, 'actor', `who: ${record.title}`, status, apart ? null : named(supports), naming, [
    ...told(named(supports), supports),
    ...(apart ? told(named(others), others) : []),
  ])
}

function placeOf({ record }: Told, telling: readonly Happening[], sheet: Sheet): Draft | null {
  const naming = telling.filter((h) => h.place !== null)
  if (record.place === null || naming.length === 0) return null
  const nameOf = (id: string | null): string => sheet.entity(id)?.name ?? ''
  const places = [...new Set(naming.map((h) => h.place))]
  const status = places.length > 1 ? 'compatible' : lineagesOf(naming) > 1 ? 'agreed' : 'single-source'
  return draftOf(
    record,
    'place',
    `where: ${record.title}`,
    lineagesOf(naming) > 1 ? status : 'single-source',
    nameOf(record.place),
    naming,
    places.flatMap((place) =>
      told(
        nameOf(place),
        naming.filter((h) => h.place === place),
      ),
    ),
  )
}

/** "X (Northlight, the mayor)". */
const told = (what: string, by: readonly Happening[]): readonly string[] => [
  `${what} (${[...new Set(withoutRestated(by).map((h) => h.origin.name))].join(', ')})`,
]

function draftOf(
  record: Told['record'],
  property: 'actor' | 'place',
  subject: string,
  status: Finding['status'],
  value: string | null,
  supports: readonly Happening[],
  parts: readonly string[],
): Draft {
  const many = lineagesOf(supports)
  const how =
    status === 'differs'
      ? 'The reports name others: '
      : status === 'single-source'
        ? 'Only one text says it: '
        : `${plural(many, 'independent text')} say it: `
  return {
    subject,
    record: record.id,
    property,
    status,
    value,
    low: null,
    high: null,
    unit: null,
    supports,
    disputes: [],
    cites: property,
    inferences: [],
    reason: `${how}${parts.join('; ')}.`,
  }
}
