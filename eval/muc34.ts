import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import type { EntityJson, RecordJson, RunView } from '../src/publish/run.ts'
import { f1, type Scorer } from './scorer.ts'

/** The slots that our records can fill, by their number in the key: date, place, type, perpetrators, targets. */
const SLOTS = ['2', '3', '4', '9', '10', '12', '18', '19'] as const
type Slot = (typeof SLOTS)[number]

/** What stands in a slot: fills, each a list of strings that are equally right. */
type Template = Readonly<Partial<Record<Slot, readonly (readonly string[])[]>>>

/** The incident type of a kind of event; other kinds are no incident of the task. */
const TYPE_OF: Readonly<Record<string, string>> = {
  attack: 'ATTACK',
  offensive: 'ATTACK',
  battle: 'ATTACK',
  shooting: 'ATTACK',
  stabbing: 'ATTACK',
  shelling: 'ATTACK',
  'air-strike': 'ATTACK',
  killing: 'ATTACK',
  assassination: 'ATTACK',
  wounding: 'ATTACK',
  bombing: 'BOMBING',
  'suicide-bombing': 'BOMBING',
  explosion: 'BOMBING',
  abduction: 'KIDNAPPING',
  hijacking: 'HIJACKING',
  looting: 'ROBBERY',
  destruction: 'ATTACK',
}

/**
 * MUC-4, all templates, by strings alone: a fill is right when it equals one of the key's, or holds its last word and
 * nothing that it lacks. Eight slots of the twenty-four. Nobody decides doubtful matches, so figures are lower than those
 * of 1992.
 */
export const score: Scorer = async ({ data, split }) => {
  const folder = join(data, 'muc34', split, 'raw')
  const language = await loadLanguage('en')
  const files = readdirSync(folder).sort()
  const keys = keysOf(files.filter((f) => f.startsWith('key')).map((f) => readFileSync(join(folder, f), 'utf8')))
  let [right, answered, wanted, documents] = [0, 0, 0, 0]
  for (const file of files.filter((f) => !f.startsWith('key')))
    for (const [id, text, day] of reportsIn(readFileSync(join(folder, file), 'latin1'))) {
      documents++
      const body = Buffer.from(text)
      const blank = { newsroom: null, url: null, scale: null, fetchedAt: null, charset: 'utf-8' }
      const run = await brief([{ ...blank, source: id, publishedAt: day, mediaType: 'text/plain', body }], language)
      const answers = templatesOf(run)
      const own = keys.get(id) ?? []
      right += paired(own, answers)
      answered += count(answers)
      wanted += count(own)
    }
  const row = (metric: string, value: number) => ({
    set: 'muc34',
    corpus: 'muc34',
    split,
    metric,
    value,
    count: documents,
  })
  return [
    row('strict-precision', answered === 0 ? 0 : right / answered),
    row('strict-recall', wanted === 0 ? 0 : right / wanted),
    row('strict-f1', f1(right, answered, wanted)),
  ]
}

const fills = (template: Template): number => SLOTS.reduce((sum, slot) => sum + (template[slot]?.length ?? 0), 0)
const count = (templates: readonly Template[]): number => templates.reduce((sum, t) => sum + fills(t), 0)

/** Right fills of the pairing, best pairs first. */
function paired(keys: readonly Template[], answers: readonly Template[]): number {
  const pairs = keys.flatMap((key, k) => answers.map((answer, a) => ({ k, a, right: rightIn(key, answer) })))
  const [usedKeys, usedAnswers] = [new Set<number>(), new Set<number>()]
  let sum = 0
  for (const { k, a, right } of pairs.sort((x, y) => y.right - x.right)) {
    if (right === 0 || usedKeys.has(k) || usedAnswers.has(a)) continue
    usedKeys.add(k)
    usedAnswers.add(a)
    sum += right
  }
  return sum
}

