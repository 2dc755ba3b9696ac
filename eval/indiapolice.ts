import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Event } from '../src/extract/events/event.ts'
import { extract } from '../src/extract/extract.ts'
import type { ExtractedDocument } from '../src/extract/extraction.ts'
import { loadLanguage } from '../src/language/load.ts'
import type { Span } from '../src/text/span.ts'
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
const ARREST = new Set(['arrest'])
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
        const answer =
          acts.some(is) || (label === 'ANY_ACTION' && (policeSpeak(document, span) || policeAct(document, span)))
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

/** Work of the police that is told without a word of by whom. */
const POLICE_WORK = new Set(['arrest', 'deployment', 'mobilisation', 'crowd-control', 'raid'])

function byPolice(document: ExtractedDocument, event: Event): boolean {
  if (event.status === 'denied' || event.status === 'hypothetical' || event.status === 'planned') return false
  if (event.actors.length === 0) return POLICE_WORK.has(event.kind)
  return event.actors.some((id) => isPolice(document, id))
}

function isPolice(document: ExtractedDocument, id: string): boolean {
  const entity = document.entities.find((e) => e.id === id)
  return entity !== undefined && [entity.name, ...entity.aliases, ...entity.roles].some((name) => POLICE.test(name))
}

/** Do the police say something in a stretch? The set counts words of theirs as something they do. */
const policeSpeak = (document: ExtractedDocument, { start, end }: Span): boolean =>
  document.quotations.some(
    ({ source, content }) =>
      source !== null &&
      ((source.entity !== null && isPolice(document, source.entity)) || POLICE.test(source.text)) &&
      content.spans.some((s) => start <= s.start && s.end <= end),
  )

/**
 * Are the police the subject of an active verb, or the agent of a passive one, in a stretch? The set asks whether they
 * did anything at all; the kinds of our events are a closed list, so what lies outside it is seen from the clauses.
 */
function policeAct(document: ExtractedDocument, { start, end }: Span): boolean {
  const police = document.mentions.filter(
    ({ span, entity }) => start <= span.start && span.end <= end && entity !== null && isPolice(document, entity),
  )
  if (police.length === 0) return false
  return document.sentences.some((sentence) => {
    if (sentence.span.start < start || sentence.span.end > end) return false
    const are = (chunk: number | null): boolean => {
      if (chunk === null) return false
      const head = sentence.tokens[sentence.chunks[chunk]!.head]!.span
      return police.some(({ span }) => span.start <= head.start && head.end <= span.end)
    }
    return sentence.clauses.some(({ verb, subjects, antecedent, agent }) => {
      const group = sentence.chunks[verb]!.verb!
      if (group.negated || group.modal !== null || group.tense === 'future') return false
      return are(agent) || (!group.passive && (subjects.some(are) || are(antecedent)))
    })
  })
}
