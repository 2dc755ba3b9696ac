import { contains, type Span } from '../../text/span.ts'
import type { QuantityJson, QuotationJson, StatementJson } from '../run.ts'
import type { Lookup, TellingDocument } from './lookup.ts'
import { chainWords } from './who.ts'
import { excerpt, folded } from './words.ts'

/** What one document says on one point: the printed words, where they stand, and by whom they are said. */
export interface Saying {
  /** Null for a quantity that no statement was made of. */
  readonly statement: string | null
  readonly document: string
  readonly label: string
  /** As printed, on one line. */
  readonly words: string
  readonly span: Span
  /** From the mouth on: ["Abu Rami", "Reuters"]; empty when the newsroom says it itself. */
  readonly chain: readonly string[]
  readonly denied: boolean
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly approximate: boolean
}

const LONGEST = 220

/** The saying behind a statement; null when the statement is not among the documents. */
export function sayingOf(id: string, lookup: Lookup): Saying | null {
  const statement = lookup.statement(id)
  if (!statement) return null
  const quantity = lookup.quantity(statement.of)
  if (quantity) return { ...quantitySaying(quantity, statement.document, lookup), statement: id }
  const { words, span } = printed(statement, lookup)
  return {
    statement: id,
    document: statement.document,
    label: lookup.label(statement.document),
    words,
    span,
    chain: chainOf(statement.attribution.quotation, lookup),
    denied: statement.polarity === 'denied',
    ...amountOf(statement),
    approximate: false,
  }
}

/** The saying behind a quantity. */
export function quantitySaying(quantity: QuantityJson, document: string, lookup: Lookup): Saying {
  const quotation = quantity.quotation === null ? null : lookup.quotation(quantity.quotation)
  const said = quantity.saidBy ?? quotation?.source ?? null
  return {
    statement: lookup.statementsOf(quantity.id)[0]?.id ?? null,
    document,
    label: lookup.label(document),
    words: excerpt(quantity.text, LONGEST),
    span: quantity.span,
    chain: chainWords(said, quotation?.relays ?? [], lookup.entity),
    denied: quantity.polarity === 'denied',
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    approximate: quantity.approximate,
  }
}

/** The saying behind a quotation; null when it has no words. */
export function quotationSaying(quotation: QuotationJson, document: string, lookup: Lookup): Saying | null {
  const [span] = quotation.content.spans
  return span === undefined
    ? null
    : {
        statement: lookup.statementsOf(quotation.id)[0]?.id ?? null,
        document,
        label: lookup.label(document),
        words: excerpt(quotation.content.text, LONGEST),
        span,
        chain: chainWords(quotation.source, quotation.relays, lookup.entity),
        denied: quotation.polarity === 'denied',
        low: null,
        high: null,
        unit: null,
        approximate: false,
      }
}

export function chainOf(quotation: string | null, lookup: Lookup): string[] {
  const found = quotation === null ? null : lookup.quotation(quotation)
  return found ? chainWords(found.source, found.relays, lookup.entity) : []
}

/** A clause of fewer words says little alone: its sentence is shown. */
const CLAUSE = 4

/** The words to show: those of an event's clause or its sentence, else those the statement rests on. */
function printed(statement: StatementJson, lookup: Lookup): { words: string; span: Span } {
  const event = lookup.event(statement.of)
  const document = lookup.document(statement.document)
  const span = event ? tellingSpan(event.clause, document) : statement.evidence[0].span
  const words = document ? document.text.slice(span.start, span.end) : statement.original
  return { words: excerpt(words || statement.original, LONGEST), span }
}

function tellingSpan(clause: Span, document: TellingDocument | null): Span {
  if (!document || document.text.slice(clause.start, clause.end).trim().split(/\s+/).length >= CLAUSE) return clause
  return document.sentences.find(({ span }) => contains(span, clause))?.span ?? clause
}

function amountOf({ value }: StatementJson): { low: number | null; high: number | null; unit: string | null } {
  return typeof value === 'object' && value !== null ? value : { low: null, high: null, unit: null }
}

/** Sayings in the same words by the same people, laid together: a copy adds a name, not a line. */
export interface Voice extends Saying {
  readonly labels: readonly string[]
  readonly statements: readonly string[]
  /** Each of them: where the words stand in each document. */
  readonly sayings: readonly Saying[]
}

export function together(sayings: readonly Saying[]): Voice[] {
  const groups = new Map<string, Saying[]>()
  for (const saying of sayings) {
    const key = [folded(saying.words), saying.denied, ...saying.chain].join('\u001f')
    const known = groups.get(key)
    if (known) known.push(saying)
    else groups.set(key, [saying])
  }
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    labels: [...new Set(same.map((s) => s.label))],
    statements: same.flatMap((s) => s.statement ?? []),
    sayings: same,
  }))
}
