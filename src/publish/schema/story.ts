import { z } from 'zod'
import { changesSchema } from './changes.ts'
import { eventStatusSchema, ploverSchema } from './document.ts'
import { edtfSchema, ruleSchema } from './text.ts'

const recordSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    type: z.strictObject({
      plover: ploverSchema.nullable(),
      mode: z.string().nullable(),
      acled: z.string().nullable().describe('"Battles / Government regains territory"'),
    }),
    kind: z.string(),
    actors: z.array(z.string()),
    recipients: z.array(z.string()),
    place: z.string().nullable(),
    date: z.strictObject({ edtf: edtfSchema, precision: z.string() }).nullable(),
    status: eventStatusSchema,
    documents: z.array(z.string()),
    mergedFrom: z.array(z.string()),
    findings: z.array(z.string()),
  })
  .meta({ id: 'Record', description: 'An event after all documents of a story are laid side by side.' })

const findingSchema = z
  .strictObject({
    id: z.string(),
    subject: z.string(),
    record: z.string().nullable(),
    property: z.string(),
    status: z.enum(['denied', 'superseded', 'differs', 'compatible', 'agreed', 'single-source']),
    value: z.string().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string().nullable(),
    documents: z.array(z.string()),
    silent: z.array(z.string()),
    lineages: z.number().int(),
    origins: z.number().int(),
    originNames: z.array(z.string()),
    supports: z.array(z.string()),
    disputes: z.array(z.string()),
    inferences: z.array(z.string()),
    judgements: z.array(z.string()),
    reason: z.string(),
  })
  .meta({ id: 'Finding', description: 'One property of a record compared across sources.' })

const inferenceSchema = z
  .strictObject({
    id: z.string(),
    rule: ruleSchema,
    from: z.tuple([z.string()], z.string()),
    value: z.string(),
    because: z.string(),
  })
  .meta({ id: 'Inference' })

const judgementSchema = z
  .strictObject({
    id: z.string(),
    about: z.string(),
    verdict: z.enum(['same', 'different', 'wrong', 'value']),
    value: z.string().nullable(),
    by: z.string(),
    at: z.string(),
    note: z.string(),
  })
  .meta({ id: 'Judgement' })

const timelineEntrySchema = z.strictObject({
  edtf: edtfSchema,
  record: z.string().optional(),
  finding: z.string().optional(),
  text: z.string(),
})

/** What a sentence may rest on: a statement, an inference or a judgement, told by the first letter of its id. */
export const citedIdSchema = z
  .templateLiteral([z.enum(['s', 'i', 'j']), '-', z.string()])
  .meta({ id: 'CitedId', description: 'The id of a statement (s-), an inference (i-) or a judgement (j-).' })

/** One sentence of the situation report; without a citation it does not compile. */
export const sitrepSentenceSchema = z
  .strictObject({ text: z.string().min(1), cites: z.tuple([citedIdSchema], citedIdSchema) })
  .meta({ id: 'SitrepSentence' })

export const storySchema = z
  .strictObject({
    id: z.string(),
    title: z.string().min(1),
    documents: z.array(z.string()),
    lineages: z.array(z.array(z.string())),
    chapters: z
      .array(z.strictObject({ edtf: edtfSchema.nullable(), documents: z.array(z.string()) }))
      .describe('What came out about it day by day: the news, then its follow-ups.'),
    borrowed: z
      .array(
        z.strictObject({
          document: z.string(),
          from: z.string(),
          share: z.number().min(0).max(1),
          kind: z.enum(['copy', 'rewrite', 'partly']),
        }),
      )
      .describe('The share of its words that a report has in common with an earlier one.'),
    because: z
      .array(
        z.strictObject({
          document: z.string(),
          like: z.string().nullable(),
          similarity: z.number().min(0).max(1),
          text: z.string(),
        }),
      )
      .describe('Why each document but the first belongs to the story.'),
    records: z.array(recordSchema),
    main: z.string().nullable(),
    findings: z.array(findingSchema),
    inferences: z.array(inferenceSchema),
    judgements: z.array(judgementSchema),
    timeline: z.array(timelineEntrySchema),
    sitrep: z.array(sitrepSentenceSchema),
    changes: changesSchema.optional().describe('What changed since an earlier run, when asked for.'),
  })
  .meta({ id: 'Story', description: 'Documents about the same happening, laid side by side.' })
