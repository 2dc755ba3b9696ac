import { phasesOf, type TimelineView } from '../view/timeline.ts'
import { type Html, html, type Part } from './html.ts'
import type { Citing } from './mark.ts'
import { folded, type Section, type Sheet, section } from './sheet.ts'

const MOST = 10

/** The dates of the story, the news apart from what went before and what is still to come. */
export function timelineSection(sheet: Sheet): Section | null {
  const { labels, view } = sheet
  if (view.timeline.length === 0) return null
  const phases = phasesOf(view.timeline).map(({ phase, entries }): Part => {
    const items = entries.map((entry) => timelineItem(sheet, entry, view.timeline.indexOf(entry)))
    return html`<div class="phase ${phase}"><p class="phase-name">${labels.phases[phase]}</p><ol>${folded(items, MOST, labels.moreDates)}</ol></div>`
  })
  return section(sheet, 'timeline', labels.timeline, phases)
}

function timelineItem(sheet: Sheet, entry: TimelineView, index: number): Html {
  const id = `${sheet.prefix}-time-${index + 1}`
  const href = placeOf(sheet, entry, { id, label: entry.text })
  const words = html`<bdi>${entry.text}</bdi>`
  return html`<li id="${id}"><span class="date">${sheet.labels.date(entry.edtf)}</span> <span>${href === null ? words : html`<a href="${href}">${words}</a>`}</span></li>
`
}

/** The first words that a record or finding of the timeline rests on. */
function placeOf(
  { view: { story, lookup }, evidence }: Sheet,
  { record, finding }: TimelineView,
  from: Citing,
): string | null {
  const statements = story.findings.find(({ id }) => id === finding)?.supports ?? []
  for (const id of statements) {
    const statement = lookup.statement(id)
    if (statement) return evidence.cite(statement.document, statement.evidence[0].span, from)
  }
  for (const id of story.records.find((one) => one.id === record)?.mergedFrom ?? []) {
    const event = lookup.event(id)
    const statement = lookup.statementsOf(id)[0]
    if (event && statement) return evidence.cite(statement.document, event.clause, from)
  }
  return null
}
