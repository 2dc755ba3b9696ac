import { candidatesOf } from './candidates.ts'
import { Heap } from './heap.ts'
import type { Vector } from './weights.ts'

/**
 * Average similarity (cosine) from which two sets of reports are one story, and how much of the lower of their own average
 * similarities it must reach: two close-knit stories of one field of news stay two. Tuned on development data, not learnt.
 */
export const SAME_STORY = 0.14
const OF_COHESION = 0.6

interface Cluster {
  size: number
  /** Sum of the members' vectors: the dot product of two sums is the sum of all pairs' similarities. Of one report: its vector. */
  readonly sum: Vector | Map<number, number>
  first: number
  last: number
  version: number
  /** Average similarity of its members; 0 for one. */
  readonly cohesion: number
  /** Every member looks back on something of another year. */
  readonly looksBack: boolean
}

/**
 * Average-link clustering: the two most alike sets are joined, again and again, while their average similarity is above
 * the threshold for their distance in time. `days` are whole days since 1970, null when undated. Returns for each
 * report the index of the first report of its cluster. Input order decides ties: sort it by content before.
 */
export function cluster(
  vectors: readonly Vector[],
  days: readonly (number | null)[],
  frequency: readonly number[],
  looksBack: readonly boolean[] = [],
): number[] {
  const parent = vectors.map((_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r]!
    for (let j = i; parent[j] !== r; ) [j, parent[j]] = [parent[j]!, r]
    return r
  }
  const clusters = vectors.map(
    (vector, i): Cluster => ({
      size: 1,
      sum: vector,
      first: days[i] ?? Infinity,
      last: days[i] ?? -Infinity,
      version: 0,
      cohesion: 0,
      looksBack: looksBack[i] ?? false,
    }),
  )
  /** Similarity above the threshold; at or below 0 they stay apart. Rounded, so that the order of sums cannot decide. */
  const margin = (a: Cluster, b: Cluster): number =>
    rounded(averageOf(a, b) - Math.max(SAME_STORY * patience(a, b), OF_COHESION * Math.min(a.cohesion, b.cohesion)))
  const heap = new Heap<{ a: number; b: number; margin: number; versions: number }>(
    (x, y) => y.margin - x.margin || x.a - y.a || x.b - y.b,
  )
  const push = (i: number, j: number): void => {
    const [a, b] = i < j ? [i, j] : [j, i]
    const m = margin(clusters[a]!, clusters[b]!)
    if (m > 0) heap.push({ a, b, margin: m, versions: clusters[a]!.version + clusters[b]!.version })
  }
  for (const { a, b, similarity } of candidatesOf(vectors, days, frequency, SAME_STORY)) {
    const m = rounded(similarity - SAME_STORY * patience(clusters[a]!, clusters[b]!))
    if (m <= 0) continue
    heap.push({ a, b, margin: m, versions: 0 })
  }
  for (let next = heap.pop(); next; next = heap.pop()) {
    const [a, b] = [root(next.a), root(next.b)]
    if (a === b) continue
    const [x, y] = [clusters[a]!, clusters[b]!]
    // The pairs of a joined cluster stay in the heap and are weighed anew when their turn comes.
    if (a !== next.a || b !== next.b || x.version + y.version !== next.versions) {
      push(a, b)
      continue
    }
    // The larger keeps its sum; the smaller index keeps the name.
    const [into, from] = sizeOf(x.sum) >= sizeOf(y.sum) ? [x, y] : [y, x]
    const sum = into.sum instanceof Map ? into.sum : mapOf(into.sum)
    eachOf(from.sum, (feature, weight) => sum.set(feature, (sum.get(feature) ?? 0) + weight))
    const joined: Cluster = {
      size: x.size + y.size,
      sum,
      first: Math.min(x.first, y.first),
      last: Math.max(x.last, y.last),
      version: Math.max(x.version, y.version) + 1,
      cohesion: cohesionOf(sum, x.size + y.size),
      looksBack: x.looksBack && y.looksBack,
    }
    const name = Math.min(a, b)
    parent[Math.max(a, b)] = name
    clusters[name] = joined
    clusters[Math.max(a, b)] = joined
  }
  return vectors.map((_, i) => root(i))
}

const rounded = (x: number): number => Math.round(x * 1e6) / 1e6

function averageOf(a: Cluster, b: Cluster): number {
  const [few, many] = sizeOf(a.sum) <= sizeOf(b.sum) ? [a.sum, b.sum] : [b.sum, a.sum]
  const weights = many instanceof Map ? many : mapOf(many)
  let dot = 0
  eachOf(few, (feature, weight) => {
    const other = weights.get(feature)
    if (other !== undefined) dot += weight * other
  })
  return dot / (a.size * b.size)
}

/** The sum's square holds every pair twice and every member with itself once. */
function cohesionOf(sum: ReadonlyMap<number, number>, size: number): number {
  let square = 0
  for (const weight of sum.values()) square += weight * weight
  return (square - size) / (size * (size - 1))
}

const sizeOf = (sum: Cluster['sum']): number => (sum instanceof Map ? sum.size : sum.features.length)

function eachOf(sum: Cluster['sum'], take: (feature: number, weight: number) => void): void {
  if (sum instanceof Map) for (const [feature, weight] of sum) take(feature, weight)
  else for (let k = 0; k < sum.features.length; k++) take(sum.features[k]!, sum.weights[k]!)
}

function mapOf(vector: Vector): Map<number, number> {
  const map = new Map<number, number>()
  eachOf(vector, (feature, weight) => map.set(feature, weight))
  return map
}

/** Days from which a report that looks back is on an anniversary, and no follow-up. */
const ANNIVERSARY = 180

/** The farther apart in time, the more alike two reports must be: follow-ups come within days. */
function patience(a: Cluster, b: Cluster): number {
  const gap = Math.max(a.first - b.last, b.first - a.last)
  if (!(gap > 45) || gap === Infinity) return 1
  if (gap > ANNIVERSARY && (a.looksBack || b.looksBack)) return Infinity
  return gap <= ANNIVERSARY ? 1.2 : 1.5
}
