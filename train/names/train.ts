import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { plainDocument } from '../../eval/plain-document.ts'
import { annotate } from '../../src/annotate/annotate.ts'
import { encode, kindsOfWords, learnedNames } from '../../src/extract/mentions/learned-names.ts'
import { FEATURES } from '../../src/extract/mentions/name-features.ts'
import { ruleNames } from '../../src/extract/mentions/rule-names.ts'
import { type Word, wordsOf } from '../../src/extract/mentions/words.ts'
import { loadGazetteer } from '../../src/language/en/gazetteer.ts'
import {
  hashOf,
  homeOf,
  LABEL_TYPES,
  LABELS,
  makeNameModel,
  type NameModel,
  type NameWeights,
  roomFor,
  writeNames,
} from '../../src/language/en/name-model.ts'
import { loadTagger } from '../../src/language/en/tagger.ts'
import type { Language } from '../../src/language/language.ts'
import { Alphabet, type Example, train } from './perceptron.ts'
import { readGumNames, readIob, readMeantime, readRe3d, type Sample } from './samples.ts'

const EPOCHS = 12
const DROPOUT = 0.15
/** A feature must be seen in so many words. */
const SEEN = 2
/** Rows whose weights all stay below this (in updates) are dropped. */
const PRUNE = 0.35
/** Steps of one update in the stored integers. */
const SCALE = 60
/** Models trained from different seeds and added up. */
const SEEDS = [11, 29, 47]
/** How often the sentences of a set are shown in an epoch. */
const WEIGHTS: Readonly<Record<string, number>> = { uner: 2, wnut17: 0.4, gum: 1, re3d: 1, meantime: 1 }

