import { loadLanguage } from '../src/language/load.ts'
import { chainScores, chainsByStory, chainsOfRecords, goldChains, type MarkedText, read } from './event-chains.ts'
import type { Score, Scorer } from './scorer.ts'

/** A scorer of event coreference across documents: with the events that people marked, and end to end with our own. */
export const acrossDocuments =
  (set: string, textsOf: (data: string, split: string) => readonly MarkedText[]): Scorer =>
  async ({ data, split }) => {
    const language = await loadLanguage('en')
    const texts = textsOf(data, split)
    const reads = texts.map((text) => read(text, language))
    const gold = goldChains(texts)
    const count = gold.reduce((sum, chain) => sum + chain.length, 0)
    const row = (corpus: string, { metric, value }: { metric: string; value: number }): Score => ({
      set,
      corpus,
      split,
      metric,
      value,
      count,
    })
    return [
      ...chainScores(gold, chainsByStory(reads)).map((score) => row('gold-mentions', score)),
      ...chainScores(gold, chainsOfRecords(reads)).map((score) => row('own-events', score)),
    ]
  }
