import { idOf } from '../../text/id.ts'
import type { RuleId } from '../../text/problem.ts'
import { contains, type Span } from '../../text/span.ts'
import { type Target, targetOf } from '../../text/target.ts'
import type { Event } from '../events/event.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Modality, Polarity, Quotation } from '../quotations/quotation.ts'
import type { Time } from '../times/time.ts'
import type { Statement, StatementProperty, StatementValue } from './statement.ts'

const RULES = {
  quantity: 'statements/quantity@1',
  event: 'statements/event@1',
  quotation: 'statements/quotation@1',
  name: 'statements/name@1',
} as const satisfies Record<string, RuleId>

/** Occurrences of one name that are kept as evidence; more prove nothing more. */
const NAME_EVIDENCE = 3

interface Draft {
  readonly subject: Statement['subject']
  readonly property: StatementProperty
  readonly value: StatementValue
  readonly original: string
  readonly polarity: Polarity
  readonly modality: Modality
  readonly quotation: string | null
  readonly of: string
  readonly evidence: readonly [Span, ...Span[]]
  readonly foundBy: RuleId
}

/**
 * Everything a document says, as statements with their evidence: quantities, events (that they happened, who, to whom,
 * where, when), quotations and names. In order of their first evidence, then id; the same statement once.
 */
