import type { Sentence } from '../../annotate/sentence.ts'
import { KIND, type NounPhrase, PRONOUNS } from './noun-phrases.ts'

/** No pair has more features than this. */
export const MOST = 64

/** What is known of the chain that an antecedent stands in, so far. */
export interface ChainSoFar {
  readonly size: number
  readonly hasName: boolean
  readonly lemmas: ReadonlySet<number>
  readonly words: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  readonly last: NounPhrase
  readonly gender: number
  readonly number: number
  readonly entity: string | null
}

function mix(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  return Math.imul(hash, 0xc2b2ae35) | 1
}
const mix2 = (template: number, a: number, b: number): number => mix(template, Math.imul(mix(template, a), 31) + b)
const mix3 = (template: number, a: number, b: number, c: number): number => mix2(template, mix2(template, a, b), c)

const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : n < 50 ? 7 : 8)

const isPronoun = (phrase: NounPhrase): boolean => phrase.kind >= PRONOUNS

/** Features of "this phrase names something new", written to `out`; how many. */
export function newFeatures(phrase: NounPhrase, seen: Seen, out: Int32Array): number {
  const { kind } = phrase
  const known = (seen.lemmas.has(phrase.lemma) ? 1 : 0) + (seen.words.has(phrase.words) ? 2 : 0)
  let at = 0
  out[at++] = mix(101, kind)
  out[at++] = mix2(102, kind, known)
  out[at++] = mix2(103, kind, bucket(phrase.sentence))
  out[at++] = mix2(104, kind, phrase.cluster)
  out[at++] = mix2(105, kind, phrase.lemma)
  out[at++] = mix2(106, kind, Math.min(6, phrase.content.size))
  out[at++] = mix3(107, kind, known, Math.min(4, phrase.content.size))
  out[at++] = mix2(108, kind, phrase.type)
  out[at++] = mix2(109, kind, phrase.subject ? 1 : 0)
  out[at++] = mix2(110, kind, phrase.last - phrase.head > 0 ? 1 : 0)
  out[at++] = mix3(111, kind, phrase.number, phrase.inner ? 1 : 0)
  return at
}

/** What the text has named before. */
export interface Seen {
  readonly lemmas: ReadonlySet<number>
  readonly words: ReadonlySet<number>
}

/** Features of "`phrase` names what `before`, of a chain, named", written to `out`; how many. `between` counts the phrases between. */
export function pairFeatures(
  before: NounPhrase,
  chain: ChainSoFar,
  phrase: NounPhrase,
  between: number,
  sentence: Sentence,
  out: Int32Array,
): number {
  const m = phrase.kind
  const a = before.kind
  const kinds = m * 64 + a
  const distance = bucket(phrase.sentence - before.sentence)
  const near = bucket(between)
  const same = before.lemma === phrase.lemma ? 1 : 0
  const equal = before.words === phrase.words ? 1 : 0
  let common = 0
  for (const word of phrase.content) if (before.content.has(word)) common++
  const covered = phrase.content.size === 0 ? 0 : common === phrase.content.size ? 3 : common > 0 ? 2 : 1
  let inChain = 0
  for (const word of phrase.content) if (chain.content.has(word)) inChain++
  const chainCovers = phrase.content.size === 0 ? 0 : inChain === phrase.content.size ? 3 : inChain > 0 ? 2 : 1
  const genders = phrase.gender * 4 + chain.gender
  const numbers = phrase.number * 4 + chain.number
  const nested = phrase.sentence === before.sentence && phrase.start < before.end ? 1 : 0
  const roles = (phrase.subject ? 2 : 0) + (before.subject ? 1 : 0)
  const entity = phrase.entity === null ? 0 : phrase.entity === chain.entity ? 1 : chain.entity === null ? 2 : 3
  const chainLemma = chain.lemmas.has(phrase.lemma) ? 1 : 0
  const chainWords = chain.words.has(phrase.words) ? 1 : 0
  const latest = chain.last === before ? 1 : 0
  let at = 0
  out[at++] = mix(1, kinds)
  out[at++] = mix2(2, m, distance)
  out[at++] = mix2(3, m, near)
  out[at++] = mix2(4, kinds, distance)
  out[at++] = mix2(5, kinds, same + equal * 2)
  out[at++] = mix2(6, kinds, covered)
  out[at++] = mix3(7, m, same + equal * 2, distance)
  out[at++] = mix3(8, m, chainLemma + chainWords * 2, chainCovers)
  out[at++] = mix3(9, m, chainLemma + chainWords * 2, chain.hasName ? 1 : 0)
  out[at++] = mix2(10, m, genders)
  out[at++] = mix3(11, m, genders, a)
  out[at++] = mix2(12, m, numbers)
  out[at++] = mix3(13, m, numbers, genders)
  out[at++] = mix2(14, kinds, nested)
  out[at++] = mix3(15, m, roles, Math.min(distance, 2))
  out[at++] = mix3(16, m, roles, near)
  out[at++] = mix2(17, m, entity)
  out[at++] = mix3(18, kinds, entity, same)
  out[at++] = mix3(19, m, phrase.type, before.type)
  out[at++] = mix3(20, m, before.type, chain.gender)
  out[at++] = mix2(21, m, bucket(chain.size))
  out[at++] = mix3(22, m, bucket(chain.size), distance)
  out[at++] = mix2(23, m, latest)
  out[at++] = mix3(24, m, (phrase.quoted ? 2 : 0) + (before.quoted ? 1 : 0), a)
  out[at++] = mix2(25, m >= PRONOUNS ? m : 0, before.cluster)
  out[at++] = mix2(26, m >= PRONOUNS ? m : 0, before.lemma)
  out[at++] = mix3(27, m, distance, chain.hasName ? 1 : 0)
  if (!isPronoun(phrase) && !isPronoun(before)) {
    out[at++] = mix2(30, phrase.lemma, before.lemma)
    out[at++] = mix2(31, kinds, phrase.cluster === before.cluster && phrase.cluster !== 0 ? 1 : 0)
    out[at++] = mix2(32, phrase.cluster, before.cluster)
    out[at++] = mix3(
      33,
      same,
      phrase.content.size - common > 2 ? 2 : phrase.content.size - common,
      before.content.size - common > 2 ? 2 : before.content.size - common,
    )
    out[at++] = mix3(34, same, phrase.lemma, a)
    out[at++] = mix3(35, same + equal * 2, phrase.type, before.type)
    out[at++] = mix3(36, m, same + equal * 2, phrase.cluster)
  }
  if (phrase.sentence === before.sentence) {
    const { tokens } = sentence
    const gap = phrase.first - before.last
    const after = tokens[before.last + 1]?.text ?? ''
    // "X, a Y": apposition; "X is a Y": what it is
    if (gap === 2 && after === ',') out[at++] = mix2(40, kinds, 1)
    if (gap === 2 && after === '(') out[at++] = mix2(41, kinds, 1)
    if (gap >= 2 && gap <= 4 && tokens[before.last + 1]!.lemma === 'be') out[at++] = mix2(42, kinds, gap)
    out[at++] = mix3(43, kinds, Math.min(gap, 6), nested)
    if (m === KIND.definite || m === KIND.possessive) out[at++] = mix2(44, m, roles)
  }
  return at
}
