import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Story } from '../group/story.ts'
import type { ListedActor } from '../read/actors.ts'
import { file } from './file.ts'
import { joinHappenings } from './join.ts'
import { aboutEvents, inForce, judgeFindings, judgeRecord, wrongIds } from './judgements.ts'
import { type Named, pointTo } from './pointing.ts'
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
  actors: readonly ListedActor[] = [],
): Reconciled {
  const known = new Set<string>([story.id, ...story.documents])
  const point = (said: readonly Judgement[], things: () => Iterable<Named>): readonly Judgement[] =>
    pointTo(said, things, story.documents, known)
  const printed = point(inForce(judgements), () => printedIn(story, documents))
  const sheet = lay(story, documents, printed, wrongIds(printed), actors)
  const named = point(printed, () => namesOf(sheet))
  const plain = makeRecords(joinHappenings(sheet, []), sheet)
  const titled = point(named, () => titlesOf(plain))
  const pairs = aboutEvents(titled, plain)
  const joined = pairs.length > 0 ? makeRecords(joinHappenings(sheet, pairs), sheet) : plain
  const dated = dateByOtherSide(joined, sheet)
  const told = point(titled, () => titlesOf(dated))
  const wrong = wrongIds(told)
  const records = inOrder(dated)
    .filter((t) => !wrong.has(t.record.id))
    .map((t): Told => ({ ...t, record: judgeRecord(t.record, told) }))
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
  const compared = finish(drafts, sheet)
  const words = point(told, () => compared.map(({ id, subject }) => ({ id, words: subject })))
  const findings = judgeFindings(compared, words)
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
  return { ...result, judgements: words.filter((j) => isMet(j, known)) }
}

/** Is what the judgement names in this story? Of two documents the second may be in another story by now. */
const isMet = ({ about, verdict, value }: Judgement, known: ReadonlySet<string>): boolean =>
  known.has(about) && (verdict === 'wrong' || verdict === 'value' || about.startsWith('d-') || known.has(value ?? ''))

/** All that is printed in the story's documents, in words. */
function* printedIn(story: Story, documents: readonly ExtractedDocument[]): Generator<Named> {
  const own = new Set(story.documents)
  for (const d of documents.filter(({ id }) => own.has(id))) {
    if (d.title !== null) yield { id: d.id, words: d.title }
    for (const { id, text } of d.quantities) yield { id, words: text }
    for (const { id, content } of d.quotations) yield { id, words: content.text }
    // a statement's words are those of what it was made from
    for (const { id } of d.statements) yield { id, words: id }
    for (const { id, clause } of d.events) yield { id, words: d.text.slice(clause.start, clause.end) }
  }
}

function* namesOf(sheet: Sheet): Generator<Named> {
  for (const { id, name } of sheet.entities) yield { id, words: name }
  for (const { entities } of sheet.documents) for (const { id, name } of entities) yield { id, words: name }
}

const titlesOf = (told: readonly Told[]): readonly Named[] =>
  told.map(({ record }) => ({ id: record.id, words: record.title }))
