import { dateNote, type SourceView, sharedText } from '../view/sources.ts'
import { type Html, html } from './html.ts'
import { lineageGraph } from './lineage.ts'
import { folded, type Section, type Sheet, section } from './sheet.ts'

const MOST = 12

/** Where it all comes from: the drawing of who told whom, and every report with its date, kin and path. */
export function sourceSection(sheet: Sheet): Section {
  const items = sheet.view.sources.map((source) => sourceItem(sheet, source))
  return section(
    sheet,
    'sources',
    sheet.labels.sourceList,
    html`${lineageGraph(sheet)}<ol class="source-list">${folded(items, MOST, sheet.labels.moreSources)}</ol>`,
  )
}

function sourceItem({ evidence, labels }: Sheet, source: SourceView): Html {
  const shared = sharedText(source, labels)
  const notes = [
    dateNote(source, labels),
    ...(shared === null ? [] : [shared]),
    ...(source.credits.length === 0 ? [] : [labels.credits(source.credits)]),
  ]
  return html`<li><p class="subject"><a href="#${evidence.reportId(source.id)}"><strong><bdi>${source.label}</bdi></strong>${source.title === null ? null : html`: <bdi>${source.title}</bdi>`}</a></p>
<p class="support"><bdi>${notes.join('; ')}</bdi></p><p class="path"><bdi>${source.source}</bdi></p></li>
`
}
