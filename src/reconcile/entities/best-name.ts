import type { Entity } from '../../extract/entities/entity.ts'
import type { ExtractedDocument } from '../../extract/extraction.ts'
import { actorKey, isNational, isPlainForm } from './keys.ts'
import { nameTokens } from './names.ts'

/** One printed form of an entity in one document, and how often it stands there. */
export interface Form {
  readonly text: string
  readonly count: number
  /** Printed as a name somewhere, not as a common noun ("the army"). */
  readonly proper: boolean
}

/** The printed forms of every entity of a document, in order of first appearance. */
export function formsOf(document: ExtractedDocument): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Map<string, Form>>()
  for (const { entity, text, form } of document.mentions) {
    if (entity === null) continue
    const own = forms.get(entity) ?? new Map<string, Form>()
    const old = own.get(text)
    own.set(text, { text, count: (old?.count ?? 0) + 1, proper: (old?.proper ?? false) || form === 'name' })
    forms.set(entity, own)
  }
  return new Map([...forms].map(([id, own]) => [id, [...own.values()]]))
}

interface Named {
  readonly entity: Entity
  readonly lineage: number
  readonly forms: readonly Form[]
}

/**
 * The fullest name of a merged entity. Persons: forms of two words or more before surnames. Classes (a country's army,
 * government, rebels): plain words with the nation in them. Others: proper names before common nouns. Among those the most frequent (each lineage counted once, copies add nothing), then the longest, then in
 * order of code units.
 */
export function bestName(set: readonly Named[]): string {
  const counts = new Map<string, Map<number, number>>()
  const proper = new Set<string>()
  const add = (text: string, lineage: number, count: number): void => {
    if (text === '') return
    const own = counts.get(text) ?? new Map<number, number>()
    own.set(lineage, Math.max(own.get(lineage) ?? 0, count))
    counts.set(text, own)
  }
  for (const { entity, lineage, forms } of set) {
    add(entity.name, lineage, 1)
    for (const form of forms) {
      add(form.text, lineage, form.count)
      if (form.proper) proper.add(form.text)
    }
  }
  const person = set[0]?.entity.kind === 'person'
  const base = person || set.length === 0 ? '' : actorKey(set[0]!.entity, set[0]!.entity.name).base
  const classed = set[0]?.entity.kind !== 'place' && base.startsWith('<')
  const rank = (text: string): number =>
    classed
      ? (isPlainForm(text) ? 2 : 0) + (base !== '<rebels>' && isNational(text) ? 1 : 0)
      : person
        ? Math.min(2, nameTokens(text).length)
        : (proper.has(text) ? 2 : 0) + (/^\p{Lu}/u.test(text) ? 1 : 0)
  const ranked = [...counts].map(([text, own]) => ({
    text,
    rank: rank(text),
    total: [...own.values()].reduce((n, c) => n + c, 0),
  }))
  const sorted = ranked.sort(
    (a, b) => b.rank - a.rank || b.total - a.total || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
  )
  return sorted[0]?.text ?? ''
}
