import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { findChains } from '../src/extract/entities/chains.ts'
import { resolveEntities } from '../src/extract/entities/entities.ts'
import { nounPhrases } from '../src/extract/entities/noun-phrases.ts'
import type { Reading } from '../src/extract/extraction.ts'
import { findMentions } from '../src/extract/mentions/mentions.ts'
import { resolvePlaces } from '../src/extract/places/places.ts'
import { loadChains } from '../src/language/en/chain-model.ts'
import { loadLanguage } from '../src/language/load.ts'
import { addB3, addCeaf, addMuc, type Chains, tally, tallyF1 } from './coreference.ts'
import { type GumDocument, type GumMention, readGum } from './gum-documents.ts'
import { plainDocument } from './plain-document.ts'
import type { Score, ScoreOptions } from './scorer.ts'

/**
 * Who and what is named again, from raw text, against GUM. `conll-f1`: the mean of MUC, B³ and CEAF (φ4) over all noun phrases
 * that name something twice or more, spans exact. `b3-f1`: persons, organizations and places that are named, by their names
 * and pronouns alone; a name answers the gold phrase it is the head of, since by contract it leaves out articles, titles and
 * what follows. Genres of the folder together; the corpus is `gum-news` when all are news.
 */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const language = await loadLanguage('en')
  const model = await loadChains()
  const documents = readGum(join(options.data, 'gum', options.split, 'conllu'))
  const [muc, b3, ceaf, named] = [tally(), tally(), tally(), tally()]
  let [wanted, wantedNamed] = [0, 0]
  const answers: string[] = []
  for (const gum of documents) {
    const document = annotate(plainDocument(gum.id, gum.text, gum.blocks), language)
    const mentions = findMentions(document, language)
    const reading = resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
    const found = findChains(reading, nounPhrases(reading, language.names), model)
      .filter((chain) => chain.length > 1)
      .map((chain) => chain.map(({ start, end }) => `${start} ${end}`))
    const gold = chainsOf(gum, gum.mentions)
      .filter((chain) => chain.length > 1)
      .map((chain) => chain.map((mention) => spanOf(gum, mention)))
    for (const chain of gold) wanted += chain.length
    addMuc(muc, gold, found)
    addB3(b3, gold, found)
    addCeaf(ceaf, gold, found)
    const [goldNamed, foundNamed] = namedChains(gum, reading)
    for (const chain of goldNamed) wantedNamed += chain.length
    addB3(named, goldNamed, foundNamed)
    const show = (key: string): string => gum.text.slice(...(key.split(' ').map(Number) as [number, number]))
    for (const chain of gold) answers.push(`${gum.id}\tgold\t${chain.map(show).join(' | ')}`)
    for (const chain of found) answers.push(`${gum.id}\tfound\t${chain.map(show).join(' | ')}`)
    for (const chain of goldNamed) answers.push(`${gum.id}\tgold-named\t${chain.map(show).join(' | ')}`)
    for (const chain of foundNamed) answers.push(`${gum.id}\tfound-named\t${chain.map(show).join(' | ')}`)
  }
  if (options.predictions) {
    mkdirSync(options.predictions, { recursive: true })
    writeFileSync(join(options.predictions, 'gum.tsv'), answers.join('\n'))
  }
  const corpus = documents.length > 0 && documents.every(({ id }) => id.startsWith('GUM_news')) ? 'gum-news' : 'gum'
  const row = { set: 'gum', corpus, split: options.split } as const
  return [
    { ...row, metric: 'conll-f1', value: (tallyF1(muc) + tallyF1(b3) + tallyF1(ceaf)) / 3, count: wanted },
    { ...row, metric: 'b3-f1', value: tallyF1(named), count: wantedNamed },
  ]
}

const spanOf = ({ tokens }: GumDocument, { first, last }: GumMention): string =>
  `${tokens[first]!.start} ${tokens[last]!.end}`

function chainsOf({ tokens }: GumDocument, mentions: readonly GumMention[]): GumMention[][] {
  const chains = new Map<string, GumMention[]>()
  const taken = new Set<string>()
  for (const mention of mentions) {
    const key = `${tokens[mention.first]!.start} ${tokens[mention.last]!.end}`
    if (taken.has(key)) continue
    taken.add(key)
    const chain = chains.get(mention.group) ?? []
    chains.set(mention.group, chain)
    chain.push(mention)
  }
  return [...chains.values()]
}

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i

/** Gold and found chains of named persons, organizations and places: names and pronouns of the third person. */
function namedChains(gum: GumDocument, reading: Reading): [Chains, Chains] {
  const { tokens, text } = gum
  const headOf = ({ first, last }: GumMention): number => {
    let head = first
    while (tokens[head]!.head >= first && tokens[head]!.head <= last) head = tokens[head]!.head
    return head
  }
  /** Gold names by the offset of their head and, for pronouns, of the word itself. */
  const goldAt = new Map<number, { readonly key: string; readonly length: number }>()
  const gold: string[][] = []
  for (const chain of chainsOf(gum, gum.mentions)) {
    if (!chain.some(({ type }) => type === 'person' || type === 'organization' || type === 'place')) continue
    const names = chain.filter((mention) => tokens[headOf(mention)]!.upos === 'PROPN')
    if (names.length === 0) continue
    const own: string[] = []
    for (const mention of chain) {
      const { first, last } = mention
      const head = headOf(mention)
      const pronoun = first === last && PRONOUN.test(text.slice(tokens[first]!.start, tokens[first]!.end))
      if (!pronoun && tokens[head]!.upos !== 'PROPN') continue
      const key = spanOf(gum, mention)
      own.push(key)
      // The proper nouns that make up the head's name answer for the phrase: "Dr. [William Glennie]".
      for (let i = first; i <= last; i++) {
        const inName = i === head || (tokens[i]!.head === head && /^(?:flat|compound)/.test(tokens[i]!.deprel))
        if (!inName) continue
        const known = goldAt.get(tokens[i]!.start)
        if (!known || last - first < known.length) goldAt.set(tokens[i]!.start, { key, length: last - first })
      }
    }
    if (own.length > 0) gold.push(own)
  }
  const found = new Map<string, string[]>()
  const used = new Set<string>()
  const put = (entity: string, start: number, end: number): void => {
    // The last word of a name is its head but in "University of X": the first is tried next.
    const starts = tokens.filter((token) => token.start >= start && token.end <= end).map((token) => token.start)
    const hit = [...starts]
      .reverse()
      .concat(starts)
      .map((at) => goldAt.get(at))
      .find((other) => other && !used.has(other.key))
    const key = hit?.key ?? `${start} ${end}`
    used.add(key)
    const chain = found.get(entity) ?? []
    found.set(entity, chain)
    chain.push(key)
  }
  const namedEntities = new Set(reading.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity))
  for (const { span, form, entity } of reading.mentions)
    if (form === 'name' && entity) put(entity, span.start, span.end)
  for (const { span, entity } of reading.references.values())
    if (namedEntities.has(entity) && PRONOUN.test(text.slice(span.start, span.end))) put(entity, span.start, span.end)
  return [gold, [...found.values()]]
}
