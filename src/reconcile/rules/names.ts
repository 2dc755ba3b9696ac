import { foldName, nameTokens } from '../entities/names.ts'
import type { Entry, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf } from './draft.ts'

/**
 * Different names or spellings for one place or person, when newsrooms use them apart: a finding on the property `name`.
 * Articles, particles, titles and shorter forms of one name are no difference. Needs statements that name the entity.
 */
export function compareNames(sheet: Sheet): readonly Draft[] {
  return sheet.entities.flatMap((merged): Draft[] => {
    if (merged.kind !== 'place' && merged.kind !== 'person') return []
    const entries = sheet.documents.flatMap((document): (Entry & { readonly name: string })[] =>
      document.entities
        .filter((e) => merged.mergedFrom.includes(e.id))
        .map((e) => ({
          name: e.name,
          document: document.id,
          lineage: sheet.lineageOf.get(document.id) ?? -1,
          origin: {
            key: `document ${document.id}`,
            name: document.newsroom ?? document.source,
            known: true,
            entity: null,
          },
          statements: document.statements.filter((s) => s.subject.id === e.id && s.property === 'name'),
        }))
        .filter((e) => e.statements.length > 0 && (merged.kind === 'place' || nameTokens(e.name).length > 1)),
    )
    const folded = new Map(entries.map((e) => [foldName(e.name), e]))
    const forms = [...folded.keys()].sort()
    const apart = forms.some((a) => forms.some((b) => a !== b && !a.includes(b) && !b.includes(a)))
    if (!apart || lineagesOf(entries) < 2) return []
    const names = [...new Set(entries.map((e) => e.name))].sort()
    return [
      {
        subject: `name of ${merged.name}`,
        record: null,
        property: 'name',
        status: 'compatible',
        value: merged.name,
        low: null,
        high: null,
        unit: null,
        supports: entries,
        disputes: [],
        cites: 'name',
        inferences: [],
        reason: `The reports name it differently: ${names.join('; ')}.`,
      },
    ]
  })
}
