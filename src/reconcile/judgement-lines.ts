import { idOf } from '../text/id.ts'
import type { Problem } from '../text/problem.ts'
import type { Judgement } from './record.ts'

const VERDICTS: ReadonlySet<string> = new Set<Judgement['verdict']>(['same', 'different', 'wrong', 'value'])

/** Who judged when, of what, in which words: equal decisions have equal ids, so that a line given twice is one. */
export const judged = (judgement: Omit<Judgement, 'id'>): Judgement => {
  const { about, verdict, value, by, at, note } = judgement
  return { id: idOf('judgement', about, verdict, value, by, at, note), ...judgement }
}

/**
 * The judgements of a JSON Lines file, one object a line: `about` (an id of a run), `verdict` (same, different, wrong,
 * value), `value` (the other id, or the value), `by`, `at` (a day), `note`, `words`, `documents`. Empty lines are passed
 * over; a line that is none becomes a problem and costs no other.
 */
export function parseJudgements(
  text: string,
  source: string,
): { readonly judgements: readonly Judgement[]; readonly problems: readonly Problem[] } {
  const judgements: Judgement[] = []
  const problems: Problem[] = []
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (typeof read !== 'string') judgements.push(read)
    else
      problems.push({
        rule: 'reconcile/judgement-line@1',
        severity: 'error',
        message: `Cannot read line ${at + 1} of ${source} as a judgement: ${read}; write {"about": ID, "verdict": "same", "value": ID, "by": NAME, "at": DAY, "note": ""}`,
        source,
        at: null,
      })
  }
  return { judgements, problems }
}

/** A judgement, or what is wrong with the line. */
function readLine(line: string): Judgement | string {
  let row: Record<string, unknown>
  try {
    row = JSON.parse(line) as Record<string, unknown>
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'it is no object'
  const { about, verdict, value = null, by, at, note = '', words, documents } = row
  if (typeof about !== 'string' || about === '') return 'it has no "about"'
  if (typeof verdict !== 'string' || !VERDICTS.has(verdict)) return `its verdict is ${JSON.stringify(verdict)}`
  if (typeof by !== 'string' || by === '') return 'it does not say "by" whom'
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\d/.test(at)) return `its "at" is ${JSON.stringify(at)}, not a day`
  if (value !== null && typeof value !== 'string') return 'its "value" is no text'
  if (verdict !== 'wrong' && value === null) return `"${verdict}" wants a "value"`
  if (typeof note !== 'string') return 'its "note" is no text'
  return judged({
    about,
    verdict: verdict as Judgement['verdict'],
    value,
    by,
    at,
    note,
    ...(isWords(words) && { words }),
    ...(isTexts(documents) && { documents }),
  })
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((v) => typeof v === 'string')

const isWords = (value: unknown): value is NonNullable<Judgement['words']> =>
  typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string')
