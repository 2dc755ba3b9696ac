import type { Sentence } from '../../annotate/sentence.ts'
import { OTHER_PROPER } from '../../language/en/proper-words.ts'
import { isTitleWord } from '../../language/en/titles.ts'
import type { Span } from '../../text/span.ts'
import { type Word, wordsOf } from './words.ts'

/** Prefixes of the names of ships. */
const PREFIXES =
  /^(?:M\/?[VSTYF]|SS|RMS|RV|FV|USS|USNS|USCGC|HMS|HMAS|HMCS|HMNZS|RFA|INS|PNS|BRP|KRI|KM|KMP|KD|RSS|ROKS|JS|JDS|ARA|BAP|TCG|HNLMS|HDMS|HNoMS|ORP|LCT)$/

/** "MV" before a ship's name names nobody. */
export const isVesselPrefix = (word: string): boolean => PREFIXES.test(word)

/** Nouns straight before the name of a ship: "the ferry X", "the oil tanker X". */
const KINDS =
  /^(?:ship|steamship|warship|ferry|tanker|freighter|trawler|frigate|destroyer|corvette|cruiser|submarine|yacht|schooner|steamer|liner|icebreaker|tugboat|catamaran|dredger|carrier|vessel)$/

/**
 * The names of ships a document prints, each where a prefix or a noun says so: "MV X", "the tanker X of the Y".
 * A ship is no person, organization, group or place, whatever its name looks like.
 */
export function vesselsOf(sentences: readonly Sentence[], text: string): Span[] {
  const found: Span[] = []
  for (const sentence of sentences) {
    const words = wordsOf(sentence, text)
    for (let i = 0; i + 1 < words.length; i++) {
      const named = PREFIXES.test(words[i]!.text) || isKind(words, i)
      if (!named) continue
      const last = endOf(words, i + 1)
      if (last > i) found.push({ start: words[i + 1]!.start, end: words[last]!.end })
    }
  }
  return found
}

/** A noun of ships, singular, and not a name's own head ("Carrier Strike Group") or a trade ("ferry operator"). */
const isKind = (words: readonly Word[], at: number): boolean => {
  const { text, token } = words[at]!
  return KINDS.test(text) && token.xpos === 'NN' && !isTitleWord(words[at + 1]!.text)
}

/** The last word of a name of capitals that begins at a word, "of the" inside it; before it where there is none. */
function endOf(words: readonly Word[], first: number): number {
  let last = first - 1
  for (let i = first; i < words.length; i++) {
    const word = words[i]!
    if (word.possessive) break
    if ((word.capital || (i > first && /^(?:[IVX]+|\d{1,2})$/.test(word.text))) && !OTHER_PROPER.has(word.text))
      last = i
    else if (!(i > first && /^(?:of|the|de|la|and)$/.test(word.lower) && i - last <= 2)) break
  }
  return last
}
