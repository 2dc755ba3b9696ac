import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { type Draft, draftsOf } from '../src/extract/quantities/draft.ts'
import type { View } from '../src/extract/quantities/sentence-view.ts'
import { changeOf } from '../src/extract/quantities/trend.ts'
import type { Time } from '../src/extract/times/time.ts'
import { findTimes } from '../src/extract/times/times.ts'
import { PERSON_NOUNS } from '../src/language/en/demographics.ts'
import { readNumber } from '../src/language/en/numbers.ts'
import { cutPieces } from '../src/language/en/numbers-pieces.ts'
import { readUnit } from '../src/language/en/units.ts'
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
  /** The whole noun phrase counted, its head in the singular; the unit where there is none. */
  readonly phrase: string
  readonly change: string
  readonly text: string
}

/**
 * Quantities against NewsQuant (and, in its train folder, sentences of four kinds): `value-f1`, `value-unit-f1` (value and
 * unit equal, the unit as a whole: a noun phrase counts only if all of its words are the same), `value-unit-head-f1` (value and any
 * word of the unit equal) and `change-f1` (value and change equal), over counts summed over all sentences.
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
    const right = { value: 0, unit: 0, head: 0, change: 0 }
    let [answered, wanted] = [0, 0]
    const shown: string[] = []
    for (const [index, row] of rows.entries()) {
      const document = annotate(plainDocument(String(index), row.text), language)
      const times = findTimes({ document, mentions: [], entities: [], references: new Map() })
      const answers: Answer[] = times.flatMap(stretchOf)
      for (const sentence of document.sentences) {
        const found = draftsOf(row.text, sentence, times)
        let before: Answer | null = null
        for (const draft of found?.drafts ?? []) {
          const told = answersOf(found!.view, draft, before)
          // "from 31 to 40" is one range there.
          if (before && told[0] && isSecondEnd(found!.view, draft, answers.at(-1) === before ? before : null)) {
            answers[answers.length - 1] = {
              ...told[0],
              low: before.low,
              change: told[0].change === '=' ? before.change : told[0].change,
            }
            before = null
            continue
          }
          answers.push(...told)
          before = told.at(-1) ?? null
        }
      }
      const pairs = pair(row.quantities, answers)
      answered += answers.length
      wanted += row.quantities.length
      shown.push(`* ${row.text}`)
      for (const [gold, answer] of pairs) {
        right.value++
        const unit = equalUnit(gold, answer)
        if (sameUnit(gold, answer)) right.head++
        const change = (gold.change ?? answer.change) === answer.change
        if (unit) right.unit++
        if (change) right.change++
        if (!unit || !change)
          shown.push(
            `  ~ ${answer.text}: ${answer.phrase} / ${gold.normalized_unit}, ${answer.change} / ${gold.change}`,
          )
      }
      for (const gold of row.quantities) if (!pairs.has(gold)) shown.push(`  - missed ${gold.value} ${gold.unit}`)
      for (const a of answers)
        if (![...pairs.values()].includes(a)) shown.push(`  + extra  ${a.text} = ${a.low}-${a.high} ${a.unit}`)
    }
    for (const [metric, count] of [
      ['value-f1', right.value],
      ['value-unit-f1', right.unit],
      ['value-unit-head-f1', right.head],
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

const COUNTED = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|couple)\b/i

/** "the past two years" and "nine days later" are times here and quantities there. */
function stretchOf(time: Time): Answer[] {
  const rule = /^(?:past|next):(\d+)(\w+)$/.exec(time.relative?.rule ?? '')
  if (rule && COUNTED.test(time.text)) return [stretch(Number(rule[1]), rule[2]!, time.text)]
  const pieces = cutPieces(time.text)
  const number = /\b(?:later|earlier)$/.test(time.text) ? readNumber(pieces, 0) : null
  const unit = number && !('skip' in number) && number.low !== null ? readUnit(pieces, number.next) : null
  return unit && !('skip' in number!) ? [stretch(number!.low!, unit.unit, time.text)] : []
}

const stretch = (n: number, unit: string, text: string): Answer => ({
  low: n,
  high: n,
  unit,
  phrase: unit,
  change: '=',
  text,
})

const SIGNS = { 'at-least': '>', 'more-than': '>', 'at-most': '<', 'less-than': '<' } as Readonly<
  Record<string, string>
>

function answersOf(view: View, draft: Draft, before: Answer | null): Answer[] {
  const { amount, head, last } = draft.placed
  if (amount.countless) return []
  const { spelled } = amount
  const opener = view.pieces[amount.numberFirst]!.lower
  // "a year", "an hour", "a pair of": there only numbers are quantities.
  if (spelled && (opener === 'a' || opener === 'an') && amount.low !== null && amount.low <= 2) return []
  // "one" as a pronoun.
  if (amount.article && head === null && view.tokens[last + 1]?.lemma !== 'of') return []
  const factor = amount.kind === 'fraction' ? 0.01 : 1
  const low = (amount.low ?? amount.high)! * factor
  const high = amount.bound === 'vague' ? low * 10 : (amount.high ?? amount.low)! * factor
  // A bound or hedge outweighs the direction there; the second printing of an amount shares what is said of the first.
  const own = SIGNS[amount.bound] ?? (amount.approximate ? '~' : (changeOf(view, draft.placed) ?? '='))
  const change = amount.conversion && own === '=' && before ? before.change : own
  const unit =
    amount.kind === 'age' || draft.measure === 'age'
      ? 'year of age'
      : amount.kind === 'fraction'
        ? ''
        : (draft.unit ?? '')
  const text = view.text.slice(view.pieces[amount.first]!.start, view.pieces[amount.next - 1]!.end)
  const phrase = phraseOf(view, draft) ?? unit
  const answer = { low, high, unit, phrase, change, text }
  // "eight or nine" is two quantities there.
  return amount.by === 'or' && low < high
    ? [
        { ...answer, high: low },
        { ...answer, low: high },
      ]
    : [answer]
}

function isSecondEnd({ text, tokens, pieces }: View, { placed }: Draft, before: Answer | null): boolean {
  if (!before || tokens[placed.first - 1]?.lemma !== 'to') return false
  const start = pieces[placed.amount.first]!.start
  return new RegExp(`\\bfrom (?:US ?)?${before.text.replace(/[^\w\s]/g, '\\$&')}[^,.;]{0,40} to (?:US ?)?$`).test(
    text.slice(Math.max(0, start - 80), start),
  )
}

/** The words between the number and the noun counted, the noun in the singular: "league game". */
function phraseOf(view: View, { placed, measure }: Draft): string | null {
  const { amount, head, last } = placed
  if (amount.unit !== null || head === null || head <= last || measure === 'age') return null
  let words = ''
  for (const t of view.tokens.slice(last + 1, head)) {
    if (t.xpos === 'HYPH') words = `${words.trimEnd()}-`
    else if (/^(?:NOUN|PROPN|ADJ|VERB)$/.test(t.upos) && !/^(?:other|more)$/i.test(t.text))
      words += `${t.upos === 'ADJ' ? t.lemma : t.text} `
  }
  return words.replace(/^-/, '') + view.tokens[head]!.lemma
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
  'revolution per minute': 'revolutions per minute',
  'brake horsepower': 'horsepower',
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

/** Equal after the table, as the published figures have it. */
const equalUnit = (gold: Gold, answer: Answer): boolean => {
  const want = singular(plain(gold.normalized_unit))
  return want === singular(plain(answer.phrase)) || want === singular(plain(answer.unit))
}

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
