/** Every fourth shingle is kept for containment. */
export const SAMPLE = 4
/** A text of fewer shingles than this keeps all of them: a sample of it would be too small to tell. */
const SHORT = 256
const PERMUTATIONS = 64
const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text, folded: lower case, without diacritics. "Côte d'Ivoire" is cote, d, ivoire. */
export function foldedWords(text: string): string[] {
  const folded = /[^\p{ASCII}]/u.test(text) ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text
  return folded.toLowerCase().match(WORD) ?? []
}

/** FNV-1a, 32 bit (isthe.com/chongo/tech/comp/fnv), over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Hashes of the distinct runs of three words, unsigned, ascending; a text of one or two words is one shingle. */
export function shinglesOf(words: readonly string[]): number[] {
  const hashes = words.map(hashWord)
  const found = new Set<number>()
  const runs = Math.max(hashes.length - 2, Math.min(hashes.length, 1))
  for (let i = 0; i < runs; i++) {
    let h = hashes[i]!
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) + (hashes[i + 1] ?? 1)
    h = Math.imul(h ^ (h >>> 15), 0x297a2d39) + (hashes[i + 2] ?? 2)
    found.add(mix(h))
  }
  return Array.from(Uint32Array.from(found).sort())
}

/** Odd multipliers and offsets of the permutations, from a fixed linear congruential sequence (Numerical Recipes). */
const TABLE = (() => {
  const table = new Int32Array(PERMUTATIONS * 2)
  let x = 0x5eed1e55
  for (let i = 0; i < table.length; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) | 0
    table[i] = i % 2 === 0 ? x | 1 : x
  }
  return table
})()

/**
 * MinHash by multiply and add (Broder 1997): the share of equal places of two of them estimates the share of common
 * shingles. All places are 4294967295 when there is no shingle.
 */
export function minhashOf(shingles: readonly number[]): number[] {
  const hashes = Uint32Array.from(shingles)
  const all = new Array<number>(PERMUTATIONS)
  for (let i = 0; i < PERMUTATIONS; i++) {
    const by = TABLE[2 * i]!
    const plus = TABLE[2 * i + 1]!
    let least = 0xffffffff
    for (let k = 0; k < hashes.length; k++) {
      const h = (Math.imul(hashes[k]!, by) + plus) >>> 0
      if (h < least) least = h
    }
    all[i] = least
  }
  return all
}

/** The shingles kept for containment, and one in how many they are. */
export function sampleOf(shingles: readonly number[]): { readonly shingles: number[]; readonly sampling: number } {
  return shingles.length < SHORT
    ? { shingles: [...shingles], sampling: 1 }
    : { shingles: shingles.filter((h) => h % SAMPLE === 0), sampling: SAMPLE }
}

interface Sample {
  readonly shingles: readonly number[]
  readonly sampling: number
}

/** Two samples made equally coarse, and how many shingles they share. Both ascending. */
function common(a: Sample, b: Sample): { readonly x: number; readonly y: number; readonly both: number } {
  const coarse = Math.max(a.sampling, b.sampling)
  const x = a.sampling === coarse ? a.shingles : a.shingles.filter((h) => h % coarse === 0)
  const y = b.sampling === coarse ? b.shingles : b.shingles.filter((h) => h % coarse === 0)
  let both = 0
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      both++
      i++
      j++
    } else if (x[i]! < y[j]!) i++
    else j++
  }
  return { x: x.length, y: y.length, both }
}

/** How much of the shorter text stands in the longer one, 0–1, from their samples. */
export function containment(a: Sample, b: Sample): number {
  const { x, y, both } = common(a, b)
  const shorter = Math.min(x, y)
  return shorter === 0 ? 0 : both / shorter
}

/** How much of the first text stands in the second, 0–1, from their samples. */
export function shareIn(a: Sample, b: Sample): number {
  const { x, both } = common(a, b)
  return x === 0 ? 0 : both / x
}
