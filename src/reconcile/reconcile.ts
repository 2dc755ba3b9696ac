import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Story } from '../group/story.ts'
import { file } from './file.ts'
import { joinHappenings } from './join.ts'
import { aboutEvents, inForce, judgeFindings, judgeRecord, wrongIds } from './judgements.ts'
import type { Judgement, Reconciled } from './record.ts'
import { inOrder, makeRecords, type Told } from './records.ts'
import { compareCircumstances } from './rules/circumstances.ts'
import { compareDenials } from './rules/denials.ts'
import { type Draft, finish } from './rules/draft.ts'
import { inferElapsed } from './rules/elapsed.ts'
import { compareHappened } from './rules/happened.ts'
import { compareNames } from './rules/names.ts'
import { comparePlans } from './rules/plans.ts'
import { groupQuantities } from './rules/quantities.ts'
import { compareQuantities } from './rules/quantity-findings.ts'
import { compareSayings } from './rules/sayings.ts'
import { compareTimes } from './rules/times.ts'
import { dateByOtherSide } from './rules/two-sides.ts'
import { lay, type Sheet } from './sheet.ts'
import { mainRecord, storyTitle } from './story-title.ts'
import { makeTimeline } from './timeline.ts'

/**
 * Puts the documents of one story side by side: entities merged, events joined into records, properties compared as
 * findings. `documents` may hold more than the story's; their order does not matter. Pure: the same story, documents and
 * judgements give the same result, and a copy of a document changes no finding's status.
 */
export function reconcile(
  story: Story,
  documents: readonly ExtractedDocument[],
  judgements: readonly Judgement[],
): Reconciled {
  const words = inForce(judgements)
  const wrong = wrongIds(words)
  const sheet = lay(story, documents, words, wrong)
  const plain = makeRecords(joinHappenings(sheet, []), sheet)
  const pairs = aboutEvents(words, plain)
  const joined = pairs.length > 0 ? makeRecords(joinHappenings(sheet, pairs), sheet) : plain
  const records = inOrder(dateByOtherSide(joined, sheet))
    .filter((t) => !wrong.has(t.record.id))
    .map((t): Told => ({ ...t, record: judgeRecord(t.record, words) }))
  const groups = groupQuantities(sheet, records)
  const elapsed = inferElapsed(groups, records, sheet)
  const counted = compareQuantities(groups, sheet).map((draft, i): Draft => {
    const inference = elapsed.get(groups[i]!)
    return inference ? { ...draft, inferences: [inference.id], reason: `${draft.reason} ${inference.because}` } : draft
  })
  const drafts = [
    ...compareHappened(records, sheet),
    ...compareCircumstances(records, sheet),
    ...compareTimes(records),
    ...comparePlans(sheet),
    ...counted,
    ...compareDenials(sheet),
    ...compareSayings(sheet, groups),
    ...compareNames(sheet),
  ]
  const findings = judgeFindings(finish(drafts, sheet), words)
  const about = new Map<string | null, string[]>()
  for (const f of findings) file(about, f.record, f.id)
  const withFindings = records.map(({ record }) => ({ ...record, findings: about.get(record.id) ?? [] }))
  const main = mainRecord(records, sheet)
  const result = {
    story: story.id,
    title: storyTitle(main, sheet),
    documents: story.documents,
    lineages: story.lineages,
    chapters: story.chapters,
    borrowed: story.borrowed,
    because: story.because,
    records: withFindings,
    main: main?.record.id ?? null,
    findings,
    inferences: [
      ...new Map([...records.flatMap((t) => t.inferences), ...elapsed.values()].map((i) => [i.id, i])).values(),
    ],
    timeline: makeTimeline(withFindings),
    entities: sheet.entities,
  }
  return { ...result, judgements: words.filter((j) => concerns(j, sheet, result)) }
}

/** Is the judgement about something of this story? */
function concerns({ about }: Judgement, sheet: Sheet, result: Omit<Reconciled, 'judgements'>): boolean {
  if (about === result.story || sheet.canonical.has(about)) return true
  if (result.records.some((r) => r.id === about) || result.findings.some((f) => f.id === about)) return true
  return sheet.documents.some(
    (d) =>
      d.id === about ||
      [d.statements, d.quantities, d.events, d.quotations].some((list) => list.some((it) => it.id === about)),
  )
}
