import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Document } from '../../clean/document.ts'
import { type ChainModel, loadChains, makeChainModel, readChains, writeChains } from '../../language/en/chain-model.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import type { Reading } from '../extraction.ts'
import { findChains } from './chains.ts'
import { nounPhrases } from './noun-phrases.ts'

let language: Language
let model: ChainModel
beforeAll(async () => {
  language = await loadLanguage('en')
  model = await loadChains()
})

function chainsOf(text: string): string[][] {
  const block = { kind: 'paragraph' as const, span: { start: 0, end: text.length } }
  const document = { id: 'd', text, language: 'en', blocks: [block], newsroom: null } as unknown as Document
  const reading: Reading = {
    document: annotate(document, language),
    mentions: [],
    entities: [],
    references: new Map(),
  }
  return findChains(reading, nounPhrases(reading, language.names), model)
    .map((chain) => chain.map(({ start, end }) => text.slice(start, end)))
    .filter((chain) => chain.length > 1)
}

describe('findChains()', () => {
  it('joins a noun that comes again, and leaves others alone', () => {
    const chains = chainsOf('The museum closed in March. Nobody knows when the museum will open.')
    expect(chains).toEqual([['The museum', 'the museum']])
  })

  it('joins a pronoun with whom it stands for', () => {
    const chains = chainsOf('The mayor opened the bridge. She said her city had waited for years.')
    expect(chains.some((chain) => chain.includes('She') && chain.includes('her'))).toBe(true)
  })

  it('crashes on nothing', () => {
    for (const text of ['', '.', 'of of of', '😀 "" \u200b', `${'the man '.repeat(3000)}.`])
      expect(() => chainsOf(text)).not.toThrow()
  })
})

describe('the model of chains', () => {
  it('is read back as it was written, and refuses other bytes', () => {
    const weights = { keys: Int32Array.of(3, 5), weights: Int16Array.of(-2, 9) }
    expect(readChains(writeChains(weights))).toEqual(weights)
    expect(makeChainModel(weights).score(Int32Array.of(5, 3, 77), 3)).toBe(7)
    expect(() => readChains(new Uint8Array(4))).toThrow(/reinstall/)
  })
})
