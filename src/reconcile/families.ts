/**
 * Kinds of happenings that reports use for one another: "capture", "fall" and "loss" are one family; so are "talks", a
 * "conference" and their failure. Two mentions can be one happening only inside a family. `loose` kinds meet every kind
 * of their family ("attack" may be any of them), the others only themselves and the loose ones. Compiled by hand over
 * the closed list of kinds.
 */
const FAMILIES: readonly {
  readonly name: string
  readonly loose: readonly string[]
  readonly strict: readonly string[]
}[] = [
  { name: 'territory', loose: ['territory-taken', 'territory-lost'], strict: [] },
  { name: 'fighting', loose: ['offensive', 'battle'], strict: ['siege'] },
  {
    name: 'violence',
    loose: ['attack', 'killing', 'deaths', 'wounding', 'injuries', 'explosion'],
    strict: [
      'shooting',
      'stabbing',
      'shelling',
      'air-strike',
      'drone-strike',
      'bombing',
      'suicide-bombing',
      'chemical-attack',
      'assassination',
    ],
  },
  { name: 'talks', loose: ['talks', 'talks-failed', 'conference', 'mediation'], strict: [] },
  { name: 'blame', loose: ['accusation', 'condemnation'], strict: [] },
  { name: 'demand', loose: ['demand', 'appeal'], strict: [] },
  { name: 'protest', loose: ['protest', 'riot'], strict: ['strike', 'blockade', 'vandalism'] },
  { name: 'seizure', loose: ['arrest', 'raid', 'abduction'], strict: [] },
  { name: 'pact', loose: ['agreement', 'promise', 'concession'], strict: [] },
  { name: 'refusal', loose: ['rejection', 'agreement-failed'], strict: [] },
  { name: 'force', loose: ['deployment', 'mobilisation'], strict: [] },
  { name: 'water', loose: ['flood'], strict: ['storm', 'tsunami', 'landslide'] },
  { name: 'wreck', loose: ['accident', 'crash'], strict: ['sinking'] },
  { name: 'flight', loose: ['displacement', 'evacuation'], strict: [] },
]

interface Membership {
  readonly name: string
  readonly loose: boolean
}
const OF_KIND = new Map<string, Membership>()
for (const { name, loose, strict } of FAMILIES) {
  for (const kind of loose) OF_KIND.set(kind, { name, loose: true })
  for (const kind of strict) OF_KIND.set(kind, { name, loose: false })
}

/** The family of a kind; a kind in none is its own. */
export const familyOf = (kind: string): string => OF_KIND.get(kind)?.name ?? kind

/** May two kinds be names for one happening? */
export function kindsMeet(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [OF_KIND.get(a), OF_KIND.get(b)]
  return x !== undefined && y !== undefined && x.name === y.name && (x.loose || y.loose)
}

/** Families of words rather than deeds: who speaks is what makes them one. */
const VERBAL = new Set([
  'blame',
  'demand',
  'pact',
  'refusal',
  'threat',
  'denial',
  'warning',
  'resolution',
  'support',
  'investigation',
  'lawsuit',
  'call',
])
export const isVerbal = (family: string): boolean => VERBAL.has(family)

/** What an attack or disaster does to people: told in one sentence with its cause it is part of it. */
const CONSEQUENCES = new Set(['killing', 'deaths', 'wounding', 'injuries', 'destruction', 'displacement'])
export const isConsequence = (kind: string): boolean => CONSEQUENCES.has(kind)
