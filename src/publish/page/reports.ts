import type { Span } from '../../text/span.ts'
import type { TellingDocument } from '../view/lookup.ts'
import { dateNote, sharedText } from '../view/sources.ts'
import { type Html, html, type Part } from './html.ts'
import { SHOWN_KINDS } from './mark.ts'
import { markedText } from './marks.ts'
import { heading, type Sheet } from './sheet.ts'

/** The reports of a story side by side, originals before copies, everything that was read in them marked. */
export function reports(sheet: Sheet): { readonly panel: Html; readonly cut: readonly string[] } {
  const cut: string[] = []
  const { labels, view, evidence, prefix, ofStory } = sheet
  const { documents, label } = view.lookup
  const isCopy = new Set(view.sources.filter(({ isRepeat }) => isRepeat).map(({ id }) => id))
  const ordered = [...documents.filter(({ id }) => !isCopy.has(id)), ...documents.filter(({ id }) => isCopy.has(id))]
  const columns = ordered.map((document) => {
    const column = report(sheet, document)
    cut.push(...column.cut)
    return column.content
  })
  const links =
    ordered.length < 2
      ? null
      : html`<ul class="jumps">${ordered.map(({ id }) => html`<li><a href="#${evidence.reportId(id)}"><bdi>${label(id)}</bdi></a></li>`)}</ul>`
  const panel = html`<section class="reports" id="${prefix}-reports" aria-label="${labels.sideBySide}${ofStory}">
<div class="legend">${heading(sheet.level, labels.reportPanel)}<fieldset class="filter"><legend>${labels.marked}</legend>${SHOWN_KINDS.map(
    (kind) =>
      html`<label class="${kind}"><input type="checkbox" class="f-${kind}" checked><span>${labels.kinds[kind]}</span></label>`,
  )}</fieldset>${links}</div>
<div class="columns">${columns}</div>
</section>
`
  return { panel, cut }
}

function report(sheet: Sheet, document: TellingDocument): { content: Html; cut: readonly string[] } {
  const { view, evidence, level, labels } = sheet
  const id = evidence.reportId(document.id)
  const marks = evidence.marksOf(document.id)
  const source = view.sources.find((one) => one.id === document.id)
  const shared = source ? sharedText(source, labels) : null
  const cut: string[] = []
  const blocks = stretches(document).map(({ kind, span }): Part => {
    const marked = markedText(document.text, span, marks, labels.back)
    cut.push(...marked.cut)
    return html`<p${kind === 'paragraph' ? null : html` class="${kind}"`}>${marked.content}</p>
`
  })
  return {
    content: html`<article class="report" id="${id}" aria-labelledby="${id}-name" tabindex="0">
<header>${heading(level + 1, html`<bdi>${view.lookup.label(document.id)}</bdi>`, `${id}-name`)}
<p class="support">${source ? html`<bdi>${dateNote(source, labels)}</bdi>` : null}${shared ? html`; ${shared}` : null}</p></header>
<div class="text" lang="${document.language}">${blocks}</div></article>
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
