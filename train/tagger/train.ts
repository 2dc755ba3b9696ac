import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readVectors, type Vectors } from '../../src/language/en/parser-vectors.ts'
import { makeDictionary, makeTagger } from '../../src/language/en/tagger.ts'
import { TAGGER_PLACES, taggerStarts } from '../../src/language/en/tagger-features.ts'
import { type TaggerModel, writeModel } from '../../src/language/en/tagger-model.ts'
import { NOT_FIXED, wordHash } from '../../src/language/en/tagger-words.ts'
import { Network } from '../network/network.ts'
import { packNetwork } from '../network/pack.ts'
import { type GoldSentence, type GoldWord, readConllu } from './conllu.ts'
import { learn, type Sample } from './learner.ts'
import { learnLemmas } from './lemmas.ts'
import { random } from './perceptron.ts'

const EPOCHS = 12
const DROPOUT = 0.45
/** How often rare words are taken for unknown ones: this over this plus their count. */
const FORGET = 1.2
const RATE = 0.03
const HIDDEN = 96
/** A tag must be seen so often to be learnt. */
const TAG_COUNT = 8
/** A word must be seen so often to have a class. */
const WORD_COUNT = 2
/** A word seen so often with one tag only is not guessed again. */
const FIXED_COUNT = 40
const FIXED_SHARE = 0.998
/** A word seen so often may have only the tags it was seen with. */
const LISTED_COUNT = 30
/** A tag that so many words have may be that of any other word, if it is not one of the closed classes. */
const PRODUCTIVE = 40
const CLOSED = /^(?:ADP|AUX|CCONJ|DET|PART|PRON|SCONJ)\|/
const CLUSTERS = 'train/tagger/clusters.tsv'

/** `--data FOLDER` (the folder of sets), `--out FOLDER`, `--epochs N`, `--prune X`. Returns the exit code. */
export function main(args: readonly string[]): number {
  const option = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
  }
  const data = resolve(option('data', 'data'))
  const out = resolve(option('out', 'data/models/tagger'))
  const gold = [...ud(join(data, 'ud_english/train/ewt')), ...ud(join(data, 'gum/train/conllu'))]
  console.log(`${gold.length} sentences, ${gold.reduce((sum, s) => sum + s.words.length, 0)} words`)
  mkdirSync(out, { recursive: true })
  const lemmas = learnLemmas(gold)
  writeFileSync(join(out, 'lemmas.tsv'), lemmas)
  console.log(`${lemmas.split('\n').length} lemmas, ${lemmas.length} bytes`)
  if (args.includes('--lemmas-only')) return 0
  const vectors = readVectors(readFileSync(resolve('data/models/parser/vectors.bin')))
  const packed = learnTagger(gold, vectors, {
    epochs: Number(option('epochs', String(EPOCHS))),
    dropout: Number(option('dropout', String(DROPOUT))),
    rate: Number(option('rate', String(RATE))),
    hidden: Number(option('hidden', String(HIDDEN))),
    forget: Number(option('forget', String(FORGET))),
    clusters: option('clusters', CLUSTERS),
    plain: args.includes('--plain'),
    say: console.log,
  })
  const bytes = writeModel(packed)
  writeFileSync(join(out, 'tagger.bin'), bytes)
  console.log(
    `${packed.tags.length} tags, ${packed.words.length} words, ${packed.classCount} classes, ${packed.rowScales.length} rows, ${bytes.length} bytes`,
  )
  for (const [name, folder] of [
    ['ewt', 'ud_english/dev/ewt'],
    ['gum', 'gum/dev/conllu'],
  ] as const) {
    console.log(name, accuracy(packed, vectors, ud(join(data, folder))))
  }
  return 0
}

interface Settings {
  readonly epochs: number
  readonly dropout: number
  readonly rate: number
  /** Units of the hidden layer. */
  readonly hidden: number
  /** How often rare words are taken for unknown ones. */
  readonly forget: number
  /** The file of clusters. */
  readonly clusters: string
  /** Without copies in other cases. */
  readonly plain: boolean
  readonly say: (line: string) => void
}

/** What `npm run train` learns with. */
export const SETTINGS: Settings = {
  epochs: EPOCHS,
  dropout: DROPOUT,
  rate: RATE,
  hidden: HIDDEN,
  forget: FORGET,
  clusters: CLUSTERS,
  plain: false,
  say: () => {},
}

