/** A tree over the words of a sentence, by their indices. */
export interface Tree {
  readonly root: number
  /** The head of a word; -1 for the root. */
  head(word: number): number
  /** Its dependents, in order. */
  children(word: number): readonly number[]
  /** First and last word, both inside, of the word with everything under it. In a projective tree nothing else is between. */
  span(word: number): { readonly first: number; readonly last: number }
  /** Is `word` under `above`, or `above` itself? */
  isUnder(word: number, above: number): boolean
}

/**
 * Makes a tree of heads (-1 for the root). Null when they make none: a head out of range, a circle, not exactly one root.
 * Linear in the number of words.
 */
export function makeTree(heads: ArrayLike<number>): Tree | null {
  const count = heads.length
  const children: number[][] = Array.from({ length: count }, () => [])
  let root = -1
  for (let k = 0; k < count; k++) {
    const head = heads[k]!
    if (head === -1) {
      if (root !== -1) return null
      root = k
    } else if (head >= 0 && head < count && head !== k) children[head]!.push(k)
    else return null
  }
  if (root === -1) return null
  // Words from the root downwards, then their numbers of entering and leaving.
  const order = [root]
  for (let at = 0; at < order.length; at++) for (const child of children[order[at]!]!) order.push(child)
  if (order.length < count) return null
  const first = Int32Array.from({ length: count }, (_, k) => k)
  const last = first.slice()
  const size = new Int32Array(count).fill(1)
  for (let at = count - 1; at > 0; at--) {
    const k = order[at]!
    const head = heads[k]!
    size[head]! += size[k]!
    if (first[k]! < first[head]!) first[head] = first[k]!
    if (last[k]! > last[head]!) last[head] = last[k]!
  }
  const entered = new Int32Array(count)
  for (const k of order) {
    let next = entered[k]! + 1
    for (const child of children[k]!) {
      entered[child] = next
      next += size[child]!
    }
  }
  return {
    root,
    head: (word) => heads[word]!,
    children: (word) => children[word]!,
    span: (word) => ({ first: first[word]!, last: last[word]! }),
    isUnder: (word, above) => entered[word]! >= entered[above]! && entered[word]! < entered[above]! + size[above]!,
  }
}
