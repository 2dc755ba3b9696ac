import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Document } from '../src/clean/document.ts'
import { lemmaOf } from '../src/language/en/lemma.ts'
import { loadLanguage } from '../src/language/load.ts'
import { type GoldSentence, type GoldWord, readConllu } from '../train/tagger/conllu.ts'
import { plainDocument } from './plain-document.ts'

/** One figure: `value` is a share of 1, `count` the number of gold items it is measured on. */
export interface Score {
  readonly set: string
  readonly corpus: string
  readonly split: string
  readonly metric: string
  readonly value: number
  readonly count: number
}

/**
 * Tags, lemmas, tokens and sentences against Universal Dependencies English: every folder of CoNLL-U files in
 * `data/ud_english/SPLIT/` is a corpus. Tags and lemmas are measured on gold tokens and gold sentences (lemmas with
 * predicted tags); tokens and sentences from the text rebuilt out of the words, paragraphs as blocks.
 */
export async function score(options: { data: string; split: string }): Promise<Score[]> {
  const folder = join(options.data, 'ud_english', options.split)
  const scores: Score[] = []
  for (const corpus of namesIn(folder).filter((name) => !name.includes('.'))) {
    const files = namesIn(join(folder, corpus)).filter((name) => /\.conllu(\.gz)?$/.test(name))
    const gold = files.flatMap((name) => readConllu(join(folder, corpus, name)))
    if (gold.length === 0) continue
    const figures = { ...(await onGoldTokens(gold)), ...(await fromText(gold)) }
    for (const [metric, [value, count]] of Object.entries(figures)) {
      scores.push({ set: 'ud_english', corpus, split: options.split, metric, value, count })
    }
  }
  return scores
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

type Figures = Record<string, readonly [value: number, count: number]>

/** Words of a gold sentence as a text with its offsets; they stand as printed, so that the tagger sees what it would see. */
function laidOut(words: readonly GoldWord[]): { text: string; starts: number[]; ends: number[] } {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const word of words) {
    starts.push(text.length)
    text += word.form
    ends.push(text.length)
    if (word.spaceAfter) text += ' '
  }
  return { text, starts, ends }
}

async function onGoldTokens(gold: readonly GoldSentence[]): Promise<Figures> {
  const { tagger } = await loadLanguage('en')
  let upos = 0
  let xpos = 0
  let lemmas = 0
  let lemmaCount = 0
  let count = 0
  for (const { words } of gold) {
    const { text, starts, ends } = laidOut(words)
    const tags = new Uint8Array(words.length)
    tagger.tag(text, starts, ends, 0, words.length, tags)
    words.forEach((word, k) => {
      const [u, x] = tagger.tags[tags[k]!]!.split('|') as [string, string]
      count++
      if (u === word.upos) upos++
      if (x === word.xpos) xpos++
      if (word.lemma === '_' && word.form !== '_') return
      lemmaCount++
      if (lemmaOf(word.form, u, x, tagger.lemmas, k === 0) === word.lemma) lemmas++
    })
  }
  return {
    'upos-gold-tokens': [upos / count, count],
    'xpos-gold-tokens': [xpos / count, count],
    'lemma-gold-tokens': [lemmas / lemmaCount, lemmaCount],
  }
}

async function fromText(gold: readonly GoldSentence[]): Promise<Figures> {
  const language = await loadLanguage('en')
  const right = { tokens: 0, sentences: 0 }
  const found = { tokens: 0, sentences: 0 }
  const wanted = { tokens: 0, sentences: 0 }
  for (const paragraphs of chunked(documentsOf(gold), 200)) {
    let text = ''
    const blocks: { kind: 'paragraph'; span: { start: number; end: number } }[] = []
    const goldTokens = new Set<string>()
    const goldSentences = new Set<string>()
    for (const paragraph of paragraphs) {
      if (text !== '') text += '\n\n'
      const start = text.length
      for (const { words } of paragraph) {
        const first = text.length
        for (const word of words) {
          goldTokens.add(`${text.length}-${text.length + word.form.length}`)
          text += word.form
          if (word.spaceAfter) text += ' '
        }
        goldSentences.add(`${first}-${text.trimEnd().length}`)
      }
      text = text.trimEnd()
      blocks.push({ kind: 'paragraph', span: { start, end: text.length } })
    }
    const { sentences } = annotate(documentOf(text, blocks), language)
    wanted.tokens += goldTokens.size
    wanted.sentences += goldSentences.size
    found.sentences += sentences.length
    for (const sentence of sentences) {
      if (goldSentences.has(`${sentence.span.start}-${sentence.span.end}`)) right.sentences++
      found.tokens += sentence.tokens.length
      for (const { span } of sentence.tokens) if (goldTokens.has(`${span.start}-${span.end}`)) right.tokens++
    }
  }
  const f1 = (part: 'tokens' | 'sentences'): number => (2 * right[part]) / (found[part] + wanted[part])
  return { 'tokens-f1': [f1('tokens'), wanted.tokens], 'sentences-f1': [f1('sentences'), wanted.sentences] }
}

/** The paragraphs: runs of sentences from one newpar or newdoc mark to the next. */
function documentsOf(gold: readonly GoldSentence[]): GoldSentence[][] {
  const paragraphs: GoldSentence[][] = []
  for (const sentence of gold) {
    if (sentence.opensParagraph || paragraphs.length === 0) paragraphs.push([])
    paragraphs[paragraphs.length - 1]!.push(sentence)
  }
  return paragraphs
}

function chunked<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = []
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size))
  return parts
}

const documentOf = (text: string, blocks: Document['blocks']): Document => plainDocument('d-eval', text, blocks)

/** `--data FOLDER`, `--split NAME`: prints the figures. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
  }
  for (const row of await score({ data: option('data', 'data'), split: option('split', 'dev') })) {
    console.log(`${row.set} ${row.corpus} ${row.split} ${row.metric} ${row.value.toFixed(4)} ${row.count}`)
  }
  return 0
}
