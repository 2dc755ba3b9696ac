import type { GeoContext } from 'd3-geo'

type Point = readonly [x: number, y: number]

/** Rings smaller than this (in units of the drawing, squared) are left out: an island of a pixel. */
const SMALLEST = 2
/** A point nearer than this to the line of its neighbours is left out. */
const TOLERANCE = 0.55

/**
 * Takes what d3 draws and gives it as the shortest path data that looks the same: points that a line nearly goes
 * through are left out (Douglas and Peucker, 1973), numbers have one place after the point and are steps from the last.
 */
export class Outline implements GeoContext {
  private rings: Point[][] = []
  private ring: Point[] = []

  beginPath(): void {}
  moveTo(x: number, y: number): void {
    this.ring = [[x, y]]
    this.rings.push(this.ring)
  }
  lineTo(x: number, y: number): void {
    this.ring.push([x, y])
  }
  arc(): void {}
  closePath(): void {}

  /** Area of the largest ring, and its middle: where a name of the whole may stand. Null when nothing is in view. */
  largest(): { readonly area: number; readonly x: number; readonly y: number } | null {
    let found: ReturnType<Outline['largest']> = null
    for (const ring of this.rings) {
      const size = area(ring)
      if (size > (found?.area ?? 0)) found = { area: size, ...middle(ring) }
    }
    return found
  }

  /** Path data of closed rings; "" when nothing is in view. */
  toString(): string {
    return this.rings
      .map(simplified)
      .filter((ring) => ring.length > 2 && area(ring) >= SMALLEST)
      .map(pathOf)
      .join('')
  }
}

function pathOf(ring: readonly Point[]): string {
  let [x, y] = [0, 0]
  const steps = ring.map(([px, py], i) => {
    const [dx, dy] = [Math.round(px * 10) - x, Math.round(py * 10) - y]
    x += dx
    y += dy
    const step = `${dx / 10}${dy < 0 ? '' : ' '}${dy / 10}`
    return i === 0 ? `M${step}l` : step
  })
  return `${steps[0]}${steps.slice(1).join(' ').replace(/ -/g, '-')}z`
}

function area(ring: readonly Point[]): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!]
    sum += a[0] * b[1] - b[0] * a[1]
  }
  return Math.abs(sum / 2)
}

/** The centre of area of a ring. */
function middle(ring: readonly Point[]): { x: number; y: number } {
  let [x, y, twice] = [0, 0, 0]
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!]
    const cross = a[0] * b[1] - b[0] * a[1]
    x += (a[0] + b[0]) * cross
    y += (a[1] + b[1]) * cross
    twice += cross
  }
  return { x: x / (3 * twice), y: y / (3 * twice) }
}

/** The same line with the points that matter. Works on a stack: a coast may have thousands. */
function simplified(ring: readonly Point[]): Point[] {
  const keep = new Set([0, ring.length - 1])
  const parts: (readonly [number, number])[] = [[0, ring.length - 1]]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part
    let [farthest, at] = [TOLERANCE, -1]
    for (let i = from + 1; i < to; i++) {
      const far = distance(ring[i]!, ring[from]!, ring[to]!)
      if (far > farthest) [farthest, at] = [far, i]
    }
    if (at < 0) continue
    keep.add(at)
    parts.push([from, at], [at, to])
  }
  return ring.filter((_, i) => keep.has(i))
}

/** From a point to the stretch between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
