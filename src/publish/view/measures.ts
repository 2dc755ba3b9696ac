import type { FindingJson, StoryJson } from '../run.ts'
import { MEASURES } from '../schema/statement.ts'
import type { Labels } from './lang/labels.ts'
import type { Lookup } from './lookup.ts'
import { quantitySaying, type Saying, together, type Voice } from './saying.ts'
import { pointOf } from './story.ts'

/** The quantities of one measure, those about one thing together. */
export interface MeasureView {
  readonly measure: string
  readonly title: string
  readonly groups: readonly MeasureGroup[]
}

export interface MeasureGroup {
  /** Null for quantities that no finding compares. */
  readonly finding: FindingJson | null
  readonly value: string | null
  readonly rows: readonly Voice[]
}

/** Every quantity of the story's documents, by measure in the order of the contract; headlines' too. */
export function measuresOf(story: Pick<StoryJson, 'findings'>, lookup: Lookup, labels: Labels): MeasureView[] {
  const loose = new Map<string, Saying[]>()
  const compared = new Set(
    story.findings.flatMap((finding) =>
      isMeasure(finding.property) ? [...finding.supports, ...finding.disputes] : [],
    ),
  )
  for (const document of lookup.documents) {
    for (const quantity of document.quantities) {
      if (lookup.statementsOf(quantity.id).some(({ id }) => compared.has(id))) continue
      const rows = loose.get(quantity.measure) ?? []
      rows.push(quantitySaying(quantity, document.id, lookup))
      loose.set(quantity.measure, rows)
    }
  }
  const byMeasure = new Map<string, FindingJson[]>()
  for (const finding of story.findings) {
    const known = byMeasure.get(finding.property)
    if (known) known.push(finding)
    else byMeasure.set(finding.property, [finding])
  }
  return MEASURES.flatMap((measure) => {
    const groups: MeasureGroup[] = (byMeasure.get(measure) ?? []).map((finding) => {
      const { value, supports, disputes } = pointOf(finding, lookup)
      return { finding, value, rows: [...supports, ...disputes] }
    })
    const rest = loose.get(measure)
    if (rest) groups.push({ finding: null, value: null, rows: together(rest) })
    return groups.length === 0 ? [] : [{ measure, title: labels.measureName(measure), groups }]
  })
}

const NAMES: ReadonlySet<string> = new Set(MEASURES)
export const isMeasure = (property: string): boolean => NAMES.has(property)
