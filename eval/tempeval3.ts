import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { AnnotatedDocument } from '../src/annotate/sentence.ts'
import type { Block } from '../src/clean/document.ts'
import { findQuantities } from '../src/extract/quantities/quantities.ts'
import type { Quantity } from '../src/extract/quantities/quantity.ts'
import type { Time } from '../src/extract/times/time.ts'
import { findTimes } from '../src/extract/times/times.ts'
import { COUNTED_UNITS, WEEKDAYS } from '../src/language/en/calendar.ts'
import { readTimes } from '../src/language/en/dates.ts'
import { cutPieces } from '../src/language/en/numbers-pieces.ts'
import { loadLanguage } from '../src/language/load.ts'
import { formatWeek, interval } from '../src/value/edtf.ts'
import { plainDocument } from './plain-document.ts'
import { f1, type Score, type ScoreOptions } from './scorer.ts'

interface Timex {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly text: string
}

/**
 * Times against the TIMEX3 of TempEval-3 corpora, the document's own date left out: `relaxed-f1` (the spans overlap),
 * `strict-f1` (same span), `value-f1` (overlap and equal value, letter by letter), `value-normal-f1` (values of one meaning are equal:
 * `1968-XX` and `1968`, `W6` and `W06`).
 *
 * TIMEX3 takes in what is no time in our contract: lengths of time (quantities here, mapped to `P…` values), "now" and
 * "recently" and repeated times ("daily"), which the grammar reads and `extract/times` leaves out. All are answers here.
 */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const language = await loadLanguage('en')
  const root = join(options.data, 'tempeval3', options.split)
  const scores: Score[] = []
  for (const folder of readdirSync(root).sort()) {
    const corpus = folder.toLowerCase()
    const counts = { relaxed: 0, strict: 0, value: 0, normal: 0 }
    let [answered, wanted] = [0, 0]
    const shown: string[] = []
    for (const file of readdirSync(join(root, folder))
      .filter((f) => f.endsWith('.tml'))
      .sort()) {
      const { text, gold, published } = readTml(readFileSync(join(root, folder, file), 'utf8'))
      const plain = plainDocument(file, text, paragraphs(text))
      const document = annotate(
        {
          ...plain,
          publishedAt: published ? { edtf: published, certainty: 'given', because: 'the document says so' } : null,
        },
        language,
      )
      const answers = answersOf(document)
      answered += answers.length
      wanted += gold.length
      const used = new Set<Timex>()
      shown.push(`# ${file} ${published}`)
      const context = (t: Timex): string => text.slice(Math.max(0, t.start - 45), t.end + 25).replace(/\s+/g, ' ')
      for (const g of gold) {
        const over = answers.filter((a) => !used.has(a) && a.start < g.end && g.start < a.end)
        const best = over.find((a) => a.start === g.start && a.end === g.end) ?? over[0]
        if (!best) {
          shown.push(`- missed [${g.text}] ${g.value} … ${context(g)}`)
          continue
        }
        used.add(best)
        counts.relaxed++
        if (best.start === g.start && best.end === g.end) counts.strict++
        else shown.push(`= extent [${best.text}] for [${g.text}]`)
        if (best.value === normal(g.value)) counts.normal++
        if (best.value === g.value) counts.value++
        else shown.push(`~ value [${best.text}] ${best.value} for ${g.value} … ${context(g)}`)
      }
      for (const a of answers) if (!used.has(a)) shown.push(`+ extra [${a.text}] ${a.value} … ${context(a)}`)
    }
    for (const [metric, right] of [
      ['relaxed-f1', counts.relaxed],
      ['strict-f1', counts.strict],
      ['value-f1', counts.value],
      ['value-normal-f1', counts.normal],
    ] as const)
      scores.push({
        set: 'tempeval3',
        corpus,
        split: options.split,
        metric,
        value: f1(right, answered, wanted),
        count: wanted,
      })
    if (options.predictions) {
      mkdirSync(options.predictions, { recursive: true })
      writeFileSync(join(options.predictions, `tempeval3.${corpus}.txt`), `${shown.join('\n')}\n`)
    }
  }
  return scores
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)

/** The text inside TEXT without its tags, the TIMEX3 in it, and the document's date. */
function readTml(source: string): { text: string; gold: Timex[]; published: string | null } {
  const published = /<DCT>\s*<TIMEX3[^>]*value="(\d{4}-\d{2}-\d{2})/.exec(source)?.[1] ?? null
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(source)?.[1] ?? ''
  let text = ''
  const gold: Timex[] = []
  const open: { start: number; value: string }[] = []
  for (const part of body.split(/(<[^>]*>)/)) {
    if (part.startsWith('<')) {
      if (part.startsWith('<TIMEX3')) open.push({ start: text.length, value: /value="([^"]*)"/.exec(part)?.[1] ?? '' })
      else if (part.startsWith('</TIMEX3')) {
        const { start, value } = open.pop()!
        gold.push({ start, end: text.length, value, text: text.slice(start) })
      }
    } else text += decode(part)
  }
  return { text, gold: gold.sort((a, b) => a.start - b.start), published }
}

