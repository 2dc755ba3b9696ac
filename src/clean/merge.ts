import type { Problem } from '../text/problem.ts'
import type { Document } from './document.ts'

/** The same report twice is one document with both sources, and a note. Order: of first appearance; sources by their characters. */
export function mergeSameReports<D extends Document>(documents: readonly D[]): { documents: D[]; problems: Problem[] } {
  const byId = new Map<string, D>()
  const problems: Problem[] = []
  for (const document of documents) {
    const first = byId.get(document.id)
    if (!first) {
      byId.set(document.id, document)
      continue
    }
    const sources = [...new Set([...first.sources, ...document.sources])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    byId.set(document.id, { ...first, source: sources[0]!, sources })
    problems.push({
      rule: 'clean/same-report@1',
      severity: 'info',
      message: `${document.source} is the same report as ${first.source}: kept once, with both sources`,
      source: document.source,
      at: null,
    })
  }
  return { documents: [...byId.values()], problems }
}
