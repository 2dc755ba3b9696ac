import { sql } from 'kysely'
import type { ExtractedDocument } from '../extract/extraction.ts'
import { findStories } from '../pipeline.ts'
import { takeDocuments } from '../store/documents.ts'
import { judgementsOf } from '../store/judgements.ts'
import { unpack } from '../store/pack.ts'
import { keyOf, takeReports } from '../store/reports.ts'
import { openStories } from '../store/revisions.ts'
import { currentDocuments } from '../store/sightings.ts'
import type { Db } from '../store/store.ts'
import { takeRevisions } from '../store/stories.ts'
import { hashBytes } from '../text/id.ts'
import { verifies } from '../text/target.ts'
import { SignatureCache } from './regroup.ts'
import { settle } from './settle.ts'

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly reports: number
  readonly documents: number
  readonly statements: number
  readonly stories: number
  readonly faults: readonly string[]
}

/** Rows that are looked at at once. */
const AT_ONCE = 200

/**
 * Looks at everything a block holds: bytes against their ids, documents against their hashes, every statement's words
 * against the text, every reference, and every current record, which is made anew. `madeBy` is this version: what
 * another made is not made anew. A story whose regrouping still waits is no fault.
 */
export async function verify(db: Db, block: string, madeBy: string): Promise<Verified> {
  const faults: string[] = []
  const reports = await verifyReports(db, block, faults)
  const { documents, statements } = await verifyDocuments(db, block, faults)
  await verifyReferences(db, block, faults)
  const stories = await verifyRecords(db, block, madeBy, faults)
  return { reports, documents, statements, stories, faults }
}

async function verifyReports(db: Db, block: string, faults: string[]): Promise<number> {
  const keys = await db
    .selectFrom('report')
    .select(['day', 'block', 'id'])
    .where('block', '=', block)
    .orderBy('id')
    .execute()
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    for (const key of keys.slice(from, from + AT_ONCE)) {
      try {
        const [stored] = await takeReports(db, [key])
        if (keyOf(stored!.report, block).key.id !== key.id)
          faults.push(`report ${key.id}: its bytes are not those it was put with`)
      } catch (error) {
        faults.push(`report ${key.id}: ${messageOf(error)}`)
      }
    }
  }
  return keys.length
}

async function verifyDocuments(db: Db, block: string, faults: string[]) {
  const all = await db.selectFrom('document').select('id').where('block', '=', block).orderBy('id').execute()
  let statements = 0
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const ids = all.slice(from, from + AT_ONCE).map(({ id }) => id)
    const rows = await db.selectFrom('document').select(['id', 'hash', 'content']).where('id', 'in', ids).execute()
    const { rows: told } = await sql<{ document: string; ids: string[] }>`
      select document, array_agg(id order by id collate "C") as ids from statement
      where document = any(${ids}) group by document`.execute(db)
    const idsOf = new Map(told.map((row) => [row.document, row.ids.join()]))
    for (const { id, hash, content } of rows) {
      try {
        const text = unpack(content)
        if (hashBytes(Buffer.from(text)) !== hash) faults.push(`document ${id}: its hash is another`)
        const document = JSON.parse(text) as ExtractedDocument
        if (document.id !== id) faults.push(`document ${id}: holds document ${document.id}`)
        for (const statement of document.statements) {
          statements++
          if (!statement.evidence.every((target) => verifies(target, document.text)))
            faults.push(`statement ${statement.id} of document ${id}: its words are not where it says`)
        }
        const expected = [...new Set(document.statements.map((statement) => statement.id))].sort().join()
        if (expected !== (idsOf.get(id) ?? ''))
          faults.push(`document ${id}: the statements for searching are not those it has`)
      } catch (error) {
        faults.push(`document ${id}: ${messageOf(error)}`)
      }
    }
  }
  return { documents: all.length, statements }
}

