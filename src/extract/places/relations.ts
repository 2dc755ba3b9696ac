import { bearingOf, compassPoint, kilometresIn, smallNumber } from '../../language/en/place-relations.ts'
import type { Span } from '../../text/span.ts'
import { destination, distanceKm } from '../../value/geo.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Place } from './place.ts'

/** A place that is said by its relation to named ones: "10 km west of X", "near X", "between X and Y", "northern X". */
export interface RelatedPlace {
  /** From the first word of the relation to the end of the last name. */
  readonly span: Span
  /** `from`, `near`, `between`, `part of`; with a compass point "north-west of", "north part of". */
  readonly kind: string
  /** Ids of the mentions it is told by. */
  readonly to: readonly string[]
  /** As printed, in kilometres; null when no distance is printed. */
  readonly distanceKm: number | null
  /** Its `relation` is null: entities have no ids yet. */
  readonly place: Place
}

const COMPASS = '(?:north|south|east|west|North|South|East|West)(?:[- ]?(?:east|west))?'
const UNIT = '(?:km|kms|kilomet(?:er|re)s?|nautical miles?|miles?|met(?:er|re)s?|yards?|m|mi)'
/** What may stand between a relation and the name. */
const HOLD = '(?:the )?(?:(?:town|city|village|port|capital|camp|border|airport)(?: of)?,? )?(?:the )?'

const DISTANCE = new RegExp(
  `(?<![\\p{L}\\d.,])((?:\\d[\\d.,]*|half an?|an?(?: hundred| dozen)?|[a-z]{3,9}))[ -]?(${UNIT})(?: \\([^()]{1,24}\\))? (?:(?:to the )?(${COMPASS})(?:ern)? of|(?:away )?from|off|outside|inside|out of) ${HOLD}$`,
  'u',
)
const DIRECTION = new RegExp(`(?<![\\p{L}-])(?:just )?(?:to the )?(${COMPASS}) of ${HOLD}$`, 'u')
const NEAR = new RegExp(
  `(?<![\\p{L}-])(?:[Nn]ear|[Cc]lose to|[Oo]utside|[Oo]n the outskirts of|[Ii]n the vicinity of|[Nn]ot far from|[Oo]ff the coast of|[Ii]n the countryside (?:of|around)) ${HOLD}$`,
  'u',
)
const PART =
  /(?<![\p{L}-])((?:[Nn]orth|[Ss]outh)(?:-?(?:east|west))?(?:ern)?|[Ee]ast(?:ern)?|[Ww]est(?:ern)?|[Cc]entral)[- ](?:the )?$/u
const BETWEEN = /(?<![\p{L}-])(?:on the (?:road|highway|motorway|railway) )?([Bb]etween|from) (?:the )?$/u

/** How far before a name its relation may begin. */
const REACH = 110

/** "Near" a place, where no distance is said: within so many kilometres of its edge. */
const NEAR_KM = 15
/** "North of" a place, where no distance is said. */
const BESIDE_KM = 20

/**
 * The places of a document that are said by relation to resolved ones, in order of the text. A point with a radius:
 * where a distance and a compass point are printed, that far off; where the direction is missing, a circle around the
 * name; between two places, the middle of them; a compass part of a country or province, half its radius off its middle.
 */
export function findRelations(
  text: string,
  mentions: readonly Mention[],
  places: ReadonlyMap<string, Place>,
): RelatedPlace[] {
  const found: RelatedPlace[] = []
  const named = mentions.filter(({ id, type, form }) => type === 'place' && form === 'name' && places.has(id))
  for (let i = 0; i < named.length; i++) {
    const mention = named[i]!
    const from = Math.max(0, mention.span.start - REACH, i > 0 ? named[i - 1]!.span.end : 0)
    const before = text.slice(from, mention.span.start)
    const related = relationBefore(before, mention, places.get(mention.id)!)
    if (related) found.push({ ...related, span: { start: from + related.span.start, end: mention.span.end } })
    const next = named[i + 1]
    const pair = next && betweenBoth(text, before, mention, next, places)
    if (pair) found.push({ ...pair, span: { start: from + pair.span.start, end: next.span.end } })
  }
  return found
}

