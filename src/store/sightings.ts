import { sql } from 'kysely'
import { type Columns, insertRows } from './rows.ts'
import { storable } from './storable.ts'
import type { Db, Trx } from './store.ts'

/** That a report found at an address was this document. */
export interface Sighting {
  readonly day: string
  readonly block: string
  readonly address: string
  readonly document: string
  readonly report: string
  readonly source: string
  readonly reportedAt: string
  readonly fetchedAt: string | null
}

const COLUMNS: Columns<'sighting'> = {
  day: 'date',
  block: 'text',
  address: 'text',
  document: 'text',
  report: 'text',
  source: 'text',
  reported_at: 'timestamptz',
  fetched_at: 'timestamptz',
  learnt_at: 'timestamptz',
  until: 'timestamptz',
}

/**
 * Puts sightings. The latest report of an address holds it: the one fetched last where both were fetched, else the one
 * learnt last; so workers may read them in any order. What no longer holds ends now, and the statements of documents
 * that no address holds any more are marked as superseded.
 */
export async function putSightings(trx: Trx, sightings: readonly Sighting[], learntAt: string): Promise<void> {
  if (sightings.length === 0) return
  const before = await holding(trx, sightings)
  const holders = new Map(before.map((s) => [key(s), s]))
  const latest = new Map<string, Sighting>()
  for (const s of sightings) {
    const other = latest.get(key(s)) ?? holders.get(key(s))
    if (!other || !isLater(other, s)) latest.set(key(s), s)
  }
  const added: (Sighting & { until: string | null })[] = []
  const ended: Sighting[] = []
  for (const s of sightings) {
    const held = holders.get(key(s))
    if (held?.report === s.report && held.document === s.document) continue
    if (latest.get(key(s)) !== s) {
      // Come too late: it never holds the address, but that it was there is kept.
      added.push({ ...s, until: learntAt })
      continue
    }
    if (held) ended.push(held)
    added.push({ ...s, until: null })
  }
  await sql`update sighting set until = ${learntAt} where until is null and block = any(${blocks(ended)})
    and address = any(${ended.map((s) => s.address)})`.execute(trx)
  await insertRows(
    trx,
    'sighting',
    COLUMNS,
    added.map(({ reportedAt, fetchedAt, source, ...s }) => ({
      ...s,
      source: storable(source),
      reported_at: reportedAt,
      fetched_at: fetchedAt,
      learnt_at: learntAt,
    })),
  )
  await markStatements(
    trx,
    [...ended, ...added].map((s) => s.document),
    learntAt,
  )
}

const key = ({ block, address }: { block: string; address: string }): string => `${block}\u0000${address}`
const blocks = (list: readonly Sighting[]): string[] => [...new Set(list.map(({ block }) => block))]

/** Is `a` a later version than `b`? */
const isLater = (a: Sighting, b: Sighting): boolean =>
  a.fetchedAt !== null && b.fetchedAt !== null
    ? Date.parse(a.fetchedAt) > Date.parse(b.fetchedAt)
    : a.reportedAt > b.reportedAt

/** Who holds the addresses of some sightings. */
const holding = (trx: Trx, sightings: readonly Sighting[]): Promise<Sighting[]> =>
  trx
    .selectFrom('sighting')
    .select(['day', 'block', 'address', 'document', 'report', 'source'])
    .select(['reported_at as reportedAt', 'fetched_at as fetchedAt'])
    .where('block', 'in', blocks(sightings))
    .where('address', 'in', [...new Set(sightings.map(({ address }) => address))])
    .where('until', 'is', null)
    .execute()

/** Statements of documents that no address holds are superseded; those of documents held again are not. */
async function markStatements(trx: Trx, documents: readonly string[], learntAt: string): Promise<void> {
  if (documents.length === 0) return
  const held = sql`exists (select from sighting where sighting.document = statement.document and until is null)`
  await sql`update statement set superseded_at = ${learntAt}
    where document = any(${documents}) and superseded_at is null and not ${held}`.execute(trx)
  await sql`update statement set superseded_at = null
    where document = any(${documents}) and superseded_at is not null and ${held}`.execute(trx)
}

/** A document that some address held at a time, with the names of its sources in order. */
export interface CurrentDocument {
  readonly id: string
  readonly day: string
  readonly sources: readonly string[]
}

/** The documents of a block that some address held at a time (null: now), in order of id. */
export async function currentDocuments(db: Db, block: string, at: string | null = null): Promise<CurrentDocument[]> {
  const holds = at === null ? sql`until is null` : sql`learnt_at <= ${at} and (until is null or until > ${at})`
  const { rows } = await sql<CurrentDocument>`
    select document as id, min(day) as day, array_agg(distinct source) as sources from sighting
    where block = ${block} and ${holds} group by document order by document collate "C"`.execute(db)
  return rows.map((row) => ({ ...row, sources: [...row.sources].sort() }))
}
