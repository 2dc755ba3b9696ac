import { containment } from './shingles.ts'
import type { Signature } from './story.ts'

/**
 * Half of the shorter text in the longer: two newsrooms that write for themselves share agency phrases and quoted words,
 * which stay well below it; a shortened or reworked wire text stays above.
 */
const COPY = 0.5
/** Texts a shingle is followed to: the first few and the last; the chain joins the others, so cost stays linear. */
const FOLLOWED = 6

/** Documents with the very same words have the same key. */
export const contentKey = (signature: Signature): string =>
  `${String(signature.length).padStart(6, '0')} ${signature.minhash.slice(0, 8).join(' ')} ${signature.shingles.slice(0, 8).join(' ')} ${signature.shingles.at(-1) ?? ''}`

/**
 * Joins texts of which one holds half of the other (shingle containment), each with one number: the index of the first
 * text of its lineage. Texts without words are copies of nothing.
 */
export function copiesAmong(texts: readonly Signature[]): number[] {
  const parent = texts.map((_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r]!
    for (let j = i; parent[j] !== r; ) [j, parent[j]] = [parent[j]!, r]
    return r
  }
  const repeated = repeatedAmong(texts)
  const followed = new Map<number, number[]>()
  texts.forEach((text, index) => {
    const common = new Map<number, number>()
    for (const shingle of text.shingles) {
      if (!repeated.has(shingle)) continue
      const list = followed.get(shingle)
      if (!list) followed.set(shingle, [index])
      else {
        for (const other of list) common.set(other, (common.get(other) ?? 0) + 1)
        if (list.length < FOLLOWED) list.push(index)
        else list[FOLLOWED - 1] = index
      }
    }
    for (const [other, count] of common) {
      const least = Math.min(texts[other]!.shingles.length, text.shingles.length)
      // A sampled and a full list share only the sampled ones: look closely from an eighth on.
      if (count * 8 < least || root(other) === root(index)) continue
      if (containment(text, texts[other]!) >= COPY) {
        const [a, b] = [root(other), root(index)]
        parent[Math.max(a, b)] = Math.min(a, b)
      }
    }
  })
  return texts.map((_, i) => root(i))
}

/** The shingles that more than one text holds: of thousands of texts a small part of all. */
function repeatedAmong(texts: readonly Signature[]): Set<number> {
  const all = new Uint32Array(texts.reduce((sum, { shingles }) => sum + shingles.length, 0))
  let at = 0
  for (const { shingles } of texts) {
    all.set(shingles, at)
    at += shingles.length
  }
  all.sort()
  const repeated = new Set<number>()
  for (let i = 1; i < all.length; i++) if (all[i] === all[i - 1]) repeated.add(all[i]!)
  return repeated
}
