/** A point on the globe: WGS 84, degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Mean radius of the Earth (IUGG R1), kilometres. */
const EARTH_KM = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres by the haversine formula: within 0.6 % of the ellipsoid's. */
export function distanceKm(a: Point, b: Point): number {
  const dLatitude = radians(b.latitude - a.latitude)
  const dLongitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * The point `km` away from `from` in the direction `bearing` (degrees clockwise from north), along the great circle.
 * Longitude comes back in [-180, 180).
 */
export function destination(from: Point, bearing: number, km: number): Point {
  const d = km / EARTH_KM
  const t = radians(bearing)
  const p = radians(from.latitude)
  const sine = Math.sin(p) * Math.cos(d) + Math.cos(p) * Math.sin(d) * Math.cos(t)
  const latitude = Math.asin(Math.max(-1, Math.min(1, sine)))
  const turn = Math.atan2(Math.sin(t) * Math.sin(d) * Math.cos(p), Math.cos(d) - Math.sin(p) * sine)
  const longitude = from.longitude + (turn * 180) / Math.PI
  return { latitude: (latitude * 180) / Math.PI, longitude: ((((longitude + 180) % 360) + 360) % 360) - 180 }
}
