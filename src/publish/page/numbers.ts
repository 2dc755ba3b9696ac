import { dimensionOf } from '../../value/amount.ts'
import type { MeasureGroup, MeasureView } from '../view/measures.ts'
import { axisOf } from './axis.ts'
import { type Html, html, type Part } from './html.ts'
import { plotLink, type Row, rowOf, shape, short } from './plot.ts'
import { cardId, folded, heading, type Section, type Sheet, section } from './sheet.ts'
import { voiceItems, voiceWords } from './voices.ts'

const MOST = { groups: 6, strips: 14, rows: 4 }
const WIDTH = 370
const STRIP = 42
const AXIS = 22
/** Letters of subject and value together on one line. */
const LETTERS = 54

/** Every number of the story by measure: a strip a finding, a dot a source, all of one measure on one scale. */
export function numberSection(sheet: Sheet): Section | null {
  const { view, labels } = sheet
  if (view.measures.length === 0) return null
  const panels = view.measures.map((measure) => panel(sheet, measure))
  return section(sheet, 'quantities', labels.numbers, panels, { note: labels.numbersNote })
}

/** Where the panel of a measure stands; a measure may be called as a section is. */
const measureId = ({ prefix }: Sheet, { measure }: MeasureView): string => `${prefix}-of-${measure}`

function panel(sheet: Sheet, measure: MeasureView): Html {
  const { strips, rest } = stripsOf(measure)
  const drawn = strips.length === 0 ? null : stripPlot(sheet, measure, strips)
  const listed = drawn === null ? measure.groups : rest
  const items = (groups: readonly MeasureGroup[]): Part =>
    folded(
      groups.map((group) => groupItem(sheet, group, measure)),
      MOST.groups,
      sheet.labels.moreOfMeasure,
    )
  return html`<div class="measure" id="${measureId(sheet, measure)}">${heading(sheet.level + 1, measure.title)}
${drawn}${listed.length === 0 ? null : html`<ul class="groups">${items(listed)}</ul>`}</div>
`
}

interface Strip {
  readonly group: MeasureGroup
  readonly rows: readonly Row[]
}

/** The findings that can stand on one scale: those in the unit that most are in. */
function stripsOf({ groups }: MeasureView): {
  readonly strips: readonly Strip[]
  readonly rest: readonly MeasureGroup[]
} {
  const unitOf = ({ rows }: MeasureGroup): string | null =>
    rows.find(({ low, high }) => low !== null || high !== null)?.unit ?? null
  const kinds = new Map<string, { unit: string; count: number }>()
  for (const group of groups) {
    const unit = unitOf(group)
    if (unit === null || group.finding === null) continue
    const kind = dimensionOf(unit) === 'count' || dimensionOf(unit) === 'money' ? unit : dimensionOf(unit)
    const known = kinds.get(kind)
    if (known) known.count++
    else kinds.set(kind, { unit, count: 1 })
  }
  const [first] = [...kinds.values()].sort((a, b) => b.count - a.count)
  if (!first) return { strips: [], rest: groups }
  const strips = groups
    .filter(({ finding }) => finding !== null)
    .map((group) => ({ group, rows: group.rows.flatMap((voice) => rowOf(voice, first.unit) ?? []) }))
    .filter(({ rows }) => rows.length > 0)
    .slice(0, MOST.strips)
  const shown = new Set(strips.map(({ group }) => group))
  return { strips, rest: groups.filter((group) => !shown.has(group)) }
}

/** Null where all say one number: a list says it better. */
function stripPlot(sheet: Sheet, measure: MeasureView, strips: readonly Strip[]): Html | null {
  const { labels } = sheet
  const axis = axisOf(
    strips.flatMap(({ rows }) => rows),
    28,
    WIDTH - 28,
  )
  if (axis === null || strips.reduce((sum, { rows }) => sum + rows.length, 0) < 2) return null
  const bottom = strips.length * STRIP
  const grid = axis.ticks.map(
    (n) =>
      html`<line class="grid" x1="${axis.x(n)}" y1="18" x2="${axis.x(n)}" y2="${bottom + 2}"/><text class="tick" x="${axis.x(n)}" y="${bottom + 16}" text-anchor="middle">${labels.digits(n)}</text>`,
  )
  const drawn = strips.map(({ group, rows }, i) => {
    const y = i * STRIP + 30
    const subject = labels.capital(group.finding!.subject)
    const from = { id: measureId(sheet, measure), label: subject }
    const tone = toneOf(group)
    return html`<g class="${tone}"><a href="#${cardId(sheet, group.finding!.id)}"><text class="subject" x="2" y="${y - 15}">${short(subject, LETTERS - (group.value?.length ?? 0))}</text></a>${group.value === null ? null : html`<text class="value" x="${WIDTH - 2}" y="${y - 15}" text-anchor="end">${short(group.value, 30)}</text>`}<line class="axis" x1="0" y1="${y}" x2="${WIDTH}" y2="${y}"/>${rows.map((row) => plotLink(sheet, row, from, shape(row, axis.x, y)))}</g>`
  })
  return html`<svg class="strips" viewBox="0 0 ${WIDTH} ${bottom + AXIS}" role="group" aria-label="${labels.plotOf(measure.title)}"><g aria-hidden="true">${grid}</g>${drawn}</svg>`
}

const TONES: Readonly<Record<string, string>> = {
  differs: 'differs',
  superseded: 'differs',
  denied: 'denied',
  'single-source': 'only',
}
const toneOf = ({ finding }: MeasureGroup): string => TONES[finding?.status ?? ''] ?? 'agreed'

/** A number that stands on no scale: its words where one voice says it, else the way to its card. */
function groupItem(sheet: Sheet, { finding, value, rows }: MeasureGroup, measure: MeasureView): Html {
  const { labels } = sheet
  const label = finding ? labels.capital(finding.subject) : measure.title
  const from = { id: measureId(sheet, measure), label }
  if (finding === null)
    return html`<li><p class="subject loose">${labels.noNumber}</p><ul class="voices">${voiceItems(sheet, rows, from, { most: MOST.rows })}</ul></li>
`
  const [only] = rows
  const card = `#${cardId(sheet, finding.id)}`
  return html`<li><p><a class="to-card" href="${card}"><bdi>${label}</bdi></a>${value === null ? null : html`: <strong>${value}</strong>`}${only && rows.length === 1 ? html` <span class="said">${voiceWords(sheet, only, from)}</span>` : html` <span class="by">${labels.sources(finding.lineages)}</span>`}</p></li>
`
}
