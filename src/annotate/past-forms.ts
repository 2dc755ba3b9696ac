import { DEED_PARTICIPLES } from '../language/en/deed-participles.ts'
import { IRREGULAR_PARTICIPLE, IRREGULAR_PAST } from '../language/en/irregular-verbs.ts'

/** A word with its Penn tag, which may be changed. */
interface Tagged {
  readonly text: string
  upos: string
  xpos: string
}

const isFiniteVerb = ({ xpos }: Tagged): boolean => xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD'
const isNoun = ({ xpos }: Tagged): boolean => xpos.startsWith('NN')
const NOMINATIVE = /^(?:i|he|she|we|they)$/i
const OPENERS = /^(?:after|when|as|that|because|while|before|since|until|if|although|though|where|which|who)$/i

/**
 * Turns a past participle (VBN) into a past tense (VBD) where its clause has no other finite verb and the form is both:
 * after "he" or "they"; after a noun that a conjunction or opener puts first in its clause ("after rebels *fled*, …",
 * "but witnesses *described* …"); and after the first noun of a sentence without any finite verb. The tagger, which looks
 * two words back, cannot know the last two. Changes the tags in place.
 */
export function repairPastForms(words: readonly Tagged[]): void {
  repairAfterBeen(words)
  repairDeeds(words)
  const sentence = words[words.length - 1]?.text === '.' && !words.some(isFiniteVerb)
  for (let k = 1; k < words.length; k++) {
    const word = words[k]!
    if (word.xpos !== 'VBN' || word.upos !== 'VERB' || !isBoth(word.text.toLowerCase())) continue
    let before = k - 1
    while (before >= 0 && words[before]!.upos === 'ADV') before--
    const subject = words[before]
    if (subject === undefined) continue
    if (subject.xpos === 'CC' && goesOn(words, before)) {
      word.xpos = 'VBD'
      continue
    }
    if (subject.xpos === 'PRP' && NOMINATIVE.test(subject.text)) {
      word.xpos = 'VBD'
      continue
    }
    if (!isNoun(subject) || words[k + 1]?.text.toLowerCase() === 'by' || finiteFollows(words, k)) continue
    const start = phraseStart(words, before)
    const opener = words[start - 1]
    if (opener === undefined ? sentence : opener.xpos === 'CC' || OPENERS.test(opener.text)) word.xpos = 'VBD'
  }
}

/**
 * After "been" a form that may be a participle is one ("had been *shot*"), unless a noun follows. After "according to"
 * stands a noun ("according to *rescue* workers").
 */
function repairAfterBeen(words: readonly Tagged[]): void {
  for (let k = 1; k < words.length; k++) {
    const word = words[k]!
    const before = words[k - 1]!.text.toLowerCase()
    if (before === 'been' && word.xpos === 'NN' && !isFollowedByNoun(words, k)) {
      if (!isParticiple(word.text.toLowerCase())) continue
      word.upos = 'VERB'
      word.xpos = 'VBN'
    } else if (before === 'to' && word.xpos === 'VB' && k > 1 && words[k - 2]!.text.toLowerCase() === 'according') {
      word.upos = 'NOUN'
      word.xpos = 'NN'
    }
  }
}

/** "Thirty were *injured* when …": after a form of "be" a participle of a deed is one, unless a noun follows. */
function repairDeeds(words: readonly Tagged[]): void {
  for (let k = 1; k < words.length; k++) {
    const word = words[k]!
    if (word.xpos !== 'JJ' || !DEED_PARTICIPLES.has(word.text.toLowerCase()) || isFollowedByNoun(words, k)) continue
    let before = k - 1
    while (before > 0 && words[before]!.upos === 'ADV') before--
    if (!BE.test(words[before]!.text)) continue
    word.upos = 'VERB'
    word.xpos = 'VBN'
  }
}
const BE = /^(?:is|are|was|were|be|been|being)$/i

const isParticiple = (word: string): boolean =>
  word.endsWith('ed') || IRREGULAR_PARTICIPLE.has(word) || IRREGULAR_PAST.has(word)

const isFollowedByNoun = (words: readonly Tagged[], k: number): boolean => k + 1 < words.length && isNoun(words[k + 1]!)

/** Is what stands before "and" or "but" a clause whose verb is a past tense, with no auxiliary that what follows could share? */
function goesOn(words: readonly Tagged[], conjunction: number): boolean {
  for (let at = conjunction - 1; at >= 0; at--) {
    const { xpos, upos } = words[at]!
    if (upos === 'AUX' || xpos === 'VBN') return false
    if (xpos === 'VBD') return true
  }
  return false
}

/** Is the form both past tense and past participle? */
function isBoth(word: string): boolean {
  if (word.endsWith('ed')) return true
  return IRREGULAR_PAST.has(word) && IRREGULAR_PARTICIPLE.has(word)
}

/** Is there a finite verb before the next comma, or at the end? */
function finiteFollows(words: readonly Tagged[], from: number): boolean {
  for (let at = from + 1; at < words.length && words[at]!.text !== ','; at++)
    if (isFiniteVerb(words[at]!)) return !opensBetween(words, from, at)
  return false
}

/** A finite verb in a clause of its own ("described | how it *fell*") is not the one looked for. */
function opensBetween(words: readonly Tagged[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (OPENERS.test(words[at]!.text) || words[at]!.xpos === 'WRB') return true
  return false
}

/** The first word of the nouns, adjectives, numbers and determiners that end at `last`. */
function phraseStart(words: readonly Tagged[], last: number): number {
  let start = last
  while (start > 0 && /^(?:NN|JJ|CD|DT|PRP\$|HYPH|POS)/.test(words[start - 1]!.xpos)) start--
  return start
}
