import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { findMentions } from '../src/extract/mentions/mentions.ts'
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

/** What our spans leave out by contract and re3d's take in now and then: an article at the start, a possessive at the end. */
const ARTICLE = /^(?:the|a|an|its|their|our|his|her)\s+/i

/**
 * Persons, places and organizations against re3d: `span-type-f1`, begin, end and type equal. Our groups are organizations there.
 * A leading article is left out of the gold span, as it is of ours; spans that do not stand in the text, and pronouns
 * (which are references here, not mentions), stay in the count.
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
        const article = ARTICLE.exec(text.slice(entity.begin, entity.end))?.[0].length ?? 0
        gold.add(`${entity.begin + article} ${entity.end} ${type}`)
      }
      const found = new Set(
        findMentions(annotate(plainDocument(_id, text), language), language).map(
          ({ span, type }) => `${span.start} ${span.end} ${type === 'group' ? 'organization' : type}`,
        ),
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
