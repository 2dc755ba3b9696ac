import { english } from '../view/lang/english.ts'
import type { Voice } from '../view/saying.ts'
import type { Point } from '../view/story.ts'
import { capital, countInWords, quoted, shortList } from '../view/words.ts'

/** More voices than these are counted, not quoted. */
const VOICES = 3

/** One finding as one sentence, with the words of those who say it. */
export function pointWords(point: Point): string {
  const subject = capital(point.finding.subject.trim())
  const { value, supports, disputes } = point
  const stated = value ? `${subject}: ${value}` : subject
  const all = [...supports, ...disputes]
  switch (point.finding.status) {
    case 'agreed':
      return `${stated}, as ${tellers(point)} agree: ${voices(supports)}${origins(point)}.`
    case 'compatible':
      return `${stated}, as ${tellers(point)} agree within their bounds: ${voices(supports)}${origins(point)}.`
    case 'differs':
      return `${subject}: ${tellers(point)} differ${value ? `, ${value}` : ''}: ${voices(all)}.`
    case 'superseded':
      return `${stated}, where a later figure replaces an earlier one: ${voices(all)}.`
    case 'denied':
      return deniedWords(subject, point)
    default:
      return `${stated}${onlyIn(point)}: ${bareVoices(supports)}.`
  }
}

/** A denial of something that no report asserts. */
export const denialWords = (voice: Voice): string => {
  const who = voice.chain.length === 0 ? 'It is denied' : `${capital(voice.chain[0]!)} denies`
  const via = voice.chain.length > 1 ? ` via ${voice.chain.slice(1).join(' via ')}` : ''
  return `${who}${via}: ${quoted(voice.words)} (${shortList(voice.labels, 3)}).`
}

/** ", in A and B only"; nothing where there is no other report to be silent. */
export const onlyIn = ({ finding, supports }: Point): string =>
  finding.silent.length === 0 ? '' : `, in ${shortList([...new Set(supports.flatMap(({ labels }) => labels))], 3)} only`

function deniedWords(subject: string, { supports, disputes }: Point): string {
  if (supports.length === 0) return `${subject}: denied, ${voices(disputes)}.`
  if (disputes.length === 0) return `${subject}: said and denied, ${voices(supports)}.`
  return `${subject}: said, ${voices(supports)}; denied, ${voices(disputes)}.`
}

const voices = (all: readonly Voice[]): string =>
  cut(
    all.map((voice) => `${quoted(voice.words)} (${english.byWhom(voice.chain, voice.labels)})`),
    all.length,
  )

/** Without the reports, which the sentence names already. */
const bareVoices = (all: readonly Voice[]): string =>
  cut(
    all.map(({ words, chain }) => (chain.length === 0 ? quoted(words) : `${quoted(words)} (${chain.join(' via ')})`)),
    all.length,
  )

const cut = (all: readonly string[], count: number): string =>
  count > VOICES + 1 ? `${all.slice(0, VOICES).join(', ')} and ${count - VOICES} more` : all.join(', ')

/** "three reports from two sources"; "the sources of one report" where it quotes several. */
function tellers({ finding, supports, disputes }: Point): string {
  const reports = new Set([...supports, ...disputes].flatMap(({ labels }) => labels)).size
  if (reports < 2) return 'the sources of one report'
  return finding.lineages > 0 && finding.lineages < reports
    ? `${countInWords(reports, 'report')} from ${countInWords(finding.lineages, 'source')}`
    : countInWords(reports, 'report')
}

function origins({ finding }: Point): string {
  if (finding.origins < 1 || finding.originNames.length === 0) return ''
  return `; ${countInWords(finding.origins, 'origin')}: ${shortList(finding.originNames, 4)}`
}
