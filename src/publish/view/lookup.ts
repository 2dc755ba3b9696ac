import type { DocumentJson, EntityJson, QuantityJson, QuotationJson, StatementJson } from '../run.ts'
import { labelsOf } from './labels.ts'

/** What the report reads of a document: a document as extracted or as published. */
export type TellingDocument = Pick<
  DocumentJson,
  | 'id'
  | 'source'
  | 'newsroom'
  | 'title'
  | 'publishedAt'
  | 'credits'
  | 'text'
  | 'blocks'
  | 'language'
  | 'sentences'
  | 'mentions'
  | 'times'
  | 'statements'
  | 'quotations'
  | 'quantities'
  | 'events'
>

/** The documents of one story and its entities, by id. Everything is null for an id nobody knows. */
export interface Lookup {
  readonly documents: readonly TellingDocument[]
  readonly document: (id: string) => TellingDocument | null
  /** What a document is called in the report; different for any two documents. */
  readonly label: (id: string) => string
  readonly entity: (id: string) => EntityJson | null
  readonly statement: (id: string) => StatementJson | null
  readonly quotation: (id: string) => QuotationJson | null
  readonly quantity: (id: string) => QuantityJson | null
  readonly event: (id: string) => DocumentJson['events'][number] | null
  /** The statements read from a thing (an event, a quantity …), in order. */
  readonly statementsOf: (id: string) => readonly StatementJson[]
}

export function lookupOf(documents: readonly TellingDocument[], entity: (id: string) => EntityJson | null): Lookup {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const labels = labelsOf(documents)
  const statements = new Map<string, StatementJson>()
  const quotations = new Map<string, QuotationJson>()
  const quantities = new Map<string, QuantityJson>()
  const events = new Map<string, DocumentJson['events'][number]>()
  const readFrom = new Map<string, StatementJson[]>()
  for (const document of documents) {
    for (const statement of document.statements) {
      statements.set(statement.id, statement)
      for (const id of new Set([statement.of, statement.subject.id])) {
        const known = readFrom.get(id)
        if (known) known.push(statement)
        else readFrom.set(id, [statement])
      }
    }
    for (const quotation of document.quotations) quotations.set(quotation.id, quotation)
    for (const quantity of document.quantities) quantities.set(quantity.id, quantity)
    for (const event of document.events) events.set(event.id, event)
  }
  return {
    documents,
    document: (id) => byId.get(id) ?? null,
    label: (id) => labels.get(id) ?? id,
    entity,
    statement: (id) => statements.get(id) ?? null,
    quotation: (id) => quotations.get(id) ?? null,
    quantity: (id) => quantities.get(id) ?? null,
    event: (id) => events.get(id) ?? null,
    statementsOf: (id) => readFrom.get(id) ?? [],
  }
}

const indexes = new WeakMap<readonly EntityJson[], ReadonlyMap<string, EntityJson>>()

/** Finds an entity by its own id or by one of those merged into it. The index is made once for each list. */
export function entityIndex(entities: readonly EntityJson[]): (id: string) => EntityJson | null {
  let index = indexes.get(entities)
  if (!index) {
    index = new Map([
      ...entities.flatMap((entity) => entity.mergedFrom.map((id) => [id, entity] as const)),
      ...entities.map((entity) => [entity.id, entity] as const),
    ])
    indexes.set(entities, index)
  }
  return (id) => index.get(id) ?? null
}
