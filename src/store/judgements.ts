import { sql } from 'kysely'
import type { Judgement } from '../reconcile/record.ts'
import { dayOf } from './reports.ts'
import { storable } from './storable.ts'
import type { Db, Trx } from './store.ts'

/** A judgement with the documents or stories it can touch; null when nothing stored has the ids it names. */
export type PlacedJudgement = Judgement & { readonly places: readonly string[] | null }

/** The judgements of a block, in order of their time, then id. */
export async function judgementsOf(db: Db, block: string, at: string | null = null): Promise<PlacedJudgement[]> {
  const { rows } = await sql<Judgement>`
    select id, about, verdict, value, "by", at, note from judgement where block = ${block}
      and (${at}::timestamptz is null or learnt_at <= ${at}::timestamptz)
    order by at collate "C", id collate "C"`.execute(db)
  const placed: PlacedJudgement[] = []
  for (const judgement of rows) placed.push({ ...judgement, places: await placesOf(db, judgement) })
  return placed
}

/** Puts judgements; one that is known is left as it is. Gives how many are new. */
export async function putJudgements(
  trx: Trx,
  block: string,
  judgements: readonly Judgement[],
  learntAt: string,
): Promise<number> {
  let added = 0
  for (const { id, about, verdict, value, by, at, note } of judgements) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('judgement')
      .values({
        day: dayOf(at),
        block,
        id: storable(id),
        about: storable(about),
        verdict,
        value: value === null ? null : storable(value),
        by: storable(by),
        at: storable(at),
        note: storable(note),
        learnt_at: learntAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return added
}

/** Documents (or stories, by id) that have what a judgement is about. */
async function placesOf(db: Db, { about, value, verdict }: Judgement): Promise<string[] | null> {
  const ids = verdict === 'value' || value === null ? [about] : [about, value]
  const { rows } = await sql<{ id: string }>`
    select document as id from statement where id = any(${ids}) or subject = any(${ids})
    union select id from document where id = any(${ids})
    union select story from record where id = any(${ids})
    union select story from finding where id = any(${ids})
    union select story from revision where id = any(${ids}) or story = any(${ids})`.execute(db)
  return rows.length === 0 ? null : rows.map((row) => row.id)
}
