import type { Point } from './story.ts'
import { count, shortList } from './words.ts'

/** What stands behind a finding: "2 sources; 1 origin: the rescue service; silent: Coast Radio". */
export function supportWords({ finding }: Point, label: (id: string) => string): string {
  const origins =
    finding.origins < 1
      ? ''
      : `; ${count(finding.origins, 'origin')}${finding.originNames.length > 0 ? `: ${shortList(finding.originNames, 4)}` : ''}`
  const silent = finding.silent.length === 0 ? '' : `; silent: ${shortList(finding.silent.map(label), 3)}`
  return `${count(finding.lineages, 'source')}${origins}${silent}`
}
