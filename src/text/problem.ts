import type { Target } from './target.ts'

/** Which rule, in which version: `quotations/direct@2`. */
export type RuleId = `${string}/${string}@${number}`

/** What was not understood or was dropped, by which rule, where. */
export interface Problem {
  readonly rule: RuleId
  /** `error`: an input was lost; `warning`: a part may be wrong; `info`: nothing to do. */
  readonly severity: 'info' | 'warning' | 'error'
  /** What was wrong, where, and what to do. */
  readonly message: string
  /** The file or URL it is about, when it is about one; null when it is about the whole run. */
  readonly source: string | null
  /** The words it is about, when there are any. */
  readonly at: Target | null
}

/** The problem that says a stage threw on a report, which none may: the report is lost, the others go on. */
export const faultOf = (rule: RuleId, source: string, error: unknown): Problem => ({
  rule,
  severity: 'error',
  message: `Cannot read ${source}: ${error instanceof Error ? error.message : String(error)}. This is a fault of sitrep: please report it with the file.`,
  source,
  at: null,
})
