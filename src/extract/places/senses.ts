import type { GazetteerEntry } from '../../language/en/gazetteer.ts'
import type { Kind } from './beside.ts'
import type { Clue } from './clues.ts'
import { isOfRank, type Rank } from './lists.ts'
import { isInside, isNeighbour, nearness, VAST } from './nearness.ts'

/** One name of a document with all it may mean. */
export interface Name {
  readonly key: string
  readonly entries: readonly GazetteerEntry[]
  /** What the words beside any of its mentions say. */
  readonly kind: Kind
  /** What it is said to lie in; null when nothing is said. */
  readonly inside: GazetteerEntry | null
  /** Is it printed as one of a list of countries or of states? */
  readonly among: Rank | null
  /** Offsets of its mentions. */
  readonly at: readonly number[]
}

/** Of towns: a million is 7.8, a village of a thousand 3.9. News speaks of large places, and its readers know those. */
const size = (entry: GazetteerEntry): number => 1.3 * Math.log10(entry.population + 10)

/** A town that governs a province is named for what is decided there; in the vast countries the rest of the press is local. */
const SEAT = 1

/** Points a place has before anything is known of the document: how often news speaks of its like. */
function prior(entry: GazetteerEntry): number {
  switch (entry.kind) {
    case 'country':
      return 11.5
    case 'continent':
      return 11
    case 'water':
      return 10
    case 'region':
    case 'mountain':
    case 'island':
      return 8
    case 'site':
      return 7
    case 'admin1':
      if (entry.key.startsWith('r:')) return 8.5
      return entry.key.startsWith('s:') ? 8.5 : 0.85 * size(entry) + (entry.primary ? 0 : -1)
    case 'admin2':
      return 0.75 * size(entry) + (entry.country === 'US' ? 0 : 1)
    case 'capital':
      return 2.2 + size(entry)
    case 'section':
    case 'former':
      return 1
    case 'town':
      return size(entry) + (entry.seat && !VAST.has(entry.country!) ? SEAT : 0)
  }
}

function baseOf(name: Name, entry: GazetteerEntry): number {
  const division = entry.kind === 'admin1' || entry.kind === 'admin2' || entry.kind === 'region'
  let points = prior(entry) + (entry.primary ? 0.5 : -0.5)
  switch (name.kind) {
    case 'division':
    case 'county':
      points += division ? 5 : 0
      break
    case 'town':
      points += division ? -4 : entry.kind === 'country' ? -3 : 2
      break
    case 'water':
      points += entry.kind === 'water' ? 5 : 0
      break
    case 'base':
      points += entry.kind === 'site' ? 5 : 0
      break
    case null:
      break
  }
  if (name.among !== null && isOfRank(name.among, entry)) points += 4
  return points
}

/** Candidates of a name that are weighed against the others; the rest has too little to be meant. */
const WEIGHED = 8
/** Points that all the places around can give one of several namesakes at most, and how fast they add up. */
const MOST = 9
const HALF = 1.6
/** Names within so many characters speak more for each other. */
const BESIDE = 90
const ROUNDS = 2

interface Weighed {
  readonly entry: GazetteerEntry
  readonly base: number
  chance: number
}

/**
 * Which place each name means: prior, the words beside it, and what the other names, taken together, most likely mean.
 * All names are weighed at once in a few rounds: each candidate gains by the candidates of the other names that lie near
 * it or hold it, as likely as these are themselves. One place for each name, null where the best is a small place that
 * nothing speaks for.
 */
export function sensesOf(names: readonly Name[], clues: readonly Clue[]): Map<string, GazetteerEntry | null> {
  const weighed = names.map((name) => weigh(name, names, clues))
  // What several names could share counts before any is sure: start from nearly equal chances.
  for (const list of weighed) spread(list, (each) => each.base, 4)
  const context = [
    ...names.map((name, index) => ({ at: name.at, list: weighed[index]!, weight: 1, key: name.key })),
    ...clues.map((clue) => ({ at: [clue.at], list: ofClue(clue), weight: clue.weight, key: '' })),
  ]
  const pairs = context.map((a, i) => context.map((b, j) => (i < j && a.key !== b.key ? pairsOf(a.list, b.list) : 0)))
  const floor = (i: number, j: number): number => {
    const count = i < j ? pairs[i]![j]! : pairs[j]![i]!
    return count === 0 ? 0 : CHANCE / count
  }
  const points = weighed.map((list) => list.map((each) => each.base))
  const beside = names.map((name) => context.map((other) => (isBeside(name.at, other.at) ? 1.5 : 1)))
  for (let round = 0; round < ROUNDS; round++) {
    weighed.forEach((list, index) => {
      if (list.length < 2) return
      const name = names[index]!
      list.forEach((each, i) => {
        let support = 0
        context.forEach((other, j) => {
          if (j === index || other.key === name.key) return
          support += other.weight * best(each.entry, other.list, floor(index, j)) * beside[index]![j]!
        })
        points[index]![i] = each.base + MOST * (1 - Math.exp(-support / HALF))
      })
    })
    weighed.forEach((list, index) => {
      spread(list, (_, i) => points[index]![i]!, 1.2)
    })
  }
  return new Map(
    names.map((name, index) => {
      const list = weighed[index]!
      let top = 0
      for (let i = 1; i < list.length; i++) if (points[index]![i]! > points[index]![top]! + 1e-6) top = i
      const chosen = list[top]
      if (!chosen) return [name.key, null] as const
      const sure = name.inside !== null || list.length === 1 || points[index]![top]! >= 3.5
      return [name.key, sure ? townOf(name, chosen.entry) : null] as const
    }),
  )
}

