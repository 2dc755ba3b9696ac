import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Event } from '../src/extract/events/event.ts'
import { extract } from '../src/extract/extract.ts'
import type { ExtractedDocument } from '../src/extract/extraction.ts'
import { loadLanguage } from '../src/language/load.ts'
import { f1, type Scorer } from './scorer.ts'
import { articleOf } from './stories.ts'

interface Row {
  readonly doc_id: number
  readonly sent_labels: readonly string[]
  readonly sent_text: string
}

const KILLING = new Set(['killing', 'deaths', 'assassination'])
const FORCE = new Set([
  'killing',
  'deaths',
  'assassination',
  'shooting',
  'wounding',
  'injuries',
  'beating',
  'crowd-control',
  'attack',
  'torture',
  'battle',
  'bombing',
])
const ARREST = new Set(['arrest', 'abduction'])
const POLICE = /polic|\bcops?\b|constab|\bsrp\b|\brpf\b|\braf\b/i

const METRICS: readonly (readonly [metric: string, label: string, is: (event: Event) => boolean])[] = [
  ['any-f1', 'ANY_ACTION', () => true],
  ['kill-f1', 'KILL', (e) => KILLING.has(e.kind)],
  ['arrest-f1', 'ARREST', (e) => ARREST.has(e.kind)],
  ['force-f1', 'FORCE', (e) => FORCE.has(e.kind)],
]

/** Which sentences tell of an act of the police: found from the events whose actor they are. */
export const score: Scorer = async ({ data, split }) => {
  const language = await loadLanguage('en')
  const byDocument = new Map<number, Row[]>()
  for (const line of readFileSync(join(data, 'indiapolice', split, 'sents.jsonl'), 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const row = JSON.parse(line) as Row
    byDocument.set(row.doc_id, [...(byDocument.get(row.doc_id) ?? []), row])
  }
  const counts = METRICS.map(() => ({ right: 0, answered: 0, wanted: 0 }))
  for (const [id, rows] of byDocument) {
    // One sentence of the set is one paragraph, so that answers fall into its sentences.
    const paragraphs = rows.map((row) => row.sent_text.replace(/\s+/g, ' ').trim() || '.')
    const document = extract(annotate(articleOf(String(id), null, paragraphs.join('\n'), null), language), language)
    rows.forEach((row, index) => {
      const span = document.blocks[index]!.span
      const acts = document.events.filter(
        (e) => span.start <= e.trigger.start && e.trigger.end <= span.end && byPolice(document, e),
      )
      METRICS.forEach(([, label, is], metric) => {
        const sum = counts[metric]!
        const answer = acts.some(is)
        const wanted = row.sent_labels.includes(label)
        if (answer) sum.answered++
        if (wanted) sum.wanted++
        if (answer && wanted) sum.right++
      })
    })
  }
  return METRICS.map(([metric], i) => {
    const { right, answered, wanted } = counts[i]!
    return {
      set: 'indiapolice',
      corpus: 'indiapolice',
      split,
      metric,
      value: f1(right, answered, wanted),
      count: wanted,
    }
  })
}

function byPolice(document: ExtractedDocument, event: Event): boolean {
  if (event.status === 'denied' || event.status === 'hypothetical' || event.status === 'planned') return false
  // Whoever is arrested without a word of by whom was arrested by the police.
  if (event.kind === 'arrest' && event.actors.length === 0) return true
  return event.actors.some((id) => {
    const entity = document.entities.find((e) => e.id === id)
    return entity !== undefined && [entity.name, ...entity.aliases].some((name) => POLICE.test(name))
  })
}
