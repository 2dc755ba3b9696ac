import { createRequire } from 'node:module'
import type { Feature, GeometryObject, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A country as the atlas draws it: its mainland and its islands, each apart, so that a map draws only those in view. */
export interface Country {
  /** As the atlas writes it. */
  readonly name: string
  readonly parts: readonly Part[]
}

export interface Part {
  readonly box: Box
  /** Made when it is asked for. */
  readonly shape: () => Feature<Polygon>
}

/** Degrees. A shape that crosses the date line spans the globe. */
export type Box = readonly [west: number, south: number, east: number, north: number]

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>
type LandAtlas = Topology<{ land: GeometryCollection }>

const load = createRequire(import.meta.url)
let known: readonly Country[] | null = null

/**
 * Shapes of the countries: Natural Earth 1:50m (public domain) as `world-atlas` packs it, read once a process and only
 * when a map is drawn. In the order of the atlas.
 */
export function countries(): readonly Country[] {
  if (known) return known
  const atlas = load('world-atlas/countries-50m.json') as Atlas
  const boxes = atlas.arcs.map((arc) => boxOfArc(arc, atlas))
  known = atlas.objects.countries.geometries.map((geometry) => {
    const polygons =
      geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : []
    return {
      name: (geometry.properties as { readonly name?: string } | undefined)?.name ?? '',
      parts: polygons.map((arcs) => ({
        // The first ring is the outer one.
        box: union((arcs[0] ?? []).map((arc) => boxes[arc < 0 ? ~arc : arc]!)),
        shape: () => feature(atlas, { type: 'Polygon', arcs }) as Feature<Polygon>,
      })),
    }
  })
  return known
}

/** The land of the world, coarse (1:110m), for a locator. */
export function land(): Feature<GeometryObject> {
  const atlas = load('world-atlas/land-110m.json') as LandAtlas
  return feature(atlas, atlas.objects.land).features[0] as Feature<GeometryObject>
}

/** Arcs are kept as steps on a grid: the first absolute, each next from the one before. */
function boxOfArc(arc: readonly (readonly number[])[], { transform }: Topology): Box {
  let [x, y, left, right, low, high] = [0, 0, Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < arc.length; i++) {
    x += arc[i]![0]!
    y += arc[i]![1]!
    if (x < left) left = x
    if (x > right) right = x
    if (y < low) low = y
    if (y > high) high = y
  }
  const { scale, translate } = transform!
  const longitude = (n: number): number => n * scale[0] + translate[0]
  const latitude = (n: number): number => n * scale[1] + translate[1]
  return [longitude(left), latitude(low), longitude(right), latitude(high)]
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
