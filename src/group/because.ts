import { containment } from './shingles.ts'
import type { Reason, Signature } from './story.ts'
import type { Vector } from './weights.ts'

/** A document of a story, with the number of its text among the distinct texts. */
export interface Placed {
  readonly signature: Signature
  readonly text: number
}

/** Reports of a story that the others are compared with. */
const COMPANIONS = 12
/** Shared words named in a reason. */
const NAMED = 4

/** Why each document but the first belongs to its story. */
export function because(
  placed: readonly Placed[],
  lineageOf: readonly number[],
  weighed: { readonly vectors: readonly Vector[]; readonly words: readonly string[] },
  originals: readonly Signature[],
): Reason[] {
  const texts = [...new Set(placed.map(({ text }) => text))]
  // In a large story the first few are enough to find a companion in.
  const companions = texts.slice(0, COMPANIONS)
  const weightsOf = new Map(companions.map((text) => [text, weightsByFeature(weighed.vectors[text]!)]))
  return placed.slice(1).map(({ signature, text }, index) => {
    const twin = placed.slice(0, index + 1).find((other) => other.text === text)
    const subject = titleOf(signature, 'This report')
    const reason = (other: Signature | null, similarity: number, text: string): Reason => ({
      document: signature.id,
      like: other?.id ?? null,
      similarity,
      text,
    })
    if (twin) {
      const other = titleOf(twin.signature, 'another report')
      return reason(twin.signature, 1, `${subject} repeats ${other} word for word.`)
    }
    const copied = companions.find((other) => other !== text && lineageOf[other] === lineageOf[text])
    if (copied !== undefined) {
      const share = Math.round(100 * containment(originals[text]!, originals[copied]!))
      const other = titleOf(originals[copied]!, 'another report')
      return reason(originals[copied]!, share / 100, `${subject} shares ${share} % of its wording with ${other}.`)
    }
    const nearest = companions
      .filter((other) => other !== text)
      .map((other) => ({ other, ...shared(weighed.vectors[text]!, weightsOf.get(other)!) }))
    nearest.sort((a, b) => b.similarity - a.similarity || a.other - b.other)
    const best = nearest[0]
    if (!best) return reason(null, 0, `${subject} stands alone.`)
    const words = best.features.slice(0, NAMED * 3).map((f) => weighed.words[f]!.replace(/^@/, ''))
    const named = words
      .filter(
        (word, i) =>
          !words.some((longer, j) => j !== i && ` ${longer} `.includes(` ${word} `) && (longer !== word || j < i)),
      )
      .slice(0, NAMED)
    const other = titleOf(originals[best.other]!, 'another report')
    const similarity = Math.round(best.similarity * 100) / 100
    const sentence = `${subject} and ${other} share ${named.join(', ') || 'little'} (similarity ${similarity.toFixed(2)}).`
    return reason(originals[best.other]!, similarity, sentence)
  })
}

const weightsByFeature = ({ features, weights }: Vector): ReadonlyMap<number, number> =>
  new Map(Array.from(features, (f, k) => [f, weights[k]!]))

const titleOf = ({ title }: Signature, otherwise: string): string => (title ? `“${title}”` : otherwise)

/** Cosine, and the features that make it, heaviest first. */
function shared(a: Vector, weights: ReadonlyMap<number, number>): { similarity: number; features: number[] } {
  const products = [...a.features].flatMap((f, k) => {
    const other = weights.get(f)
    return other === undefined ? [] : [[f, a.weights[k]! * other] as const]
  })
  products.sort((x, y) => y[1] - x[1] || x[0] - y[0])
  const similarity = Math.round(products.reduce((sum, [, p]) => sum + p, 0) * 1e6) / 1e6
  return { similarity, features: products.map(([f]) => f) }
}
