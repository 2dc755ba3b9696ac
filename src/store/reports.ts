import { sql } from 'kysely'
import type { Report } from '../read/report.ts'
import { hashBytes } from '../text/id.ts'
import { firstDay } from '../value/edtf.ts'
import { addressOf } from './address.ts'
import { pack, unpackBytes } from './pack.ts'
import { type Columns, insertRows } from './rows.ts'
import { storable } from './storable.ts'
import type { Db, Trx } from './store.ts'
import { UNKNOWN_DAY } from './tables.ts'

/** Where a report lies in the store. */
export interface ReportKey {
  readonly day: string
  readonly block: string
  readonly id: string
}

/** A report with its key, as it is put. */
export interface KeyedReport {
  readonly key: ReportKey
  readonly address: string
  readonly report: Report
}

/** What a report says but for its body. `fetchedAt` is no part of what it is: the same page fetched twice is one report. */
type Head = Omit<Report, 'body' | 'source'>

const COLUMNS: Columns<'report'> = {
  day: 'date',
  block: 'text',
  id: 'text',
  source: 'text',
  address: 'text',
  head: 'text',
  body: 'bytea',
  learnt_at: 'timestamptz',
  fetched_at: 'timestamptz',
  state: 'text',
}

/** The day of an EDTF date; `UNKNOWN_DAY` when it has none or none that a database takes. */
export function dayOf(edtf: string | null): string {
  const day = edtf === null ? null : firstDay(edtf.slice(0, 10))
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) && day > UNKNOWN_DAY ? day : UNKNOWN_DAY
}

/** The key of a report: its id hashes its bytes, where it came from and what the user says of it. */
export function keyOf(report: Report, block: string): KeyedReport {
  const { source, newsroom, publishedAt, url, scale, mediaType, charset, metadata } = report
  const parts = JSON.stringify([
    block,
    source,
    newsroom,
    publishedAt,
    url,
    scale,
    mediaType,
    charset,
    metadata ?? null,
    hashBytes(report.body),
  ])
  const id = `p-${hashBytes(Buffer.from(parts)).slice(0, 32)}`
  return { key: { day: dayOf(publishedAt), block, id }, address: addressOf(report) ?? `report:${id}`, report }
}

/**
 * Those of some reports that say something new: not yet known, or known but no longer what their address holds (a
 * report that was changed and changed back). Of several with one key the first.
 */
export async function newReports(db: Db, reports: readonly KeyedReport[]): Promise<KeyedReport[]> {
  const once = new Map(reports.map((report) => [report.key.id, report] as const).reverse())
  const ids = [...once.keys()]
  const { rows } = await sql<{ id: string }>`
    select r.id from report r where r.id = any(${ids}) and (r.state = 'waiting'
      or r.state = 'read' and not exists (select from sighting s where s.block = r.block and s.address = r.address and s.report <> r.id
        and s.learnt_at > r.learnt_at and s.until is null))`.execute(db)
  const known = new Set(rows.map(({ id }) => id))
  return reports.filter((report) => once.get(report.key.id) === report && !known.has(report.key.id))
}

/** Puts reports, to be read. One that is known is to be read again. */
export async function putReports(trx: Trx, reports: readonly KeyedReport[], learntAt: string): Promise<void> {
  const rows = reports.map(({ key, address, report }) => {
    const { body, source, fetchedAt, ...head } = report
    return {
      ...key,
      source: storable(source),
      address: storable(address),
      // JSON writes U+0000 as an escape, which text takes.
      head: JSON.stringify({ ...head, fetchedAt, source } satisfies Head & { source: string }),
      body: pack(body),
      learnt_at: learntAt,
      fetched_at: fetchedAt,
      state: 'waiting',
    }
  })
  await sql`update report r set state = 'waiting', reason = null, learnt_at = ${learntAt}, fetched_at = c.fetched_at
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map((row) => row.fetched_at)}::timestamptz[])
      as c(id, fetched_at)
    where r.id = c.id`.execute(trx)
  await insertRows(trx, 'report', COLUMNS, rows)
}

/** A stored report, when it was learnt and when it was fetched last. */
export interface StoredReport extends KeyedReport {
  readonly learntAt: string
  readonly fetchedAt: string | null
}

/** The reports of some keys, in their order; those that are not there are left out. */
export async function takeReports(db: Db, keys: readonly ReportKey[]): Promise<StoredReport[]> {
  const rows = await db
    .selectFrom('report')
    .select(['day', 'block', 'id', 'address', 'head', 'body', 'learnt_at', 'fetched_at'])
    .where(
      'id',
      'in',
      keys.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return keys.flatMap(({ id }) => {
    const row = byId.get(id)
    if (!row) return []
    const head = JSON.parse(row.head) as Head & { source: string }
    const body = new Uint8Array(unpackBytes(row.body))
    const { day, block, address, learnt_at: learntAt, fetched_at: fetchedAt } = row
    return [{ key: { day, block, id }, address, learntAt, fetchedAt, report: { ...head, body } }]
  })
}

/** Sets reports aside with the reason: they are not tried again until they come again. */
export async function setAside(trx: Trx, ids: readonly string[], reason: string): Promise<void> {
  await sql`update report set state = 'aside', reason = ${storable(reason)} where id = any(${ids})`.execute(trx)
}

/** Reports that were set aside, by source. */
export const reportsAside = (db: Db) =>
  db
    .selectFrom('report')
    .select(['source', 'reason', 'learnt_at as learntAt'])
    .where('state', '=', 'aside')
    .orderBy('source')
    .execute()