export function makeStatements(
  reading: Reading,
  times: readonly Time[],
  quantities: readonly Quantity[],
  quotations: readonly Quotation[],
  events: readonly Event[],
): Statement[] {
  const { document } = reading
  const drafts: Draft[] = []
  const quoted = new Map(quotations.map((quotation) => [quotation.id, quotation]))
  for (const quantity of quantities) drafts.push(ofQuantity(quantity, quoted, document.id))
  const evidence = evidenceOf(reading)
  const timeById = new Map(times.map((time) => [time.id, time]))
  for (const event of events) for (const draft of ofEvent(event, timeById, evidence, document.text)) drafts.push(draft)
  for (const quotation of quotations) drafts.push(ofQuotation(quotation, document.id))
  for (const draft of ofNames(reading)) drafts.push(draft)

  const statements = new Map<string, Statement>()
  for (const draft of drafts) {
    const statement = settled(draft, document)
    if (!statements.has(statement.id)) statements.set(statement.id, statement)
  }
  return [...statements.values()].sort(
    (a, b) =>
      a.evidence[0].span.start - b.evidence[0].span.start ||
      a.evidence[0].span.end - b.evidence[0].span.end ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

/** The id hashes what the statement says and where; a time's value is left out, as it may be resolved later. */
function settled(draft: Draft, document: Reading['document']): Statement {
  const { subject, property, value } = draft
  const said =
    property === 'time' || value === null
      ? ''
      : typeof value === 'string'
        ? value
        : `${value.low}..${value.high} ${value.unit}`
  const spans = draft.evidence.flatMap((span) => [span.start, span.end])
  const targets = draft.evidence.map((span) => targetOf(document.id, document.text, span))
  return {
    id: idOf('statement', document.id, subject.kind, subject.id, property, said, draft.of, ...spans),
    document: document.id,
    subject,
    property,
    value,
    original: draft.original,
    polarity: draft.polarity,
    modality: draft.modality,
    attribution: { newsroom: document.newsroom, quotation: draft.quotation },
    of: draft.of,
    evidence: targets as [Target, ...Target[]],
    foundBy: draft.foundBy,
  }
}

function ofQuantity(quantity: Quantity, quoted: ReadonlyMap<string, Quotation>, document: string): Draft {
  const entity = quantity.ofGroup ?? quantity.place
  const subject: Statement['subject'] =
    quantity.event !== null
      ? { kind: 'event', id: quantity.event }
      : entity !== null
        ? { kind: 'entity', id: entity }
        : { kind: 'document', id: document }
  const quotation = quantity.quotation === null ? undefined : quoted.get(quantity.quotation)
  return {
    subject,
    property: quantity.measure,
    value: { low: quantity.low, high: quantity.high, unit: quantity.unit },
    original: quantity.text,
    polarity: quantity.polarity,
    modality: quotation?.modality ?? 'actual',
    quotation: quantity.quotation,
    of: quantity.id,
    evidence: [quantity.span],
    foundBy: RULES.quantity,
  }
}

const MODALITY: Record<Event['status'], Modality> = {
  happened: 'actual',
  ongoing: 'actual',
  planned: 'planned',
  alleged: 'possible',
  denied: 'actual',
  hypothetical: 'conditional',
  historical: 'actual',
}

/** Where a document names an entity, nearest to a span inside another; null where it does so elsewhere only. */
type Evidence = (entity: string, within: Span, near: Span) => Span | null

function evidenceOf(reading: Reading): Evidence {
  const spans = new Map<string, Span[]>()
  const add = (entity: string, span: Span) => {
    const list = spans.get(entity)
    if (list) list.push(span)
    else spans.set(entity, [span])
  }
  for (const mention of reading.mentions) if (mention.entity !== null) add(mention.entity, mention.span)
  for (const reference of reading.references.values()) add(reference.entity, reference.span)
  const distance = (a: Span, b: Span) => Math.max(a.start - b.end, b.start - a.end, 0)
  return (entity, within, near) => {
    let best: Span | null = null
    for (const span of spans.get(entity) ?? []) {
      if (!contains(within, span)) continue
      if (!best || distance(span, near) < distance(best, near)) best = span
    }
    return best
  }
}

function ofEvent(event: Event, times: ReadonlyMap<string, Time>, evidence: Evidence, text: string): Draft[] {
  const base = {
    subject: { kind: 'event', id: event.id } as const,
    polarity: event.status === 'denied' ? ('denied' as const) : ('asserted' as const),
    // told by someone, "alleged" is said by the attribution already
    modality: event.status === 'alleged' && event.quotation !== null ? ('actual' as const) : MODALITY[event.status],
    quotation: event.quotation,
    of: event.id,
    foundBy: RULES.event,
  }
  const words = (span: Span) => text.slice(span.start, span.end)
  const drafts: Draft[] = [
    { ...base, property: 'happened', value: event.kind, original: words(event.trigger), evidence: [event.trigger] },
  ]
  const names = (property: StatementProperty, entity: string) => {
    const span = evidence(entity, event.clause, event.trigger) ?? event.trigger
    drafts.push({ ...base, property, value: entity, original: words(span), evidence: [span] })
  }
  for (const actor of event.actors) names('actor', actor)
  for (const recipient of event.recipients) names('recipient', recipient)
  if (event.place !== null) names('place', event.place)
  const time = event.time === null ? undefined : times.get(event.time)
  if (time) drafts.push({ ...base, property: 'time', value: time.edtf, original: time.text, evidence: [time.span] })
  return drafts
}

function ofQuotation(quotation: Quotation, document: string): Draft {
  const entity = quotation.source?.entity ?? null
  const [first, ...rest] = quotation.content.spans
  return {
    subject: entity === null ? { kind: 'document', id: document } : { kind: 'entity', id: entity },
    property: 'said',
    value: quotation.content.text,
    original: quotation.content.text,
    polarity: quotation.polarity,
    modality: quotation.modality,
    quotation: quotation.nestedIn,
    of: quotation.id,
    evidence: [first!, ...rest, ...(quotation.cue ? [quotation.cue.span] : [])],
    foundBy: RULES.quotation,
  }
}

/** Each printed form of a name once, with its first occurrences. */
function ofNames(reading: Reading): Draft[] {
  const forms = new Map<string, Mention[]>()
  for (const mention of reading.mentions) {
    if (mention.entity === null || mention.form !== 'name') continue
    const key = `${mention.entity}\u001f${mention.text}`
    const list = forms.get(key)
    if (list) list.push(mention)
    else forms.set(key, [mention])
  }
  return [...forms.values()].map((mentions): Draft => {
    const [first, ...rest] = mentions as [Mention, ...Mention[]]
    return {
      subject: { kind: 'entity', id: first.entity! },
      property: 'name',
      value: first.text,
      original: first.text,
      polarity: 'asserted',
      modality: 'actual',
      quotation: null,
      of: first.id,
      evidence: [first.span, ...rest.slice(0, NAME_EVIDENCE - 1).map((mention) => mention.span)],
      foundBy: RULES.name,
    }
  })
}
