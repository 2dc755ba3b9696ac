import { sql } from 'kysely'
import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Signature } from '../group/story.ts'
import { hashBytes } from '../text/id.ts'
import type { Problem } from '../text/problem.ts'
import { pack, unpack } from './pack.ts'
import { putProblems } from './problems.ts'
import { dayOf, type StoredReport } from './reports.ts'
import { type Columns, insertRows } from './rows.ts'
import { putSightings } from './sightings.ts'
import { putStatements } from './statements.ts'
import { countNul, cut, storable, storableOrNull } from './storable.ts'
import type { Db, Trx } from './store.ts'

/** What reading a stored report gave. */
export interface StoredReading {
  readonly report: StoredReport
  /** Null when there is none; the problems say why. `json` is the `ExtractedDocument`, without words and trees. */
  readonly document: { readonly id: string; readonly json: string; readonly signature: Signature } | null
  readonly problems: readonly Problem[]
}

/** A document as it is written: parsed once, out of the transaction. */
export interface PreparedReading extends StoredReading {
  readonly parsed: ExtractedDocument | null
  readonly row: Readonly<Record<string, unknown>> | null
}

const COLUMNS: Columns<'document'> = {
  day: 'date',
  block: 'text',
  id: 'text',
  said_at: 'text',
  learnt_at: 'timestamptz',
  newsroom: 'text',
  title: 'text',
  language: 'text',
  hash: 'text',
  content: 'bytea',
  signature: 'bytea',
  made_by: 'text',
  words: 'text',
}

/**
 * UTF-16 units of a document that can be found by their words: a thousand pages. PostgreSQL's index of words takes a
 * megabyte of UTF-8.
 */
const SEARCHED = 250_000

/** All that can be done before the transaction: unpacking, packing, hashing. */
export function prepareReading(reading: StoredReading, madeBy: string): PreparedReading {
  const { document, report } = reading
  if (document === null) return { ...reading, parsed: null, row: null }
  const parsed = JSON.parse(document.json) as ExtractedDocument
  const nul = countNul(parsed.text) + countNul(parsed.title ?? '')
  const problems = nul === 0 ? reading.problems : [...reading.problems, replaced(nul, report.report.source)]
  const row = {
    day: dayOf(parsed.publishedAt?.edtf ?? null),
    block: report.key.block,
    id: document.id,
    said_at: parsed.publishedAt?.edtf ?? null,
    newsroom: storableOrNull(parsed.newsroom),
    title: storableOrNull(parsed.title),
    language: parsed.language,
    hash: hashBytes(Buffer.from(document.json)),
    content: pack(document.json),
    signature: pack(JSON.stringify(document.signature)),
    made_by: madeBy,
    words: storable(cut(`${parsed.title ?? ''}\n${parsed.text}`, SEARCHED)),
  }
  return { ...reading, problems, parsed, row }
}

const replaced = (count: number, source: string): Problem => ({
  rule: 'store/nul@1',
  severity: 'info',
  message: `${source} holds U+0000 ${count === 1 ? 'once' : `${count} times`}: the document has it, searching sees U+FFFD in its place`,
  source,
  at: null,
})

/** Puts what reading gave: documents, statements, who held what when, problems; the reports count as read. */
export async function putReadings(trx: Trx, readings: readonly PreparedReading[], learntAt: string): Promise<void> {
  const found = readings.filter(({ row }) => row !== null)
  await insertRows(
    trx,
    'document',
    COLUMNS,
    found.map(({ row }) => ({ ...row, learnt_at: learntAt })),
    { words: `to_tsvector('english', r.words)` },
  )
  await putStatements(
    trx,
    found.map(({ parsed, row }) => ({ document: parsed!, day: row!.day as string, block: row!.block as string })),
    learntAt,
  )
  await putSightings(
    trx,
    found.map(({ report, row, document }) => ({
      day: row!.day as string,
      block: report.key.block,
      address: report.address,
      document: document!.id,
      report: report.key.id,
      source: report.report.source,
      reportedAt: report.learntAt,
      fetchedAt: report.fetchedAt,
    })),
    learntAt,
  )
  await putProblems(
    trx,
    readings.map(({ report, problems }) => ({ key: report.key, problems })),
    learntAt,
  )
  const ids = readings.map(({ report }) => report.key.id)
  await sql`update report set state = 'read' where id = any(${ids})`.execute(trx)
}

/** The extracted documents of some ids as JSON text, by id. */
export async function takeDocuments(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; content: Buffer }>`
    select id, content from document where id = any(${ids})`.execute(db)
  return new Map(rows.map(({ id, content }) => [id, unpack(content)]))
}

/** The signatures of some documents. */
export async function takeSignatures(db: Db, ids: readonly string[]): Promise<Signature[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ signature: Buffer }>`
    select signature from document where id = any(${ids})`.execute(db)
  return rows.map(({ signature }) => JSON.parse(unpack(signature)) as Signature)
}
