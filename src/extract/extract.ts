import type { AnnotatedDocument } from '../annotate/sentence.ts'
import type { Language } from '../language/language.ts'
import { withDescribedPeople, withParticipants } from './entities/described.ts'
import { resolveEntities } from './entities/entities.ts'
import { findEvents } from './events/events.ts'
import type { ExtractedDocument } from './extraction.ts'
import { findMentions } from './mentions/mentions.ts'
import { resolvePlaces } from './places/places.ts'
import { withRelatedPlaces } from './places/related.ts'
import { findQuantities } from './quantities/quantities.ts'
import { findQuotations } from './quotations/quotations.ts'
import { attribute } from './statements/attribute.ts'
import { makeStatements } from './statements/statements.ts'
import { findTimes } from './times/times.ts'

/**
 * Reads one document: who and where, when, how many, who says what, what happened, and the statements that follow.
 * Each finder sees what the finders before it found. A document in a language we do not read comes back empty.
 */
export function extract(document: AnnotatedDocument, language: Language): ExtractedDocument {
  if (document.language !== language.code) {
    return {
      ...document,
      mentions: [],
      entities: [],
      times: [],
      quantities: [],
      quotations: [],
      events: [],
      statements: [],
    }
  }
  const names = findMentions(document, language)
  const places = resolvePlaces(document, names, language)
  const reading = withRelatedPlaces(resolveEntities(document, names, language, places), places)
  const times = findTimes(reading)
  const counted = findQuantities(reading, times)
  const quotations = findQuotations(reading, times)
  const described = withDescribedPeople(reading, language.gazetteer)
  const events = findEvents(described, times, quotations)
  const told = withParticipants(reading, described, events)
  const quantities = attribute(told, counted, quotations, events)
  const statements = makeStatements(told, times, quantities, quotations, events)
  return {
    ...document,
    mentions: told.mentions,
    entities: told.entities,
    times,
    quantities,
    quotations,
    events,
    statements,
  }
}
