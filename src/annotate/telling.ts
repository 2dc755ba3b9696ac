import { CUE_VERBS } from '../language/en/cues.ts'
import type { VerbSense } from '../language/en/event-kinds.ts'
import { EVENT_NOUNS } from '../language/en/event-nouns.ts'
import { EVENT_VERBS } from '../language/en/event-verbs.ts'
import { FRACTIONS, VAGUE, VAGUE_TIMES } from '../language/en/numbers-words.ts'
import type { Token } from './sentence.ts'

/** The words one of which a sense of a verb wants beside it: "take … *control*"; none where any will do. */
const wordsOf = ({ object, after }: VerbSense): readonly string[] => {
  const objects = object !== null && typeof object === 'object' ? object : null
  const longest = after.map((phrase) => phrase.split(' ').reduce((a, b) => (b.length > a.length ? b : a)))
  return [...(objects === null ? [] : 'words' in objects ? objects.words : objects.preposition), ...longest]
}

/** Verbs of events with all words that their senses want beside them; null where a sense wants none in particular. */
const EVENTS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map(
  [...EVENT_VERBS].map(([lemma, senses]) => {
    const wanted = senses.map(wordsOf)
    return [lemma, wanted.some((words) => words.length === 0) ? null : new Set(wanted.flat())]
  }),
)

/** Verbs of saying; those of thinking ("know", "hope") bring in nobody's words. */
const SAYING: ReadonlySet<string> = new Set(
  [...CUE_VERBS].filter(([, { frames }]) => !frames.has('thought')).map(([lemma]) => lemma),
)

/** Words that count without a number: "several", "thousands", "half". */
const COUNTING: ReadonlySet<string> = new Set([
  ...Object.keys(VAGUE),
  ...Object.keys(VAGUE_TIMES),
  ...Object.keys(FRACTIONS),
  ...['few', 'several', 'couple', 'dozen'],
])

const YEAR = /^(?:19|20)\d\d$/

/**
 * Can the sentence tell something: has it a verb of reporting ("according to" counts), a quantity, or a word that names an
 * event? Looks at lemmas and tags only, so it says yes rather too often than too seldom.
 */
export function canTell(tokens: readonly Token[]): boolean {
  return tokens.some(({ upos, lemma, text }) => {
    switch (upos) {
      case 'NUM':
        return !YEAR.test(text)
      case 'SYM':
        return text === '$' || text === '%' || text === '€' || text === '£'
      case 'VERB': {
        if (SAYING.has(lemma) || lemma === 'accord') return true
        const wanted = EVENTS.get(lemma)
        return wanted === null || (wanted !== undefined && hasOne(tokens, wanted))
      }
      case 'NOUN':
        return EVENT_NOUNS.has(lemma) || COUNTING.has(text.toLowerCase())
      default:
        return upos === 'ADJ' && COUNTING.has(lemma)
    }
  })
}

const hasOne = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(({ lemma, text }) => words.has(lemma) || words.has(text.toLowerCase()))
