import { z } from 'zod'
import { entityKindSchema, entitySchema } from './entity.ts'
import { measureSchema, modalitySchema, polaritySchema, statementSchema } from './statement.ts'
import { edtfSchema, problemSchema, ruleSchema, spanSchema } from './text.ts'

export const publicationDateSchema = z
  .strictObject({
    edtf: edtfSchema,
    certainty: z.enum(['given', 'stated', 'metadata', 'inferred']),
    because: z.string(),
    time: z
      .string()
      .optional()
      .describe('The time of day stated beside it, with its zone where that is stated and means one thing: 10:22Z.'),
  })
  .meta({ id: 'PublicationDate' })

const selfSchema = z
  .strictObject({
    byline: z.string().nullable().describe('Who wrote it, as printed, without "By".'),
    updatedAt: publicationDateSchema.nullable().describe('When it was last changed.'),
    corrections: z.array(z.string()),
    grounds: z
      .array(
        z.strictObject({
          about: z.enum(['title', 'newsroom', 'byline', 'credit', 'correction']),
          value: z.string(),
          certainty: z.enum(['given', 'stated', 'metadata', 'inferred']),
          because: z.string(),
        }),
      )
      .describe('Why each of these is held.'),
  })
  .meta({ id: 'SelfDescription', description: 'What a report says of itself besides its title, newsroom and date.' })

export const whoSchema = z
  .strictObject({
    text: z.string(),
    span: spanSchema,
    entity: z.string().nullable(),
    kind: z.enum(['named', 'role', 'collective', 'anonymous']),
    onBehalfOf: z.string().nullable(),
    party: z.boolean().nullable().describe('Whether they are a party to the events they speak of.'),
    channel: z.string().nullable(),
  })
  .meta({ id: 'Who', description: 'Someone who says or passes on words.' })

const blockSchema = z.strictObject({
  kind: z.enum(['headline', 'byline', 'dateline', 'subheading', 'paragraph', 'list-item', 'caption', 'box', 'credit']),
  span: spanSchema,
  continues: z.number().int().optional().describe('Index of the block whose passage this one goes on with.'),
})

const removalSchema = z.strictObject({
  kind: z.enum(['repeat', 'boilerplate', 'navigation', 'link', 'credit', 'markup', 'metadata', 'invisible']),
  text: z.string(),
  rule: ruleSchema,
  sourceStart: z.number().int(),
  sourceEnd: z.number().int(),
})

const tokenSchema = z.strictObject({
  span: spanSchema,
  lemma: z.string(),
  upos: z.string(),
  xpos: z.string(),
  head: z.number().int().nullable(),
  deprel: z.string().nullable(),
})

const sentenceSchema = z.strictObject({ span: spanSchema, tokens: z.array(tokenSchema).optional() })

const mentionSchema = z.strictObject({
  id: z.string(),
  span: spanSchema,
  text: z.string(),
  type: entityKindSchema,
  form: z.enum(['name', 'nominal']),
  entity: z.string().nullable(),
})

export const STANCES = [
  'says',
  'accuses',
  'condemns',
  'denies',
  'confirms',
  'claims-responsibility',
  'promises',
  'threatens',
  'demands',
  'welcomes',
  'doubts',
] as const

export const quotationSchema = z
  .strictObject({
    id: z.string(),
    form: z.enum(['direct', 'indirect', 'mixed']),
    source: whoSchema.nullable(),
    relays: z.array(whoSchema).describe('Who passed it on, nearest the newsroom first.'),
    cue: z.strictObject({ span: spanSchema, text: z.string() }).nullable(),
    content: z.strictObject({ spans: z.array(spanSchema), text: z.string() }),
    stance: z.enum(STANCES),
    polarity: polaritySchema,
    modality: modalitySchema,
    depth: z.number().int().nonnegative(),
    nestedIn: z.string().nullable(),
    time: z.string().nullable(),
  })
  .meta({ id: 'Quotation' })

