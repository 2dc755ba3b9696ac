/** A binary heap: `pop` gives the least by `compare`, a total order, so that ties cannot depend on insertion. */
export class Heap<T> {
  readonly #items: T[] = []
  readonly #compare: (a: T, b: T) => number
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }
  push(item: T): void {
    const items = this.#items
    let i = items.length
    items.push(item)
    while (i > 0) {
      const up = (i - 1) >> 1
      if (this.#compare(items[up]!, item) <= 0) break
      items[i] = items[up]!
      i = up
    }
    items[i] = item
  }
  pop(): T | undefined {
    const items = this.#items
    const top = items[0]
    const item = items.pop()
    if (item === undefined || items.length === 0) return top
    let i = 0
    for (;;) {
      let down = 2 * i + 1
      if (down >= items.length) break
      if (down + 1 < items.length && this.#compare(items[down + 1]!, items[down]!) < 0) down++
      if (this.#compare(item, items[down]!) <= 0) break
      items[i] = items[down]!
      i = down
    }
    items[i] = item
    return top
  }
}