/** Its span starts in `before`. */
function relationBefore(before: string, mention: Mention, place: Place): RelatedPlace | null {
  const to = [mention.id]
  const distance = DISTANCE.exec(before)
  if (distance) {
    const number = smallNumber(distance[1]!)
    const unit = kilometresIn(distance[2]!)
    if (number === null || unit === null) return null
    const km = round(number * unit)
    const bearing = distance[3] === undefined ? null : bearingOf(distance[3])
    const kind = distance[3] === undefined ? 'from' : `${compassPoint(distance[3])} of`
    const span = { start: distance.index, end: before.length }
    return { span, kind, to, distanceKm: km, place: displaced(place, km, bearing) }
  }
  const direction = DIRECTION.exec(before)
  if (direction && isSpot(place)) {
    const off = place.radiusKm + BESIDE_KM
    const span = { start: direction.index, end: before.length }
    const kind = `${compassPoint(direction[1]!)} of`
    const moved = { ...displaced(place, off, bearingOf(direction[1]!)), radiusKm: off, admin1: null }
    return { span, kind, to, distanceKm: null, place: { ...moved, precision: 'near' } }
  }
  const near = NEAR.exec(before)
  if (near && isSpot(place)) {
    const span = { start: near.index, end: before.length }
    const around: Place = { ...place, geonameId: null, radiusKm: place.radiusKm + NEAR_KM, precision: 'near' }
    return { span, kind: 'near', to, distanceKm: null, place: around }
  }
  const part = PART.exec(before)
  if (part && (place.precision === 'country' || place.precision === 'admin1')) {
    const bearing = bearingOf(part[1]!)
    const word = bearing === null ? 'central' : compassPoint(part[1]!)
    const middle = bearing === null ? place : destination(place, bearing, place.radiusKm / 2)
    const span = { start: part.index, end: before.length }
    const radiusKm = Math.max(1, Math.round(place.radiusKm * 0.6))
    const piece: Place = { ...place, ...rounded(middle), geonameId: null, radiusKm, precision: 'admin1' }
    return { span, kind: `${word} part of`, to, distanceKm: null, place: piece }
  }
  return null
}

/** "between X and Y", "on the road from X to Y"; null for pairs that are countries or lie too far apart for one place. */
function betweenBoth(
  text: string,
  before: string,
  first: Mention,
  second: Mention,
  places: ReadonlyMap<string, Place>,
): RelatedPlace | null {
  const opener = BETWEEN.exec(before)
  if (!opener) return null
  const link = text.slice(first.span.end, second.span.start)
  const onRoad = opener[0].startsWith('on the')
  if (opener[1] === 'from' ? !onRoad || !/^ to (?:the )?$/.test(link) : !/^ and (?:the )?$/.test(link)) return null
  const [a, b] = [places.get(first.id)!, places.get(second.id)!]
  const km = distanceKm(a, b)
  if (!isSpot(a) || !isSpot(b) || km > 500 || km < 1) return null
  const middle = rounded({ latitude: (a.latitude + b.latitude) / 2, longitude: middleLongitude(a, b) })
  const place: Place = {
    ...middle,
    geonameId: null,
    country: a.country === b.country ? a.country : null,
    admin1: a.admin1 === b.admin1 ? a.admin1 : null,
    radiusKm: Math.max(1, Math.round(km / 2)),
    precision: onRoad || km > 60 ? 'linear' : 'near',
    relation: null,
  }
  const span = { start: opener.index, end: before.length }
  return { span, kind: 'between', to: [first.id, second.id], distanceKm: null, place }
}

/** A spot that something can be near to: no country, province or sea. */
const isSpot = ({ precision, radiusKm }: Place): boolean =>
  precision === 'exact' || precision === 'near' || precision === 'admin2' || (precision === 'admin1' && radiusKm <= 30)

/** Half of a compass sector of 45 degrees is 0.4 of the distance to either side. */
const SECTOR = 0.4

/** A place so far from another: a spot with a bearing; without one a circle around it. */
function displaced(place: Place, km: number, bearing: number | null): Place {
  const middle = bearing === null ? place : rounded(destination(place, bearing, km))
  const blur = place.precision === 'exact' ? place.radiusKm : Math.min(place.radiusKm, km)
  return {
    geonameId: null,
    latitude: middle.latitude,
    longitude: middle.longitude,
    country: place.country,
    // Farther off, the next province may begin.
    admin1: km + place.radiusKm <= 30 ? place.admin1 : null,
    radiusKm: Math.max(1, Math.round(bearing === null ? km + blur : km * SECTOR + blur / 2)),
    precision: place.precision === 'exact' && km <= 100 ? 'near' : 'admin1',
    relation: null,
  }
}

const round = (km: number): number => Math.round(km * 100) / 100

const rounded = (point: { readonly latitude: number; readonly longitude: number }) => ({
  latitude: Math.round(point.latitude * 1e4) / 1e4,
  longitude: Math.round(point.longitude * 1e4) / 1e4,
})

/** Half-way the short way round the globe. */
function middleLongitude(a: Place, b: Place): number {
  const apart = Math.abs(a.longitude - b.longitude) > 180
  const middle = (a.longitude + b.longitude) / 2
  return apart ? (middle > 0 ? middle - 180 : middle + 180) : middle
}
