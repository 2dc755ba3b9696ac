import { isArmedGroup, isCivilian, isState } from '../exports/sides.ts'
import type { EntityJson } from '../run.ts'

/** What a rule of the ACLED code book looks at: the record's kind and the sides of those who act and those acted on. */
export interface AcledCase {
  readonly kind: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

export type Party = Pick<EntityJson, 'kind' | 'side' | 'sector'>

export interface AcledRule {
  readonly name: string
  /** "Event type / Sub-event type" in the code book's words. */
  readonly type: string
  readonly kinds: readonly string[]
  /** Further conditions; absent when the kind decides. */
  readonly when?: (happening: AcledCase) => boolean
}

const isArmed = (party: Party): boolean => isState(party) || isArmedGroup(party) || party.side === 'external'

const onlyCivilians = ({ recipients }: AcledCase): boolean =>
  recipients.some(isCivilian) && !recipients.some((party) => isArmed(party))

/**
 * The rules of the ACLED code book that a record decides, first that holds. Order: a kind with conditions stands before
 * the same kind without; territory before clashes, because there the sub-event higher in the hierarchy wins.
 */
export const ACLED_RULES: readonly AcledRule[] = [
  {
    name: 'state side takes territory, alone or with allies',
    type: 'Battles / Government regains territory',
    kinds: ['territory-taken'],
    when: ({ actors }) => actors.some(isState),
  },
  {
    name: 'armed group takes territory',
    type: 'Battles / Non-state actor overtakes territory',
    kinds: ['territory-taken'],
    when: ({ actors }) => actors.some(isArmedGroup),
  },
  { name: 'chemical weapon', type: 'Explosions/Remote violence / Chemical weapon', kinds: ['chemical-attack'] },
  {
    name: 'strike from the air',
    type: 'Explosions/Remote violence / Air/drone strike',
    kinds: ['air-strike', 'drone-strike'],
  },
  { name: 'suicide bomb', type: 'Explosions/Remote violence / Suicide bomb', kinds: ['suicide-bombing'] },
  {
    name: 'shelling, artillery, missile',
    type: 'Explosions/Remote violence / Shelling/artillery/missile attack',
    kinds: ['shelling'],
  },
  {
    name: 'bomb laid or left',
    type: 'Explosions/Remote violence / Remote explosive/landmine/IED',
    kinds: ['bombing'],
  },
  {
    name: 'armed forces meet',
    type: 'Battles / Armed clash',
    kinds: ['battle'],
  },
  {
    name: 'armed against armed',
    type: 'Battles / Armed clash',
    kinds: ['attack', 'offensive', 'shooting', 'killing', 'siege', 'assassination'],
    when: ({ actors, recipients }) => actors.some(isArmed) && recipients.some(isArmed),
  },
  {
    name: 'sexual violence',
    type: 'Violence against civilians / Sexual violence',
    kinds: ['sexual-violence'],
  },
  {
    name: 'abduction',
    type: 'Violence against civilians / Abduction/forced disappearance',
    kinds: ['abduction'],
  },
  {
    name: 'attack on civilians',
    type: 'Violence against civilians / Attack',
    kinds: ['attack', 'shooting', 'stabbing', 'killing', 'assassination', 'beating', 'torture', 'wounding'],
    when: onlyCivilians,
  },
  { name: 'arrest', type: 'Strategic developments / Arrests', kinds: ['arrest'] },
  {
    name: 'demonstration that is met with force or arrests',
    type: 'Protests / Protest with intervention',
    kinds: ['crowd-control'],
  },
  { name: 'demonstration', type: 'Protests / Peaceful protest', kinds: ['protest'] },
  { name: 'riot', type: 'Riots / Violent demonstration', kinds: ['riot'] },
  { name: 'agreement between parties', type: 'Strategic developments / Agreement', kinds: ['agreement', 'ceasefire'] },
  {
    name: 'looting or destruction of property',
    type: 'Strategic developments / Looting/property destruction',
    kinds: ['looting', 'destruction'],
  },
]
