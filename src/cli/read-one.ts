import type { ExtractedDocument } from '../extract/extraction.ts'
import { signatureOf } from '../group/signature.ts'
import type { Signature } from '../group/story.ts'
import type { Language } from '../language/language.ts'
import { readReport } from '../pipeline.ts'
import type { Report } from '../read/report.ts'
import type { Problem } from '../text/problem.ts'

/** One report done: its document as JSON (tokens dropped unless asked for), and what grouping needs of it. */
export interface Done {
  readonly document: { readonly id: string; readonly json: string; readonly signature: Signature } | null
  readonly sources: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads one report to the end of `extract`. Trees and tokens end here, but for `tokens`. */
export async function readOne(report: Report, language: Language, tokens = false): Promise<Done> {
  const { document, problems } = await readReport(report, language)
  if (!document) return { document: null, sources: [report.source], problems }
  const kept: ExtractedDocument = tokens
    ? document
    : {
        ...document,
        sentences: document.sentences.map(({ span, block }) => ({ span, block, tokens: [], chunks: [], clauses: [] })),
      }
  return {
    document: { id: document.id, json: JSON.stringify(kept), signature: signatureOf(document) },
    sources: document.sources,
    problems,
  }
}
