/** Bytes that may come out of one named archive, all members of all levels together. A day of a large crawl is less. */
export const MOST_BYTES = 20_000_000_000
/** Members that one named archive may have, all levels together. */
export const MOST_MEMBERS = 200_000
/** Containers inside containers: an archive of archives of feeds is 3. */
export const DEEPEST = 4
/**
 * Bytes out for a byte in. Pages of news shrink to a fifth, lists of the same line to a hundredth; what shrinks more is
 * made to fill a disk (deflate can do 1032).
 */
const STEEPEST = 250
/** Below this nothing is a bomb, however steep. */
const HARMLESS = 2_000_000

/** Counts what comes out of an archive; `spend` says in words why no more of it may be read, or null. */
export class Budget {
  #bytes = 0
  #members = 0

  /** Counts bytes that came out. */
  spend(bytes: number): string | null {
    this.#bytes += bytes
    return this.#bytes > MOST_BYTES ? `more than ${MOST_BYTES / 1e9} GB came out of it` : null
  }

  /** Counts a member. */
  member(): string | null {
    return ++this.#members > MOST_MEMBERS ? `it has more than ${MOST_MEMBERS} members` : null
  }
}

/** Why what came out of so few bytes is no report; null when it may be one. */
export const tooSteep = (bytesIn: number, bytesOut: number): string | null =>
  bytesOut > HARMLESS && bytesOut > STEEPEST * Math.max(bytesIn, 1)
    ? `${Math.round(bytesOut / 1e6)} MB out of ${bytesIn < 1e6 ? `${Math.max(1, Math.round(bytesIn / 1e3))} kB` : `${Math.round(bytesIn / 1e6)} MB`} is a bomb, no report`
    : null

/** Thrown inside a stream that a limit ended; its message says which. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}
