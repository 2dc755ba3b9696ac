import { f1 } from './scorer.ts'

/** A partition of mentions, each named by a key ("start end"); a mention is in one chain only. */
export type Chains = readonly (readonly string[])[]

/** Sums over documents, so that F1 is over all of them (micro). */
export interface Tally {
  right: number
  answered: number
  rightOfGold: number
  wanted: number
}
export const tally = (): Tally => ({ right: 0, answered: 0, rightOfGold: 0, wanted: 0 })

export const tallyF1 = ({ right, answered, rightOfGold, wanted }: Tally): number => {
  const precision = answered === 0 ? 0 : right / answered
  const recall = wanted === 0 ? 0 : rightOfGold / wanted
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

const chainOf = (chains: Chains): Map<string, number> =>
  new Map(chains.flatMap((chain, number) => chain.map((mention) => [mention, number] as const)))

/** MUC: links (Vilain et al. 1995). */
export function addMuc(sum: Tally, gold: Chains, found: Chains): void {
  const [right, answered] = links(found, chainOf(gold))
  const [rightOfGold, wanted] = links(gold, chainOf(found))
  sum.right += right
  sum.answered += answered
  sum.rightOfGold += rightOfGold
  sum.wanted += wanted
}

function links(chains: Chains, other: ReadonlyMap<string, number>): [number, number] {
  let [kept, all] = [0, 0]
  for (const chain of chains) {
    const parts = new Set(chain.map((mention) => other.get(mention) ?? mention))
    kept += chain.length - parts.size
    all += chain.length - 1
  }
  return [kept, all]
}

/** B³: mentions (Bagga and Baldwin 1998); a mention that the other side has not counts against its side. */
export function addB3(sum: Tally, gold: Chains, found: Chains): void {
  const [right, answered] = overlaps(found, gold)
  const [rightOfGold, wanted] = overlaps(gold, found)
  sum.right += right
  sum.answered += answered
  sum.rightOfGold += rightOfGold
  sum.wanted += wanted
}

function overlaps(chains: Chains, others: Chains): [number, number] {
  const other = chainOf(others)
  let [right, all] = [0, 0]
  for (const chain of chains) {
    const counts = new Map<number, number>()
    for (const mention of chain) {
      const number = other.get(mention)
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    for (const count of counts.values()) right += count ** 2 / chain.length
    all += chain.length
  }
  return [right, all]
}

/** LEA: links of chains weighed by their size; a chain of one is right when it is one on both sides (Moosavi and Strube 2016). */
export function addLea(sum: Tally, gold: Chains, found: Chains): void {
  const [right, answered] = resolved(found, gold)
  const [rightOfGold, wanted] = resolved(gold, found)
  sum.right += right
  sum.answered += answered
  sum.rightOfGold += rightOfGold
  sum.wanted += wanted
}

function resolved(chains: Chains, others: Chains): [number, number] {
  const other = chainOf(others)
  let [right, all] = [0, 0]
  for (const chain of chains) {
    all += chain.length
    const counts = new Map<number, number>()
    for (const mention of chain) {
      const number = other.get(mention)
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    if (chain.length === 1) {
      const [number] = counts.keys()
      if (number !== undefined && others[number]!.length === 1) right += 1
      continue
    }
    let links = 0
    for (const count of counts.values()) links += (count * (count - 1)) / 2
    right += (chain.length * links) / ((chain.length * (chain.length - 1)) / 2)
  }
  return [right, all]
}

/** CEAF with φ4: chains paired one to one so that the likeness is greatest (Luo 2005). */
export function addCeaf(sum: Tally, gold: Chains, found: Chains): void {
  const other = chainOf(found)
  const likeness = gold.map((chain) => {
    const row = new Map<number, number>()
    for (const mention of chain) {
      const number = other.get(mention)
      if (number !== undefined) row.set(number, (row.get(number) ?? 0) + 1)
    }
    return new Map(
      [...row].map(([number, common]) => [number, f1(common, chain.length, found[number]!.length)] as const),
    )
  })
  const best = bestPairing(likeness, found.length)
  sum.right += best
  sum.answered += found.length
  sum.rightOfGold += best
  sum.wanted += gold.length
}

/** The greatest sum of a one-to-one pairing of rows and columns (Hungarian method, by shortest augmenting paths). */
function bestPairing(rows: readonly ReadonlyMap<number, number>[], columns: number): number {
  const n = rows.length
  const m = Math.max(columns, n)
  const cost = (row: number, column: number): number => -(rows[row]!.get(column) ?? 0)
  const u = new Float64Array(n + 1)
  const v = new Float64Array(m + 1)
  const match = new Int32Array(m + 1)
  for (let row = 1; row <= n; row++) {
    match[0] = row
    let column = 0
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY)
    const way = new Int32Array(m + 1)
    const used = new Uint8Array(m + 1)
    do {
      used[column] = 1
      const here = match[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue
        const reduced = cost(here - 1, j - 1) - u[here]! - v[j]!
        if (reduced < least[j]!) {
          least[j] = reduced
          way[j] = column
        }
        if (least[j]! < delta) {
          delta = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          u[match[j]!]! += delta
          v[j]! -= delta
        } else least[j]! -= delta
      }
      column = next
    } while (match[column] !== 0)
    do {
      const before = way[column]!
      match[column] = match[before]!
      column = before
    } while (column !== 0)
  }
  let sum = 0
  for (let j = 1; j <= m; j++) if (match[j]! > 0) sum -= cost(match[j]! - 1, j - 1)
  return sum
}
