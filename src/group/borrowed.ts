import type { Placed } from './because.ts'
import { shareIn } from './shingles.ts'
import type { Borrowed, Signature } from './story.ts'

/** From which share of its word 3-shingles a report is told to have borrowed: below it stand set phrases and quoted words. */
const LEAST = 0.15
/** A text that stands in another in nearly all its words; a shortened or reworked one holds less. */
export const COPY = 0.8
/** Reports of a story that one is compared with: those of its lineage and the first few others. */
const COMPANIONS = 12

/**
 * How much of each report stands in an earlier one of its story (of one day: a longer one), and in which most. Reports that
 * borrow less than the least share are left out. `placed` is in the order of the story.
 */
export function borrowedIn(
  placed: readonly Placed[],
  originals: readonly Signature[],
  lineageOf: readonly number[],
): readonly Borrowed[] {
  const first = new Map<number, Placed>()
  for (const one of placed) if (!first.has(one.text)) first.set(one.text, one)
  const texts = [...first.values()]
  const ofLineage = new Map<number, Placed[]>()
  for (const one of texts) {
    const lineage = lineageOf[one.text]!
    ofLineage.set(lineage, [...(ofLineage.get(lineage) ?? []), one])
  }
  const inOrder = new Map(texts.map(({ text }, at) => [text, at]))
  const isBefore = (a: Placed, b: Placed): boolean => {
    const [x, y] = [a.signature.publishedAt?.edtf, b.signature.publishedAt?.edtf]
    const [m, n] = [originals[a.text]!.length, originals[b.text]!.length]
    return x === y && m !== n ? m > n : inOrder.get(a.text)! < inOrder.get(b.text)!
  }
  return placed.flatMap((one): Borrowed[] => {
    const source = first.get(one.text)!
    if (source !== one) return [{ document: one.signature.id, from: source.signature.id, share: 1, kind: 'copy' }]
    const others = [
      ...new Set([...(ofLineage.get(lineageOf[one.text]!) ?? []).slice(0, COMPANIONS), ...texts.slice(0, COMPANIONS)]),
    ]
    const shares = others
      .filter((other) => other.text !== one.text && isBefore(other, one))
      .map((other) => ({ other, share: shareIn(originals[one.text]!, originals[other.text]!) }))
    const most = shares.reduce<(typeof shares)[number] | null>((a, b) => (a && a.share >= b.share ? a : b), null)
    if (!most || most.share < LEAST) return []
    const kind = lineageOf[most.other.text] !== lineageOf[one.text] ? 'partly' : most.share >= COPY ? 'copy' : 'rewrite'
    return [
      { document: one.signature.id, from: most.other.signature.id, share: Math.round(most.share * 100) / 100, kind },
    ]
  })
}
