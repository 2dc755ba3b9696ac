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
/** The police, and those whom the set counts as police: forces that keep the peace beside them. */
const POLICE =
  /polic|\bcops?\b|constab|\b(?:srp|rpf|raf|crpf|bsf|pac|cid|cbi)\b|\barmy\b|\btroops?\b|\bsoldiers?\b|\bjawans?\b|para-?military|security (?:forces?|personnel)|\bcommandos?\b|rapid action/i
/** Ranks by which their officers are called before a name. */
const RANK = /\b(?:sub-inspector|superintendent|dcp|acp|ssp|dsp|sp|dig|igp?|dgp?|adgp?|sho)\b/i

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
  if (event.status === 'denied' || event.status === 'hypothetical') return false
  if (event.actors.length === 0) return POLICE_WORK.has(event.kind) && event.status !== 'planned'
  return event.actors.some((id) => isPolice(document, id))
}

function isPolice(document: ExtractedDocument, id: string): boolean {
  const entity = document.entities.find((e) => e.id === id)
  if (entity === undefined) return false
  return entity.sector === 'COP' || [entity.name, ...entity.aliases, ...entity.roles].some((name) => POLICE.test(name))
}

/** Do the police say something in a stretch? The set counts words of theirs as something they do. */
const policeSpeak = (document: ExtractedDocument, { start, end }: Span): boolean =>
  document.quotations.some(
    ({ source, content }) =>
      source !== null &&
      ((source.entity !== null && isPolice(document, source.entity)) ||
        POLICE.test(source.text) ||
        RANK.test(source.text)) &&
      content.spans.some((s) => start <= s.start && s.end <= end),
  )

/**
 * Are the police the subject of a verb, or the agent of a passive one, in a stretch? The set asks whether they did anything
 * at all, and counts what they will do and what was done with them ("were deployed"); the kinds of our events are a closed
 * list, so what lies outside it is seen from the clauses.
 */
function policeAct(document: ExtractedDocument, { start, end }: Span): boolean {
  const police = document.mentions.filter(
    ({ span, entity }) => start <= span.start && span.end <= end && entity !== null && isPolice(document, entity),
  )
  return document.sentences.some((sentence) => {
    if (sentence.span.start < start || sentence.span.end > end) return false
    const are = (at: number | null): boolean => {
      if (at === null) return false
      const { first, last, head } = sentence.chunks[at]!
      const { span } = sentence.tokens[head]!
      return (
        police.some((m) => m.span.start <= span.start && span.end <= m.span.end) ||
        POLICE.test(document.text.slice(sentence.tokens[first]!.span.start, sentence.tokens[last]!.span.end))
      )
    }
    return sentence.clauses.some(({ verb, subjects, antecedent, agent }) => {
      const group = sentence.chunks[verb]!.verb!
      if (group.negated || (group.modal !== null && !/^w(?:ill|ould)$/.test(group.modal))) return false
      return are(agent) || subjects.some(are) || are(antecedent)
    })
  })
}
