import { overlapsEdtf } from '../../value/edtf.ts'
import type { Changes, DocumentJson, EntityJson, FindingJson, StoryJson } from '../run.ts'
import { valueWords } from '../view/story.ts'
import { folded } from '../view/words.ts'
import type { EarlierFinding, EarlierRun, EarlierStory } from './earlier.ts'

type Named = (id: string) => { readonly name: string } | null

/** Compares stories with an earlier run, one at a time; see `changesSince`. */
export interface Since {
  /** The changes of one story of the present run. Its documents by id and source, its entities by any of their ids. */
  readonly of: (
    story: StoryJson,
    documents: readonly Pick<DocumentJson, 'id' | 'sources'>[],
    entity: (id: string) => EntityJson | null,
  ) => Changes
  /** The titles of earlier stories that none of the stories compared so far goes on with. */
  readonly lost: () => string[]
}

/**
 * What is new, changed and withdrawn since an earlier run. A story goes on with every earlier story that it shares a
 * report with, by content or by path; without one, with those whose main happening is of one kind, at one place, at an
 * overlapping time. A finding goes on with an earlier one of its property that rests on a statement in common, or has
 * the same words for its subject. Linear in the findings.
 */
export function changesSince(earlier: EarlierRun): Since {
  const storiesOf = new Map<string, EarlierStory[]>()
  const sources = new Map(earlier.documents.map(({ id, sources }) => [id, sources]))
  const paths = new Set(earlier.documents.flatMap(({ sources }) => sources))
  const known = new Set(sources.keys())
  for (const story of earlier.stories)
    for (const id of story.documents)
      for (const key of [id, ...(sources.get(id) ?? [])]) storiesOf.set(key, [...(storiesOf.get(key) ?? []), story])
  const names = new Map(
    earlier.entities.flatMap((entity) => [entity.id, ...entity.mergedFrom].map((id) => [id, entity] as const)),
  )
  const named: Named = (id) => names.get(id) ?? null
  const gone = new Set(earlier.stories)
  return {
    lost: () => [...gone].map(({ title }) => title),
    of: (story, documents, entity) => {
      const byReport = documents.flatMap(({ id, sources }) =>
        [id, ...sources].flatMap((key) => storiesOf.get(key) ?? []),
      )
      const before = [
        ...new Set(byReport.length > 0 ? byReport : earlier.stories.filter((one) => isSame(one, story, named, entity))),
      ]
      for (const one of before) gone.delete(one)
      const added = documents.filter(({ id }) => !known.has(id)).map(({ id }) => id)
      const isNew = before.length === 0
      const { fresh, changed, withdrawn } = compare(
        before.flatMap(({ findings }) => findings),
        story.findings,
        named,
        entity,
      )
      return {
        since: earlier.asOf,
        isNew,
        documents: isNew || paths.size === 0 ? story.documents.slice() : added,
        new: isNew ? [] : fresh,
        changed,
        withdrawn,
      }
    },
  }
}

function isSame(before: EarlierStory, now: StoryJson, named: Named, entity: Named): boolean {
  const a = before.records.find(({ id }) => id === before.main)
  const b = now.records.find(({ id }) => id === now.main)
  if (!a || !b || a.kind !== b.kind || a.place === null || b.place === null) return false
  const [there, here] = [named(a.place)?.name, entity(b.place)?.name]
  return (
    there !== undefined &&
    there === here &&
    a.date !== null &&
    b.date !== null &&
    overlapsEdtf(a.date.edtf, b.date.edtf)
  )
}

function compare(before: readonly EarlierFinding[], now: readonly FindingJson[], named: Named, entity: Named) {
  const left = new Set(before)
  const byStatement = new Map<string, EarlierFinding[]>()
  const bySubject = new Map<string, EarlierFinding[]>()
  const file = (map: Map<string, EarlierFinding[]>, key: string, finding: EarlierFinding): void => {
    map.set(key, [...(map.get(key) ?? []), finding])
  }
  for (const finding of before) {
    for (const id of [...finding.supports, ...finding.disputes]) file(byStatement, `${finding.property} ${id}`, finding)
    file(bySubject, keyOf(finding), finding)
  }
  const take = (candidates: readonly EarlierFinding[]): EarlierFinding | null => {
    const found = candidates.find((candidate) => left.has(candidate)) ?? null
    if (found) left.delete(found)
    return found
  }
  const former = new Map<FindingJson, EarlierFinding | null>()
  // Findings that did not move at all first, so that no other takes their place.
  for (const finding of now) {
    const same = take(before.filter(({ id }) => id === finding.id))
    if (same) former.set(finding, same)
  }
  for (const finding of now) {
    if (former.has(finding)) continue
    const statements = [...finding.supports, ...finding.disputes].flatMap(
      (id) => byStatement.get(`${finding.property} ${id}`) ?? [],
    )
    former.set(finding, take([...(bySubject.get(keyOf(finding)) ?? []), ...statements]))
  }
  const fresh: string[] = []
  const changed: Changes['changed'][number][] = []
  for (const finding of now) {
    const was = former.get(finding) ?? null
    if (was === null) {
      fresh.push(finding.id)
      continue
    }
    const [then, present] = [formerOf(was, named), valueWords(finding, entity)]
    const what = [
      ...(then.value !== present ? (['value'] as const) : []),
      ...(was.status !== finding.status ? (['status'] as const) : []),
      ...(was.lineages !== finding.lineages || was.origins !== finding.origins ? (['support'] as const) : []),
    ]
    if (what.length > 0) changed.push({ finding: finding.id, what, was: then })
  }
  return {
    fresh,
    changed,
    withdrawn: before.filter((finding) => left.has(finding)).map((finding) => formerOf(finding, named)),
  }
}

const keyOf = ({ property, subject }: Pick<FindingJson, 'property' | 'subject'>): string =>
  `${property} ${folded(subject)}`

const formerOf = (finding: EarlierFinding, named: Named): Changes['withdrawn'][number] => ({
  subject: finding.subject,
  property: finding.property,
  status: finding.status,
  value: valueWords(finding, named),
  lineages: finding.lineages,
  origins: finding.origins,
})
