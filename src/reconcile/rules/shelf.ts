/** How two things fit: `of other voices` when they may stand in one group unless one voice says both. */
export type Fit = 'together' | 'of other voices' | 'apart'

/** Things that are alike in all that is compared. */
interface Kind<T> {
  readonly example: T
  /** Comes with `example`, compared for equal places. */
  readonly spot: string
  /** Kinds of its groups that it fits when another voice says them. */
  readonly contrary: Set<Kind<T>>
  readonly equals: Map<Kind<T>, boolean>
  /** Groups that every kind seen so far fits into; how many groups of the shelf were looked at. */
  open: Group<T>[]
  looked: number
}

interface Group<T> {
  readonly things: T[]
  readonly kinds: Set<Kind<T>>
  readonly inOrder: Kind<T>[]
  /** How many of `inOrder` a kind has been compared with. */
  readonly compared: Map<Kind<T>, number>
  /** The kinds that each voice has said. */
  readonly said: Map<string, Set<Kind<T>>>
  readonly spots: Set<string>
}

/**
 * Groups in which every two things fit, filled one thing after another. Things of one kind (equal `key`) are compared
 * once, whatever their number: many reports give the very same figure.
 */
export class Shelf<T> {
  readonly #fit: (a: T, b: T) => Fit
  readonly #voiceOf: (thing: T) => string
  readonly #kinds = new Map<string, Kind<T>>()
  readonly #groups: Group<T>[] = []
  constructor(fit: (a: T, b: T) => Fit, voiceOf: (thing: T) => string) {
    this.#fit = fit
    this.#voiceOf = voiceOf
  }

  /** The groups so far, in the order in which they were begun. */
  groups(): readonly (readonly T[])[] {
    return this.#groups.map((g) => g.things)
  }

  /**
   * Puts a thing into the only group it fits into; of several, into the only one with an equal in it, else into the only
   * or the first one with a thing of its spot; else into a new group.
   */
  put(thing: T, key: string, spot: string, isEqual: (a: T, b: T) => boolean): void {
    let kind = this.#kinds.get(key)
    if (!kind) {
      kind = { example: thing, spot, contrary: new Set(), equals: new Map(), open: [], looked: 0 }
      this.#kinds.set(key, kind)
    }
    const voice = this.#voiceOf(thing)
    const group = this.#home(kind, voice, isEqual) ?? this.#begin()
    group.things.push(thing)
    if (!group.kinds.has(kind)) {
      group.kinds.add(kind)
      group.inOrder.push(kind)
      group.spots.add(spot)
    }
    const said = group.said.get(voice)
    if (said) said.add(kind)
    else group.said.set(voice, new Set([kind]))
  }

  #begin(): Group<T> {
    const group: Group<T> = {
      things: [],
      kinds: new Set(),
      inOrder: [],
      compared: new Map(),
      said: new Map(),
      spots: new Set(),
    }
    this.#groups.push(group)
    return group
  }

  #home(kind: Kind<T>, voice: string, isEqual: (a: T, b: T) => boolean): Group<T> | undefined {
    for (; kind.looked < this.#groups.length; kind.looked++) kind.open.push(this.#groups[kind.looked]!)
    kind.open = kind.open.filter((group) => this.#fitsAll(kind, group))
    const open = kind.open.filter((group) => !this.#contradicts(kind, group.said.get(voice)))
    if (open.length < 2) return open[0]
    const alike = open.filter((group) => group.inOrder.some((other) => this.#equals(kind, other, isEqual)))
    if (alike.length === 1) return alike[0]
    return open.find((group) => group.spots.has(kind.spot))
  }

  /** Does the kind fit every kind of the group, voices aside? Kinds of a group never leave it: each is looked at once. */
  #fitsAll(kind: Kind<T>, group: Group<T>): boolean {
    let at = group.compared.get(kind) ?? 0
    if (at === group.inOrder.length) return true
    for (; at < group.inOrder.length; at++) {
      const other = group.inOrder[at]!
      const fit = this.#fit(kind.example, other.example)
      if (fit === 'apart') return false
      if (fit === 'of other voices') kind.contrary.add(other)
    }
    group.compared.set(kind, at)
    return true
  }

  #contradicts(kind: Kind<T>, said: ReadonlySet<Kind<T>> | undefined): boolean {
    if (said) for (const other of said) if (kind.contrary.has(other)) return true
    return false
  }

  #equals(kind: Kind<T>, other: Kind<T>, isEqual: (a: T, b: T) => boolean): boolean {
    let equal = kind.equals.get(other)
    if (equal === undefined) kind.equals.set(other, (equal = isEqual(kind.example, other.example)))
    return equal
  }
}
