import { sql } from 'kysely'
import type { Judgement } from '../reconcile/record.ts'
import { dayOf } from './reports.ts'
import { type Columns, insertRows } from './rows.ts'
import { storable } from './storable.ts'
import type { Db, Trx } from './store.ts'

/** The judgements of a block known at a time (null: now), in order of their time, then id. */
export async function judgementsOf(db: Db, block: string, at: string | null = null): Promise<Judgement[]> {
  const { rows } = await sql<{ content: string }>`
    select content from judgement where block = ${block}
      and (${at}::timestamptz is null or learnt_at <= ${at}::timestamptz)
    order by at collate "C", id collate "C"`.execute(db)
  return rows.map(({ content }) => JSON.parse(content) as Judgement)
}

const COLUMNS: Columns<'judgement'> = {
  day: 'date',
  block: 'text',
  id: 'text',
  about: 'text',
  by: 'text',
  at: 'text',
  content: 'text',
  learnt_at: 'timestamptz',
}

/** Puts judgements; one that is known stays as it is. */
export const putJudgements = (
  trx: Trx,
  block: string,
  judgements: readonly Judgement[],
  learntAt: string,
): Promise<void> =>
  insertRows(
    trx,
    'judgement',
    COLUMNS,
    judgements.map((judgement) => ({
      day: dayOf(judgement.at),
      block,
      id: storable(judgement.id),
      about: storable(judgement.about),
      by: storable(judgement.by),
      at: storable(judgement.at),
      content: JSON.stringify(judgement),
      learnt_at: learntAt,
    })),
  )
