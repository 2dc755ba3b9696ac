import type { StatementJson } from '../run.ts'
import { isMeasure } from '../view/measures.ts'
import type { Voice } from '../view/saying.ts'
import type { Point } from '../view/story.ts'
import type { StoryView } from '../view/story-view.ts'
import { supportWords } from '../view/support.ts'
import { capital, quoted } from '../view/words.ts'
import type { Citing, Evidence, MarkKind } from './evidence.ts'
import { Html, html, joined, type Part } from './html.ts'
import { rangePlot } from './plot.ts'

/** What the parts of one story's page need: the story, what it cites, and how deep its headings are. */
export interface Sheet {
  readonly view: StoryView
  readonly evidence: Evidence
  /** Keeps the ids of this story apart from those of others: "s1". */
  readonly prefix: string
  /** Names the story for those who hear the page: "" on a page of one story, else " of story 2". */
  readonly ofStory: string
  /** Level of the headings of its sections. */
  readonly level: 2 | 3
}

export type Tone = 'agreed' | 'differs' | 'denied' | 'only' | 'plain'

/** More than these stand behind "… and N more". */
const MOST = { points: 8, voices: 6 }

export const heading = (level: number, content: Part, id?: string): Html =>
  new Html(`<h${level}${id === undefined ? '' : ` id="${id}"`}>${html`${content}`.markup}</h${level}>`)

/** A list that shows its first items; the rest opens without JavaScript. */
export function folded(items: readonly Part[], most: number, what: string): Part {
  if (items.length <= most + 1) return items
  return html`${items.slice(0, most)}<li class="more"><details><summary>… and ${items.length - most} more ${what}</summary><ul class="rest">${items.slice(most)}</ul></details></li>`
}

export function kindOf(property: StatementJson['property'] | string): MarkKind {
  if (isMeasure(property)) return 'number'
  return property === 'said' || property === 'name' ? 'words' : 'event'
}

/** A section of findings of one tone; nothing without findings. */
export function pointSection(
  sheet: Sheet,
  key: string,
  title: string,
  tone: Tone,
  points: readonly Point[],
  more: readonly Html[] = [],
): Part {
  if (points.length + more.length === 0) return null
  return html`<section class="points ${tone}" id="${sheet.prefix}-${key}">
${heading(sheet.level, title)}
<ul class="cards">${folded(
    [...points.map((point) => pointItem(sheet, point)), ...more],
    MOST.points,
    'in this list',
  )}</ul>
</section>
`
}

function pointItem(sheet: Sheet, point: Point): Html {
  const { finding, value, supports, disputes } = point
  const from = { id: `${sheet.prefix}-${finding.id}`, label: capital(finding.subject) }
  const kind = kindOf(finding.property)
  const isDisputed = finding.status === 'differs' || finding.status === 'superseded'
  const reason = finding.status === 'agreed' || finding.status === 'single-source' ? null : finding.reason
  const plot = isDisputed ? rangePlot([...supports, ...disputes], from.label) : null
  return html`<li class="card" id="${from.id}">
<p class="subject">${from.label}${value === null ? null : html`: <strong>${value}</strong>`}</p>
${plot}<ul class="voices">${voiceItems(sheet, supports, kind, from)}${voiceItems(sheet, disputes, kind, from, finding.status === 'denied' ? 'denied: ' : '')}</ul>
<p class="support">${supportWords(point, sheet.view.lookup.label)}${reason ? html`. ${reason}` : null}</p>
</li>
`
}

/** A denial of something that no report asserts, as a card. */
export function denialItem(sheet: Sheet, voice: Voice, number: number): Html {
  const who = voice.chain.length === 0 ? 'Denied' : `${capital(voice.chain.join(' via '))} denies`
  const from = { id: `${sheet.prefix}-denial-${number}`, label: who }
  return html`<li class="card" id="${from.id}">
<p class="subject">${who}</p>
<ul class="voices"><li>${voiceWords(sheet, { ...voice, chain: [] }, 'words', from)}</li></ul>
</li>
`
}

const voiceItems = (sheet: Sheet, voices: readonly Voice[], kind: MarkKind, from: Citing, before = ''): Part =>
  folded(
    voices.map(
      (voice) =>
        html`<li>${before === '' ? null : html`<b class="no">${before}</b>`}${voiceWords(sheet, voice, kind, from)}</li>`,
    ),
    MOST.voices,
    'who say so',
  )

/** “Words, a link to their place” – who via whom, each report a link to its own place. */
export function voiceWords({ evidence }: Sheet, voice: Voice, kind: MarkKind, from: Citing): Html {
  const links = new Map<string, string | null>()
  for (const { document, label, span } of voice.sayings) {
    const href = evidence.cite(document, span, kind, from)
    if (!links.has(label)) links.set(label, href)
  }
  const first = [...links.values()].find((href) => href !== null) ?? null
  const words = first === null ? quoted(voice.words) : html`<a href="${first}">${quoted(voice.words)}</a>`
  const reports = [...links].map(([label, href]) => (href === null ? label : html`<a href="${href}">${label}</a>`))
  const chain = voice.chain.length === 0 ? null : html`${voice.chain.join(' via ')}, in `
  return html`${words} <span class="by">${chain}${joined(reports, ', ', ' and ')}</span>`
}
