import { dateNote, type SourceView, sharedText } from '../view/sources.ts'
import { type Html, html, type Part } from './html.ts'
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
    html`${lineageGraph(sheet)}${chapters(sheet)}<ol class="source-list">${folded(items, MOST, sheet.labels.moreSources)}</ol>`,
  )
}

/** What came out day by day, when it came out on more than one. */
function chapters({ view: { story, lookup }, labels }: Sheet): Part {
  if (story.chapters.length < 2) return null
  return html`<ul class="chapters">${story.chapters.map(
    ({ edtf, documents }) =>
      html`<li>${labels.chapter(edtf === null ? labels.dateUnknown : labels.date(edtf), documents.map(lookup.label))}</li>`,
  )}</ul>`
}

function sourceItem({ evidence, labels }: Sheet, source: SourceView): Html {
  const shared = sharedText(source, labels)
  const notes = [
    dateNote(source, labels),
    ...(shared === null ? [] : [shared]),
    ...(source.borrowed === null ? [] : [labels.borrows(source.borrowed.share, source.borrowed.from)]),
    ...(source.credits.length === 0 ? [] : [labels.credits(source.credits)]),
  ]
  return html`<li><p class="subject"><a href="#${evidence.reportId(source.id)}"><strong><bdi>${source.label}</bdi></strong>${source.title === null ? null : html`: <bdi>${source.title}</bdi>`}</a></p>
<p class="support"><bdi>${notes.join('; ')}</bdi></p><p class="path"><bdi>${source.source}</bdi></p></li>
`
}
