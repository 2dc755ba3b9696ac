import type { Span } from '../../text/span.ts'
import type { TellingDocument } from '../view/lookup.ts'
import { dateNote, sharedText } from '../view/sources.ts'
import { type Html, html, type Part } from './html.ts'
import { markedText } from './marks.ts'
import { heading, type Sheet } from './points.ts'

/** The reports of a story side by side, originals before copies, every cited word marked. */
export function reports(sheet: Sheet): { readonly panel: Html; readonly cut: readonly string[] } {
  const cut: string[] = []
  const { documents } = sheet.view.lookup
  const isCopy = new Set(sheet.view.sources.filter(({ isRepeat }) => isRepeat).map(({ id }) => id))
  const ordered = [...documents.filter(({ id }) => !isCopy.has(id)), ...documents.filter(({ id }) => isCopy.has(id))]
  const columns = ordered.map((document) => {
    const column = report(sheet, document)
    cut.push(...column.cut)
    return column.content
  })
  const panel = html`<section class="reports" aria-label="The reports${sheet.ofStory}, side by side">
<div class="legend">${heading(sheet.level, 'The reports')}<p>Marked: <mark class="number">numbers</mark> <mark class="words">someone’s words</mark> <mark class="event">happenings</mark></p></div>
<div class="columns">${columns}</div>
</section>
`
  return { panel, cut }
}

function report(sheet: Sheet, document: TellingDocument): { content: Html; cut: readonly string[] } {
  const { view, evidence, level } = sheet
  const id = evidence.reportId(document.id)
  const marks = evidence.marksOf(document.id)
  const source = view.sources.find((one) => one.id === document.id)
  const cut: string[] = []
  const blocks = stretches(document).map(({ kind, span }): Part => {
    const marked = markedText(document.text, span, marks)
    cut.push(...marked.cut)
    return html`<p class="${kind}" dir="auto">${marked.content}</p>
`
  })
  return {
    content: html`<article class="report" id="${id}" aria-labelledby="${id}-name" tabindex="0">
<header>${heading(level + 1, view.lookup.label(document.id), `${id}-name`)}
<p class="support">${source ? dateNote(source) : null}${source && sharedText(source) ? html`; ${sharedText(source)}` : null}</p></header>
${blocks}</article>
`,
    cut,
  }
}

/**
 * The blocks of a document as paragraphs. What stands between two is a paragraph when it holds words; a block on the
 * line of the one before it (a dateline) is one paragraph with it.
 */
function stretches({ text, blocks }: TellingDocument): { kind: string; span: Span }[] {
  const all: { kind: string; span: Span }[] = []
  let at = 0
  const between = (end: number): void => {
    if (end > at && /[\p{L}\p{N}]/u.test(text.slice(at, end))) {
      all.push({ kind: 'paragraph', span: { start: at, end } })
    }
  }
  for (const { kind, span } of blocks) {
    const last = all.at(-1)
    if (last && last.span.end === at && span.start >= at && !text.slice(at, span.start).includes('\n')) {
      all[all.length - 1] = { kind, span: { start: last.span.start, end: Math.max(span.end, at) } }
    } else {
      between(span.start)
      const start = Math.max(at, span.start)
      if (span.end > start) all.push({ kind, span: { start, end: span.end } })
    }
    at = Math.max(at, span.end)
  }
  between(text.length)
  return all
}
