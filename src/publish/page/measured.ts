import { type Measurement, measuredOf } from '../measured.ts'
import type { Labels } from '../view/lang/labels.ts'
import { type Html, html, type Part } from './html.ts'

/** Where the figures are told in full. */
const ID = 'measured'

/** Beside a finding: how findings of its kind were read on annotated texts, never how right this one is. */
export function measuredNote(property: string, labels: Labels): Html {
  const figures = measuredOf(property).map(({ figure }) => Math.round(figure * 100))
  return html`<a class="measured" href="#${ID}">${figures.length === 0 ? labels.notMeasured : labels.measuredNote(figures)}</a>`
}

/** Every figure that the notes of a page are about, with its texts and its day. */
export function measuredSection(properties: readonly string[], labels: Labels): Part {
  if (properties.length === 0) return null
  const kinds = [...new Set(properties)]
  const all = [...new Set(kinds.flatMap((property): readonly Measurement[] => measuredOf(property)))]
  const missing = kinds.filter((property) => measuredOf(property).length === 0).sort()
  const { measured } = labels
  return html`<section class="measures" id="${ID}"><h2>${measured.title}</h2><p class="note">${measured.note}</p>
<table><thead><tr><th scope="col">${measured.what}</th><th scope="col">${measured.figure}</th><th scope="col">${measured.texts}</th><th scope="col">${measured.date}</th></tr></thead><tbody>${all.map(
    ({ what, figure, by, count, on, split, date }) =>
      html`<tr><td>${what}</td><td>${labels.ofHundred(Math.round(figure * 100), by, count)}</td><td>${on}, ${split}</td><td>${labels.date(date)}</td></tr>`,
  )}</tbody></table>${missing.length === 0 ? null : html`<p class="note">${measured.missing(missing)}</p>`}</section>
`
}
