/** How many cells a table of so many keys has: a power of two, at most half full. */
function roomFor(size: number): number {
  let room = 1024
  while (room < size * 2) room *= 2
  return room
}

/** The cell where the search for a key starts. */
export const homeOf = (key: number, mask: number): number => (key ^ (key >>> 16)) & mask

/**
 * A hash table from 32-bit keys to 32-bit values but -1: open addressing, at most half full; key and value lie side by
 * side, so that a look-up touches one line of the processor's cache.
 */
export class Table {
  readonly cells: Int32Array
  readonly mask: number

  constructor(size: number) {
    const room = roomFor(size)
    this.cells = new Int32Array(room * 2).fill(-1)
    this.mask = room - 1
  }

  set(key: number, value: number): void {
    let slot = homeOf(key, this.mask) * 2
    while (this.cells[slot + 1] !== -1) slot = (slot + 2) & (2 * this.mask + 1)
    this.cells[slot] = key
    this.cells[slot + 1] = value
  }

  /** The value, or -1. */
  get(key: number): number {
    const { cells } = this
    const wrap = 2 * this.mask + 1
    let slot = homeOf(key, this.mask) * 2
    for (;;) {
      const value = cells[slot + 1]!
      if (value === -1 || cells[slot] === key) return value
      slot = (slot + 2) & wrap
    }
  }
}