function rightIn(key: Template, answer: Template): number {
  let right = 0
  for (const slot of SLOTS) {
    const open = [...(key[slot] ?? [])]
    for (const given of answer[slot] ?? []) {
      const at = open.findIndex((fill) => fill.some((want) => given.some((got) => matches(want, got))))
      if (at < 0) continue
      open.splice(at, 1)
      right++
    }
  }
  return right
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function matches(want: string, got: string): boolean {
  const [a, b] = [wordsOf(want), wordsOf(got)]
  return (
    a.length > 0 &&
    b.length > 0 &&
    a.at(-1) === b.at(-1) &&
    (b.every((w) => a.includes(w)) || a.every((w) => b.includes(w)))
  )
}

/** The records of a run as templates. */
function templatesOf(run: RunView): readonly Template[] {
  const entities = new Map(run.entities.map((e) => [e.id, e]))
  const named = (ids: readonly string[], is: (e: EntityJson) => boolean): string[][] =>
    ids.flatMap((id) => {
      const it = entities.get(id)
      return it && is(it) ? [[it.name, ...it.aliases]] : []
    })
  return run.stories
    .flatMap((story) => story.records)
    .flatMap((record: RecordJson): Template[] => {
      const type = TYPE_OF[record.kind]
      if (type === undefined || record.status === 'denied' || record.status === 'hypothetical') return []
      const place = entities.get(record.place ?? '')
      return [
        {
          '4': [[type]],
          ...(record.date && { '2': [[record.date.edtf]] }),
          ...(place && { '3': [[place.name, ...place.aliases]] }),
          '9': named(record.actors, (e) => e.kind === 'person' || e.kind === 'group'),
          '10': named(record.actors, (e) => e.kind === 'organization'),
          '12': named(record.recipients, (e) => e.kind === 'place'),
          '18': named(record.recipients, (e) => e.kind === 'person'),
          '19': named(record.recipients, (e) => e.kind === 'group'),
        },
      ]
    })
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

/** "02 FEB 90" as an EDTF day; null for anything else. */
function dayOf(text: string): string | null {
  const match = /^(\d{1,2}) ([A-Z]{3})\w* (\d\d)\b/.exec(text)
  const month = match ? MONTHS.indexOf(match[2]!) + 1 : 0
  return month === 0 ? null : `19${match![3]}-${String(month).padStart(2, '0')}-${match![1]!.padStart(2, '0')}`
}

/** Reports with their ids and days. */
function reportsIn(raw: string): readonly [id: string, text: string, day: string | null][] {
  return raw.split(/^(?=(?:DEV|TST\d)-MUC\d-\d{4})/m).flatMap((part): [string, string, string | null][] => {
    const id = /^(\S+-MUC\d-\d{4})/.exec(part)?.[1]
    if (id === undefined) return []
    const from = part.indexOf('[TEXT]')
    const text = part.slice(from < 0 ? part.indexOf('\n') : from + 6).trim()
    return [[id, sentenceCase(text), dayOf(/\b\d{1,2} [A-Z]{3}\w* \d\d\b/.exec(part.slice(0, 300))?.[0] ?? '')]]
  })
}

/** Upper case as ordinary print: small letters with a capital where a sentence opens. Which words are names is lost. */
const sentenceCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[.!?]["')]*\s+|"\s*)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** The templates of key files by report; templates without an incident and optional ones are left out. */
function keysOf(files: readonly string[]): ReadonlyMap<string, readonly Template[]> {
  const keys = new Map<string, Template[]>()
  for (const block of files.join('\n').split(/^(?=\s*\d*:?0[.:-])/m)) {
    const slots = new Map<string, string[]>()
    let slot = ''
    for (const line of block.split('\n')) {
      if (/^\s*;/.test(line)) continue
      const head = /^\s*(?:\d+[:-])?(\d+)\.\s+[A-Z ]+:[A-Z ]*?(?:\s{2,}|\s(?=[-*?"\d])|$)(.*)$/.exec(line)
      if (head) slot = head[1]!
      const text = (head ? head[2]! : line).trim()
      if (slot !== '' && text !== '') slots.set(slot, [...(slots.get(slot) ?? []), text])
    }
    const id = slots.get('0')?.[0]?.match(/\S+-MUC\d-\d{4}/)?.[0]
    const template = slots.get('1')?.[0] ?? ''
    if (id === undefined || /^[*?]/.test(template)) continue
    keys.set(id, [...(keys.get(id) ?? []), templateOf(slots)])
  }
  return keys
}

function templateOf(slots: ReadonlyMap<string, readonly string[]>): Template {
  const strings = (slot: Slot): string[][] =>
    (slots.get(slot) ?? [])
      .filter((fill) => !/^[-*?]/.test(fill))
      .map((fill) =>
        fill
          .replace(/": .*$/, '"')
          .split(' / ')
          .map((part) => part.replace(/\\"/g, '').replace(/"/g, '').trim()),
      )
  const day = dayOf(slots.get('2')?.[0]?.replace(/^- /, '') ?? '')
  const place = slots.get('3')?.[0] ?? '-'
  return {
    '2': day === null ? [] : [[day]],
    '3': place.startsWith('-') ? [] : [place.split(/[:-]/).map((part) => part.replace(/\([^)]*\)/g, '').trim())],
    '4': (slots.get('4') ?? []).filter((type) => !/^[-*?]/.test(type)).map((type) => type.split(' / ')),
    '9': strings('9'),
    '10': strings('10'),
    '12': strings('12'),
    '18': strings('18'),
    '19': strings('19'),
  }
}
