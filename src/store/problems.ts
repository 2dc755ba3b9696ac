import { sql } from 'kysely'
import type { Problem } from '../text/problem.ts'
import type { ReportKey } from './reports.ts'
import { type Columns, insertRows } from './rows.ts'
import type { Db, Trx } from './store.ts'

const COLUMNS: Columns<'problem'> = {
  day: 'date',
  block: 'text',
  report: 'text',
  ordinal: 'int4',
  severity: 'text',
  content: 'text',
  learnt_at: 'timestamptz',
}

/** Puts the problems of reports; those that a report had before stay. */
export async function putProblems(
  trx: Trx,
  reports: readonly { readonly key: ReportKey; readonly problems: readonly Problem[] }[],
  learntAt: string,
): Promise<void> {
  const rows = reports.flatMap(({ key, problems }) =>
    problems.map((problem, ordinal) => ({
      day: key.day,
      block: key.block,
      report: key.id,
      ordinal,
      severity: problem.severity,
      content: JSON.stringify(problem),
      learnt_at: learntAt,
    })),
  )
  await insertRows(trx, 'problem', COLUMNS, rows)
}

/** Problems known at a time: of reports that then held their address, and of what became no document. */
export async function problemsAt(db: Db, block: string, at: string): Promise<Problem[]> {
  const { rows } = await sql<{ content: string }>`
    select p.content from problem p where p.block = ${block} and p.learnt_at <= ${at}
      and (not exists (select from sighting s where s.report = p.report and s.block = p.block)
        or exists (select from sighting s where s.report = p.report and s.block = p.block and s.learnt_at <= ${at}
          and (s.until is null or s.until > ${at})))`.execute(db)
  return rows.map(({ content }) => JSON.parse(content) as Problem)
}
