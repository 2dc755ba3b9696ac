/**
 * A pure function of a text that remembers its answers: at most `most` of the latest ones, and as many before them, so
 * that memory stays bounded however much is read. The answers are shared: they must not be changed.
 */
export function remember<V>(answer: (text: string) => V, most: number): (text: string) => V {
  let young = new Map<string, V>()
  let old = new Map<string, V>()
  return (text) => {
    let known = young.get(text)
    if (known !== undefined) return known
    known = old.get(text)
    if (known === undefined) known = answer(text)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(text, known)
    return known
  }
}
