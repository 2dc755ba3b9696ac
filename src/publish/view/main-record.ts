import { contains } from '../../text/span.ts'
import type { RecordJson } from '../run.ts'
import type { Lookup } from './lookup.ts'

/** A headline names the happening that the newsroom thinks the news is: it counts as three documents. */
const HEADLINE = 3
const DOCUMENT = 2
/** A record without a place or date answers less of the reader's questions. */
const PLACE = 1
const DATE = 1
/** Words about a happening (talks, accusations, denials) are seldom the happening itself. */
const MERE_WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'CONSULT', 'SUPPORT'])
const TOLD: ReadonlySet<string> = new Set(['happened', 'ongoing'])

/**
 * The happening a story is about: the one in most headlines and documents that took place; of equals the one told most
 * often, then the first. Null without records.
 */
export function mainRecord(records: readonly RecordJson[], lookup: Lookup): RecordJson | null {
  let best: RecordJson | null = null
  let most = -Infinity
  for (const record of records) {
    const points = score(record, lookup)
    if (points > most) [best, most] = [record, points]
  }
  return best
}

function score(record: RecordJson, lookup: Lookup): number {
  const headlines = new Set(
    record.documents.filter((id) => {
      const document = lookup.document(id)
      const spans = document?.blocks.filter(({ kind }) => kind === 'headline').map(({ span }) => span) ?? []
      return document?.events.some(
        (event) => record.mergedFrom.includes(event.id) && spans.some((span) => contains(span, event.trigger)),
      )
    }),
  ).size
  const told = TOLD.has(record.status) ? 0 : -100
  const words = record.type.plover !== null && MERE_WORDS.has(record.type.plover) ? -2 : 0
  return (
    told +
    words +
    HEADLINE * headlines +
    DOCUMENT * record.documents.length +
    (record.place ? PLACE : 0) +
    (record.date ? DATE : 0) +
    Math.min(record.mergedFrom.length, 20) / 20
  )
}
