import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measurement, percentWords } from '../src/publish/measured.ts'
import { MEASURES } from '../src/publish/schema/statement.ts'
import type { Score } from './scorer.ts'

const USAGE = `node scripts/run.mjs eval/measured.ts SCORES.json --date YYYY-MM-DD [--out FILE]
  SCORES.json  what \`npm run -s score -- --data DIR --json\` printed
  --date       the day of the scoring
  --out        the table (default: src/publish/measured-table.ts); the rows of docs/limits.md go to standard output`

/** Which score says how well a kind of finding or statement is read, in the product's words. */
interface Source {
  readonly kinds: readonly string[]
  /** What was right. */
  readonly what: string
  readonly by: 'F1' | 'accuracy' | 'B³ F1'
  /** As the scorer names it: set, corpus, metric. */
  readonly score: readonly [set: string, corpus: string, metric: string]
  /** The set, as a reader would know it. */
  readonly on: string
}

/** Every kind that a set measures; a kind that stands nowhere here is not measured. */
const SOURCES: readonly Source[] = [
  {
    kinds: MEASURES,
    what: 'a number found with its value',
    by: 'F1',
    score: ['newsquant', 'newsquant', 'value-f1'],
    on: 'NewsQuant, sentences of news',
  },
  {
    kinds: MEASURES,
    what: 'a number found with its value and the whole of what it counts',
    by: 'F1',
    score: ['newsquant', 'newsquant', 'value-unit-f1'],
    on: 'NewsQuant, sentences of news',
  },
  {
    kinds: ['killed'],
    what: 'the number of killed that a release states',
    by: 'accuracy',
    score: ['isaf', 'isaf', 'killed-exact'],
    on: 'press releases of ISAF',
  },
  {
    kinds: ['happened'],
    what: 'what police did in a sentence, found at all',
    by: 'F1',
    score: ['indiapolice', 'indiapolice', 'any-f1'],
    on: 'IndiaPoliceEvents, reports of 2002',
  },
  {
    kinds: ['happened'],
    what: 'the type of an event',
    by: 'accuracy',
    score: ['plover_gsr', 'plover_gsr', 'type-accuracy'],
    on: 'the gold records of PLOVER',
  },
  {
    kinds: ['actor'],
    what: 'who acts',
    by: 'F1',
    score: ['plover_gsr', 'plover_gsr', 'actor-f1'],
    on: 'the gold records of PLOVER',
  },
  {
    kinds: ['recipient'],
    what: 'who is acted on',
    by: 'F1',
    score: ['plover_gsr', 'plover_gsr', 'recipient-f1'],
    on: 'the gold records of PLOVER',
  },
  {
    kinds: ['place'],
    what: 'a named place found and put within 161 km',
    by: 'F1',
    score: ['geoparsing', 'lgl', 'within-161km-end-to-end'],
    on: 'LGL, local newspapers',
  },
  {
    kinds: ['time'],
    what: 'a time found with its date',
    by: 'F1',
    score: ['tempeval3', 'aquaint', 'value-f1'],
    on: 'AQUAINT, newswire',
  },
  {
    kinds: ['said'],
    what: 'source, cue and words of what is said',
    by: 'F1',
    score: ['polnear', 'polnear', 'triple-f1'],
    on: 'PolNeAR, political news',
  },
  {
    kinds: ['name'],
    what: 'a name found with its kind',
    by: 'F1',
    score: ['ner', 'uner-ewt-held-out', 'span-type-f1'],
    on: 'Universal NER, web English',
  },
  {
    kinds: ['story'],
    what: 'reports of one happening put together',
    by: 'B³ F1',
    score: ['news_cluster', 'news_cluster', 'b3-f1'],
    on: 'a set of clustered news',
  },
]

/** Writes the table of measured figures from a saved scoring. Exit code 0; 1 when a score is missing; 2 for a usage error. */
export function main(args: readonly string[]): number {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    return 2
  }
  const [file] = parsed.positionals
  const { date } = parsed.values
  if (file === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const scores = JSON.parse(readFileSync(file, 'utf8')) as readonly Score[]
  const rows: Measurement[] = []
  for (const { kinds, what, by, score, on } of SOURCES) {
    const found = scores.find(({ set, corpus, metric }) => [set, corpus, metric].join() === score.join())
    if (!found) {
      process.stderr.write(`missing: ${score.join(' ')}: score the set ${score[0]} too\n`)
      return 1
    }
    const split = found.split === 'dev' ? 'development data' : `${found.split} data`
    rows.push({
      kinds,
      what,
      by,
      figure: Math.round(found.value * 1000) / 1000,
      count: found.count,
      on,
      split,
      date: date!,
    })
  }
  writeFileSync(parsed.values.out, tableText(rows))
  for (const row of rows)
    process.stdout.write(`| ${row.what} | ${percentWords(row)} | ${row.on}; ${row.split}, ${row.date} |\n`)
  return 0
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      out: { type: 'string', default: join(resolve(import.meta.dirname, '..'), 'src/publish/measured-table.ts') },
    },
  })

const tableText = (
  rows: readonly Measurement[],
): string => `// Made by eval/measured.ts from a scoring (\`npm run score\`): do not edit.
import type { Measurement } from './measured.ts'

export const MEASUREMENTS: readonly Measurement[] = ${JSON.stringify(rows, null, 2)}
`
