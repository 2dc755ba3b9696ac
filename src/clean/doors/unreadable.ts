import type { Report } from '../../read/report.ts'
import type { Problem } from '../../text/problem.ts'
import { type Body, NO_METADATA } from './body.ts'

/** A body without text, and the error that says why: `why` is what was wrong and what to do. */
export const unreadable = (report: Report, mediaType: string, why: string): Body => ({
  report,
  mediaType,
  charset: null,
  text: null,
  lines: null,
  links: [],
  metadata: NO_METADATA,
  problems: [problemOf(report, 'clean/unreadable@1', 'error', `Cannot read ${report.source}: ${why}`)],
})

/** A problem about a whole report. */
export const problemOf = (
  report: Report,
  rule: Problem['rule'],
  severity: Problem['severity'],
  message: string,
): Problem => ({ rule, severity, message, source: report.source, at: null })
