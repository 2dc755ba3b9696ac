import { z } from 'zod'
import { documentSchema } from './document.ts'
import { entitySchema } from './entity.ts'
import { storySchema } from './story.ts'
import { edtfSchema, problemSchema } from './text.ts'

/** The name and version of the contract, first field of every run. */
export const RUN_SCHEMA = 'sitrep/run@1'

/** What `--format json` writes. */
export const runSchema = z
  .strictObject({
    schema: z.literal(RUN_SCHEMA),
    asOf: edtfSchema
      .nullable()
      .describe('--as-of, else the latest publication date, null if nothing is dated; never the wall clock'),
    documents: z.array(documentSchema),
    entities: z.array(entitySchema),
    stories: z.array(storySchema),
    problems: z.array(problemSchema),
  })
  .meta({ title: 'sitrep run', description: 'One run of sitrep: documents, entities, stories and problems.' })
