import { dimensionOf, factorOf } from '../../value/amount.ts'
import type { Voice } from '../view/saying.ts'
import { axisOf } from './axis.ts'
import { type Html, html, type Part } from './html.ts'
import type { Citing } from './mark.ts'
import type { Sheet } from './sheet.ts'

/** A voice with its numbers in the unit of the plot. */
export interface Row {
  readonly voice: Voice
  readonly low: number | null
  readonly high: number | null
}

const WIDTH = 360
const LEFT = 132
const RIGHT = 62
const ROW = 26
const MOST_ROWS = 12
const LABEL = 17
const ARROW = 20

/**
 * What each source states, drawn as a range on one axis, a row a source: a dot for a number, a line for a range, an
 * arrow where it is open. Each row leads to its words. Null when there are not two different values to compare, or
 * their units do not compare.
 */
export function rangePlot(sheet: Sheet, voices: readonly Voice[], from: Citing): Html | null {
  const unit = voices[0]?.unit ?? null
  if (unit === null) return null
  const rows = voices.flatMap((voice) => rowOf(voice, unit) ?? []).slice(0, MOST_ROWS)
  const start = LEFT + (rows.some(({ low }) => low === null) ? ARROW + 8 : 10)
  const axis = axisOf(rows, start, WIDTH - RIGHT - 10)
  if (rows.length < 2 || axis === null) return null
  const height = rows.length * ROW + 4
  const { labels } = sheet
  const title = labels.plotOf(from.label)
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${title}"><line class="axis" x1="${LEFT}" y1="0" x2="${LEFT}" y2="${height}"/>${rows.map(
    (row, i) => {
      const y = i * ROW + ROW / 2 + 2
      const end = axis.x((row.high ?? row.low)!) + (row.high === null ? ARROW + 6 : 9)
      const who = short(row.voice.chain[0] ?? row.voice.labels[0] ?? '')
      const inner = html`<rect class="hit" x="0" y="${y - ROW / 2}" width="${WIDTH}" height="${ROW}"/><text class="who" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${who}</text>${shape(row, axis.x, y)} <text class="value" x="${end}" y="${y + 4}">${labels.interval(row.low, row.high)}</text>`
      return plotLink(sheet, row, from, inner, who)
    },
  )}</svg>`
}

/** A row or dot that leads to the words it stands for, and shows them. Its name begins with what is written on it. */
export function plotLink(
  { evidence, labels }: Sheet,
  { voice, low, high }: Row,
  from: Citing,
  inner: Part,
  written = '',
): Html {
  const href = evidence.cite(voice.document, voice.span, from)
  const who = labels.byWhom(voice.chain, voice.labels)
  const tip = `${labels.quoted(voice.words)} – ${who}`
  const label = `${written}${written === '' ? '' : ' '}${labels.interval(low, high)}: ${tip}`
  return href === null
    ? html`<g class="row"><title>${label}</title>${inner}</g>`
    : html`<a class="row" href="${href}" aria-label="${label}" data-tip="${tip}"><title>${tip}</title>${inner}</a>`
}

/** A row in the plot's unit; null when it states no number or in another kind of unit. */
export function rowOf(voice: Voice, unit: string): Row | null {
  const { low, high } = voice
  if ((low === null && high === null) || voice.unit === null) return null
  if (voice.unit !== unit && (dimensionOf(voice.unit) !== dimensionOf(unit) || dimensionOf(unit) === 'count'))
    return null
  if (voice.unit !== unit && dimensionOf(unit) === 'money') return null
  const factor = factorOf(voice.unit) / factorOf(unit)
  const scaled = (n: number | null): number | null => (n === null ? null : Math.round(n * factor * 100) / 100)
  return { voice, low: scaled(low), high: scaled(high) }
}

/** A dot, a line with two ends, or an arrow. */
export function shape({ low, high }: Row, x: (n: number) => number, y: number): Part {
  const [a, b] = [x((low ?? high)!), x((high ?? low)!)]
  return [
    low !== null && high === null && html`<path class="open" d="M${a} ${y}h${ARROW}m-5 -4l5 4l-5 4"/>`,
    low === null && high !== null && html`<path class="open" d="M${a} ${y}h-${ARROW}m5 -4l-5 4l5 4"/>`,
    a !== b && html`<line class="range" x1="${a}" y1="${y}" x2="${b}" y2="${y}"/>`,
    html`<circle cx="${a}" cy="${y}" r="4.5"/>`,
    a !== b && html`<circle cx="${b}" cy="${y}" r="4.5"/>`,
  ]
}

export function short(label: string, most = LABEL): string {
  const characters = [...label]
  return characters.length <= most
    ? label
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
