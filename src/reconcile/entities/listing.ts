import type { PublicationDate } from '../../clean/document.ts'
import type { Entity, Side } from '../../extract/entities/entity.ts'
import type { ListedActor } from '../../read/actors.ts'
import { foldName } from './names.ts'

/** The sectors of PLOVER, and the side that each is on where the sector says it. */
const SIDE_OF_SECTOR: Readonly<Record<string, Side | null>> = {
  GOV: 'state',
  MIL: 'state',
  COP: 'state',
  JUD: 'state',
  LEG: 'state',
  SPY: 'state',
  REB: 'rebel',
  PRM: 'militia',
  CVL: 'civilians',
  OPP: 'political',
  PTY: 'political',
  MED: 'media',
  NGO: 'humanitarian',
  HLH: null,
  EDU: null,
  BUS: null,
  LAB: null,
  CRM: null,
  ELI: null,
  JEW: null,
  REL: null,
  UAF: null,
  IGO: 'international',
}

/** Finds the row of a list that holds for an entity of a document published on a day; null when none does. */
export function listFinder(
  actors: readonly ListedActor[],
): (entity: Entity, published: PublicationDate | null) => ListedActor | null {
  const rows = new Map<string, ListedActor[]>()
  for (const actor of actors) {
    const key = foldName(actor.alias)
    rows.set(key, [...(rows.get(key) ?? []), actor])
  }
  return (entity, published) => {
    if (rows.size === 0 || entity.kind === 'place') return null
    const day = published?.edtf.slice(0, 10) ?? null
    const holds = ({ from, to }: ListedActor): boolean =>
      (from === null || (day !== null && day >= from)) && (to === null || (day !== null && day <= to))
    for (const form of [entity.name, ...entity.aliases]) {
      const found = rows.get(foldName(form))?.find(holds)
      if (found) return found
    }
    return null
  }
}

/** What the list says of an entity, over what the reports say: name and code; sector and side where the type is a sector. */
export function listedAs(
  entity: Pick<Entity, 'sector' | 'side'>,
  { type, code }: ListedActor,
): Pick<Entity, 'sector' | 'side' | 'code'> {
  const sector = type !== null && type in SIDE_OF_SECTOR ? type : entity.sector
  const side = sector === entity.sector ? entity.side : (SIDE_OF_SECTOR[sector!] ?? null)
  return { sector, side, code }
}
