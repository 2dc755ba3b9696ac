/** Disjoint sets over the numbers 0 … n−1. The lowest member stands for its set, so the result hangs on no order. */
export class Union {
  readonly #parent: number[]
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i)
  }
  /** The lowest member of the set of `i`. */
  find(i: number): number {
    let root = i
    while (this.#parent[root] !== root) root = this.#parent[root]!
    let at = i
    while (this.#parent[at] !== root) [this.#parent[at], at] = [root, this.#parent[at]!]
    return root
  }
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
  /** The sets, each in order, by their lowest member. */
  sets(): number[][] {
    const sets = new Map<number, number[]>()
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.find(i)
      const set = sets.get(root)
      if (set) set.push(i)
      else sets.set(root, [i])
    }
    return [...sets.values()]
  }
}
