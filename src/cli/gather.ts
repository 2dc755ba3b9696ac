import type { Signature } from '../group/story.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import type { Problem } from '../text/problem.ts'
import { readAll } from './readers.ts'
import type { Kept, Shelf } from './shelf.ts'
import type { Crew } from './threads.ts'

/** What reading the named inputs gave: documents put away, their signatures in memory. */
export interface Gathered {
  readonly documents: Documents
  readonly signatures: readonly Signature[]
  readonly problems: readonly Problem[]
}

/** Documents as JSON text put away, by id; the same report under two names is kept once with both sources. */
export class Documents {
  readonly #kept = new Map<string, Kept>()
  readonly #sources = new Map<string, Set<string>>()

  get size(): number {
    return this.#kept.size
  }

  /** Adds a document; false when the same one is there already, which then has one more source. */
  add(id: string, json: Kept, sources: readonly string[]): boolean {
    const names = this.#sources.get(id) ?? new Set()
    for (const name of sources) names.add(name)
    this.#sources.set(id, names)
    if (this.#kept.has(id)) return false
    this.#kept.set(id, json)
    return true
  }

  /** A document's text and all its sources in order. Throws a RangeError for an id that was never added. */
  get(id: string): { readonly json: Kept; readonly sources: readonly string[] } {
    const json = this.#kept.get(id)
    if (json === undefined) throw new RangeError(`Cannot get document ${id}: it was never added`)
    return { json, sources: [...this.#sources.get(id)!].sort() }
  }
}

/** Reads every report. `progress` is told the count now and then. */
export async function gather(
  items: AsyncIterable<Report | Problem>,
  options: {
    readonly language: () => Promise<Language>
    readonly tokens: boolean
    readonly threads: Crew | null
    readonly shelf: Shelf
    readonly progress: (read: number) => void
  },
): Promise<Gathered> {
  const documents = new Documents()
  const signatures: Signature[] = []
  const problems: Problem[] = []
  let read = 0
  const reports = (async function* () {
    for await (const item of items) {
      if ('severity' in item) problems.push(item)
      else yield item
    }
  })()
  await readAll(reports, options, (done) => {
    problems.push(...done.problems)
    if (done.document) {
      if (documents.add(done.document.id, done.document.json, done.sources)) signatures.push(done.document.signature)
      else {
        const message = `${done.sources[0]} is the same report as one already read: kept once, with both sources`
        problems.push({
          rule: 'read/same-report@1',
          severity: 'info',
          message,
          source: done.sources[0] ?? null,
          at: null,
        })
      }
    }
    options.progress(++read)
  })
  problems.sort((a, b) => order(a.source ?? '', b.source ?? '') || order(a.rule, b.rule) || order(a.message, b.message))
  return { documents, signatures, problems }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
