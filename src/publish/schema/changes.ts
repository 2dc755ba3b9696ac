import { z } from 'zod'
import { edtfSchema } from './text.ts'

/** A finding as an earlier run had it, in words. */
const formerSchema = z
  .strictObject({
    subject: z.string(),
    property: z.string(),
    status: z.enum(['denied', 'superseded', 'differs', 'compatible', 'agreed', 'single-source']),
    value: z.string().nullable(),
    lineages: z.number().int(),
    origins: z.number().int(),
  })
  .meta({ id: 'FormerFinding', description: 'A finding as an earlier run had it, its value in words.' })

/** What changed in a story since an earlier run; there when the run was asked for it (`--since`). */
export const changesSchema = z
  .strictObject({
    since: edtfSchema.nullable().describe('The date the earlier run speaks for.'),
    isNew: z.boolean().describe('The earlier run had no such story.'),
    documents: z.array(z.string()).describe('Documents that the earlier run did not have.'),
    new: z.array(z.string()).describe('Findings that the earlier run did not have.'),
    changed: z.array(
      z.strictObject({
        finding: z.string(),
        what: z.array(z.enum(['value', 'status', 'support'])),
        was: formerSchema,
      }),
    ),
    withdrawn: z.array(formerSchema).describe('What the earlier run found and this one does not.'),
  })
  .meta({ id: 'Changes' })
