/**
 * The public face of sitrep, and the only file that re-exports. The pages of `docs/api` are made from the comments of what
 * is named here.
 */
export type { Sentence, Token } from './annotate/sentence.ts'
export type { Cleaned } from './clean/clean.ts'
export type { Block, Document, PublicationDate, Removal } from './clean/document.ts'
export type { Entity } from './extract/entities/entity.ts'
export type { Event, EventStatus, PloverType } from './extract/events/event.ts'
export type { ExtractedDocument } from './extract/extraction.ts'
export type { Mention } from './extract/mentions/mention.ts'
export type { Place } from './extract/places/place.ts'
export type { Bound, Measure, Quantity } from './extract/quantities/quantity.ts'
export type { Quotation, Stance, Who } from './extract/quotations/quotation.ts'
export type { Statement } from './extract/statements/statement.ts'
export type { Time } from './extract/times/time.ts'
export { signatureOf } from './group/signature.ts'
export type { Signature, Story } from './group/story.ts'
export type { Language } from './language/language.ts'
export { loadLanguage } from './language/load.ts'
export {
  brief,
  cleanReport as clean,
  findStories,
  type Reading,
  readReport as extract,
  reconcileStory,
} from './pipeline.ts'
export { type Export, exportRun, FORMAT_NAMES, type FormatName } from './publish/exports/formats.ts'
export { writeJson } from './publish/json.ts'
export { renderMarkdown } from './publish/markdown.ts'
export { renderHtml } from './publish/page/render.ts'
export type {
  DocumentJson,
  EntityJson,
  FindingJson,
  RecordJson,
  RunView,
  StatementJson,
  StoryJson,
} from './publish/run.ts'
export { renderText } from './publish/text.ts'
export { type GivenFacts, givenReport } from './read/given.ts'
export { readReports } from './read/read.ts'
export type { Report, ReportMetadata } from './read/report.ts'
export type { EventRecord, Finding, FindingStatus, Inference, Judgement, Reconciled } from './reconcile/record.ts'
export type { Problem } from './text/problem.ts'
export type { Span } from './text/span.ts'
export { type Target, verifies } from './text/target.ts'
