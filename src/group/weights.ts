import { NEWS_WORDS } from '../language/en/common-words.ts'
import type { Signature } from './story.ts'

/** One report as a vector of unit length: features by number with their weights, heaviest first. */
export interface Vector {
  readonly features: Int32Array
  readonly weights: Float64Array
}

/**
 * A batch of three reports cannot tell which words are rare, and a thousand unrelated reports should change no story. So
 * each batch is seen as if it stood among this many other reports, of which a share (below) holds the word.
 */
const BACKGROUND = 1000
const SHARE_OF_NEWS_WORD = 0.35
const SHARE_OF_NUMBER = 0.15
const SHARE_OF_WORD = 0.03
const SHARE_OF_NAME = 0.01
/** A name shared tells more than a word shared. */
const NAME_WEIGHT = 1.5
/** No word counts more than this, however large the batch: else the words of one report alone drown what is shared. */
const RAREST = 4.5
/** Features kept of a report: the heaviest. */
const KEPT = 120

/** TF-IDF with a background, over distinct texts, so that copies do not change it. `frequency` is of texts, by feature. */
export function vectorsOf(texts: readonly Signature[]): {
  readonly vectors: Vector[]
  readonly frequency: number[]
  readonly words: string[]
} {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const frequency: number[] = []
  const number = (feature: string): number => {
    let n = numbers.get(feature)
    if (n === undefined) {
      n = words.length
      numbers.set(feature, n)
      words.push(feature)
      frequency.push(0)
    }
    frequency[n]!++
    return n
  }
  const counted = texts.map((text) => [
    ...text.terms.map(([term, count]) => [number(term), 1 + Math.log(count)] as const),
    ...text.names.map((name) => [number(`@${name}`), NAME_WEIGHT] as const),
  ])
  const rarity = words.map((word, n) => {
    const expected = BACKGROUND * shareOf(word)
    return Math.min(RAREST, Math.log((texts.length + BACKGROUND) / (frequency[n]! + expected)))
  })
  const vectors = counted.map((features): Vector => {
    const weighed = features
      .map(([n, weight]) => [n, weight * rarity[n]!] as const)
      .sort((a, b) => b[1] - a[1] || (words[a[0]]! < words[b[0]]! ? -1 : 1))
      .slice(0, KEPT)
    const length = Math.sqrt(weighed.reduce((sum, [, w]) => sum + w * w, 0)) || 1
    return {
      features: Int32Array.from(weighed, ([n]) => n),
      weights: Float64Array.from(weighed, ([, w]) => w / length),
    }
  })
  return { vectors, frequency, words }
}

function shareOf(word: string): number {
  if (word.startsWith('@')) return SHARE_OF_NAME
  if (/^\d/.test(word)) return SHARE_OF_NUMBER
  return NEWS_WORDS.has(word) || NEWS_WORDS.has(`${word}s`) ? SHARE_OF_NEWS_WORD : SHARE_OF_WORD
}