/** Learns a tagger from gold sentences. Deterministic. */
export function learnTagger(gold: readonly GoldSentence[], vectors: Vectors, settings: Settings): TaggerModel {
  const tags = tagSet(gold)
  const known = { ...knownWords(gold, tags), ...clusters(settings.clusters) }
  const samples = (settings.plain ? gold.map(({ words }) => [...words]) : augment(gold)).map((words) =>
    sample(words, tags),
  )
  const sizes = {
    words: known.words.length + 1,
    clusters: known.clusterCount,
    classes: known.classCount,
    tags: tags.length,
  }
  const starts = taggerStarts(sizes)
  const rows = starts[starts.length - 1]!
  const shape = { rows, hidden: settings.hidden, outputs: tags.length, places: TAGGER_PLACES }
  const network = new Network(shape, vectors, 1)
  const { counts, listSizes, listTags, ...rest } = known
  let at = 0
  const lists = Array.from(listSizes, (size) => listTags.subarray(at, (at += size)))
  learn(network, samples, { ...settings, dictionary: makeDictionary(known, vectors), starts, tags, lists, counts })
  const packed = packNetwork(network)
  return { tags, hidden: settings.hidden, ...rest, listSizes, listTags, ...packed }
}

/** The sentences of the CoNLL-U files of a folder, by name of file. */
export const ud = (folder: string): GoldSentence[] =>
  readdirSync(folder)
    .filter((name) => /\.conllu(\.gz)?$/.test(name))
    .sort()
    .flatMap((name) => readConllu(join(folder, name)))

const tagOf = (word: GoldWord): string => `${word.upos}|${word.xpos}`

function tagSet(gold: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { words } of gold) for (const word of words) counts.set(tagOf(word), (counts.get(tagOf(word)) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= TAG_COUNT)
    .map(([tag]) => tag)
    .sort()
}

type Known = Pick<TaggerModel, 'words' | 'classes' | 'fixed' | 'lists' | 'listTags' | 'listSizes' | 'classCount'> & {
  readonly counts: Uint32Array
}

/** What tags each known word has, whether it has only one, and which it may have. */
function knownWords(gold: readonly GoldSentence[], tags: readonly string[]): Known {
  const seen = new Map<number, Map<number, number>>()
  const regular = new Set<number>()
  for (const { words } of gold) {
    for (const word of words) {
      const tag = tags.indexOf(tagOf(word))
      if (tag < 0) continue
      const hash = wordHash(word.form)
      if (/[^e]ed$/i.test(word.form)) regular.add(hash)
      const counts = seen.get(hash) ?? new Map<number, number>()
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
      seen.set(hash, counts)
    }
  }
  const bearers = new Uint32Array(tags.length)
  for (const counts of seen.values()) for (const tag of counts.keys()) bearers[tag]!++
  const productive = [...tags.keys()].filter((tag) => bearers[tag]! >= PRODUCTIVE && !CLOSED.test(tags[tag]!))
  const kept = [...seen]
    .map(([hash, counts]) => ({ hash, counts, total: [...counts.values()].reduce((a, b) => a + b, 0) }))
    .filter(({ total }) => total >= WORD_COUNT)
    .sort((a, b) => b.total - a.total || a.hash - b.hash)
  const classes = numbered()
  const lists = numbered()
  lists.numberOf(productive)
  const alike = [tags.indexOf('VERB|VBD'), tags.indexOf('VERB|VBN')]
  const words = kept.map(({ hash, counts, total }) => {
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const [top, count] = ranked[0]!
    const own = ranked.map(([tag]) => tag)
    const mostly = ranked.filter(([, n]) => n / total >= 0.04).map(([tag]) => tag)
    const possible = total >= LISTED_COUNT ? own : [...new Set([...own, ...productive])]
    return {
      kind: classes.numberOf(total < LISTED_COUNT && regular.has(hash) ? both(mostly, alike) : mostly) + 1,
      fixed: total >= FIXED_COUNT && count / total >= FIXED_SHARE ? top : NOT_FIXED,
      list: lists.numberOf(possible.sort((a, b) => a - b)),
    }
  })
  return {
    words: Int32Array.from(kept, ({ hash }) => hash),
    counts: Uint32Array.from(kept, ({ total }) => total),
    classes: Uint16Array.from(words, ({ kind }) => kind),
    fixed: Uint8Array.from(words, ({ fixed }) => fixed),
    lists: Uint16Array.from(words, ({ list }) => list),
    classCount: classes.all.length + 1,
    listTags: Uint8Array.from(lists.all.flat()),
    listSizes: Uint8Array.from(lists.all, ({ length }) => length),
  }
}

