import { byWhom, type Voice } from '../view/saying.ts'
import type { Point } from '../view/story.ts'
import { capital, countInWords, quoted, shortList } from '../view/words.ts'

/** More voices than these are counted, not quoted. */
const VOICES = 4

/** One finding as one sentence, with the words of those who say it. */
export function pointWords(point: Point): string {
  const subject = capital(point.finding.subject.trim())
  switch (point.finding.status) {
    case 'agreed':
      return `${subject}: ${tellers(point)} agree${agreedValue(point)}, ${voices(point.supports)}${origins(point)}.`
    case 'compatible':
      return `${subject}: ${tellers(point)} fit together${point.value ? `, ${point.value}` : ''}: ${voices(point.supports)}${origins(point)}.`
    case 'differs':
      return `${subject}: ${tellers(point)} differ${point.value ? `, ${point.value}` : ''}: ${voices([...point.supports, ...point.disputes])}.`
    case 'superseded':
      return `${subject}: a later figure replaces an earlier one${point.value ? `, ${point.value}` : ''}: ${voices([...point.supports, ...point.disputes])}.`
    case 'denied':
      return deniedWords(subject, point)
    default:
      return `${subject}${point.value ? `, ${point.value}` : ''}: only ${shortList([...new Set(point.supports.flatMap((v) => v.labels))], 3)} ${sayVerb(point)} so, ${voices(point.supports)}.`
  }
}

function deniedWords(subject: string, { supports, disputes }: Point): string {
  if (supports.length === 0) return `${subject}: denied, ${voices(disputes)}.`
  if (disputes.length === 0) return `${subject}: said and denied, ${voices(supports)}.`
  return `${subject}: said, ${voices(supports)}; denied, ${voices(disputes)}.`
}

const voices = (all: readonly Voice[]): string => {
  const shown = all.slice(0, VOICES).map((voice) => `${quoted(voice.words)} (${byWhom(voice)})`)
  return all.length > VOICES ? `${shown.join(', ')} and ${all.length - VOICES} more` : shown.join(', ')
}

const labelsOf = ({ supports, disputes }: Point): string[] => [
  ...new Set([...supports, ...disputes].flatMap((voice) => voice.labels)),
]

/** "Three reports", or "sources" where one report quotes several. */
function tellers(point: Point): string {
  const reports = labelsOf(point).length
  if (reports < 2) return 'the sources of one report'
  const { lineages } = point.finding
  return lineages > 0 && lineages < reports
    ? `${countInWords(reports, 'report')} from ${countInWords(lineages, 'source')}`
    : countInWords(reports, 'report')
}

const sayVerb = (point: Point): string => (labelsOf(point).length === 1 ? 'says' : 'say')
const agreedValue = ({ value }: Point): string => (value ? ` on ${value}` : '')

function origins({ finding }: Point): string {
  if (finding.origins < 1 || finding.originNames.length === 0) return ''
  return `; ${countInWords(finding.origins, 'origin')}: ${shortList(finding.originNames, 4)}`
}
