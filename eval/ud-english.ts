import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Document } from '../src/clean/document.ts'
import { lemmaOf } from '../src/language/en/lemma.ts'
import { loadParser } from '../src/language/en/parser.ts'
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
 * predicted tags); trees likewise; tokens, sentences and trees (LAS) from the text rebuilt out of the words, paragraphs as blocks.
 */
export async function score(options: { data: string; split: string }): Promise<Score[]> {
  const folder = join(options.data, 'ud_english', options.split)
  const scores: Score[] = []
  for (const corpus of namesIn(folder).filter((name) => !name.includes('.'))) {
    const files = namesIn(join(folder, corpus)).filter((name) => /\.conllu(\.gz)?$/.test(name))
    const gold = files.flatMap((name) => readConllu(join(folder, corpus, name)))
    if (gold.length === 0) continue
    const figures = { ...(await onGoldTokens(gold)), ...(await treesOnGoldTokens(gold)), ...(await fromText(gold)) }
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

/**
 * Trees on gold tokens with predicted tags: heads (UAS), heads with whole relations (LAS) and with relations without their
 * subtypes, all tokens counted; and the F1 of subjects (nsubj, csubj and their subtypes; head and relation right).
 */
async function treesOnGoldTokens(gold: readonly GoldSentence[]): Promise<Figures> {
  const { tagger } = await loadLanguage('en')
  const parser = await loadParser()
  const right = { heads: 0, whole: 0, universal: 0, subjects: 0 }
  const count = { words: 0, found: 0, wanted: 0 }
  for (const { words } of gold) {
    const { text, starts, ends } = laidOut(words)
    const tags = new Uint8Array(words.length)
    const heads = new Int32Array(words.length)
    const labels = new Uint8Array(words.length)
    tagger.tag(text, starts, ends, 0, words.length, tags)
    parser.parse(text, starts, ends, 0, words.length, tags, heads, labels)
    words.forEach(({ head, deprel }, k) => {
      const label = parser.labels[labels[k]!]!
      count.words++
      if (isSubject(label)) count.found++
      if (isSubject(deprel)) count.wanted++
      if (head !== heads[k]) return
      right.heads++
      if (label.split(':')[0] === deprel.split(':')[0]) right.universal++
      if (label !== deprel) return
      right.whole++
      if (isSubject(label)) right.subjects++
    })
  }
  return {
    'uas-gold-tokens': [right.heads / count.words, count.words],
    'las-gold-tokens': [right.whole / count.words, count.words],
    'las-universal-gold-tokens': [right.universal / count.words, count.words],
    'subjects-f1-gold-tokens': [(2 * right.subjects) / (count.found + count.wanted), count.wanted],
  }
}

const isSubject = (relation: string): boolean => /^[nc]subj/.test(relation)

async function fromText(gold: readonly GoldSentence[]): Promise<Figures> {
  const language = await loadLanguage('en')
  const parser = await loadParser()
  const right = { tokens: 0, sentences: 0, trees: 0 }
  const found = { tokens: 0, sentences: 0 }
  const wanted = { tokens: 0, sentences: 0 }
  for (const paragraphs of chunked(documentsOf(gold), 200)) {
    let text = ''
    const blocks: { kind: 'paragraph'; span: { start: number; end: number } }[] = []
    // Span of a token to the span of its head (its own for the root) and its relation.
    const goldTokens = new Map<string, string>()
    const goldSentences = new Set<string>()
    for (const paragraph of paragraphs) {
      if (text !== '') text += '\n\n'
      const start = text.length
      for (const { words } of paragraph) {
        const first = text.length
        const spans: string[] = []
        for (const word of words) {
          spans.push(`${text.length}-${text.length + word.form.length}`)
          text += word.form
          if (word.spaceAfter) text += ' '
        }
        words.forEach(({ head, deprel }, k) => {
          goldTokens.set(spans[k]!, `${spans[head < 0 ? k : head]} ${deprel}`)
        })
        goldSentences.add(`${first}-${text.trimEnd().length}`)
      }
      text = text.trimEnd()
      blocks.push({ kind: 'paragraph', span: { start, end: text.length } })
    }
    const { sentences } = annotate(documentOf(text, blocks), language, { parser, parse: 'all' })
    wanted.tokens += goldTokens.size
    wanted.sentences += goldSentences.size
    found.sentences += sentences.length
    for (const sentence of sentences) {
      if (goldSentences.has(`${sentence.span.start}-${sentence.span.end}`)) right.sentences++
      found.tokens += sentence.tokens.length
      const spans = sentence.tokens.map(({ span }) => `${span.start}-${span.end}`)
      sentence.tokens.forEach(({ head, deprel }, k) => {
        const wantedHead = goldTokens.get(spans[k]!)
        if (wantedHead === undefined) return
        right.tokens++
        if (wantedHead === `${spans[head === null || head < 0 ? k : head]} ${deprel}`) right.trees++
      })
    }
  }
  const f1 = (part: 'tokens' | 'sentences'): number => (2 * right[part]) / (found[part] + wanted[part])
  return {
    'tokens-f1': [f1('tokens'), wanted.tokens],
    'sentences-f1': [f1('sentences'), wanted.sentences],
    'las-raw': [(2 * right.trees) / (found.tokens + wanted.tokens), wanted.tokens],
  }
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
