import { actorNoun, sideOfModifier } from '../../language/en/actor-nouns.ts'
import { isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { genderOfName, PARTICLES } from '../../language/en/given-names.ts'
import { knownName } from '../../language/en/organizations.ts'
import { OPENERS, OTHER_PROPER } from '../../language/en/proper-words.ts'
import { isTitleWord } from '../../language/en/titles.ts'
import type { Word } from './words.ts'

/** Words that tie the parts of one name, in lower case. */
const TIES = new Set(['of', 'for', 'the', 'and', '&', 'on', 'in', 'sans', 'des', 'et'])

/** Particles that open a name. */
const OPENING_PARTICLES = new Set('al el van von bin ibn de da di del della abu ul'.split(' '))

/** Is a capitalised word likely a part of a name? `opens`: the first word of a sentence or of quoted words. */
export function isNameWord(word: Word, opens: boolean, next: Word | undefined, gazetteer: Gazetteer): boolean {
  if (!word.capital || OTHER_PROPER.has(word.text)) return false
  const { upos, xpos } = word.token
  if (/^\d/.test(word.text)) return false
  if (!opens) {
    if (OPENERS.has(word.lower))
      return (
        /^(?:New|Old|First|Great|Best|Good|Three|Four|Five)$/.test(word.text) &&
        upos !== 'VERB' &&
        next?.capital === true
      )
    if (xpos === 'PRP' || xpos === 'PRP$' || upos === 'PUNCT') return false
    return (
      upos === 'PROPN' ||
      upos === 'NOUN' ||
      upos === 'ADJ' ||
      upos === 'X' ||
      upos === 'VERB' ||
      upos === 'INTJ' ||
      word.shouted
    )
  }
  if (OPENERS.has(word.lower)) return /^(?:New)$/.test(word.text) && next?.capital === true
  // "Rebel commanders said", "State TV said": common nouns in a capital they owe to their place
  if ((sideOfModifier(word.lower) || actorNoun(word.lower)) && !(next?.capital && !/^(?:TV|Radio)$/.test(next.text)))
    return false
  if (upos === 'PROPN') return true
  if (isDemonym(word.text) || isTitleWord(word.text)) return next?.capital === true || upos === 'ADJ'
  if (word.shouted && word.text.length <= 8) return true
  if (genderOfName(word.text) !== null && next?.capital === true) return true
  if (knownName(word.text)) return true
  // "Bamako accused its neighbours": a capital or country that the tagger does not know.
  if (upos === 'NOUN' && xpos === 'NN' && next && next.token.upos !== 'NOUN') {
    if (gazetteer.find(word.text).some(({ kind, primary }) => primary && /^(?:capital|country)$/.test(kind)))
      return true
  }
  // A common noun or adjective at the start belongs to a name only when the name goes on and it is known whole.
  return (
    (upos === 'NOUN' || upos === 'ADJ') &&
    next?.capital === true &&
    next.token.upos === 'PROPN' &&
    gazetteer.find(`${word.text} ${next.text}`).length > 0
  )
}

/**
 * A word that is mostly none of a name ("Go", "See", "Will") but printed in a capital in mid-sentence: after a given name
 * ("Maria Go, a lawyer"), or before a verb of its own.
 */
function isSurname(words: readonly Word[], at: number, opens: boolean, gazetteer: Gazetteer): boolean {
  const word = words[at]!
  if (!word.capital || word.shouted || !/^(?:VERB|NOUN|PROPN|ADJ|INTJ|AUX)$/.test(word.token.upos)) return false
  if (!OPENERS.has(word.lower) || word.lower === 'i') return false
  const before = words[at - 1]
  const after = words[at + 1]
  const named =
    before?.capital === true &&
    (genderOfName(before.text) !== null ||
      (before.token.upos === 'PROPN' && !OPENERS.has(before.lower) && gazetteer.find(before.text).length === 0))
  if (named)
    return after !== undefined && (/^[,.)]$/.test(after.text) || after.possessive || after.token.upos === 'VERB')
  return !opens && before !== undefined && !before.capital && after?.token.upos === 'VERB' && !after.capital
}

/** A run of words in capitals, ties inside it: `[first, last]`, both inside. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** The runs of capitals of a sentence. */
export function runsOf(words: readonly Word[], gazetteer: Gazetteer): Run[] {
  const names = words.map((word, i) => {
    if (!word.capital) return false
    const previous = words[i - 1]
    const opens =
      i === 0 ||
      (previous !== undefined && /^["“‘'([:•–—-]$/.test(previous.text) && !(previous.text === '(' && word.shouted))
    return isNameWord(word, opens, words[i + 1], gazetteer) || isSurname(words, i, opens, gazetteer)
  })
  const runs: Run[] = []
  for (let i = 0; i < words.length; ) {
    // A particle opens a name only before a capital and after no name: "al Qaeda", "van Gogh".
    const particle = !names[i] && names[i + 1] === true && OPENING_PARTICLES.has(words[i]!.lower)
    if (!names[i] && !particle) {
      i++
      continue
    }
    let last = i
    for (let j = i + 1; j < words.length; ) {
      if (names[j]) {
        last = j
        j++
        continue
      }
      // up to two ties between capitals: "Committee of the Red Cross", "Osama bin Laden"
      let k = j
      while (k < words.length && k - j < 2 && (TIES.has(words[k]!.lower) || PARTICLES.has(words[k]!.lower))) k++
      if (k > j && k < words.length && names[k]) {
        last = k
        j = k + 1
        continue
      }
      break
    }
    runs.push({ first: i, last })
    i = last + 1
  }
  return runs
}

/** Does the sentence print (nearly) all its words in capitals, as a headline does? Then capitals tell nothing. */
export function isTitleCase(words: readonly Word[]): boolean {
  let long = 0
  let capital = 0
  for (const word of words) {
    if (word.text.length < 4 || !/^\p{L}{4,}/u.test(word.text)) continue
    long++
    if (word.capital) capital++
  }
  return long >= 4 && capital / long > 0.8
}
