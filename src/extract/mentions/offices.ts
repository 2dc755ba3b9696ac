import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { isTitleWord } from '../../language/en/titles.ts'
import { joined, type Word } from './words.ts'

/** "Mayor of London Sadiq Khan": the place of an office ends where its holder's name begins. */
export function isOffice(words: readonly Word[], at: number): boolean {
  const of = words[at - 1]?.lower === 'the' ? at - 2 : at - 1
  const title = words[of - 1]
  return words[of]?.lower === 'of' && title !== undefined && isTitleWord(title.text)
}

/** Does the holder's name begin here: behind "Mayor of London"? */
export function followsOffice(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  for (let first = at - 1; first >= Math.max(2, at - 3) && words[first]!.capital && !words[first]!.possessive; first--)
    if (isOffice(words, first)) return gazetteer.find(joined(words, first, at - 1)).length > 0
  return false
}
