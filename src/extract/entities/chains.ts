import type { ChainModel } from '../../language/en/chain-model.ts'
import type { Reading } from '../extraction.ts'
import { type ChainSoFar, MOST, newFeatures, pairFeatures, type Seen } from './chain-features.ts'
import { type NounPhrase, PRONOUNS } from './noun-phrases.ts'

/** How many phrases back an antecedent is looked for: for pronouns, and for nouns and names. */
const PRONOUN_REACH = 30
const NOUN_REACH = 250

/** A chain while it grows. */
interface Growing {
  readonly phrases: NounPhrase[]
  readonly lemmas: Set<number>
  readonly words: Set<number>
  readonly content: Set<number>
  size: number
  hasName: boolean
  last: NounPhrase
  gender: number
  number: number
  entity: string | null
}

function grow(chain: Growing | null, phrase: NounPhrase): Growing {
  const grown: Growing = chain ?? {
    phrases: [],
    lemmas: new Set(),
    words: new Set(),
    content: new Set(),
    size: 0,
    hasName: false,
    last: phrase,
    gender: 0,
    number: 0,
    entity: null,
  }
  grown.phrases.push(phrase)
  grown.size++
  grown.last = phrase
  if (phrase.kind < PRONOUNS) {
    grown.lemmas.add(phrase.lemma)
    grown.words.add(phrase.words)
    for (const word of phrase.content) grown.content.add(word)
  }
  grown.hasName ||= phrase.kind === 1
  if (grown.gender === 0) grown.gender = phrase.gender
  if (grown.number === 0) grown.number = phrase.number
  grown.entity ??= phrase.entity
  return grown
}

/** What a phrase could name: something new (`before` null), or what an earlier phrase named. */
export interface Choice {
  readonly before: number | null
  /** Features, `count` of them. */
  readonly features: Int32Array
  readonly count: number
}

/**
 * Walks through the phrases in order and asks `choose` which earlier phrase each one goes back to. The choices are given
 * with their features; the arrays are used again for the next phrase.
 */
export function walk(
  { document }: Reading,
  phrases: readonly NounPhrase[],
  choose: (phrase: number, choices: readonly Choice[]) => number,
): NounPhrase[][] {
  const chainOf: Growing[] = []
  const chains: Growing[] = []
  const lemmas = new Set<number>()
  const words = new Set<number>()
  const seen: Seen = { lemmas, words }
  const room: Int32Array[] = []
  const take = (n: number): Int32Array => (room[n] ??= new Int32Array(MOST))
  phrases.forEach((phrase, number) => {
    const choices: Choice[] = [{ before: null, features: take(0), count: newFeatures(phrase, seen, take(0)) }]
    const pronoun = phrase.kind >= PRONOUNS
    const reach = Math.max(0, number - (pronoun ? PRONOUN_REACH : NOUN_REACH))
    for (let before = number - 1; before >= reach; before--) {
      const other = phrases[before]!
      const chain = chainOf[before]! as ChainSoFar & Growing
      // Far back only what shares a word is looked at.
      if (!pronoun && number - before > 40 && !shares(phrase, chain)) continue
      const features = take(choices.length)
      const count = pairFeatures(
        other,
        chain,
        phrase,
        number - before - 1,
        document.sentences[phrase.sentence]!,
        features,
      )
      choices.push({ before, features, count })
    }
    const chosen = choices[choose(number, choices)]!.before
    const grown = grow(chosen === null ? null : chainOf[chosen]!, phrase)
    if (chosen === null) chains.push(grown)
    chainOf.push(grown)
    if (!pronoun) {
      lemmas.add(phrase.lemma)
      words.add(phrase.words)
    }
  })
  return chains.map((chain) => chain.phrases)
}

function shares(phrase: NounPhrase, chain: Growing): boolean {
  if (chain.lemmas.has(phrase.lemma) || (phrase.entity !== null && phrase.entity === chain.entity)) return true
  for (const word of phrase.content) if (chain.content.has(word)) return true
  return false
}

/** Noun phrases of a document that name the same thing, each chain in order of the text; those that stand alone are chains of one. */
export function findChains(reading: Reading, phrases: readonly NounPhrase[], model: ChainModel): NounPhrase[][] {
  return walk(reading, phrases, (_, choices) => {
    let best = 0
    let top = Number.NEGATIVE_INFINITY
    choices.forEach(({ features, count }, n) => {
      const score = model.score(features, count)
      if (score > top) [best, top] = [n, score]
    })
    return best
  })
}
