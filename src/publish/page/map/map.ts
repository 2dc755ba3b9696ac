import { type GeoProjection, geoMercator, geoNaturalEarth1, geoPath } from 'd3-geo'
import type { Labels } from '../../view/lang/labels.ts'
import type { PlaceView } from '../../view/places.ts'
import { type Html, html, type Part, raw } from '../html.ts'
import { type Box, countries, land } from './atlas.ts'
import type { Frame } from './frame.ts'
import { Outline } from './outline.ts'
import { type Label, placed } from './place-names.ts'

const WIDTH = 440
const HEIGHT = 290
const LOCATOR = { width: 220, height: 112 }
/** A circle of less than this many units is drawn as the point's dot alone. */
const SMALLEST_CIRCLE = 9
/** A country is named on the map when at least this part of the map is its land. */
const NAMED = 0.04
const DOT = 4.5
/** What the locator shows: the globe without the Antarctic. */
const INHABITED = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-168, 0],
    [190, 0],
    [11, -56],
    [11, 78],
  ],
}

/** Something on the map: a place and where a tap on it leads. */
export interface Spot {
  readonly place: PlaceView
  readonly href: string | null
}

/** The stretch of the frame: countries, the places in it with the circle each lies in, and a scale. */
export function nearMap(frame: Frame, spots: readonly Spot[], labels: Labels): Html {
  const projection = projectionOf(frame.box)
  const [west, south, east, north] = viewOf(projection)
  const shapes: Html[] = []
  const names: Html[] = []
  const outside = ([w, s, e, n]: Box): boolean => e < west || w > east || n < south || s > north
  for (const { name, parts } of countries()) {
    const outline = new Outline()
    const draw = geoPath(projection, outline)
    for (const { box, shape } of parts) if (!outside(box)) draw(shape())
    const data = outline.toString()
    if (data === '') continue
    shapes.push(html`<path d="${raw(data)}"/>`)
    const main = outline.largest()
    if (main && main.area >= WIDTH * HEIGHT * NAMED && hasRoom(name, main.x, main.y))
      names.push(html`<text class="country" x="${round(main.x)}" y="${round(main.y)}">${name.toUpperCase()}</text>`)
  }
  const points = spots.flatMap((spot) => {
    const at = projection([spot.place.longitude, spot.place.latitude])
    return at && at[0] >= 0 && at[0] <= WIDTH && at[1] >= 0 && at[1] <= HEIGHT ? [{ ...spot, x: at[0], y: at[1] }] : []
  })
  const kilometre = unitsAKilometre(projection, frame.box)
  const named = placed(
    points.map(({ place, x, y }) => ({ words: nameOf(place), x, y })),
    { width: WIDTH, height: HEIGHT },
  )
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${labels.mapOf(points.map(({ place }) => place.words))}">
<g class="land">${shapes}</g><g aria-hidden="true">${names}${scale(kilometre, labels)}</g>
${points.map((point, i) => marker(point, named[i] ?? null, point.place.radiusKm * kilometre, labels))}</svg>`
}

/** Does the name of a country stand inside the drawing, centred there? */
function hasRoom(name: string, x: number, y: number): boolean {
  const half = name.length * 3.4 + 4
  return x > half && x < WIDTH - half && y > 14 && y < HEIGHT - 8
}

function marker(
  { place, href, x, y }: Spot & { readonly x: number; readonly y: number },
  label: Label | null,
  radius: number,
  labels: Labels,
): Html {
  const isVague = place.precision !== 'exact' || radius > 3 * SMALLEST_CIRCLE
  const circle =
    radius >= SMALLEST_CIRCLE && isVague
      ? html`<circle class="within" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`
      : null
  const dot = html`<circle class="hit" cx="${round(x)}" cy="${round(y)}" r="11"/><circle class="dot" cx="${round(x)}" cy="${round(y)}" r="${place.isMain ? DOT + 1.5 : DOT}"/>`
  const precise = `${place.words}: ${labels.precision(place.precision, place.radiusKm)}`
  const words = label === null || precise.startsWith(label.words) ? precise : `${label.words} – ${precise}`
  const text =
    label === null
      ? null
      : html`<text x="${round(label.x)}" y="${round(label.y)}" text-anchor="${label.anchor}">${label.words}</text>`
  const inner = html`${circle}${dot}${text}`
  const kind = place.isMain ? 'spot main' : place.precision === 'exact' ? 'spot' : 'spot vague'
  return href === null
    ? html`<g class="${kind}"><title>${words}</title>${inner}</g>`
    : html`<a class="${kind}" href="${href}" aria-label="${words}" data-tip="${words}">${inner}</a>`
}

/** The name as the sources write it; where they write it in two ways, both. */
function nameOf({ name, forms }: PlaceView): string {
  const written = forms.slice(0, 2).map(({ words }) => words)
  return written.length === 2 && forms[1]!.at.length > 1 ? written.join(' / ') : (written[0] ?? name)
}

function projectionOf([west, south, east, north]: Box): GeoProjection {
  const isWide = east - west > 100 || north - south > 80
  const projection = (isWide ? geoNaturalEarth1() : geoMercator()).rotate([-(west + east) / 2, 0]).precision(0.3)
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  }
  return projection
    .fitExtent(
      [
        [6, 6],
        [WIDTH - 6, HEIGHT - 6],
      ],
      corners,
    )
    .clipExtent([
      [-2, -2],
      [WIDTH + 2, HEIGHT + 2],
    ])
}

/** What the drawing covers, in degrees; more than the frame, which need not have its shape. */
function viewOf(projection: GeoProjection): Box {
  const corners = [
    [0, 0],
    [WIDTH, 0],
    [0, HEIGHT],
    [WIDTH, HEIGHT],
    [WIDTH / 2, 0],
    [WIDTH / 2, HEIGHT],
  ].map(([x, y]) => projection.invert!([x!, y!]))
  const known = corners.filter((corner) => corner !== null)
  const [longitudes, latitudes] = [known.map(([x]) => x), known.map(([, y]) => y)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  return known.length < corners.length || east - west > 180
    ? [-180, -90, 180, 90]
    : [west, Math.min(...latitudes), east, Math.max(...latitudes)]
}

function unitsAKilometre(projection: GeoProjection, [west, south, east, north]: Box): number {
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const [a, b] = [projection([x, y]), projection([x, y + 0.1])]
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) / 11.12 : 0
}

/** A bar of a round number of kilometres. */
function scale(kilometre: number, labels: Labels): Part {
  const most = 90 / kilometre
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= most)
  if (km === undefined || !Number.isFinite(km) || km > 2000) return null
  const [right, y] = [WIDTH - 12, HEIGHT - 12]
  const left = round(right - km * kilometre)
  return html`<path class="scale" d="M${left} ${y - 4}v4H${right}v-4"/><text class="scale-words" x="${right}" y="${y - 8}" text-anchor="end">${labels.kilometres(km)}</text>`
}

const globe = (): GeoProjection =>
  geoNaturalEarth1()
    .rotate([-11, 0])
    .fitSize([LOCATOR.width, LOCATOR.height], INHABITED)
    .clipExtent([
      [0, 0],
      [LOCATOR.width, LOCATOR.height],
    ])
    .precision(0.5)

let drawnCoasts: string | null = null

/** The coasts of the locator, which are the same on every page. */
function coasts(): string {
  if (drawnCoasts !== null) return drawnCoasts
  const outline = new Outline()
  geoPath(globe(), outline)(land())
  drawnCoasts = outline.toString()
  return drawnCoasts
}

/** The world with the frame and every place as a dot; null for a map that is itself that wide. */
export function locator(frame: Frame, labels: Labels): Html | null {
  const [west, south, east, north] = frame.box
  if (east - west > 100) return null
  const projection = globe()
  const dots = frame.outside.flatMap((place) => {
    const at = projection([place.longitude, place.latitude])
    return at === null
      ? []
      : [
          html`<circle class="dot" cx="${round(at[0])}" cy="${round(at[1])}" r="2.2"><title>${place.words}</title></circle>`,
        ]
  })
  const [a, b] = [projection([west, north]), projection([east, south])]
  const [x, y] = a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : [0, 0]
  const [w, h] = a && b ? [Math.max(7, b[0] - a[0]), Math.max(6, b[1] - a[1])] : [0, 0]
  return html`<svg class="locator" viewBox="0 0 ${LOCATOR.width} ${LOCATOR.height}" role="img" aria-label="${labels.locator}"><path class="ground" d="${raw(coasts())}"/>${dots}<rect x="${round(x - w / 2)}" y="${round(y - h / 2)}" width="${round(w)}" height="${round(h)}"/></svg>`
}

const round = (n: number): number => Math.round(n * 10) / 10
