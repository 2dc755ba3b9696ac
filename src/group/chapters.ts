import type { Placed } from './because.ts'
import type { Chapter } from './story.ts'

/**
 * The chapters of a story: what came out on one day. A copy belongs to the day on which its text first came out, however
 * late it was printed; so do undated copies. Undated originals make the last chapter. `placed` is in the order of the
 * story, `dayOf` a day, "~" for undated.
 */
export function chaptersOf(
  placed: readonly Placed[],
  lineageOf: readonly number[],
  dayOf: (placed: Placed) => string,
): readonly Chapter[] {
  const first = new Map<number, string>()
  const chapters = new Map<string, string[]>()
  for (const one of placed) {
    const lineage = lineageOf[one.text]!
    const day = first.get(lineage) ?? dayOf(one)
    first.set(lineage, day)
    const chapter = chapters.get(day)
    if (chapter) chapter.push(one.signature.id)
    else chapters.set(day, [one.signature.id])
  }
  return [...chapters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, documents]) => ({ edtf: day === '~' ? null : day, documents }))
}
