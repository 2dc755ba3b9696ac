import type { Signature } from '../group/story.ts'
import type { Report } from '../read/report.ts'
import type { Problem } from '../text/problem.ts'

/** What reading a report gave: the extracted document as JSON, without words and trees, and its signature. */
export interface Read {
  readonly document: { readonly id: string; readonly json: string; readonly signature: Signature } | null
  readonly problems: readonly Problem[]
}

/** Who reads reports for a worker: threads, or the worker's own. */
export interface Readers {
  /** One answer a report, in their order. */
  readonly read: (reports: readonly Report[]) => Promise<readonly Read[]>
  /** Ends a reading that takes too long; the next begins anew. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}