/** The documents of UNER's dev section that are held out, one a line. */
export const heldOut = (): ReadonlySet<string> =>
  new Set(
    readFileSync(resolve('train/names/uner-held-out.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  )

/** `--data FOLDER` (the folder of sets), `--out FOLDER`, `--epochs N`, `--without SET,…`. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
  }
  const data = resolve(option('data', 'data'))
  const out = resolve(option('out', 'data/models/names'))
  const without = option('without', '').split(',')
  const held = heldOut()
  const uner = readIob(join(data, 'ner/dev/uner_ewt/en_ewt-ud-dev.iob2'), 'uner')
  const learn = [
    ...uner.filter(({ id }) => !held.has(id)),
    ...readIob(join(data, 'ner/train/wnut17/wnut17train.conll'), 'wnut17'),
    ...readGumNames(join(data, 'gum/train/conllu')),
    ...readRe3d(join(data, 're3d/train')),
    ...readMeantime(join(data, 'meantime/train')),
  ].filter(({ set }) => !without.includes(set))
  const measure = [
    ...uner.filter(({ id }) => held.has(id)),
    ...readIob(join(data, 'ner/dev/wnut17/emerging.dev.conll'), 'wnut17'),
    ...readGumNames(join(data, 'gum/dev/conllu')),
    ...readRe3d(join(data, 're3d/dev')),
    ...(existsSync(join(data, 'meantime/dev')) ? readMeantime(join(data, 'meantime/dev')) : []),
  ]
  const clusters = readClusters('train/names/clusters.tsv.gz')
  const empty: NameWeights = {
    ...clusters,
    keys: new Int32Array(0),
    weights: new Int16Array(0),
    transitions: new Int16Array((LABELS + 1) * LABELS),
  }
  const bare = makeNameModel(empty)
  const [tagger, gazetteer] = await Promise.all([loadTagger(), loadGazetteer()])
  const language: Language = { code: 'en', tagger, gazetteer, names: bare }
  const alphabet = new Alphabet()
  const raw: { words: number; fixed: Uint8Array; features: Int32Array; gold: Uint8Array; weight: number }[] = []
  for (const sample of learn) raw.push(...examplesOf(sample, language, bare))
  const counts = new Map<number, number>()
  for (const { words, fixed, features } of raw)
    for (let w = 0; w < words; w++)
      if (fixed[w] === 0)
        for (let f = w * FEATURES; f < (w + 1) * FEATURES; f++)
          counts.set(features[f]!, (counts.get(features[f]!) ?? 0) + 1)
  const examples: Example[] = raw.map((example) => ({
    ...example,
    features: Int32Array.from(example.features, (key) =>
      (counts.get(key) ?? 0) >= SEEN ? alphabet.indexOf(key, true) : -1,
    ),
  }))
  console.log(`${learn.length} texts, ${examples.length} sentences, ${alphabet.keys.length} features`)
  const weights = new Float64Array(alphabet.keys.length * LABELS)
  const transitions = new Float64Array((LABELS + 1) * LABELS)
  for (const seed of SEEDS) {
    const trained = train(
      examples,
      alphabet.keys.length,
      FEATURES,
      Number(option('epochs', String(EPOCHS))),
      DROPOUT,
      seed,
      (line) => {
        if (args.includes('--loud')) console.log(line)
      },
    )
    for (let i = 0; i < weights.length; i++) weights[i]! += trained.weights[i]! / SEEDS.length
    for (let i = 0; i < transitions.length; i++) transitions[i]! += trained.transitions[i]! / SEEDS.length
  }
  const model = pack(clusters, alphabet.keys, weights, transitions)
  const bytes = writeNames(model)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'names.bin'), bytes)
  console.log(`${model.keys.length} features kept, ${(bytes.length / 1e6).toFixed(2)} MB`)
  report(measure, language, makeNameModel(model))
  return 0
}

type Clusters = Pick<NameWeights, 'clusterWords' | 'clusters' | 'families'>

/** Lines "cluster TAB family TAB word …" to hashes of words, sorted; clusters and families are counted from one. */
function readClusters(path: string): Clusters {
  const clusterOf = new Map<number, number>()
  const families: number[] = [0]
  for (const line of gunzipSync(readFileSync(resolve(path)))
    .toString('utf8')
    .split('\n')) {
    const [number, family, words] = line.split('\t') as [string, string | undefined, string | undefined]
    if (family === undefined) continue
    families[Number(number) + 1] = Number(family) + 1
    for (const word of words?.split(' ') ?? []) clusterOf.set(hashOf(word) || 1, Number(number) + 1)
  }
  const order = [...clusterOf].sort((a, b) => a[0] - b[0])
  return {
    clusterWords: Int32Array.from(order, ([hash]) => hash),
    clusters: Uint16Array.from(order, ([, cluster]) => cluster),
    families: Uint8Array.from(families),
  }
}

/** The sentences of a text with what the rules say of them. */
function read(sample: Sample, language: Language) {
  const document = annotate(plainDocument(sample.id, sample.text, sample.blocks), language)
  const sentences = document.sentences.map((sentence) => wordsOf(sentence, sample.text))
  const names = ruleNames(document, language.gazetteer)
  return { sentences, names, kinds: kindsOfWords(sentences, names) }
}

function examplesOf(sample: Sample, language: Language, model: NameModel) {
  const { sentences, names, kinds } = read(sample, language)
  return sentences.flatMap((words, index) => {
    const own = names.filter((name) => name.sentence === index)
    const encoded = encode(words, own, kinds, model, language.gazetteer)
    if (encoded === null) return []
    return [{ ...encoded, gold: goldLabels(words, encoded.fixed, sample), weight: WEIGHTS[sample.set] ?? 1 }].flatMap(
      (e) => (e.weight > 1 ? Array.from({ length: e.weight }, () => ({ ...e, weight: 1 })) : [e]),
    )
  })
}

function goldLabels(words: readonly Word[], fixed: Uint8Array, { names, free }: Sample): Uint8Array {
  const gold = new Uint8Array(words.length)
  for (const { start, end } of free)
    for (const [i, word] of words.entries()) if (fixed[i] === 0 && word.start < end && start < word.end) gold[i] = 255
  for (const { start, end, type } of names) {
    const label = 2 * LABEL_TYPES.indexOf(type) + 1
    let begun = false
    for (const [i, word] of words.entries()) {
      if (!(word.start < end && start < word.end)) continue
      if (fixed[i] === 1) {
        begun = false
        continue
      }
      gold[i] = word.start >= start && word.end <= end ? label + (begun ? 1 : 0) : 255
      begun = gold[i] !== 255
    }
  }
  return gold
}

/** Integers of the averaged weights, rows in the order of the table. */
function pack(
  clusters: Clusters,
  keys: readonly number[],
  weights: Float64Array,
  transitions: Float64Array,
): NameWeights {
  const kept: number[] = []
  for (let row = 0; row < keys.length; row++) {
    let top = 0
    for (let label = 0; label < LABELS; label++) top = Math.max(top, Math.abs(weights[row * LABELS + label]!))
    if (top >= PRUNE) kept.push(row)
  }
  const mask = roomFor(kept.length) - 1
  kept.sort((a, b) => homeOf(keys[a]!, mask) - homeOf(keys[b]!, mask) || keys[a]! - keys[b]!)
  const whole = (value: number): number => Math.max(-32767, Math.min(32767, Math.round(value * SCALE)))
  return {
    ...clusters,
    keys: Int32Array.from(kept, (row) => keys[row]!),
    weights: Int16Array.from(
      kept.flatMap((row) => Array.from(weights.subarray(row * LABELS, (row + 1) * LABELS), whole)),
    ),
    transitions: Int16Array.from(transitions, whole),
  }
}

/** F1 of exact spans with their type, the model alone and the rules alone, a set a line. */
function report(samples: readonly Sample[], language: Language, model: NameModel): void {
  const counts = new Map<string, number[]>()
  for (const sample of samples) {
    const { sentences, names, kinds } = read(sample, language)
    const gold = new Set(sample.names.map(({ start, end, type }) => `${start} ${end} ${type}`))
    const isFree = (start: number, end: number): boolean => sample.free.some((f) => f.start < end && start < f.end)
    const found = new Set<string>()
    const ruled = new Set<string>()
    sentences.forEach((words, index) => {
      const own = names.filter((name) => name.sentence === index)
      for (const { first, last, type } of learnedNames(words, own, kinds, model, language.gazetteer))
        if (!isFree(words[first]!.start, words[last]!.end))
          found.add(`${words[first]!.start} ${words[last]!.end} ${type}`)
      for (const { start, end, type } of own)
        if (!isFree(start, end)) ruled.add(`${start} ${end} ${type === 'group' ? 'organization' : type}`)
    })
    const row = counts.get(sample.set) ?? [0, 0, 0, 0, 0]
    counts.set(sample.set, row)
    row[0]! += gold.size
    row[1]! += found.size
    row[2]! += [...found].filter((name) => gold.has(name)).length
    row[3]! += ruled.size
    row[4]! += [...ruled].filter((name) => gold.has(name)).length
  }
  for (const [set, [gold, found, right, ruled, ruledRight]] of counts)
    console.log(
      `${set.padEnd(10)} ${gold} names; learnt P ${(right! / found!).toFixed(3)} R ${(right! / gold!).toFixed(3)} F ${((2 * right!) / (found! + gold!)).toFixed(3)}; rules F ${((2 * ruledRight!) / (ruled! + gold!)).toFixed(3)}`,
    )
}
