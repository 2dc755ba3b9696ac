import { z } from 'zod'
import { ruleSchema, targetSchema } from './text.ts'

export const MEASURES = [
  'killed',
  'wounded',
  'casualties',
  'missing',
  'detained',
  'displaced',
  'trapped',
  'affected',
  'fighters',
  'population',
  'age',
  'duration',
  'distance',
  'money',
  'damaged',
  'places',
  'other',
] as const

export const measureSchema = z.enum(MEASURES).meta({ id: 'Measure' })
export const polaritySchema = z.enum(['asserted', 'denied']).meta({ id: 'Polarity' })
export const modalitySchema = z.enum(['actual', 'possible', 'conditional', 'planned']).meta({ id: 'Modality' })

export const amountSchema = z
  .strictObject({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string() })
  .meta({ id: 'Amount', description: 'Inclusive bounds; null is open or unknown.' })

export const statementSchema = z
  .strictObject({
    id: z.string(),
    document: z.string(),
    subject: z.strictObject({ kind: z.enum(['event', 'entity', 'document']), id: z.string() }),
    property: z.enum(['happened', 'said', 'actor', 'recipient', 'place', 'time', 'cause', 'name', ...MEASURES]),
    value: z.union([z.string(), amountSchema, z.null()]),
    original: z.string().describe('The words as printed.'),
    polarity: polaritySchema,
    modality: modalitySchema,
    attribution: z.strictObject({ newsroom: z.string().nullable(), quotation: z.string().nullable() }),
    of: z.string().describe('The quantity, event, time or quotation it was read from.'),
    evidence: z.tuple([targetSchema], targetSchema),
    foundBy: ruleSchema,
  })
  .meta({
    id: 'Statement',
    description: 'At evidence, attribution says that subject has property = value. Never changed.',
  })
