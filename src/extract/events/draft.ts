import type { Chunk, Sentence } from '../../annotate/sentence.ts'
import type { EventKind } from '../../language/en/event-kinds.ts'
import type { Clause } from './clauses.ts'
import type { EventStatus } from './event.ts'
import type { Ground } from './ground.ts'
import type { Phrase } from './phrases.ts'

/** An event before its time, its quotation and the words of others are weighed. Indices are of tokens, both inside. */
export interface Draft {
  readonly first: number
  readonly last: number
  readonly clauseFirst: number
  readonly clauseLast: number
  readonly kind: EventKind
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  readonly status: EventStatus
  /** Its own verb tells it in a past tense: what a plan or demand of others holds has happened all the same. */
  readonly past?: boolean
  /** Stretches of tokens in which its time may stand, nearest concern first. */
  readonly timeIn: readonly (readonly [number, number])[]
  /** A definite noun without a place of its own ("the offensive"): it may be one told before. */
  readonly definite: boolean
  /** A definite noun beside the verb, without people, place or time: only points back. */
  readonly anaphoric: boolean
  /** Told as known by the newsroom itself, whoever is quoted around it: "in its successful bid to …". */
  readonly presupposed: boolean
  /** Whether it needs a time, a place or people to count ("talks", "attack"); null: it stands by itself. */
  readonly needs: 'argument' | 'place' | 'people' | null
  /** Index of the clause whose verb tells it or carries it; null. */
  readonly of: number | null
}

/** A sentence under reading: its clauses found once. */
export interface Scene {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  readonly ground: Ground
}

/** Prepositions that say where something happens. */
export const LOCATIVE = new Set(
  'in at near around outside inside across on over into to from towards toward within throughout off beside along above against through between via onto upon'.split(
    ' ',
  ),
)

/** The first place that one of some phrases names by a preposition of place. */
export function placeIn(
  { sentence, ground }: Scene,
  phrases: readonly Phrase[],
  prepositions: ReadonlySet<string> = LOCATIVE,
): string | null {
  // "in a village near X" is at X as far as we know; "in X" before "from Y".
  const best = phrases.filter((p) => p.preposition !== null && prepositions.has(p.preposition))
  const strict = best.find(
    (p) => /^(in|at|near|outside|inside|around|on)$/.test(p.preposition!) && ground.where(sentence, p) !== null,
  )
  const found = strict ?? best.find((p) => ground.where(sentence, p) !== null)
  return found ? ground.where(sentence, found) : null
}

/** Prepositional phrases in a stretch of tokens, in order. */
export function phrasesIn({ sentence }: Scene, first: number, last: number): Phrase[] {
  const found: Phrase[] = []
  for (const chunk of sentence.chunks) {
    if (chunk.kind !== 'np' || chunk.first <= Math.max(first, 0) || chunk.last > last) continue
    const before = sentence.tokens[chunk.first - 1]!
    if (before.upos === 'ADP' || before.xpos === 'IN' || before.xpos === 'TO')
      found.push({ preposition: before.text.toLowerCase(), chunks: [chunk] })
  }
  return found
}

export const bare = (chunk: Chunk): Phrase => ({ preposition: null, chunks: [chunk] })

/** Two lists of ids as one, each once. */
export const join = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

/** Is a noun in a list, in the singular or as a plural that has none ("troops", "arms")? */
export const isOneOf = (list: ReadonlySet<string>, lemma: string): boolean => {
  const word = lemma.toLowerCase()
  // a plural that opens a sentence may have kept its ending
  return (
    list.has(word) ||
    (word.endsWith('s') && list.has(word.slice(0, -1))) ||
    (word.endsWith('men') && list.has(`${word.slice(0, -2)}an`))
  )
}
