import type { GazetteerEntry } from '../../language/en/gazetteer.ts'

/**
 * Countries so large and so often named as actors that a naming says little of where a small place of a common name lies.
 */
export const VAST: ReadonlySet<string> = new Set(['US', 'RU', 'CN', 'GB', 'FR', 'IN', 'CA', 'AU', 'BR'])

const isLarge = ({ kind }: GazetteerEntry): boolean => kind === 'country' || kind === 'continent'

/** Does a place lie in a larger one? By its divisions; in a region by its middle point. */
export function isInside(entry: GazetteerEntry, outer: GazetteerEntry): boolean {
  if (isLarge(entry) || entry.key === outer.key) return false
  if (outer.kind === 'country') return entry.country === outer.country
  if (entry.country !== outer.country && outer.country !== null) return false
  if (outer.kind === 'admin1') return entry.kind !== 'admin1' && entry.admin1 === outer.admin1
  if (outer.kind === 'admin2')
    return entry.kind !== 'admin1' && entry.admin1 === outer.admin1 && roughKm(entry, outer) <= 60
  return entry.kind !== 'admin1' && roughKm(entry, outer) <= outer.radiusKm * 1.5
}

const KM_A_DEGREE = 111.2

/** Kilometres between two places on a plate carrée at their mean latitude: within some per cent below 1,000 km. */
export function roughKm(a: GazetteerEntry, b: GazetteerEntry): number {
  const dy = a.latitude - b.latitude
  let dx = Math.abs(a.longitude - b.longitude)
  if (dx > 180) dx = 360 - dx
  dx *= Math.cos(((a.latitude + b.latitude) / 2) * (Math.PI / 180))
  return KM_A_DEGREE * Math.sqrt(dx * dx + dy * dy)
}

/**
 * By how much one place in a report speaks for another, 0 to 1: what holds it, what it holds, and what lies near.
 * A country speaks for its towns, a vast one hardly.
 */
export function nearness(a: GazetteerEntry, b: GazetteerEntry): number {
  if (a.key === b.key) return 1
  const same = a.country !== null && a.country === b.country
  if (a.kind === 'country' || b.kind === 'country') return same ? (VAST.has(a.country!) ? 0.15 : 0.6) : 0
  if (a.kind === 'continent' || b.kind === 'continent') return 0
  if (same && (a.kind === 'admin1' || b.kind === 'admin1')) {
    if (a.admin1 === b.admin1 && a.admin1 !== null) return 1
    return VAST.has(a.country!) ? 0.1 : 0.3
  }
  const kin = same ? (a.admin1 !== null && a.admin1 === b.admin1 ? 0.4 : VAST.has(a.country!) ? 0.07 : 0.3) : 0
  if (Math.abs(a.latitude - b.latitude) > REACH_DEGREES + (a.radiusKm + b.radiusKm) / 200) return kin
  const gap = roughKm(a, b) - (a.kind === 'town' ? 0 : a.radiusKm / 2) - (b.kind === 'town' ? 0 : b.radiusKm / 2)
  const near = gap < 30 ? 1 : gap < 60 ? 0.8 : gap < 120 ? 0.5 : gap < 250 ? 0.2 : 0
  return near > kin ? near : kin
}

/** Two and a half degrees of latitude are 278 km: farther apart places say nothing of each other. */
const REACH_DEGREES = 2.5

/** Do two small places lie so near, or one in the other, that it is hardly chance when a report names both? */
export function isNeighbour(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.country !== b.country) return false
  if (a.kind === 'admin1' || b.kind === 'admin1')
    return a.kind !== b.kind && a.admin1 !== null && a.admin1 === b.admin1 && !isLarge(a) && !isLarge(b)
  if (Math.abs(a.latitude - b.latitude) >= 0.6 || isLarge(a) || isLarge(b) || a.key === b.key) return false
  return roughKm(a, b) < 60
}
