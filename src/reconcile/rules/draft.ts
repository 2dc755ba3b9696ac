import { idOf } from '../../text/id.ts'
import { countOrigins, originNames, withoutRestated } from '../origin.ts'
import type { Finding } from '../record.ts'
import type { Entry, Sheet } from '../sheet.ts'

/** What a rule finds; `finish` counts documents, lineages and origins. */
export interface Draft {
  readonly subject: string
  readonly record: string | null
  readonly property: string
  readonly status: Finding['status']
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  /** Entries that state it, and those that say otherwise. */
  readonly supports: readonly Entry[]
  readonly disputes: readonly Entry[]
  /** Of these entries' statements, only the ones with this property are cited; null: all. */
  readonly cites: string | null
  readonly inferences: readonly string[]
  readonly reason: string
}

const statementIds = (entries: readonly Entry[], property: string | null): readonly string[] =>
  [
    ...new Set(
      entries.flatMap((e) => {
        const own = property === null ? e.statements : e.statements.filter((s) => s.property === property)
        return (own.length > 0 ? own : e.statements.slice(0, 1)).map((s) => s.id)
      }),
    ),
  ].sort()

/**
 * Turns drafts into findings. Ids hash property and subject (and the record's id when there is one), so they survive new
 * reports; two that would share one are told apart by their first statement. Order: as the drafts stand.
 */
export function finish(drafts: readonly Draft[], sheet: Sheet): readonly Finding[] {
  const taken = new Set<string>()
  return drafts.flatMap((d): Finding[] => {
    const supports = statementIds(d.supports, d.cites)
    const supporting = new Set(supports)
    const disputes = statementIds(d.disputes, d.cites).filter((id) => !supporting.has(id))
    const cited = supports[0] ?? disputes[0]
    if (cited === undefined) return []
    const plain = idOf('finding', d.property, d.subject, d.record)
    const id = taken.has(plain) ? idOf('finding', plain, cited) : plain
    taken.add(id)
    const telling = new Set([...d.supports, ...d.disputes].map((e) => e.document))
    const stating = withoutRestated(d.supports.length > 0 ? d.supports : d.disputes)
    return [
      {
        id,
        subject: d.subject,
        record: d.record,
        property: d.property,
        status: d.status,
        value: d.value,
        low: d.low,
        high: d.high,
        unit: d.unit,
        documents: sheet.story.documents.filter((doc) => telling.has(doc)),
        silent: sheet.story.documents.filter((doc) => !telling.has(doc)),
        lineages: new Set(stating.map((e) => e.lineage)).size,
        origins: countOrigins(stating.map((e) => e.origin)),
        originNames: originNames(stating.map((e) => e.origin)),
        supports,
        disputes,
        inferences: d.inferences,
        judgements: [],
        reason: d.reason,
      },
    ]
  })
}

/** "1 report", "3 reports". */
export const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

/** How many lineages stand behind the entries. */
export const lineagesOf = (entries: readonly Entry[]): number => new Set(entries.map((e) => e.lineage)).size
