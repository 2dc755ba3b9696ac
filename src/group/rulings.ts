import type { Vector } from './weights.ts'

/** A person's word on two documents: they tell one story, or two. */
export interface Ruling {
  readonly verdict: 'same' | 'different'
  /** Ids of documents. */
  readonly a: string
  readonly b: string
}

/**
 * Stories after people's word, `storyOf` naming each text's story by a number. `same` makes two stories one. `different`
 * parts a story in two: each of its texts goes with the one of the two named that it is more like (of equals, the first
 * named). Later rulings win; one about unknown documents does nothing.
 */
export function ruled(
  storyOf: readonly number[],
  rulings: readonly Ruling[],
  textOf: (document: string) => number | undefined,
  vectors: readonly Vector[],
): number[] {
  const now = [...storyOf]
  let next = Math.max(-1, ...now) + 1
  for (const { verdict, a, b } of rulings) {
    const [x, y] = [textOf(a), textOf(b)]
    if (x === undefined || y === undefined || x === y) continue
    const [kept, other] = [now[x]!, now[y]!]
    if (verdict === 'same') {
      for (const [text, story] of now.entries()) if (story === other) now[text] = kept
    } else if (kept === other) {
      const [toX, toY] = [likenessTo(vectors[x]!), likenessTo(vectors[y]!)]
      const leaving = now.flatMap((story, text) => {
        const goes = text === y || (text !== x && toY(vectors[text]!) > toX(vectors[text]!))
        return story === kept && goes ? [text] : []
      })
      for (const text of leaving) now[text] = next
      next++
    }
  }
  return now
}

/** The cosine of a report with others, rounded, so that the order of a sum cannot decide. */
function likenessTo({ features, weights }: Vector): (other: Vector) => number {
  const own = new Map(Array.from(features, (feature, k) => [feature, weights[k]!]))
  return (other) => {
    let dot = 0
    other.features.forEach((feature, k) => {
      dot += (own.get(feature) ?? 0) * other.weights[k]!
    })
    return Math.round(dot * 1e6) / 1e6
  }
}
