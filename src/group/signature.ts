import type { ExtractedDocument } from '../extract/extraction.ts'
import { LOOKS_BACK } from '../language/en/anniversaries.ts'
import { GRAMMAR_WORDS } from '../language/en/common-words.ts'
import { cluesOf } from './clues.ts'
import { monthDayIn } from './month-day.ts'
import { foldedWords, minhashOf, sampleOf, shinglesOf } from './shingles.ts'
import type { Signature } from './story.ts'

/** Terms kept of a document: the most frequent, which for a news report is all but the longest tails. */
const TERMS = 160
/** Words of headline and lead say what the report is about: they count more. */
const TITLE_WEIGHT = 4
const LEAD_WEIGHT = 2
/** Code units of text taken for the lead. */
const LEAD = 600
const NAMES = 60

/** What `group` may know of a document. Never its text. */
export function signatureOf(document: ExtractedDocument): Signature {
  const words = foldedWords(document.text)
  const shingles = shinglesOf(words)
  const { clues, known, tells } = cluesOf(document)
  return {
    id: document.id,
    newsroom: document.newsroom,
    publishedAt: document.publishedAt,
    monthDay: document.publishedAt === null ? monthDayOf(document) : null,
    title: document.title,
    credits: document.credits,
    terms: termsOf(words, document),
    names: namesOf(document),
    minhash: minhashOf(shingles),
    ...sampleOf(shingles),
    length: shingles.length,
    dates: [...new Set(document.times.flatMap((t) => (t.relative === null && t.edtf !== null ? [t.edtf] : [])))].sort(),
    looksBack: LOOKS_BACK.test(`${document.title ?? ''} ${document.text.slice(0, LEAD)}`),
    clues,
    known,
    tells,
  }
}

/** The day and month in the date line. */
function monthDayOf(document: ExtractedDocument): string | null {
  const line = document.blocks.find((block) => block.kind === 'dateline')
  return line ? monthDayIn(document.text.slice(line.span.start, line.span.end)) : null
}

function termsOf(words: readonly string[], document: ExtractedDocument): (readonly [string, number])[] {
  const counts = new Map<string, number>()
  const count = (list: readonly string[], weight: number): void => {
    for (const word of list) {
      if (word.length < 2 || GRAMMAR_WORDS.has(word)) continue
      const term = singular(word)
      counts.set(term, (counts.get(term) ?? 0) + weight)
    }
  }
  count(words, 1)
  count(foldedWords(document.title ?? ''), TITLE_WEIGHT)
  count(foldedWords(document.text.slice(0, LEAD)), LEAD_WEIGHT)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TERMS)
}

/** "rebels" and "rebel" are one term; crude on purpose: only comparing counts, nothing is shown. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

function namesOf(document: ExtractedDocument): string[] {
  const byEntity = new Map<string, number>()
  for (const mention of document.mentions) {
    if (mention.form === 'name' && mention.entity !== null)
      byEntity.set(mention.entity, (byEntity.get(mention.entity) ?? 0) + 1)
  }
  const names = new Map<string, number>()
  for (const entity of document.entities) {
    const count = byEntity.get(entity.id)
    const name = foldedWords(entity.name).join(' ')
    if (count !== undefined && name !== '') names.set(name, (names.get(name) ?? 0) + count)
  }
  const frequent = [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, NAMES)
  return frequent.map(([name]) => name).sort()
}
