import type { OpenStory } from '../store/revisions.ts'

/**
 * Which stored story each new one continues: the one with which it shares the most documents, each at most once. Pairs
 * that share most come first; of equals the first by id, so the order of the input does not matter.
 */
export function continuity<T extends { readonly id: string; readonly documents: readonly string[] }>(
  stories: readonly T[],
  open: readonly OpenStory[],
): Map<T, OpenStory> {
  const holder = new Map<string, OpenStory[]>()
  for (const story of open)
    for (const document of story.documents) holder.set(document, [...(holder.get(document) ?? []), story])
  const pairs = stories.flatMap((story) => {
    const shared = new Map<OpenStory, number>()
    for (const document of story.documents)
      for (const before of holder.get(document) ?? []) shared.set(before, (shared.get(before) ?? 0) + 1)
    return [...shared].map(([before, count]) => ({ story, before, count }))
  })
  pairs.sort((a, b) => b.count - a.count || compare(a.before.id, b.before.id) || compare(a.story.id, b.story.id))
  const continued = new Map<T, OpenStory>()
  const taken = new Set<OpenStory>()
  for (const { story, before } of pairs) {
    if (continued.has(story) || taken.has(before)) continue
    continued.set(story, before)
    taken.add(before)
  }
  return continued
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
