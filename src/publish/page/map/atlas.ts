import { createRequire } from 'node:module'
import type { Feature, GeometryObject, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A country as the atlas draws it. */
export interface Country {
  /** As the atlas writes it. */
  readonly name: string
  /** Degrees: west, south, east, north. A country that crosses the date line spans the globe. */
  readonly box: Box
  /** Made when it is asked for, then kept. */
  readonly shape: () => Feature<Polygon | MultiPolygon>
}

export type Box = readonly [west: number, south: number, east: number, north: number]

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>
type LandAtlas = Topology<{ land: GeometryCollection }>

const load = createRequire(import.meta.url)
let known: readonly Country[] | null = null
let coasts: Feature<GeometryObject> | null = null

/**
 * Shapes of the countries: Natural Earth 1:50m (public domain) as `world-atlas` packs it, read once a process and only
 * when a map is drawn. In the order of the atlas.
 */
export function countries(): readonly Country[] {
  if (known) return known
  const atlas = load('world-atlas/countries-50m.json') as Atlas
  const boxes = atlas.arcs.map((arc) => boxOfArc(arc, atlas))
  known = atlas.objects.countries.geometries.map((geometry) => {
    const arcs = 'arcs' in geometry ? (geometry.arcs as readonly unknown[]).flat(Infinity as 1) : []
    let shape: Feature<Polygon | MultiPolygon> | null = null
    return {
      name: (geometry.properties as { readonly name?: string } | undefined)?.name ?? '',
      box: union((arcs as number[]).map((arc) => boxes[arc < 0 ? ~arc : arc]!)),
      shape: () => (shape ??= feature(atlas, geometry) as Feature<Polygon | MultiPolygon>),
    }
  })
  return known
}

/** The land of the world, coarse (1:110m), for a locator. */
export function land(): Feature<GeometryObject> {
  if (coasts) return coasts
  const atlas = load('world-atlas/land-110m.json') as LandAtlas
  const all = feature(atlas, atlas.objects.land)
  const [first] = all.features
  coasts = first as Feature<GeometryObject>
  return coasts
}

/** Arcs are kept as steps on a grid: the first absolute, each next from the one before. */
function boxOfArc(arc: readonly (readonly number[])[], { transform }: Topology): Box {
  const { scale, translate } = transform!
  let [x, y] = [0, 0]
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [dx, dy] of arc) {
    x += dx!
    y += dy!
    const [longitude, latitude] = [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return [west, south, east, north]
}

const union = (boxes: readonly Box[]): Box =>
  boxes.reduce(
    ([w, s, e, n], [west, south, east, north]) => [
      Math.min(w, west),
      Math.min(s, south),
      Math.max(e, east),
      Math.max(n, north),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
