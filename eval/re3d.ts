import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { resolveEntities } from '../src/extract/entities/entities.ts'
import { findMentions } from '../src/extract/mentions/mentions.ts'
import { resolvePlaces } from '../src/extract/places/places.ts'
import { isTitleWord } from '../src/language/en/titles.ts'
import { loadLanguage } from '../src/language/load.ts'
import { plainDocument } from './plain-document.ts'
import { f1, type Score, type ScoreOptions } from './scorer.ts'

interface GoldEntity {
  readonly begin: number
  readonly end: number
  readonly type: string
  readonly documentId: string
}

const TYPES: Readonly<Record<string, string>> = { Person: 'person', Location: 'place', Organisation: 'organization' }

/** What our spans leave out by contract and re3d's take in now and then: an article or possessive pronoun at the start. */
const ARTICLE = /^(?:the|a|an|its|their|our|his|her)\s+/i

/** Where a gold span begins by our contract: after an article and, for a person's name, after the titles before it. */
function startOf(text: string, { begin, end }: GoldEntity, type: string): number {
  let start = begin + (ARTICLE.exec(text.slice(begin, end))?.[0].length ?? 0)
  if (type !== 'person') return start
  const words = text.slice(start, end).split(/(?<=\s)/)
  const last = words.findLastIndex((word, i) => i < words.length - 1 && isTitleWord(word.trim()))
  const name = words.slice(last + 1)
  // "Secretary of State X", not "the Secretary of State"
  if (last >= 0 && name.every((word) => /^\p{Lu}|^(?:al|el|bin|de|van)\b/u.test(word))) {
    for (const word of words.slice(0, last + 1)) start += word.length
  }
  return start
}

/**
 * Persons, places and organizations against re3d: `span-type-f1`, begin, end and type equal. Our groups are organizations there.
 * A leading article and the titles before a person's name are left out of the gold span, as they are of ours. Pronouns and
 * definite nouns are asked for too: what they refer to says their type. Spans that do not stand in the text stay in the count.
 */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const language = await loadLanguage('en')
  const root = join(options.data, 're3d', options.split)
  const answers: string[] = []
  let [right, answered, wanted] = [0, 0, 0]
  for (const folder of readdirSync(root).sort()) {
    const documents = jsonLines(join(root, folder, 'documents.json')) as { _id: string; text: string }[]
    const entities = jsonLines(join(root, folder, 'entities.json')) as unknown as GoldEntity[]
    for (const { _id, text } of documents) {
      const gold = new Set<string>()
      for (const entity of entities) {
        const type = TYPES[entity.type]
        if (!type || entity.documentId !== _id) continue
        gold.add(`${startOf(text, entity, type)} ${entity.end} ${type}`)
      }
      const document = annotate(plainDocument(_id, text), language)
      const mentions = findMentions(document, language)
      const reading = resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
      const kinds = new Map(reading.entities.map(({ id, kind }) => [id, kind]))
      const found = new Set(
        [
          ...mentions,
          ...[...reading.references.values()].map(({ span, entity }) => ({ span, type: kinds.get(entity)! })),
        ].map(({ span, type }) => `${span.start} ${span.end} ${type === 'group' ? 'organization' : type}`),
      )
      for (const answer of found) if (gold.has(answer)) right++
      answered += found.size
      wanted += gold.size
      const show = (answer: string): string => {
        const [start, end, type] = answer.split(' ') as [string, string, string]
        const context = `${text.slice(Math.max(0, Number(start) - 30), Number(start))}[${text.slice(Number(start), Number(end))}]${text.slice(Number(end), Number(end) + 30)}`
        return `${type}\t${context.replace(/\s+/g, ' ')}`
      }
      for (const answer of found) answers.push(`${gold.has(answer) ? 'right' : 'extra'}\t${show(answer)}`)
      for (const answer of gold) if (!found.has(answer)) answers.push(`missed\t${show(answer)}`)
    }
  }
  if (options.predictions) {
    mkdirSync(options.predictions, { recursive: true })
    writeFileSync(join(options.predictions, 're3d.tsv'), answers.join('\n'))
  }
  return [
    {
      set: 're3d',
      corpus: 're3d',
      split: options.split,
      metric: 'span-type-f1',
      value: f1(right, answered, wanted),
      count: wanted,
    },
  ]
}

const jsonLines = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
