import { z } from 'zod'
import { RUN_SCHEMA } from '../schema/run.ts'

/** What is needed of an earlier run; what else it holds is passed over, so that a run of an older version serves. */
const earlierSchema = z.object({
  schema: z.literal(RUN_SCHEMA),
  asOf: z.string().nullable(),
  documents: z.array(z.object({ id: z.string(), sources: z.array(z.string()) })),
  entities: z.array(z.object({ id: z.string(), name: z.string(), mergedFrom: z.array(z.string()) })),
  stories: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      documents: z.array(z.string()),
      main: z.string().nullable(),
      records: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          place: z.string().nullable(),
          date: z.object({ edtf: z.string() }).nullable(),
        }),
      ),
      findings: z.array(
        z.object({
          id: z.string(),
          subject: z.string(),
          property: z.string(),
          status: z.enum(['denied', 'superseded', 'differs', 'compatible', 'agreed', 'single-source']),
          value: z.string().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          unit: z.string().nullable(),
          lineages: z.number(),
          origins: z.number(),
          supports: z.array(z.string()),
          disputes: z.array(z.string()),
        }),
      ),
    }),
  ),
})

export type EarlierRun = z.infer<typeof earlierSchema>
export type EarlierStory = EarlierRun['stories'][number]
export type EarlierFinding = EarlierStory['findings'][number]

/** What `--format json` wrote once, read back; or why it cannot be, as the end of a sentence. */
export function readEarlier(text: string): EarlierRun | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is no JSON; give a file that `sitrep brief --format json` wrote'
  }
  const { success, data, error } = earlierSchema.safeParse(value)
  if (success) return data
  const [issue] = error.issues
  return `it is no run of sitrep (${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'wrong'}); give a file that \`sitrep brief --format json\` wrote`
}
