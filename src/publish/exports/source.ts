import type { DocumentJson, RunView, StatementJson } from '../run.ts'
import { entityIndex, type Lookup, lookupOf } from '../view/lookup.ts'

/** A run with what the exports look up in it. */
export interface Source {
  readonly run: RunView
  readonly lookup: Lookup
  readonly document: (id: string) => DocumentJson | null
  /** Of these ids, each once, those that lead to a statement of the run: statements, inferences from them, judgements. */
  readonly grounds: (ids: readonly string[]) => readonly string[]
}

export function sourceOf(run: RunView): Source {
  const lookup = lookupOf(run.documents, entityIndex(run.entities))
  const documents = new Map(run.documents.map((document) => [document.id, document]))
  const inferences = new Set<string>()
  const judgements = new Set<string>()
  for (const story of run.stories) {
    for (const { id, from } of story.inferences) if (from.some((s) => lookup.statement(s) !== null)) inferences.add(id)
    for (const { id } of story.judgements) judgements.add(id)
  }
  const leads = (id: string): boolean => lookup.statement(id) !== null || inferences.has(id) || judgements.has(id)
  return {
    run,
    lookup,
    document: (id) => documents.get(id) ?? null,
    grounds: (ids) => [...new Set(ids)].filter(leads),
  }
}

/** The ids of statements. */
export const idsOf = (statements: readonly StatementJson[]): string[] => statements.map(({ id }) => id)
