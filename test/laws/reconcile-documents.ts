import type { Entity } from '../../src/extract/entities/entity.ts'
import type { Event } from '../../src/extract/events/event.ts'
import type { ExtractedDocument } from '../../src/extract/extraction.ts'
import type { Quantity } from '../../src/extract/quantities/quantity.ts'
import type { Quotation, Who } from '../../src/extract/quotations/quotation.ts'
import type { Statement, StatementProperty, StatementValue } from '../../src/extract/statements/statement.ts'
import type { Time } from '../../src/extract/times/time.ts'
import type { Story } from '../../src/group/story.ts'
import { EVENT_KINDS, type EventKind } from '../../src/language/en/event-kinds.ts'
import { idOf } from '../../src/text/id.ts'
import type { Span } from '../../src/text/span.ts'
import { targetOf } from '../../src/text/target.ts'

/** One line of a made-up report and what is read out of it. Names refer to the entities of the report by `name`. */
export interface Line {
  readonly text: string
  readonly events?: readonly {
    readonly kind: EventKind
    readonly trigger: string
    readonly actors?: readonly string[]
    readonly recipients?: readonly string[]
    readonly place?: string
    readonly time?: string
    readonly status?: Event['status']
  }[]
  readonly counts?: readonly (Partial<Omit<Quantity, 'saidBy' | 'place' | 'ofGroup'>> & {
    readonly text: string
    readonly place?: string
    readonly saidBy?: string
    readonly ofGroup?: string
  })[]
  readonly quotations?: readonly {
    readonly by: string
    readonly content: string
    readonly form?: Quotation['form']
    readonly stance?: Quotation['stance']
  }[]
}

export interface MadeUp {
  readonly name: string
  readonly publishedAt?: string
  readonly title?: string
  readonly entities: readonly (Partial<Entity> & { readonly name: string; readonly kind: Entity['kind'] })[]
  readonly lines: readonly Line[]
}