/** Blocks of a text whose paragraphs are parted by blank lines. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = []
  for (const m of text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    if (m[0].trim() !== '') blocks.push({ kind: 'paragraph', span: { start: m.index, end: m.index + m[0].length } })
  }
  return blocks
}

function answersOf(document: AnnotatedDocument): Timex[] {
  const reading = { document, mentions: [], entities: [], references: new Map() }
  const times = findTimes(reading)
  const answers: Timex[] = times
    .map((t) => ({
      start: t.span.start,
      end: t.span.end,
      text: t.text,
      value: timexValue(t),
    }))
    .flatMap(endsOf)
  for (const q of findQuantities(reading, times)) {
    if (q.measure !== 'duration' && !(q.measure === 'age' && q.unit !== 'year')) continue
    const value = lengthOf(q)
    const start =
      q.span.start -
      (/\bthe (?:first )?$/.exec(document.text.slice(Math.max(0, q.span.start - 12), q.span.start))?.[0].length ?? 0)
    if (value) answers.push({ start, end: q.span.end, text: document.text.slice(start, q.span.end), value })
  }
  const taken = answers.map((a) => [a.start, a.end] as const)
  for (const sentence of document.sentences) {
    const pieces = cutPieces(document.text, sentence.span.start, sentence.span.end)
    for (const phrase of readTimes(pieces)) {
      if (phrase.kind === 'date' || UNMARKED.has(pieces[phrase.first]!.lower)) continue
      const start = pieces[phrase.first]!.start
      const end = pieces[phrase.next - 1]!.end
      if (taken.some(([s, e]) => s < end && start < e)) continue
      const units = COUNTED_UNITS.get(pieces[phrase.next - 1]!.lower)
      const value =
        phrase.kind === 'set'
          ? `P1${letter(phrase.note!)}`
          : units && pieces[phrase.next - 1]!.lower.endsWith('s')
            ? period(null, units)
            : `${phrase.note!.toUpperCase()}_REF`
      answers.push({ start, end, text: document.text.slice(start, end), value })
    }
  }
  return answers.sort((a, b) => a.start - b.start)
}

/** Vague words that TIMEX3 leaves out as a rule. */
const UNMARKED = new Set(['soon', 'previously', 'formerly'])

/** The ends of a range are two times there; of "in the days before" only the days are marked. */
function endsOf(time: Timex): Timex[] {
  const hung = /^(the )(\w+)(?: (?:before|after|since|following|preceding|that followed))$/i.exec(time.text)
  if (hung && time.value === '') {
    const start = time.start + hung[1]!.length
    return [{ ...time, start, end: start + hung[2]!.length, text: hung[2]! }]
  }
  const ends = /^(.+?)( to | and | through | until |-|–)(.+)$/.exec(time.text)
  const values = /^([^/]+)\/([^/]+)$/.exec(time.value)
  if (!ends || !values || !/\d|day/.test(ends[3]!)) return [time]
  const second = time.start + ends[1]!.length + ends[2]!.length
  return [
    { start: time.start, end: time.start + ends[1]!.length, text: ends[1]!, value: values[1]! },
    { start: second, end: time.end, text: ends[3]!, value: values[2]! },
  ]
}

const LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  weekend: 'WE',
  hour: 'H',
  minute: 'M',
  second: 'S',
  century: 'C',
}
const letter = (unit: string): string => LETTERS[unit] ?? 'D'

const period = (n: number | null, unit: string): string => {
  if (unit === 'decade' && n !== null) return `P${n * 10}Y`
  if (unit === 'century' && n !== null) return `P${n * 100}Y`
  if (unit === 'fortnight' && n !== null) return `P${n * 2}W`
  const time = unit === 'hour' || unit === 'minute' || unit === 'second'
  return `P${time ? 'T' : ''}${n ?? 'X'}${letter(unit)}`
}

const lengthOf = (q: Quantity): string | null =>
  q.unit in LETTERS || q.unit === 'fortnight' ? period(q.low ?? q.high, q.unit) : null

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\bmorning\b/i, 'TMO'],
  [/\bafternoon\b/i, 'TAF'],
  [/\bevening\b/i, 'TEV'],
  [/night\b/i, 'TNI'],
]

/** Gold values of one meaning printed in one way: weeks have two digits, half an hour is 30 minutes, what is not known is left off. */
const normal = (value: string): string =>
  value
    .replace(/-W(\d)$/, '-W0$1')
    .replace(/^PT(\d+)H30M$/, 'PT$1.5H')
    .replace(/^(\d{4}(?:-\d\d)?)(?:-XX)+$/, '$1')

/** The TIMEX3 value of a time. */
function timexValue(time: Time): string {
  const rule = time.relative?.rule ?? ''
  const stretch = /^(?:past|next):(\d+)(\w+)$/.exec(rule)
  if (stretch) return period(Number(stretch[1]), stretch[2]!)
  const every = /^every:(\d*)(\w+)$/.exec(rule)
  if (every) {
    const day = WEEKDAYS.get(every[2]!)
    return day ? `XXXX-WXX-${day}` : period(Number(every[1] || 1), every[2]!)
  }
  const { edtf } = time
  if (!edtf) return ''
  if (rule.startsWith('weekend')) return `${formatWeek(interval(edtf)!.start)}-WE`
  if (rule.startsWith('night')) return `${edtf.slice(11)}TNI`
  if (/^\d{4}-3[3-6]$/.test(edtf)) return `${edtf.slice(0, 4)}-Q${Number(edtf.slice(5)) - 32}`
  if (/^\d{4}-2[1-4]$/.test(edtf)) return `${edtf.slice(0, 4)}-${['SP', 'SU', 'FA', 'WI'][Number(edtf.slice(5)) - 21]}`
  if (/^\d\dXX$/.test(edtf)) return edtf.slice(0, 2)
  if (edtf.includes('T')) return edtf.replace(/Z|[+-]\d\d:\d\d$/, '')
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) {
    for (const [part, code] of PARTS) if (part.test(time.text)) return edtf + code
  }
  return edtf
}
