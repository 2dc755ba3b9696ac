import {
  PAGE_NOUNS,
  PAGE_PERSONS,
  PAGE_POINTERS,
  PAGE_SERVICES,
  PAGE_THINGS,
  PAGE_VERBS,
} from '../language/en/boilerplate-words.ts'

/** Words of the longest line that is judged by its shape. */
const LONGEST = 14
/** Marks from which a line is a page's talk: without a stop at its end, and with one, or as the first line of a report. */
const ENOUGH = 4
const ENOUGH_FOR_A_SENTENCE = 6
const ENOUGH_FOR_A_HEADLINE = 8.5
const SPEAKS = /^(?:said|says|say|told|tells|added|according)$/
/** Words after which "it" or "this" alone is a button: "Pin it", "Tweet this". */
const BUTTON_ENDS = new Set('it this that now here more all on off up out again later us'.split(' '))

/**
 * Does a page speak to its reader here? Told by shape, for phrases that no list knows: an order to the reader, the reader
 * or the house named, parts of a page named, and nobody else. `line` is the text as the lexicon reads it (`folded`),
 * `words` its words; `first`: it may be the headline.
 */
export function isPageTalk(text: string, line: string, words: readonly string[], first: boolean): boolean {
  if (words.length > LONGEST || words.length < 2 || /^["'“‘]|:$/.test(text)) return false
  const bare = words.map(bareWord)
  if (bare.some((word) => SPEAKS.test(word))) return false
  const isSentence = /[.]["'”’)]*$/.test(text) && !/\.{2,}$/.test(text)
  const orders = PAGE_VERBS.has(bare[0]!)
  if (!isSentence && !first) {
    if (words.length <= 3 && orders && bare.slice(1).every((word) => BUTTON_ENDS.has(word))) return true
    if (isLabel(bare) || isPointer(line)) return true
  }
  let things = 0
  let services = 0
  let score = orders ? 2.5 : 0
  let speaksToReader = orders
  for (const word of new Set(bare)) {
    if (PAGE_THINGS.has(word)) {
      score += 3
      things++
    } else if (PAGE_NOUNS.has(word)) {
      score += 1.5
      things++
    } else if (PAGE_SERVICES.has(word)) {
      if (services++ === 0) score += 1
      things++
    } else if (PAGE_PERSONS.has(word)) {
      score += speaksToReader && !orders ? 0.5 : 2.5
      speaksToReader = true
    }
  }
  if (things === 0) return false
  score -= 1.5 * namesIn(text) + (/\d/.test(text) ? 1 : 0)
  if (first) return score >= ENOUGH_FOR_A_HEADLINE
  return score >= (isSentence ? ENOUGH_FOR_A_SENTENCE + (speaksToReader ? 0 : 2) : ENOUGH)
}

const bareWord = (word: string): string => word.replace(/^[("'[]+|[)"',;:?!\].]+$/g, '')

/** "Full coverage", "More videos": at most four words, all of them of the page. */
const isLabel = (words: readonly string[]): boolean =>
  words.length <= 4 &&
  words.some((word) => PAGE_THINGS.has(word) || PAGE_NOUNS.has(word)) &&
  words.every((word) => PAGE_THINGS.has(word) || PAGE_NOUNS.has(word) || PAGE_POINTERS.has(word)) &&
  !/^(?:on|in|of|for|from|by|to|with|and|at|about|not|only)$/.test(words[0]!) &&
  !(words.length === 2 && /^(?:this|these|new|other|another)$/.test(words[0]!))

/** What such a line says belongs to a picture, not to another story. */
const PICTURE = /^(?:image|images|photo|photos|picture|pictures|video|audio|media|caption|captions|source|sources)$/
/** "Next story: Minister steps down": before the colon stand words of the page alone. */
function isPointer(line: string): boolean {
  const colon = line.indexOf(': ')
  if (colon < 3 || colon > 40) return false
  const before = line.slice(0, colon).split(' ').map(bareWord)
  return (
    before.length >= 2 &&
    before.length <= 4 &&
    before.every((word) => PAGE_THINGS.has(word) || PAGE_NOUNS.has(word) || PAGE_POINTERS.has(word)) &&
    !before.some((word) => PICTURE.test(word)) &&
    before.some((word) => !/^(?:on|in|of|for|from|by|to|with|and|at|about|not|only|this|these|near|past)$/.test(word))
  )
}

/** Names inside the line: capitals that are no word of a page. In a line in title case capitals say nothing. */
function namesIn(text: string): number {
  const words = text.split(/\s+/).slice(1)
  const capital = words.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word))
  if (capital.length === 0 || capital.length * 2 > words.length) return 0
  return capital.filter((word) => {
    const lower = bareWord(word.toLowerCase().replace(/[’‘]/g, "'"))
    return (
      !PAGE_THINGS.has(lower) &&
      !PAGE_NOUNS.has(lower) &&
      !PAGE_SERVICES.has(lower) &&
      !PAGE_POINTERS.has(lower) &&
      lower !== 'i'
    )
  }).length
}
