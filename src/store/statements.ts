import type { ExtractedDocument } from '../extract/extraction.ts'
import { type Columns, insertRows } from './rows.ts'
import { storable, storableOrNull } from './storable.ts'
import type { Trx } from './store.ts'

const COLUMNS: Columns<'statement'> = {
  day: 'date',
  block: 'text',
  document: 'text',
  id: 'text',
  subject: 'text',
  property: 'text',
  value: 'text',
  low: 'float8',
  high: 'float8',
  unit: 'text',
  original: 'text',
  polarity: 'text',
  modality: 'text',
  said_by: 'text',
  span_start: 'int4',
  span_end: 'int4',
  learnt_at: 'timestamptz',
}

/** Puts the statements of documents, a row each; a value that is an entity of the document is put by its name. */
export async function putStatements(
  trx: Trx,
  documents: readonly { readonly document: ExtractedDocument; readonly day: string; readonly block: string }[],
  learntAt: string,
): Promise<void> {
  const rows = documents.flatMap(({ document, day, block }) => {
    const names = new Map(document.entities.map(({ id, name }) => [id, name]))
    const sources = new Map(document.quotations.map((q) => [q.id, q.source?.text ?? null]))
    return document.statements.map((s) => {
      const amount = typeof s.value === 'object' ? s.value : null
      return {
        day,
        block,
        document: document.id,
        id: s.id,
        subject: s.subject.id,
        property: s.property,
        value: storableOrNull(typeof s.value === 'string' ? (names.get(s.value) ?? s.value) : null),
        low: amount?.low ?? null,
        high: amount?.high ?? null,
        unit: storableOrNull(amount?.unit ?? null),
        original: storable(s.original),
        polarity: s.polarity,
        modality: s.modality,
        said_by: storableOrNull(sources.get(s.attribution.quotation ?? s.of) ?? null),
        span_start: s.evidence[0].span.start,
        span_end: s.evidence[0].span.end,
        learnt_at: learntAt,
      }
    })
  })
  await insertRows(trx, 'statement', COLUMNS, rows)
}