export const quantitySchema = z
  .strictObject({
    id: z.string(),
    span: spanSchema,
    text: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    bound: z.enum(['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'range', 'vague', 'none']),
    approximate: z.boolean(),
    change: z.enum(['up', 'down']).nullable(),
    accumulation: z.enum(['total', 'new']).nullable(),
    partOf: z.string().nullable(),
    asOf: edtfSchema.nullable(),
    unit: z.string(),
    measure: measureSchema,
    of: z.string().nullable(),
    ofGroup: z.string().nullable(),
    demographic: z.array(z.string()),
    event: z.string().nullable(),
    place: z.string().nullable(),
    period: edtfSchema.nullable(),
    since: z.string().nullable().describe('The time that opens the period.'),
    former: z.boolean(),
    saidBy: whoSchema.nullable(),
    quotation: z.string().nullable(),
    polarity: polaritySchema,
  })
  .meta({ id: 'Quantity' })

const timeSchema = z
  .strictObject({
    id: z.string(),
    span: spanSchema,
    text: z.string(),
    edtf: edtfSchema.nullable(),
    implied: z.array(z.enum(['year', 'month', 'day'])),
    relative: z.strictObject({ to: z.string(), rule: z.string() }).nullable(),
  })
  .meta({ id: 'Time' })

export const ploverSchema = z
  .enum([
    'AGREE',
    'SUPPORT',
    'CONCEDE',
    'CONSULT',
    'COOPERATE',
    'AID',
    'RETREAT',
    'REQUEST',
    'REJECT',
    'ACCUSE',
    'THREATEN',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ])
  .meta({ id: 'PloverType' })

export const eventStatusSchema = z
  .enum(['happened', 'ongoing', 'planned', 'alleged', 'denied', 'hypothetical', 'historical'])
  .meta({ id: 'EventStatus' })

const eventSchema = z
  .strictObject({
    id: z.string(),
    trigger: spanSchema,
    clause: spanSchema,
    phrase: spanSchema.nullable(),
    type: z.strictObject({ plover: ploverSchema.nullable(), mode: z.string().nullable() }),
    kind: z.string(),
    actors: z.array(z.string()),
    recipients: z.array(z.string()),
    place: z.string().nullable(),
    time: z.string().nullable(),
    status: eventStatusSchema,
    quotation: z.string().nullable(),
  })
  .meta({ id: 'Event' })

/** One document of a run, or one line of `extract --jsonl` (then with its own `entities`). */
export const documentSchema = z
  .strictObject({
    id: z.string(),
    source: z.string().describe('The path or URL the user gave.'),
    sources: z.array(z.string()),
    url: z.string().nullable(),
    newsroom: z.string().nullable(),
    scale: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string().describe('BCP 47; und when it cannot be told.'),
    publishedAt: publicationDateSchema.nullable(),
    self: selfSchema.optional(),
    text: z.string().describe('Cleaned; paragraphs parted by a blank line.'),
    blocks: z.array(blockSchema),
    removals: z.array(removalSchema),
    credits: z.array(z.string()),
    links: z.array(z.string()),
    sourceOffsets: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
    replacements: z
      .array(z.strictObject({ row: z.int().nonnegative(), rule: ruleSchema }))
      .describe('The rule of each row of sourceOffsets whose lengths differ.'),
    sourceLength: z.number().int().nonnegative(),
    sentences: z.array(sentenceSchema),
    mentions: z.array(mentionSchema),
    quotations: z.array(quotationSchema),
    quantities: z.array(quantitySchema),
    times: z.array(timeSchema),
    events: z.array(eventSchema),
    statements: z.array(statementSchema),
    entities: z.array(entitySchema).optional().describe("The document's own entities: in extract --jsonl only."),
    problems: z.array(problemSchema),
  })
  .meta({ id: 'Document' })
