import { z } from 'zod'
import { ruleSchema } from './text.ts'

export const ENTITY_KINDS = ['person', 'organization', 'group', 'place'] as const
export const entityKindSchema = z.enum(ENTITY_KINDS).meta({ id: 'EntityKind' })

export const placeSchema = z
  .strictObject({
    geonameId: z.number().int().nullable(),
    latitude: z.number(),
    longitude: z.number(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    admin1: z.string().nullable(),
    radiusKm: z.number(),
    precision: z.enum(['exact', 'near', 'admin2', 'admin1', 'linear', 'country', 'international']),
    relation: z
      .strictObject({ kind: z.string(), to: z.array(z.string()), distanceKm: z.number().nullable() })
      .nullable(),
  })
  .meta({ id: 'Place', description: 'Where a place lies (WGS 84, degrees).' })

export const entitySchema = z
  .strictObject({
    id: z.string(),
    kind: entityKindSchema,
    name: z.string(),
    aliases: z.array(z.string()),
    roles: z.array(z.string()),
    mergedFrom: z.array(z.string()).describe("Ids of the documents' own entities that are this one."),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    sector: z.string().nullable(),
    side: z
      .enum([
        'state',
        'rebel',
        'militia',
        'civilians',
        'external',
        'political',
        'media',
        'humanitarian',
        'international',
      ])
      .nullable(),
    affiliation: z.string().nullable().describe('The entity a person speaks for.'),
    place: placeSchema.optional(),
    code: z.string().nullable().optional().describe('The code that a list of actors (--actors) gives it.'),
    grounds: z
      .array(
        z.strictObject({
          about: z.enum(['country', 'sector', 'side']),
          value: z.string(),
          rule: ruleSchema,
          from: z.array(z.string()),
          because: z.string(),
        }),
      )
      .optional()
      .describe('Why its country, sector and side are held: statements or a rule.'),
  })
  .meta({ id: 'Entity', description: 'What several mentions name.' })
