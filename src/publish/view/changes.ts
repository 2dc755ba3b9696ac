import type { FindingJson, StoryJson } from '../run.ts'
import type { Labels } from './lang/labels.ts'
import type { Lookup } from './lookup.ts'
import { valueWords, weightOf } from './story.ts'

/** One line of what changed since an earlier run. */
export interface ChangeView {
  readonly kind: 'new' | 'changed' | 'withdrawn'
  readonly subject: string
  /** What is held now; null for what is withdrawn or has no value. */
  readonly value: string | null
  /** What was held, or how it was backed, and is no longer so; null where nothing needs saying. */
  readonly was: string | null
  /** Null for what is withdrawn. */
  readonly finding: string | null
}

export interface ChangesView {
  /** "since 5 June 2013: 2 new reports". */
  readonly head: string
  /** New, changed, withdrawn: in this order. Harm first; among the changed, values before standing before backing. */
  readonly lines: readonly ChangeView[]
}

/** The changes of a story in words; null where the run was not asked for them. */
export function changesOf(story: StoryJson, lookup: Lookup, labels: Labels): ChangesView | null {
  const { changes } = story
  if (!changes) return null
  const findings = new Map(story.findings.map((finding) => [finding.id, finding]))
  const weigh = (id: string): number => {
    const finding = findings.get(id)
    return finding ? weightOf(finding) : 0
  }
  const line = (kind: ChangeView['kind'], finding: FindingJson | undefined, was: string | null): ChangeView[] =>
    finding
      ? [
          {
            kind,
            subject: labels.capital(finding.subject),
            value: valueWords(finding, lookup.entity),
            was,
            finding: finding.id,
          },
        ]
      : []
  const rank = ({ what }: (typeof changes.changed)[number]): number =>
    what.includes('value') ? 0 : what.includes('status') ? 1 : 2
  const changed = [...changes.changed].sort((a, b) => rank(a) - rank(b) || weigh(a.finding) - weigh(b.finding))
  return {
    head: labels.since(
      changes.since === null ? null : labels.date(changes.since),
      changes.isNew,
      changes.documents.length,
    ),
    lines: [
      ...[...changes.new].sort((a, b) => weigh(a) - weigh(b)).flatMap((id) => line('new', findings.get(id), null)),
      ...changed.flatMap(({ finding: id, what, was }) => {
        const finding = findings.get(id)
        if (!finding) return []
        const before =
          what.includes('value') && was.value !== null
            ? was.value
            : what.includes('status')
              ? labels.statusWords(was.status)
              : labels.backing(was.lineages, was.origins)
        return line('changed', finding, labels.was(before))
      }),
      ...changes.withdrawn.map(
        ({ subject, value }): ChangeView => ({
          kind: 'withdrawn',
          subject: labels.capital(subject),
          value: null,
          was: value === null ? null : labels.was(value),
          finding: null,
        }),
      ),
    ],
  }
}
