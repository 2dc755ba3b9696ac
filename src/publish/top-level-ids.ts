import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Who } from '../extract/quotations/quotation.ts'

/** A document with every id of an entity rewritten to its top-level entity; an id that is not known stays. */
export function withTopLevelIds(
  document: ExtractedDocument,
  canonical: ReadonlyMap<string, string>,
): ExtractedDocument {
  const to = (id: string): string => canonical.get(id) ?? id
  const maybe = (id: string | null): string | null => (id === null ? null : to(id))
  const all = (ids: readonly string[]): string[] => [...new Set(ids.map(to))]
  const who = (one: Who): Who => ({ ...one, entity: maybe(one.entity), onBehalfOf: maybe(one.onBehalfOf) })
  return {
    ...document,
    mentions: document.mentions.map((mention) => ({ ...mention, entity: maybe(mention.entity) })),
    quotations: document.quotations.map((quotation) => ({
      ...quotation,
      source: quotation.source && who(quotation.source),
      relays: quotation.relays.map(who),
    })),
    quantities: document.quantities.map((quantity) => ({
      ...quantity,
      ofGroup: maybe(quantity.ofGroup),
      place: maybe(quantity.place),
      saidBy: quantity.saidBy && who(quantity.saidBy),
    })),
    events: document.events.map((event) => ({
      ...event,
      actors: all(event.actors),
      recipients: all(event.recipients),
      place: maybe(event.place),
    })),
    statements: document.statements.map((statement) => ({
      ...statement,
      subject:
        statement.subject.kind === 'entity'
          ? { ...statement.subject, id: to(statement.subject.id) }
          : statement.subject,
      value: typeof statement.value === 'string' ? to(statement.value) : statement.value,
    })),
  }
}
