import type { GazetteerEntry } from '../../language/en/gazetteer.ts'
import type { Mention } from '../mentions/mention.ts'

/** What all the members of a list are: countries, or the first-order divisions of countries. */
export type Rank = 'countries' | 'divisions'

/** What stands between two neighbours of a list. */
const BETWEEN = /^(?:,|;|,? (?:and|or|&)(?: (?:in|the))?|, (?:in|the)) $/

/** A list of two may be a town and what holds it ("Washington, Pennsylvania"); of three members no more. */
const SHORTEST = 3

/** Is this what a list of the rank would name: a country, a state or province that bears the name as its usual one? */
export const isOfRank = (rank: Rank, { kind, primary, key }: GazetteerEntry): boolean =>
  rank === 'countries' ? kind === 'country' : kind === 'admin1' && (primary || key.startsWith('s:'))

/**
 * Mentions that stand in a list of their like: "Oklahoma, Pennsylvania and California" are three states, not a town of
 * Pennsylvania and a state. Index of the mention → what the list is of. Every member must be able to be of the rank.
 */
export function listsOf(
  text: string,
  mentions: readonly Mention[],
  senses: readonly (readonly GazetteerEntry[])[],
): ReadonlyMap<number, Rank> {
  const found = new Map<number, Rank>()
  for (let start = 0; start < mentions.length; ) {
    let end = start + 1
    while (end < mentions.length && BETWEEN.test(text.slice(mentions[end - 1]!.span.end, mentions[end]!.span.start)))
      end++
    if (end - start >= SHORTEST)
      for (const rank of ['countries', 'divisions'] as const) {
        const members = senses.slice(start, end)
        if (!members.every((entries) => entries.some((entry) => isOfRank(rank, entry)))) continue
        for (let i = start; i < end; i++) found.set(i, rank)
        break
      }
    start = end
  }
  return found
}
