import type { EntityJson, FindingJson, RecordJson, StatementJson, StoryJson } from '../run.ts'
import { rule } from './cell.ts'
import { idsOf, type Source } from './source.ts'
import type { LeftOut } from './table.ts'

/** Something with the statements (inferences, judgements) it rests on, never none. */
export interface Grounded<T> {
  readonly value: T
  readonly from: readonly string[]
}

/** A record with what each of its parts rests on: what the exports of events read. */
export interface Happening {
  readonly source: Source
  readonly story: StoryJson
  readonly record: RecordJson
  /** That it happened. */
  readonly ground: readonly string[]
  readonly actors: readonly Grounded<EntityJson>[]
  readonly recipients: readonly Grounded<EntityJson>[]
  readonly place: Grounded<EntityJson> | null
  /** EDTF. */
  readonly date: Grounded<string> | null
  /** The findings of the record, without those on whether it happened. */
  readonly findings: readonly FindingJson[]
}

const UNGROUNDED = rule(
  'export/ungrounded@1',
  'What rests on no statement is not exported: nothing could be cited for it.',
)

/** The records of a run, story by story; a record that rests on no statement is left out. */
export function* happeningsOf(source: Source, leaveOut: (left: LeftOut) => void): Generator<Happening> {
  for (const story of source.run.stories) {
    const findings = new Map<string, FindingJson[]>()
    for (const finding of story.findings) {
      const list = findings.get(finding.record ?? '')
      if (list) list.push(finding)
      else findings.set(finding.record ?? '', [finding])
    }
    for (const record of story.records) {
      const happening = happeningOf(source, story, record, findings.get(record.id) ?? [])
      if (happening) yield happening
      else leaveOut({ id: record.id, rule: UNGROUNDED, because: 'it rests on no statement', needs: null })
    }
  }
}

function happeningOf(
  source: Source,
  story: StoryJson,
  record: RecordJson,
  all: readonly FindingJson[],
): Happening | null {
  const { lookup, grounds } = source
  const told = record.mergedFrom.flatMap((id) => lookup.statementsOf(id))
  const happened = all.filter(({ property }) => property === 'happened')
  const ground = firstGrounded(grounds, [
    [...idsOf(told.filter(({ property }) => property === 'happened')), ...happened.flatMap(({ supports }) => supports)],
    idsOf(told),
    all.flatMap(({ supports, disputes }) => [...supports, ...disputes]),
  ])
  if (ground === null) return null
  const says = (property: StatementJson['property'], value: string): readonly string[] => {
    const ids = grounds(idsOf(told.filter((s) => s.property === property && s.value === value)))
    return ids.length > 0 ? ids : ground
  }
  const parties = (ids: readonly string[], property: 'actor' | 'recipient'): Grounded<EntityJson>[] =>
    ids.flatMap((id) => {
      const entity = lookup.entity(id)
      return entity ? [{ value: entity, from: says(property, id) }] : []
    })
  const place = record.place === null ? null : lookup.entity(record.place)
  const dated = grounds([
    ...idsOf(told.filter(({ property }) => property === 'time')),
    ...happened.flatMap(({ inferences, judgements }) => [...inferences, ...judgements]),
  ])
  return {
    source,
    story,
    record,
    ground,
    actors: parties(record.actors, 'actor'),
    recipients: parties(record.recipients, 'recipient'),
    place: place && { value: place, from: says('place', place.id) },
    date: record.date && { value: record.date.edtf, from: dated.length > 0 ? dated : ground },
    findings: all.filter(({ property }) => property !== 'happened'),
  }
}

function firstGrounded(grounds: Source['grounds'], lists: readonly (readonly string[])[]): readonly string[] | null {
  for (const list of lists) {
    const ids = grounds(list)
    if (ids.length > 0) return ids
  }
  return null
}

/** What a finding rests on; empty when on nothing. */
export const findingGround = (finding: FindingJson, source: Source): readonly string[] =>
  source.grounds([...finding.supports, ...finding.disputes, ...finding.inferences, ...finding.judgements])
