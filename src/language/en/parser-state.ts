/** The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0
/** The top of the stack becomes a dependent of the front of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2
export const MOVES = 3

/** No word: no head, no child, nothing on the stack. */
export const NONE = -1

/**
 * A half-built tree: a stack of words and a buffer whose front is `front`. Word `count` is the root, which waits at the
 * end of the buffer. The arrays are reused from sentence to sentence.
 */
export class ParserState {
  count = 0
  front = 0
  depth = 0
  stack = new Int32Array(256)
  head = new Int32Array(256)
  label = new Int32Array(256)
  /** The last and the last but one child on each side: the outermost ones, since children are added outwards. */
  left1 = new Int32Array(256)
  left2 = new Int32Array(256)
  right1 = new Int32Array(256)
  right2 = new Int32Array(256)
  lefts = new Int32Array(256)
  rights = new Int32Array(256)
  /** What a word has among its children, a bit each: a subject, an object, an auxiliary or copula, a mark. */
  has = new Int32Array(256)
  readonly #flags: Uint8Array

  /** `labels` are the relations by number. */
  constructor(labels: readonly string[]) {
    this.#flags = Uint8Array.from(labels, (label) => {
      if (/^[nc]subj/.test(label)) return 1
      if (/^(?:obj|iobj|ccomp|xcomp)/.test(label)) return 2
      if (/^(?:aux|cop)/.test(label)) return 4
      return label === 'mark' ? 8 : 0
    })
  }

  /** An empty stack and all `count` words in the buffer. */
  start(count: number): void {
    if (this.stack.length < count + 2) {
      const room = 2 * count + 2
      this.stack = new Int32Array(room)
      this.head = new Int32Array(room)
      this.label = new Int32Array(room)
      this.left1 = new Int32Array(room)
      this.left2 = new Int32Array(room)
      this.right1 = new Int32Array(room)
      this.right2 = new Int32Array(room)
      this.lefts = new Int32Array(room)
      this.rights = new Int32Array(room)
      this.has = new Int32Array(room)
    }
    this.count = count
    this.front = 0
    this.depth = 0
    const end = count + 1
    this.head.fill(NONE, 0, end)
    this.label.fill(NONE, 0, end)
    this.left1.fill(NONE, 0, end)
    this.left2.fill(NONE, 0, end)
    this.right1.fill(NONE, 0, end)
    this.right2.fill(NONE, 0, end)
    this.lefts.fill(0, 0, end)
    this.rights.fill(0, 0, end)
    this.has.fill(0, 0, end)
  }

  /** Every word has its head. */
  get done(): boolean {
    return this.front === this.count && this.depth === 0
  }

  /** May this move be made? The root takes one child only, so every tree has one root. */
  allows(move: number): boolean {
    switch (move) {
      case SHIFT:
        return this.front < this.count
      case LEFT:
        return this.depth > 0 && (this.front < this.count || this.depth === 1)
      default:
        return this.depth > 1
    }
  }

  /** Which moves may be made, one bit each. */
  allowed(): number {
    return (
      (this.allows(SHIFT) ? 1 << SHIFT : 0) |
      (this.allows(LEFT) ? 1 << LEFT : 0) |
      (this.allows(RIGHT) ? 1 << RIGHT : 0)
    )
  }

  /** Makes the move; `label` is that of the arc. */
  make(move: number, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.front++
      return
    }
    const child = this.stack[--this.depth]!
    this.label[child] = label
    if (move === LEFT) {
      const head = this.front
      this.head[child] = head
      this.left2[head] = this.left1[head]!
      this.left1[head] = child
      this.lefts[head]!++
      this.has[head]! |= this.#flags[label]!
    } else {
      const head = this.stack[this.depth - 1]!
      this.head[child] = head
      this.right2[head] = this.right1[head]!
      this.right1[head] = child
      this.rights[head]!++
      this.has[head]! |= this.#flags[label]!
    }
  }
}
