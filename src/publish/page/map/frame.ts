import { distanceKm } from '../../../value/geo.ts'
import type { PlaceView } from '../../view/places.ts'
import type { Box } from './atlas.ts'

/** What a map shows: a stretch of the globe and the places in it. */
export interface Frame {
  /** Degrees. */
  readonly box: Box
  readonly inside: readonly PlaceView[]
  /** Too far to be on this map. */
  readonly outside: readonly PlaceView[]
}

/** Places farther than this from the middle of the story are on the locator alone. */
const NEAR_KM = 900
/** A map shows at least this much on each side of its middle, so that a border or a coast is on it. */
const LEAST_KM = 130
const KM_A_DEGREE = 111.2
/** Countries and larger have no spot to point at. */
const WIDE: ReadonlySet<PlaceView['precision']> = new Set(['country', 'international'])

/**
 * The stretch around where the story happened: the first place (they come by weight) that is no country is the middle,
 * and every other within `NEAR_KM` is on the map. With countries alone, the first country. Null without places.
 */
export function frameOf(places: readonly PlaceView[]): Frame | null {
  const middle = places.find(({ precision }) => !WIDE.has(precision)) ?? places[0]
  if (!middle) return null
  const isNear = (place: PlaceView): boolean =>
    place === middle || (!WIDE.has(place.precision) && distanceKm(middle, place) <= NEAR_KM)
  const inside = places.filter(isNear)
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const widen = ({ latitude, longitude }: PlaceView, km: number): void => {
    const up = km / KM_A_DEGREE
    const across = up / Math.max(0.2, Math.cos((latitude * Math.PI) / 180))
    west = Math.min(west, longitude - across)
    east = Math.max(east, longitude + across)
    south = Math.max(-85, Math.min(south, latitude - up))
    north = Math.min(85, Math.max(north, latitude + up))
  }
  for (const place of inside) widen(place, place.radiusKm * 1.1)
  widen(middle, LEAST_KM)
  return { box: [west, south, east, north], inside, outside: places.filter((place) => !isNear(place)) }
}
