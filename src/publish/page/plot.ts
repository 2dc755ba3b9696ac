import { dimensionOf, factorOf } from '../../value/amount.ts'
import type { Voice } from '../view/saying.ts'
import { digits } from '../view/words.ts'
import { escapeHtml, Html } from './html.ts'

interface Row {
  readonly label: string
  readonly low: number | null
  readonly high: number | null
}

const WIDTH = 350
const LEFT = 130
const RIGHT = 58
const ROW = 22
const MOST_ROWS = 12
const LABEL = 18
/** Values further apart than this are drawn on a scale of powers of ten. */
const LOGARITHMIC = 100

/**
 * What each source states, drawn as a range on one axis: a dot for a number, a line for a range, an arrow where it is
 * open. Null when there are not two different values to compare, or their units do not compare.
 */
export function rangePlot(voices: readonly Voice[], title: string): Html | null {
  const unit = voices[0]?.unit ?? null
  if (unit === null) return null
  const rows = voices.flatMap((voice) => rowOf(voice, unit) ?? []).slice(0, MOST_ROWS)
  const values = rows.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (rows.length < 2 || !(least < most)) return null
  const isLogarithmic = least > 0 && most / least > LOGARITHMIC
  const place = isLogarithmic ? Math.log10 : (n: number) => n
  const [from, to] = [place(least), place(most)]
  const start = LEFT + (rows.some(({ low }) => low === null) ? 28 : 10)
  const x = (n: number): number => round(start + ((place(n) - from) / (to - from)) * (WIDTH - RIGHT - 10 - start))
  const height = rows.length * ROW + 6
  const drawn = rows.map((row, i) => drawRow(row, x, i * ROW + ROW / 2 + 3)).join('')
  const label = `${title}: ${rows.map((row) => `${row.label} ${valueText(row)}`).join('; ')}`
  return new Html(
    `<svg class="plot" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)}">` +
      `<line class="axis" x1="${LEFT}" y1="0" x2="${LEFT}" y2="${height}"/>${drawn}</svg>`,
  )
}

/** A row in the unit of the first; null when it states no number or in another kind of unit. */
function rowOf({ labels, chain, low, high, unit }: Voice, first: string): Row | null {
  if ((low === null && high === null) || unit === null) return null
  if (unit !== first && (dimensionOf(unit) !== dimensionOf(first) || dimensionOf(unit) === 'count')) return null
  if (unit !== first && dimensionOf(unit) === 'money') return null
  const factor = factorOf(unit) / factorOf(first)
  const scaled = (n: number | null): number | null => (n === null ? null : Math.round(n * factor * 100) / 100)
  return { label: chain[0] ?? labels[0] ?? '', low: scaled(low), high: scaled(high) }
}

function drawRow(row: Row, x: (n: number) => number, y: number): string {
  const { low, high } = row
  const [a, b] = [x((low ?? high)!), x((high ?? low)!)]
  const shape: string[] = []
  if (low !== null && high === null) shape.push(`<path class="open" d="M${a} ${y}h20m-5 -4l5 4l-5 4"/>`)
  if (low === null && high !== null) shape.push(`<path class="open" d="M${a} ${y}h-20m5 -4l-5 4l5 4"/>`)
  if (a !== b) shape.push(`<line class="range" x1="${a}" y1="${y}" x2="${b}" y2="${y}"/>`)
  shape.push(`<circle cx="${a}" cy="${y}" r="4"/>`)
  if (a !== b) shape.push(`<circle cx="${b}" cy="${y}" r="4"/>`)
  const end = low !== null && high === null ? a + 25 : b + 9
  return (
    `<text class="who" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${escapeHtml(short(row.label))}</text>` +
    `${shape.join('')}<text class="value" x="${end}" y="${y + 4}">${escapeHtml(valueText(row))}</text>`
  )
}

function valueText({ low, high }: Row): string {
  if (low === null) return `≤ ${digits(high!)}`
  if (high === null) return `≥ ${digits(low)}`
  return low === high ? digits(low) : `${digits(low)}–${digits(high)}`
}

function short(label: string): string {
  const characters = [...label]
  return characters.length <= LABEL
    ? label
    : `${characters
        .slice(0, LABEL - 1)
        .join('')
        .trimEnd()}…`
}

const round = (n: number): number => Math.round(n * 10) / 10
