import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeParser, type Parser } from '../../src/language/en/parser.ts'
import { type ParserSizes, PLACES, templateStarts } from '../../src/language/en/parser-features.ts'
import { writeParserModel } from '../../src/language/en/parser-model.ts'
import { MOVES } from '../../src/language/en/parser-state.ts'
import { readVectors, type Vectors } from '../../src/language/en/parser-vectors.ts'
import { makeLexicon } from '../../src/language/en/parser-words.ts'
import { makeTagger } from '../../src/language/en/tagger.ts'
import { readModel } from '../../src/language/en/tagger-model.ts'
import { wordHash } from '../../src/language/en/tagger-words.ts'
import { Network } from '../network/network.ts'
import type { GoldSentence } from '../tagger/conllu.ts'
import { learnTagger, SETTINGS, sample, ud } from '../tagger/train.ts'
import { Learner, type Tree } from './learner.ts'
import { labelSets, pack } from './pack.ts'

/** A word must be seen so often to have a row of its own. */
const WORD_COUNT = 20
const SMALLS = 600
const FOLDS = 4

/** `--data FOLDER`, `--out FOLDER`, `--parser-epochs N`, `--hidden N`. Returns the exit code. */
export function main(args: readonly string[]): number {
  const option = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
  }
  const data = resolve(option('data', 'data'))
  const out = resolve(option('out', 'data/models/parser'))
  const gold = [...ud(join(data, 'ud_english/train/ewt')), ...ud(join(data, 'gum/train/conllu'))]
  const whole = readModel(readFileSync(resolve(option('tagger', 'data/models/tagger/tagger.bin'))))
  const tags = whole.tags
  const vectors = readVectors(readFileSync(join(out, 'vectors.bin')))
  const tagged = jackknife(gold, tags, vectors, option('cache', ''))
  const labels = labelsOf(gold)
  const known = frequentWords(gold)
  const lexicon = makeLexicon(known, SMALLS, vectors.words, tags)
  const sizes: ParserSizes = { words: lexicon.rows, smalls: SMALLS + 1, tags: tags.length + 1, labels: labels.length }
  const starts = templateStarts(sizes)
  const rows = starts[starts.length - 1]!
  const hidden = Number(option('hidden', '240'))
  console.log(`${gold.length} sentences, ${labels.length} labels, ${known.length} words, ${rows} rows of ${hidden}`)
  const network = new Network(
    { rows, hidden, outputs: MOVES + 2 * labels.length, places: PLACES },
    vectors,
    Number(option('seed', '1')),
  )
  const trees = gold.map((sentence, index) => treeOf(sentence, tagged[index]!, labels))
  const sets = labelSets(labels.length, labels.indexOf('root'), tags.length + 1, trees)
  const learner = new Learner(network, lexicon, starts, labels, sets)
  const tagger = makeTagger(whole, new Map(), vectors)
  const dev: [string, Tree[]][] = (
    [
      ['ewt', 'ud_english/dev/ewt'],
      ['gum', 'gum/dev/conllu'],
    ] as const
  ).map(([name, folder]) => [
    name,
    ud(join(data, folder)).map((sentence) => {
      const s = sample(sentence.words, tags)
      const answer = new Uint8Array(s.tags.length)
      tagger.tag(s.text, s.starts, s.ends, 0, answer.length, answer)
      return treeOf(sentence, answer, labels)
    }),
  ])
  const epochs = Number(option('parser-epochs', '10'))
  learner.learn(trees, {
    epochs,
    rate: Number(option('rate', '0.04')),
    dropout: Number(option('dropout', '0.3')),
    say: (line, epoch) => {
      console.log(line)
      if (epoch % 2 === 1 && epoch < epochs) return
      const model = pack(network, vectors.size, { smalls: SMALLS, tags, labels, known, ...sets })
      const bytes = writeParserModel(model)
      writeFileSync(resolve(option('model', join(out, 'parser.bin'))), bytes)
      console.log(`${bytes.length} bytes`)
      for (const [name, sentences] of dev) console.log(name, accuracy(makeParser(model, vectors), sentences))
    },
  })
  return 0
}

