import { html } from './html.ts'
import { folded, type Section, type Sheet, section } from './sheet.ts'
import { reportLinks } from './voices.ts'

const MOST = { names: 8, forms: 5 }

/** What the sources name differently, each name as each writes it. */
export function nameSection(sheet: Sheet): Section | null {
  const { view, labels, evidence, prefix } = sheet
  if (view.names.length === 0) return null
  const items = view.names.map(({ entity, forms }, i) => {
    const from = { id: `${prefix}-name-${i + 1}`, label: labels.namesOf(entity.name) }
    const lines = forms.map(({ words, at }) => {
      const links = new Map(
        at.map(({ document, span }) => [view.lookup.label(document), evidence.cite(document, span, from)]),
      )
      return html`<li><bdi>${labels.quoted(words)}</bdi> <span class="by">${reportLinks(links, labels)}</span></li>`
    })
    return html`<li id="${from.id}"><ul class="voices forms">${folded(lines, MOST.forms, labels.moreNames)}</ul></li>`
  })
  return section(
    sheet,
    'names',
    labels.names,
    html`<ul class="groups">${folded(items, MOST.names, labels.moreNames)}</ul>`,
    {
      note: labels.namesNote,
    },
  )
}
