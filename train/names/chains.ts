import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type GumDocument, readGum } from '../../eval/gum-documents.ts'
import { plainDocument } from '../../eval/plain-document.ts'
import { annotate } from '../../src/annotate/annotate.ts'
import { walk } from '../../src/extract/entities/chains.ts'
import { resolveEntities } from '../../src/extract/entities/entities.ts'
import { type NounPhrase, nounPhrases } from '../../src/extract/entities/noun-phrases.ts'
import type { Reading } from '../../src/extract/extraction.ts'
import { findMentions } from '../../src/extract/mentions/mentions.ts'
import { resolvePlaces } from '../../src/extract/places/places.ts'
import { writeChains } from '../../src/language/en/chain-model.ts'
import { homeOf, roomFor } from '../../src/language/en/name-model.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { random } from '../tagger/perceptron.ts'

const EPOCHS = 8
/** Averaged weights below this (in updates) are dropped. */
const PRUNE = 0.3
const SCALE = 40
/** What a wrong new name, a wrong link and a link of something new cost. */
const FALSE_NEW = 2
const WRONG_LINK = 1
const FALSE_LINK = 1

interface Prepared {
  readonly reading: Reading
  readonly phrases: readonly NounPhrase[]
  /** Number of the gold chain of each phrase; -1 where the gold has no such phrase. */
  readonly gold: readonly number[]
}

/** Trains the model of chains on GUM's train section: `--data FOLDER`, `--out FOLDER`. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
  }
  const language = await loadLanguage('en')
  const documents = readGum(join(resolve(option('data', 'data')), 'gum/train/conllu')).map((gum) =>
    prepare(gum, language),
  )
  const weights = new Map<number, number>()
  const sums = new Map<number, number>()
  let clock = 1
  const bump = (features: Int32Array, count: number, by: number): void => {
    for (let f = 0; f < count; f++) {
      const key = features[f]!
      weights.set(key, (weights.get(key) ?? 0) + by)
      sums.set(key, (sums.get(key) ?? 0) + by * clock)
    }
  }
  const scoreOf = (features: Int32Array, count: number): number => {
    let sum = 0
    for (let f = 0; f < count; f++) sum += weights.get(features[f]!) ?? 0
    return sum
  }
  const next = random(20131012)
  const order = documents.map((_, index) => index)
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let wrong = 0
    let seen = 0
    for (const index of order) {
      const { reading, phrases, gold } = documents[index]!
      walk(reading, phrases, (number, choices) => {
        clock++
        seen++
        const own = gold[number]!
        const isRight = (before: number | null): boolean => before !== null && own >= 0 && gold[before] === own
        const linked = choices.some(({ before }) => isRight(before))
        let [good, goodScore] = [0, Number.NEGATIVE_INFINITY]
        let [top, topScore] = [0, Number.NEGATIVE_INFINITY]
        choices.forEach(({ before, features, count }, n) => {
          const right = linked ? isRight(before) : before === null
          const score = scoreOf(features, count)
          if (right && score > goodScore) [good, goodScore] = [n, score]
          const cost = right ? 0 : before === null ? FALSE_NEW : linked ? WRONG_LINK : FALSE_LINK
          if (score + cost > topScore) [top, topScore] = [n, score + cost]
        })
        if (top !== good && !(linked ? isRight(choices[top]!.before) : choices[top]!.before === null)) {
          wrong++
          bump(choices[good]!.features, choices[good]!.count, 1)
          bump(choices[top]!.features, choices[top]!.count, -1)
        }
        return good
      })
    }
    console.log(`epoch ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong of ${seen}, ${weights.size} features`)
  }
  const kept = [...weights]
    .map(([key, weight]) => [key, weight - sums.get(key)! / clock] as const)
    .filter(([, value]) => Math.abs(value) >= PRUNE)
  const mask = roomFor(kept.length) - 1
  kept.sort((a, b) => homeOf(a[0], mask) - homeOf(b[0], mask) || a[0] - b[0])
  const bytes = writeChains({
    keys: Int32Array.from(kept, ([key]) => key),
    weights: Int16Array.from(kept, ([, value]) => Math.max(-32767, Math.min(32767, Math.round(value * SCALE)))),
  })
  const out = resolve(option('out', 'data/models/names'))
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'chains.bin'), bytes)
  console.log(`${kept.length} features kept, ${(bytes.length / 1e6).toFixed(2)} MB`)
  return 0
}

function prepare(gum: GumDocument, language: Language): Prepared {
  const document = annotate(plainDocument(gum.id, gum.text, gum.blocks), language)
  const mentions = findMentions(document, language)
  const reading = resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
  const phrases = nounPhrases(reading, language.names)
  const groups = new Map<string, number>()
  const chainOf = new Map<string, number>()
  for (const { first, last, group } of gum.mentions) {
    const number = groups.get(group) ?? groups.size
    groups.set(group, number)
    chainOf.set(`${gum.tokens[first]!.start} ${gum.tokens[last]!.end}`, number)
  }
  return { reading, phrases, gold: phrases.map(({ start, end }) => chainOf.get(`${start} ${end}`) ?? -1) }
}