/** A rare regular verb seen as past tense or participle may be either, equally. */
const both = (tags: readonly number[], alike: readonly number[]): readonly number[] =>
  tags.some((tag) => alike.includes(tag)) ? [...alike, ...tags.filter((tag) => !alike.includes(tag))] : tags

/** Numbers lists as they come, equal ones alike. */
function numbered(): { readonly all: readonly (readonly number[])[]; numberOf(list: readonly number[]): number } {
  const all: (readonly number[])[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    numberOf(list) {
      const key = list.join()
      let number = numbers.get(key)
      if (number === undefined) numbers.set(key, (number = all.push(list) - 1))
      return number
    },
  }
}

/** The clusters that `clusters.ts` made, numbered from 1. A word whose digits fold onto another's keeps the first. */
function clusters(path: string): Pick<TaggerModel, 'clusterWords' | 'clusters' | 'clusterCount'> {
  const found = new Map<number, number>()
  let clusterCount = 1
  for (const line of readFileSync(resolve(path), 'utf8').split('\n')) {
    const [number, words] = line.split('\t')
    if (words === undefined) continue
    clusterCount = Math.max(clusterCount, Number(number) + 2)
    for (const word of words.split(' ')) if (!found.has(wordHash(word))) found.set(wordHash(word), Number(number) + 1)
  }
  const rows = [...found].sort((a, b) => a[0] - b[0])
  return {
    clusterCount,
    clusterWords: Int32Array.from(rows, (row) => row[0]),
    clusters: Uint16Array.from(rows, (row) => row[1]),
  }
}

/** The sentences, and of a seeded choice of them a copy in capitals, as a headline or in lower case. */
function augment(gold: readonly GoldSentence[]): GoldWord[][] {
  const next = random(7)
  const all: GoldWord[][] = []
  for (const { words } of gold) {
    all.push([...words])
    const draw = next()
    if (draw < 0.06) all.push(words.map((word) => ({ ...word, form: word.form.toUpperCase() })))
    else if (draw < 0.14 && words.length > 3 && words.length < 25) all.push(headline(words))
    else if (draw >= 0.14 && draw < 0.18) all.push(words.map((word) => ({ ...word, form: word.form.toLowerCase() })))
  }
  return all
}

/** Title case, as headlines of some newsrooms have it; no stop at the end. */
function headline(words: readonly GoldWord[]): GoldWord[] {
  const last = words[words.length - 1]!
  const kept = last.form === '.' ? words.slice(0, -1) : [...words]
  return kept.map((word) => ({
    ...word,
    form: /^(a|an|the|of|in|on|at|to|for|and|or|by|'s|’s|n't|n’t)$/.test(word.form)
      ? word.form
      : word.form.charAt(0).toUpperCase() + word.form.slice(1),
  }))
}

export function sample(words: readonly GoldWord[], tags: readonly string[]): Sample {
  const starts = new Int32Array(words.length)
  const ends = new Int32Array(words.length)
  const numbers = new Uint8Array(words.length)
  let text = ''
  words.forEach((word, k) => {
    starts[k] = text.length
    text += word.form
    ends[k] = text.length
    if (word.spaceAfter) text += ' '
    const tag = tags.indexOf(tagOf(word))
    numbers[k] = tag < 0 ? 255 : tag
  })
  return { text, starts, ends, tags: numbers }
}

function accuracy(model: TaggerModel, vectors: Vectors, gold: readonly GoldSentence[]): string {
  const tagger = makeTagger(model, new Map(), vectors)
  let upos = 0
  let xpos = 0
  let total = 0
  const samples = gold.map(({ words }) => sample(words, model.tags))
  const answers = samples.map((s) => new Uint8Array(s.tags.length))
  const start = performance.now()
  for (const [index, s] of samples.entries()) tagger.tag(s.text, s.starts, s.ends, 0, s.tags.length, answers[index]!)
  const milliseconds = performance.now() - start
  gold.forEach(({ words }, index) => {
    words.forEach((word, k) => {
      const [u, x] = model.tags[answers[index]![k]!]!.split('|')
      total++
      if (u === word.upos) upos++
      if (x === word.xpos) xpos++
    })
  })
  return `UPOS ${((100 * upos) / total).toFixed(2)} XPOS ${((100 * xpos) / total).toFixed(2)} of ${total}, ${Math.round(total / milliseconds)}k tokens/s`
}
