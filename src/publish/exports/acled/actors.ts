import { countryOf } from '../../../language/en/countries.ts'
import type { EntityJson } from '../../run.ts'
import type { Grounded, Happening } from '../happening.ts'
import { isCivilian, isState } from '../sides.ts'

/** ACLED's eight kinds of actors, in the order of its former numbers, which is also the order within an interaction. */
export const ACTOR_KINDS = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** One of the two actors of a row with who stands beside it; `kind` null where the code book's kind is not decided. */
export interface RowActor {
  readonly name: string
  readonly kind: ActorKind | null
  /** What a person has to say for the kind; empty where it is decided. */
  readonly needs: string
  readonly beside: readonly Grounded<EntityJson>[]
  readonly from: readonly string[]
}

/** Actor 1 and actor 2 of a row: those who act and those acted on; two who fight each other are the first two that act. */
export function rowActors(happening: Happening): readonly [RowActor | null, RowActor | null] {
  const { actors, recipients, record } = happening
  const [first, second] =
    recipients.length === 0 && actors.length === 2 && record.kind === 'battle'
      ? [actors.slice(0, 1), actors.slice(1)]
      : [actors, recipients]
  return [rowActor(first, happening, true), rowActor(second, happening, false)]
}

function rowActor(parties: readonly Grounded<EntityJson>[], happening: Happening, acts: boolean): RowActor | null {
  const [first, ...beside] = parties
  const crowd = acts ? crowdOf(happening) : null
  if (!first) return null
  if (crowd && !isState(first.value)) {
    return { name: generic(crowd, happening), kind: crowd, needs: '', beside: parties, from: first.from }
  }
  const found = kindOf(first.value, happening)
  const name = found.kind === 'Civilians' && first.value.kind === 'group' ? generic('Civilians', happening) : null
  return { name: name ?? first.value.name, ...found, beside: name ? parties : beside, from: first.from }
}

/** Those who demonstrate or riot are coded as such, whoever they are, who are named beside them. */
function crowdOf({ record }: Happening): 'Protesters' | 'Rioters' | null {
  if (record.kind === 'protest') return 'Protesters'
  return record.kind === 'riot' ? 'Rioters' : null
}

/** "Protesters (Sudan)". */
function generic(kind: ActorKind, { place }: Happening): string {
  const country = countryOf(place?.value.place?.country ?? null)?.name
  return country ? `${kind} (${country})` : kind
}

function kindOf(entity: EntityJson, { place }: Happening): { readonly kind: ActorKind | null; readonly needs: string } {
  const decided = (kind: ActorKind) => ({ kind, needs: '' })
  const open = (needs: string) => ({ kind: null, needs })
  if (isState(entity)) {
    const here = place?.value.place?.country ?? null
    if (entity.country === null) return open(`the state that ${entity.name} belongs to`)
    if (here === null) return open('the country where it happened')
    return decided(entity.country === here ? 'State forces' : 'External/Other forces')
  }
  if (entity.side === 'external' || entity.side === 'international') return decided('External/Other forces')
  if (entity.side === 'rebel' || (entity.side === null && entity.sector === 'REB')) return decided('Rebel group')
  if (entity.side === 'militia' || (entity.side === null && (entity.sector === 'UAF' || entity.sector === 'PRM')))
    return open(`whether ${entity.name} is a political or an identity militia`)
  if (isCivilian(entity)) return decided('Civilians')
  return open(`the kind of actor that ${entity.name} is`)
}

/** "State forces-Rebel group" in the order of the kinds; "Protesters only" without a second actor. */
export function interactionOf(first: ActorKind, second: ActorKind | null): string {
  if (second === null) return `${first} only`
  const [a, b] =
    ACTOR_KINDS.indexOf(first) <= ACTOR_KINDS.indexOf(second) ? [first, second] : ([second, first] as const)
  return `${a}-${b}`
}
