import type { Voice } from '../view/saying.ts'
import type { Point } from '../view/story.ts'
import { excerpt } from '../view/words.ts'
import { type Html, html, type Part } from './html.ts'
import { measuredNote } from './measured.ts'
import { rangePlot } from './plot.ts'
import { cardId, folded, type Section, type Sheet, section } from './sheet.ts'
import { voiceItems, voiceWords } from './voices.ts'

export type Tone = 'agreed' | 'differs' | 'denied' | 'only'

/** More than these are folded. A happening is told in whole clauses: fewer say enough. */
const MOST = { points: 8, voices: 5, clauses: 3 }
/** A reason is cut after so many letters: with many reports it names them all. */
const LONGEST_REASON = 360
/** More reports than these are counted and not drawn. */
const MOST_DOTS = 12

/** A section of findings of one tone; null without findings. */
export function pointSection(
  sheet: Sheet,
  key: string,
  title: string,
  tone: Tone,
  points: readonly Point[],
  more: readonly Html[] = [],
): Section | null {
  if (points.length + more.length === 0) return null
  const cards = [...points.map((point) => pointItem(sheet, point)), ...more]
  return section(
    sheet,
    key,
    title,
    html`<ul class="cards">${folded(cards, MOST.points, sheet.labels.moreInList)}</ul>`,
    {
      kind: `points ${tone}`,
    },
  )
}

function pointItem(sheet: Sheet, point: Point): Html {
  const { finding, value, supports, disputes } = point
  const { labels, view } = sheet
  const from = { id: cardId(sheet, finding.id), label: labels.capital(finding.subject) }
  const isDisputed = finding.status === 'differs' || finding.status === 'superseded'
  const reason = finding.status === 'agreed' || finding.status === 'single-source' ? null : finding.reason
  const plot = isDisputed ? rangePlot(sheet, [...supports, ...disputes], from) : null
  const most = finding.property === 'happened' ? MOST.clauses : MOST.voices
  const before = finding.status === 'denied' ? labels.deniedBefore : null
  return html`<li class="card" id="${from.id}" data-finding="${finding.id}" data-subject="${finding.subject}">
<p class="subject"><span><bdi>${from.label}</bdi>${value === null || from.label.endsWith(value) ? null : html`: <strong><bdi>${value}</bdi></strong>`}</span>${tellers(sheet, point)}</p>
${plot}<ul class="voices">${voiceItems(sheet, supports, from, { most })}${voiceItems(sheet, disputes, from, { most, before })}</ul>
<p class="support">${labels.origins(Math.max(1, finding.origins), finding.originNames)}${finding.silent.length === 0 ? null : html`; ${labels.silent(finding.silent.map(view.lookup.label))}`}${reason ? html`. ${excerpt(reason, LONGEST_REASON)}` : null} ${measuredNote(finding.property, labels)}</p>
</li>
`
}

/** A dot a source: filled where it says so, crossed where it denies, hollow where it is silent. */
function tellers({ view: { lookup, story }, labels }: Sheet, { finding, disputes }: Point): Part {
  const texts = story.lineages.length
  const words = labels.ofSources(finding.lineages, texts)
  if (texts < 2) return null
  if (texts > MOST_DOTS) return html`<span class="tally">${words}</span>`
  const denies = new Set(
    finding.status === 'denied' ? disputes.flatMap(({ sayings }) => sayings.map((s) => s.document)) : [],
  )
  const dots = story.lineages.map((ids) => {
    const says = ids.some((id) => finding.documents.includes(id))
    const kind = ids.some((id) => denies.has(id)) ? 'no' : says ? 'yes' : 'silent'
    return html`<i class="${kind}" title="${labels.list(ids.map(lookup.label))}: ${labels.stand[kind]}"></i>`
  })
  return html`<span class="tally" role="img" aria-label="${words}">${dots}</span>`
}

/** A denial of something that no report asserts, as a card. */
export function denialItem(sheet: Sheet, voice: Voice, number: number): Html {
  const who = sheet.labels.denies(voice.chain)
  const from = { id: `${sheet.prefix}-denial-${number}`, label: who }
  return html`<li class="card" id="${from.id}">
<p class="subject"><span><bdi>${who}</bdi></span></p>
<ul class="voices"><li>${voiceWords(sheet, { ...voice, chain: [] }, from)}</li></ul>
</li>
`
}