/** A town with so large a share of its province is what its name means where no word says "province". */
const SHARE = 0.15

/** "Homs" alone is the town, not the province of its name; states of the United States are left as they were weighed. */
function townOf({ entries, kind, inside, among, key }: Name, chosen: GazetteerEntry): GazetteerEntry {
  if (chosen.kind !== 'admin1' || /^[rs]:/.test(chosen.key)) return chosen
  if (kind === 'division' || kind === 'county' || among !== null || key.endsWith('|holder')) return chosen
  const town = entries.find(
    (entry) =>
      (entry.kind === 'town' || entry.kind === 'capital') &&
      isInside(entry, chosen) &&
      entry.population >= SHARE * chosen.population &&
      (inside === null || isInside(entry, inside)),
  )
  return town ?? chosen
}

/** The candidates worth weighing: what it is said to lie in decides; else the largest, and those in what else is named. */
function weigh(name: Name, names: readonly Name[], clues: readonly Clue[]): Weighed[] {
  let entries = name.entries
  if (name.inside) entries = entries.filter((entry) => isInside(entry, name.inside!))
  const rows = entries.map((entry) => ({ entry, base: baseOf(name, entry), chance: 0 }))
  if (rows.length <= WEIGHED) return rows
  const votes = new Map<string, number>()
  const vote = (list: readonly GazetteerEntry[], weight: number): void => {
    const seen = new Set(list.map((entry) => `${entry.country} ${entry.admin1}`))
    for (const key of seen) votes.set(key, (votes.get(key) ?? 0) + weight / Math.sqrt(seen.size))
  }
  for (const other of names) if (other !== name) vote(other.entries.slice(0, 40), 1)
  for (const clue of clues) vote(clue.entries, clue.weight)
  return rows
    .map((row) => ({
      row,
      rank: row.base + 3 * (votes.get(`${row.entry.country} ${row.entry.admin1}`) ?? 0),
    }))
    .sort((a, b) => b.rank - a.rank || (a.row.entry.key < b.row.entry.key ? -1 : 1))
    .slice(0, WEIGHED)
    .map(({ row }) => row)
}

const ofClue = (clue: Clue): Weighed[] => {
  const list = clue.entries.slice(0, WEIGHED).map((entry) => ({ entry, base: prior(entry), chance: 0 }))
  spread(list, (each) => each.base, 2)
  return list
}

/** Turns points into chances that add up to one; `heat` is how many points apart two must be to matter. */
function spread(list: readonly Weighed[], points: (each: Weighed, index: number) => number, heat: number): void {
  let top = Number.NEGATIVE_INFINITY
  list.forEach((each, i) => {
    top = Math.max(top, points(each, i))
  })
  let sum = 0
  list.forEach((each, i) => {
    each.chance = Math.exp((points(each, i) - top) / heat)
    sum += each.chance
  })
  for (const each of list) each.chance /= sum
}

/** Of two names that share few neighbourhoods, that they share one is no chance: each speaks for the other by so much. */
const CHANCE = 0.6

/** How many candidates of two ambiguous names are neighbours; 0 where one of the names has a single sense. */
function pairsOf(a: readonly Weighed[], b: readonly Weighed[]): number {
  if (a.length < 2 || b.length < 2) return 0
  let count = 0
  for (const x of a) for (const y of b) if (isNeighbour(x.entry, y.entry)) count++
  return count
}

function best(entry: GazetteerEntry, others: readonly Weighed[], floor: number): number {
  let most = 0
  for (const other of others) {
    const chance = other.chance < floor && isNeighbour(entry, other.entry) ? floor : other.chance
    if (chance <= most || chance < 0.02) continue
    const value = chance * nearness(entry, other.entry)
    if (value > most) most = value
  }
  return most
}

function isBeside(a: readonly number[], b: readonly number[]): boolean {
  for (const x of a) for (const y of b) if (y >= 0 && Math.abs(x - y) < BESIDE) return true
  return false
}
