import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Language } from '../language/language.ts'
import { readBody } from '../pipeline.ts'
import { type ReadOptions, readReports } from '../read/read.ts'
import type { WebOptions } from '../read/web/options.ts'
import { faultOf, type Problem, type RuleId } from '../text/problem.ts'
import { openAll } from './bodies.ts'
import { mappingOf } from './flags/mapping.ts'
import { say } from './talk.ts'

/** What the user says of all reports, and how they are to be read: the same for every command that takes paths. */
export interface ReportOptions {
  readonly newsroom: string | null
  readonly published: string | null
  /** A file that says which field of articles in JSON is what. */
  readonly mapping: string | null
  /** Bytes; null for the default of `read/`. */
  readonly maxSize: number | null
  readonly web: WebOptions
}

/** The same as `read/` takes it. Throws a UsageError for a mapping that is none. */
export const readOptionsOf = async (options: ReportOptions): Promise<ReadOptions> => ({
  newsroom: options.newsroom,
  publishedAt: options.published,
  mapping: await mappingOf(options.mapping),
  stdin: process.stdin,
  web: options.web,
  ...(options.maxSize === null ? {} : { maxBytes: options.maxSize }),
})

/** The problems of a run, said on standard error but for notes, and kept where they are printed at the end. */
export class Problems {
  readonly all: Problem[] = []
  readonly #kept: boolean
  #lost = 0

  /** `kept: false` for commands that run in constant memory over any number of reports. */
  constructor({ kept } = { kept: true }) {
    this.#kept = kept
  }

  note(found: readonly Problem[]): void {
    for (const problem of found) {
      if (this.#kept) this.all.push(problem)
      if (problem.severity === 'error') this.#lost++
      if (problem.severity !== 'info') say(problem)
    }
  }

  /** 0 every named input became a document; 1 some did not; 2 none did. */
  exitCode(documents: number): 0 | 1 | 2 {
    return documents === 0 ? 2 : this.#lost > 0 ? 1 : 0
  }
}

/** What a step gives, or the problem that names the rule when it threw. */
export function guarded<T>(rule: RuleId, source: string, step: () => T): T | Problem {
  try {
    return step()
  } catch (error) {
    return faultOf(rule, source, error)
  }
}

/** The documents of the reports that paths name, each read by itself, in order; the same report once. */
export async function* documentsOf(
  paths: readonly string[],
  options: ReadOptions,
  language: Language,
  problems: Problems,
): AsyncGenerator<ExtractedDocument> {
  const seen = new Set<string>()
  for await (const item of openAll(readReports(paths, options))) {
    if ('severity' in item) {
      problems.note([item])
      continue
    }
    const { document, problems: found } = readBody(item.body, language, item.siteBlocks)
    problems.note(found)
    if (document === null || seen.has(document.id)) continue
    seen.add(document.id)
    yield document
  }
}
