import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Event } from '../src/extract/events/event.ts'
import { extract } from '../src/extract/extract.ts'
import type { ExtractedDocument } from '../src/extract/extraction.ts'
import { loadLanguage } from '../src/language/load.ts'
import { f1, type Score, type Scorer } from './scorer.ts'
import { articleOf } from './stories.ts'

interface Actor {
  readonly actorText: string
}
interface GoldRecord {
  readonly id: string
  readonly event: string
  readonly text?: string
  readonly source?: readonly Actor[] | Actor | ''
  readonly target?: readonly Actor[] | Actor | ''
}

/** The types of the set's own version of PLOVER that were renamed since (manual of February 2024). */
const RENAMED: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
}
/** PLOVER writes what is only planned as a promise or a threat; the record keeps the plan, so it is done here. */
const AGREED_WHEN_PLANNED = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT'])
const THREATENED_WHEN_PLANNED = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE'])

/** The type of the main event of each textbook sentence, and who does it to whom. */
export const score: Scorer = async ({ data, split }) => {
  const records = JSON.parse(readFileSync(join(data, 'plover_gsr', split, 'gsr.json'), 'utf8')) as GoldRecord[]
  const language = await loadLanguage('en')
  let right = 0
  let count = 0
  const parts = { actor: { right: 0, answered: 0, wanted: 0 }, recipient: { right: 0, answered: 0, wanted: 0 } }
  for (const record of records) {
    if (!record.text) continue
    count++
    const document = extract(annotate(articleOf(record.id, null, record.text, null), language), language)
    const event = mainEvent(document.events)
    if (event && ploverType(event) === (RENAMED[record.event] ?? record.event)) right++
    const { sources, targets } = sidesOf(document, event)
    tally(parts.actor, namesOf(document, sources), textsOf(record.source))
    tally(parts.recipient, namesOf(document, targets), textsOf(record.target))
  }
  const row = (metric: string, value: number, of: number): Score => ({
    set: 'plover_gsr',
    corpus: 'plover_gsr',
    split,
    metric,
    value,
    count: of,
  })
  const part = ({ right, answered, wanted }: typeof parts.actor): number => f1(right, answered, wanted)
  return [
    row('type-accuracy', count === 0 ? 0 : right / count, count),
    row('actor-f1', part(parts.actor), parts.actor.wanted),
    row('recipient-f1', part(parts.recipient), parts.recipient.wanted),
  ]
}

/** What the set writes as an act of one on the other: who is named after the verb is its target. */
const SHARED = new Set(['CONSULT', 'COOPERATE', 'SUPPORT'])

/**
 * Source and target as the set writes them. The record has the sides of a meeting or of cooperation as actors alike; the
 * set has those named after the verb as targets. Where nobody is acted on the set writes the place as target.
 */
function sidesOf(
  document: ExtractedDocument,
  event: Event | null,
): { sources: readonly string[]; targets: readonly string[] } {
  if (!event) return { sources: [], targets: [] }
  const isAfter = (id: string): boolean => {
    const inside = document.mentions.filter(
      (m) => m.entity === id && m.span.start >= event.clause.start && m.span.end <= event.clause.end,
    )
    return inside.length > 0 && inside.every((m) => m.span.start > event.trigger.end)
  }
  const later = SHARED.has(event.type.plover ?? '') ? event.actors.filter(isAfter) : []
  const parted = later.length > 0 && later.length < event.actors.length
  const sources = parted ? event.actors.filter((id) => !later.includes(id)) : event.actors
  const met = parted ? [...event.recipients, ...later] : event.recipients
  const isAgainst = event.place !== null && met.length === 0 && !event.actors.includes(event.place)
  return { sources, targets: isAgainst ? [event.place!] : met }
}

/** The first event with a PLOVER type that is told for itself, not long past; else the first with a type. */
function mainEvent(events: readonly Event[]): Event | null {
  const typed = events.filter((e) => e.type.plover !== null)
  return typed.find((e) => e.status !== 'historical') ?? typed[0] ?? null
}

export function ploverType({ status, type: { plover } }: Event): string | null {
  if (status !== 'planned' || plover === null) return plover
  return AGREED_WHEN_PLANNED.has(plover) ? 'AGREE' : THREATENED_WHEN_PLANNED.has(plover) ? 'THREATEN' : plover
}

const textsOf = (actors: GoldRecord['source']): string[] =>
  (!actors ? [] : Array.isArray(actors) ? (actors as readonly Actor[]) : [actors as Actor])
    .map((a) => a.actorText)
    .filter(Boolean)

function namesOf(document: ExtractedDocument, ids: readonly string[]): string[][] {
  return ids.map((id) => {
    const entity = document.entities.find((e) => e.id === id)
    return [
      ...(entity ? [entity.name, ...entity.aliases] : []),
      ...document.mentions.filter((m) => m.entity === id).map((m) => m.text),
    ]
  })
}

function tally(
  sum: { right: number; answered: number; wanted: number },
  answers: readonly string[][],
  wanted: readonly string[],
): void {
  sum.answered += answers.length
  sum.wanted += wanted.length
  const left = [...wanted]
  for (const names of answers) {
    const at = left.findIndex((text) => names.some((name) => alike(name, text)))
    if (at >= 0) {
      left.splice(at, 1)
      sum.right++
    }
  }
}

/** Do two names share a word, or its first five letters ("Hungary", "Hungarian")? */
function alike(a: string, b: string): boolean {
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter((w) => w !== 'the' && w !== 'of').map((w) => w.slice(0, 5))
  const wanted = new Set(stems(b))
  return stems(a).some((stem) => wanted.has(stem))
}
