import { z } from 'zod'

/** Half-open `[start, end)` in UTF-16 code units of `document.text`. */
export const spanSchema = z
  .strictObject({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .meta({ id: 'Span', description: 'Half-open [start, end) in UTF-16 code units of document.text.' })

/** W3C Web Annotation: the position finds it, the quotation proves it. */
export const targetSchema = z
  .strictObject({
    document: z.string(),
    span: spanSchema,
    prefix: z.string(),
    exact: z.string(),
    suffix: z.string(),
  })
  .meta({ id: 'Target', description: 'exact === document.text.slice(span.start, span.end)' })

/** Which rule, in which version: `quotations/direct@2`. */
export const ruleSchema = z
  .templateLiteral([z.string(), '/', z.string(), '@', z.number()])
  .meta({ id: 'RuleId', description: 'Which rule, in which version.' })

export const problemSchema = z
  .strictObject({
    rule: ruleSchema,
    severity: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    source: z.string().nullable().describe('The file or URL it is about; null when it is about the whole run.'),
    at: targetSchema.nullable(),
  })
  .meta({ id: 'Problem', description: 'What was not understood or was dropped, by which rule, where.' })

/** EDTF (ISO 8601-2): `2013-06-05`, `2013-06`, `2013-W22`, `2013-05-19/2013-06-05`, `2013~`. */
export const edtfSchema = z.string().meta({ id: 'Edtf', description: 'An EDTF (ISO 8601-2) date, time or interval.' })