/** Builds a document with ids, spans, times and statements out of its lines. `copyOf` gives the same lines another name. */
export function madeUp({ name, publishedAt = '2031-03-05', title, entities: named, lines }: MadeUp): ExtractedDocument {
  const document = idOf('document', name)
  const text = lines.map((l) => l.text).join('\n\n')
  const entities: Entity[] = named.map((e) => ({
    aliases: [],
    roles: [],
    mergedFrom: [],
    country: null,
    sector: null,
    side: null,
    affiliation: null,
    ...e,
    id: idOf('entity', document, e.name),
  }))
  const entity = (wanted: string | undefined): string | null => {
    if (wanted === undefined) return null
    const found = entities.find((e) => e.name === wanted)
    if (!found) throw new Error(`Cannot find entity ${wanted} in the made-up report ${name}: add it`)
    return found.id
  }
  const times: Time[] = []
  const quantities: Quantity[] = []
  const quotations: Quotation[] = []
  const events: Event[] = []
  const statements: Statement[] = []
  const state = (
    subject: Statement['subject'],
    property: StatementProperty,
    value: StatementValue,
    of: string,
    span: Span,
    quotation: string | null,
    denied = false,
  ): void => {
    statements.push({
      id: idOf('statement', document, of, property),
      document,
      subject,
      property,
      value,
      original: text.slice(span.start, span.end),
      polarity: denied ? 'denied' : 'asserted',
      modality: 'actual',
      attribution: { newsroom: name, quotation },
      of,
      evidence: [targetOf(document, text, span)],
      foundBy: 'test/made-up@1',
    })
  }
  const who = (wanted: string | undefined, span: Span): Who | null =>
    wanted === undefined
      ? null
      : {
          text: wanted,
          span,
          entity: entities.find((e) => e.name === wanted)?.id ?? null,
          kind: entities.some((e) => e.name === wanted) ? 'named' : 'anonymous',
          onBehalfOf: null,
          party: null,
          channel: null,
        }
  let start = 0
  for (const line of lines) {
    const at = (part: string): Span => {
      const i = line.text.indexOf(part)
      if (i < 0) throw new Error(`Cannot find "${part}" in "${line.text}": fix the made-up line`)
      return { start: start + i, end: start + i + part.length }
    }
    const clause = { start, end: start + line.text.length }
    for (const q of line.quotations ?? []) {
      const span = at(q.content)
      const id = idOf('quotation', document, span.start)
      quotations.push({
        id,
        form: q.form ?? 'indirect',
        source: who(q.by, clause),
        relays: [],
        cue: null,
        content: { spans: [span], text: q.content },
        stance: q.stance ?? 'says',
        polarity: 'asserted',
        modality: 'actual',
        depth: 0,
        nestedIn: null,
        time: null,
      })
      state({ kind: 'document', id: document }, 'said', q.content, id, span, id)
    }
    for (const e of line.events ?? []) {
      const trigger = at(e.trigger)
      const id = idOf('event', document, trigger.start)
      const [plover, mode] = EVENT_KINDS[e.kind]
      let time: string | null = null
      if (e.time !== undefined) {
        time = idOf('time', document, trigger.start)
        times.push({ id: time, span: trigger, text: e.time, edtf: e.time, implied: [], relative: null })
        state({ kind: 'event', id }, 'time', e.time, id, trigger, null)
      }
      events.push({
        id,
        trigger,
        clause,
        phrase: null,
        type: { plover, mode },
        kind: e.kind,
        actors: (e.actors ?? []).map((a) => entity(a)!),
        recipients: (e.recipients ?? []).map((a) => entity(a)!),
        place: entity(e.place),
        time,
        status: e.status ?? 'happened',
        quotation: null,
      })
      state({ kind: 'event', id }, 'happened', line.text, id, clause, null, e.status === 'denied')
    }
    for (const c of line.counts ?? []) {
      const span = at(c.text)
      const id = idOf('quantity', document, span.start)
      const q: Quantity = {
        bound: 'exact',
        low: null,
        high: null,
        approximate: false,
        change: null,
        accumulation: null,
        partOf: null,
        asOf: null,
        unit: 'person',
        measure: 'killed',
        of: null,
        demographic: [],
        event: null,
        period: null,
        since: null,
        former: false,
        quotation: null,
        polarity: 'asserted',
        ...c,
        id,
        span,
        place: entity(c.place),
        ofGroup: entity(c.ofGroup),
        saidBy: who(c.saidBy, clause),
      }
      quantities.push(q)
      state({ kind: 'document', id: document }, q.measure, { low: q.low, high: q.high, unit: q.unit }, id, span, null)
    }
    start += line.text.length + 2
  }
  return {
    id: document,
    source: `${name}.txt`,
    sources: [`${name}.txt`],
    url: null,
    newsroom: name,
    scale: null,
    title: title ?? null,
    publishedAt: { edtf: publishedAt, certainty: 'given', because: 'test' },
    language: 'en',
    text,
    blocks: [],
    removals: [],
    replacements: [],
    credits: [],
    links: [],
    sourceOffsets: [],
    sourceLength: text.length,
    problems: [],
    sentences: [],
    mentions: [],
    entities,
    times,
    quantities,
    quotations,
    events,
    statements,
  }
}

/** A story of these documents; each is its own lineage unless `lineages` groups them by position. */
export function storyOf(documents: readonly ExtractedDocument[], lineages?: readonly (readonly number[])[]): Story {
  const key = (d: ExtractedDocument): string => `${d.publishedAt?.edtf ?? '~'} ${d.id}`
  const order = [...documents].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((d) => d.id)
  const groups = lineages?.map((l) => l.map((i) => documents[i]!.id)) ?? documents.map((d) => [d.id])
  return {
    id: idOf('story', ...order),
    documents: order,
    lineages: groups
      .map((g) => [...g].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
      .sort((a, b) => order.indexOf(a[0]!) - order.indexOf(b[0]!)),
    chapters: [],
    borrowed: [],
    inferredDates: new Map(),
    because: [],
  }
}