/** Tags of the training sentences, a part at a time by a tagger that has not seen it. */
function jackknife(
  gold: readonly GoldSentence[],
  tags: readonly string[],
  vectors: Vectors,
  cache: string,
): Uint8Array[] {
  if (cache && existsSync(cache)) {
    return (JSON.parse(readFileSync(cache, 'utf8')) as number[][]).map((row) => Uint8Array.from(row))
  }
  const fold = (index: number): number => Math.floor(index / 20) % FOLDS
  const answers: Uint8Array[] = []
  for (let f = 0; f < FOLDS; f++) {
    const model = learnTagger(
      gold.filter((_, index) => fold(index) !== f),
      vectors,
      { ...SETTINGS, epochs: 5, dropout: 0.3 },
    )
    const tagger = makeTagger(model, new Map(), vectors)
    const numbers = model.tags.map((tag) => Math.max(0, tags.indexOf(tag)))
    gold.forEach(({ words }, index) => {
      if (fold(index) !== f) return
      const s = sample(words, tags)
      const answer = new Uint8Array(words.length)
      tagger.tag(s.text, s.starts, s.ends, 0, words.length, answer)
      answers[index] = answer.map((tag) => numbers[tag]!)
    })
  }
  let right = 0
  let count = 0
  gold.forEach(({ words }, index) => {
    words.forEach((word, k) => {
      count++
      if (tags[answers[index]![k]!]!.startsWith(`${word.upos}|`)) right++
    })
  })
  console.log(`tags of unseen sentences: UPOS ${((100 * right) / count).toFixed(2)}`)
  if (cache) writeFileSync(cache, JSON.stringify(answers.map((row) => [...row])))
  return answers
}

/** UAS and LAS of the parser as it is shipped. */
function accuracy(parser: Parser, trees: readonly Tree[]): string {
  let heads = 0
  let whole = 0
  let count = 0
  const start = process.cpuUsage().user
  for (const tree of trees) {
    const size = tree.tags.length
    const head = new Int32Array(size)
    const label = new Uint8Array(size)
    parser.parse(tree.text, tree.starts, tree.ends, 0, size, tree.tags, head, label)
    for (let k = 0; k < size; k++) {
      count++
      if (head[k] !== (tree.heads[k] === size ? -1 : tree.heads[k])) continue
      heads++
      if (label[k] === tree.labels[k]) whole++
    }
  }
  const seconds = (process.cpuUsage().user - start) / 1e6
  const share = (value: number): string => ((100 * value) / count).toFixed(2)
  return `UAS ${share(heads)} LAS ${share(whole)}, ${Math.round(count / seconds / 1000)}k tokens/s`
}

function labelsOf(gold: readonly GoldSentence[]): string[] {
  const seen = new Set<string>()
  for (const { words } of gold) for (const { deprel } of words) seen.add(deprel)
  return [...seen].sort()
}

/** Hashes of the words seen often enough, by falling frequency. */
function frequentWords(gold: readonly GoldSentence[]): Int32Array {
  const counts = new Map<number, number>()
  for (const { words } of gold)
    for (const { form } of words) {
      const hash = wordHash(form)
      counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
  return Int32Array.from(
    [...counts].filter(([, count]) => count >= WORD_COUNT).sort((a, b) => b[1] - a[1] || a[0] - b[0]),
    ([hash]) => hash,
  )
}

function treeOf(sentence: GoldSentence, tags: Uint8Array, labels: readonly string[]): Tree {
  const { text, starts, ends } = sample(sentence.words, [])
  const count = sentence.words.length
  return {
    text,
    starts,
    ends,
    tags,
    heads: Int32Array.from(sentence.words, ({ head }) => (head < 0 ? count : head)),
    labels: Int32Array.from(sentence.words, ({ deprel }) => labels.indexOf(deprel)),
  }
}
