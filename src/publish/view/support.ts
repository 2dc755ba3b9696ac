import type { Labels } from './lang/labels.ts'
import type { Point } from './story.ts'

/** What stands behind a finding: "2 sources; 1 origin: the rescue service; silent: Coast Radio". */
export const supportWords = ({ finding }: Point, label: (id: string) => string, labels: Labels): string =>
  [
    labels.sources(finding.lineages),
    ...(finding.origins < 1 ? [] : [labels.origins(finding.origins, finding.originNames)]),
    ...(finding.silent.length === 0 ? [] : [labels.silent(finding.silent.map(label))]),
  ].join('; ')
