import type { ChangeView } from '../view/changes.ts'
import { type Html, html, type Part } from './html.ts'
import { cardId, folded, type Sheet, section } from './sheet.ts'

const MOST = 8
const KINDS: readonly ChangeView['kind'][] = ['new', 'changed', 'withdrawn']

/** What is new, changed and withdrawn since an earlier run, at the top; nothing when the run was not asked. */
export function changeSection(sheet: Sheet): Part {
  const { view, labels } = sheet
  const { changes } = view
  if (!changes) return null
  const lists = KINDS.map((kind): Part => {
    const lines = changes.lines.filter((line) => line.kind === kind)
    if (lines.length === 0) return null
    return html`<div class="${kind}"><p class="kind">${labels.changeKinds[kind]}</p><ul>${folded(
      lines.map((line) => html`<li>${lineWords(sheet, line)}</li>`),
      MOST,
      labels.moreInList,
    )}</ul></div>`
  })
  const none = changes.lines.length === 0 && !view.story.changes?.isNew ? html`<p>${labels.noChange}</p>` : null
  return section(sheet, 'changes', labels.changes, [lists, none], { note: changes.head }).content
}

function lineWords(sheet: Sheet, { subject, value, was, finding }: ChangeView): Html {
  const name = html`<bdi>${subject}</bdi>`
  return html`${finding === null ? html`<s>${name}</s>` : html`<a href="#${cardId(sheet, finding)}">${name}</a>`}${value === null ? null : html`: <strong><bdi>${value}</bdi></strong>`}${was === null ? null : html` <span class="by">(<bdi>${was}</bdi>)</span>`}`
}
