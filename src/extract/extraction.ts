import type { AnnotatedDocument } from '../annotate/sentence.ts'
import type { Entity, References } from './entities/entity.ts'
import type { Event } from './events/event.ts'
import type { Mention } from './mentions/mention.ts'
import type { Quantity } from './quantities/quantity.ts'
import type { Quotation } from './quotations/quotation.ts'
import type { Statement } from './statements/statement.ts'
import type { Time } from './times/time.ts'

/** What `extract` reads out of one document. Arrays are ordered by span, then id. */
export interface Extraction {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly quotations: readonly Quotation[]
  readonly events: readonly Event[]
  readonly statements: readonly Statement[]
}

export interface ExtractedDocument extends AnnotatedDocument, Extraction {}

/** What the finders of `extract` hand on to each other: the document, its names, and what its pronouns refer to. */
export interface Reading {
  readonly document: AnnotatedDocument
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly references: References
}
