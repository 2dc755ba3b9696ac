import type { EntityJson } from '../run.ts'

type Party = Pick<EntityJson, 'side' | 'sector'>

const STATE_SECTORS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP'])
const CIVILIAN_SECTORS: ReadonlySet<string> = new Set(['CVL', 'JRN', 'MED', 'EDU', 'REF', 'REL', 'LAB', 'BUS', 'AGR'])

/** A state's own forces and offices. */
export const isState = ({ side, sector }: Party): boolean =>
  side === 'state' || (side === null && sector !== null && STATE_SECTORS.has(sector))

/** An organised armed group that is no state's. */
export const isArmedGroup = ({ side, sector }: Party): boolean =>
  side === 'rebel' ||
  side === 'militia' ||
  (side === null && (sector === 'REB' || sector === 'UAF' || sector === 'PRM'))

/** People who take no part in fighting. */
export const isCivilian = ({ side, sector }: Party): boolean =>
  side === 'civilians' ||
  side === 'media' ||
  side === 'humanitarian' ||
  (side === null && sector !== null && CIVILIAN_SECTORS.has(sector))