/** What refers to something that is not there, or twice where once is right. */
async function verifyReferences(db: Db, block: string, faults: string[]): Promise<void> {
  const checks = [
    [
      'a sighting of a document that is not there',
      sql<Id>`select document as id from sighting s where block = ${block} and not exists
        (select from document d where d.id = s.document and d.day = s.day and d.block = s.block)`,
    ],
    [
      'a sighting of a report that is not there',
      sql<Id>`select report as id from sighting s where block = ${block} and not exists
        (select from report r where r.id = s.report)`,
    ],
    [
      'an address held twice',
      sql<Id>`select address as id from sighting where block = ${block} and until is null
        group by address having count(*) > 1`,
    ],
    [
      'a member of no story',
      sql<Id>`select story as id from membership m where block = ${block} and not exists
        (select from story y where y.id = m.story and y.day = m.day and y.block = m.block)`,
    ],
    [
      'a document in two stories',
      sql<Id>`select document as id from membership where block = ${block} and until is null
        group by document having count(*) > 1`,
    ],
    [
      'a story with two revisions at once',
      sql<Id>`select story as id from revision where block = ${block} and until is null
        group by story having count(*) > 1`,
    ],
    [
      'a finding of no story that holds',
      sql<Id>`select f.id from finding f where f.block = ${block} and f.until is null and not exists
        (select from revision r where r.story = f.story and r.block = f.block and r.until is null)`,
    ],
    [
      'a record of no story that holds',
      sql<Id>`select f.id from event_record f where f.block = ${block} and f.until is null and not exists
        (select from revision r where r.story = f.story and r.block = f.block and r.until is null)`,
    ],
    [
      'a time that ends before it begins',
      sql<Id>`select story as id from revision where block = ${block} and until <= learnt_at
        union all select story from membership where block = ${block} and until <= learnt_at`,
    ],
    [
      'a report that was read and gave neither a document nor a problem',
      sql<Id>`select id from report r where block = ${block} and state = 'read'
        and not exists (select from sighting s where s.report = r.id)
        and not exists (select from problem p where p.report = r.id)`,
    ],
  ] as const
  for (const [fault, query] of checks) {
    const { rows } = await query.execute(db)
    for (const { id } of rows) faults.push(`${fault}: ${id}`)
  }
}

interface Id {
  readonly id: string
}

/** Groups anew and settles every story anew: the same stories, the same records. */
async function verifyRecords(db: Db, block: string, madeBy: string, faults: string[]): Promise<number> {
  const open = new Map((await openStories(db, block)).map((story) => [story.id, story]))
  const judgements = await judgementsOf(db, block)
  const current = new Map((await currentDocuments(db, block)).map((document) => [document.id, document]))
  const grouped = findStories(await new SignatureCache().of(db, [...current.keys()]), judgements)
  const expected = new Set(grouped.map(({ id, documents }) => `${id} ${documents.join()}`))
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from jobs.job where name in ('read', 'regroup') and state <= 'active'`.execute(db)
  const isWaiting = rows[0]!.n > 0
  let stories = 0
  for await (const revision of takeRevisions(db, { block, knownAt: null }, null)) {
    stories++
    const { grouping } = revision
    const story = open.get(revision.story)
    if (!isWaiting && !expected.delete(`${grouping.id} ${grouping.documents.join()}`))
      faults.push(`story ${revision.story}: grouping anew gives other documents`)
    if (story?.documents.join() !== [...grouping.documents].sort().join())
      faults.push(`story ${revision.story}: its members are not its documents`)
    if (revision.madeBy !== madeBy || isWaiting) continue
    const texts = await takeDocuments(db, grouping.documents)
    const held = grouping.documents.map((id) => ({ json: texts.get(id)!, sources: current.get(id)?.sources ?? [] }))
    if (held.some(({ json, sources }) => json === undefined || sources.length === 0)) continue
    try {
      if (settle(grouping, held, judgements, '').hash !== story?.hash)
        faults.push(`story ${revision.story}: its record made anew is another`)
    } catch (error) {
      faults.push(`story ${revision.story}: its record cannot be made anew: ${messageOf(error)}`)
    }
  }
  if (!isWaiting)
    for (const missing of expected)
      faults.push(`story ${missing.split(' ')[0]}: grouping anew gives it, the store lacks it`)
  return stories
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
