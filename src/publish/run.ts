import type { z } from 'zod'
import type { changesSchema } from './schema/changes.ts'
import type { documentSchema, quantitySchema, quotationSchema, whoSchema } from './schema/document.ts'
import type { entitySchema } from './schema/entity.ts'
import type { runSchema } from './schema/run.ts'
import type { statementSchema } from './schema/statement.ts'
import type { citedIdSchema, sitrepSentenceSchema, storySchema } from './schema/story.ts'
import type { problemSchema } from './schema/text.ts'

/** The same, all the way down, but not to be written to. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : { readonly [K in keyof T]: Immutable<T[K]> }

export type DocumentJson = Immutable<z.infer<typeof documentSchema>>
export type EntityJson = Immutable<z.infer<typeof entitySchema>>
export type StoryJson = Immutable<z.infer<typeof storySchema>>
export type RunJson = Immutable<z.infer<typeof runSchema>>
export type RecordJson = StoryJson['records'][number]
export type FindingJson = StoryJson['findings'][number]
export type ProblemJson = Immutable<z.infer<typeof problemSchema>>
export type StatementJson = Immutable<z.infer<typeof statementSchema>>
export type QuotationJson = Immutable<z.infer<typeof quotationSchema>>
export type QuantityJson = Immutable<z.infer<typeof quantitySchema>>
export type WhoJson = Immutable<z.infer<typeof whoSchema>>
export type Changes = Immutable<z.infer<typeof changesSchema>>
export type CitedId = z.infer<typeof citedIdSchema>
export type SitrepSentence = Immutable<z.infer<typeof sitrepSentenceSchema>>
export type Certainty = NonNullable<DocumentJson['publishedAt']>['certainty']
export type FindingStatus = FindingJson['status']

/** What the terminal, the Markdown and the page show: a run, or one story of it. */
export type RunView = Omit<RunJson, 'schema'>
