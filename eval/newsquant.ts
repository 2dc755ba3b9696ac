import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { type Draft, draftsOf } from '../src/extract/quantities/draft.ts'
import type { View } from '../src/extract/quantities/sentence-view.ts'
import { changeOf } from '../src/extract/quantities/trend.ts'
import type { Time } from '../src/extract/times/time.ts'
import { findTimes } from '../src/extract/times/times.ts'
import { PERSON_NOUNS } from '../src/language/en/demographics.ts'
import { loadLanguage } from '../src/language/load.ts'
import { plainDocument } from './plain-document.ts'
import { f1, type Score, type ScoreOptions } from './scorer.ts'

interface Gold {
  readonly change?: string
  readonly value: string
  readonly unit?: string
  readonly normalized_unit: string
}

interface Answer {
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly change: string
  readonly text: string
}

/**
 * Quantities against NewsQuant (and, in its train folder, sentences of four kinds): `value-f1`, `value-unit-f1` (value and
 * unit equal) and `change-f1` (value and change equal), over counts summed over all sentences.
 *
 * The set's conventions differ from ours, so what is scored are the drafts of `extract/quantities`, before a document's own
 * rules drop some: NewsQuant counts a bare "one", the second printing of an amount in another unit, and "the past two years"
 * (a time here), and leaves out counts without a number. A vague plural reaches up to the tenfold there ("thousands"
 * 1,000–10,000), a fraction is a part of one.
 */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const language = await loadLanguage('en')
  const root = join(options.data, 'newsquant', options.split)
  const scores: Score[] = []
  for (const file of readdirSync(root)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const rows = JSON.parse(readFileSync(join(root, file), 'utf8')) as { text: string; quantities: Gold[] }[]
    const corpus = file.replace('.json', '').toLowerCase()
    const right = { value: 0, unit: 0, change: 0 }
    let [answered, wanted] = [0, 0]
    const shown: string[] = []
    for (const [index, row] of rows.entries()) {
      const document = annotate(plainDocument(String(index), row.text), language)
      const times = findTimes({ document, mentions: [], entities: [], references: new Map() })
      const answers: Answer[] = times.flatMap(stretchOf)
      for (const sentence of document.sentences) {
        const found = draftsOf(row.text, sentence, times)
        for (const draft of found?.drafts ?? []) {
          const answer = answerOf(found!.view, draft)
          if (answer) answers.push(answer)
        }
      }
      const pairs = pair(row.quantities, answers)
      answered += answers.length
      wanted += row.quantities.length
      shown.push(`* ${row.text}`)
      for (const [gold, answer] of pairs) {
        right.value++
        const unit = sameUnit(gold, answer)
        const change = (gold.change ?? answer.change) === answer.change
        if (unit) right.unit++
        if (change) right.change++
        if (!unit || !change)
          shown.push(`  ~ ${answer.text}: ${answer.unit} / ${gold.normalized_unit}, ${answer.change} / ${gold.change}`)
      }
      for (const gold of row.quantities) if (!pairs.has(gold)) shown.push(`  - missed ${gold.value} ${gold.unit}`)
      for (const a of answers)
        if (![...pairs.values()].includes(a)) shown.push(`  + extra  ${a.text} = ${a.low}-${a.high} ${a.unit}`)
    }
    for (const [metric, count] of [
      ['value-f1', right.value],
      ['value-unit-f1', right.unit],
      ['change-f1', right.change],
    ] as const)
      scores.push({
        set: 'newsquant',
        corpus,
        split: options.split,
        metric,
        value: f1(count, answered, wanted),
        count: wanted,
      })
    if (options.predictions) {
      mkdirSync(options.predictions, { recursive: true })
      writeFileSync(join(options.predictions, `newsquant.${corpus}.txt`), `${shown.join('\n')}\n`)
    }
  }
  return scores
}

/** "the past two years" is a time here and a quantity there. */
function stretchOf(time: Time): Answer[] {
  const rule = /^(?:past|next):(\d+)(\w+)$/.exec(time.relative?.rule ?? '')
  return rule && /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|couple)\b/i.test(time.text)
    ? [{ low: Number(rule[1]), high: Number(rule[1]), unit: rule[2]!, change: '=', text: time.text }]
    : []
}

