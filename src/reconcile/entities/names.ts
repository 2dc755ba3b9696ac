import anyAscii from 'any-ascii'
import { distance } from 'fastest-levenshtein'
import { FORMS_OF_ADDRESS, NAME_PARTICLES } from '../../language/en/name-words.ts'
import { remember } from '../../text/remember.ts'

const NAMES_KNOWN = 5_000

/** A name in small plain letters, one word a token: no article, form of address, particle ("al-"), possessive or dots. */
export const nameTokens: (name: string) => readonly string[] = remember(tokensOf, NAMES_KNOWN)

function tokensOf(name: string): readonly string[] {
  const plain = anyAscii(name)
    .toLowerCase()
    .replace(/'s(?![a-z])/g, '')
    .replace(/[.'`]/g, '')
  const words = plain.split(/[^a-z0-9]+/).filter((w) => w !== '' && w !== 'the' && w !== 'a' && w !== 'an')
  const bare = words.filter((w) => !FORMS_OF_ADDRESS.has(w) && !NAME_PARTICLES.has(w))
  return bare.length > 0 ? bare : words
}

/** The folded name: its tokens joined with spaces. */
export const foldName: (name: string) => string = remember((name) => nameTokens(name).join(' '), NAMES_KNOWN)

/** Is it written as an acronym ("ICRC", "U.N.")? Returns its letters in lower case, else null. */
export function acronymOf(name: string): string | null {
  const bare = name.replace(/^[Tt]he /, '').replace(/\./g, '')
  return /^[A-Z]{2,7}$/.test(bare) ? bare.toLowerCase() : null
}

const SMALL = new Set('of the and for in on to de la du des'.split(' '))

/** First letters of a long form ("International Committee of the Red Cross" → "icrc"). */
export const initialsOf = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((w) => w !== '' && !SMALL.has(w))
    .map((w) => w[0])
    .join('')

/** Two words that may be spellings of one name: same first letter, one edit in four letters, two in seven. */
function nearSpelling(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (a[0] !== b[0] || shorter < 4) return false
  return distance(a, b) <= (shorter >= 7 ? 2 : 1)
}

/**
 * How two folded names of persons relate. `same`: equal, or the shorter (of two words or more) is the longer without
 * middle names. `spelling`: word by word near spellings, to be confirmed by context. `surname`: one is the other's last word.
 */
export function comparePersons(a: readonly string[], b: readonly string[]): 'same' | 'spelling' | 'surname' | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return null
  if (short.length === 1) {
    if (long.length === 1) return short[0] === long[0] ? 'same' : null
    return short[0] === long.at(-1) ? 'surname' : null
  }
  if (short.at(-1) === long.at(-1) && short[0] === long[0] && short.every((w) => long.includes(w))) return 'same'
  if (short.length === long.length && short.every((w, i) => nearSpelling(w, long[i]!))) return 'spelling'
  return null
}
