import type { EventRecord } from '../../reconcile/record.ts'
import type { EntityJson } from '../run.ts'
import { ACLED_RULES, type AcledRule } from './rules.ts'

/** ACLED records what took place: not what is planned, supposed or denied. */
const RECORDED: ReadonlySet<string> = new Set(['happened', 'ongoing', 'alleged', 'historical'])

/** The rule of the ACLED code book that a record meets; null where the book does not decide it. */
export function acledRuleOf(
  record: Pick<EventRecord, 'kind' | 'status' | 'actors' | 'recipients'>,
  entity: (id: string) => EntityJson | null,
): AcledRule | null {
  if (!isAcledStatus(record)) return null
  const parties = (ids: readonly string[]) => ids.flatMap((id) => entity(id) ?? [])
  const happening = { kind: record.kind, actors: parties(record.actors), recipients: parties(record.recipients) }
  return ACLED_RULES.find((rule) => rule.kinds.includes(record.kind) && (rule.when?.(happening) ?? true)) ?? null
}

/** Is the record of a kind that some type of the code book covers, and has it taken place? Then it has a type, decided or not. */
export const isAcledKind = ({ kind }: Pick<EventRecord, 'kind'>): boolean =>
  ACLED_RULES.some(({ kinds }) => kinds.includes(kind))

/** Does ACLED record events of this status? */
export const isAcledStatus = ({ status }: Pick<EventRecord, 'status'>): boolean => RECORDED.has(status)
