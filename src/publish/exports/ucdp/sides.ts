import { countryOf } from '../../../language/en/countries.ts'
import type { EntityJson } from '../../run.ts'
import { type Cell, rule } from '../cell.ts'
import { countryCodesOf } from '../country-codes.ts'
import type { Grounded, Happening } from '../happening.ts'
import { isArmedGroup, isCivilian, isState } from '../sides.ts'

/** A side of an event: its first party stands for it. */
export interface Side {
  readonly name: string
  readonly kind: 'state' | 'group' | 'civilians' | null
  /** ISO 3166-1 alpha-2 of a state. */
  readonly country: string | null
  /** Ids of the entities on this side. */
  readonly members: readonly string[]
  readonly from: readonly string[]
}

const TYPE = rule(
  'ucdp/type-of-violence@1',
  '1 where a state fights an organised group or another state, 2 where two organised groups fight, 3 where one of them kills civilians.',
)
const NAME = rule(
  'ucdp/side@1',
  'The two sides. A state is named by its government; civilians are the second side of one-sided violence.',
  "the spelling of UCDP's own list of actors",
)
const DYAD = rule('ucdp/dyad-name@1', 'The names of the two sides with a dash between them.')
const STATE = rule(
  'ucdp/gw-number@1',
  "A state's number in Gleditsch and Ward's list; empty for a side that is no state.",
)

/** Side A and side B. Two who fight each other are the first two that act; a state comes first. */
export function sidesOf({ actors, recipients, record }: Happening): readonly [Side | null, Side | null] {
  const fight = recipients.length === 0 && actors.length === 2 && record.kind === 'battle'
  const first = sideOf(fight ? actors.slice(0, 1) : actors)
  const second = sideOf(fight ? actors.slice(1) : recipients)
  return second?.kind === 'state' && first?.kind !== 'state' ? [second, first] : [first, second]
}

function sideOf(parties: readonly Grounded<EntityJson>[]): Side | null {
  const [party] = parties
  if (!party) return null
  const members = parties.map(({ value }) => value.id)
  const { value: entity, from } = party
  if (isState(entity)) {
    const country = countryOf(entity.country)
    return {
      name: country ? `Government of ${country.name}` : entity.name,
      kind: 'state',
      country: entity.country,
      members,
      from,
    }
  }
  const kind = isArmedGroup(entity) ? 'group' : isCivilian(entity) ? 'civilians' : null
  return { name: kind === 'civilians' ? 'Civilians' : entity.name, kind, country: null, members, from }
}

export function typeOfViolence([a, b]: readonly [Side | null, Side | null], ground: readonly string[]): Cell {
  const kinds = [a?.kind ?? null, b?.kind ?? null]
  const from = [...new Set([...(a?.from ?? ground), ...(b?.from ?? ground)])]
  const missing = kinds[0] === null ? a : b
  if (kinds.includes('civilians') && !kinds.includes(null)) {
    return kinds[0] === kinds[1] ? TYPE.needs('an organised side', from) : TYPE.value(3, from)
  }
  if (kinds.includes(null))
    return TYPE.needs(
      missing ? `what ${missing.name} is: a state, an organised group or civilians` : 'both sides',
      from,
    )
  return TYPE.value(kinds.includes('state') ? 1 : 2, from)
}

export const sideName = (side: Side | null, ground: readonly string[]): Cell =>
  side ? NAME.value(side.name, side.from) : NAME.needs('who this side was', ground)

export const dyadName = ([a, b]: readonly [Side | null, Side | null], ground: readonly string[]): Cell =>
  a && b
    ? DYAD.value(`${a.name} - ${b.name}`, [...new Set([...a.from, ...b.from])])
    : DYAD.needs('both sides', a?.from ?? b?.from ?? ground)

export function stateNumber(side: Side | null, ground: readonly string[]): Cell {
  if (!side) return STATE.needs('who this side was', ground)
  if (side.kind === null) return STATE.needs(`whether ${side.name} is a state`, side.from)
  if (side.kind !== 'state') return STATE.blank(side.from)
  const number = countryCodesOf(side.country)?.state ?? null
  return number === null
    ? STATE.needs(`the state that ${side.name} belongs to`, side.from)
    : STATE.value(number, side.from)
}
