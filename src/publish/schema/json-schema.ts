import { z } from 'zod'
import { documentSchema } from './document.ts'
import { runSchema } from './run.ts'

/** The JSON Schema (draft 2020-12) of `--format json`: what `schema/run.schema.json` holds. */
export const runJsonSchema = (): object => z.toJSONSchema(runSchema, { target: 'draft-2020-12' })

/** The JSON Schema of one line of `extract --jsonl`: what `schema/document.schema.json` holds. */
export const documentJsonSchema = (): object => z.toJSONSchema(documentSchema, { target: 'draft-2020-12' })