function answerOf(view: View, draft: Draft): Answer | null {
  const { amount } = draft.placed
  if (amount.countless) return null
  const { spelled } = amount
  const opener = view.pieces[amount.numberFirst]!.lower
  // "a year", "an hour": there only numbers are quantities.
  if (spelled && (opener === 'a' || opener === 'an') && amount.low !== null && amount.low <= 1.5) return null
  const factor = amount.kind === 'fraction' ? 0.01 : 1
  const low = (amount.low ?? amount.high)! * factor
  const high = amount.bound === 'vague' ? low * 10 : (amount.high ?? amount.low)! * factor
  const trend = changeOf(view, draft.placed)
  const bound = { 'at-least': '>', 'more-than': '>', 'at-most': '<', 'less-than': '<' }[amount.bound as string]
  const change = trend ?? bound ?? (amount.approximate ? '~' : '=')
  const unit = amount.kind === 'age' ? 'year of age' : amount.kind === 'fraction' ? '' : (draft.unit ?? '')
  return {
    low,
    high,
    unit,
    change,
    text: view.text.slice(view.pieces[amount.first]!.start, view.pieces[amount.next - 1]!.end),
  }
}

/** Pairs gold and answers of equal value, those of equal unit first. */
function pair(wanted: readonly Gold[], answers: readonly Answer[]): Map<Gold, Answer> {
  const pairs = new Map<Gold, Answer>()
  const used = new Set<Answer>()
  for (const strict of [true, false]) {
    for (const gold of wanted) {
      if (pairs.has(gold)) continue
      const found = answers.find((a) => !used.has(a) && sameValue(gold, a) && (!strict || sameUnit(gold, a)))
      if (!found) continue
      pairs.set(gold, found)
      used.add(found)
    }
  }
  return pairs
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b))

function sameValue(gold: Gold, answer: Answer): boolean {
  const range = /^([\d.]+(?:e\d+)?)-([\d.]+(?:e\d+)?)$/i.exec(gold.value.trim())
  const [low, high] = range ? [Number(range[1]), Number(range[2])] : [Number(gold.value), Number(gold.value)]
  return (
    (near(low, answer.low) && near(high, answer.high)) ||
    (low > high && near(high, answer.low) && near(low, answer.high))
  )
}

/** Our words of unit, and what the set calls them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  percent: 'percentage',
  'us dollar': 'dollar',
  'kilometre an hour': 'kilometre per hour',
  'mile an hour': 'mile per hour',
  'degree celsius': 'celsius',
  'degree fahrenheit': 'fahrenheit',
  'canadian dollar': 'dollar',
  pound: 'pound-mass',
  'us cent': 'cent',
  gigatonne: 'gigaton',
  time: 'count',
  'israeli shekel': 'shekel',
  people: 'person',
  'pound-foot': 'foot pound-force',
  'percentage point': 'point',
  'degree celsius per hour': 'celsius',
}

const plain = (unit: string): string => {
  const lower = unit.toLowerCase().replace(/^- *$|^% *-?$/, '')
  const known = SYNONYMS[lower] ?? lower
  const per = known.split(' per ')
  return per.map((part) => SYNONYMS[part] ?? part).join(' per ')
}
const lastWord = (unit: string): string => unit.slice(unit.lastIndexOf(' ') + 1)
const singular = (word: string): string =>
  /(?:ss|us)$/.test(word) ? word : word.replace(/ies$/, 'y').replace(/s$/, '')

/** Equal after the table, or by their head nouns; people are people. */
function sameUnit(gold: Gold, answer: Answer): boolean {
  const [want, got] = [plain(gold.normalized_unit), plain(answer.unit)]
  if (want === got) return true
  if (want === '' || got === '') return false
  if (got === 'person')
    return want.split(' ').some((w) => w === 'person' || PERSON_NOUNS.has(w) || PERSON_NOUNS.has(singular(w)))
  return (
    want.split(' ').some((w) => w === got || singular(w) === got) ||
    singular(lastWord(want)) === singular(lastWord(got))
  )
}
