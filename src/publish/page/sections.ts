import { dateWords } from '../view/dates.ts'
import type { MeasureGroup } from '../view/measures.ts'
import { dateNote, type SourceView, sharedText } from '../view/sources.ts'
import type { Speaker, Spoken } from '../view/speakers.ts'
import { capital, list, quoted } from '../view/words.ts'
import { type Html, html, joined, type Part } from './html.ts'
import { rangePlot } from './plot.ts'
import { folded, heading, type Sheet, voiceWords } from './points.ts'

const MOST = { groups: 5, rows: 5, speakers: 8, sayings: 3, timeline: 12, sources: 12 }

const section = ({ prefix, level }: Sheet, key: string, title: string, content: Part): Html =>
  html`<section class="${key}" id="${prefix}-${key}">
${heading(level, title)}
${content}
</section>
`

export function measureSection(sheet: Sheet): Part {
  const { measures } = sheet.view
  if (measures.length === 0) return null
  return section(
    sheet,
    'quantities',
    'Quantities by measure',
    measures.map(
      ({ measure, title, groups }) => html`${heading(sheet.level + 1, title)}
<ul class="groups">${folded(
        groups.map((group, i) => groupItem(sheet, group, `${sheet.prefix}-${measure}-${i + 1}`, title)),
        MOST.groups,
        'of this measure',
      )}</ul>`,
    ),
  )
}

function groupItem(sheet: Sheet, { finding, value, rows }: MeasureGroup, id: string, title: string): Html {
  const label = finding ? capital(finding.subject) : title
  const items = rows.map((row) => html`<li>${voiceWords(sheet, row, 'number', { id, label })}</li>`)
  const subject = finding
    ? html`<p class="subject">${label}${value === null ? null : html`: <strong>${value}</strong>`}</p>`
    : html`<p class="subject loose">Not compared</p>`
  return html`<li id="${id}">${subject}${finding && finding.status !== 'differs' ? rangePlot(rows, label) : null}<ul class="voices">${folded(items, MOST.rows, 'rows')}</ul></li>
`
}

export function speakerSection(sheet: Sheet): Part {
  const { speakers } = sheet.view
  if (speakers.length === 0) return null
  const items = speakers.map((speaker, i) => speakerItem(sheet, speaker, `${sheet.prefix}-who-${i + 1}`))
  return section(
    sheet,
    'speakers',
    'Who said what',
    html`<ul class="people">${folded(items, MOST.speakers, 'who are quoted')}</ul>`,
  )
}

function speakerItem(sheet: Sheet, { name, roles, party, sayings }: Speaker, id: string): Html {
  const notes = [...roles, ...(party ? ['a party to the events'] : [])].join('; ')
  const items = sayings.map((spoken) => html`<li>${spokenItem(sheet, spoken, { id, label: capital(name) })}</li>`)
  return html`<li id="${id}"><p class="subject"><strong>${capital(name)}</strong>${notes === '' ? null : html` <span class="role">${notes}</span>`}</p>
<ul class="voices">${folded(items, MOST.sayings, 'of their words')}</ul></li>
`
}

function spokenItem({ view, evidence }: Sheet, spoken: Spoken, from: { id: string; label: string }): Html {
  const links = new Map<string, string | null>()
  for (const { document, spans } of spoken.places) {
    const hrefs = spans.map((span) => evidence.cite(document, span, 'words', from))
    const label = view.lookup.label(document)
    if (!links.has(label)) links.set(label, hrefs.find((href) => href !== null) ?? null)
  }
  const first = [...links.values()].find((href) => href !== null) ?? null
  const words = spoken.form === 'direct' ? quoted(spoken.words) : spoken.words
  const reports = [...links].map(([label, href]) => (href === null ? label : html`<a href="${href}">${label}</a>`))
  const way = [
    ...(spoken.channel ? [spoken.channel] : []),
    ...(spoken.via.length > 0 ? [`via ${spoken.via.join(' via ')}`] : []),
  ]
  return html`${spoken.act === null ? null : html`<span class="act">${spoken.act}</span> `}${
    first === null ? words : html`<a href="${first}">${words}</a>`
  } <span class="by">${way.map((step) => html`${step}, `)}in ${joined(reports, ', ', ' and ')}</span>`
}

export function timelineSection(sheet: Sheet): Part {
  const { timeline } = sheet.view.story
  if (timeline.length === 0) return null
  const items = timeline.map(({ edtf, text, record, finding }, i) => {
    const id = `${sheet.prefix}-time-${i + 1}`
    const href = placeOf(sheet, record, finding, { id, label: text })
    return html`<li id="${id}"><span class="date">${dateWords(edtf)}</span> <span>${href === null ? text : html`<a href="${href}">${text}</a>`}</span></li>
`
  })
  return section(sheet, 'timeline', 'Timeline', html`<ol>${folded(items, MOST.timeline, 'dates')}</ol>`)
}

/** The first words that a record or finding of the timeline rests on. */
function placeOf(
  { view: { story, lookup }, evidence }: Sheet,
  record: string | undefined,
  finding: string | undefined,
  from: { id: string; label: string },
): string | null {
  const statements = story.findings.find(({ id }) => id === finding)?.supports ?? []
  for (const id of statements) {
    const statement = lookup.statement(id)
    if (statement) return evidence.cite(statement.document, statement.evidence[0].span, 'event', from)
  }
  for (const id of story.records.find((one) => one.id === record)?.mergedFrom ?? []) {
    const event = lookup.event(id)
    const statement = lookup.statementsOf(id)[0]
    if (event && statement) return evidence.cite(statement.document, event.clause, 'event', from)
  }
  return null
}

export function sourceSection(sheet: Sheet): Part {
  const items = sheet.view.sources.map((source) => sourceItem(sheet, source))
  return section(sheet, 'sources', 'Sources', html`<ol>${folded(items, MOST.sources, 'reports')}</ol>`)
}

function sourceItem({ evidence }: Sheet, source: SourceView): Html {
  const notes = [
    dateNote(source),
    ...(sharedText(source) === null ? [] : [sharedText(source)!]),
    ...(source.credits.length === 0 ? [] : [`credits ${list(source.credits)}`]),
  ]
  return html`<li><p class="subject"><a href="#${evidence.reportId(source.id)}"><strong>${source.label}</strong>${source.title === null ? null : html`: ${source.title}`}</a></p>
<p class="support">${notes.join('; ')}</p><p class="path">${source.source}</p></li>
`
}
