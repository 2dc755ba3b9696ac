import type { Entity } from '../../extract/entities/entity.ts'
import type { ExtractedDocument } from '../../extract/extraction.ts'
import type { Statement } from '../../extract/statements/statement.ts'
import { labelsIn } from '../../language/en/labels.ts'
import { contains } from '../../text/span.ts'
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
      file(entriesOf, id, { name: e.name, document: document.id, lineage, origin, statements, headline: false })
    }
  }
  const labelled = labels(sheet)
  return sheet.entities.flatMap((merged) => [
    ...draftOf(merged, entriesOf.get(merged.id) ?? []),
    ...labelDraft(merged, labelled.get(merged.id) ?? []),
  ])
}

/** A report's words for a group beside its name: "rebels", "terrorists". */
type Labelled = Entry & { readonly newsroom: string; readonly label: string }

/** Characters before a name in which "rebels of the" stands, and after it. */
const AROUND = 24

/** The labels that each report puts on merged groups and bodies, in the newsroom's own words. */
function labels(sheet: Sheet): ReadonlyMap<string, readonly Labelled[]> {
  const found = new Map<string, Labelled[]>()
  for (const document of sheet.documents) {
    const newsroom = document.newsroom ?? document.source
    const origin = { key: `document ${document.id}`, name: newsroom, known: true, entity: null }
    const lineage = sheet.lineageOf.get(document.id) ?? -1
    const evidence = statementsBySubject(document)
    for (const { entity, span } of document.mentions) {
      const id = entity === null ? undefined : sheet.canonical.get(entity)
      const merged = sheet.entity(id ?? null)
      if (id === undefined || merged === null || (merged.kind !== 'group' && merged.kind !== 'organization')) continue
      if (document.quotations.some((q) => q.content.spans.some((s) => contains(s, span)) && q.form !== 'indirect'))
        continue
      const { text } = document
      const before =
        /([\p{L}-]+) (?:of|from) (?:the )?$/u.exec(text.slice(Math.max(0, span.start - AROUND), span.start))?.[1] ?? ''
      const after = /^ ([\p{L}-]+)/u.exec(text.slice(span.end, span.end + AROUND))?.[1] ?? ''
      const statements = evidence.get(entity!)
      if (!statements) continue
      for (const label of labelsIn(`${before} ${text.slice(span.start, span.end)} ${after}`))
        file(found, id, { newsroom, label, document: document.id, lineage, origin, statements, headline: false })
    }
  }
  return found
}

const statementsBySubject = ({ statements }: ExtractedDocument): ReadonlyMap<string, readonly Statement[]> => {
  const bySubject = new Map<string, Statement[]>()
  for (const s of statements) if (s.property === 'name') file(bySubject, s.subject.id, s)
  return bySubject
}

/** One newsroom says "rebels", another "terrorists" of the same people. */
function labelDraft(merged: Entity, entries: readonly Labelled[]): readonly Draft[] {
  const used = new Map<string, Set<string>>()
  for (const { label, newsroom } of entries) used.set(label, (used.get(label) ?? new Set()).add(newsroom))
  const sets = new Map<number, Set<string>>()
  for (const { label, lineage } of entries) sets.set(lineage, (sets.get(lineage) ?? new Set()).add(label))
  const apart = [...sets.values()].some((a) => [...sets.values()].some((b) => ![...a].some((label) => b.has(label))))
  if (!apart) return []
  const words = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
  const chosen = words.map(([label, by]) => `${label} (${[...by].sort().join(', ')})`)
  return [
    naming(
      `what ${merged.name} is called`,
      words.map(([label]) => label).join(', '),
      entries,
      `The reports choose other words: ${chosen.join('; ')}.`,
    ),
  ]
}

type Named = Entry & { readonly name: string }

const isFullName = (e: Entity): boolean => e.kind === 'person' && nameTokens(e.name).length > 1

function draftOf(merged: Entity, entries: readonly Named[]): readonly Draft[] {
  const forms = [...new Set(entries.map((e) => foldName(e.name)))].sort()
  const apart = forms.some((a) => forms.some((b) => a !== b && !a.includes(b) && !b.includes(a)))
  if (!apart || lineagesOf(entries) < 2) return []
  const names = [...new Set(entries.map((e) => e.name))].sort()
  return [
    naming(`name of ${merged.name}`, merged.name, entries, `The reports name it differently: ${names.join('; ')}.`),
  ]
}

/** Other names for one thing are never a difference. */
const naming = (subject: string, value: string, supports: readonly Entry[], reason: string): Draft => ({
  subject,
  record: null,
  property: 'name',
  status: 'compatible',
  value,
  low: null,
  high: null,
  unit: null,
  supports,
  disputes: [],
  cites: 'name',
  inferences: [],
  reason,
})
