import { flowsOf } from '../view/flows.ts'
import { type Html, html, type Part } from './html.ts'
import { speakerId } from './people.ts'
import { short } from './plot.ts'
import type { Sheet } from './sheet.ts'

const WIDTH = 440
const LEFT = 160
const RIGHT = 285
const ROW = 26
const TELLER = 32
const GAP = 12
const HEAD = 24
/** More reports than these are drawn by their number. */
const MOST_REPORTS = 6
const MOST_TEXTS = 14

interface Box {
  readonly y: number
  readonly height: number
}

/**
 * Who told whom, as a drawing: on the left those whom the texts quote, on the right the texts, and in one frame the
 * reports that share one. A line for words that came straight, a dashed one for words that came through others; the
 * thicker, the more of them. Null when nobody is quoted and no text is shared.
 */
export function lineageGraph(sheet: Sheet): Html | null {
  const { view, labels, evidence } = sheet
  const flows = flowsOf(view.story, view.sources, view.speakers, view.lookup)
  const texts = flows.texts.slice(0, MOST_TEXTS)
  if (flows.tellers.length === 0 && texts.every(({ reports }) => reports.length < 2)) return null
  const boxes: Box[] = []
  const heights = texts.map(({ reports }) => Math.min(reports.length, MOST_REPORTS + 1) * ROW)
  const [left, right] = [flows.tellers.length * TELLER, heights.reduce((sum, one) => sum + one + GAP, 0)]
  const height = HEAD + Math.max(left, right) + 4
  let top = HEAD + Math.max(0, left - right) / 2
  for (const one of heights) {
    boxes.push({ y: top, height: one })
    top += one + GAP
  }
  const tellerY = (i: number): number => HEAD + Math.max(0, right - left) / 2 + i * TELLER + ROW / 2
  const lines = flows.lines.flatMap(({ teller, text, count, via }): Part => {
    const box = boxes[text]
    if (!box) return []
    const [y, to] = [tellerY(teller), box.y + box.height / 2]
    const way = `M${LEFT + 6} ${y}C${LEFT + 60} ${y} ${RIGHT - 60} ${to} ${RIGHT} ${to}`
    const words = labels.quotes(flows.tellers[teller]!.name, count, via)
    return html`<path class="${via.length > 0 ? 'flow through' : 'flow'}" d="${way}" stroke-width="${Math.min(5, 1 + count * 0.6)}"><title>${words}</title></path>`
  })
  const tellers = flows.tellers.map(({ name, speaker }, i) => {
    const label = short(labels.capital(name), 24)
    return html`<a href="#${speakerId(sheet, speaker)}" aria-label="${nameOf(label, labels.capital(name))}"><rect class="hit" x="0" y="${tellerY(i) - ROW / 2}" width="${LEFT}" height="${ROW}"/><text x="${LEFT - 2}" y="${tellerY(i) + 4}" text-anchor="end">${label}</text><circle cx="${LEFT + 6}" cy="${tellerY(i)}" r="3"/></a>`
  })
  const printed = texts.map(({ reports }, i) => {
    const { y, height } = boxes[i]!
    const shown = reports.length > MOST_REPORTS + 1 ? reports.slice(0, MOST_REPORTS) : reports
    const rest = reports.length - shown.length
    return html`<rect class="text" x="${RIGHT}" y="${y}" width="${WIDTH - RIGHT - 1}" height="${height}" rx="4"/>${shown.map(
      ({ id, label }, j) =>
        html`<a href="#${evidence.reportId(id)}" aria-label="${nameOf(short(label, 21), label)}"><rect class="hit" x="${RIGHT}" y="${y + j * ROW}" width="${WIDTH - RIGHT}" height="${ROW}"/><text x="${RIGHT + 10}" y="${y + j * ROW + 17}">${short(label, 21)}</text></a>`,
    )}${rest > 0 ? html`<text class="rest" x="${RIGHT + 10}" y="${y + MOST_REPORTS * ROW + 17}">${labels.moreReports(rest)}</text>` : null}`
  })
  return html`<svg class="flows" viewBox="0 0 ${WIDTH} ${Math.round(height)}" role="group" aria-label="${labels.flows}"><g aria-hidden="true"><text class="head" x="${LEFT - 2}" y="13" text-anchor="end">${labels.quotedColumn}</text><text class="head" x="${RIGHT + 10}" y="13">${labels.textColumn}</text>${lines}</g>${tellers}${printed}</svg>
<p class="note">${labels.flowsKey}${flows.more > 0 ? ` ${labels.moreTellers(flows.more)}` : ''}</p>`
}

/** The name of a link begins with what is written on it, which may be cut. */
const nameOf = (written: string, whole: string): string => (written === whole ? whole : `${written} – ${whole}`)
