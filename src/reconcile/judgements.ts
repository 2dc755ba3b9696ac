import type { Problem } from '../text/problem.ts'
import { file } from './file.ts'
import type { EventRecord, Finding, Judgement } from './record.ts'

/** Each judgement once, in order of time, then id: later ones win. */
export function inForce(judgements: readonly Judgement[]): readonly Judgement[] {
  const once = new Map(judgements.map((j) => [j.id, j]))
  return [...once.values()].sort((a, b) =>
    a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )
}

/** What people have called wrong: ids of statements, quantities, events, quotations, records and findings. */
export const wrongIds = (judgements: readonly Judgement[]): ReadonlySet<string> =>
  new Set(judgements.filter((j) => j.verdict === 'wrong').map((j) => j.about))

/** "30000", "30,000 to 40,000", "> 5": the numbers of a value a person gives; null ends when it has none. */
function numbersOf(value: string): { readonly low: number | null; readonly high: number | null } {
  const numbers = [...value.replace(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d{1,15}(?:\.\d{1,6})?/g)].map((m) =>
    Number(m[0]),
  )
  if (numbers.length === 1) return { low: numbers[0]!, high: numbers[0]! }
  return numbers.length === 2 ? { low: Math.min(...numbers), high: Math.max(...numbers) } : { low: null, high: null }
}

/**
 * The judgements that join or part happenings, in ids of events. Records may be named by the ids they have without any
 * judgement: a record stands for its first event that is not the other one named.
 */
export function aboutEvents(
  judgements: readonly Judgement[],
  records: readonly { readonly record: EventRecord }[],
): readonly Judgement[] {
  const byId = new Map(records.map(({ record }) => [record.id, record.mergedFrom]))
  const eventOf = (id: string | null, other: string | null): string | null =>
    id === null ? null : (byId.get(id)?.find((e) => e !== other) ?? id)
  return judgements
    .filter((j) => (j.verdict === 'same' || j.verdict === 'different') && j.value !== null)
    .map((j) => ({ ...j, about: eventOf(j.about, j.value) ?? j.about, value: eventOf(j.value, j.about) }))
}

/** What was judged of two documents, which decides their stories: by id, else by the title that one document alone has. */
export function aboutDocuments(
  judgements: readonly Judgement[],
  documents: readonly { readonly id: string; readonly title: string | null }[],
): readonly { readonly verdict: 'same' | 'different'; readonly a: string; readonly b: string }[] {
  if (!judgements.some(({ verdict }) => verdict === 'same' || verdict === 'different')) return []
  const known = new Set(documents.map(({ id }) => id))
  const titled = new Map<string, (typeof documents)[number][]>()
  for (const document of documents) file(titled, document.title ?? '', document)
  const meant = (id: string | null, words: string | undefined): string | null => {
    if (id !== null && known.has(id)) return id
    const found = words ? titled.get(words) : undefined
    return id?.startsWith('d-') && found?.length === 1 ? found[0]!.id : null
  }
  return inForce(judgements).flatMap(({ verdict, about, value, words }) => {
    const [a, b] = [meant(about, words?.about), meant(value, words?.value)]
    return a !== null && b !== null && (verdict === 'same' || verdict === 'different') ? [{ verdict, a, b }] : []
  })
}

/** Findings after people's word: wrong ones gone, values replaced and signed. */
export function judgeFindings(findings: readonly Finding[], judgements: readonly Judgement[]): readonly Finding[] {
  const wrong = wrongIds(judgements)
  return findings
    .filter((f) => !wrong.has(f.id))
    .map((finding) => {
      const said = judgements.filter((j) => j.about === finding.id && j.verdict === 'value' && j.value !== null)
      const last = said.at(-1)
      if (!last || last.value === null) return finding
      const numbers = finding.unit === null ? { low: finding.low, high: finding.high } : numbersOf(last.value)
      return {
        ...finding,
        ...numbers,
        value: last.value,
        judgements: said.map((j) => j.id),
        reason: `${last.by} on ${last.at}: ${last.value}${last.note === '' ? '' : ` (${last.note})`}. ${finding.reason}`,
      }
    })
}

/** Records after people's word: a value is the record's title. */
export const judgeRecord = (record: EventRecord, judgements: readonly Judgement[]): EventRecord => {
  const said = judgements.filter((j) => j.about === record.id && j.verdict === 'value' && j.value !== null).at(-1)
  return said?.value ? { ...record, title: said.value } : record
}

/** The judgements that no story of a run took up, as problems that say what to do. */
export const unmet = (judgements: readonly Judgement[], taken: ReadonlySet<string>): readonly Problem[] =>
  inForce(judgements)
    .filter((j) => !taken.has(j.id))
    .map(({ verdict, about, value, by, at, words }) => ({
      rule: 'reconcile/judgement@1',
      severity: 'warning',
      message: `Cannot apply the judgement of ${by} on ${at} (${verdict}: ${words?.about ?? about}${value === null ? '' : ` / ${words?.value ?? value}`}): these reports no longer hold what it is about; judge anew with sitrep judge, or take its line out of the file.`,
      source: null,
      at: null,
    }))
