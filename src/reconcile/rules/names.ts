import type { Entity } from '../../extract/entities/entity.ts'
import type { Statement } from '../../extract/statements/statement.ts'
import { foldName, nameTokens } from '../entities/names.ts'
import { file } from '../file.ts'
import type { Entry, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf } from './draft.ts'

/**
 * Different names or spellings for one place or person, when newsrooms use them apart: a finding on the property `name`.
 * Articles, particles, titles and shorter forms of one name are no difference. Needs statements that name the entity.
 */
export function compareNames(sheet: Sheet): readonly Draft[] {
  const entriesOf = new Map<string, Named[]>()
  for (const document of sheet.documents) {
    const naming = new Map<string, Statement[]>()
    for (const s of document.statements) if (s.property === 'name') file(naming, s.subject.id, s)
    for (const e of document.entities) {
      const statements = naming.get(e.id)
      const id = sheet.canonical.get(e.id)
      if (!statements || id === undefined || !(e.kind === 'place' || isFullName(e))) continue
      const name = document.newsroom ?? document.source
      const origin = { key: `document ${document.id}`, name, known: true, entity: null }
      const lineage = sheet.lineageOf.get(document.id) ?? -1
      file(entriesOf, id, { name: e.name, document: document.id, lineage, origin, statements })
    }
  }
  return sheet.entities.flatMap((merged) => draftOf(merged, entriesOf.get(merged.id) ?? []))
}

type Named = Entry & { readonly name: string }

const isFullName = (e: Entity): boolean => e.kind === 'person' && nameTokens(e.name).length > 1

function draftOf(merged: Entity, entries: readonly Named[]): readonly Draft[] {
  const forms = [...new Set(entries.map((e) => foldName(e.name)))].sort()
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
}
