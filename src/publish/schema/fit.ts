/**
 * The nouns of the stages fit the contract: this file compiles only while each can be published as it is.
 * It holds no code.
 */
import type { Block, PublicationDate, Removal } from '../../clean/document.ts'
import type { Entity } from '../../extract/entities/entity.ts'
import type { Event } from '../../extract/events/event.ts'
import type { ExtractedDocument } from '../../extract/extraction.ts'
import type { Mention } from '../../extract/mentions/mention.ts'
import type { Measure, Quantity } from '../../extract/quantities/quantity.ts'
import type { Quotation, Stance } from '../../extract/quotations/quotation.ts'
import type { Statement } from '../../extract/statements/statement.ts'
import type { Time } from '../../extract/times/time.ts'
import type { EventRecord, Finding, Inference, Judgement, Reconciled, TimelineEntry } from '../../reconcile/record.ts'
import type { Problem } from '../../text/problem.ts'
import type { DocumentJson, EntityJson, ProblemJson, StatementJson, StoryJson } from '../run.ts'

type Fits<Noun extends Contract, Contract> = Noun
/** Both ways: the contract knows exactly the words the noun knows. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Holds<T extends true> = T

export type Checks = [
  Fits<PublicationDate, NonNullable<DocumentJson['publishedAt']>>,
  Fits<Block, DocumentJson['blocks'][number]>,
  Fits<Removal, DocumentJson['removals'][number]>,
  Fits<Mention, DocumentJson['mentions'][number]>,
  Fits<Quotation, DocumentJson['quotations'][number]>,
  Fits<Quantity, DocumentJson['quantities'][number]>,
  Fits<Time, DocumentJson['times'][number]>,
  Fits<Event, DocumentJson['events'][number]>,
  Fits<Statement, StatementJson>,
  Fits<Entity, EntityJson>,
  Fits<EventRecord, StoryJson['records'][number]>,
  Fits<Finding, StoryJson['findings'][number]>,
  Fits<Inference, StoryJson['inferences'][number]>,
  Fits<Judgement, StoryJson['judgements'][number]>,
  Fits<TimelineEntry, StoryJson['timeline'][number]>,
  Fits<Problem, ProblemJson>,
  Fits<ExtractedDocument, DocumentJson>,
  Fits<Omit<Reconciled, 'story' | 'entities'>, Omit<StoryJson, 'id' | 'sitrep'>>,
  Holds<Same<Measure, DocumentJson['quantities'][number]['measure']>>,
  Holds<Same<Stance, DocumentJson['quotations'][number]['stance']>>,
  Holds<Same<keyof Finding, keyof StoryJson['findings'][number]>>,
  Holds<Same<keyof EventRecord, keyof StoryJson['records'][number]>>,
  Holds<Same<keyof Quantity, keyof DocumentJson['quantities'][number]>>,
  Holds<Same<keyof Quotation, keyof DocumentJson['quotations'][number]>>,
  Holds<Same<keyof Event, keyof DocumentJson['events'][number]>>,
  Holds<Same<keyof Entity, keyof EntityJson>>,
]
