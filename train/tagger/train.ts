import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeDictionary, makeTagger } from '../../src/language/en/tagger.ts'
import { tagKinds } from '../../src/language/en/tagger-features.ts'
import { homeOf, roomFor, type TaggerModel, writeModel } from '../../src/language/en/tagger-model.ts'
import { NOT_FIXED, step, wordHash } from '../../src/language/en/tagger-words.ts'
import { type GoldSentence, type GoldWord, readConllu } from './conllu.ts'
import { learnLemmas } from './lemmas.ts'
import { type Perceptron, random, type Sample, train } from './perceptron.ts'

const EPOCHS = 10
const DROPOUT = 0.2
/** A tag must be seen so often to be learnt. */
const TAG_COUNT = 8
/** A word must be seen so often to have a class. */
const WORD_COUNT = 2
/** A word seen so often with one tag only is not guessed again. */
const FIXED_COUNT = 40
const FIXED_SHARE = 0.998
/** Averaged weights below this (in updates) are dropped. */
const PRUNE = 1.1
/** Steps of one update in the stored integers. */
const SCALE = 40
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
  const packed = learnTagger(gold, {
    epochs: Number(option('epochs', String(EPOCHS))),
    dropout: Number(option('dropout', String(DROPOUT))),
    prune: Number(option('prune', String(PRUNE))),
    clusters: option('clusters', CLUSTERS),
    plain: args.includes('--plain'),
    say: console.log,
  })
  const bytes = writeModel(packed)
  writeFileSync(join(out, 'tagger.bin'), bytes)
  console.log(
    `${tags.length} tags, ${packed.words.length} words, ${packed.keys.length} features, ${packed.weights.length} weights, ${bytes.length} bytes`,
  )
  for (const [name, folder] of [
    ['ewt', 'ud_english/dev/ewt'],
    ['gum', 'gum/dev/conllu'],
  ] as const) {
    console.log(name, accuracy(packed, ud(join(data, folder))))
  }
  return 0
}

interface Settings {
  readonly epochs: number
  readonly dropout: number
  readonly prune: number
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
  prune: PRUNE,
  clusters: CLUSTERS,
  plain: false,
  say: () => {},
}

/** Learns a tagger from gold sentences. Deterministic. */
export function learnTagger(gold: readonly GoldSentence[], settings: Settings): TaggerModel {
  const tags = tagSet(gold)
  const known = { ...knownWords(gold, tags), ...clusters(settings.clusters) }
  const samples = (settings.plain ? gold.map(({ words }) => [...words]) : augment(gold)).map((words) =>
    sample(words, tags),
  )
  const { epochs, dropout, say } = settings
  const model = train(samples, makeDictionary(known), tagKinds(tags), epochs, dropout, say)
  return pack(model, tags, known, settings.prune)
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

/** What tags each frequent word has, and whether it has only one. */
function knownWords(
  gold: readonly GoldSentence[],
  tags: readonly string[],
): Pick<TaggerModel, 'words' | 'classes' | 'fixed'> {
  const seen = new Map<number, Map<number, number>>()
  for (const { words } of gold) {
    for (const word of words) {
      const tag = tags.indexOf(tagOf(word))
      if (tag < 0) continue
      const hash = wordHash(word.form)
      const counts = seen.get(hash) ?? new Map<number, number>()
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
      seen.set(hash, counts)
    }
  }
  const kept = [...seen]
    .map(([hash, counts]) => ({ hash, counts, total: [...counts.values()].reduce((a, b) => a + b, 0) }))
    .filter(({ total }) => total >= WORD_COUNT)
    .sort((a, b) => a.hash - b.hash)
  const words = new Int32Array(kept.length)
  const classes = new Int32Array(kept.length)
  const fixed = new Uint8Array(kept.length).fill(NOT_FIXED)
  kept.forEach(({ hash, counts, total }, at) => {
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    words[at] = hash
    let value = 17
    for (const [tag, count] of ranked) if (count / total >= 0.04) value = step(value, tag + 1)
    classes[at] = value
    const [top, count] = ranked[0]!
    if (total >= FIXED_COUNT && count / total >= FIXED_SHARE) fixed[at] = top
  })
  return { words, classes, fixed }
}

type Known = Pick<TaggerModel, 'words' | 'classes' | 'fixed' | 'clusterWords' | 'clusters'>

/** The clusters that `clusters.ts` made, numbered from 1. A word whose digits fold onto another's keeps the first. */
function clusters(path: string): Pick<TaggerModel, 'clusterWords' | 'clusters'> {
  const found = new Map<number, number>()
  for (const line of readFileSync(resolve(path), 'utf8').split('\n')) {
    const [number, words] = line.split('\t')
    if (words === undefined) continue
    for (const word of words.split(' ')) if (!found.has(wordHash(word))) found.set(wordHash(word), Number(number) + 1)
  }
  const rows = [...found].sort((a, b) => a[0] - b[0])
  return { clusterWords: Int32Array.from(rows, (row) => row[0]), clusters: Uint16Array.from(rows, (row) => row[1]) }
}

/** The sentences, and of a seeded choice of them a copy in capitals, as a headline or in lower case. */
function augment(gold: readonly GoldSentence[]): GoldWord[][] {
  const next = random(7)
  const all: GoldWord[][] = []
  for (const { words } of gold) {
    all.push([...words])
    const draw = next()
    if (draw < 0.04) all.push(words.map((word) => ({ ...word, form: word.form.toUpperCase() })))
    else if (draw < 0.08 && words.length > 3 && words.length < 20) all.push(headline(words))
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

function pack(model: Perceptron, tags: readonly string[], known: Known, prune: number): TaggerModel {
  const rows: { key: number; entries: [number, number][] }[] = []
  for (const { key, weights } of model.averaged()) {
    const entries: [number, number][] = []
    weights.forEach((weight, tag) => {
      if (Math.abs(weight) >= prune) entries.push([tag, Math.max(-32768, Math.min(32767, Math.round(weight * SCALE)))])
    })
    if (entries.length > 0) rows.push({ key, entries })
  }
  const mask = roomFor(rows.length) - 1
  rows.sort((a, b) => homeOf(a.key, mask) - homeOf(b.key, mask) || a.key - b.key)
  const total = rows.reduce((sum, row) => sum + row.entries.length, 0)
  const packed = {
    tags,
    words: known.words,
    classes: known.classes,
    fixed: known.fixed,
    clusterWords: known.clusterWords,
    clusters: known.clusters,
    keys: Int32Array.from(rows, (row) => row.key),
    counts: Uint8Array.from(rows, (row) => row.entries.length),
    weightTags: new Uint8Array(total),
    weights: new Int16Array(total),
  }
  let at = 0
  for (const row of rows) {
    for (const [tag, weight] of row.entries) {
      packed.weightTags[at] = tag
      packed.weights[at++] = weight
    }
  }
  return packed
}

function accuracy(model: TaggerModel, gold: readonly GoldSentence[]): string {
  const tagger = makeTagger(model, new Map())
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
